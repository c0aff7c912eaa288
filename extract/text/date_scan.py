"""Where a text speaks of days: expressions with their parts, before any is resolved against a publication date."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from extract.text import date_words as w
from extract.text.date_raw import Raw
from extract.text.date_relative import relative
from extract.text.number_context import COUNTED, UNITS_OF_MEASURE, is_year, labels, measures
from extract.text.tokens import Tokens, tokenise, words

_LEFT: Final = frozenset({"early", "late", "mid", "last", "this", "past", "next", "previous", "coming"})


def scan(text: str) -> tuple[Raw, ...]:
    """Finds the date expressions of a text, in order and not overlapping; spans ("between … and …") are one."""
    return _scan_small(text) if len(text) < 100_000 else _scan(text)


def spans(text: str) -> list[tuple[int, int]]:
    """Gives where the date expressions stand; the numbers in them count nothing."""
    return [(raw.start, raw.end) for raw in scan(text)]


def _scan(text: str) -> tuple[Raw, ...]:
    tokens = tokenise(text)
    found: list[Raw] = []
    done = 0
    for at, low in enumerate(tokens.lows):
        if tokens.starts[at] < done:
            continue
        if low in w.TRIGGERS:
            raws = _word(tokens, at, low, done)
        elif "0" <= low[0] <= "9":
            raws = _digits(tokens, at, low)
        else:
            continue
        for raw in raws:
            if raw.start >= done:
                found.append(raw)
                done = raw.end
    return tuple(_join(text, found))


_scan_small = lru_cache(maxsize=4)(_scan)


def _word(tokens: Tokens, at: int, low: str, floor: int) -> list[Raw]:
    if low in w.ALL_MONTHS:
        return _month(tokens, at, low, floor)
    if low in w.WEEKDAYS or low in w.PLURAL_WEEKDAYS or low in w.SHORT_WEEKDAYS:
        return _weekday(tokens, at, low, floor)
    raw = relative(tokens, at, low, floor)
    return [] if raw is None else [raw]


# --- Weekdays -------------------------------------------------------------------------------------------------------


def _weekday(tokens: Tokens, at: int, low: str, floor: int) -> list[Raw]:
    text, start, end = tokens.text, tokens.starts[at], tokens.ends[at]
    short = low in w.SHORT_WEEKDAYS
    day = w.WEEKDAYS.get(low, w.SHORT_WEEKDAYS.get(low, w.PLURAL_WEEKDAYS.get(low, 0)))
    if short and not _short_weekday(tokens, at):
        return []
    if low in w.PLURAL_WEEKDAYS and (
        tokens.word(at - 1) in ("on", "most", "all") or tokens.word(at + 1) in ("and",)
    ):
        return []
    if tokens.word(at - 1) in w.FEASTS or (tokens.word(at + 1) in w.PAPERS and tokens.spaced(at)):
        if (
            text[tokens.starts[at + 1] if at + 1 < len(tokens) else start].isupper()
            or tokens.word(at - 1) in w.FEASTS
        ):
            return []
    if not short and _is_surname(tokens, at):
        return []
    start, mod, _first = _left(tokens, at, floor)
    part = w.PART_OF_DAY.match(text, end)
    if part:
        end = part.end()
        if "overnight" in part.group().lower():
            mod = "overnight"
    raw = Raw(start, end, "weekday", weekday=day, mod=mod)
    joint = w.AFTER_WEEKDAY.match(text, tokens.ends[at])
    if joint is None:
        return [raw]
    following = at + 1
    while following < len(tokens) and tokens.starts[following] < joint.end():
        following += 1
    if following >= len(tokens) or tokens.starts[following] != joint.end():
        return [raw]
    return _weekday_and_date(tokens, raw, following)


def _weekday_and_date(tokens: Tokens, raw: Raw, at: int) -> list[Raw]:
    """Joins "Thursday" to the "January 23" or "9 Jul 2015" right after it."""
    low = tokens.lows[at]
    later: list[Raw] = []
    if low in w.ALL_MONTHS:
        later = _month(tokens, at, low, raw.end)
    elif "0" <= low[0] <= "9":
        later = _digits(tokens, at, low)
    if not later or later[0].day is None or later[0].sort not in ("day", "nth") or later[0].until is not None:
        return [raw]
    first = replace(later[0], start=raw.start, weekday=raw.weekday, end=max(raw.end, later[0].end))
    return [first, *later[1:]]


def _short_weekday(tokens: Tokens, at: int) -> bool:
    """Says whether "Sat", "Sun", "Wed" is a day's name here: a capital, and a date next to it."""
    text, end = tokens.text, tokens.ends[at]
    if not text[tokens.starts[at]].isupper() or at + 1 >= len(tokens):
        return False
    gap, following = tokens.gap(at), tokens.lows[at + 1]
    return gap in (", ", " ", ". ", "., ") and (
        following in w.ALL_MONTHS
        or (following[0].isdigit() and len(following) <= 4 and tokens.word(at + 2) in w.ALL_MONTHS)
    )


