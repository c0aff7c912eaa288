"""Dates of a text, resolved by the codebook's rules.

A weekday is the nearest such day not after publication; a month and day without a year the latest that is not after
publication; "overnight" the day before and that day; "last week" its Monday to Sunday; "within the last 24 hours" the
day before and that day. What cannot be resolved keeps `when` null, never a guess.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from extract.records import Precision, When
from extract.text.date_raw import Raw
from extract.text.date_scan import scan, spans
from extract.text.date_words import ALL_MONTHS

__all__ = ["DateMention", "anchored", "dateline", "find", "latest_year_named", "spans"]

Kind = Literal["absolute", "weekday", "relative", "partial"]

_SLACK: Final = dt.timedelta(days=2)
"""How far after publication a day without a year may lie and still be of this year: time zones, late filing."""
_CARRY: Final = 45
"""Within how many days of a full date in the text a day without a year takes that date's year."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date expression: where it stands, what it says, and the days that it means.

    `when` is null where it cannot be resolved. `shift` is set for those that count from another date of the text
    ("the previous day": -1); `anchored` resolves them.
    """

    start: int
    end: int
    text: str
    when: When | None
    kind: Kind
    shift: int | None = None


@dataclass(frozen=True, slots=True)
class _Ground:
    """What dates are resolved against."""

    published: dt.date | None
    latest_year: int | None
    full: Sequence[tuple[int, dt.date]]
    anchor: dt.date | None
    text: str


def find(
    text: str,
    published: dt.date | None = None,
    *,
    latest_year: int | None = None,
    anchor: dt.date | None = None,
) -> list[DateMention]:
    """Finds the dates of a text in order, resolved against `published` (or, without it, the text's dateline).

    `latest_year`: the latest year that the whole document names, for days without a year where publication is unknown;
    by default it is worked out from this text. `anchor`: the day from which "the previous day" counts.
    """
    raws = scan(text)
    if published is None:
        line = dateline(text)
        published = None if line is None else line[0]
    if published is None and latest_year is None:
        latest_year = latest_year_named(text)
    ground = _Ground(published, latest_year, _full_dates(raws), anchor, text)
    mentions: list[DateMention] = []
    for raw in raws:
        if raw.sort == "dead":
            continue
        when = _when(raw, ground)
        shift = raw.amount if raw.sort == "anchor" else None
        mentions.append(DateMention(raw.start, raw.end, text[raw.start : raw.end], when, _kind(raw), shift))
    return _overnights(text, raws, mentions, published)


def anchored(mention: DateMention, anchor: dt.date) -> DateMention:
    """Resolves a mention that counts from another date ("the next day") against that date; others stay as they are."""
    if mention.shift is None:
        return mention
    day = _shift(anchor, mention.shift)
    return replace(mention, when=None if day is None else When(start=day, end=day, precision="day"))


def latest_year_named(text: str) -> int | None:
    """Gives the latest year that a text names in a date or alone; years of plans ("by 2030") do not count."""
    years = [
        raw.year
        for raw in scan(text)
        if raw.year is not None
        and not re.search(r"\b(?:by|until|till|through)\s$", text[max(0, raw.start - 9) : raw.start], re.I)
    ]
    return max(years, default=None)


def _kind(raw: Raw) -> Kind:
    if raw.sort == "weekday":
        return "weekday"
    if raw.sort in ("day", "month", "year"):
        return "absolute" if raw.year is not None else "partial"
    return "partial" if raw.sort == "nth" else "relative"


def _full_dates(raws: Sequence[Raw]) -> list[tuple[int, dt.date]]:
    found = []
    for raw in raws:
        if raw.sort == "day" and raw.year is not None:
            day = _date(raw.year, raw.month, raw.day)
            if day is not None:
                found.append((raw.start, day))
    return found


def _date(year: int | None, month: int | None, day: int | None) -> dt.date | None:
    try:
        return dt.date(year or 0, month or 0, day or 0)
    except ValueError:
        return None


def _shift(day: dt.date, days: int) -> dt.date | None:
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return None


def _span(start: dt.date | None, end: dt.date | None, precision: Precision = "day") -> When | None:
    if start is None or end is None or end < start:
        return None
    return When(start=start, end=end, precision=precision)


def _month_span(year: int, month: int) -> When:
    return When(
        start=dt.date(year, month, 1),
        end=dt.date(year, month, calendar.monthrange(year, month)[1]),
        precision="month",
    )


def _year_span(year: int) -> When:
    return When(start=dt.date(year, 1, 1), end=dt.date(year, 12, 31), precision="year")


def _when(raw: Raw, ground: _Ground) -> When | None:
    first = _single(raw, ground)
    if raw.until is None or first is None:
        return first
    second = _single(raw.until, ground)
    if second is None:
        return None
    if second.end < first.start and raw.sort == "weekday":
        start = _shift(first.start, -7)
        return _span(start, second.end)
    if second.end < first.start and raw.sort == "day" and raw.year is None:
        start = _date(first.start.year - 1, raw.month, raw.day)
        return _span(start, second.end)
    return _span(first.start, second.end, first.precision)


def _single(raw: Raw, ground: _Ground) -> When | None:
    published = ground.published
    if raw.sort == "year" and raw.year is not None:
        return _year_span(raw.year)
    if raw.sort == "month" and raw.month is not None:
        year = raw.year if raw.year is not None else _year_of_month(raw, ground)
        return None if year is None else _month_span(year, raw.month)
    if raw.sort == "day":
        day = _day(raw, ground)
        return _span(day, day)
    if raw.sort == "anchor":
        near = ground.anchor
        day = None if near is None else _shift(near, raw.amount)
        return _span(day, day)
    if published is None:
        return None
    return _relative(raw, published)


def _relative(raw: Raw, published: dt.date) -> When | None:
    if raw.sort == "weekday" and raw.weekday is not None:
        day = _weekday(raw.weekday, raw.mod, published)
        if raw.mod == "overnight":
            return (
                _span(day, min(published, _shift(day, 1) or day))
                if day < published
                else _span(_shift(day, -1), day)
            )
        return _span(day, day)
    if raw.sort == "nth":
        near = _nth(raw.day or 0, published)
        return _span(near, near)
    if raw.sort == "shift":
        moved = _shift(published, raw.amount)
        return _span(moved, moved)
    if raw.sort == "window":
        if raw.amount > 62:
            return None
        return _span(_shift(published, -raw.amount), published)
    if raw.sort == "overnight":
        return _span(_shift(published, -1), published)
    if raw.sort == "ago":
        return _ago(raw, published)
    return _period(raw, published) if raw.sort == "period" else None


def _weekday(weekday: int, mod: str, published: dt.date) -> dt.date:
    """Gives the nearest such day not after publication; "last" not on it, "next" after it."""
    back = (published.weekday() - weekday) % 7
    if mod in ("last", "past", "previous") and back == 0:
        back = 7
    if mod in ("next", "coming"):
        back -= 7
    return _shift(published, -back) or published


def _nth(day: int, published: dt.date) -> dt.date | None:
    year, month = published.year, published.month
    for _ in range(3):
        found = _date(year, month, day)
        if found is not None and found <= published:
            return found
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return None


def _ago(raw: Raw, published: dt.date) -> When | None:
    if raw.unit == "day":
        day = _shift(published, -raw.amount)
        return _span(day, day)
    if raw.unit == "hour":
        day = _shift(published, -(raw.amount // 24))
        return _span(day, day)
    if raw.unit in ("week", "fortnight"):
        near = _shift(published, -7 * raw.amount * (2 if raw.unit == "fortnight" else 1))
        return None if near is None else _week(near)
    if raw.unit == "month":
        months = published.year * 12 + published.month - 1 - raw.amount
        return _month_span(months // 12, months % 12 + 1) if months >= 12 else None
    if raw.unit == "year":
        return _year_span(published.year - raw.amount) if published.year > raw.amount else None
    return None


def _week(day: dt.date) -> When | None:
    monday = _shift(day, -day.weekday())
    return None if monday is None else _span(monday, _shift(monday, 6), "week")


def _period(raw: Raw, published: dt.date) -> When | None:
    if raw.unit == "week":
        near = _shift(published, 7 * raw.amount)
        return None if near is None else _week(near)
    if raw.unit == "fortnight":
        return None
    if raw.unit == "month":
        months = published.year * 12 + published.month - 1 + raw.amount
        return _month_span(months // 12, months % 12 + 1) if 12 <= months < 119_988 else None
    if raw.unit == "year":
        return _year_span(published.year + raw.amount) if 1 <= published.year + raw.amount <= 9999 else None
    if raw.unit == "weekend":
        back = (published.weekday() - 5) % 7
        if back > 1 and raw.amount > 0:
            back -= 7
        saturday = _shift(published, -back - (7 if raw.amount < 0 and back < 2 and raw.mod != "past" else 0))
        return None if saturday is None else _span(saturday, _shift(saturday, 1))
    return None


# --- Years that are not said ----------------------------------------------------------------------------------------


def _day(raw: Raw, ground: _Ground) -> dt.date | None:
    if raw.year is not None:
        return _date(raw.year, raw.month, raw.day)
    carried = _carried(raw, ground)
    if carried is not None:
        return carried
    published = ground.published
    if published is not None:
        years = [
            published.year + 1,
            published.year,
            published.year - 1,
            published.year - 2,
            published.year - 4,
        ]
        choices = [
            d for y in years if (d := _date(y, raw.month, raw.day)) is not None and d <= published + _SLACK
        ]
        fitting = [d for d in choices if raw.weekday is None or d.weekday() == raw.weekday]
        return next(iter(fitting or choices), None)
    if ground.latest_year is None:
        return None
    named = [ground.latest_year + 1, ground.latest_year] if raw.weekday is not None else [ground.latest_year]
    choices = [d for y in named if (d := _date(y, raw.month, raw.day)) is not None]
    return next((d for d in choices if raw.weekday is None or d.weekday() == raw.weekday), None)


def _carried(raw: Raw, ground: _Ground) -> dt.date | None:
    """Takes the year of a full date of the text: the same day of the year, or one shortly before or after it."""
    same = [d for _, d in ground.full if (d.month, d.day) == (raw.month, raw.day)]
    if len(set(same)) == 1 and (raw.weekday is None or same[0].weekday() == raw.weekday):
        return same[0]
    at = bisect_left(ground.full, (raw.start, dt.date.min))
    near = [*reversed(ground.full[max(0, at - 3) : at]), *ground.full[at : at + 1]]
    for where, full in near:
        if ground.published is not None and not 0 <= raw.start - where < 800:
            continue
        for year in (full.year, full.year + 1, full.year - 1):
            day = _date(year, raw.month, raw.day)
            if day is None or (raw.weekday is not None and day.weekday() != raw.weekday):
                continue
            close = abs((day - full).days) <= _CARRY
            if close and (ground.published is None or day <= ground.published + _SLACK):
                return day
    return None


def _year_of_month(raw: Raw, ground: _Ground) -> int | None:
    """Gives the year of a month without one: the latest such month begun by publication."""
    month = raw.month or 1
    published = ground.published
    if published is None:
        before = [d for where, d in ground.full if where <= raw.start]
        year = before[-1].year if before else ground.latest_year
        return year
    if raw.mod in ("next", "coming"):
        return published.year + (month <= published.month)
    back = month > published.month or (raw.mod == "last" and month == published.month)
    return published.year - back


# --- Overnight, and the dateline ------------------------------------------------------------------------------------

_SAID: Final = re.compile(
    r"\b(?:said|says|reported|reports|announced|confirmed|told|tweeted|wrote|stated|added|according)\b[^.\n]{0,80}$",
    re.I,
)


def _overnights(
    text: str, raws: Sequence[Raw], mentions: list[DateMention], published: dt.date | None
) -> list[DateMention]:
    """Sets "overnight" to the night before the day on which its own sentence says it was reported."""
    if not any(raw.sort == "overnight" for raw in raws):
        return mentions
    sorts = {raw.start: raw.sort for raw in raws}
    result = list(mentions)
    for k, mention in enumerate(mentions):
        if sorts[mention.start] != "overnight":
            continue
        day = _reporting_day(text, mentions, k, published)
        if day is not None:
            result[k] = replace(mention, when=_span(_shift(day, -1), day))
    return result


def _reporting_day(
    text: str, mentions: Sequence[DateMention], k: int, published: dt.date | None
) -> dt.date | None:
    here = mentions[k]
    for other in mentions[k + 1 : k + 3]:
        between = text[here.end : other.start]
        if len(between) > 240 or re.search(r"[.!?]\s", between) or "\n" in between:
            break
        if other.when is None or other.when.precision != "day" or other.kind == "relative":
            continue
        joint = between.strip().lower()
        if joint in ("into", "to"):
            return other.when.start
        if joint in ("on", "", "from", "between"):
            # "Overnight on Tuesday" is the night that began then, unless that night is not over.
            if other.when.end > other.when.start:
                return other.when.end
            following = _shift(other.when.start, 1)
            late = published is not None and following is not None and following > published
            return other.when.start if late else following
        if _SAID.search(between):
            return other.when.start
    if published is None:
        days = [
            m.when.start for m in mentions if m.when and m.when.precision == "day" and m.kind == "weekday"
        ]
        return days[0] if days else None
    return published


_PLACE_LINE: Final = re.compile(
    r"(?:[^\W\d_][\w.'’\-]{0,30}[,.]?[ ]?(?:\([^)\n]{1,40}\)[ ]?)?){1,9}[(\[—–:-]{0,2}[ ]?\Z"
)
_INTRODUCED: Final = re.compile(
    r"\b(?:on|in|of|since|until|by|from|between|and|to|the|was|is|early|late|at)\s{1,3}\Z", re.I
)
_CLOSED: Final = re.compile(
    r"\s{0,3}(?:[)\]]|--|[-–—:(|]|\n|\Z|\[)|\s{0,2},?\s{0,2}(?:\(|--)|\s{1,2}(?=[A-Z])"
)


def dateline(text: str) -> tuple[dt.date, int, int] | None:
    """Reads the day of a dateline ("San Salvador, 25 Aug 88 (AFP) --"): (day, start, end), or None.

    It stands within the first line of text, after nothing but a place or an agency, and names a full date.
    """
    begin = len(text) - len(text.lstrip())
    for raw in scan(text[: begin + 400]):
        if raw.start - begin > 90:
            return None
        if raw.sort != "day" or raw.year is None or raw.until is not None:
            continue
        before = text[begin : raw.start]
        if "\n" in before or _INTRODUCED.search(before) or not _CLOSED.match(text, raw.end):
            return None
        if before.strip() and not _capitalised(before):
            return None
        day = _date(raw.year, raw.month, raw.day)
        return None if day is None else (day, raw.start, raw.end)
    return None


def _capitalised(before: str) -> bool:
    """Says whether a stretch before a date is a place or an agency: its words are names."""
    names = [
        w for w in re.findall(r"[^\W\d_]+", before) if w.lower() not in ("de", "of", "el", "la", "al", "the")
    ]
    return (
        len(names) <= 8
        and all(w[0].isupper() for w in names)
        and not any(w.lower() in ALL_MONTHS for w in names)
    )
