"""Days of publication: as tables, feeds and pages write them, in an address, in a dateline.

A date that can be read in two ways (03/07/2024) is not read at all.
"""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime
from typing import Any, Final

from extract.text.dates import dateline
from extract.text.patterns import lazy

MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ISO = lazy(r"\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = lazy(r"\s*((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{2,6}Z?)?\s*$")
_DAY_MONTH = lazy(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([A-Za-z]{3,9})\.?,?[\s-]+(\d{4})(?!\d)")
_MONTH_DAY = lazy(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)")
_SLASHED = lazy(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?!\d)")
_IN_URL = (
    lazy(r"[/_-]((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3})[/-](\d{1,2})(?=[/_.?#-]|$)", re.IGNORECASE),
    lazy(r"/((?:19|20)\d\d)(\d\d)(\d\d)(?=[/_.?#-]|$)"),
)


def as_day(value: Any) -> dt.date | None:
    """Reads a day from a date, a timestamp or a text; None when there is none, or more than one reading.

    The day is the one that is written, in the writer's time zone.
    """
    if isinstance(value, dt.datetime):
        return None if value != value else value.date()  # NaT is not equal to itself
    if isinstance(value, dt.date):
        return value
    if not isinstance(value, str) or not value.strip():
        return None
    value = value[:200]
    return _iso(value) or _rfc822(value) or _worded(value) or _slashed(value)


def day_in_url(url: str) -> dt.date | None:
    """Reads the day in an address such as /2024/07/03/, /2024-07-03-…, /2024/jul/03/, /20240703/; None without."""
    path = re.sub(r"^[a-z]+://[^/]*", "", url, flags=re.IGNORECASE).split("?")[0]
    for pattern in _IN_URL:
        for found in pattern.finditer(path):
            day = _day(found[1], found[2], found[3])
            if day is not None:
                return day
    return None


def day_in_dateline(text: str, title: str | None) -> dt.date | None:
    """Reads the day of the dateline that opens a text, or that follows its title ("SAN JUAN, 4 May 88 --")."""
    found = dateline(text)
    if found is None and title is not None:
        first, _, rest = text.lstrip().partition("\n")
        found = dateline(rest) if title in first else None
    return None if found is None else found[0]


def _iso(value: str) -> dt.date | None:
    found = _ISO.match(value) or _COMPACT.match(value)
    return None if found is None else _day(found[1], found[2], found[3])


def _rfc822(value: str) -> dt.date | None:
    try:
        return parsedate_to_datetime(value.strip()).date()
    except (ValueError, TypeError, IndexError):
        return None


def _worded(value: str) -> dt.date | None:
    found = _DAY_MONTH.search(value)
    if found:
        return _day(found[3], found[2], found[1])
    found = _MONTH_DAY.search(value)
    return _day(found[3], found[1], found[2]) if found else None


def _slashed(value: str) -> dt.date | None:
    found = _SLASHED.match(value)
    if not found:
        return None
    first, second = int(found[1]), int(found[2])
    if first > 12 >= second:
        return _day(found[3], found[2], found[1])
    if second > 12 >= first or first == second:
        return _day(found[3], found[1], found[2])
    return None


def _day(year: str, month: str, day: str) -> dt.date | None:
    number = int(month) if month.isdigit() else _month(month)
    try:
        return dt.date(int(year), number, int(day))
    except ValueError:
        return None


def _month(name: str) -> int:
    short = name[:3].lower()
    return MONTHS.index(short) + 1 if short in MONTHS else 0
