"""The days on which somebody owns to a deed: "In May the army accepted responsibility for the raid"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk


def days_of_owning(chunks: list[Chunk], v: int) -> set[int]:
    """The starts of the days in the clause of a verb of owning, before it."""
    return {x.start for x in chunks[_clause_of(chunks, v) : v] if x.kind == "D"}


def _clause_of(chunks: list[Chunk], v: int) -> int:
    """Where the clause of a verb begins behind a deed told before it: "On Monday a bomb killed six; X claimed …"."""
    begin = min(chunks[v].subject, default=v)
    told = [i for i in range(begin) if chunks[i].kind == "VG" and _finite(chunks[i])]
    if not told:
        return 0
    marks = [i for i in range(told[-1], begin) if chunks[i].kind in ("C", "X")]
    return marks[-1] + 1 if marks else begin


def _finite(c: Chunk) -> bool:
    return c.cls not in ("say", "blame") and (c.voice == "active" or (c.voice == "passive" and bool(c.aux)))
