"""Marks a dateline whose day has its month first, and that lost its commas and its dash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.scan import LOWER

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.scan import Scan

_NAMES: Final = ("NAME", "PLACE", "COUNTRY", "KNOWN")
_LONGEST: Final = 4
"""Words that the place of a dateline has, at most."""
_HEAD: Final = 60
"""Words within which the head of a release ends."""
_BLANK: Final = frozenset((" ", ") "))


def dated_heads(scan: Scan, kinds: list[str]) -> dict[int, str]:
    """Gives the marks of "ORO Lorwa (May 3 2011) An army patrol" and "Oro Lorwa May 3 2011 An army patrol"."""
    found: dict[int, str] = {}
    for i in range(min(len(kinds) - 5, _HEAD)):
        if not i or "\n" in scan.gap(i - 1) or scan.words[max(0, i - 2) : i] == ["immediate", "release"]:
            found |= _head(scan, kinds, i)
    return found


def _head(scan: Scan, kinds: list[str], first: int) -> dict[int, str]:
    month = first
    while month - first <= _LONGEST and kinds[month] in _NAMES and scan.caps[month] != LOWER:
        month += 1
    if month == first or kinds[month] != "MONTH" or not _numbered(scan, month + 1, 2):
        return {}
    bracket = scan.gap(month - 1) == " ("
    year = _numbered(scan, month + 2, 4)
    story = month + 2 + year
    if story >= len(kinds) or not (bracket or year) or scan.gap(story - 1) not in _BLANK:
        return {}
    if bracket != scan.gap(story - 1).startswith(")") or scan.caps[story] == LOWER or kinds[story] == "MEDIA":
        return {}
    found = {story: " --", month + 1: ""}
    if year:
        found[month + 2] = ","
    if not bracket:
        found[month] = ","
    land = next((k for k in range(first + 1, month) if kinds[k] == "COUNTRY"), 0)
    return found | ({land: ","} if land else {})


def _numbered(scan: Scan, i: int, digits: int) -> bool:
    """Whether a day (of up to two digits) or a year (of four) stands at a word."""
    word = scan.words[i] if i < len(scan.words) else ""
    return word.isdigit() and (len(word) == digits or (digits == 2 and len(word) == 1))
