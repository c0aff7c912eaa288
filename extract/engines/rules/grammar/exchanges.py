"""Exchanges of fire as the fights that they are: "an exchange of shots", "a shelling exchange between A and B"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk

EXCHANGES: Final = frozenset(("exchange", "exchanges"))
_SHOTS: Final = frozenset(("fire", "gunfire", "shots", "shooting", "gunshots", "bullets", "firing", "shot"))
_BETWEEN: Final = ("between", "with")
_FIRES: Final = {
    **dict.fromkeys(("gunfire", "fire", "gun", "shooting", "shots"), "firefight"),
    **dict.fromkeys(("shelling", "shell", "mortar", "rocket", "missile"), "shelling"),
}
"""What was exchanged by the word before the noun, and what it is called otherwise."""


def fire_exchanged(chunks: list[Chunk], v: int) -> set[int]:
    """Gives the exchange at `v` the noun of a fight; returns which chunks become part of it."""
    c, behind, what = chunks[v : v + 3]
    if behind.head == "of":
        if what.kind != "NG" or what.det or what.head not in _SHOTS:
            return set()
        c.words = [*c.words[:-1], "firefight"]
        c.head, c.end = "firefight", what.end
        return {v + 1, v + 2}
    fire = _FIRES.get(c.words[-2]) if len(c.words) > 1 else None
    if fire is not None and (behind.head in _BETWEEN or behind.kind == "VG"):
        c.head, c.words = fire, [*c.words[:-1], fire]
    return set()
