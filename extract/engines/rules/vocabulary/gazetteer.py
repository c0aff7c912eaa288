"""Names of places with country, first-level area and coordinates, from a slim subset of GeoNames (CC BY 4.0).

Two files: `places.tsv` has one place a line, `spellings.tsv` has the folded spellings in sorted order with the line
numbers of their places in base 36, so that a name is found by bisection and nothing is parsed before it is needed.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from extract.engines.rules.vocabulary.lexicon import DATA, tokens_of
from extract.engines.rules.vocabulary.words import listed
from extract.errors import ConfigError

LEVELS: Final = {"C": "capital", "P": "town", "D": "district", "A": "region"}


_CLEAR: Final = 5.0
"""Votes from which on a text is about a country."""
_FAR_LARGER: Final = 8
_CITY: Final = 300_000


@dataclass(slots=True, unsafe_hash=True)
class Site:
    """A place of the gazetteer; `level` is capital, town, district or region, `population` 0 where unknown.

    `latitude` and `longitude` are degrees (WGS 84), None where unknown; `exact` is false where they are the middle of
    the enclosing area.
    """

    name: str
    country: str
    admin1: str
    latitude: float | None
    longitude: float | None
    population: int
    level: str
    exact: bool

    def called(self, key: str) -> bool:
        """Whether a folded name is the one that this place goes by, not another spelling or a name it once had."""
        return " ".join(tokens_of(self.name)) == key


@dataclass(frozen=True, slots=True)
class Coordinates:
    """Where a place lies; `precision` is "exact", "area" (middle of a region or district) or "country"."""

    latitude: float
    longitude: float
    precision: str
    admin1: str
    country: str


class Gazetteer:
    """Places by folded name; made by `Gazetteer.load`."""

    def __init__(self, folder: Path, extra: tuple[Path, ...] = ()) -> None:
        self._rows = _lines(folder / "places.tsv")
        self._spellings = _lines(folder / "spellings.tsv")
        self._added: dict[str, list[Site]] = {}
        self._cache: dict[str, tuple[Site, ...]] = {}
        for path in extra:
            self._add(path)

    @staticmethod
    def load(extra: tuple[Path, ...] = ()) -> Gazetteer:
        """Reads the shipped gazetteer and then users' `places` files; cached."""
        return _load(tuple(extra))

    def find(self, key: str) -> tuple[Site, ...]:
        """Gives all places with this folded name ("deir ez zor"), largest first within a country; empty: none."""
        found = self._cache.get(key)
        if found is None:
            if len(self._cache) > 50_000:
                self._cache.clear()
            found = self._cache[key] = self._look_up(key)
        return found

    def _look_up(self, key: str) -> tuple[Site, ...]:
        probe = (key + "\t").encode()
        at = bisect_left(self._spellings, probe)
        sites = list(self._added.get(key, ()))
        if at < len(self._spellings) and self._spellings[at].startswith(probe):
            numbers = self._spellings[at][len(probe) :].split(b",")
            sites += [_site(self._rows[int(n, 36) + 1].decode()) for n in numbers]
        return tuple(sites)

    def best(self, key: str, votes: Mapping[str, float], *, small: bool = False) -> Site | None:
        """Chooses among places of one name: the country most spoken of, then a region or capital, then the largest.

        `small`: the text calls it a village, so that no city is meant.
        """
        sites = self.find(key)
        if small:
            sites = (
                tuple(s for s in sites if s.population < _CITY and s.level in ("town", "district")) or sites
            )
        if len(sites) < 2:
            return sites[0] if sites else None
        spoken = max(sites, key=lambda s: (votes.get(s.country, 0.0), _likelihood(s)))
        large = max(sites, key=_weight)
        # A country named once or twice ("the Russians") does not make a far larger place of another one its own.
        # One that is only also called so does not either where that country's has the very name.
        # Nor does the one most spoken of where the text speaks of that of a great city, too, as digests do.
        greater = large.population > _FAR_LARGER * max(spoken.population, 1)
        if greater and large.called(key) and votes.get(large.country, 0.0) > 0 and large.population > _CITY:
            return large
        weak = greater and votes.get(spoken.country, 0.0) < _CLEAR
        weak = weak and (votes.get(spoken.country, 0.0) <= 0 or large.called(key) or not spoken.called(key))
        return large if weak and large.population > _CITY else spoken

    def lookup(
        self, name: str, country: str | None = None, within: Collection[str] = ()
    ) -> Coordinates | None:
        """Gives coordinates for a place as a record names it; tries `within` and then the country's capital region.

        Returns None where not even the country is known.
        """
        for rank, label in enumerate((name, *within)):
            site = self._named(label, country)
            if site is not None and site.latitude is not None and site.longitude is not None:
                exact = rank == 0 and site.exact and site.level in ("town", "capital")
                return Coordinates(
                    site.latitude, site.longitude, "exact" if exact else "area", site.admin1, site.country
                )
        return self._country(country) if country else None

    def _named(self, label: str, country: str | None) -> Site | None:
        words = tokens_of(label)
        for cut in (words, _bare(words)):
            sites = [s for s in self.find(" ".join(cut)) if country is None or s.country == country]
            if sites:
                wants_area = cut != words or words != _bare(words)
                return max(
                    sites, key=lambda s: ((s.level in ("region", "district")) == wants_area, _weight(s))
                )
        return None

    def _country(self, iso: str) -> Coordinates | None:
        from extract.engines.rules.vocabulary.lexicon import Lexicon

        country = Lexicon.load().countries.get(iso)
        site = self._named(country.capital, iso) if country and country.capital else None
        if site is None or site.latitude is None or site.longitude is None:
            return None
        return Coordinates(site.latitude, site.longitude, "country", "", iso)

    def _add(self, path: Path) -> None:
        """Takes a user's file: name, country, area, latitude, longitude, other spellings (';' between them)."""
        separator = "\t" if path.suffix == ".tsv" else "|"
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if not line.strip() or line.startswith("#"):
                continue
            cells = [*(c.strip() for c in line.split(separator)), "", "", "", ""]
            try:
                lat, lon = (float(c) if c else None for c in cells[3:5])
            except ValueError:
                raise ConfigError(f"{path}, line {number}: latitude and longitude are numbers.") from None
            if not cells[0] or len(cells[1]) != 2:
                raise ConfigError(f"{path}, line {number}: a place needs a name and a two-letter country.")
            site = Site(cells[0], cells[1], cells[2], lat, lon, 0, "town", lat is not None)
            for spelling in (cells[0], *cells[5].split(";")):
                self._added.setdefault(" ".join(tokens_of(spelling)), []).append(site)


