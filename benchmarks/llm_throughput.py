"""Share of the ideal rate that the model's engine reaches, its memory, and the rate of a warm-cache replay.

    python -m benchmarks.llm_throughput [--documents 2000] [--at-once 64] [--latency 0.2] [--json FILE]

A server on loopback, in a process of its own, answers every request after a fixed latency; the ideal is
`at-once / latency` documents a second. Each contender runs in a process of its own, one after another, over the same
documents: the engine with an empty cache, with grounding and validation to the finished record; bare `openai` with the
same bodies and nothing done with the answers; `langextract` where it is installed (or where `--langextract` says).
Then the engine again with what it has stored and no server. `s of work` is processor time: on a busy machine it says
more than the rate.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

LEAD = (
    "Fighters of the Hill Front attacked an army post in Dilba on Monday, killing seven soldiers, the army said. "
    "The Hill Front said it had lost two of its men and taken five prisoners. Three trucks were burned in the attack."
)
REST = (
    " The road to the valley has been closed since the morning, traders said, and the market did not open. The "
    "governor called on the people to stay at home. The rains have made the upper villages hard to reach."
)


def text(number: int) -> str:
    """An article of about 1,500 characters that no other article equals."""
    return LEAD + f"\n\nThis is report {number} of the day." + REST * 6


def answer() -> str:
    """A right answer to every article: two actors, one engagement, four claims."""
    actors = [
        {"id": "a1", "name": "Hill Front", "type": "armed_group", "mentions": ["Hill Front"]},
        {"id": "a2", "name": "army", "type": "state_forces", "mentions": ["army", "soldiers"]},
    ]
    engagement = {
        "id": "e1",
        "quotes": ["Fighters of the Hill Front attacked an army post in Dilba on Monday"],
        "type": "assault",
        "focus": "main",
        "place": {"name": "Dilba", "within": [], "country": None},
        "attackers": ["a1"],
        "defenders": ["a2"],
        "initiator_known": True,
    }

    def claim(
        number: int, quote: str, kind: str, who: str, figure: str, value: int, **more: Any
    ) -> dict[str, Any]:
        base = {"id": f"c{number}", "engagement": "e1", "quotes": [quote], "kind": kind, "subject_actor": who}
        return {**base, "figure": figure, "low": value, "high": value, **more}

    claims = [
        claim(1, "killing seven soldiers, the army said", "killed", "a2", "seven", 7, claimant_actor="a2"),
        claim(
            2, "The Hill Front said it had lost two of its men", "killed", "a1", "two", 2, claimant_actor="a1"
        ),
        claim(3, "taken five prisoners", "captured", "a2", "five", 5, claimant_actor="a1"),
        claim(4, "Three trucks were burned", "materiel_destroyed", "a2", "Three", 3, item="trucks"),
    ]
    return json.dumps({"actors": actors, "engagements": [engagement], "claims": claims})


@dataclass(frozen=True)
class Measured:
    """One contender's figures; `peak_mb` is the peak resident memory of its process, `cpu_seconds` its work."""

    name: str
    documents: int
    seconds: float
    rate: float
    peak_mb: float
    base_mb: float
    cpu_seconds: float


async def spread(work: Callable[[int], Awaitable[Any]], count: int, at_once: int) -> None:
    """Does `count` pieces of work, `at_once` at a time."""
    numbers: Iterator[int] = iter(range(count))

    async def worker() -> None:
        for number in numbers:
            await work(number)

    await asyncio.gather(*(worker() for _ in range(at_once)))


def measured(name: str, count: int, run: Callable[[], Any]) -> Measured:
    """Times a run and looks at the memory of this process before and after it."""
    base = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    began, worked = time.perf_counter(), time.process_time()
    run()
    seconds, cpu = time.perf_counter() - began, time.process_time() - worked
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Measured(
        name,
        count,
        round(seconds, 3),
        round(count / seconds, 1),
        round(peak, 1),
        round(base, 1),
        round(cpu, 2),
    )


def engine(url: str | None, folder: str, count: int, at_once: int, *, replay: bool) -> Measured:
    """The toolkit's own engine, to the finished record."""
    from extract.engines.llm import LLMEngine
    from extract.pipeline import Failure, Pipeline
    from extract.records import Document
    from extract.settings import Settings

    settings = Settings(
        model="slow",
        base_url=url,
        cache_dir=Path(folder),
        concurrency=at_once,
        cache="offline" if replay else "on",
    )
    with LLMEngine(settings) as chosen:
        pipeline = Pipeline(chosen, None, "fail")

        async def work(number: int) -> None:
            done = await pipeline.aprocess(
                Document(id=f"d{number}", title=f"Report {number}", text=text(number))
            )
            if isinstance(done, Failure) or len(done.claims) != 4:
                raise SystemExit(f"document {number} went wrong: {done!r:.500}")

        asyncio.run(work_once(work))  # loads the libraries and finds the server's dialect
        name = "extract, warm replay" if replay else "extract, empty cache"
        return measured(name, count, lambda: asyncio.run(spread(work, count, 2 * at_once)))


