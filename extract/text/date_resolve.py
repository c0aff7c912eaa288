"""Resolving date expressions against a publication date, by the codebook's rules."""

from __future__ import annotations

import calendar
import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from extract.records import Precision, When
from extract.text.date_feasts import EASTER, easter
from extract.text.date_raw import OF_YEAR, Raw
from extract.text.date_years import year_told

_SLACK: Final = dt.timedelta(days=2)
"""How far after publication a day without a year may lie and still be of this year: time zones, late filing."""
_CARRY: Final = 45
"""Within how many days of a full date in the text a day without a year takes that date's year."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What dates are resolved against."""

    published: dt.date | None
    latest_year: int | None
    full: Sequence[tuple[int, dt.date]]
    anchor: dt.date | None
    by_day: Mapping[tuple[int, int], dt.date | None]
    headed: Sequence[tuple[int, int]] = ()
    reported: dt.date | None = None
    told: Sequence[tuple[int, int, int]] = ()
    """Where a text of no known day names a year with a month, or the year of all it tells."""
    long_ago: bool = False
    """Whether the latest year is only that of what was long over; a day with its weekday may still be of the next."""


def full_dates(raws: Sequence[Raw]) -> list[tuple[int, dt.date]]:
    """Gives the days that the text itself names with their year, and where."""
    found = []
    for raw in raws:
        if raw.sort == "day" and raw.year is not None:
            day = make_date(raw.year, raw.month, raw.day)
            if day is not None:
                found.append((raw.start, day))
    return found


def by_day(full: Sequence[tuple[int, dt.date]]) -> dict[tuple[int, int], dt.date | None]:
    """Gives for each month and day the one date that the text names with its year; None where it names several."""
    found: dict[tuple[int, int], dt.date | None] = {}
    for _, day in full:
        key = (day.month, day.day)
        found[key] = day if found.get(key, day) == day else None
    return found


def make_date(year: int | None, month: int | None, day: int | None) -> dt.date | None:
    """Gives the day, or None where the calendar has no such day."""
    try:
        return dt.date(year or 0, month or 0, day or 0)
    except ValueError:
        return None


def shifted(day: dt.date, days: int) -> dt.date | None:
    """Gives the day so many days later, or None past the ends of the calendar."""
    try:
        return day + dt.timedelta(days=days)
    except OverflowError:
        return None


def span_of(start: dt.date | None, end: dt.date | None, precision: Precision = "day") -> When | None:
    """Gives the span of two days; None where one is missing or they are out of order."""
    if start is None or end is None or end < start:
        return None
    return When(start=start, end=end, precision=precision)


def _month_span(year: int, month: int) -> When | None:
    if not 1 <= year <= 9999:
        return None
    return When(
        start=dt.date(year, month, 1),
        end=dt.date(year, month, calendar.monthrange(year, month)[1]),
        precision="month",
    )


def _year_span(year: int) -> When | None:
    if not 1 <= year <= 9999:
        return None
    return When(start=dt.date(year, 1, 1), end=dt.date(year, 12, 31), precision="year")


def resolve(raw: Raw, ground: Ground) -> When | None:
    """Gives the days that an expression means, or None where that cannot be known."""
    first = _single(raw, ground)
    if raw.until is None or first is None:
        return first
    second = _single(raw.until, ground)
    if second is None:
        return None
    if second.end < first.start and raw.sort == "weekday":
        start = shifted(first.start, -7)
        return span_of(start, second.end)
    if second.end < first.start and raw.sort == "day" and raw.year is None:
        start = make_date(first.start.year - 1, raw.month, raw.day)
        return span_of(start, second.end)
    if second.end < first.start and raw.sort == "month" and raw.year is None and raw.month is not None:
        return span_of(make_date(first.start.year - 1, raw.month, 1), second.end, "month")
    return span_of(first.start, second.end, first.precision)


