"""What the form of a monitor's record tells before its account: the day under "Incident date", behind "Date:", in a
row or behind the code of the record, and the place behind "Location:" or in the same row.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.records import When

_OF: Final = r"(?:incident|event|attack|strike|occurrence)"
_LABEL: Final = lazy(rf"\W{{0,4}}(?:{_OF} date|date of (?:the )?{_OF}|date|when)\W{{0,4}}$", re.I)
_WHERE: Final = lazy(rf"\W{{0,4}}(?:(?:{_OF} )?(?:location|place|site)|where)[ \t]{{0,2}}(?::|\n|$)", re.I)
_CODE: Final = lazy(r"\W{0,3}(?=[A-Z\d-]{0,12}\d)[A-Z]{1,6}(?:[ -]?\d{1,6}){1,3}[a-z]?\b")
_START: Final = attrgetter("start")
_KIND: Final = attrgetter("kind")
_ROW: Final = 240
"""More characters than a row over an account has."""


def labelled_day(a: Analysis, s: Sentence) -> tuple[When, bool] | None:
    """The day that a line gives as that of the incident it heads, and whether another record begins there."""
    first = s.dates[0] if s.dates else None
    if first is None or first.when is None or first.when.precision != "day" or first.kind != "absolute":
        return None
    when: When = first.when
    start = a.masked.rfind("\n", 0, s.start) + 1
    if s.end - start > _ROW:
        return None
    if "|" in a.text[s.start : s.end]:
        return (when, True) if _in_cell(a, s, first.start, first.end) else None
    if a.text[first.end : s.end].strip(" .|*") or len(s.dates) > 1:
        return None
    before = a.text[start : first.start].strip()
    if before:
        return (
            (when, False) if _LABEL.match(before) else (when, True) if _coded(a, s, start, before) else None
        )
    start = a.masked.rfind("\n", 0, max(start - 1, 0)) + 1
    before = a.text[start : first.start].strip()
    if len(before) > 90:
        return None
    return (when, False) if _LABEL.match(before) or _CODE.match(before) else None


def labelled_place(a: Analysis, s: Sentence) -> dict[str, Any] | None:
    """The place that a line of a record gives, alone or beside its day."""
    from extract.engines.rules.places.places import resolve_place

    if "VG" in map(_KIND, s.chunks):
        return None
    start = a.masked.rfind("\n", 0, s.start) + 1
    if s.end - start > _ROW:
        return None
    row = "|" in a.text[s.start : s.end] or _CODE.match(a.text, start) is not None
    above = a.masked.rfind("\n", 0, max(start - 1, 0)) + 1
    if not (row or _WHERE.match(a.text, start) or _WHERE.fullmatch(a.text, above, start)):
        return None
    k, places = bisect_left(a.mentions, start, key=_START), []
    while k < len(a.mentions) and a.mentions[k].start < s.end:
        if a.mentions[k].kind == "place":
            places.append(a.mentions[k])
        k += 1
    found = resolve_place(places, a.places) if places else None
    return found if found is not None and found["name"] else None


def place_of_item(a: Analysis, s: Sentence) -> dict[str, Any] | None:
    """The place that opens an item with a full stop behind it: "Lomba (Oro). Gunmen shot …"."""
    from extract.engines.rules.places.places import resolve_place

    seg = a.segments[s.segment]
    line = a.masked[a.masked.rfind("\n", 0, s.start) + 1 : s.start]
    if seg.kind != "item" or not s.mentions or s.end - s.start > _HEAD or line.strip(" \t-*•–#.)0123456789"):
        return None
    if any(m.kind != "place" for m in s.mentions) or "VG" in map(_KIND, s.chunks):
        return None
    rest, at = "", s.start
    for m in s.mentions:
        rest, at = rest + a.masked[at : m.start] + " ", m.end
    rest += a.masked[at : s.end]
    if any(x.strip("().,:;/-–") not in _AREA_WORDS for x in rest.lower().split()):
        return None
    found = resolve_place(list(s.mentions), a.places)
    return found if found is not None and found["name"] else None


_HEAD: Final = 70
"""More characters than the place over an item has."""
_AREA_WORDS: Final = listed("areas") | {"", "of", "the", "in", "near", "lga", "rural"}


def coded(a: Analysis, s: Sentence) -> bool:
    """Whether the line of a sentence opens on the code of a record and is no row: its day is still to come."""
    start = a.masked.rfind("\n", 0, s.start) + 1
    return "|" not in a.text[s.start : s.end] and _CODE.match(a.text, start) is not None


def _coded(a: Analysis, s: Sentence, start: int, before: str) -> bool:
    """Whether a date stands behind the code and the place of a record: "[SOM-114] Bakool, Wajid. 3 May 2019."."""
    if len(before) > 90 or not _CODE.match(before):
        return False
    verbs = any(
        c.kind == "VG"
        for o in a.sentences[max(0, s.index - 2) : s.index]
        if o.start >= start
        for c in o.chunks
    )
    return not verbs


def _in_cell(a: Analysis, s: Sentence, start: int, end: int) -> bool:
    """Whether a date fills a cell of a row that stands over an account of its own."""
    after = a.sentences[s.index + 1] if s.index + 1 < len(a.sentences) else None
    if after is None or "|" in a.text[after.start : after.end] or a.segments[after.segment].kind != "body":
        return False
    left, right = a.text[s.start : start].rstrip()[-1:], a.text[end : s.end].lstrip()[:1]
    return left in ("|", "") and right in ("|", "")
