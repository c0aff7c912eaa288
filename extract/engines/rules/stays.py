"""Places that engagements take over from the story around them: "the village", "the base", the place in the title."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.grain import encloses, put_inside
from extract.engines.rules.where import frame_place
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.events import Event

_THE: Final = lazy(
    r"\b(?:the|this|that|its) (?:(?:\w+ern|north|south|east|west|main|local|same|army|military|air|police|whole|entire"
    r"|nearby|government|captured|besieged|central|old) ){0,2}"
    r"(?:town|village|city|hamlet|settlement|base|airbase|camp|outpost|post|garrison|barracks|airport|airfield|market|"
    r"gates?|hospital|mosque|church|school|prison|hotel|compound|silos|port|island|hill|bridge|neighbou?rhood|quarter"
    r"|district|area|locality|community|refinery|dam|checkpoint)\b(?! (?:of|in|at|near|between|to)\b)",
    re.I,
)
"""What a place told of before is called."""


def from_story(a: Analysis, events: list[Event]) -> None:
    """Gives what happened in "the village" the place that the story told of before."""
    last: dict[str, Any] | None = None
    for e in events:
        if a.segments[e.segment].kind != "body":
            last = None
            continue
        place = e.place or {}
        if place.get("name"):
            last = None if e.broad else place
        elif last is not None and not place.get("within") and place.get("country") in (None, last["country"]):
            s = e.frames[0].sentence
            if _THE.search(a.masked, s.start, s.end):
                e.place = last


def nearer(a: Analysis, events: list[Event], of: dict[int, Event]) -> None:
    """Gives what a report tells first the village or town that one of its next sentences names, where it has told but
    the province or district.
    """
    e = events[0] if events else None
    if e is None or e.focus != "main" or a.segments[e.segment].kind != "body" or not e.place:
        return
    first = e.frames[0].sentence
    grain = max(e.grain, 2) if _is_area(a, first, e.place) else e.grain
    if grain < 2:
        return
    for s in a.sentences[first.index + 1 : first.index + 4]:
        if of.get(s.index, e) is not e or s.segment != first.segment:
            return
        own = replace(e.frames[0], sentence=s, trigger=-1)
        place = frame_place(a, s, own) if s.mentions else None
        if place is None or not place["name"] or own.grain >= grain or not _deed_in(a, s, place["name"]):
            continue
        if place["country"] not in (None, e.place.get("country")) or encloses(place, e.place):
            continue
        e.place = put_inside(place, e.place)
        e.grain = own.grain
        return


def _is_area(a: Analysis, s: Sentence, place: dict[str, Any]) -> bool:
    """Whether a place is a province or district that bears the name of a town: "province of Baghlan"."""
    name = (place["name"] or "?").lower()
    if any(x.lower().startswith(name + " ") for x in place["within"]):
        return True
    at = a.masked.find(place["name"] or "?", s.start, s.end)
    return at >= 0 and bool(_AREA.search(a.masked, max(s.start, at - 30), at))


_AREA: Final = lazy(
    r"\b(?:province|region|governorate|state|district|department|county|countryside) of \Z", re.I
)


def _deed_in(a: Analysis, s: Sentence, name: str) -> bool:
    """Whether a sentence tells of a place where something happened, and not where somebody spoke or was brought."""
    at = a.masked.find(name, s.start, s.end)
    before = a.masked[max(s.start, at - 60) : at]
    if at < 0 or not _WHERE.search(before) or _ELSEWHERE.search(before):
        return False
    return bool(_DEED.search(s.low)) or _SMALL.search(before) is not None


_WHERE: Final = lazy(
    r"\b(?:in|at|near|around|outside|inside)(?: the)?(?: [\w’'-]+){0,3}(?: of)? \Z|\barea of \Z", re.I
)
_SMALL: Final = lazy(r"\b(?:village|locality|area|town|hamlet|barangay|settlement|community) of \Z", re.I)
_ELSEWHERE: Final = lazy(
    r"\b(?:said|told|told \w+|speaking|spoke|reporters|hospital|clinic|treated|based|office|court|conference|born"
    r"|headquarter\w*|station(?:ed)?|residents?|official|police|governor|mayor|chief|spokes\w+)\b[^,.;]{0,30}\Z",
    re.I,
)
_DEED: Final = lazy(
    r"\b(?:opened fire|attacked|ambushed|raided|stormed|exploded|detonated|went off|clashed|(?:happened|occurred"
    r"|took place|broke out|lie|lies|lay|located|situated))\b"
)
