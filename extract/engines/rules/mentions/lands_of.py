"""Nouns of people that only tell what something is: "in the Lomba community", "a passenger train"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.mentions.organisations import in_name
from extract.engines.rules.vocabulary.scan import LOWER, Scan, Tag
from extract.engines.rules.vocabulary.words import listed

_MADE_FOR: Final = listed("vehicles") | listed("made_for_people")


def no_people(scan: Scan, tag: Tag) -> bool:
    """Whether a noun of people names nobody: the land of a community, or for whom a bus or a hostel is."""
    return land_of(scan, tag) or _kind_of(scan, tag) or _taken_as(scan, tag.at)


def _taken_as(scan: Scan, at: int) -> bool:
    """Whether one word tells as what people are taken: "took the guests hostage", "held 12 prisoner"."""
    if scan.words[at] not in _CAPTIVE or not at or scan.words[at - 1] in _ONE:
        return False
    before = scan.words[max(0, at - _SPAN) : at]
    return not _TAKING.isdisjoint(before) and _OWNED.isdisjoint(before[-2:])


_CAPTIVE: Final = frozenset(("hostage", "captive", "prisoner"))
_ONE: Final = frozenset(("a", "an", "the", "one", "another", "each", "this", "that", "every", "single"))
_OWNED: Final = frozenset(("a", "an", "one", "another", "each", "every"))
"""Articles before one of them: "took an elderly hostage"."""
_TAKING: Final = frozenset(
    (
        "take",
        "takes",
        "took",
        "taken",
        "taking",
        "hold",
        "holds",
        "held",
        "holding",
        "make",
        "made",
        "kept",
        "keep",
    )
)
_SPAN: Final = 9


def _kind_of(scan: Scan, tag: Tag) -> bool:
    """Whether one word tells for whom something is: "a passenger train", "two tourist buses", "a student hostel"."""
    word, end = scan.words[tag.at], tag.end
    if end - tag.at > 1 or word.endswith(("s", "people", "children", "men", "women")) or not scan.near(end):
        return False
    return scan.gap(tag.at) == " " and scan.words[end] in _MADE_FOR


def land_of(scan: Scan, tag: Tag) -> bool:
    """Whether a noun for people means none: a community that a land is divided into ("in the Lomba community"), or part
    of the name of a party.
    """
    if scan.mode != "mixed":
        return False
    if scan.words[tag.at] not in ("community", "communities"):
        return scan.caps[tag.at] != LOWER and in_name(scan, tag.end)
    k, named = tag.at - 1, False
    while k > 0 and scan.near(k + 1) and (scan.caps[k] != LOWER or scan.words[k] in _OF_LAND):
        over = scan.cover[k]
        if over is not None and over.word.demonym:
            return False  # "in the Serbian community"
        named = named or scan.caps[k] != LOWER
        k -= 1
    k -= k > 0 and scan.words[k] == "the"
    return named and k >= 0 and scan.words[k] == "in"


_OF_LAND: Final = frozenset(
    ("territorial", "urban", "rural", "settlement", "city", "village", "amalgamated", "and")
)
