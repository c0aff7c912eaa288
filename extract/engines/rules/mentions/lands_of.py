"""Communities into which a land is divided, and those that are people: "in the Lomba community", "the Serb one"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.mentions.organisations import in_name
from extract.engines.rules.vocabulary.scan import LOWER, Scan, Tag


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
