"""Closed classes of English words and how a verb is told from a noun: what the chunker needs to know of grammar.

The lists are in the files of `data/` that `FILES` names; a list's name stands in one of them only.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Final

from extract.errors import ConfigError

FILES: Final = ("grammar.toml", "phrases.toml", "names.toml", "people.toml", "deeds.toml", "things.toml")
_DATA: Final = Path(__file__).parent.parent / "data"


def read(path: Path) -> dict[str, frozenset[str]]:
    """Reads the word lists of a file; raises ConfigError that names it."""
    try:
        raw = tomllib.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise ConfigError(f"{path} is not a valid list of words: {error}.") from error
    for name, words in raw.items():
        if not isinstance(words, str):
            raise ConfigError(f"{path} is not a valid list of words: '{name}' is no string.")
    return {name: frozenset(words.split()) for name, words in raw.items()}


_LISTS: Final = {name: words for file in FILES for name, words in read(_DATA / file).items()}


def listed(name: str) -> frozenset[str]:
    """Gives a list of the files by its name."""
    return _LISTS[name]


def phrases(name: str) -> frozenset[str]:
    """Gives a list in which several words may make one entry: "carry+off" is "carry off"."""
    return frozenset(entry.replace("+", " ") for entry in _LISTS[name])


def alternation(name: str) -> str:
    """Gives the entries of a list as what a pattern may choose from, longer ones first."""
    return "|".join(sorted(map(re.escape, phrases(name)), key=lambda entry: (-len(entry), entry)))


DET: Final = _LISTS["det"]
PREP: Final = _LISTS["prep"]
CONJ: Final = _LISTS["conj"]
REL: Final = _LISTS["rel"]
PRON: Final = _LISTS["pron"]
SUBJECT_PRON: Final = _LISTS["subject_pron"]
BE: Final = _LISTS["be"]
HAVE: Final = _LISTS["have"]
MODAL: Final = _LISTS["modal"]
AUX: Final = BE | HAVE | MODAL
NEG: Final = _LISTS["neg"]
ADV: Final = _LISTS["adv"]
NOT_ED: Final = _LISTS["not_ed"]
"""Words on -ed that are no verb form here."""
NOUNS_LIKE_VERBS: Final = _LISTS["nouns_like_verbs"]
"""Verb forms that are as often nouns; read as verbs only where the words around them say so."""
OWN: Final = _LISTS["own"]
"""Nouns of a party's own people: "its fighters"."""
PERSON_PRON: Final = _LISTS["person_pron"]
SINGULAR: Final = _LISTS["singular"]
NOT_LY: Final = _LISTS["not_ly"]
"""Words on -ly that are no adverbs."""
NOT_ING: Final = _LISTS["not_ing"]
"""Nouns on -ing."""
AREAS: Final = _LISTS["areas"]
"""Nouns that close a place name."""
LENGTHS: Final = _LISTS["lengths"]
"""Units of distance: "12 km north of"."""
