"""What the rows of a lexicon say: countries, known actors, words with their meanings; how their spellings compare."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_TOKEN: Final = re.compile(r"[^\W_]+")
_LETTERS: Final = str.maketrans({"ı": "i", "ø": "o", "đ": "d", "ł": "l", "ß": "ss", "æ": "ae", "œ": "oe"})


@dataclass(slots=True, unsafe_hash=True)
class Country:
    """A country and the words for it; `numeric` is ISO 3166-1, `gw` the Gleditsch-Ward number (empty: none)."""

    iso: str
    iso3: str
    numeric: str
    gw: str
    name: str
    capital: str
    region: str
    demonyms: tuple[str, ...]
    aliases: tuple[str, ...]


@dataclass(slots=True, unsafe_hash=True)
class Known:
    """A named actor of the world; `country` is where it is usually spoken of (empty: anywhere)."""

    key: str
    name: str
    type: str
    country: str
    parent: str
    names: tuple[str, ...] = ()


NO_CLASSES: Final[Mapping[str, str]] = {}


@dataclass(slots=True)
class Word:
    """What one phrase can mean; several meanings may stand side by side.

    `actors` holds (actor, case asked, needs its country in the document); `exact` the forms of one word that stand in
    exactly this case. A `quiet` word says something only with a capital.
    """

    tokens: tuple[str, ...]
    classes: Mapping[str, str]
    actors: tuple[tuple[Known, str, bool], ...] = ()
    country: str = ""
    demonym: str = ""
    exact: frozenset[str] = frozenset()
    quiet: bool = False


def listed(cell: str) -> list[str]:
    """Gives the parts of a cell between semicolons."""
    return [part for raw in cell.split(";") if (part := raw.strip())]


def plurals(demonym: str) -> tuple[str, ...]:
    """Gives the plural of an adjective that is a noun too: "Malian", "Malians"; none for "French"."""
    if demonym.endswith(("ese", "ish", "sh", "ch", "ss", "s", "z")):
        return ()
    return (
        (demonym[:-3] + "men",)
        if demonym.endswith("man") and len(demonym) > 6 and demonym != "German"
        else (demonym + "s",)
    )


def is_acronym(form: str) -> bool:
    """Says whether a spelling is of capitals: "FARC", "ISWAP"."""
    if " " in form or form[1:].islower():
        return False
    letters = [c for c in form if c.isalpha()]
    return len(letters) > 1 and sum(c.isupper() for c in letters) >= max(2, len(letters) - 1)


def spellings(form: str) -> list[str]:
    """Gives a spelling with those that come of it: without apostrophes, without its article, with points."""
    found = [form]
    if "'" in form or "’" in form:
        found.append(form.replace("'", "").replace("’", ""))
    if form[:4].lower() == "the " and form.count(" ") > 1:
        found.append(form[4:])
    if 3 <= len(form) <= 5 and form.isalpha() and form.isupper() and form.isascii():
        found.append(".".join(form))  # as older papers print it: "the I.R.A."
    return found


def simplify(text: str) -> str:
    """Lower-cases and strips accents so that spellings compare; letters only, lengths may change."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.lower())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS)


@lru_cache(maxsize=32_768)
def tokens_of(text: str) -> tuple[str, ...]:
    """Cuts a phrase into its folded words: "Jama’at Nasr" gives ("jama", "at", "nasr")."""
    if text.isascii():
        low = text.lower()
        return tuple(low.split() if low.replace(" ", "").isalnum() else _TOKEN.findall(low))
    return tuple(_TOKEN.findall(simplify(text)))
