"""Relative dates: "yesterday", "last week", "two days ago", "within the last 24 hours", "the previous day"."""

from __future__ import annotations

from typing import Final

from extract.text.date_raw import Raw
from extract.text.date_words import HOURS, PARTS, PERIODS
from extract.text.number_words import SMALL
from extract.text.tokens import Tokens, words

_SIMPLE: Final = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_NEAR_PARTS: Final = ("morning", "afternoon", "evening", "night")


def relative(tokens: Tokens, at: int, low: str, floor: int) -> Raw | None:
    """Reads the relative expression that begins at, or is named by, token `at`; None where there is none.

    `floor`: the offset before which text already belongs to another expression.
    """
    if low in _SIMPLE:
        return _simple(tokens, at, low, floor)
    if low == "overnight":
        return Raw(tokens.starts[at], tokens.ends[at], "overnight")
    if low == "ago":
        return _ago(tokens, at, floor)
    if low == "back" and _stands_alone(tokens, at) and tokens.word(at - 3) not in _MOVED:
        return _ago(tokens, at, floor)
    if low == "last" and [tokens.word(at - k) for k in (1, 2, 3)] == ["before", "night", "the"]:
        return Raw(tokens.starts[at - 2], tokens.ends[at], "shift", amount=-2)
    if low in ("last", "past", "previous", "preceding", "this", "next", "following", "same", "that"):
        return _with_determiner(tokens, at, "previous" if low == "preceding" else low)
    if low in ("earlier", "later", "before", "after"):
        return _shifted(tokens, at, low, floor)
    before = tokens.word(at - 1) if low == "weekend" else ""
    if before in _AUXILIARIES or (before in ("the", "this") and tokens.word(at + 1) != "of"):
        return Raw(tokens.starts[at], tokens.ends[at], "period", amount=0, unit="weekend")
    return None


_AUXILIARIES: Final = words("was were been has have had")
"""What stands before "weekend" where papers leave out "at the": "were weekend killed"."""


def _simple(tokens: Tokens, at: int, low: str, floor: int) -> Raw:
    start, end, amount = tokens.starts[at], tokens.ends[at], _SIMPLE[low]
    if low == "yesterday":
        if (
            tokens.word(at - 1) == "before"
            and tokens.word(at - 2) == "day"
            and tokens.starts[at - 2] >= floor
        ):
            return Raw(tokens.starts[at - 2], end, "shift", amount=-2)
        if tokens.word(at + 1) in _NEAR_PARTS and tokens.spaced(at):
            end = tokens.ends[at + 1]
    if tokens.word(at - 1) in ("earlier", "early", "late", "later") and tokens.spaced(at - 1):
        start = max(floor, tokens.starts[at - 1])
    return Raw(start, end, "shift", amount=amount)


def _count(tokens: Tokens, at: int) -> int | None:
    """Reads a small count in one word: "3", "three", "a"."""
    word = tokens.word(at)
    if word.isdigit() and len(word) <= 3 and word.isascii():
        return int(word)
    if word in ("a", "an"):
        return 1
    return SMALL.get(word)


def _ends_before(tokens: Tokens, at: int) -> bool:
    """Whether a sentence or a paragraph ends behind the count at `at`: "… wounded 25. Days later, …"."""
    gap = tokens.gap(at)
    return gap.strip("-\u2010\u2011 ") != "" and not tokens.spaced(at)


def _ago(tokens: Tokens, at: int, floor: int) -> Raw | None:
    unit = PERIODS.get(tokens.word(at - 1))
    count = _count(tokens, at - 2)
    if unit is None or count is None or tokens.starts[at - 2] < floor or _ends_before(tokens, at - 2):
        return None
    return Raw(tokens.starts[at - 2], tokens.ends[at], "ago", amount=count, unit=unit)