_AREA_WORDS: Final = listed("place_areas")


def area_name(key: str) -> str:
    """Cuts a folded name to the name itself: "peten department" to "peten"."""
    return " ".join(_bare(tuple(key.split())))


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    kept = tuple(w for w in words if w not in _AREA_WORDS)
    return kept or words


def _weight(site: Site) -> float:
    bonus = {"region": 400_000, "capital": 3_000_000, "district": 8_000}.get(site.level, 1_000)
    return site.population + bonus


def _likelihood(site: Site) -> float:
    """The weight of a place in news on wars, where nothing tells of which land a text speaks."""
    return _weight(site) if site.country.lower() in _AT_WAR else _weight(site) / _AT_PEACE


_AT_WAR: Final = listed("lands_of_wars")
_AT_PEACE: Final = 10
"""How many times larger a town of a land at peace is that is meant as soon as one of a land of wars."""


def _site(row: str) -> Site:
    name, country, admin1, lat, lon, population, level = row.split("\t")
    return Site(
        name,
        country,
        admin1,
        float(lat) if lat else None,
        float(lon) if lon else None,
        int(population),
        LEVELS[level.upper()],
        level.isupper() and bool(lat),
    )


def _lines(path: Path) -> list[bytes]:
    # As bytes, which sort as the text does: few of the lines are ever read as text.
    try:
        return path.read_bytes().split(b"\n")
    except OSError as e:
        raise ConfigError(f"{path}: the gazetteer cannot be read ({e.strerror}).") from None


@lru_cache(maxsize=4)
def _load(extra: tuple[Path, ...]) -> Gazetteer:
    return Gazetteer(DATA, extra)
