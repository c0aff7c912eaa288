"""Speed and memory of the rule engine, beside a bare regex and, where spaCy is installed, its blank tokeniser.

Prints documents of 3,000 characters a second on one core, how time grows with length, start-up and peak memory. To
have spaCy's figure without installing it here, put it into an environment of its own and name its folder of packages
in PYTHONPATH.
"""

from __future__ import annotations

import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from extract import resources
from extract.engines.rules import RulesEngine, compiled
from extract.readers import read
from extract.records import Document

SIZE = 3_000
LONG = 1_000_000
ROUNDS = 5
BATCH = 40
_FIRST: Final = "import extract; extract.run('Two soldiers were killed.', engine='rules')"
_LONG: Final = """
from benchmarks.rules_speed import long_text
from extract import run
run(long_text(), engine="rules")
"""
_NUMBER = re.compile(
    r"\b(\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|dozens?)\b[^.]{0,40}\bkilled\b", re.I
)


def samples() -> list[str]:
    """Gives different texts of SIZE characters, made of the shipped sample articles in turn."""
    bodies = [d.text for d in read(resources.packaged("samples"))]
    joined = "\n\n".join(bodies * 40)
    return [joined[i * 1_777 : i * 1_777 + SIZE] for i in range(BATCH)]


def long_text() -> str:
    """Gives a text of LONG characters out of the samples; each paragraph has a footnote mark of its own.

    What a text says twice, word for word, is read once, and would make such a text seem quicker than it is.
    """
    paragraphs = [p for text in samples() for p in text.split("\n") if p.strip()]
    marked = (f"{p} [{k // 1000 + 1}][{k % 1000:03d}]" for k, p in enumerate(paragraphs * 24))
    return "\n\n".join(marked)[:LONG]


def rates(tools: dict[str, Callable[[str], object]], texts: list[str]) -> dict[str, float]:
    """Gives for each tool how many texts it does in a second of processor time.

    The tools take turns round by round, and each text counts with its fastest of ROUNDS rounds: what others do on the
    machine meanwhile slows all of them alike, and is no part of their speed.
    """
    best = {name: [float("inf")] * len(texts) for name in tools}
    for _ in range(ROUNDS + 1):
        for name, work in tools.items():
            for number, text in enumerate(texts):
                began = time.process_time()
                work(text)
                best[name][number] = min(best[name][number], time.process_time() - began)
    return {name: len(texts) / sum(times) for name, times in best.items()}


def spacy_matcher() -> Callable[[str], object] | None:
    """Gives spaCy's blank English tokeniser with a phrase matcher over the lexicon's names, if spaCy is there."""
    if find_spec("spacy") is None:
        return None
    import spacy
    from spacy.matcher import PhraseMatcher

    nlp = spacy.blank("en")
    matcher = PhraseMatcher(nlp.vocab)
    names = (line.split("\t")[0] for line in _place_names())
    matcher.add("NAMES", [nlp.make_doc(n) for n in names])
    return lambda text: matcher(nlp(text))


def _place_names() -> list[str]:
    folder = resources.packaged("engines", "rules", "data")
    return (folder / "places.tsv").read_text(encoding="utf-8").splitlines()[:32_000]


_PEAK: Final = """
import pathlib, resource, sys
status = pathlib.Path("/proc/self/status")
lines = status.read_text().splitlines() if status.exists() else []
peaks = [int(line.split()[1]) for line in lines if line.startswith("VmHWM:")]
print((peaks or [resource.getrusage(resource.RUSAGE_SELF).ru_maxrss])[0] / 1024)
"""


def fresh(code: str, rounds: int = ROUNDS) -> tuple[float, float, float]:
    """Gives medians of fresh interpreters that run `code`: wall seconds, processor seconds, peak memory in MB.

    Bytecode lies ready, as it does once a package is installed.
    """
    runs = []
    with tempfile.TemporaryDirectory() as folder:
        env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        env["PYTHONPYCACHEPREFIX"] = folder
        for _ in range(rounds + 1):
            before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
            child = subprocess.run(
                [sys.executable, "-c", code + _PEAK], env=env, check=True, capture_output=True, text=True
            )
            taken, after = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_CHILDREN)
            spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            runs.append((taken, spent, float(child.stdout.split()[-1])))
    # The first run writes the bytecode.
    wall, processor, memory = (statistics.median(column) for column in zip(*runs[1:], strict=True))
    return wall, processor, memory


