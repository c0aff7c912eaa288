"""How far two places lie apart, as far as the gazetteer knows: towns a day's walk from each other are not one place."""

from __future__ import annotations

from functools import lru_cache
from math import asin, cos, radians, sin, sqrt
from typing import Any, Final

from extract.engines.rules.vocabulary.gazetteer import Gazetteer, Site
from extract.engines.rules.vocabulary.lexicon import tokens_of

_FAR: Final = 60.0
"""Kilometres from which two towns are not two words for one place, whatever else fits."""
_EARTH: Final = 6371.0


def far_apart(places: Gazetteer, a: dict[str, Any] | None, b: dict[str, Any] | None) -> bool:
    """Whether two places are towns of one country that lie far apart, by all readings of their names."""
    if not a or not b or not a.get("name") or not b.get("name"):
        return False
    land = a.get("country") or b.get("country")
    if not land:
        return False
    mine, theirs = _sites(places, a["name"], land), _sites(places, b["name"], land)
    return bool(mine and theirs) and all(_far(x, y) for x in mine for y in theirs)


def _far(a: Site, b: Site) -> bool:
    """Whether two sites lie far apart; a town lies in its region however far from the middle of it."""
    around = "region" in (a.level, b.level) and _area(a) == _area(b)
    return not around and _kilometres(a, b) > _FAR


def _area(site: Site) -> str:
    return site.name if site.level == "region" else site.admin1


@lru_cache(maxsize=4096)
def _sites(places: Gazetteer, name: str, land: str) -> tuple[Site, ...]:
    """The places of a country that a name may mean, if the coordinates of all of them are known and their own."""
    # Remembered: each sentence of a long text is held against the towns of dozens of engagements.
    sites = tuple(x for x in places.find(" ".join(tokens_of(name))) if x.country == land)
    return sites if all(x.latitude is not None and x.exact for x in sites) else ()


@lru_cache(maxsize=4096)
def _kilometres(a: Site, b: Site) -> float:
    """The great-circle distance."""
    if a.latitude is None or a.longitude is None or b.latitude is None or b.longitude is None:
        return 0.0
    lat1, lat2 = radians(a.latitude), radians(b.latitude)
    half = (
        sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin(radians(b.longitude - a.longitude) / 2) ** 2
    )
    return 2 * _EARTH * asin(sqrt(half))
