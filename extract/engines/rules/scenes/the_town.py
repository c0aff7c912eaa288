"""Which town is meant by "the town", where a text has named it just before, and told of no deed there yet."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.places.grain import grain_of
from extract.engines.rules.places.unplaced import of_speakers
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.scenes.happened_at import of_what_happened
from extract.text.hints import hinted

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.vocabulary.finding import Mention

_THE_TOWN: Final = hinted(
    "town|city|village|hamlet|port|settlement|suburb",
    r"\b(?:in|into|inside|outside|near|around|across|through|of|on|entered|entering|attacked|attacking|stormed"
    r"|storming|raided|hit|struck|shelled|seized|overran) the (?:[\w-]+ ){0,3}?"
    r"(?:town|city|village|hamlet|port|settlement|suburb)\b"
    r"(?! (?:of|council|hall|councill?ors?|police|authorit\w+|mayor|officials?|administration|government)\b)",
)
_BESIDE_IT: Final = hinted(
    "city|town|village",
    r"\b(?:of|in|into|entered|attacked|stormed|raided|struck|shelled) the (?:city|town|village),? "
    r"(?:near|close to|not far from|next to|beside|outside|(?:just )?\w+ of) ",
)
_REACH: Final = 2
"""Sentences before it in which a town stands that "the town" means."""


def town_meant(a: Analysis, s: Sentence) -> dict[str, Any] | None:
    """The one town that the sentences right before name, for a sentence that only speaks of "the town"."""
    if not s.hints & _THE_TOWN.bit or _THE_TOWN.pattern.search(s.low) is None:
        return None
    for before in islice(reversed(a.sentences[max(0, s.index - _REACH) : s.index]), _REACH):
        if before.segment != s.segment:
            return None
        towns = {m.key: m for m in _towns(a, before)}
        if len(towns) > 1:
            return None
        for m in towns.values():
            return {"name": m.text, "within": [], "country": m.country or a.index.context.land(s.start)}
    return None


def beside_what(s: Sentence) -> bool:
    """Whether a place is only told as what a part of "the town" lies by: "stormed the outskirts of the city near X"."""
    return bool(s.hints & _BESIDE_IT.bit) and _BESIDE_IT.pattern.search(s.low) is not None


def _towns(a: Analysis, s: Sentence) -> list[Mention]:
    """The towns that a sentence names, but for those where somebody speaks."""
    quiet = of_speakers(a.masked, s)
    towns = [
        m
        for m in s.mentions
        if m.kind == "place"
        and m.head in _TOWNS
        and grain_of(a, m) <= int(m.head != "town")
        and not any(x <= m.start < y for x, y in quiet)
    ]
    return of_what_happened(a, s, Frame(s), towns) if towns else []


_TOWNS: Final = ("town", "region", "district")
"""What a town may be held for: that of a region has its name."""
