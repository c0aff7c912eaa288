"""The words the rules know: countries, armed groups, missions, media, and the common nouns of forces and victims.

The shipped files lie in `data/`; `Lexicon.load` reads them once and adds a user's own files. The format of each file
is told in `data/README.md`. Every row is checked when it is read, and a wrong one is named with its file and line.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final, get_args

from extract.engines.rules.entries import (
    NO_CLASSES,
    Country,
    Known,
    Word,
    is_acronym,
    listed,
    plurals,
    spellings,
)
from extract.errors import ConfigError
from extract.records import ActorType
from extract.resources import packaged

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
_TOKEN: Final = re.compile(r"[^\W_]+")
_TYPES: Final = frozenset(get_args(ActorType))
LISTS: Final = {
    "leader": "country",
    "national": "country",
    "seat": "country",
    "army": "country",
    "police": "country",
    "occupied": "country",
    "patrolled": "",
    "loyal": "country",
    "shared": "actor",
    "plane": "",
}
"""Classes of words that are only looked up and name nobody by themselves, with what their attribute is."""
_ARMY: Final = ("army", "military", "armed forces", "troops")


Starts = tuple[Word | None, dict[str, list[Word]]]
"""The phrases of one first word: the word alone, and longer ones by their second word, longest first."""


class _Started(dict[str, Starts]):
    """The phrases by their first word, put in order when one is first asked for: a text has few of them."""

    def __init__(self, by_first: dict[str, list[Word]]) -> None:
        super().__init__()
        self.by_first = by_first

    def __missing__(self, first: str) -> Starts:
        found = self[first] = _starts(self.by_first[first])
        return found


def simplify(text: str) -> str:
    """Lower-cases and strips accents so that spellings compare; letters only, lengths may change."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS)


_LETTERS: Final = str.maketrans({"ı": "i", "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe"})


def wordset(text: str) -> frozenset[str]:
    """Makes a set of the words in a string."""
    return frozenset(text.split())


@lru_cache(maxsize=32_768)
def tokens_of(text: str) -> tuple[str, ...]:
    """Cuts a phrase into its folded words: "Jama’at Nasr" gives ("jama", "at", "nasr")."""
    if text.isascii():
        low = text.lower()
        return tuple(low.split() if low.replace(" ", "").isalnum() else _TOKEN.findall(low))
    return tuple(_TOKEN.findall(simplify(text)))


class Lexicon:
    """All phrases by their first word, longest first; made by `Lexicon.load`."""

    def __init__(self, files: Iterable[Path]) -> None:
        self.countries: dict[str, Country] = {}
        self.known: dict[str, Known] = {}
        self.by_first: dict[str, list[Word]] = {}
        self.names: dict[tuple[str, ...], Word] = {}
        self.common: set[str] = set()
        self.lists: dict[str, dict[str, str]] = {label: {} for label in LISTS}
        self._naming: dict[str, list[Word]] = {}
        self.place_files: list[Path] = []
        digest = hashlib.sha256()
        for path in files:
            content = _read(path)
            digest.update(path.name.encode() + b"\0" + content.encode())
            self._take(path, content)
        self._tie_armies()
        self.starts: dict[str, Starts] = _Started(self.by_first)
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
            self._at(alias).country = iso
            if len(alias) > 3 and alias[-1] not in "s." and " " not in alias:
                self._at(alias + "s").country = iso  # "Syrias" of a text that lost its apostrophes
        for demonym in country.demonyms:
            for form in {demonym, *plurals(demonym)}:
                word = self._at(form)
                word.demonym = word.demonym or iso

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
        seen: set[tuple[str, ...]] = set()
        naming = self._naming.setdefault(key, [])
        for form in forms:
            exact = form.startswith("=")
            form = form.lstrip("=")
            case = "exact" if exact or is_acronym(form) else "capital" if form[0].isupper() else ""
            # A bare number ("4th Division") may be any army's.
            numbered = form[0].isdigit() and " " in form
            plain = exact or form.islower() or not any(c.isupper() for c in form)
            local = bool(country) and (numbered or (plain and form != name))
            for variant in spellings(form):
                word = self._at(variant)
                if word.tokens in seen:
                    continue
                seen.add(word.tokens)
                if case == "exact":
                    word.exact |= {form, form.upper()} if exact else {form, form.upper(), form + "s"}
                word.actors += ((actor, case, local),)
                naming.append(word)

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
            word = self._at(phrase)
            if label not in word.classes:
                word.classes = {**word.classes, label: attribute}

    def _list(self, phrases: list[str], label: str, attribute: str) -> None:
        asked = LISTS[label]
        if asked == "country" and (len(attribute) != 2 or not attribute.isupper()):
            raise ValueError(f"'{attribute}' is no two-letter country code")
        if asked == "actor":
            attribute = "known:" + " ".join(tokens_of(attribute))
        self.lists[label].update((" ".join(tokens_of(phrase)), attribute) for phrase in phrases)

    def _at(self, phrase: str) -> Word:
        tokens = tokens_of(phrase)
        if not tokens:
            raise ValueError(f"'{phrase}' holds no word")
        word = self.names.get(tokens)
        if word is None:
            word = self.names[tokens] = Word(tokens, NO_CLASSES)
            self.by_first.setdefault(tokens[0], []).append(word)
        return word

    def _tie_armies(self) -> None:
        """Gives the known armed forces and the police of a country the keys that "X army", "X police" get by rule."""
        self.army_of: dict[str, Known] = {}
        for iso, country in self.countries.items():
            for stem in (*country.demonyms, country.name):
                for noun in _ARMY:
                    word = self.names.get(tokens_of(f"{stem} {noun}"))
                    for actor, _, _ in word.actors if word else ():
                        if actor.type == "state_forces" and actor.country == iso:
                            self.army_of.setdefault(iso, actor)
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
        for key in swap:
            for word in self._naming[key]:
                word.actors = tuple((swap.get(a.key, a), case, local) for a, case, local in word.actors)
        self._naming.clear()
        self.known.update(swap)


def _starts(words: list[Word]) -> Starts:
    single: Word | None = None
    pairs: dict[str, list[Word]] = {}
    for word in words if len(words) == 1 else sorted(words, key=lambda w: -len(w.tokens)):
        if len(word.tokens) == 1:
            single = word
            word.quiet = word.classes.keys() <= {"stop"} and not (word.actors or word.country or word.demonym)
        else:
            pairs.setdefault(word.tokens[1], []).append(word)
    return single, pairs


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
