"""Clauses with "where" that tell what was done in the same place at another time: "gunmen killed nine guards in Lomba,
where rebels shot 60 students in May".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.engagements.clause_deeds import tells
from extract.engines.rules.voices.said import said_dates

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_LONG: Final = ("week", "month", "year")


def once_before(a: Analysis, s: Sentence) -> list[int]:
    """The chunk at which a clause begins that tells of another deed where the one before it was done."""
    if " where " not in s.low or not s.dates or not s.losses:
        return []
    k = next((k for k, c in enumerate(s.chunks) if c.head == "where"), 0)
    if (
        k < 2
        or not site_of(s.chunks, k)
        or not any(x.people and x.value.low and x.noun > k for x in s.losses)
    ):
        return []
    if not tells(a, s, 0, k):
        return []
    said, at = said_dates(a, s), s.chunks[k].start
    days = [d for d in s.dates if d.when is not None and d.start not in said]
    mine, theirs = [d.when for d in days if d.start < at], [d.when for d in days if d.start > at]
    if not theirs or not (mine or all(x.precision in _LONG for x in theirs)):
        return []
    return [k] if all(x.end < y.start or y.end < x.start for x in mine for y in theirs) else []


def site_of(chunks: list[Chunk], k: int) -> list[Chunk]:
    """The place that the clause with "where" at `k` is of, as the chunks that name it."""
    end = k - (chunks[k - 1].head == ",")
    if end > 2 and chunks[end - 1].kind == "D":
        end -= 2 if chunks[end - 2].kind == "P" else 1  # "in Lomba on Monday, where"
    i = end - 1
    if chunks[k].head != "where" or i < 1 or not any(m.kind == "place" for m in chunks[i].mentions):
        return []
    while i > 1 and chunks[i - 1].kind == "P" and any(m.kind == "place" for m in chunks[i - 2].mentions):
        i -= 2  # "Lomba in Oro district, where"
    return chunks[i - (chunks[i - 1].kind == "P") : end]