_TREE: Final = Path(__file__).resolve().parent.parent / "build" / "compiled" / "tree"
_WORKER: Final = """
import json, sys, time
from extract.engines.rules import RulesEngine
from extract.engines.rules.explain import rules_hash
from extract.records import Document
engine = RulesEngine()
print(rules_hash(engine.lexicon.digest), flush=True)
for line in sys.stdin:
    document = Document.model_validate({"id": "x", "text": json.loads(line)})
    began = time.process_time()
    engine.extract(document)
    print(time.process_time() - began, flush=True)
"""


def beside(texts: list[str]) -> str:
    """Says how the compiled engine (`make compiled`) compares with the sources, both measured in turn, text by text."""
    if not _TREE.is_dir():
        return "not there (make compiled)"
    with ExitStack() as stack:
        workers = [
            stack.enter_context(
                subprocess.Popen(
                    [sys.executable, "-c", _WORKER],
                    cwd=folder,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    text=True,
                )
            )
            for folder in (Path(__file__).parent.parent, _TREE)
        ]
        hashes = {w.stdout.readline() for w in workers if w.stdout}
        best = [[float("inf")] * len(texts) for _ in workers]
        for _ in range(ROUNDS + 1 if len(hashes) == 1 else 0):
            for number, text in enumerate(texts):
                for worker, times in zip(workers, best, strict=True):
                    assert worker.stdin is not None
                    assert worker.stdout is not None
                    print(json.dumps(text), file=worker.stdin, flush=True)
                    times[number] = min(times[number], float(worker.stdout.readline()))
    if len(hashes) > 1:
        return "of other sources (make compiled)"
    pure, machine = (len(texts) / sum(times) for times in best)
    return f"{machine:.0f} a second, the sources {pure:.0f}: {machine / pure:.2f} times"


def main() -> None:
    """Prints the figures."""
    texts = samples()
    engine = RulesEngine()

    def extract(text: str) -> object:
        return engine.extract(Document.model_validate({"id": "x", "text": text}))

    tools: dict[str, Callable[[str], object]] = {"rule engine": extract, "bare regex": _NUMBER.findall}
    matcher = spacy_matcher()
    if matcher is not None:
        tools["spaCy blank + phrase matcher"] = matcher
    measured = rates(tools, texts)
    ours = measured["rule engine"]
    kind = "compiled" if compiled() else "pure Python"
    print(f"documents of {SIZE:,} characters in a second of processor time (goal 200), the rules {kind}:")
    for name, value in measured.items():
        print(f"  {name:30}{value:9.0f}   rule engine / this {ours / value:.4f}")
    if matcher is None:
        print("  spaCy blank + phrase matcher: not installed here (pip install spacy)")
    print(f"compiled rules {beside(texts)}")
    long = long_text()
    times = []
    for _ in range(3):
        began = time.process_time()
        extract(long)
        times.append(time.process_time() - began)
    ratio = min(times) * ours
    print(f"1 MB text      takes {ratio:.0f} times a 3 kB one (its length is {LONG / SIZE:.0f} times)")
    nothing, _, _ = fresh("pass")
    wall, processor, peak = fresh(_FIRST)
    print(
        f"start-up       {wall:.2f} s to the first record ({processor:.2f} s of processor time), "
        f"interpreter alone {nothing:.2f} s (goal 0.5 s)"
    )
    _, _, most = fresh(_LONG, rounds=1)
    print(f"peak memory    {peak:.0f} MB with one sentence, {most:.0f} MB with a text of 1 MB (goal 300 MB)")


if __name__ == "__main__":
    main()