def _with_determiner(tokens: Tokens, at: int, low: str) -> Raw | None:
    """Reads "last night", "this week", "the past 24 hours", "the same day", "next month"."""
    start, following = tokens.starts[at], tokens.word(at + 1)
    if at + 1 >= len(tokens) or not (tokens.spaced(at) or tokens.gap(at) == "-"):
        return None
    end = tokens.ends[at + 1]
    if low in ("last", "past", "previous"):
        count = _count(tokens, at + 1)
        if count is not None and following not in ("a", "an"):
            return _window(tokens, at, count)
        if following in ("few", "several", "couple", "hours"):
            return _past_hours(tokens, at)
    if low == "past" and following == "night":
        return Raw(start, end, "overnight")
    if following in PARTS:
        return _part(_adverb(tokens, at, start), end, low, following)
    unit = PERIODS.get(following)
    if unit is None or unit == "hour":
        return None
    if low in ("same", "that", "previous", "following") or (low == "next" and unit == "day"):
        return _anchored(tokens, at, low, unit)
    if low == "past":
        if unit == "weekend":
            start = (
                tokens.starts[at - 1] if tokens.word(at - 1) == "this" and tokens.spaced(at - 1) else start
            )
            return Raw(start, end, "period", amount=-1, unit=unit, mod="past")
        days = {"day": 1, "week": 7, "month": 30, "year": 365}.get(unit, 14)
        return Raw(start, end, "window", amount=days, unit=unit)
    if unit == "day":
        return (
            Raw(start, end, "window", amount=1, unit=unit)
            if low == "last" and _just_past(tokens, at)
            else None
        )
    start = _adverb(tokens, at, start)
    amount = {"this": 0, "last": -1, "next": 1}[low]
    return Raw(start, end, "period", amount=amount, unit=unit)


def _just_past(tokens: Tokens, at: int) -> bool:
    """Whether "the last day" is the one that has passed, and not the last of several: "over the last day"."""
    if tokens.word(at - 1) != "the" or tokens.word(at + 2) in ("of", "in", "before"):
        return False
    return tokens.word(at - 2) in ("over", "in", "within", "during") or (
        tokens.word(at - 2) == "of" and tokens.word(at - 3) == "course"
    )


def _adverb(tokens: Tokens, at: int, start: int) -> int:
    """Takes in "earlier", "late" before "this month"."""
    if tokens.word(at - 1) in ("earlier", "early", "late", "later") and tokens.spaced(at - 1):
        return tokens.starts[at - 1]
    return start


def _part(start: int, end: int, low: str, part: str) -> Raw | None:
    if low == "last":
        return (
            Raw(start, end, "shift", amount=-1)
            if part in ("night", "evening", "afternoon", "morning")
            else None
        )
    if low == "this":
        return Raw(start, end, "shift", amount=0) if part != "dawn" else None
    if low in ("same", "that"):
        return Raw(start, end, "anchor", amount=0)
    if low in ("next", "following"):
        return Raw(start, end, "anchor", amount=1)
    return Raw(start, end, "anchor", amount=-1) if low == "previous" else None


def _anchored(tokens: Tokens, at: int, low: str, unit: str) -> Raw | None:
    if unit != "day" or (low == "that" and tokens.word(at - 1) in ("so", "said")):
        return None
    amount = {"same": 0, "that": 0, "previous": -1, "following": 1, "next": 1}[low]
    return Raw(tokens.starts[at], tokens.ends[at + 1], "anchor", amount=amount)


