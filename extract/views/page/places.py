"""Coordinates of the places of a page, by the gazetteer; what it does not know is listed beside the map."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from extract.records import Place

ROWS, COLUMNS = 360, 720
"""Cells of the picture of settled land from pole to pole and around: half a degree each way."""

TOWNS = 40


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
    from extract.engines.rules.vocabulary.gazetteer import Gazetteer

    found = Gazetteer.load().lookup(name, country, within)
    if found is None or found.precision == "country":
        return None
    return Spot(round(found.latitude, 4), round(found.longitude, 4), found.precision)


@cache
def settled() -> str:
    """Gives where on earth the gazetteer knows any place, as a picture of land without outlines.

    One bit a cell of half a degree, 360 rows from north to south of 720 cells from west to east, most significant bit
    first, in base64.
    """
    bits = bytearray(ROWS * COLUMNS // 8)
    for latitude, longitude in _points():
        row, column = min(int((90 - latitude) * 2), ROWS - 1), min(int((longitude + 180) * 2), COLUMNS - 1)
        cell = row * COLUMNS + column
        bits[cell // 8] |= 128 >> (cell % 8)
    return base64.b64encode(bits).decode()


@cache
def _rows() -> tuple[dict[str, str], ...]:
    from extract.engines.rules.vocabulary.lexicon import DATA

    lines = (DATA / "places.tsv").read_text(encoding="utf-8").splitlines()
    columns = lines[0].lstrip("# ").split("\t")
    rows = (dict(zip(columns, line.split("\t"), strict=False)) for line in lines[1:])
    return tuple(r for r in rows if r.get("latitude") and r.get("longitude"))


def _points() -> Iterator[tuple[float, float]]:
    return ((float(r["latitude"]), float(r["longitude"])) for r in _rows())


def towns(countries: Iterable[str]) -> list[tuple[str, float, float]]:
    """Gives (name, latitude, longitude) of the largest towns of countries, at most `TOWNS` in each, largest first."""
    wanted = set(countries)
    found = [r for r in _rows() if r["country"] in wanted and r["level"].upper() == "P"]
    found.sort(key=lambda r: (-int(r["population"]), r["name"]))
    left = dict.fromkeys(wanted, TOWNS)
    result = []
    for r in found:
        left[r["country"]] -= 1
        if left[r["country"]] >= 0:
            result.append((r["name"], round(float(r["latitude"]), 2), round(float(r["longitude"]), 2)))
    return result


@cache
def capitals() -> tuple[tuple[str, float, float], ...]:
    """Gives (name, latitude, longitude) of the world's capitals, to find one's way on a map without outlines."""
    from extract.engines.rules.vocabulary.gazetteer import Gazetteer
    from extract.engines.rules.vocabulary.lexicon import Lexicon

    found = []
    for iso, country in sorted(Lexicon.load().countries.items()):
        at = Gazetteer.load().lookup(country.capital, iso) if country.capital else None
        if at is not None and at.precision == "exact":
            found.append((country.capital, round(at.latitude, 2), round(at.longitude, 2)))
    return tuple(found)
