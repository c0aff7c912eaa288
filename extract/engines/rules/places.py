"""Decides where an engagement happened, from the places named in its sentence and around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from extract.engines.rules.context import CountryContext
from extract.engines.rules.lexicon import Lexicon
from extract.engines.rules.finding import Mention

_RANK: Final = {"site": 0, "town": 1, "district": 2, "region": 3, "area": 4, "country": 5}
_BETWEEN: Final = re.compile(
    r"^[\s,]*(?:(?:in|of|,|the|and|located|situated|district|province|region|area|town|city)\b[\s,]*){0,6}$"
)


@dataclass(slots=True)
class PlaceContext:
    """What a document says of its places: `within` maps the key of a place to the areas it is said to lie in."""

    text: str
    countries: CountryContext
    within: dict[str, list[Mention]] = field(default_factory=dict)


def place_context(
    text: str, mentions: Sequence[Mention], lexicon: Lexicon, countries: CountryContext
) -> PlaceContext:
    """Collects the statements of containment in a document: "X, in the Y region", "X district of Y"."""
    context = PlaceContext(text, countries)
    places = [m for m in mentions if m.kind == "place"]
    for small, large in zip(places, places[1:], strict=False):
        if _RANK[large.head] <= _RANK[small.head] and not (small.head == "town" and large.head == "town"):
            continue
        if _BETWEEN.match(text[small.end : large.start].lower()):
            areas = context.within.setdefault(small.key, [])
            if all(a.key != large.key for a in areas):
                areas.append(large)
    return context


def resolve_place(
    mentions: Sequence[Mention], context: PlaceContext, *, focus: int | None = None
) -> dict[str, Any] | None:
    """Gives the place in record form from the place mentions of a sentence, nearest to offset `focus` where given.

    None where nothing is said; `name` is None where only an area or a country is known.
    """
    places = [m for m in mentions if m.kind == "place"]
    if not places:
        code = context.countries.at(focus) if focus is not None else None
        return {"name": None, "within": [], "country": code} if code else None
    best = min(places, key=lambda m: (_RANK[m.head] // 2, abs(m.start - focus) if focus is not None else 0))
    areas = _areas(best, places, context)
    code = (
        best.country
        or next((a.country for a in areas if a.country), None)
        or context.countries.at(best.start)
    )
    if best.head in ("area", "country"):
        named = [] if best.head == "country" else [best.text]
        return {"name": None, "within": named, "country": best.country or code}
    return {
        "name": _clean(best.text),
        "within": [_clean(a.text) for a in areas if a.head != "country"],
        "country": code,
    }


def _areas(best: Mention, places: list[Mention], context: PlaceContext) -> list[Mention]:
    found: dict[str, Mention] = {}
    todo = [best]
    while todo:
        for area in context.within.get(todo.pop().key, ()):
            if area.key not in found and area.key != best.key:
                found[area.key] = area
                todo.append(area)
    for m in places:
        if _RANK[m.head] > max(_RANK[best.head], 1) and m.key not in found and m.key != best.key:
            if m.country is None or best.country is None or m.country == best.country:
                found[m.key] = m
    return sorted(found.values(), key=lambda m: _RANK[m.head])


def _clean(text: str) -> str:
    return " ".join(text.split())
