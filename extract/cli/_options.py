"""Options that several commands share, and what they set."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from extract.settings import Settings

F = TypeVar("F", bound=Callable[..., Any])

_OPTIONS = (
    click.option("--engine", default="auto", show_default=True, help="auto, rules or llm."),
    click.option("--model", help="Model name, or provider/name."),
    click.option("--base-url", help="Endpoint of the model; OPENAI_BASE_URL says the same."),
    click.option("--offline", is_flag=True, help="Answers from the cache and recordings only; no network."),
    click.option("--cache", type=click.Choice(["on", "refresh", "off"]), help="Use of the response cache."),
    click.option(
        "--fallback",
        type=click.Choice(["rules", "fail", "skip", "wait"]),
        help="What happens to a document that the model cannot do.",
    ),
    click.option("--max-cost", type=float, help="Stop asking the model before this many US dollars."),
    click.option("--max-tokens", type=int, help="Stop asking the model before this many tokens."),
    click.option(
        "--lexicon",
        "lexicons",
        multiple=True,
        type=click.Path(path_type=Path),
        help="A lexicon file or folder of your own; may be given again.",
    ),
    click.option(
        "--column",
        "columns",
        multiple=True,
        metavar="FIELD=COLUMN",
        help="Column of a table for a field, as text=body; may be given again.",
    ),
)


def engine_options(function: F) -> F:
    """Adds the options that choose and steer an engine."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def refuse_replacing(target: Path, inputs: Iterable[Path]) -> None:
    """Raises ConfigError where a command would write over the file that it reads."""
    from extract.errors import ConfigError

    if target.resolve() in (path.resolve() for path in inputs):
        raise ConfigError(f"{target}: is the input; name another output.")


def load_settings(*, offline: bool = False, **given: Any) -> Settings:
    """Makes the settings of a command from its options; raises ConfigError for a wrong one."""
    from extract.errors import ConfigError
    from extract.settings import Settings

    columns = {}
    for pair in given.pop("columns", ()):
        field, equals, column = pair.partition("=")
        if not equals:
            raise ConfigError(f"--column takes FIELD=COLUMN, as text=body, and not '{pair}'.")
        columns[field] = column
    given["columns"] = columns or None
    given["lexicons"] = given.get("lexicons") or None
    if offline:
        given["cache"] = "offline"
    return Settings.load(given)
