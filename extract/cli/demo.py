"""extract demo: the sample news that ships with the toolkit, read by rules and shown."""

from __future__ import annotations

import os
import sys

import click

from extract.cli._console import console

NEXT = """\
That was {count} sample articles, read by rules alone: no key, no network.
What to type next:

  {extract} run YOUR-NEWS -o out.jsonl     your own articles: text, HTML, feeds, CSV, JSON Lines
  {extract} show out.jsonl                 look at what came out
  {extract} --help                         everything else
"""


@click.command(name="demo")
@click.option("--color/--no-color", "colour", default=None, help="Force colour on or off.")
@click.option("--width", type=click.IntRange(min=40), help="Columns; the terminal's own without it.")
def command(colour: bool | None, width: int | None) -> int:
    """Run the extraction on the sample news and show what came out, evidence marked."""
    from extract import door, resources
    from extract.settings import Settings
    from extract.views import terminal

    out = console(width, colour)
    run = door.run(resources.packaged("samples"), engine="rules", settings=Settings(), progress=False)
    for number, record in enumerate(run):
        terminal.show(record, out)
        if number == 0:
            out.print("The same article with actors, evidence and figures marked:\n", style="dim")
            out.print(terminal.marked_text(record))
            out.print()
    out.print(repr(run), markup=False)
    command_name = os.path.relpath(sys.argv[0]) if sys.argv[0].endswith("extract") else "extract"
    click.echo("\n" + NEXT.format(count=len(run), extract=command_name))
    return 1 if run.failures else 0
