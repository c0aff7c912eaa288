"""What outlaws wreck that serves everybody, though nobody counts it: "destroyed telephone offices in X", "downed power
lines near Y".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk

WORKS: Final = listed("public_works")
_OF_FIGHTS: Final = frozenset(
    ("front", "frontline", "defensive", "defense", "defence", "supply", "enemy", "rebel", "military", "army", "party",
     "training", "storage", "weapons", "police", "launch", "communication", "command", "state", "production")
)  # fmt: skip
"""Words before such a noun with which it is no public work: "supply lines", "training facilities"."""


def public_works(chunks: list[Chunk], c: Chunk) -> list[int]:
    """The public works that the verb group says were destroyed, where it tells of what was done."""
    if c.cls != "destroy" or c.voice not in ("active", "passive") or c.neg:
        return []
    return [
        i
        for i in c.patients
        if chunks[i].head in WORKS
        and _OF_FIGHTS.isdisjoint(chunks[i].words[:-1])
        and chunks[i].figure is None
    ]
