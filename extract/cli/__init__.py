"""The command line: one file a command, loaded when it is used; the only place that prints.

Exit codes: 0 all done; 1 some documents failed, or a check did not pass; 2 wrong use or wrong set-up.
"""

from __future__ import annotations

import contextlib
import os
import sys
from importlib import import_module
from typing import Any

import click

from extract.__about__ import VERSION

COMMANDS = {
    "cache": "Look into and look after the response cache.",
    "demo": "Run the extraction on the sample news and show what came out.",
    "eval": "Score an engine against hand-labelled documents; compare, gate.",
    "explain": "Show which rule made each item of a document, with its words.",
    "export": "Write results as CSV, Parquet, GeoJSON, SQLite, ACLED or UCDP columns.",
    "label": "Check, convert and compare hand labels.",
    "prompt": "Show exactly what would be sent to the model.",
    "retry": "Run the failed documents of an earlier run again.",
    "run": "Extract records from news.",
    "schema": "Print the JSON Schema of a record.",
    "show": "Show records as a person reads them.",
    "verify": "Check the records of a file again: form, quotes, figures.",
    "view": "Make a page to look at records in a browser.",
}
"""Each command's help line, so that `extract --help` loads none of them."""


class LazyGroup(click.Group):
    """Loads a command's file only when that command is used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name in sorted(COMMANDS) if _exists(name)]

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS or not _exists(name):
            return None
        command: click.Command = import_module(f"extract.cli.{name}").command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> Any:
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as e:
            from difflib import get_close_matches

            close = get_close_matches(args[0], self.list_commands(ctx), 1)
            if close and "No such command" in e.message:
                raise click.UsageError(
                    f"there is no command '{args[0]}'; did you mean '{close[0]}'?", ctx
                ) from None
            raise

    def invoke(self, ctx: click.Context) -> Any:
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            # click would make it exit code 1, but a reader who has seen enough is no fault.
            raise _ReaderGone from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name]) for name in self.list_commands(ctx)])


class _ReaderGone(Exception):
    """Whoever read our output has gone, as after `| head`."""


def _exists(name: str) -> bool:
    from importlib.util import find_spec

    return find_spec(f"extract.cli.{name}") is not None


def _version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        from extract.engines.rules import compiled

        click.echo(f"extract, version {VERSION}{' (compiled rules)' if compiled() else ''}")
        context.exit()


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_version,
    help="Show the version and exit.",
)
def cli() -> None:
    """Engagements, claims and actors from conflict news: every figure with its claimant and its words.

    Exit codes: 0 all done; 1 some documents failed or a check did not pass; 2 wrong use.
    """


def _deaf_to_interrupts() -> None:
    """Ends in peace: all is done or given up, and a Ctrl-C while worker processes end would only print a traceback."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)


def main() -> None:
    """Runs the command line; an error of the toolkit becomes one sentence on standard error."""
    from extract.errors import ExtractError, InputError

    try:
        code = cli(standalone_mode=False)
        sys.stdout.flush()
        _deaf_to_interrupts()
        sys.exit(code if isinstance(code, int) else 0)
    except click.exceptions.Exit as e:
        sys.exit(e.exit_code)
    except click.ClickException as e:
        e.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        _deaf_to_interrupts()
        click.echo("stopped.", err=True)
        sys.exit(130)
    except (BrokenPipeError, _ReaderGone):
        # Nothing is wrong, and nothing more can be said; Python must not try to flush what is left.
        _drop_output()
        sys.exit(0)
    except ExtractError as e:
        click.echo(f"extract: {e}", err=True)
        sys.exit(1 if isinstance(e, InputError) else 2)
    except OSError as e:
        _drop_output()
        where = f"{e.filename}: " if e.filename else "standard output cannot be written: "
        click.echo(f"extract: {where}{(e.strerror or str(e)).lower()}.", err=True)
        sys.exit(2)
    except Exception as e:
        if os.environ.get("EXTRACT_TRACEBACK"):
            raise
        click.echo(f"extract: {_fault(e)}", err=True)
        sys.exit(2)


def _fault(error: Exception) -> str:
    """Says where the toolkit itself went wrong; not the error's own words, which may hold an article or a key."""
    from traceback import extract_tb

    last = [
        frame for frame in extract_tb(error.__traceback__) if f"{os.sep}extract{os.sep}" in frame.filename
    ][-1:]
    place = f" at {os.path.basename(last[0].filename)}, line {last[0].lineno}" if last else ""
    return (
        f"a fault in the toolkit ({type(error).__name__}{place}); "
        "the same command with EXTRACT_TRACEBACK=1 says more, for a report."
    )


def _drop_output() -> None:
    """Sends what is still buffered for standard output nowhere, so that no second error follows at the end."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
