"""extract show: records as a person reads them."""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command(name="show")
@click.argument("results", type=click.Path(path_type=Path), metavar="OUT.jsonl")
@click.option("--id", "ids", multiple=True, help="Only the document with this id; may be given again.")
@click.option("--text", is_flag=True, help="Also the whole text, with actors, evidence and figures marked.")
@click.option("--width", type=click.IntRange(min=40), help="Columns; the terminal's own without it.")
@click.option("--color/--no-color", "colour", default=None, help="Force colour on or off.")
def command(results: Path, ids: tuple[str, ...], text: bool, width: int | None, colour: bool | None) -> int:
    """Show the records of OUT.jsonl: who, where, when, who claims what, and the words behind it."""
    import os
    import shutil

    from rich.console import Console

    from extract.errors import InputError
    from extract.jobs import sink
    from extract.views import terminal

    if colour is None:
        colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    console = Console(
        width=width or shutil.get_terminal_size((100, 24)).columns,
        force_terminal=colour,
        no_color=not colour,
        highlight=False,
    )
    found = 0
    for record in sink.load(results):
        if ids and record.document.id not in ids:
            continue
        found += 1
        terminal.show(record, console)
        if text:
            console.print(terminal.marked_text(record))
            console.print()
    if not found:
        wanted = f" with id {' or '.join(ids)}" if ids else ""
        raise InputError(f"{results}: holds no record{wanted}.", where=str(results))
    return 0