def _window(tokens: Tokens, at: int, count: int) -> Raw | None:
    """Reads "last 24 hours", "past three days": the days that such a stretch reaches back over."""
    word = tokens.word(at + 2)
    if word not in PERIODS or not tokens.spaced(at + 1):
        return None
    unit = PERIODS[word]
    if word in HOURS:
        days = max(1, -(-count // 24)) if count > 12 else 0
    else:
        days = count * {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}.get(unit, 1)
    return Raw(tokens.starts[at], tokens.ends[at + 2], "window", amount=days, unit=unit)


def _past_hours(tokens: Tokens, at: int) -> Raw | None:
    """Reads "the past few hours", "the last hours", "the past couple of hours": the day itself."""
    last = at + 1
    while last < at + 4 and tokens.word(last) in ("few", "several", "couple", "of") and tokens.spaced(last):
        last += 1
    if tokens.word(last) != "hours" or tokens.word(last + 1) in ("of", "before"):
        return None
    return Raw(tokens.starts[at], tokens.ends[last], "window", amount=0, unit="hour")


def _shifted(tokens: Tokens, at: int, low: str, floor: int) -> Raw | None:
    """Reads "a day earlier", "two days later", "the day before", "the day after" without an event named."""
    back = low in ("earlier", "before")
    unit = PERIODS.get(tokens.word(at - 1))
    if [tokens.word(at + k) for k in (1, 2, 3)] == ["in", "the", "day"] and low in ("earlier", "later"):
        return Raw(tokens.starts[at], tokens.ends[at + 3], "anchor", amount=0)
    if not tokens.spaced(at - 1):
        return None
    if unit is None and tokens.word(at - 1) in PARTS:
        return _part_before(tokens, at, low)
    if unit == "hour" and low in ("earlier", "before"):
        return _days_in_hours(tokens, at, floor)
    if unit not in ("day", "week"):
        return None
    of_the_day = low == "before" and tokens.word(at - 1) in ("day", "night") and tokens.word(at - 2) == "the"
    if low in ("before", "after") and not (
        _stands_alone(tokens, at) or (of_the_day and _goes_on(tokens, at))
    ):
        return _deed_before(tokens, at, unit, floor) if low == "after" else None
    count = (
        1
        if tokens.word(at - 2) == "the" and tokens.word(at - 1) in ("day", "night", "week")
        else _count(tokens, at - 2)
    )
    if count is None or tokens.starts[at - 2] < floor or _ends_before(tokens, at - 2):
        return None
    days = count * (7 if unit == "week" else 1)
    return Raw(tokens.starts[at - 2], tokens.ends[at], "anchor", amount=-days if back else days)


_ENDS: Final = ("", ".", ",", ";", ")", "\n")


def _stands_alone(tokens: Tokens, at: int) -> bool:
    """Whether what counts days ends at a token: "the day before.", "the day before, gunmen …"."""
    following = tokens.text[tokens.ends[at] : tokens.ends[at] + 1]
    return following in _ENDS or tokens.text.startswith(" (", tokens.ends[at])


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a sentence goes on behind "the day before" without naming a deed that this is the day before of:
    "shells fired the day before near a camp", "had come the night before and shot six".
    """
    return tokens.spaced(at) and tokens.word(at + 1) in _GOING_ON


_GOING_ON: Final = words(
    "against in near by from with and but was were had has that when outside inside between while about around to who"
)
_MOVED: Final = words("date dates dating going goes stretching")
"""What stands before a time "back" from which on something has been."""


def _part_before(tokens: Tokens, at: int, low: str) -> Raw | None:
    """Reads "the night before", "the evening before", "the morning after"."""
    if low not in ("before", "after") or tokens.word(at - 2) != "the" or not tokens.spaced(at - 2):
        return None
    if not (_stands_alone(tokens, at) or (low == "before" and _goes_on(tokens, at))):
        return None
    return Raw(tokens.starts[at - 2], tokens.ends[at], "anchor", amount=-1 if low == "before" else 1)


def _days_in_hours(tokens: Tokens, at: int, floor: int) -> Raw | None:
    """Reads "24 hours earlier" and "48 hours before": so many days."""
    count, start = _count(tokens, at - 2), tokens.starts[at - 2]
    if count not in (24, 48, 72) or start < floor or not _stands_alone(tokens, at):
        return None
    return Raw(start, tokens.ends[at], "anchor", amount=-count // 24)


_CAME: Final = frozenset(("came", "comes", "come", "happened", "occurred"))
_KNOWN: Final = frozenset(("the", "that", "this", "his", "her", "its", "their"))


def _deed_before(tokens: Tokens, at: int, unit: str, floor: int) -> Raw | None:
    """Reads ", a day after gunmen …", "came a day after gunmen …": what gunmen did lies a day before what was told."""
    count = _count(tokens, at - 2)
    start = tokens.starts[at - 2]
    if count is None or start < floor:
        return None
    came = tokens.word(at - 3) in _CAME and tokens.word(at + 1) not in _KNOWN
    if tokens.text[max(0, start - 2) : start] != ", " and not came:
        return None
    return Raw(start, tokens.ends[at], "anchor", amount=-count * (7 if unit == "week" else 1))
