"""Bombs that a sentence brings in as new, and so of another attack than the one told before."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

_FRESH: Final = frozenset(("new", "fresh"))
_NEW_BOMB: Final = lazy(
    r"\ba (?:new|fresh) (?:[\w-]+ ){0,3}(?:mine|landmine|bomb|device|ied|explosion|blast|bombing)\b"
)


def new_bomb(s: Sentence) -> bool:
    """Whether a sentence with a day or a place tells of a new bomb: "On Friday, the convoy hit a new device"."""
    if s.lows.isdisjoint(_FRESH) or not (s.dates or any(m.kind == "place" for m in s.mentions)):
        return False
    return _NEW_BOMB.search(s.low) is not None
