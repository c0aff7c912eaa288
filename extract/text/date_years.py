"""Years that stand over a part of a text, and the latest one that a document names."""

from __future__ import annotations

from typing import Final

from extract.text.patterns import lazy

_YEAR: Final = lazy(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_STRETCH: Final = lazy(r"\b(?:19|20)\d\d ?[-–—/] ?(?:(?:19|20)\d\d|\d\d|present)\b")
"""A span of years, whose last is hardly that of what is told: "(2016-2018)"."""
_HEADED: Final = lazy(
    r"^[ \t#=*]{0,10}(?:(?:[Ii]n |[Ee]arly |[Ll]ate |[Mm]id-|[Tt]imeline |[Ee]vents (?:in |of )?"
    r"|(?:January|February|March|April|May|June|July|August|September|October|November|December),? ){1,2})?"
    r"(?P<year>19[5-9]\d|20[0-4]\d)[ \t]{0,2}(?:[:*=|][:*=| \t]{0,8}|(?:[-–—][ \t]|[–—])[^\n.]{2,60})?$"
)


def latest_year(title: str, text: str) -> int | None:
    """Gives the latest year that a document names; the end of a span of years in its title does not count."""
    years = [int(y) for y in _YEAR.findall(f"{_STRETCH.sub('', title)} {text}")]
    return max(years or [int(y) for y in _YEAR.findall(title)], default=None)


def headed_years(text: str) -> list[tuple[int, int]]:
    """Gives the years that stand as a heading over what follows, and where: "2016", "== 2012 ==", "2016 – Truce"."""
    found = []
    at = 0
    for line in text.split("\n"):
        if 3 < len(line) < 90 and (m := _HEADED.match(line)) is not None:
            found.append((at + m.start("year"), int(m["year"])))
        at += len(line) + 1
    return found
