"""Speed and memory of the rule engine, beside a bare regex and, where spaCy is installed, its blank tokeniser.

Prints documents of 3,000 characters a second on one core, how time grows with length, start-up and peak memory.
"""

from __future__ import annotations

import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec

from extract import resources
from extract.engines.rules import RulesEngine
from extract.readers import read
from extract.records import Document

SIZE = 3_000
ROUNDS = 5
BATCH = 40
_NUMBER = re.compile(
    r"\b(\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|dozens?)\b[^.]{0,40}\bkilled\b", re.I
)


def samples() -> list[str]:
    """Gives different texts of SIZE characters, made of the shipped sample articles in turn."""
    bodies = [d.text for d in read(resources.packaged("samples"))]
    joined = "\n\n".join(bodies * 40)
    return [joined[i * 1_777 : i * 1_777 + SIZE] for i in range(BATCH)]


def rate(work: Callable[[str], object], texts: list[str]) -> float:
    """Gives the median number of texts a second over ROUNDS rounds, after one round of warming up."""
    rates = []
    for number in range(ROUNDS + 1):
        # Processor time: what the others on the machine do is no part of our speed.
        began = time.process_time()
        for text in texts:
            work(text)
        if number:
            rates.append(len(texts) / (time.process_time() - began))
    return statistics.median(rates)


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


def seconds(code: str) -> float:
    """Gives the median wall time of a fresh interpreter that runs `code`."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
        times.append(time.perf_counter() - began)
    return statistics.median(times)


def main() -> None:
    """Prints the figures."""
    texts = samples()
    engine = RulesEngine()

    def extract(text: str) -> object:
        return engine.extract(Document.model_validate({"id": "x", "text": text}))

    ours = rate(extract, texts)
    print(f"rule engine          {ours:8.0f} documents of {SIZE:,} characters a second (goal 200)")
    bare = rate(lambda text: _NUMBER.findall(text), texts)
    print(f"bare regex           {bare:8.0f}   rule engine / this {ours / bare:.4f}")
    matcher = spacy_matcher()
    if matcher is None:
        print("spaCy blank + phrase matcher: not installed here (pip install spacy)")
    else:
        theirs = rate(matcher, texts)
        print(f"spaCy blank + phrases{theirs:8.0f}   rule engine / this {ours / theirs:.2f}")
    long = ("\n\n".join(texts) * 20)[:1_000_000]
    began = time.process_time()
    extract(long)
    ratio = (time.process_time() - began) * ours
    print(
        f"1 MB text            takes {ratio:.0f} times a 3 kB one (its length is {1_000_000 / SIZE:.0f} times)"
    )
    nothing = seconds("pass")
    started = seconds("import extract; extract.run('Two soldiers were killed.', engine='rules')")
    print(
        f"start-up             {started:.2f} s to the first record, interpreter {nothing:.2f} s (goal 0.5 s)"
    )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory          {peak:.0f} MB in this process (goal 300 MB)")


if __name__ == "__main__":
    main()