async def work_once(work: Callable[[int], Awaitable[Any]]) -> None:
    """Does one piece of work before the clock starts."""
    await work(10_000_000)


def bare_openai(url: str, count: int, at_once: int) -> Measured:
    """The openai package alone with the same bodies: nothing is stored, parsed or checked."""
    import openai

    from extract import prompting
    from extract.engines.llm.dialect import Dialect
    from extract.records import Document

    prompt = prompting.load()

    async def all_of_them() -> None:
        async with openai.AsyncOpenAI(api_key="none", base_url=url, max_retries=0) as client:

            async def work(number: int) -> None:
                document = Document(id=f"d{number}", title=f"Report {number}", text=text(number))
                body = Dialect().body("slow", prompt.messages(document), prompting.Answer, 8000)
                await client.chat.completions.create(**body)

            await spread(work, count, at_once)

    return measured("bare openai", count, lambda: asyncio.run(all_of_them()))


def langextract(url: str, count: int, at_once: int) -> Measured:
    """langextract over the same texts, in chunks as large as an article."""
    import langextract as lx  # type: ignore[import-not-found]

    example = lx.data.ExampleData(
        text=LEAD,
        extractions=[lx.data.Extraction(extraction_class="killed", extraction_text="seven soldiers")],
    )
    model = lx.factory.create_model(
        lx.factory.ModelConfig(
            model_id="slow",
            provider="openai",
            provider_kwargs={"base_url": url, "api_key": "none", "max_workers": at_once},
        )
    )
    documents = [lx.data.Document(text=text(n)) for n in range(count)]

    def run() -> None:
        list(
            lx.extract(
                documents,
                prompt_description="List the dead.",
                examples=[example],
                model=model,
                max_char_buffer=10_000,
                batch_length=at_once,
                max_workers=at_once,
                show_progress=False,
            )
        )

    return measured("langextract", count, run)


def contender(name: str, url: str, folder: str, count: int, at_once: int) -> Measured:
    """Runs one contender in this process."""
    if name == "engine":
        return engine(url, folder, count, at_once, replay=False)
    if name == "replay":
        return engine(None, folder, count, at_once, replay=True)
    return {"openai": bare_openai, "langextract": langextract}[name](url, count, at_once)


def main() -> None:
    """Runs all contenders and prints one line for each."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--documents", type=int, default=2000)
    parser.add_argument("--at-once", type=int, default=64)
    parser.add_argument("--latency", type=float, default=0.2)
    parser.add_argument(
        "--langextract", metavar="PYTHON", help="Interpreter of an environment that has langextract."
    )
    parser.add_argument("--json", type=Path)
    parser.add_argument("--contender", help=argparse.SUPPRESS)
    parser.add_argument("--url", default="", help=argparse.SUPPRESS)
    parser.add_argument("--folder", default="", help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.contender:
        found = contender(given.contender, given.url, given.folder, given.documents, given.at_once)
        print(json.dumps(asdict(found)))
        return
    results = compared(given.documents, given.at_once, given.latency, given.langextract)
    ideal = given.at_once / given.latency
    print(
        f"{given.documents} documents, {given.at_once} at once, {given.latency * 1000:g} ms: ideal {ideal:g} a second"
    )
    for r in results:
        share = "" if "replay" in r.name else f"{r.rate / ideal:7.1%} of the ideal"
        memory = f"{r.base_mb:6.0f} -> {r.peak_mb:.0f} MB, {r.cpu_seconds:.1f} s of work"
        print(f"{r.name:<22}{r.seconds:8.2f} s{r.rate:9.1f} a second {share:<22} {memory}")
    if given.json:
        given.json.write_text(json.dumps({"ideal": ideal, "results": [asdict(r) for r in results]}, indent=1))


def compared(count: int, at_once: int, latency: float, other: str | None) -> list[Measured]:
    """Runs each contender in a process of its own against one server."""
    other = other or (sys.executable if find_spec("langextract") else None)
    names = ["openai", "engine", *(["langextract"] if other else []), "replay"]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "answer.json"
        path.write_text(answer(), encoding="utf-8")
        command = [sys.executable, "-m", "benchmarks._slow_server", str(latency), str(path)]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
            assert server.stdout is not None
            assert server.stdin is not None
            url = f"http://127.0.0.1:{server.stdout.readline().strip()}/v1"
            try:
                pythons = [other if name == "langextract" and other else sys.executable for name in names]
                return [
                    _in_process(python, name, url, f"{folder}/cache", count, at_once)
                    for python, name in zip(pythons, names, strict=True)
                ]
            finally:
                server.stdin.close()


def _in_process(python: str, name: str, url: str, folder: str, count: int, at_once: int) -> Measured:
    command = [python, "-m", "benchmarks.llm_throughput", "--contender", name, "--url", url]
    command += ["--folder", folder, "--documents", str(count), "--at-once", str(at_once)]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return Measured(**json.loads(done.stdout.splitlines()[-1]))


if __name__ == "__main__":
    main()