def _is_surname(tokens: Tokens, at: int) -> bool:
    """Says whether a weekday's name stands between two capitalised words, as in a person's name."""
    text = tokens.text
    if not (tokens.spaced(at - 1) and tokens.spaced(at)) or at == 0 or at + 1 >= len(tokens):
        return False
    before, here, after = (text[tokens.starts[k] : tokens.ends[k]] for k in (at - 1, at, at + 1))
    if (
        here.isupper()
        or not (before[0].isupper() and after[0].isupper())
        or before.isupper()
        or after.isupper()
    ):
        return False
    return before.lower() not in _OPEN and after.lower() not in w.ALL_MONTHS


_OPEN: Final = frozenset(
    [
        "on",
        "last",
        "this",
        "since",
        "by",
        "until",
        "from",
        "early",
        "late",
        "and",
        "of",
        "to",
        "a",
        "the",
        "in",
        "for",
    ]
)


def _left(tokens: Tokens, at: int, floor: int) -> tuple[int, str, int]:
    """Takes in the modifiers before a day or month ("early on Tuesday", "late July"): (start, modifier, token)."""
    first, mod = at, ""
    k = at - 1
    if tokens.word(k) in ("on", "in") and tokens.word(k - 1) in ("early", "late") and tokens.spaced(k):
        if tokens.starts[k - 1] >= floor:
            return tokens.starts[k - 1], tokens.word(k - 1), k - 1
    while (
        k >= 0 and tokens.lows[k] in _LEFT and tokens.starts[k] >= floor and tokens.gap(k) in (" ", "-", "\n")
    ):
        first, mod = k, mod or tokens.lows[k]
        k -= 1
    if (
        first == at
        and tokens.word(k) == "of"
        and tokens.word(k - 1) in ("end", "beginning", "start", "middle", "part")
    ):
        return tokens.starts[at], tokens.word(k - 1), at
    return tokens.starts[first], mod, first


# --- Months ---------------------------------------------------------------------------------------------------------


def _month(tokens: Tokens, at: int, low: str, floor: int) -> list[Raw]:
    text, at_start = tokens.text, tokens.starts[at]
    match = w.MONTH_DAY.match(text, at_start)
    if match and _day_follows(tokens, at, low, match["day"], match["year"]):
        return _days(tokens, at, match)
    match = w.MONTH_YEAR.match(text, at_start)
    if match and (match["year"] or int(match["short"]) > 31):
        year = int(match["year"]) if match["year"] else 1900 + int(match["short"])
        start, mod, _ = _left(tokens, at, floor)
        return [Raw(start, match.end(), "month", year=year, month=w.ALL_MONTHS[low], mod=mod)]
    if not _month_alone(tokens, at, low):
        return []
    start, mod, _ = _left(tokens, at, floor)
    return [Raw(start, tokens.ends[at], "month", month=w.ALL_MONTHS[low], mod=mod)]


