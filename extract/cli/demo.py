"""extract demo: the sample news that ships with the toolkit, read by rules and shown."""

from __future__ import annotations

import sys

import click

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
    import os
    import shutil

    from rich.console import Console

    from extract import door, resources
    from extract.settings import Settings
    from extract.views import terminal

    if colour is None:
        colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    console = Console(
        width=width or shutil.get_terminal_size((100, 24)).columns,
        force_terminal=colour,
        no_color=not colour,
        highlight=False,
    )
    run = door.run(resources.packaged("samples"), engine="rules", settings=Settings(), progress=False)
    for number, record in enumerate(run):
        terminal.show(record, console)
        if number == 0:
            console.print("The same article with actors, evidence and figures marked:\n", style="dim")
            console.print(terminal.marked_text(record))
            console.print()
    console.print(repr(run), markup=False)
    command_name = os.path.relpath(sys.argv[0]) if sys.argv[0].endswith("extract") else "extract"
    click.echo("\n" + NEXT.format(count=len(run), extract=command_name))
    return 1 if run.failures else 0
