"""extract view: records as one page for a browser."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from extract.cli._options import refuse_replacing

HEAVY = 60_000_000
"""Bytes from which a page takes a browser several seconds."""


@click.command(name="view")
@click.argument("results", type=click.Path(path_type=Path), metavar="OUT.jsonl")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), help="The page; OUT.html beside OUT.jsonl without it."
)
@click.option("--id", "ids", multiple=True, help="Only the document with this id; may be given again.")
@click.option("--title", help="Title of the page; the file's name without it.")
@click.option("--limit", type=click.IntRange(min=1), help="Only the first so many records.")
def command(
    results: Path, output: Path | None, ids: tuple[str, ...], title: str | None, limit: int | None
) -> int:
    """Make one self-contained page of the records of OUT.jsonl: articles with their words marked, claims side by side.

    The page needs no network and sends nothing; it can be mailed or put anywhere. Documents that failed are listed
    where OUT.failed.jsonl stands beside the results.
    """
    from itertools import islice

    from extract.errors import InputError
    from extract.jobs import sink
    from extract.views import page

    found = (r for r in sink.load(results) if not ids or r.document.id in ids)
    records = list(islice(found, limit))
    if not records:
        wanted = f" with id {' or '.join(ids)}" if ids else ""
        raise InputError(f"{results}: holds no record{wanted}.", where=str(results))
    target = output or results.with_suffix(".html")
    refuse_replacing(target, [results])
    size = page.write(records, target, title=title or results.stem, failures=_failures(results))
    count = f"{len(records):,} record{'' if len(records) == 1 else 's'}"
    click.echo(f"extract: {count}, {size / 1e6:.1f} MB -> {target}", err=True)
    if size > HEAVY:
        click.echo("extract: so large a page opens slowly; --limit or --id make a smaller one.", err=True)
    return 0


def _failures(results: Path) -> Iterator[tuple[str, str]]:
    """Yields (where, reason) from the list of failures that a run left beside its results, if there is one."""
    import json

    from extract.errors import InputError

    path = results.with_name(results.name.removesuffix(".jsonl") + ".failed.jsonl")
    if not path.is_file():
        return
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            row = json.loads(line)
            document = row.get("document") or {}
            where = document.get("title") or document.get("id") or row.get("where") or "a document"
            yield str(where), f"{row['outcome']}: {row['reason']}"
        except (ValueError, KeyError, AttributeError):
            place = f"{path}, line {number}"
            raise InputError(f"{place}: is no failed document.", where=place) from None
