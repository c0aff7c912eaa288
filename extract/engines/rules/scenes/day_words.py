"""Days that nothing resolves, in texts without a date, as the words have them: "on Tuesday", "6 May", "last night"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.scenes.events import told_before
from extract.engines.rules.voices.said import said_dates
from extract.text.date_words import WEEKDAYS
from extract.text.date_years import NO_YEAR
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event
    from extract.records import When

_KINDS: Final = ("weekday", "partial")
_FRAMES: Final = 6
"""Sentences of an engagement in which its day stands, if anywhere."""
_NEAR: Final = 6
"""How many engagements back a chronology is looked for."""
_FRONT: Final = 6
"""Characters before the day on which a sentence opens."""
_MONTH: Final = lazy(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec")
_DAY: Final = lazy(r"\b\d{1,2}\b")
_TODAY: Final = ("today", "tonight", "this ")
_YESTERDAY: Final = ("yesterday", "last night", "last evening")


def other_day(a: Analysis, e: Event, f: Frame) -> bool:
    """Whether days that nothing resolves differ: "on Tuesday" in a text without a date, then "on Monday night"."""
    if not (_yearless(f.when) and _yearless(e.when)) or (f.when is not None and e.when is not None):
        return False
    if f.definite or f.cast or not f.sentence.dates:
        return False
    mine = _day(a, f)
    theirs = {x for g in e.frames[:_FRAMES] if g.sentence.dates and (x := _day(a, g))} if mine else ()
    opens = f.sentence.dates[0].start - f.sentence.start < _FRONT
    return bool(theirs) and all(_differ(mine, x, opens=opens) for x in theirs)


def _yearless(when: When | None) -> bool:
    """Whether nothing resolves a day, or nothing but its year."""
    return when is None or when.start.year <= NO_YEAR + 1


def next_day(events: list[Event], e: Event, f: Frame, *, hurt: bool) -> bool:
    """Whether a chronology counts others hurt on a day, well behind an engagement of which it gave none."""
    if f.when is None or e.when is not None or f.definite or f.cast or not hurt:
        return False
    dated = sum(o.when is not None and o.when.precision == "day" for o in events[-_NEAR:])
    return dated > 1 and f.sentence.index - e.frames[-1].sentence.index > 2 and not told_before(e, f)


def day_word(a: Analysis, f: Frame) -> str:
    """The day of a frame that nothing resolves, as the text has it: "monday", "may 6"; empty: none."""
    said = said_dates(a, f.sentence) if f.sentence.dates else ()
    for d in f.sentence.dates:
        if d.start not in said and _yearless(d.when) and d.kind in _KINDS:
            low: str = d.text.lower()
            return next((x for x in low.split() if x in WEEKDAYS), low)
    return ""


def _day(a: Analysis, f: Frame) -> str:
    """As `day_word`, in one form: "monday", "6 may", "may", "today", "yesterday"."""
    word = day_word(a, f)
    if not word:
        said = said_dates(a, f.sentence)
        lows = [
            d.text.lower()
            for d in f.sentence.dates
            if d.kind == "relative" and d.when is None and d.start not in said
        ]
        recent = next((x for x in lows if x.startswith((*_TODAY, *_YESTERDAY))), "")
        return "" if not recent else "today" if recent.startswith(_TODAY) else "yesterday"
    month, day = _MONTH.search(word), _DAY.search(word)
    if word in WEEKDAYS or month is None:
        return word
    return month[0] if day is None else f"{day[0]} {month[0]}"


def _differ(x: str, y: str, *, opens: bool) -> bool:
    """Whether two such days are others: "6 May" lies in May; "Monday" may be "today" unless a sentence opens on it."""
    recent = ("today", "yesterday")
    if (x in recent and y in WEEKDAYS) or (y in recent and x in WEEKDAYS):
        return opens
    return not (x.endswith(y) or y.endswith(x))
