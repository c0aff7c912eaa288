"""Years that stand over a part of a text, and the latest one that a document names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

from extract.text.date_raw import Raw
from extract.text.patterns import lazy

NO_YEAR: Final = 4
"""The year by which the days of a text that names none are told apart; no record gives it."""
_YEAR: Final = lazy(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_STRETCH: Final = lazy(r"\b(?:19|20)\d\d ?[-–—/] ?(?:(?:19|20)\d\d|\d\d|present)\b")
"""A span of years, whose last is hardly that of what is told: "(2016-2018)"."""
_OVER: Final = (
    r"(?:war|conflict|invasion|revolution|uprising|coup|genocide|independence|agreement|accords?|treaty|pact"
    r"|constitution)\b"
)
_LONG_AGO: Final = lazy(
    r"\bsince (?:(?:early|late|mid|about|around)[ -])?(?P<since>(?:19|20)\d\d)\b"
    r"|\bsince [^.;\n]{0,60}\b(?:began|started|erupted|broke out|ended) in (?P<began>(?:19|20)\d\d)\b"
    r"|\b(?:the|their|its|an?) (?:(?:19|20)\d\d ?(?:[-–—/]|to) ?)?(?P<of>(?:19|20)\d\d) (?:[A-Za-z-]+ )?"
    + _OVER
    + r"|\b(?:the|their|its|an?) [^.;,\n]{0,40}\b"
    + _OVER
    + r"[^.;,\n]{0,30} in (?P<during>(?:19|20)\d\d)\b"
    r"|\b(?:struggle|war|insurgency|insurrection|rebellion|conflict)\b[^.;,\n]{0,60},?[^.;,\n]{0,12}\b(?:began|begun|started|launched)"
    r"(?: back)? in (?P<begun>(?:19|20)\d\d)\b"
    r"|\b(?:founded|established|formed|created|born|built)(?: \w+){0,2} in (?:[A-Z]\w+ )?(?P<made>(?:19|20)\d\d)\b",
    re.I,
)
"""Years of what was over, or had long begun, when a text was written: "their 1971 war", "founded in 1985"."""
_HEADED: Final = lazy(
    r"^[ \t#=*]{0,10}(?:(?:[Ii]n |[Ee]arly |[Ll]ate |[Mm]id-|[Tt]imeline |[Ee]vents (?:in |of )?"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December),? ){1,2})?"
    r"(?P<year>19[5-9]\d|20[0-4]\d)[ \t]{0,2}(?:[:*=|][:*=| \t]{0,8}|(?:[-–—][ \t]|[–—])[^\n.]{2,60})?$"
)


def latest_year(title: str, text: str) -> int | None:
    """Gives the latest year that a document names; the end of a span of years in its title does not count."""
    years = [int(y) for y in _YEAR.findall(f"{_STRETCH.sub('', title)} {text}")]
    return max(years or [int(y) for y in _YEAR.findall(title)], default=None)


def is_long_ago(year: int | None, text: str) -> bool:
    """Says whether a text names a year only for what was long over when it was written, such as a war."""
    if year is None:
        return False
    past = sum(1 for m in _LONG_AGO.finditer(text) if m[m.lastgroup or 0] == str(year))
    return 0 < past >= text.count(str(year))


def headed_years(text: str) -> list[tuple[int, int]]:
    """Gives the years that stand as a heading over what follows, and where: "2016", "== 2012 ==", "2016 – Truce"."""
    found = []
    at = 0
    for line in text.split("\n"):
        if 3 < len(line) < 90 and (m := _HEADED.match(line)) is not None:
            found.append((at + m.start("year"), int(m["year"])))
        at += len(line) + 1
    return found


def told_years(text: str, raws: Sequence[Raw]) -> list[tuple[int, int, int]]:
    """Gives the months and days that a text names with their year, and the year in which its first sentence sets what
    it tells of: (where, year, month), month 0 for a year alone.
    """
    found = []
    lead = _SET_IN.match(text)
    if lead is not None:
        found.append((lead.start("year"), int(lead["year"]), 0))
    for raw in raws:
        if raw.year is None or raw.sort not in ("day", "month") or raw.month is None:
            continue
        if _SINCE.search(text, max(0, raw.start - 16), raw.start) is None:
            found.append((raw.start, raw.year, raw.month))
    return sorted(found)


_SET_IN: Final = lazy(
    r"\s*(?:The |An? )?(?:[\w'’,()–-]+ ){1,16}?(?:was|were|is|took place|occurred|happened|broke out|began|lasted)\b"
    r"[^.\n]{0,80}?\b(?:in|during|of) (?:(?:early|late|mid)[ -]|the (?:spring|summer|autumn|fall|winter) of )?"
    r"(?P<year>19[5-9]\d|20[0-4]\d)\b(?![-–])"
)
"""A first sentence that sets a fight in its year: "The siege of X was fought in 1993 between …"."""
_SINCE: Final = lazy(r"\b(?:since|until|till|by|before|than|after)(?: \w+)? $", re.I)


def year_told(told: Sequence[tuple[int, int, int]], at: int, month: int, latest: int | None) -> int | None:
    """The year of a month named without one: that of the one told last before it, or the next year where the text tells
    of that, too, and the month lies far back.
    """
    k = bisect_right(told, (at, 0, 0)) - 1
    if k < 0:
        return None
    _, year, before = told[k]
    later = before - month > _FAR_BACK and latest is not None and year < latest
    return year + later


_FAR_BACK: Final = 4
"""Months that a story goes back within a year."""
