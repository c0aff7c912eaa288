"""What operations on the cache give back."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from extract.cache.entry import Entry


@dataclass(frozen=True, slots=True)
class Found:
    """An entry and which layer had it."""

    entry: Entry
    layer: Literal["cache", "recordings"]


@dataclass(frozen=True, slots=True)
class Stats:
    """What a cache holds; `tokens` are those of the stored replies."""

    folder: Path
    entries: int
    notes: int
    bytes: int
    tokens: int
    oldest: str | None
    newest: str | None
    models: dict[str, int]
    prompts: dict[str, int]
    steps: dict[str, int]
    recordings: int


@dataclass(slots=True)
class Verified:
    """The result of reading every entry: how many are sound, and what was set aside."""

    sound: int = 0
    set_aside: list[str] = field(default_factory=list)

    @property
    def ok(self) -> bool:
        """True where nothing was wrong."""
        return not self.set_aside


@dataclass(slots=True)
class Imported:
    """The result of an import: new entries, those already there, those that differ from what is kept."""

    added: int = 0
    same: int = 0
    differing: list[str] = field(default_factory=list)
