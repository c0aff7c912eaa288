"""Forces by whose post or patrol a bomb was set off: "blew himself up next to a patrol", "exploded a truck at a
police station".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk

_BY: Final = frozenset(
    ("at", "near", "beside", "alongside", "outside", "inside", "to", "by", "among", "amid", "against", "in")
)
_ALONE: Final = frozenset(("at", "inside", "among", "amid", "by", "in"))
"""Behind these stands what was hit, be it a place or not."""
_SELF: Final = frozenset(("himself", "herself", "themselves", "itself"))
_CHARGES: Final = frozenset(("explosives", "vest", "vests", "belt", "belts", "charge", "charges", "payload"))
_BEFORE: Final = frozenset(("front", "gate", "gates", "entrance"))


def is_charge(c: Chunk) -> bool:
    """Whether a noun group is what a bomber sets off on his body: "himself", "his explosive belt"."""
    return c.head in _SELF or c.head in _CHARGES


def forces_by(chunks: list[Chunk], at: int) -> list[int]:
    """The noun group of forces by which the bomb at `at` was set off; none where it was elsewhere than theirs."""
    for k in range(at + 1, min(at + 9, len(chunks) - 1)):
        c = chunks[k]
        if c.kind in ("VG", "R") or (c.kind == "X" and c.head != ","):
            return []
        if c.kind != "P" or c.head not in _BY or chunks[k + 1].kind != "NG":
            continue
        n = k + 1
        if chunks[n].head in _BEFORE and n + 2 < len(chunks) and chunks[n + 1].head == "of":
            n += 2  # "in front of a barracks"
        if any(m.type == "state_forces" for m in chunks[n].mentions):
            return [n]
        if c.head in _ALONE and not any(m.kind == "place" for m in chunks[n].mentions):
            return []  # "at a funeral near a police station"
    return []
