"""Which words of a lexicon name countries and what is of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from extract.engines.rules.vocabulary.lexicon import Lexicon


@lru_cache(maxsize=4)
def demonyms_of(lexicon: Lexicon) -> dict[str, str]:
    """Gives country adjectives and names, lower case, with their ISO codes."""
    out: dict[str, str] = {}
    for code in sorted(lexicon.countries):
        country = lexicon.countries[code]
        for word in (*country.demonyms, country.name):
            out.setdefault(word.lower(), code)
    return out


def adjective_among(words: Sequence[str], known: Mapping[str, str]) -> tuple[str, str]:
    """The country that some words name, and how, of two words before one: "South Sudanese troops"; ("", ""): none."""
    for k, word in enumerate(words):
        two = f"{word} {words[k + 1]}" if k + 1 < len(words) else word
        for name in (two, word):
            if (code := known.get(name)) is not None:
                return code, name
    return "", ""


@lru_cache(maxsize=4)
def land_names(lexicon: Lexicon) -> dict[str, str]:
    """Gives the usual names of countries, lower case, with their ISO codes."""
    return {country.name.lower(): code for code, country in lexicon.countries.items()}


@lru_cache(maxsize=4)
def country_words(lexicon: Lexicon) -> frozenset[str]:
    """Gives all names and adjectives of countries, lower case."""
    return frozenset(x.lower() for c in lexicon.countries.values() for x in (*c.demonyms, c.name, *c.aliases))
