"""The words the rules know: countries, armed groups, missions, media, and the common nouns of forces and victims.

The shipped files lie in `data/`; `Lexicon.load` reads them once and adds a user's own files. The format of each file
is told in `data/README.md`. Every row is checked when it is read, and a wrong one is named with its file and line.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final, get_args

from extract.engines.rules.vocabulary.drawers import Drawers, of_actor, of_class, of_country, of_people
from extract.engines.rules.vocabulary.entries import (
    Country,
    Known,
    listed,
    plurals,
    simplify,
    spellings,
    tokens_of,
)
from extract.errors import ConfigError
from extract.records import ActorType
from extract.resources import packaged

__all__ = ["CLASSES", "DATA", "LISTS", "SHIPPED", "Lexicon", "capital_of", "simplify", "tokens_of", "wordset"]

DATA: Final = packaged("engines", "rules", "data")
SHIPPED: Final = ("countries.tsv", "actors.psv", "media.psv", "words.psv")
CLASSES: Final = frozenset(
    {
        "force",
        "asset",
        "gov",
        "perp",
        "ext",
        "civ",
        "rank",
        "office",
        "media",
        "mod",
        "place",
        "stop",
        "common",
    }
)
_TYPES: Final = frozenset(get_args(ActorType))
LISTS: Final = {
    "leader": "country",
    "national": "country",
    "seat": "country",
    "army": "country",
    "police": "country",
    "occupied": "country",
    "patrolled": "",
    "marines": "",
    "loyal": "country",
    "shared": "actor",
    "plane": "",
}
"""Classes of words that are only looked up and name nobody by themselves, with what their attribute is."""
_ARMY: Final = ("army", "military", "armed forces", "troops")


def wordset(text: str) -> frozenset[str]:
    """Makes a set of the words in a string."""
    return frozenset(text.split())


class Lexicon:
    """What the files say; made by `Lexicon.load`. `names` has the phrases with what each of them can mean."""

    def __init__(self, files: Iterable[Path]) -> None:
        self.countries: dict[str, Country] = {}
        self.known: dict[str, Known] = {}
        self.names = Drawers()
        self.common: set[str] = set()
        self.lists: dict[str, dict[str, str]] = {label: {} for label in LISTS}
        self._forces: dict[str, dict[tuple[str, ...], Known]] = {}
        self.place_files: list[Path] = []
        digest = hashlib.sha256()
        for path in files:
            content = _read(path)
            digest.update(path.name.encode() + b"\0" + content.encode())
            self._take(path, content)
        self._tie_armies()
        self.digest: str = digest.hexdigest()

    @staticmethod
    def load(extra: tuple[Path, ...] = ()) -> Lexicon:
        """Reads the shipped files and then `extra` files or folders; the result is cached.

        Raises ConfigError that names file and line of the first wrong row.
        """
        return _load(tuple(extra))

    def demonym(self, iso: str) -> str:
        """Gives the first adjective of a country ("Malian"), else its name."""
        country = self.countries.get(iso)
        if country is None:
            return iso
        return country.demonyms[0] if country.demonyms else country.name

    # -- reading ---------------------------------------------------------------------------------------------------

    def _take(self, path: Path, content: str) -> None:
        kind = path.stem.rsplit(".", 1)[-1]
        if kind == "places":
            self.place_files.append(path)
            return
        reader = {
            "countries": self._country,
            "actors": self._actor,
            "media": self._actor,
            "words": self._word,
        }.get(kind)
        if reader is None:
            raise ConfigError(
                f"{path}: a lexicon file is named countries, actors, media, words or places, not '{kind}'."
            )
        separator = "\t" if path.suffix == ".tsv" else "|"
        for number, line in enumerate(content.split("\n"), 1):
            if not line or line.startswith("#"):
                continue
            cells = [c.strip() for c in line.split(separator)]
            try:
                reader(cells)
            except (ValueError, IndexError) as e:
                raise ConfigError(f"{path}, line {number}: {e}.") from None

    def _country(self, cells: list[str]) -> None:
        if len(cells) < 9 or len(cells[0]) != 2:
            raise ValueError("a country has nine columns, the first its two-letter code")
        iso, iso3, numeric, gw, name, capital, region, demonyms, aliases = cells[:9]
        country = Country(
            iso, iso3, numeric, gw, name, capital, region, tuple(listed(demonyms)), tuple(listed(aliases))
        )
        self.countries[iso] = country
        for alias in (name, *country.aliases):
            self.names.add(alias, of_country, iso)
            if len(alias) > 3 and alias[-1] not in "s." and " " not in alias:
                # "Syrias" of a text that lost its apostrophes
                self.names.add(alias + "s", of_country, iso)
        for demonym in country.demonyms:
            for form in {demonym, *plurals(demonym)}:
                self.names.add(form, of_people, iso)

    def _actor(self, cells: list[str]) -> None:
        cells = [*cells, "", "", "", "", ""][:5]
        name, kind, country, others, parent = cells
        if not name:
            raise ValueError("an actor needs a name")
        if kind not in _TYPES:
            raise ValueError(f"'{kind}' is no actor type")
        if country and len(country) != 2:
            raise ValueError(f"'{country}' is no two-letter country code")
        forms = [name, *listed(others)]
        key = "known:" + " ".join(tokens_of(name))
        actor = Known(key, name, kind, country, parent, tuple(f.lstrip("=") for f in forms))
        self.known[key] = actor
        forces = self._forces.setdefault(country, {}) if country and kind == "state_forces" else None
        for form in forms:
            for variant in spellings(form.lstrip("=")):
                self.names.add(variant, of_actor, (actor, form))
                if forces is not None:
                    forces.setdefault(tokens_of(variant), actor)

    def _word(self, cells: list[str]) -> None:
        phrases, label, attribute = [*cells, ""][:3]
        if label in LISTS:
            self._list(listed(phrases), label, attribute)
            return
        if label not in CLASSES:
            raise ValueError(f"'{label}' is no class of words")
        if label == "common":
            self.common.update(w for phrase in listed(phrases) for w in tokens_of(phrase))
            return
        for phrase in listed(phrases):
            self.names.add(phrase, of_class, (label, attribute))

    def _list(self, phrases: list[str], label: str, attribute: str) -> None:
        asked = LISTS[label]
        if asked == "country" and (len(attribute) != 2 or not attribute.isupper()):
            raise ValueError(f"'{attribute}' is no two-letter country code")
        if asked == "actor":
            attribute = "known:" + " ".join(tokens_of(attribute))
        self.lists[label].update((" ".join(tokens_of(phrase)), attribute) for phrase in phrases)

    def _tie_armies(self) -> None:
        """Gives the known armed forces and the police of a country the keys that "X army", "X police" get by rule."""
        self.army_of: dict[str, Known] = {}
        for iso, country in self.countries.items():
            forces = self._forces.get(iso, {})
            for stem in (*country.demonyms, country.name) if forces else ():
                for noun in _ARMY:
                    if actor := forces.get(tokens_of(f"{stem} {noun}")):
                        self.army_of.setdefault(iso, actor)
        self._forces.clear()
        for name, iso in self.lists["army"].items():
            if chosen := self.known.get(f"known:{name}"):
                self.army_of[iso] = chosen
        swap = {
            a.key: Known(f"army:{iso}", a.name, a.type, a.country, a.parent, a.names)
            for iso, a in self.army_of.items()
        }
        police = {a.key: a for name in self.lists["police"] if (a := self.known.get(f"known:{name}"))}
        for key, a in police.items():
            swap[key] = Known(f"police:{a.country}", a.name, a.type, a.country, a.parent, a.names)
        self.names.stand_ins = swap
        self.known.update(swap)


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as e:
        raise ConfigError(f"{path}: the lexicon cannot be read ({e.strerror}).") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: the lexicon is not UTF-8 text.") from None


def _expand(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from sorted(p for p in path.iterdir() if p.suffix in (".tsv", ".psv"))
        else:
            yield path


@lru_cache(maxsize=1)
def _capitals() -> dict[str, str]:
    lexicon = Lexicon.load()
    found = {simplify(c.capital): iso for iso, c in lexicon.countries.items() if c.capital}
    return {**found, **lexicon.lists["seat"]}


def capital_of(name: str) -> str | None:
    """Gives the code of the country whose capital a name is, None for other names."""
    return _capitals().get(simplify(name))


@lru_cache(maxsize=8)
def _load(extra: tuple[Path, ...]) -> Lexicon:
    return Lexicon([*(DATA / name for name in SHIPPED), *_expand(extra)])
