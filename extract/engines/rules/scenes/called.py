"""What a place is called: with the noun behind its name only where the text never names it without one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.places.run_on_areas import without_area
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis

_AREAS: Final = listed("area_nouns")
_GROUNDS: Final = listed("ground_nouns")


class Called:
    """What the places of one document are called."""

    def __init__(self, a: Analysis) -> None:
        self.a = a
        self._bare: frozenset[str] | None = None

    def place(self, place: dict[str, Any] | None) -> dict[str, Any] | None:
        """A place by its bare name where the text calls it so elsewhere ("Lomba province … in Lomba"), or where its
        noun is no part of any name ("the Lomba forest").
        """
        place = without_area(place, self.a.lexicon) if place is not None else None
        name = (place or {}).get("name") or ""
        bare, _, noun = name.rpartition(" ")
        low = noun.lower()
        if place is None or not bare or bare in place["within"]:
            return place
        if bare.endswith((" reserve", " reserved")):
            return place  # "Lomba reserve forest"
        if noun.istitle() or not (low in _GROUNDS or (low in _AREAS and bare.lower() in self._named_bare())):
            return place  # "Lomba Township" is a name, and "Lomba province" where the text has no other one
        return {**place, "name": bare}

    def _named_bare(self) -> frozenset[str]:
        """The names by which a text calls places without a noun: "in Lomba", not "in Lomba district". Read once: a long
        text has a thousand engagements.
        """
        if self._bare is None:
            names = {
                m.text.lower()
                for s in self.a.sentences
                for m in s.mentions
                if m.kind == "place" and m.end - m.start == len(m.text)
            }
            names.update(m["name"].lower() for m in _PLACED.finditer(self.a.masked))
            self._bare = frozenset(names)
        return self._bare


_ALWAYS_SAID: Final = frozenset(
    (
        "county",
        "township",
        "department",
        "province",
        "district",
        "governorate",
        "municipality",
        "state",
        "region",
    )
)
"""Nouns that belong to the name of an area whose towns are called the same."""


def called_in_capitals(place: dict[str, Any] | None) -> dict[str, Any] | None:
    """A place of a text in capitals by its bare name where its noun is seldom part of one: they hide whether it is."""
    name = (place or {}).get("name") or ""
    bare, _, noun = name.rpartition(" ")
    cut = place is not None and name.isupper() and bool(bare) and noun.lower() in _AREAS - _ALWAYS_SAID
    return {**place, "name": bare} if place is not None and cut and bare not in place["within"] else place


_PLACED: Final = lazy(
    r"\b(?:in|at|to|near|from|into|around|outside) (?P<name>[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,4})"
    r"(?![\w'’-]|\s[A-Z]|\s(?:" + "|".join(sorted(_AREAS)) + r")s?\b)"
)
