"""Where a place that opens a sentence ends without a comma before those who act: "In Lorwa | gunmen killed a judge"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Item
from extract.engines.rules.vocabulary import words as w

_AT: Final = frozenset(("in", "near", "at", "around", "outside", "inside"))
_OPENING: Final = frozenset(
    ("also", "meanwhile", "elsewhere", "earlier", "later", "separately", "and", "but", "then", "on", "early", "late")
)  # fmt: skip
_TURNS: Final = 6
"""Items before such a place at most, as in "Meanwhile, late on Sunday, in X"."""


def doers_behind(its: list[Item], i: int, j: int) -> bool:
    """Whether the people at `j` stand behind the place that the noun group from `i` names, and in no group with
    it. Whether a verb follows them the caller knows.
    """
    people = its[j].thing
    if i == 0 or people is None or people.kind not in ("generic", "force"):
        return False
    if i > 1 and its[i - 1].low == "of" and its[i - 2].low in w.AREAS:
        return True  # "in the northern province of Lorwa gunmen raided a farm"
    at = i - 1
    if its[at].low not in _AT or at > _TURNS:
        return False
    return all(x.kind in ("date", "x", "") or x.low in _OPENING for x in its[:at])
