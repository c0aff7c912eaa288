"""Places that engagements take over from the story around them: "the village", "the base", the place in the title."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.places.grain import encloses, put_inside
from extract.engines.rules.scenes.events import ONE_BLOW
from extract.engines.rules.scenes.where import frame_place
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.scenes.events import Event

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
        if not (e.place or {}).get("name") and (there := _pointed_at(a, e)) is not None:
            e.place = there


def _pointed_at(a: Analysis, e: Event) -> dict[str, Any] | None:
    """The town that "there" means: "Details of the massacre in Lomba are few. Gunmen killed 20 farmers there"."""
    s = e.frames[0].sentence
    if not s.index or not _THERE.search(s.low) or any(m.kind == "place" for m in s.mentions):
        return None
    before = a.sentences[s.index - 1]
    if before.segment != s.segment or not before.mentions:
        return None
    place = frame_place(a, before, replace(e.frames[0], sentence=before, trigger=-1))
    same = place is not None and (e.place or {}).get("country") in (None, place["country"])
    return place if same and place is not None and place["name"] else None


_THERE: Final = lazy(r"\w there\b(?! (?:is|are|was|were|has|have|had|be|to)\b)")
"""The word for a place, and not the one that only opens what there is."""


def nearer(a: Analysis, events: list[Event], of: dict[int, Event]) -> None:
    """Gives what a report tells first the village or town that one of its next sentences names, where it has told but
    the province or district.
    """
    for e in events:
        if e.focus == "main" and a.segments[e.segment].kind == "body" and e.frames:
            e.place = e.place or {"name": None, "within": [], "country": None}
            _nearer(a, e, of, told_first=e is events[0])


def _nearer(a: Analysis, e: Event, of: dict[int, Event], *, told_first: bool) -> None:
    """Gives one engagement the place that the next sentences on it say it happened in."""
    first = e.frames[0].sentence
    grain = max(e.grain, _area_grain(a, first, e.place)) if e.place["name"] else _NOWHERE
    for s in a.sentences[first.index + 1 : first.index + 4]:
        if of.get(s.index, e) is not e or s.segment != first.segment:
            return
        if ONE_BLOW.match(s.low):
            continue  # "The first bomb went off near the Oro hotel"
        own = replace(e.frames[0], sentence=s, trigger=-1)
        place = frame_place(a, s, own) if s.mentions else None
        if place is None or not place["name"] or not _deed_in(a, s, place["name"]):
            continue
        outright = own.grain < 3 > grain and _scene_in(a, s, place["name"])
        part = outright and (
            _inside(s, place, e.place)
            or _only_near(a, first, e.place)
            or _quarter(a, s, place["name"], e.place)
        )
        if (grain < 1 or not told_first) and not part:
            continue
        if not outright and (grain < 2 or own.grain >= grain):
            continue
        if encloses(place, e.place) or not _of_land(a, place, e.place.get("country"), s):
            continue
        e.place = put_inside({**place, "country": e.place.get("country") or place["country"]}, e.place)
        e.grain = own.grain
        return


_NOWHERE: Final = 4
"""How coarse a place without a name is: a land or a part of it."""


def _inside(s: Sentence, place: dict[str, Any], town: dict[str, Any]) -> bool:
    """Whether a place is a site, or a part of the town told before it."""
    site = any(m.kind == "place" and m.head == "site" and m.text == place["name"] for m in s.mentions)
    return (
        bool(town.get("name")) and place["name"] != town["name"] and (site or town["name"] in place["within"])
    )


def _quarter(a: Analysis, s: Sentence, name: str, town: dict[str, Any]) -> bool:
    """Whether a sentence says that a place is a quarter of a city: "in Lomba … The blast hit the Oro area"."""
    at = a.masked.find(name, s.start, s.end)
    if not town.get("name") or name == town["name"] or at < 0:
        return False
    return (
        _QUARTER_BEHIND.match(a.masked, at + len(name)) is not None
        or _QUARTER_BEFORE.search(a.masked, max(s.start, at - 40), at) is not None
    )


_KIND: Final = r"(?:areas?|neighbou?rhoods?|districts?|quarters?|suburbs?|enclaves?|sectors?|slums?|market)"
_QUARTER_BEHIND: Final = lazy(
    rf" (?:residential |market |shopping )?{_KIND}\b|,? an? [^.;]{{0,60}}?{_KIND}\b", re.I
)
_QUARTER_BEFORE: Final = lazy(rf"\b{_KIND} (?:of|called|known as)(?: the)? \Z", re.I)


def _only_near(a: Analysis, s: Sentence, town: dict[str, Any]) -> bool:
    """Whether a report has told but the town that it happened near: "near the city of Lomba"."""
    at = a.masked.find(town["name"] or "?", s.start, s.end)
    return at >= 0 and _NEAR.search(a.masked, max(s.start, at - 60), at) is not None


_NEAR: Final = lazy(
    r"\b(?:near|outside|close to|not far from|(?:north|south|east|west) of)(?: the)?(?: [\w’'-]+){0,3}(?: of)? \Z",
    re.I,
)


def _of_land(a: Analysis, place: dict[str, Any], code: str | None, s: Sentence) -> bool:
    """Whether a place may lie in the country that the report has told: no list may put a large one elsewhere only."""
    code = code or a.index.context.land(s.start)
    if place["country"] in (None, code):
        return True
    if code is None or place["within"] or any(m.kind == "place" and m.head == "country" for m in s.mentions):
        return False
    sites = Gazetteer.load(tuple(a.lexicon.place_files)).find(place["name"].lower())
    return all(x.population < _LARGE and x.level == "town" for x in sites)


_LARGE: Final = 100_000
"""From so many inhabitants on a name means the known town."""


def _area_grain(a: Analysis, s: Sentence, place: dict[str, Any]) -> int:
    """How coarse a place is that bears the name of a town: 3 for "province of X", 2 for a district, else 0."""
    name = (place["name"] or "?").lower()
    if any(x.lower().startswith(name + " ") for x in place["within"]):
        return 2
    at = a.masked.find(place["name"] or "?", s.start, s.end)
    if at >= 0 and _PART.search(a.masked, max(s.start, at - 20), at) is not None:
        return 2
    area = _AREA.search(a.masked, max(s.start, at - 30), at) if at >= 0 else None
    return (2 if area[1].lower() in ("district", "county", "countryside") else 3) if area else 0


_AREA: Final = lazy(
    r"\b(province|region|governorate|state|district|department|county|countryside) of \Z", re.I
)


_PART: Final = lazy(r"\bin (?:the )?(?:central|[a-z-]{4,10}ern) \Z")
"""What stands before a land of which a part is told: "in northern Lomba"."""


def _scene_in(a: Analysis, s: Sentence, name: str) -> bool:
    """Whether a sentence says outright where the known fight was: "The clash took place in the district of X"."""
    at = a.masked.find(name, s.start, s.end)
    scene = _SCENE.search(a.masked, s.start, at) if at >= 0 else None
    if scene is None:
        return False
    said = _SAID.search(a.masked, s.start, scene.start())
    return bool(_KNOWN.match(a.masked, said.end() if said is not None else s.start))


_SAID: Final = lazy(r"\b(?:said|says|reported|added)(?: that)?(?= the\b)", re.I)
_SCENE: Final = lazy(
    r"\b(?:(?:happened|occurred|took place|broke out|went off|unfolded|exploded|detonated)(?: [\w.:]+,?){0,6}?"
    r"|ripped|tore|came|(?:hit|struck|targeted|rocked)(?: [\w-]+){1,5}?) "
    r"(?:in(?:side)?|at|near|outside|close to|through|on)(?: the)?(?: [\w’'-]+){0,3}(?: of)? \Z"
    r"|\b(?:hit|struck|targeted|rocked)(?: the)? \Z",
    re.I,
)
_KNOWN: Final = lazy(
    r"[\s\"“]*(?:the|this|\w{6,9}day['’]s) (?:[\w-]+ )?(?:car|bomb|device|vehicle|drone|missile|rocket|shell|strikes|"
    r"attack|ambush|clash|clashes|fighting|battle|gun ?battle|gunfight|firefight"
    r"|shootout|skirmish|encounter|onslaught|incident|raid|blast|explosion|strike|bombing|shooting|assault)\b",
    re.I,
)
"""What is told of as known already."""


def _deed_in(a: Analysis, s: Sentence, name: str) -> bool:
    """Whether a sentence tells of a place where something happened, and not where somebody spoke or was brought."""
    at = a.masked.find(name, s.start, s.end)
    before = a.masked[max(s.start, at - 60) : at]
    if at < 0 or _ELSEWHERE.search(before):
        return False
    if _doers_act(s):
        return (_WHERE.search(before) or _THROUGH.search(before)) is not None
    return _WHERE.search(before) is not None and (_DEED.search(s.low) or _SMALL.search(before)) is not None


def _doers_act(s: Sentence) -> bool:
    """Whether a sentence goes on about what those of before did, whatever its verb: "The raiders scaled a wall"."""
    for v in s.verbs[:3]:
        c = s.chunks[v]
        if c.cls != "say" and c.voice == "active" and c.subject:
            who = s.chunks[c.subject[0]]
            if who.head in _DOERS and (who.head == "they" or who.det in ("the", "these", "those")):
                return True
    return False


_DOERS: Final = listed("doers_again")
_THROUGH: Final = lazy(
    r"\b(?:through|into|onto|over|across|along|down|past|entered|reached|besieged|surrounded"
    r"|(?:walls?|gates?|fence|perimeter|entrance|compound|grounds|streets|house|home|market|part|side|edge|outskirts)"
    r" of)(?: the)?(?: [\w’'-]+){0,3}(?: of)? \Z",
    re.I,
)


_WHERE: Final = lazy(
    r"\b(?:in|at|near|around|outside|inside|patrolling|combing|searching)(?: the)?(?: [\w’'-]+){0,3}(?: of)? \Z"
    r"|\b(?:hit|struck|targeted|rocked)(?: the)? \Z|\barea of \Z",
    re.I,
)
_SMALL: Final = lazy(r"\b(?:village|locality|area|town|hamlet|barangay|settlement|community) of \Z", re.I)
_ELSEWHERE: Final = lazy(
    r"\b(?:said|told|told \w+|speaking|spoke|reporters|hospital|clinic|treated|based|office|court|conference|born"
    r"|headquarter\w*|station(?:ed)?|residents?|official|police(?! (?:post|outpost|station|check|patrol|"
    r"convoy|base|camp|van|vehicle))|governor|mayor|chief|spokes\w+"
    r"|(?:hours?|days?|weeks?|months?|years?) (?:after|before))\b[^,.;]{0,30}\Z",
    re.I,
)
_DEED: Final = lazy(
    r"\b(?:opened (?:fire|up)|attacked|ambushed|raided|stormed|exploded|detonated|went off|clashed|fired (?:on|at|upon)"
    r"|c[oa]me under (?:\w+ )?(?:fire|attack)|(?:tried|attempted) to (?:attack|storm|raid|enter|overrun)"
    r"|losses|casualties|happened|occurred|took place|broke out|erupted|hit|struck|rocked|lie|lies|lay|located"
    r"|situated)\b"
)
