"""Engagements, claims and actors from conflict news, each tied to the words that carry it.

    >>> import extract
    >>> run = extract.run("At least seven soldiers were killed in Dilba on Monday, the army said.")
    >>> run[0].claims[0].value.low
    7

Nothing but the names below is promised. They load when first used, so that `import extract` is quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from extract.__about__ import VERSION as __version__

if TYPE_CHECKING:
    from extract.door import Run, read, run
    from extract.engines.base import AsyncEngine, Draft, Engine
    from extract.engines.scripted import ScriptedEngine
    from extract.errors import (
        CacheError,
        CacheMiss,
        ConfigError,
        EngineError,
        ExtractError,
        GroundingError,
        InputError,
        MissingExtra,
        OutputError,
        RunStopped,
    )
    from extract.pipeline import Failure
    from extract.records import (
        Actor,
        Affiliation,
        Claim,
        Claimant,
        Document,
        Engagement,
        Evidence,
        Notice,
        Place,
        Provenance,
        Record,
        Subject,
        Usage,
        Value,
        When,
    )
    from extract.settings import Settings

_HOMES = {
    "extract.door": ("Run", "read", "run"),
    "extract.engines.base": ("AsyncEngine", "Draft", "Engine"),
    "extract.engines.scripted": ("ScriptedEngine",),
    "extract.errors": (
        *("CacheError", "CacheMiss", "ConfigError", "EngineError", "ExtractError", "GroundingError"),
        *("InputError", "MissingExtra", "OutputError", "RunStopped"),
    ),
    "extract.pipeline": ("Failure",),
    "extract.records": (
        *("Actor", "Affiliation", "Claim", "Claimant", "Document", "Engagement", "Evidence", "Notice"),
        *("Place", "Provenance", "Record", "Subject", "Usage", "Value", "When"),
    ),
    "extract.settings": ("Settings",),
}
_HOME_OF = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [  # noqa: RUF022 - sorted without regard to case, as people look names up
    "Actor",
    "Affiliation",
    "AsyncEngine",
    "CacheError",
    "CacheMiss",
    "Claim",
    "Claimant",
    "ConfigError",
    "Document",
    "Draft",
    "Engagement",
    "Engine",
    "EngineError",
    "Evidence",
    "ExtractError",
    "Failure",
    "GroundingError",
    "InputError",
    "MissingExtra",
    "Notice",
    "OutputError",
    "Place",
    "Provenance",
    "read",
    "Record",
    "Run",
    "run",
    "RunStopped",
    "ScriptedEngine",
    "Settings",
    "Subject",
    "Usage",
    "Value",
    "When",
    "__version__",
]


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'extract' has no attribute '{name}'")
    from extract.collector import held_back

    with held_back():
        value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__, key=str.lower)
