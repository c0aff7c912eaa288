"""Figures by which the coder of a note says how he counted: "Fatalities coded as 10", "70 deaths split over four"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Loss
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed

CODING: Final = frozenset(("coded", "split", "shared", "spread", "distributed", "divided"))
"""Words that the sentence of a coder has."""
_TOLLS: Final = listed("the_dead") | {"death", "fatality", "fatalities", "deaths", "casualties"}
_ENTRIES: Final = wordset("event events location locations incident incidents entry entries record records")
_OVER: Final = frozenset(("across", "between", "over", "among", "into", "in"))
_TO: Final = frozenset(("as", "at", "to", "for", "in"))
_GROUNDS: Final = frozenset(("based", "according", "following"))


def without_coders_counts(chunks: list[Chunk], heads: frozenset[str], found: list[Loss]) -> list[Loss]:
    """The losses without those that a coder gives to his entries; what he adds of a source stays."""
    if heads.isdisjoint(CODING):
        return found
    gone: set[int] = set()
    for v, c in enumerate(chunks):
        if c.head == "coded":
            gone |= _given(chunks, v)
        elif c.head in CODING and _over_entries(chunks, v):
            gone |= _tolls_before(chunks, v)
    for loss in found:
        loss.owner = [k for k in loss.owner if k not in gone]
    return [x for x in found if x.noun not in gone]


def _given(chunks: list[Chunk], v: int) -> set[int]:
    """The figure that an entry was given, before "coded" and behind it."""
    behind = chunks[v + 1 : v + 3]
    if behind and not _GROUNDS.isdisjoint(x.head for x in behind[:1]):
        return set()  # "2 fatalities coded based on the lowest estimate"
    gone = _tolls_before(chunks, v)
    if len(behind) > 1 and behind[0].head in _TO and behind[1].kind == "NG" and behind[1].figure is not None:
        gone.add(v + 2)
    return gone


def _tolls_before(chunks: list[Chunk], v: int) -> set[int]:
    before = chunks[v - 1] if v else None
    return {v - 1} if before is not None and before.kind == "NG" and before.head in _TOLLS else set()


def _over_entries(chunks: list[Chunk], v: int) -> bool:
    behind = chunks[v + 1 : v + 5]
    return bool(behind) and behind[0].head in _OVER and any(x.head in _ENTRIES for x in behind)
