"""Feasts that name a day of the year: "Christmas Eve", "New Year's Day", "Good Friday"."""

from __future__ import annotations

import datetime as dt
from typing import Final

from extract.text.date_raw import Raw
from extract.text.tokens import Tokens

EASTER: Final = "easter"
"""The `sort` of a feast that moves with Easter: `amount` days behind Easter Sunday."""
_FIXED: Final[dict[tuple[str, ...], tuple[int, int]]] = {
    ("christmas", "eve"): (12, 24),
    ("christmas", "day"): (12, 25),
    ("boxing", "day"): (12, 26),
    ("new", "year", "s", "eve"): (12, 31),
    ("new", "years", "eve"): (12, 31),
    ("new", "year", "eve"): (12, 31),
    ("new", "year", "s", "day"): (1, 1),
    ("new", "years", "day"): (1, 1),
    ("new", "year", "day"): (1, 1),
    ("valentine", "s", "day"): (2, 14),
    ("all", "saints", "day"): (11, 1),
    ("all", "souls", "day"): (11, 2),
}
_BY_LENGTH: Final = sorted(_FIXED, key=len, reverse=True)
_MOVABLE: Final = {
    ("palm", "sunday"): -7,
    ("maundy", "thursday"): -3,
    ("good", "friday"): -2,
    ("holy", "saturday"): -1,
    ("easter", "sunday"): 0,
    ("easter", "monday"): 1,
}
FEAST_ENDS: Final = frozenset(name[-1] for name in (*_FIXED, *_MOVABLE))
"""Words with which the names of feasts end."""


def feast(tokens: Tokens, at: int, floor: int) -> Raw | None:
    """Reads the feast whose name ends with token `at`; None: no feast's does. A year right behind it belongs to it."""
    if (days := _MOVABLE.get((tokens.word(at - 1), tokens.lows[at]))) is not None:
        start = tokens.starts[at - 1]
        return (
            _with_year(tokens, at, Raw(start, tokens.ends[at], EASTER, amount=days))
            if start >= floor
            else None
        )
    for name in _BY_LENGTH:
        first = at - len(name) + 1
        if first < 0 or name[-1] != tokens.lows[at] or tokens.starts[first] < floor:
            continue
        if all(tokens.word(first + k) == word for k, word in enumerate(name)):
            month, day = _FIXED[name]
            start = tokens.starts[first]
            return _with_year(tokens, at, Raw(start, tokens.ends[at], "day", month=month, day=day))
    return None


def _with_year(tokens: Tokens, at: int, raw: Raw) -> Raw:
    word = tokens.word(at + 1)
    if len(word) == 4 and word.isdigit() and word[:2] in ("19", "20") and tokens.gap(at) in (" ", ", "):
        raw.year, raw.end = int(word), tokens.ends[at + 1]
    return raw


def easter(year: int) -> dt.date:
    """Gives Easter Sunday of the Gregorian calendar in a year, by the reckoning of Meeus, Jones and Butcher."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * j) // 433
    month = (h + j - 7 * m + 90) // 25
    return dt.date(year, month, (h + j - 7 * m + 33 * month + 19) % 32)
