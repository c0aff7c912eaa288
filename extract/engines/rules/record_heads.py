"""Days that the form of a record gives: under "Incident date", behind "Date:", in the row over its account."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.records import When

_OF: Final = r"(?:incident|event|attack|strike|occurrence)"
_LABEL: Final = lazy(
    rf"\W{{0,4}}(?:{_OF} date|date of (?:the )?{_OF}|date|when)\W{{0,4}}$",
    re.I,
)
_ROW: Final = 240
"""More characters than a row over an account has."""


def labelled_day(a: Analysis, s: Sentence) -> When | None:
    """The day that a line gives as that of the incident it heads, whatever is told after it."""
    first = s.dates[0] if s.dates else None
    if first is None or first.when is None or first.when.precision != "day" or first.kind != "absolute":
        return None
    when: When = first.when
    start = a.text.rfind("\n", 0, s.start) + 1
    before, behind = a.text[start : first.start], a.text[first.end : s.end].strip(" .|*")
    if len(before) > 40 or s.end - s.start > _ROW:
        return None
    if "|" in a.text[s.start : s.end]:
        return when if _in_cell(a, s, first.start, first.end) else None
    if behind or len(s.dates) > 1:
        return None
    if not before.strip():
        start = a.text.rfind("\n", 0, max(start - 1, 0)) + 1
        before = a.text[start : first.start]
        if len(before) > 40:
            return None
    return when if _LABEL.match(before.strip()) else None


def _in_cell(a: Analysis, s: Sentence, start: int, end: int) -> bool:
    """Whether a date fills a cell of a row that stands over an account of its own."""
    after = a.sentences[s.index + 1] if s.index + 1 < len(a.sentences) else None
    if after is None or "|" in a.text[after.start : after.end] or a.segments[after.segment].kind != "body":
        return False
    left, right = a.text[s.start : start].rstrip()[-1:], a.text[end : s.end].lstrip()[:1]
    return left in ("|", "") and right in ("|", "")