def _single(raw: Raw, ground: Ground) -> When | None:
    published = ground.published
    if raw.sort == "year" and raw.year is not None:
        return _year_span(raw.year)
    if raw.sort == "month" and raw.month is not None:
        year = raw.year if raw.year is not None else _year_of_month(raw, ground)
        return None if year is None else _month_span(year, raw.month)
    if raw.sort == "day":
        day = _day(raw, ground)
        return span_of(day, day)
    if raw.sort == "anchor":
        near = ground.anchor
        day = None if near is None else shifted(near, raw.amount)
        return span_of(day, day)
    if raw.sort == EASTER and raw.year is not None:
        day = shifted(easter(raw.year), raw.amount)
        return span_of(day, day)
    reference = published if published is not None else ground.reported
    return None if reference is None else _relative(raw, reference)


def reported(raws: Sequence[Raw], ground: Ground) -> dt.date | None:
    """Gives the latest day that the text names with its weekday, the day of the report where nothing else tells it."""
    days = [
        _day(raw, ground)
        for raw in raws
        if raw.sort == "day" and raw.weekday is not None and raw.until is None
    ]
    return max((day for day in days if day is not None), default=None)


def _relative(raw: Raw, published: dt.date) -> When | None:
    if raw.sort == "weekday" and raw.weekday is not None:
        day = _weekday(raw.weekday, raw.mod, published)
        if raw.mod == "overnight":
            return (
                span_of(day, min(published, shifted(day, 1) or day))
                if day < published
                else span_of(shifted(day, -1), day)
            )
        return span_of(day, day)
    if raw.sort == "nth":
        near = _nth(raw.day or 0, published)
        if raw.weekday is not None and (near is None or near.weekday() != raw.weekday):
            near = _weekday(raw.weekday, raw.mod, published)
        return span_of(near, near)
    if raw.sort == "shift":
        moved = shifted(published, raw.amount)
        return span_of(moved, moved)
    if raw.sort == "window":
        if raw.amount > 62:
            return None
        return span_of(shifted(published, -raw.amount), published)
    if raw.sort == "overnight":
        return span_of(shifted(published, -1), published)
    if raw.sort == EASTER:
        days = [shifted(easter(year), raw.amount) for year in (published.year, published.year - 1)]
        feast = next((x for x in days if x is not None and x <= published + _SLACK), None)
        return span_of(feast, feast)
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
    return shifted(published, -back) or published


def _nth(day: int, published: dt.date) -> dt.date | None:
    year, month = published.year, published.month
    for _ in range(3):
        found = make_date(year, month, day)
        if found is not None and found <= published:
            return found
        year, month = (year, month - 1) if month > 1 else (year - 1, 12)
    return None


