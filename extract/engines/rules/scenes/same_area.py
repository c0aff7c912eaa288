"""The area or town of what was told before, by its noun: "in the same region", "at a hotel in the city in May"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.scenes.events import Event, overlap
from extract.engines.rules.vocabulary.words import listed
from extract.text.hints import hinted

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.roles.frames import Frame

_AREA: Final = hinted(
    "region|province|state|department|governorate|county",
    r"\b(?:same|this very|that very) (region|province|state|department|governorate|county)\b",
)
_TOWN: Final = hinted(
    "city|town|capital",
    r"\b(?:in|on|near|around|across|outside|into) the (?:same )?(city|town|capital)\b(?! of\b|['’]s\b"
    r"| (?:council|hall|centre of|center of)\b)",
)
_SITES: Final = listed("sites_in_town") | {"airport", "base", "camp", "barracks", "district", "station"}


def same_area(s: Sentence, e: Event) -> dict[str, Any] | None:
    """The area of a place told of before that a sentence calls the same: its region, where no more is said."""
    match = _AREA.pattern.search(s.low) if s.hints & _AREA.bit else None
    if match is None or e.place is None:
        return None
    place, noun = e.place, match.group(1)
    names = [place["name"], *place["within"]] if place.get("name") else [*place["within"]]
    for k, name in enumerate(names):
        if name.lower().endswith(noun):
            return {**place, "name": name, "within": names[k + 1 :]}
    known = names[-1] if len(names) > 1 or (names and e.grain > 1) else None
    return {**place, "name": known, "within": []}


def same_town(s: Sentence, f: Frame, e: Event) -> dict[str, Any] | None:
    """The town of what was told before, for a sentence on another time that only says "the city"."""
    if not s.hints & _TOWN.bit or f.when is None or e.when is None or overlap(f.when, e.when):
        return None
    name = (e.place or {}).get("name")
    if not name or e.place is None or e.grain > 0 or _TOWN.pattern.search(s.low) is None:
        return None
    if name.lower().split()[-1] not in _SITES:
        return dict(e.place)
    towns = e.place["within"]
    return {**e.place, "name": towns[0], "within": towns[1:]} if towns else None
