"""extract show: records as a person reads them."""

from __future__ import annotations

from pathlib import Path

import click

from extract.cli._console import console


@click.command(name="show")
@click.argument("results", type=click.Path(path_type=Path), metavar="OUT.jsonl")
@click.option("--id", "ids", multiple=True, help="Only the document with this id; may be given again.")
@click.option("--text", is_flag=True, help="Also the whole text, with actors, evidence and figures marked.")
@click.option("--width", type=click.IntRange(min=40), help="Columns; the terminal's own without it.")
@click.option("--color/--no-color", "colour", default=None, help="Force colour on or off.")
def command(results: Path, ids: tuple[str, ...], text: bool, width: int | None, colour: bool | None) -> int:
    """Show the records of OUT.jsonl: who, where, when, who claims what, and the words behind it."""
    from extract.errors import InputError
    from extract.jobs import sink
    from extract.views import terminal

    out = console(width, colour)
    found = 0
    for record in sink.load(results):
        if ids and record.document.id not in ids:
            continue
        found += 1
        terminal.show(record, out)
        if text:
            out.print(terminal.marked_text(record))
            out.print()
    if not found:
        wanted = f" with id {' or '.join(ids)}" if ids else ""
        raise InputError(f"{results}: holds no record{wanted}.", where=str(results))
    return 0
