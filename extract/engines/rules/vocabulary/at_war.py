"""Which countries have fought each other army against army: whom "the enemy" and "Lombian attacks" may mean there."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import Final

from extract.engines.rules.vocabulary.words import listed

_FOES: Final[dict[str, set[str]]] = defaultdict(set)
for _pair in listed("at_war"):
    _FOES[_pair[:2].upper()].add(_pair[3:].upper())
    _FOES[_pair[3:].upper()].add(_pair[:2].upper())


def foes_of(country: str | None) -> frozenset[str]:
    """The countries whose armies have fought that of a country."""
    return frozenset(_FOES.get(country or "", ()))


STATES_SINCE: Final = {
    code.upper(): (parent.upper(), dt.date(int(year), int(month), 1))
    for code, parent, year, month in (x.split("-") for x in sorted(listed("states_since")))
}
"""Lands that became states in our time: whose they had been, and since when they are states."""

_STRUCK: Final[dict[str, set[str]]] = defaultdict(set)
for _pair in listed("strikes_into"):
    _STRUCK[_pair[:2].upper()].add(_pair[3:].upper())


def struck_from(country: str) -> frozenset[str]:
    """The countries into which the forces of a country strike, whatever wars it has at home."""
    return frozenset(_STRUCK.get(country, ()))


_INVADERS: Final = frozenset(x.upper() for x in listed("armies_abroad"))
_STRIKERS: Final = frozenset(x.upper() for x in listed("strikers_abroad"))


def fights_in(country: str) -> frozenset[str]:
    """The countries whose towns a text on the forces of a country may name without saying where they are."""
    struck = struck_from(country) if country in _STRIKERS else frozenset()
    return struck | (foes_of(country) if country in _INVADERS else frozenset())
