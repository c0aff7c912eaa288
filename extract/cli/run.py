"""extract run: news in, records out."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from extract.cli._options import engine_options, load_settings

if TYPE_CHECKING:
    from extract.pipeline import Failure
    from extract.records import Record


@click.command(name="run")
@click.argument("inputs", nargs=-1, required=True, metavar="INPUT...")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="Results file; standard output without it."
)
@click.option("--workers", type=click.IntRange(min=1), help="Processes for the rule engine.")
@click.option("-q", "--quiet", is_flag=True, help="No bar and no summary.")
@engine_options
def command(inputs: tuple[str, ...], output: Path | None, quiet: bool, engine: str, **options: Any) -> int:
    """Extract engagements, claims and actors from INPUT: files, folders, globs, or - for standard input.

    Reads text, Markdown, HTML, RSS and Atom, JSON, JSON Lines, CSV and Parquet. Writes one record a line.
    """
    from extract import door
    from extract.jobs import sink

    settings = load_settings(**options)
    # A word of the command line is always a path, never text.
    source = [i if i == "-" else Path(i) for i in inputs]
    tally = _Tally()
    results = tally.watch(door.stream(source, engine=engine, settings=settings))
    shown = _with_bar(results, quiet)
    if output is not None:
        sink.write(shown, output)
    else:
        for record in shown:
            sys.stdout.write(sink.line(record) + "\n")
    if not quiet:
        click.echo(tally.summary(output), err=True)
    return 1 if tally.failed else 0


class _Tally:
    """Counts what became of each document, and says each failure as it comes."""

    def __init__(self) -> None:
        self.engines: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()
        self.failed = 0
        self.items: Counter[str] = Counter()

    def watch(self, results: Iterable[Record | Failure]) -> Iterator[Record]:
        from extract.records import Record

        for result in results:
            if isinstance(result, Record):
                self._count(result)
                yield result
            else:
                self.failed += 1
                said = result.reason if result.status == "unread" else f"{result.where}: {result.reason}"
                click.echo(f"extract: {said}", err=True)

    def _count(self, record: Record) -> None:
        made = record.provenance
        self.engines[made.engine if made else "hand"] += 1
        if made and made.fallback:
            self.reasons[made.fallback.split(":", 1)[0]] += 1
        for name in ("engagements", "claims", "actors"):
            self.items[name] += len(getattr(record, name))

    def summary(self, output: Path | None) -> str:
        total = sum(self.engines.values())
        made = ", ".join(f"{n} by {name}" for name, n in sorted(self.engines.items()))
        why = ", ".join(f"{n} {name}" for name, n in sorted(self.reasons.items()))
        parts = [
            f"{total} record{'' if total == 1 else 's'}" + (f" ({made})" if made else ""),
            ", ".join(f"{self.items[n]} {n}" for n in ("engagements", "claims", "actors")),
        ]
        if why:
            parts.append(f"rules stood in for the model: {why}")
        if self.failed:
            parts.append(f"{self.failed} failed")
        return "; ".join(parts) + (f" -> {output}" if output else "")


def _with_bar(records: Iterable[Record], quiet: bool) -> Iterator[Record]:
    if quiet or not sys.stderr.isatty():
        yield from records
        return
    from tqdm import tqdm

    yield from tqdm(records, unit="doc", delay=0.5, leave=False)
