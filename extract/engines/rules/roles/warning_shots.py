"""Shots that are aimed at nobody: "fired in the air", "fired warning shots", "fired tear gas"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.vocabulary.words import listed

_FIRING: Final = frozenset(("fire", "open fire", "shoot", "discharge"))
_HARMLESS: Final = frozenset(("tear", "teargas", "flare", "flares", "blank", "blanks", "illumination"))
"""Words before what is fired to hurt nobody, or for it."""
_CROWDS: Final = listed("protesters")


def aimed_at_nobody(chunks: list[Chunk], v: int) -> bool:
    """Whether shots that the verb at `v` tells of hit nobody by intent."""
    c = chunks[v]
    if c.head == "gas" and v and chunks[v - 1].head == "tear":
        return True  # "fired | tear | gas | shells"
    if c.verb is None or c.verb.lemma not in _FIRING or v + 1 >= len(chunks):
        return False
    after = chunks[v + 1]
    if after.head in _HARMLESS or not _HARMLESS.isdisjoint(after.words):
        return True
    if after.head == "warning" or "warning" in after.words:
        return any(x.head in _CROWDS for x in chunks[v + 2 : v + 6])  # a ship may be sunk after them
    shots = after.kind == "NG" and after.head in ("shots", "shot", "rounds", "guns", "weapons", "rifles")
    k = v + 2 if shots else v + 1
    return k + 1 < len(chunks) and chunks[k].head in ("in", "into") and chunks[k + 1].head in ("air", "sky")
