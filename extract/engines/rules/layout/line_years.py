"""Years of chronicles that name one only where it changes: "Aug. 15, 1996: …", and lines later "Nov. 5: …"."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Final

from extract.records import When
from extract.text.dates import DateMention

_LED: Final = 3
"""Lines that open on a day, from which on a text is a chronicle."""
_BULLETS: Final = " \t-–—•*#>·"
_BACK: Final = 40
"""Days that an entry may go back behind the one before it in the same year."""
_AHEAD: Final = 330


def in_turn(masked: str, found: list[DateMention]) -> list[DateMention]:
    """Gives the days that open lines, and name no year, the year of the line before, or the next one."""
    led = [k for k, d in enumerate(found) if _day(d) and _opens_line(masked, d.start)]
    if len(led) < _LED or not any(found[k].kind == "absolute" for k in led):
        return found
    if found[led[0]].kind != "absolute":
        return found
    out = list(found)
    last: dt.date | None = None
    for k in led:
        d = found[k]
        if d.when is None:
            continue
        day = d.when.start
        if d.kind == "partial" and last is not None and d.when.end == day:
            day = _after(last, day)
            if day != d.when.start:
                out[k] = replace(d, when=When(start=day, end=day, precision="day"))
        last = day
    return out


def _day(d: DateMention) -> bool:
    return d.when is not None and d.when.precision == "day" and d.kind in ("absolute", "partial")


def _opens_line(masked: str, start: int) -> bool:
    at = start
    while at and masked[at - 1] in _BULLETS:
        at -= 1
    return at == 0 or masked[at - 1] == "\n"


def _after(last: dt.date, day: dt.date) -> dt.date:
    """The day of the calendar in the year of the entry before it, or in the next where that lies far back."""
    for year in (last.year, last.year + 1):
        try:
            then = day.replace(year=year)
        except ValueError:  # 29 February
            continue
        if -_BACK <= (then - last).days <= _AHEAD:
            return then
    return day
