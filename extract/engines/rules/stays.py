"""Places that engagements take over from the story around them: "the village", "the base", the place in the title."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
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
