"""What a place is called: with the noun behind its name only where the text never names it without one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis

_AREAS: Final = listed("area_nouns")
_GROUNDS: Final = listed("ground_nouns")


def called(a: Analysis, place: dict[str, Any] | None) -> dict[str, Any] | None:
    """A place by its bare name where the text calls it so elsewhere ("Lomba province … in Lomba"), or where its noun is
    no part of any name ("the Lomba forest").
    """
    name = (place or {}).get("name") or ""
    bare, _, noun = name.rpartition(" ")
    low = noun.lower()
    if place is None or not bare or bare in place["within"]:
        return place
    if noun.istitle() or not (low in _GROUNDS or (low in _AREAS and _named_bare(a, bare))):
        return place  # "Lomba Township" is a name, and "Lomba province" where the text has no other one
    return {**place, "name": bare}


def called_in_capitals(place: dict[str, Any] | None) -> dict[str, Any] | None:
    """A place of a text in capitals by its bare name: they hide whether the noun of an area is part of it."""
    name = (place or {}).get("name") or ""
    bare, _, noun = name.rpartition(" ")
    cut = place is not None and name.isupper() and bool(bare) and noun.lower() in _AREAS
    return {**place, "name": bare} if place is not None and cut and bare not in place["within"] else place


def _named_bare(a: Analysis, bare: str) -> bool:
    """Whether a text names a place by these words alone: "in Lomba", not "Lomba's army", "Lomba district"."""
    low, step = bare.lower(), len(bare)
    for s in a.sentences:
        for m in s.mentions:
            if m.kind == "place" and m.end - m.start == step and m.text.lower() == low:
                return True
    at = a.masked.find(bare)
    while at >= 0:
        if _BEFORE.search(a.masked, max(0, at - 8), at) and not _BEHIND.match(a.masked, at + step):
            return True
        at = a.masked.find(bare, at + step)
    return False


_BEFORE: Final = lazy(r"\b(?:in|at|to|near|from|into|around|outside) \Z")
_BEHIND: Final = lazy(r"[\w'’-]|\s[A-Z]|\s(?:" + "|".join(sorted(_AREAS)) + r")s?\b")