def _day_follows(tokens: Tokens, at: int, low: str, day: str, year: str | None) -> bool:
    """Says whether the number after a month is its day, not a count ("in March 17 people died")."""
    if not 1 <= int(day) <= 31:
        return False
    if low in w.NAMES_TOO and tokens.text[tokens.starts[at]].islower() and not year:
        if tokens.word(at - 1) not in w.BEFORE_MONTH and tokens.word(at - 1) not in ("on", "of", "dated"):
            return False
    if year:
        return True
    after = at + 2
    following = tokens.word(after) if tokens.spaced(after - 1) else ""
    return not (
        following in COUNTED and following != "were" and tokens.word(at - 1) in ("in", "since", "of", "late")
    )


def _days(tokens: Tokens, at: int, match: re.Match[str]) -> list[Raw]:
    """Builds the one or two days, or the span, that "August 11", "August 11 and 12, 2023", "23-25 January" name."""
    month = w.ALL_MONTHS[match["month"].lower()]
    year, end = _year_of(tokens, match)
    first = Raw(match.start(), end, "day", year=year, month=month, day=int(match["day"]))
    if match["day2"] is None:
        return [first]
    second = Raw(match.start("day2"), end, "day", year=year, month=month, day=int(match["day2"]))
    listed = match["joint"].strip().lower() in ("and", "&", "or")
    if listed and tokens.word(at - 1) != "between" and tokens.word(at - 2) != "between":
        return [replace(first, end=match.start("joint")), second]
    return [replace(first, until=second)]


def _year_of(tokens: Tokens, match: re.Match[str]) -> tuple[int | None, int]:
    """Gives the year of a match and where the match ends; two digits are a year only where no count can be meant."""
    if match["year"]:
        return int(match["year"]), match.end("year")
    short = match.groupdict().get("short")
    end = max(match.end("day"), match.end("day2"), match.end("month"))
    if match.re is w.MONTH_DAY:
        return None, match.end()
    if not short:
        return None, match.end()
    k = bisect_left(tokens.starts, match.start("short"))
    following = tokens.word(k + 1) if tokens.spaced(k) else ""
    if following in COUNTED or "0" <= following[:1] <= "9" or following in UNITS_OF_MEASURE:
        return None, end
    value = int(short)
    return (1900 + value if value >= 40 else 2000 + value), match.end("short")


def _month_alone(tokens: Tokens, at: int, low: str) -> bool:
    before = tokens.word(at - 1)
    following = tokens.word(at + 1)
    capital = tokens.text[tokens.starts[at]].isupper()
    introduced = before in w.BEFORE_MONTH and tokens.gap(at - 1) in (" ", "-", "\n")
    if low in w.SHORT_MONTHS:
        return introduced and capital and before not in ("and", "or", "to", "of", "the")
    if low in ("may", "march"):
        if following in w.MODALS or not introduced:
            return False
        return before not in ("and", "or", "to", "the", "this", "of", "through") or (
            capital and before not in ("to", "the")
        )
    if low in w.NAMES_TOO:
        return introduced or (capital and before in ("the", "a", "an", "s"))
    return capital or introduced


# --- Digits ---------------------------------------------------------------------------------------------------------


def _digits(tokens: Tokens, at: int, low: str) -> list[Raw]:
    text, start = tokens.text, tokens.starts[at]
    if text[start - 1 : start] in ("$", "€", "£", "#") or (
        start > 1 and text[start - 1] in "-–./:" and text[start - 2].isdigit()
    ):
        return []
    if len(low) <= 4 and low[:1].isdigit():
        for pattern, build in _FORMS:
            match = pattern.match(text, start)
            if match:
                raws = build(tokens, at, match)
                if raws is not None:
                    return raws
    if len(low) == 4 and low.isdigit() and _plain_year(tokens, at, int(low)):
        begin, mod, _ = _left(tokens, at, 0)
        if mod not in ("", "early", "late", "mid"):
            begin, mod = start, ""
        return [Raw(begin, tokens.ends[at], "year", year=int(low), mod=mod)]
    return []


