"""Memory of a batch job: does it stay flat while 100,000 small documents go through it, and the exports after it.

Every size runs in a process of its own, from a JSON Lines file through the reader, the rule engine, the journal and
the sink; then its records are exported. Prints peak resident memory and documents a second.

    python -m benchmarks.jobs_memory [COUNT ...]      (default: 10000 100000)
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIZES = (10_000, 100_000)
LIMIT = 400
"""Megabytes that a job of 100,000 documents may take."""

_PLACES = ("Gao", "Kidal", "Mopti", "Ménaka", "Timbuktu", "Ansongo", "Bourem", "Tessalit")
_GROUPS = ("Jama'at Nasr al-Islam wal Muslimin", "the Hill Front", "Islamic State fighters", "gunmen")


def write_input(path: Path, count: int) -> None:
    """Writes `count` different small articles as JSON Lines."""
    with path.open("w", encoding="utf-8") as out:
        for n in range(count):
            place, group, day = _PLACES[n % 8], _GROUPS[n // 8 % 4], n % 28 + 1
            text = (
                f"At least {n % 40 + 2} soldiers were killed when {group} attacked an army base near {place} on "
                f"{day} July 2024, the Malian army said. A local official said {n % 37 + 5} soldiers had died and "
                f"{n % 5 + 1} civilians were wounded. Report number {n}."
            )
            row = {"id": f"d{n:06}", "title": f"Attack near {place}", "published": "2024-08-01", "text": text}
            out.write(json.dumps(row, ensure_ascii=False) + "\n")


def run_job(source: Path, output: Path) -> None:
    """Runs the job in this process and prints what it took."""
    from extract import door
    from extract.jobs.job import Job
    from extract.pipeline import Failure
    from extract.settings import Settings

    settings = Settings()
    unread: list[Failure] = []
    job = Job(door.build_pipeline("rules", settings), settings, output)
    began = time.perf_counter()
    job.run(door.documents_of(source, settings, unread), lambda result: None, unread)
    seconds = time.perf_counter() - began
    done = job.report.done
    print(
        f"run     {done:>7,} documents  {done / seconds:>7,.0f} a second  {_peak():>4} MB at most", flush=True
    )
    if job.report.failed or unread:
        print(f"        {job.report.failed} failed", flush=True)


def run_export(results: Path, form: str) -> None:
    """Exports a job's records in this process and prints what it took."""
    from extract.exports import files
    from extract.jobs import sink

    began = time.perf_counter()
    with tempfile.TemporaryDirectory(dir=results.parent) as folder:
        written = files.write(sink.load(results), Path(folder) / f"out.{form}", form)
    seconds = time.perf_counter() - began
    rows = sum(written.rows.values())
    print(
        f"{form:<7} {rows:>7,} rows       {rows / seconds:>7,.0f} a second  {_peak():>4} MB at most",
        flush=True,
    )


def _peak() -> int:
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    # Bytes on macOS, kilobytes elsewhere.
    return used // (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    """Runs all sizes, each step in a process of its own."""
    if sys.argv[1:2] == ["--job"]:
        run_job(Path(sys.argv[2]), Path(sys.argv[3]))
        return
    if sys.argv[1:2] == ["--export"]:
        run_export(Path(sys.argv[2]), sys.argv[3])
        return
    for count in [int(word) for word in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            source, output = Path(folder) / "in.jsonl", Path(folder) / "out.jsonl"
            write_input(source, count)
            me = [sys.executable, "-m", "benchmarks.jobs_memory"]
            subprocess.run([*me, "--job", source, output], check=True)
            for form in ("csv", "parquet", "acled", "ucdp", "geojson", "sqlite"):
                subprocess.run([*me, "--export", output, form], check=True)
    print(f"(to be under {LIMIT} MB at 100,000 documents)")


if __name__ == "__main__":
    main()
