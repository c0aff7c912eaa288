"""Years that stand over a part of a text, and the latest one that a document names."""

from __future__ import annotations

import re
from typing import Final

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
