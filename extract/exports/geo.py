"""What the exporters know of countries and places: codes, names by data set, coordinates with their precision."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Final

from extract.engines.rules.vocabulary.gazetteer import Gazetteer, Site
from extract.engines.rules.vocabulary.lexicon import Lexicon, tokens_of
from extract.records import Place


@dataclass(frozen=True, slots=True)
class Nation:
    """A country: `iso` is numeric ISO 3166-1 and `gw` Gleditsch-Ward, each None where there is none."""

    iso: int | None
    gw: int | None
    acled_name: str
    acled_region: str
    ucdp_name: str
    ucdp_region: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A point: degrees (WGS 84), and what it stands for: "town", "near" (not exactly there), "district" or "region"."""

    latitude: float
    longitude: float
    level: str
    name: str


@dataclass(frozen=True, slots=True)
class Areas:
    """First- and second-level divisions, as the document or the gazetteer names them; empty: not known."""

    admin1: str = ""
    admin2: str = ""


_FIRST: Final = r"region|province|state|governorate|oblast|department|departamento|wilaya|prefecture"
_SECOND: Final = (
    r"district|county|cercle|territory|local government area|lga|township|regency|municipality|raion|woreda|"
    r"sub-?district|agency"
)
_AREA: Final = re.compile(rf"\b(?:{_FIRST}|{_SECOND})\b\.?", re.IGNORECASE)

_COMPASS: Final = re.compile(r"\b(?:north|south|east|west)(?:ern)?\b|\bcentral\b", re.IGNORECASE)


@lru_cache(maxsize=512)
def nation(iso2: str | None) -> Nation | None:
    """Gives a country by its two letters; None where it is unknown to the tables."""
    country = Lexicon.load().countries.get(iso2) if iso2 else None
    if country is None or iso2 is None:
        return None
    region, acled, ucdp = _names().get(iso2, ("", "", ""))
    return Nation(
        iso=int(country.numeric) if country.numeric else None,
        gw=int(country.gw) if country.gw else None,
        acled_name=acled or country.name,
        acled_region=region,
        ucdp_name=ucdp or country.name,
        ucdp_region=country.region,
    )


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[str, str, str]]:
    text = resources.files("extract.exports").joinpath("data", "countries.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")]
    return {iso: (region, acled, ucdp) for iso, region, acled, ucdp in rows}


def spot(place: Place | None) -> Spot | None:
    """Gives the point of a place: of the place itself, else of the smallest area around it that is known.

    Never the middle of a country. None where nothing is known, or where no country says which of several is meant.
    """
    if place is None or place.country is None:
        return None
    for rank, label in enumerate((place.name, *place.within)):
        site = _site(label, place.country) if label else None
        if site is None or site.latitude is None or site.longitude is None:
            continue
        level = site.level if site.level in ("district", "region") else "town"
        if level == "town" and (rank > 0 or not site.exact):
            # The town around a quarter, or the middle of the area around a village.
            level = "near" if rank > 0 else "region"
        return Spot(round(site.latitude, 4), round(site.longitude, 4), level, label or site.name)
    return None


def areas(place: Place | None) -> Areas:
    """Gives the divisions in which a place lies."""
    if place is None:
        return Areas()
    first = second = ""
    for label in (place.name, *place.within):
        level = _level(label, place.country) if label else None
        if level == "region":
            first = first or str(label)
        elif level == "district":
            second = second or str(label)
    if not first and place.country:
        site = next((s for x in (place.name, *place.within) if x and (s := _site(x, place.country))), None)
        first = site.admin1 if site else ""
    return Areas(first, second)


def _level(label: str, country: str | None) -> str | None:
    if re.search(rf"\b(?:{_FIRST})\b", label, re.IGNORECASE):
        return "region"
    if re.search(rf"\b(?:{_SECOND})\b", label, re.IGNORECASE):
        return "district"
    site = _site(label, country) if country else None
    return site.level if site else None


@lru_cache(maxsize=20_000)
def _site(label: str, country: str) -> Site | None:
    gazetteer = Gazetteer.load()
    bare = _AREA.sub(" ", label)
    for name in dict.fromkeys((label, bare, _COMPASS.sub(" ", bare))):
        sites = [s for s in gazetteer.find(" ".join(tokens_of(name))) if s.country == country]
        wants_area = bare != label
        if sites:
            return max(
                sites,
                key=lambda s: (wants_area == (s.level in ("region", "district")), s.exact, s.population),
            )
    return None
