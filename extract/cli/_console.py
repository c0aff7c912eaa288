"""The console that commands print to, and whether it has colour."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console


def console(width: int | None, colour: bool | None) -> Console:
    """Gives a console on standard output, as wide as the terminal where `width` is None.

    Colour is used where asked, else on a terminal unless NO_COLOR is set.
    """
    import os
    import shutil
    import sys

    from rich.console import Console

    class Piped(Console):
        def on_broken_pipe(self) -> None:
            # rich would leave with exit code 1; what reads our output may stop when it has seen enough.
            raise BrokenPipeError

    if colour is None:
        colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    return Piped(
        width=width or shutil.get_terminal_size((100, 24)).columns,
        force_terminal=colour,
        no_color=not colour,
        highlight=False,
    )