def _ago(raw: Raw, published: dt.date) -> When | None:
    if raw.unit == "day":
        day = shifted(published, -raw.amount)
        return span_of(day, day)
    if raw.unit == "hour":
        day = shifted(published, -(raw.amount // 24))
        return span_of(day, day)
    if raw.unit in ("week", "fortnight"):
        near = shifted(published, -7 * raw.amount * (2 if raw.unit == "fortnight" else 1))
        return None if near is None else _week(near)
    if raw.unit == "month":
        months = published.year * 12 + published.month - 1 - raw.amount
        return _month_span(months // 12, months % 12 + 1)
    if raw.unit == "year":
        return _year_span(published.year - raw.amount)
    return None


def _week(day: dt.date) -> When | None:
    monday = shifted(day, -day.weekday())
    return None if monday is None else span_of(monday, shifted(monday, 6), "week")


def _period(raw: Raw, published: dt.date) -> When | None:
    if raw.unit == "week":
        near = shifted(published, 7 * raw.amount)
        return None if near is None else _week(near)
    if raw.unit == "fortnight":
        return None
    if raw.unit == "month":
        months = published.year * 12 + published.month - 1 + raw.amount
        return _month_span(months // 12, months % 12 + 1)
    if raw.unit == "year":
        return _year_span(published.year + raw.amount)
    if raw.unit == "weekend":
        back = (published.weekday() - 5) % 7
        if back > 1 and raw.amount > 0:
            back -= 7
        saturday = shifted(published, -back - (7 if raw.amount < 0 and back < 2 and raw.mod != "past" else 0))
        return None if saturday is None else span_of(saturday, shifted(saturday, 1))
    return None


def _day(raw: Raw, ground: Ground) -> dt.date | None:
    if raw.year is not None:
        return make_date(raw.year, raw.month, raw.day)
    published = ground.published or ground.reported
    if raw.mod == OF_YEAR:
        return None if published is None else make_date(published.year + raw.amount, raw.month, raw.day)
    carried = _carried(raw, ground)
    if carried is not None:
        return carried
    if published is not None:
        years = (published.year + back for back in (1, 0, -1, -2, -4))
        choices = [
            d
            for y in years
            if (d := make_date(y, raw.month, raw.day)) is not None and d - published <= _SLACK
        ]
        fitting = [d for d in choices if raw.weekday is None or d.weekday() == raw.weekday]
        return next(iter(fitting or choices), None)
    told = year_told(ground.told, raw.start, raw.month or 1, ground.latest_year)
    if told is not None and raw.weekday is None:
        return make_date(told, raw.month, raw.day)
    if ground.latest_year is None or (ground.long_ago and raw.weekday is None):
        return None
    named = [ground.latest_year + 1, ground.latest_year] if raw.weekday is not None else [ground.latest_year]
    choices = [d for y in named if (d := make_date(y, raw.month, raw.day)) is not None]
    return next((d for d in choices if raw.weekday is None or d.weekday() == raw.weekday), None)


def _carried(raw: Raw, ground: Ground) -> dt.date | None:
    """Takes the year of a full date of the text: the same day of the year, or one shortly before or after it."""
    same = ground.by_day.get((raw.month or 0, raw.day or 0))
    if same is not None and (
        raw.weekday is None or same.weekday() == raw.weekday or ground.published is None
    ):
        return (
            same  # the name of a day of the week is miscounted more often than the same day told of two years
        )
    if (headed := _headed(raw, ground)) is not None:
        return headed
    at = bisect_left(ground.full, (raw.start, dt.date.min))
    near = [*reversed(ground.full[max(0, at - 3) : at]), *ground.full[at : at + 1]]
    for where, full in near:
        if ground.published is not None and not 0 <= raw.start - where < 800:
            continue
        for year in (full.year, full.year + 1, full.year - 1):
            day = make_date(year, raw.month, raw.day)
            if day is None or (raw.weekday is not None and day.weekday() != raw.weekday):
                continue
            close = abs((day - full).days) <= _CARRY
            if close and (ground.published is None or day - ground.published <= _SLACK):
                return day
    return None


def _headed(raw: Raw, ground: Ground) -> dt.date | None:
    """Takes the year of the heading over a day."""
    year = _year_over(raw, ground)
    return None if year is None else make_date(year, raw.month, raw.day)


def _year_over(raw: Raw, ground: Ground) -> int | None:
    """The year that a heading gives, unless a full date stands between them or the day was still to come."""
    k = bisect_right(ground.headed, (raw.start, 0)) - 1
    if k < 0:
        return None
    where, year = ground.headed[k]
    at = bisect_left(ground.full, (raw.start, dt.date.min))
    if at and ground.full[at - 1][0] > where:
        return None
    first = make_date(year, raw.month, raw.day or 1)
    late = first is not None and ground.published is not None and first - ground.published > _SLACK
    return None if late else year


def _year_of_month(raw: Raw, ground: Ground) -> int | None:
    """Gives the year of a month without one: the latest such month begun by publication."""
    month = raw.month or 1
    published = ground.published or ground.reported
    if raw.mod == OF_YEAR:
        return None if published is None else published.year + raw.amount
    if (over := _year_over(raw, ground)) is not None:
        return over
    if published is None:
        before = bisect_right(ground.full, (raw.start, dt.date.max))
        latest = None if ground.long_ago else ground.latest_year
        told = year_told(ground.told, raw.start, month, ground.latest_year)
        if told is not None:
            return told
        return ground.full[before - 1][1].year if before else latest
    if raw.mod in ("next", "coming"):
        return published.year + (month <= published.month)
    back = month > published.month or (raw.mod == "last" and month == published.month)
    return published.year - back
