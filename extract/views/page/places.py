"""Coordinates of the places of a page, by the gazetteer; what it does not know is listed beside the map."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from extract.records import Place


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a place is, in degrees north and east; `precision` is "exact" or "area" (middle of an enclosing area)."""

    latitude: float
    longitude: float
    precision: str


def spot(place: Place | None) -> Spot | None:
    """Finds a place by its own name, else by the smallest enclosing area that the gazetteer knows; None: unknown.

    A place of which only the country is known has no point: one on the capital would tell a lie.
    """
    if place is None or not (place.name or place.within):
        return None
    return _spot(place.name or place.within[0], place.country, place.within)


@cache
def _spot(name: str, country: str | None, within: tuple[str, ...]) -> Spot | None:
    from extract.engines.rules.gazetteer import Gazetteer

    found = Gazetteer.load().lookup(name, country, within)
    if found is None or found.precision == "country":
        return None
    return Spot(round(found.latitude, 4), round(found.longitude, 4), found.precision)


@cache
def capitals() -> tuple[tuple[str, float, float], ...]:
    """Gives (name, latitude, longitude) of the world's capitals, to find one's way on a map without outlines."""
    from extract.engines.rules.gazetteer import Gazetteer
    from extract.engines.rules.lexicon import Lexicon

    found = []
    for iso, country in sorted(Lexicon.load().countries.items()):
        at = Gazetteer.load().lookup(country.capital, iso) if country.capital else None
        if at is not None and at.precision == "exact":
            found.append((country.capital, round(at.latitude, 2), round(at.longitude, 2)))
    return tuple(found)
