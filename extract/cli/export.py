"""extract export: results in the forms that people in this field use."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from extract.cli._options import refuse_replacing

if TYPE_CHECKING:
    from extract.records import Record

_SUFFIXES = {
    "csv": ".csv",
    "parquet": ".parquet",
    "geojson": ".geojson",
    "acled": ".acled.csv",
    "ucdp": ".ucdp.csv",
    "sqlite": ".sqlite",
}
_SHOWN = 10
"""How many left-out engagements or faults are listed."""


@click.command(name="export")
@click.argument("results", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="OUT.jsonl...")
@click.option("--to", required=True, type=click.Choice(sorted(_SUFFIXES)), help="The form to write.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="File to write, for csv and parquet also a folder; without it a file beside OUT.jsonl.",
)
@click.option(
    "--policy",
    default="conservative",
    show_default=True,
    help="How several claims about the dead become one number: conservative, max, median, latest, undisputed, "
    "own-losses, independent or claimant:NAME.",
)
@click.option("--raw-csv", is_flag=True, help="Leave texts that spreadsheets run as formulas as they are.")
@click.option(
    "--inter",
    type=click.Choice(["text", "num"]),
    default="text",
    show_default=True,
    help="ACLED's interaction codes as text or as numbers.",
)
@click.option(
    "--focus",
    type=click.Choice(["main", "all"]),
    help="main leaves out engagements told as background (default for acled and ucdp); all keeps them.",
)
@click.option(
    "--published-only", is_flag=True, help="Only ACLED's 31 or UCDP's 49 columns, without reasons and ids."
)
@click.option(
    "--merge",
    is_flag=True,
    help="One event where several documents tell of the same (acled, ucdp, geojson); holds all records in memory.",
)
def command(
    results: tuple[Path, ...],
    to: str,
    output: Path | None,
    policy: str,
    raw_csv: bool,
    inter: str,
    focus: str | None,
    published_only: bool,
    merge: bool,
) -> int:
    """Write the records of OUT.jsonl as tables, a map layer, a database, or ACLED or UCDP GED columns.

    csv and parquet are three tables: actors, engagements, claims. Given a folder they are actors.csv,
    engagements.csv and claims.csv in it; given news.csv they are news.actors.csv and so on. Every ACLED and UCDP row is
    checked against the rules of its data set; exit code 1 if a row breaks one.
    """
    from extract.exports import files

    target = output or _beside(results[0], to)
    refuse_replacing(target, results)
    written = files.write(
        _records(results),
        target,
        to,
        policy=policy,
        raw_csv=raw_csv,
        inter=inter,
        focus=focus,
        published_only=published_only,
        merge=merge,
    )
    counts = ", ".join(
        f"{number:,} {name.removesuffix('s') if number == 1 else name}"
        for name, number in written.rows.items()
    )
    click.echo(f"{counts} -> {', '.join(map(str, written.paths))}", err=True)
    _list("left out", written.left_out)
    _list("against the rules", written.faults)
    return 1 if written.faults else 0


def _records(results: Sequence[Path]) -> Iterator[Record]:
    from extract.jobs import sink

    for path in results:
        yield from sink.load(path)


def _beside(results: Path, to: str) -> Path:
    return results.with_name(results.name.removesuffix(".jsonl") + _SUFFIXES[to])


def _list(title: str, sentences: Sequence[str]) -> None:
    if not sentences:
        return
    click.echo(f"{title}: {len(sentences)}", err=True)
    for sentence in sentences[:_SHOWN]:
        click.echo(f"  {sentence}", err=True)
    if len(sentences) > _SHOWN:
        click.echo(f"  and {len(sentences) - _SHOWN} more", err=True)
