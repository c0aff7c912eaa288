"""Months, days of months and years: "January 23-25", "25 Aug 88", "2024-07-03", "late July", "the 18th"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Final

from extract.text import date_words as w
from extract.text.date_raw import Raw
from extract.text.date_resolve import make_date
from extract.text.designations import COUNTED
from extract.text.number_context import UNITS_OF_MEASURE, is_year, labels, measures
from extract.text.patterns import lazy
from extract.text.tokens import Tokens, words

_LEFT: Final = words("early late mid last this past next previous coming")
_STRETCHES: Final = words("end beginning start middle part")


def left_of(tokens: Tokens, at: int, floor: int) -> tuple[int, str, int]:
    """Takes in the modifiers before a day or month ("early on Tuesday", "late July"): (start, modifier, token)."""
    first, mod = at, ""
    k = at - 1
    early = tokens.word(k) in ("on", "in") and tokens.word(k - 1) in ("early", "late") and tokens.spaced(k)
    if early and tokens.starts[k - 1] >= floor:
        return tokens.starts[k - 1], tokens.word(k - 1), k - 1
    while (
        k >= 0 and tokens.lows[k] in _LEFT and tokens.starts[k] >= floor and tokens.gap(k) in (" ", "-", "\n")
    ):
        first, mod = k, mod or tokens.lows[k]
        k -= 1
    if first == at and tokens.word(k) == "of" and tokens.word(k - 1) in _STRETCHES:
        return tokens.starts[at], tokens.word(k - 1), at
    return tokens.starts[first], mod, first


def month(tokens: Tokens, at: int, low: str, floor: int) -> list[Raw]:
    """Reads the date that the month at token `at` names, alone or with day and year; empty where it is none."""
    text, at_start = tokens.text, tokens.starts[at]
    match = w.MONTH_DAY.match(text, at_start)
    if match and _day_follows(tokens, at, low, match["day"], match["year"]):
        return _days(tokens, at, match)
    match = w.MONTH_YEAR.match(text, at_start)
    if match and (match["year"] or (int(match["short"]) > 31 and not _counted(tokens, at + 1))):
        year = int(match["year"]) if match["year"] else 1900 + int(match["short"])
        start, mod, _ = left_of(tokens, at, floor)
        return [Raw(start, match.end(), "month", year=year, month=w.ALL_MONTHS[low], mod=mod)]
    if not _month_alone(tokens, at, low):
        return []
    start, mod, _ = left_of(tokens, at, floor)
    return [Raw(start, tokens.ends[at], "month", month=w.ALL_MONTHS[low], mod=mod)]


def _counted(tokens: Tokens, at: int) -> bool:
    """Says whether two digits behind a month count what follows: "last August 90 civilians died"."""
    return at < len(tokens.lows) and tokens.spaced(at) and tokens.word(at + 1) in COUNTED


def _day_follows(tokens: Tokens, at: int, low: str, day: str, year: str | None) -> bool:
    """Says whether the number after a month is its day, not a count ("in March 17 people died")."""
    if not 1 <= int(day) <= 31 or "\n\n" in tokens.text[tokens.ends[at] : tokens.starts[at + 1]]:
        return False  # a heading "September" stands over the heading "1 September"
    if year:
        return True
    before = tokens.word(at - 1)
    doubtful = low in w.NAMES_TOO and tokens.text[tokens.starts[at]].islower()
    if doubtful and before not in w.BEFORE_MONTH and before not in ("on", "dated"):
        return False
    after = at + 2
    following = tokens.word(after) if tokens.spaced(after - 1) else ""
    if before == "of" and tokens.word(at - 2) in w.PARTS_OF_DAY:
        return True  # "on the night of May 18 killed six"
    parted = (
        "," in tokens.text[tokens.ends[at] : tokens.starts[at + 1]]
    )  # "Last August, 15 recruits were killed"
    counting = parted or before in ("in", "since", "of", "late", "last", "this", "early")
    return not (following in COUNTED and following != "were" and counting)


def _days(tokens: Tokens, at: int, match: re.Match[str]) -> list[Raw]:
    """Builds the one or two days, or the span, that "August 11", "August 11 and 12, 2023", "23-25 January" name."""
    month = w.ALL_MONTHS[match["month"].lower().rstrip(".")]
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
    if match.re.pattern == w.MONTH_DAY.pattern:
        return None, match.end()
    if not short:
        return None, match.end()
    k = bisect_left(tokens.starts, match.start("short"))
    following = tokens.word(k + 1) if tokens.spaced(k) else ""
    dashed = tokens.text[match.start("short") - 1] == "-"  # "30-Apr-20 men": a year
    if dashed and not tokens.text.startswith("-", match.end("short")):
        return 1900 + int(short) + 100 * (int(short) < 40), match.end("short")
    if following in COUNTED or "0" <= following[:1] <= "9" or following in UNITS_OF_MEASURE:
        return None, end
    joined = tokens.text[match.end("short") : match.end("short") + 1] == "-"
    if (following.isalpha() or joined) and "," in tokens.text[end : match.start("short")]:
        return None, end  # "on 27 February, 37 vehicles": a count
    value = int(short)
    return (1900 + value if value >= 40 else 2000 + value), match.end("short")


def _month_alone(tokens: Tokens, at: int, low: str) -> bool:
    before = tokens.word(at - 1)
    following = tokens.word(at + 1) if tokens.spaced(at) else ""
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


def digits(tokens: Tokens, at: int, low: str) -> list[Raw]:
    """Reads the date that begins with the digits at token `at`; empty where they are none."""
    text, start = tokens.text, tokens.starts[at]
    if text[start - 1 : start] in ("$", "€", "£", "#") or (
        start > 1 and text[start - 1] in "-–./:" and text[start - 2].isdigit()
    ):
        return []
    if len(low) <= 4 and low[:1].isdigit() and not _counts(tokens, at, low):
        for pattern, build in _FORMS:
            match = pattern.match(text, start)
            if match:
                raws = build(tokens, at, match)
                if raws is not None:
                    return raws
    if len(low) == 4 and low.isdigit() and _plain_year(tokens, at, int(low)):
        begin, mod, _ = left_of(tokens, at, 0)
        if mod not in ("", "early", "late", "mid"):
            begin, mod = start, ""
        raw = Raw(begin, tokens.ends[at], "year", year=int(low), mod=mod)
        return [_years(text, raw)]
    return []


def _counts(tokens: Tokens, at: int, low: str) -> bool:
    """Says of a number in digits that no date can begin with it: a space and a word behind it that no date has."""
    return (
        at + 1 < len(tokens.lows)
        and tokens.gaps[at] == " "
        and low.isdigit()
        and tokens.lows[at + 1] not in _BEHIND_DAY
    )


_BEHIND_DAY: Final = frozenset(w.ALL_MONTHS) | words("and to or through until till of")


def glued(tokens: Tokens, at: int) -> list[Raw]:
    """Reads the date that an infobox ran into its label ("DateSeptember 28, 2023"); empty where there is none."""
    start = tokens.starts[at] + len("date")
    for pattern in (w.MONTH_DAY, w.DAY_MONTH, w.ISO):
        match = pattern.match(tokens.text, start)
        if match and not match["month"].isdigit():
            return _days(tokens, at, match)
        if match:
            return _iso(tokens, at, match) or []
    return []


def _years(text: str, first: Raw) -> Raw:
    """Makes a span of "2009-2012" and "2019–21"."""
    match = _YEAR_END.match(text, first.end)
    if match is None or first.year is None:
        return first
    last = int(match[1]) if len(match[1]) == 4 else first.year // 100 * 100 + int(match[1])
    if not first.year < last <= 2099:
        return first
    return replace(first, end=match.end(), until=Raw(match.start(1), match.end(), "year", year=last))


_YEAR_END: Final = lazy(r"[-–/]((?:19|20)?\d\d)(?![\d-])")


_NOT_BEFORE_YEAR: Final = words(
    "at around about approximately roughly exactly precisely some than over nearly least resolution no"
)
_OTHER_CLOCK: Final = lazy(r"\s{0,2}[(\[]\d{4} (?:GMT|UTC|local)", re.I)
"""The same hour by another clock: "1915 [2115 GMT]"."""


def _plain_year(tokens: Tokens, at: int, value: int) -> bool:
    if not is_year(tokens, at, value) or measures(tokens, at + 1, tokens.ends[at]):
        return False
    text, end = tokens.text, tokens.ends[at]
    if text[end : end + 1] in ("-", "–", "/") and text[end + 1 : end + 2].isdigit():
        return _YEAR_END.match(text, end) is not None
    before = tokens.word(at - 1)
    if before in _NOT_BEFORE_YEAR or (before == "to" and tokens.word(at - 3) != "from"):
        return False
    if _OTHER_CLOCK.match(text, end) is not None:
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
    elif separator == "/" and 1 <= a <= 12 and 1 <= b <= 12 and (first := _slash_order(tokens.text)):
        day, month = (a, b) if first == "day" else (b, a)
    else:
        return [dead] if 1 <= a <= 12 and 1 <= b <= 12 else None
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return [replace(dead, sort="day", year=year, month=month, day=day)]


_SLASHED: Final = re.compile(r"\b(\d{1,2})/(\d{1,2})/(?:19|20)?\d\d\b")
_LEADS_NOTE: Final = re.compile(r"\s{0,4}\d{1,2}/\d{1,2}/\d{4} (?=[A-Z][a-z])")
_NOTE: Final = 1_300
"""More characters than a note of one paragraph has."""
_LEADS_ENTRY: Final = re.compile(r"^\s{0,4}\d{1,2}/\d{1,2}/\d{4}: ", re.M)


@lru_cache(maxsize=8)
def _slash_order(text: str) -> str:
    """Tells from the other dates of a text what comes first in 05/12/2014: "day", "month" or "" (nothing tells).

    Dates that open an entry with a colon ("05/12/2014: Assailants …"), or a short note without any mark, are those of
    American event databases.
    """
    pairs = [(int(a), int(b)) for a, b in _SLASHED.findall(text)]
    days, months = any(a > 12 for a, _ in pairs), any(b > 12 for _, b in pairs)
    if days != months:
        return "day" if days else "month"
    if shown := _shown_by_weekdays(text):
        return shown
    leads = _LEADS_ENTRY.search(text) or (len(text) < _NOTE and _LEADS_NOTE.match(text))
    return "month" if not days and leads else ""


_WITH_WEEKDAY: Final = re.compile(
    r"\b(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)\W{1,4}(?:[Oo]n )?(?:(?:early|late|the) )?"
    r"(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b"
)
_WEEK: Final = ("Mon", "Tues", "Wednes", "Thurs", "Fri", "Satur", "Sun")


def _shown_by_weekdays(text: str) -> str:
    """What comes first in dates with their weekday behind them: "03/09/2012: On Monday" is a day of September."""
    days = months = 0
    for a, b, year, name in _WITH_WEEKDAY.findall(text):
        for first, second, day_first in ((a, b, True), (b, a, False)):
            day = make_date(int(year), int(second), int(first))
            fits = a != b and day is not None and day.weekday() == _WEEK.index(name)
            days += fits and day_first
            months += fits and not day_first
    return "" if days == months else "day" if days > months else "month"


def _day_month(tokens: Tokens, at: int, match: re.Match[str]) -> list[Raw] | None:
    """Reads "17 March", "17 March 2019", "25 Aug 88", "23-25 January", "23 and 24 January"."""
    if not 1 <= int(match["day"]) <= 31 or (match["day2"] and not 1 <= int(match["day2"]) <= 31):
        return None
    name = match["month"].rstrip(".")
    if name.lower() in w.NAMES_TOO:
        k = bisect_left(tokens.starts, match.start("month"))
        following = tokens.word(k + 1)
        led = tokens.word(at - 1) in _DAY_INTRODUCED and name[:1].isupper() and following not in _AUXILIARIES
        if name.lower() == "may" and following in w.MODALS and tokens.spaced(k) and not led:
            return None
        if name.islower() and not match["year"] and tokens.word(at - 1) not in _DAY_INTRODUCED:
            return None
    return _days(tokens, at, match)


_DAY_INTRODUCED: Final = words(
    "on of the since until by from to between dated night morning evening and early late"
)
_AUXILIARIES: Final = words("have be not also never")
"""Words behind "May" that make it a verb even where a number stands before it: "of 12 May have …"."""


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
