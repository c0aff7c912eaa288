"""Tables of weights: how much each cue speaks for a choice, and a look at what is weighed for those who fit them.

A table is a file of the data folder with lines "name, cue, weight in tenths of a logit"; the weights of the cues that
are there add up. Whoever fits weights anew reads texts under `watching`, which keeps all cues with what they are of.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from extract.engines.rules.vocabulary.lexicon import DATA

Weights = dict[str, int]


def weights_of(table: str, name: str) -> Weights:
    """Reads the weights of a name, such as "cased", from the lines of a table such as `data/commas.tsv`."""
    found: Weights = {}
    for line in table.splitlines():
        if line.startswith(f"{name}\t"):
            _, cue, weight = line.split("\t")
            found[cue] = int(weight)
    return found


@lru_cache(maxsize=32)
def shipped(file: str, name: str) -> Weights:
    """Gives the weights of a name in a table that comes with the project, none where the table does not name it."""
    return weights_of((DATA / file).read_text(encoding="utf-8"), name)


@dataclass(frozen=True, slots=True)
class Table:
    """A table of weights for a choice: for each of its names, what its cues add up to."""

    names: tuple[str, ...]
    of: dict[str, list[tuple[int, int]]]
    """Cue to the numbers of the names that it speaks for or against, with its weights."""

    def totals(self, cues: list[str]) -> list[int]:
        """Adds up the weights of the cues for each name, in tenths of a logit."""
        sums = [0] * len(self.names)
        for cue in cues:
            for n, weight in self.of.get(cue, ()):
                sums[n] += weight
        return sums


def table_of(lines: str) -> Table:
    """Reads a table from its lines; a line that begins with a sign of number is a comment."""
    rows = [line.split("\t") for line in lines.splitlines() if line and not line.startswith("#")]
    names = tuple(sorted({name for name, _, _ in rows}))
    number = {name: n for n, name in enumerate(names)}
    of: dict[str, list[tuple[int, int]]] = {}
    for name, cue, weight in rows:
        of.setdefault(cue, []).append((number[name], int(weight)))
    return Table(names, of)


@lru_cache(maxsize=8)
def table(file: str) -> Table:
    """Gives a table that comes with the project."""
    return table_of((DATA / file).read_text(encoding="utf-8"))


@dataclass(slots=True)
class Watch:
    """What was weighed in a text: the table, what the cues are of, and the cues."""

    without: frozenset[str]
    """Tables that weigh nothing while this watches."""
    seen: list[tuple[str, Hashable, list[str]]] = field(default_factory=list)
    actors: dict[str, str] = field(default_factory=dict)
    """Actor of the index to its id in the record, where it has come into it."""
    names: dict[str, list[str]] = field(default_factory=dict)
    """Actor of the index to what the text calls it."""
    engagements: dict[int, list[str]] = field(default_factory=dict)
    """Order of an event to the ids of its engagements in the record."""


_WATCH: Final[ContextVar[Watch | None]] = ContextVar("watch", default=None)


@contextmanager
def watching(*without: str) -> Iterator[Watch]:
    """Keeps what is weighed in the one text read while it is open, by this thread alone."""
    watch = Watch(frozenset(without))
    token = _WATCH.set(watch)
    try:
        yield watch
    finally:
        _WATCH.reset(token)


def watch() -> Watch | None:
    """Who watches what is weighed, if anybody does."""
    return _WATCH.get()


def seen(file: str, key: Hashable, cues: list[str]) -> bool:
    """Shows cues to whoever watches; says whether their table is to be asked at all."""
    who = _WATCH.get()
    if who is None:
        return True
    who.seen.append((file, key, cues))
    return file not in who.without
