"""Common words that belong to the name of a place, in a text whose case tells no names: "AT CAMP LOMBA"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary import words as w
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import Scan
from extract.engines.rules.vocabulary.words import listed

SMALL, CAPITAL, UPPER = 0, 1, 2
JOINING: Final = wordset("of the and for de del la las los el al da do dos du des di ul ur e y ibn bin bint")
LOCATIVE: Final = wordset("in at near from to of around outside inside toward towards between on")
_OPENERS: Final = (
    (listed("place_openers") | listed("place_sites") | {"hay", "bab"}) - JOINING - {"old", "new", "hill"}
)
_HOUSES: Final = frozenset(("street", "hotel"))
_WINDS: Final = frozenset(("north", "south", "east", "west"))
_AREAS: Final = (["zone"], ["district"], ["county"], ["region"], ["province"], ["department"])
_BASES: Final = frozenset(("forward", "operating", "patrol", "joint", "base"))
_PREFIXES: Final = wordset("pro anti ex non mid post pre inter neo sub co so self us un")


def opening_place(scan: Scan, case: list[int], named: list[bool], i: int) -> list[int]:
    """Gives the words around word `i` that a place's name takes in, `case` and `named` being those decided so far."""
    word = scan.words[i]
    if word in _HOUSES:
        return [i - 1, i] if i > 1 and scan.gap(i - 1) == " " and _of_house(scan, case, named, i) else []
    if not named[i + 1] or case[i + 1] != CAPITAL or not _opens(scan, case, i):
        return []
    first = i
    while word in _BASES and first and scan.words[first - 1] in _BASES and scan.gap(first - 1) == " ":
        first -= 1  # "FORWARD OPERATING BASE LOMBA"
    return list(range(first, i + 1))


def _of_house(scan: Scan, case: list[int], named: list[bool], i: int) -> bool:
    """Says whether a hotel or a street has its name before it: "ON LOMBA STREET", "THE LOMBA PALM HOTEL"."""
    before = scan.words[i - 1]
    if named[i - 1]:
        return case[i - 1] == CAPITAL and scan.words[i] == "street"
    plain = before in w.PREP or before in w.AUX or before in JOINING
    return scan.words[i] == "hotel" and named[i - 2] and not plain and scan.gap(i - 2) == " "


def _opens(scan: Scan, case: list[int], i: int) -> bool:
    """Says whether a common word opens the name of a place: "AT CAMP LOMBA", "IN UPPER LOMBA", "IN TIN-LOMBA"."""
    word, before, gap = scan.words[i], scan.words[i - 1], scan.gap(i)
    if gap == "-":
        return before in LOCATIVE and word not in _PREFIXES
    if gap != " " or scan.cover[i + 1] is not None:
        return False
    if word in _BASES:
        return word == "base" and before in _BASES
    if word in ("upper", "lower"):
        return before in LOCATIVE
    if word in _WINDS:  # "WEST LOMBA ZONE"
        return scan.words[i + 2 : i + 3] in _AREAS and scan.near(i + 2)
    return word in _OPENERS and (before in LOCATIVE or before in ("the", "a") or case[i - 1] == SMALL)
