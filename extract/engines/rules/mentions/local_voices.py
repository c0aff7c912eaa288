"""Where those who speak of an attack hold a local office: the place of it, where the text names none nearer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.places.places import resolve_place
from extract.text.hints import signed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.scenes.events import Event

_OFFICE: Final = signed(
    "district|mayor|village|town|municipal|villagers|residents|inhabitants|locals",
    r"(?:\b(?:district|sub-?district|village|town|municipal|township) (?:police |council |administrative )?"
    r"(?:chief|governor|head|commissioner|administrator|officer|councill?or|chairman|elder|official)"
    r"|\b(?:mayor|villagers|residents|inhabitants|locals))s?(?: of| in| for| from)"
    r"(?: the)?(?: (?:[a-z]+-(?:held|controlled|occupied|run|ruled)|besieged|nearby|embattled|frontline))?"
    r"(?: (?:town|village|district|city|municipality|community|locality) of)? \Z",
)
"""What stands before the place of a local office, or of those who live there."""
_POLICE: Final = signed(
    "police|officials|authorities|witnesses|elders|doctors",
    r"\b(?:police|officials|authorities|witnesses|elders|doctors) in(?: the)?"
    r"(?: (?:town|village|district|city) of)? \Z",
)
_LOOK: Final = 60
_FRAMES: Final = 6


def from_local_voices(a: Analysis, events: list[Event]) -> None:
    """Gives a main engagement of which no more than a region is told the town whose officers or people speak of it."""
    told = {f.sentence.index for e in events for f in e.frames}
    for e in events:
        if e.focus != "main" or a.segments[e.segment].kind != "body":
            continue
        named = bool((e.place or {}).get("name"))
        if named and not e.broad:
            continue
        near = [f.sentence for f in e.frames[:_FRAMES]]
        behind = a.sentences[near[0].index + 1 : near[0].index + 2]
        near += [s for s in behind if s.index not in told and s.block == near[0].block]
        places = [m for s in near for m in s.mentions if m.kind == "place"]
        local = next((m for m in places if _speaks_there(a, m, named)), None)
        if local is not None:
            _put(a, e, local)


def _speaks_there(a: Analysis, m: Mention, named: bool) -> bool:
    """Whether a local officer of a place, or the people of it, is named right before it."""
    if m.head not in ("town", "district", "site") or m.start < a.head:
        return False
    before = a.masked[max(0, m.start - _LOOK) : m.start].lower()
    if _OFFICE.within(before):
        return True
    capitals = {c.capital for c in a.lexicon.countries.values()}
    return not named and m.text not in capitals and _POLICE.within(before)


def _put(a: Analysis, e: Event, m: Mention) -> None:
    """Makes a place that of an engagement, within the region told of it."""
    place: dict[str, Any] | None = resolve_place([m], a.places)
    old = e.place or {}
    land = old.get("country")
    if place is None or not place["name"] or (land is not None and place["country"] not in (None, land)):
        return
    around = [x for x in (old.get("name"), *old.get("within", ())) if x and x not in place["within"]]
    within = [*place["within"], *(x for x in around if x != place["name"])]
    e.place = {**place, "within": within, "country": place["country"] or old.get("country")}
    e.grain = 0
