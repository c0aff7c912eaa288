"""Gives the first engagement of each note the day and the place at the head of it, or in the line over its account."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.layout.notes import spots
from extract.engines.rules.places.grain import put_inside
from extract.engines.rules.places.places import resolve_place
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.scenes.events import Event
    from extract.records import When


def from_leads(a: Analysis, events: list[Event]) -> None:
    """Fills the day and the place of the first engagement of each note from its head.

    "2021-04-09. Obeid, Kordofan. Gunmen …": the head says where, whatever camp or road the note names later, unless
    that lies in the place of the head.
    """
    items = [e for e in events if a.segments[e.segment].kind == "item"]
    if not items:
        return
    led = {_segment(a, start): (start, end) for start, _, _, end in spots(a.masked)}
    seen: set[int] = set()
    for e in items:
        span = led.pop(e.segment, None)
        if span is None and e.segment not in seen:
            _from_line_over(a, e)
            _from_place_line(a, e)
        seen.add(e.segment)
        if span is None or e.focus != "main":
            continue
        when, place = _told(a, *span)
        if e.when is None and when is not None:
            e.when = when
        if place is None or not place["name"]:
            continue
        within = (e.place or {}).get("within") or []
        old = e.place["name"] if e.place is not None else None
        by_town = (
            a.masked[slice(*span)].strip(" .*–—-\n").isupper()
        )  # "LOMBA. Shells fell on the hamlet of Oro"
        if old and e.place is not None and (e.grain < 0 or (by_town and _at_first(e))):
            e.place = put_inside(e.place, place)  # a hamlet that the note names of the town over it
        elif not old or (place["name"] != old and place["name"] not in within):
            e.place = place


def _at_first(e: Event) -> bool:
    """Whether what is told first of an engagement says where it was."""
    return bool((e.frames[0].place or {}).get("name"))


def _from_line_over(a: Analysis, e: Event) -> None:
    """Gives the first engagement of a note the day and the place that the line over its account tells: "Incident 12: 5
    May 2003, Lomba, Mali".
    """
    start = a.segments[e.segment].start
    end = a.masked.find("\n", start)
    line = a.masked[start:end]
    if end < 0 or end > e.frames[0].sentence.start or len(line) > _LINE or not _DAY.search(line):
        return
    when, place = _told(a, start, end)
    if when is None or when.precision != "day":
        return
    e.when = e.when or when
    named = place is not None and place["name"] and not _DAY.search(place["name"])
    if named and not (e.place or {}).get("name"):
        e.place = place


def _from_place_line(a: Analysis, e: Event) -> None:
    """Gives the first engagement of a note without a place the one of its line "Location: …"."""
    segment = a.segments[e.segment]
    line = _LOCATION.search(a.masked, segment.start, segment.end) if not (e.place or {}).get("name") else None
    if line is None:
        return
    _, place = _told(a, line.start(1), line.end(1))
    if place is not None and place["name"]:
        e.place = place


_LOCATION: Final = lazy(r"^[ \t*•-]{0,4}(?:Location|Place|Where)[ \t]?:[ \t]{0,3}([^\n]{3,90})$", re.M)
_LINE: Final = 140
"""More characters than a line over an account has."""
_DAY: Final = lazy(r"\d")


def _segment(a: Analysis, at: int) -> int:
    return next((s.index for s in a.segments if s.start <= at + 6 and at < s.end), -1)


def _told(a: Analysis, start: int, end: int) -> tuple[When | None, dict[str, Any] | None]:
    """The day and the place between two offsets."""
    when = next(
        (
            d.when
            for s in a.sentences
            if s.start < end and s.end > start
            for d in s.dates
            if start <= d.start < end and d.when is not None
        ),
        None,
    )
    places = [m for m in a.mentions if m.kind == "place" and start <= m.start < end]
    return when, resolve_place(places, a.places) if places else None