def _plain_year(tokens: Tokens, at: int, value: int) -> bool:
    if not is_year(tokens, at, value) or measures(tokens, at + 1, tokens.ends[at]):
        return False
    text, end = tokens.text, tokens.ends[at]
    if text[end : end + 1] in ("-", "–", "/") and text[end + 1 : end + 2].isdigit():
        return text[end + 1 : end + 5].isdigit()
    if tokens.word(at - 1) in (
        "at",
        "around",
        "about",
        "some",
        "than",
        "over",
        "nearly",
        "least",
        "to",
        "resolution",
        "no",
    ):
        if tokens.word(at - 1) != "to" or tokens.word(at - 3) not in ("from",):
            return False
    return not labels(tokens, at, tokens.starts[at], end)


def _iso(tokens: Tokens, at: int, match: re.Match[str]) -> list[Raw] | None:
    year, month, day = int(match["year"]), int(match["month"]), int(match["day"])
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return [Raw(match.start(), match.end(), "day", year=year, month=month, day=day)]


def _numeric(tokens: Tokens, at: int, match: re.Match[str]) -> list[Raw] | None:
    """Reads 23-04-2016, 07.10.2017, 12/25/2019; one that may be read two ways is taken up but not resolved."""
    a, b, separator = int(match["a"]), int(match["b"]), match["sep"]
    year = int(match["year"])
    if len(match["year"]) == 2:
        if separator != "/":
            return None
        year += 1900 if year >= 40 else 2000
    dead = Raw(match.start(), match.end(), "dead")
    if separator == "." or a == b or a > 12 >= b:
        day, month = a, b
    elif b > 12 >= a:
        month, day = a, b
    else:
        return [dead] if 1 <= a <= 12 and 1 <= b <= 12 else None
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return [replace(dead, sort="day", year=year, month=month, day=day)]


def _day_month(tokens: Tokens, at: int, match: re.Match[str]) -> list[Raw] | None:
    """Reads "17 March", "17 March 2019", "25 Aug 88", "23-25 January", "23 and 24 January"."""
    if not 1 <= int(match["day"]) <= 31 or (match["day2"] and not 1 <= int(match["day2"]) <= 31):
        return None
    name = match["month"]
    if name.lower() in w.NAMES_TOO:
        k = bisect_left(tokens.starts, match.start("month"))
        following = tokens.word(k + 1)
        if name.lower() == "may" and following in w.MODALS:
            return None
        if name.islower() and not match["year"] and tokens.word(at - 1) not in _DAY_INTRODUCED:
            return None
    return _days(tokens, at, match)


_DAY_INTRODUCED: Final = words(
    "on of the since until by from to between dated night morning evening and early late"
)


def _nth(tokens: Tokens, at: int, match: re.Match[str]) -> list[Raw] | None:
    before = tokens.word(at - 1)
    if (
        before != "the"
        or tokens.word(at - 2) not in ("on", "of", "since", "until", "by")
        or int(match["day"]) > 31
    ):
        return None
    return [Raw(match.start(), match.end(), "nth", day=int(match["day"]))]


_Reader = Callable[[Tokens, int, re.Match[str]], list[Raw] | None]
_FORMS: Final[tuple[tuple[re.Pattern[str], _Reader], ...]] = (
    (w.ISO, _iso),
    (w.NUMERIC, _numeric),
    (w.DAY_MONTH, _day_month),
    (w.ORDINAL_DAY, _nth),
)


# --- Spans ----------------------------------------------------------------------------------------------------------

_TO: Final = re.compile(
    r"\s?[-–—]\s?|,?\s{1,3}(?:to|until|till|through|thru|into|up to)(?:\s{1,3}(?:the\s{1,3})?(?:early|late)?\s{0,3})?",
    re.I,
)
_AND: Final = re.compile(r",?\s{1,3}(?:and|&|or)\s{1,3}(?:on\s{1,3})?|,\s{1,3}", re.I)
_LEVEL: Final = {"day": 0, "weekday": 0, "nth": 0, "month": 1, "year": 2}


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
