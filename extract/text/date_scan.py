"""Where a text speaks of days: expressions with their parts, before any is resolved against a publication date."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from extract.text import date_words as w
from extract.text.date_calendar import digits, glued, month
from extract.text.date_feasts import FEAST_ENDS, feast
from extract.text.date_raw import OF_YEAR, Raw
from extract.text.date_relative import relative
from extract.text.date_weekday import weekday
from extract.text.patterns import lazy
from extract.text.remembering import remembered
from extract.text.tokens import Tokens, tokenise


def scan(text: str) -> tuple[Raw, ...]:
    """Finds the date expressions of a text, in order and not overlapping; spans ("between … and …") are one."""
    return _remembered(text)


def spans(text: str) -> list[tuple[int, int]]:
    """Gives where the date expressions stand; the numbers in them count nothing."""
    return [(raw.start, raw.end) for raw in scan(text)]


def _scan(text: str) -> tuple[Raw, ...]:
    tokens = tokenise(text)
    found: list[Raw] = []
    done = 0
    glues = {x for x in set(tokens.lows) if x[:4] == "date"} if "date" in text.lower() else _NONE
    for at in tokens.where(w.TRIGGERS | glues if glues else w.TRIGGERS, figures=True):
        if tokens.starts[at] < done:
            continue
        low = tokens.lows[at]
        if low in w.TRIGGERS:
            raws = _word(tokens, at, low, done)
        elif "0" <= low[0] <= "9":
            raws = digits(tokens, at, low)
        elif len(low) > 4:
            raws = glued(tokens, at)
        else:
            continue
        for raw in raws:
            if raw.start >= done:
                found.append(raw)
                done = raw.end
    return tuple(x for x in _join(text, _with_said_years(text, found)) if not _named_by_day(text, x))


def _named_by_day(text: str, raw: Raw) -> bool:
    """Whether something bears the name of a day: "a checkpoint on 21 October Road", "the 5 July Stadium"."""
    return text[raw.end : raw.end + 1] == " " and _NAMED_BY_DAY.match(text, raw.end + 1) is not None


_NAMED_BY_DAY: Final = lazy(
    r"(?:Road|ROAD|Street|STREET|Avenue|AVENUE|Boulevard|BOULEVARD|Square|SQUARE|Bridge|BRIDGE|Stadium|STADIUM"
    r"|Hospital|HOSPITAL|Roundabout|ROUNDABOUT|Barracks|BARRACKS|Market|MARKET|Airport|AIRPORT|School|SCHOOL)\b"
)
"""What is named after a day in a month, and tells of nothing done on it."""


_NONE: Final[frozenset[str]] = frozenset()
_remembered = remembered(_scan)


def _word(tokens: Tokens, at: int, low: str, floor: int) -> list[Raw]:
    if low in FEAST_ENDS and (raw := feast(tokens, at, floor)) is not None:
        return [raw]
    if low in w.ALL_MONTHS:
        return month(tokens, at, low, floor)
    if low in w.WEEKDAYS or low in w.PLURAL_WEEKDAYS or low in w.SHORT_WEEKDAYS:
        return weekday(tokens, at, low, floor)
    raw = relative(tokens, at, low, floor)
    return [] if raw is None else [raw]


_TO: Final = lazy(
    r"\s?[-–—]\s?|,?\s{1,3}(?:to|until|till|through|thru|into|up to)(?:\s{1,3}(?:the\s{1,3})?(?:early|late)?\s{0,3})?",
    re.I,
)
_AND: Final = lazy(r",?\s{1,3}(?:and|&|or)\s{1,3}(?:on\s{1,3})?|,\s{1,3}", re.I)
_LEVEL: Final = {"day": 0, "weekday": 0, "nth": 0, "month": 1, "year": 2}


_OF: Final = lazy(r",?\s{1,3}(?:of\s{1,3})?")


def _with_said_years(text: str, raws: list[Raw]) -> list[Raw]:
    """Takes "last year" into the month or day right before it ("in July last year", "25 July of this year")."""
    merged: list[Raw] = []
    for raw in raws:
        here = merged[-1] if merged else None
        if (
            here is not None
            and raw.sort == "period"
            and raw.unit == "year"
            and here.sort in ("day", "month")
            and here.year is None
            and here.until is None
            and _OF.fullmatch(text, here.end, raw.start)
        ):
            merged[-1] = replace(here, end=raw.end, mod=OF_YEAR, amount=raw.amount)
        else:
            merged.append(raw)
    return merged


def _join(text: str, raws: list[Raw]) -> list[Raw]:
    """Makes one of the two ends of a span, and hands a year back along "January 28 and February 4, 2015"."""
    for k in range(len(raws) - 2, -1, -1):
        here, after = raws[k], raws[k + 1]
        if here.sort not in ("day", "month") or here.year is not None or here.until is not None:
            continue
        between = text[here.end : after.start]
        if (
            after.sort in ("day", "month")
            and after.year
            and (_TO.fullmatch(between) or _AND.fullmatch(between))
        ):
            crossed = (after.month or 12) < (here.month or 1)
            raws[k] = replace(here, year=after.year - crossed)
    joined: list[Raw] = []
    for raw in raws:
        if joined and _is_span(text, joined[-1], raw):
            joined[-1] = replace(joined[-1], end=raw.end, until=raw)
        else:
            joined.append(raw)
    return joined


def _is_span(text: str, a: Raw, b: Raw) -> bool:
    if a.until is not None or b.until is not None or _LEVEL.get(a.sort, -1) != _LEVEL.get(b.sort, -2):
        return False
    if (a.sort == "month") != (b.sort == "month"):
        return False
    between = text[a.end : b.start]
    if len(between) > 24:
        return False
    before = text[max(0, a.start - 24) : a.start].lower().split()
    if _AND.fullmatch(between):
        return "between" in before[-3:]
    return _TO.fullmatch(between) is not None and (
        a.sort != "year" or "from" in before[-2:] or between.strip() in "-–"
    )
