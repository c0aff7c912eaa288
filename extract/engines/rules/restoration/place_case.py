"""Common words that belong to the name of a place, in a text whose case tells no names: "AT CAMP LOMBA"."""

from __future__ import annotations

from collections.abc import Callable
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
WINDS: Final = _WINDS | wordset(
    "northern southern eastern western northeast northwest southeast southwest northeastern northwestern southeastern "
    "southwestern"
)
_HEIGHTS: Final = frozenset(("upper", "lower", "middle"))
_SETTLED: Final = frozenset(("town", "city", "village", "hamlet", "port", "township"))
_ONE_OF: Final = frozenset(
    ("a", "an", "another", "each", "every", "some", "several", "this", "that", "its", "his", "their")
)
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
    if gap != " " or (scan.cover[i + 1] is not None and word not in _HEIGHTS):
        return False
    if word in _BASES:
        return word == "base" and before in _BASES
    if word in _HEIGHTS:  # "IN UPPER LOMBA", "IN LOMBA AND LOWER LOMBA", "IN THE UPPER LOMBA DISTRICT"
        beside = before == "and" and i > 1 and case[i - 2] == CAPITAL
        return before in LOCATIVE or beside or (before == "the" and scan.words[i + 2 : i + 3] in _AREAS)
    if word in _WINDS:  # "WEST LOMBA ZONE"
        return scan.words[i + 2 : i + 3] in _AREAS and scan.near(i + 2)
    return word in _OPENERS and (before in LOCATIVE or before in ("the", "a") or case[i - 1] == SMALL)


def plain_area(scan: Scan, i: int) -> bool:
    """Says whether word `i` but tells where in a land an area lies: "ANOTHER NORTHERN PROVINCE"."""
    words = scan.words
    if words[i] not in WINDS or words[i + 1 : i + 2] not in _AREAS:
        return False
    return words[i + 2 : i + 3] == ["of"] or (i > 0 and words[i - 1] in _ONE_OF)


def place_words(scan: Scan, named: list[bool], known: Callable[[str], bool]) -> list[int]:
    """The everyday words that are places: behind "the town of", and behind a little word and before a country."""
    words = scan.words
    found: list[int] = []
    for i in range(1, len(words)):
        word = words[i]
        if named[i] or len(word) < 3 or not word.isalpha() or word in _LITTLE or scan.gap(i - 1) != " ":
            continue
        if words[i - 1] == "of" and i > 1 and words[i - 2] in _SETTLED:
            if known(word):
                found.append(i)  # "THE TOWN OF TYRE"
        elif (words[i - 1] in LOCATIVE or words[i - 1] == "off") and scan.gap(i) == ", ":
            tag = scan.cover[i + 1] if i + 1 < len(words) else None
            if tag is not None and tag.at == i + 1 and tag.word.country and known(word):
                found.append(i)  # "OFF BRASS, NIGERIA"
    return found


_LITTLE: Final = w.DET | w.PREP | w.CONJ | w.REL | w.PRON | w.AUX | w.NEG | w.ADV
