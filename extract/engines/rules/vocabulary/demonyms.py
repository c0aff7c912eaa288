"""Which words of a lexicon name countries and what is of them."""

from __future__ import annotations

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


@lru_cache(maxsize=4)
def land_names(lexicon: Lexicon) -> dict[str, str]:
    """Gives the usual names of countries, lower case, with their ISO codes."""
    return {country.name.lower(): code for code, country in lexicon.countries.items()}


@lru_cache(maxsize=4)
def country_words(lexicon: Lexicon) -> frozenset[str]:
    """Gives all names and adjectives of countries, lower case."""
    return frozenset(x.lower() for c in lexicon.countries.values() for x in (*c.demonyms, c.name, *c.aliases))
