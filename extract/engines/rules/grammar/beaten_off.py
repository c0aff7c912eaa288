"""Turns that tell of attacks beaten off: "broke up an assault", "put the raiders to flight"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.grammar.pounding import BLOWS, act

_ROUTED: Final = frozenset(("flight", "rout"))


def broken_up(chunks: list[Chunk], v: int) -> set[int]:
    """ "Broke up an assault", "the attack was broken up by guards": it was beaten off."""
    c, k = chunks[v], v - 1
    while k > 1 and chunks[k - 1].kind == "P":
        k -= 2
    what = chunks[max(k, 0)] if c.voice == "passive" else chunks[v + 2]
    if what.kind != "NG" or what.head not in BLOWS:
        return set()
    act(c, "break up", "repel")
    return {v + 1}


def put_to_flight(chunks: list[Chunk], v: int) -> set[int]:
    """ "Put the raiders to flight", "the raiders were put to flight by guards": these were driven off."""
    c = chunks[v]
    at = v + 1 if c.voice == "passive" else v + 2
    if at + 1 >= len(chunks) or chunks[at].head != "to" or chunks[at + 1].head not in _ROUTED:
        return set()
    act(c, "put to flight", "repel")
    return {at, at + 1}
