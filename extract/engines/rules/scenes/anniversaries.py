"""Days of deeds told by their anniversary: "in May 2004, on the third anniversary of the killing of nine miners"."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from extract.records import When
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence

_ORDINALS: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
)  # fmt: skip
_ANNIVERSARY: Final = lazy(
    rf"\b(?:(?P<nth>{'|'.join(_ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))[ -])?(?:year )?anniversary of\b"
)
_VIOLENT: Final = frozenset(
    ("kill", "wound", "attack", "storm", "ambush", "bomb", "shell", "abduct", "die", "clash")
)


def years_before(a: Analysis, s: Sentence, days: list[When]) -> list[When]:
    """The days of what a sentence tells: so many years earlier where it only happened on those of an anniversary, and
    none where their number is not told.
    """
    match = _ANNIVERSARY.search(s.low) if days and "anniversary" in s.low else None
    if match is None:
        return days
    at = s.start + match.end()
    for c in s.chunks:
        violent = c.cls in _VIOLENT if c.kind == "VG" else c.kind == "NG" and c.head in a.triggers.events
        if violent and c.start < at:
            return days  # "bombed a bank on May 3, the anniversary of the coup"
        if violent:
            break
    else:
        return days
    nth = match["nth"]
    if nth is None:
        return []
    years = _ORDINALS.index(nth) + 1 if nth in _ORDINALS else int(nth[:-2])
    return [When(start=_back(d.start, years), end=_back(d.end, years), precision=d.precision) for d in days]


def _back(day: dt.date, years: int) -> dt.date:
    last = day.day == 29 and day.month == 2
    return day.replace(year=day.year - years, day=28 if last else day.day)
