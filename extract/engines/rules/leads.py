"""Gives engagements of a note the day and the places that stand at the head of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extract.engines.rules.notes import spots
from extract.engines.rules.places import resolve_place
from extract.records import When

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.events import Event


def from_leads(a: Analysis, events: list[Event]) -> None:
    """Fills the day and the place of the first engagement of each note from its head.

    "2021-04-09. Obeid, Kordofan. Gunmen …": the head says where, whatever camp or road the note names later, unless
    that lies in the place of the head.
    """
    items = [e for e in events if a.segments[e.segment].kind == "item"]
    if not items:
        return
    led = {_segment(a, start): (start, end) for start, _, _, end in spots(a.masked)}
    for e in items:
        span = led.pop(e.segment, None)
        if span is None or e.focus != "main":
            continue
        when, place = _told(a, *span)
        if e.when is None and when is not None:
            e.when = when
        if place is None or not place["name"]:
            continue
        within = (e.place or {}).get("within") or []
        if e.place is None or not e.place["name"] or place["name"] not in (*within, e.place["name"]):
            e.place = place


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
