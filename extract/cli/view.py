"""extract view: records as one page for a browser."""

from __future__ import annotations

from pathlib import Path

import click


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
    size = page.write(records, target, title=title or results.stem)
    count = f"{len(records):,} record{'' if len(records) == 1 else 's'}"
    click.echo(f"extract: {count}, {size / 1e6:.1f} MB -> {target}", err=True)
    return 0
