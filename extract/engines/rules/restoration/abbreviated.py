"""Finds short names that stood in brackets behind what they are short for: "the Front for Bread | FFB | attacked"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.scan import LOWER, UPPER

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.scan import Scan

_LITTLE: Final = wordset("of for the and de del la las los y in e do da dos das des du al to against")
_SHORT: Final = 9
"""Letters that make no short name any more."""
_LONGEST: Final = 10
"""Words of a name, at most."""


def abbreviated(scan: Scan) -> set[int]:
    """Gives the words in capitals that are short for the name before them."""
    found: set[int] = set()
    for i in range(2, len(scan.words)):
        short = scan.caps[i] == UPPER and 2 < len(scan.words[i]) < _SHORT and scan.words[i].isalpha()
        if short and scan.gap(i - 1) == " " and scan.caps[i - 1] != LOWER and _short_for(scan, i):
            found.add(i)
    return found


def _short_for(scan: Scan, i: int) -> bool:
    """Whether the capitals of a name that ends before word i, all but one of them, make that word."""
    short, tag = scan.words[i], scan.cover[i]
    if tag is not None and tag.end - tag.at > 1:
        return False
    initials = ""
    words = 0
    for k in range(i - 1, max(-1, i - 1 - _LONGEST), -1):
        if scan.gap(k) not in (" ", "-") or scan.caps[k] == UPPER:
            return False
        if scan.caps[k] == LOWER:
            if scan.words[k] not in _LITTLE:
                return False
            continue
        initials = scan.words[k][0] + initials
        words += 1
        if words > 1 and _spells(initials, short):
            return True
    return False


def _spells(initials: str, short: str) -> bool:
    if initials == short:
        return True
    shared = sum((Counter(initials) & Counter(short)).values())
    return initials[0] == short[0] and shared >= len(short) - 1 and len(initials) <= len(short) + 1
