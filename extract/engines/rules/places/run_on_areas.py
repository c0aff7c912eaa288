"""Parts a place from the area or country that notes write behind it without a comma: "Oro Lomba", "karoi zimbabwe"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.lexicon import tokens_of
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.lexicon import Lexicon

_OPENING: Final = (
    listed("place_opening_words")
    | listed("place_openers")
    | listed("place_landforms")
    | listed("place_prefixes")
    | {"of", "de", "del", "and", "between"}
)
"""Words that make no name without the one behind them: "Port Lomba", "North Lomba"."""
_LONGEST: Final = 2
"""Words of the name of an area or a country."""


def without_area(place: dict[str, Any], lexicon: Lexicon) -> dict[str, Any]:
    """Gives a place whose name ends with that of an area of its country, or of a country, without it: the area is what
    it lies in. A name that the gazetteer has, or of which only a word such as "Port" would be left, stays.
    """
    name = place.get("name") or ""
    words = name.split()
    if len(words) < 2 or "'" in words[-1] or "’" in words[-1]:
        return place
    places = Gazetteer.load(tuple(lexicon.place_files))
    if places.find(_key(name)):
        return place
    for n in range(min(_LONGEST, len(words) - 1), 0, -1):
        bare, area = " ".join(words[:-n]), " ".join(words[-n:])
        if words[-n - 1].lower() in _OPENING or not bare[0].isalnum():
            continue
        land = _land(area, lexicon)
        if land is not None and place.get("country") in (None, land):
            return {**place, "name": bare, "country": land}
        regions = {x.country for x in places.find(_key(area)) if x.level == "region"}
        if place.get("country") in regions or (place.get("country") is None and len(regions) == 1):
            return {
                **place,
                "name": bare,
                "within": [area, *place["within"]],
                "country": place.get("country") or next(iter(regions)),
            }
    return place


def _land(name: str, lexicon: Lexicon) -> str | None:
    """The country of a name, in whatever case; its adjective is none."""
    low = name.lower()
    return next((code for code, x in lexicon.countries.items() if x.name.lower() == low), None)


def _key(name: str) -> str:
    return " ".join(tokens_of(name))
