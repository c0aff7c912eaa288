"""Leads that sum up several attacks which the text tells one by one after them.

"Attacks across the province killed nine on Friday": such a lead is no engagement of its own. Its day and those whom
it accuses belong to all its parts, its tolls to none of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.engagements.counted_sums import adds_up, apart_from, dead, outdone
from extract.engines.rules.engagements.nearest_toll import nearest_toll
from extract.engines.rules.engagements.parts_of_sums import of_operations
from extract.engines.rules.grammar.referring import same_target
from extract.engines.rules.scenes.events import Event, new_attack, overlap
from extract.engines.rules.scenes.where import same_place
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.roles.frames import Frame

_SEVERAL: Final = frozenset(
    ("separate", "different", "several", "twin", "multiple", "coordinated", "simultaneous", "various")
)
_AT_ONCE: Final = frozenset(
    ("bombings", "blasts", "explosions", "strikes", "airstrikes", "bombs", "twin", "coordinated", "simultaneous")
)  # fmt: skip
_UNLIKE: Final = frozenset(("separate", "different", "several", "various"))
_MANY: Final = frozenset(("string", "series", "wave", "spate", "number", "slew", "pair"))
_WIDELY: Final = lazy(
    r"\b(?:violence|attacks|bombings|shootings|blasts|explosions|incidents|raids)\b(?: \w+){0,2} "
    r"(?:across|throughout|around)\b"
    r"|\b(?:in|during) (?:[\w-]+ ){0,3}(?:violence|attacks|bombings|shootings|incidents) (?:across|throughout|around)\b"
    r"|\b(?:in|during) (?:[\w-]+ ){0,2}(?:violence|attacks|bombings|shootings|incidents) in (?:the|an?) "
    r"(?:[\w-]+ ){0,3}(?:region|(?:north|south)(?:east|west)?|east|west|country|province|state|valley|interior)\b"
    r"|\b(?:separate|several|different|various) (?:[\w-]+ ){0,3}"
    r"(?:attacks|incidents|bombings|shootings|blasts|explosions|raids|clashes|strikes|encounters|operations|ambushes"
    r"|gunfights|gunbattles|engagements|ibos)\b"
    r"|\bin (?:[\w-]+ ){0,2}(?:attacks|clashes|battles|bombings|shootings|incidents|violence) elsewhere\b"
    r"|\band other (?:attacks|incidents|violence|bombings|shootings|clashes)\b"
    r"|^\W{0,3}(?:[^,.;]{0,40}-- ?)?(?:attacks|bombings|shootings|bombs|blasts|explosions)\b"
)
"""What is told of a whole land or province, or of bare attacks in the plural."""
_UNREST_LEFT: Final = lazy(
    r"^\W{0,3}(?:[^.;]{0,40}(?:--|[–—_]) ?)?(?:unrest|violence|fighting|clashes)\b[^,.;]{0,40} "
    r"(?:claimed|killed|left|cost|took(?! place)|has|have)\b"
)
"""The same, unless one town is named: "Clashes left nine dead"."""
_IN_ATTACKS: Final = lazy(
    r"\bin (?:[\w-]+ ){0,3}(?:violence|attacks|bombings|shootings|incidents) (?:in|on)\b"
)
"""The same, unless one town is named: "killed in rocket attacks on Lomba"."""


def sums_up(a: Analysis, f: Frame) -> bool:
    """Whether a sentence speaks of two or more attacks together ("two operations", "separate attacks")."""
    for c in f.sentence.chunks:
        if c.kind == "NG" and c.head.endswith("s") and c.head in a.triggers.events:
            counted = c.figure is not None and (c.figure.low or 0) > 1
            if counted or _SEVERAL.intersection(c.words) or _one_of_many(f, c):
                return True
    return _of_towns(f)


def _of_towns(f: Frame) -> bool:
    """Whether several towns are said to have been attacked, without their names: "raided three villages"."""
    chunks = f.sentence.chunks
    for v in f.sentence.verbs:
        if chunks[v].cls in _STRUCK:
            hit = chunks[v].subject if chunks[v].voice == "passive" else chunks[v].object
            for c in (chunks[k] for k in hit):
                if c.head in _TOWNS and (_more_than_one(c) or (not c.det and not _in_town(f))):
                    return True  # "raided three villages", "raided villages south of Lomba"
    return any(
        c.head in _AREAS and _more_than_one(c) and chunks[k - 1].head in ("in", "across", "throughout")
        for k, c in enumerate(chunks)
        if k
    )


def _more_than_one(c: Chunk) -> bool:
    return bool(_SEVERAL.intersection(c.words)) or (c.figure is not None and (c.figure.low or 0) > 1)


_STRUCK: Final = ("attack", "storm", "bomb", "shell", "airstrike")
_AREAS: Final = listed("areas_of_a_land")
_TOWNS: Final = _AREAS | {"camps", "churches", "mosques"}


def _one_of_many(f: Frame, c: Any) -> bool:
    """ "A string of attacks"; "a series of clashes" is one battle."""
    k = f.sentence.chunks.index(c)
    return (
        c.head not in ("clashes", "battles")
        and k > 1
        and f.sentence.chunks[k - 1].head == "of"
        and f.sentence.chunks[k - 2].head in _MANY
    )


def is_sum(a: Analysis, f: Frame) -> bool:
    """Whether a sentence sums up attacks, or what went on in a whole land; "twin blasts" in one town are one attack."""
    if _widespread(f):
        return True
    in_town = _in_town(f)
    at_once = in_town and not f.sentence.lows.isdisjoint(_AT_ONCE) and f.sentence.lows.isdisjoint(_UNLIKE)
    held = in_town and f.outcome == "defenders"  # "repelled 16 attacks near Lomba"
    return sums_up(a, f) and not (at_once or held)


_IN_ONE: Final = lazy(
    r"\b(?:twin|simultaneous|coordinated|double|back-to-back) (?:[\w-]+ ){1,2}(?:in|on|at|near|outside|inside) an? "
    r"(?:[\w-]+ ){0,3}(?:town|village|city|base|camp|market|marketplace|bazaar|mosque|church|shrine|temple|school"
    r"|suburb|neighbou?rhood|district|station|checkpoint|hotel|hospital|restaurant|stadium|square)\b"
)
"""Attacks that struck one place at once, though the lead does not name it: "simultaneous attacks in a town"."""


def _in_town(f: Frame) -> bool:
    named = f.place is not None and bool(f.place.get("name")) and f.grain < 2 and not f.bearing
    return named or _IN_ONE.search(f.sentence.low) is not None


def _widespread(f: Frame) -> bool:
    low = f.sentence.low
    if _WIDELY.search(low) is not None:
        return True
    return not _in_town(f) and (_IN_ATTACKS.search(low) or _UNREST_LEFT.search(low)) is not None


_OVER_AREA: Final = lazy(
    r"\b(?:strikes|airstrikes|raids|attacks|bombardment|shelling|fire|bombings)\b[^.;]{0,60} (?:(?:across|throughout)"
    r" (?:[\w’'-]+ ){0,5}|on (?:an?|the) [\w-]+ )(?:region|enclave|province|area|countryside|suburbs)\b"
)


def may_sum(f: Frame) -> bool:
    """Whether a lead may sum up what a text tells piece by piece behind it: it tells of more than one town, and of
    violence, of operations, of a stretch of days or of several areas.

    Only what follows proves it: at least two attacks, each in a place of its own.
    """
    if f.definite or f.cast or f.elsewhere:
        return False
    if _of_areas(f) or _OVER_AREA.search(f.sentence.low) is not None:
        return True
    named = f.place is not None and bool(f.place.get("name"))
    if named and f.grain >= _DISTRICT and _NIGHT.search(f.sentence.low) is not None:
        return True
    return not (named and f.grain < _DISTRICT) and _UNREST.search(f.sentence.low) is not None


def _of_areas(f: Frame) -> bool:
    """Whether a sentence names several areas by one noun: "in the Lomba, Oro and Tiri regions", "in the countryside of
    Lomba, Oro and Tiri".
    """
    s = f.sentence
    places = [m for m in s.mentions if m.kind == "place"]
    if len(places) > 1 and any(_AREA_NOUN.match(s.low, m.end - s.start) for m in places[1:]):
        return True
    return len(places) > _PAIR and any(
        _AREAS_OF.search(s.low, 0, x.start - s.start) is not None
        and s.low[x.end - s.start : y.start - s.start] == ", "
        and _AND.fullmatch(s.low, y.end - s.start, z.start - s.start) is not None
        for x, y, z in zip(places, places[1:], places[2:], strict=False)
    )


_PAIR: Final = 2
_AND: Final = lazy(r",? and ")
_AREAS_OF: Final = lazy(
    r"\b(?:countrysides?|outskirts|regions|provinces|districts|states|governorates|departments|counties|oblasts"
    r"|divisions|directions|axes|fronts) of (?:the )?\Z"
)


_DISTRICT: Final = 2
_NIGHT: Final = lazy(
    r"\b(?:over|in) the course of (?:the|a) (?:day|night)\b|\b(?:over|during|throughout) the (?:day|night)\b"
    r"|\b(?:overnight|last night)\b"
)
"""When a region was under fire, of which a lead tells as a whole: "Overnight the enemy shelled the Lomba district"."""
_UNREST: Final = lazy(
    r"\b(?:violence|unrest|insurgency|bloodshed|unidentified gunmen)\b|\b(?:security|military|clearance|rescue"
    r"|counter-?terrorism|anti-?\w+|intelligence-based|search|joint|air|land|offensive) operations\b"
    r"|\b(?:attacks|clashes|raids|strikes|air ?strikes|ambushes|bombings|shootings|incidents|battles|firefights"
    r"|encounters|engagements|gunfights|skirmishes|shootouts|assaults|operations)\b"
    r"|\b(?:over|in|during|within|for|throughout) the (?:past|last|previous) (?:\w+ ){0,2}"
    r"(?:hours|days?|nights?|week|weekend|month)\b"
    r"|\b(?:over|during) the (?:week|weekend)\b|\bthis (?:past )?(?:week|weekend)\b"
)
_AREA_NOUN: Final = lazy(
    r" (?:regions|provinces|districts|states|governorates|departments|counties|townships|oblasts|divisions)\b"
)


def _widely(f: Frame) -> bool:
    return _widespread(f) or not f.sentence.lows.isdisjoint(_UNLIKE)


def in_many_places(f: Frame) -> bool:
    """Whether a sentence tells of attacks in several places none of which it names: "raids in five other provinces"."""
    if (f.place is not None and f.place.get("name")) or _PLURALS.isdisjoint(f.sentence.lows | set(f.words)):
        return False
    match = _MANY_PLACES.search(f.sentence.low)
    if match is None or not any(x.people and x.value.low for x in f.losses):
        return match is not None
    before = f.sentence.low[: match.start()].split()
    return bool(before) and before[-1].endswith("s") and before[-1] in _PLURALS


_PLURALS: Final = frozenset(
    ("attacks", "raids", "strikes", "clashes", "ambushes", "bombings", "operations", "assaults")
)
_MANY_PLACES: Final = lazy(
    r"\b(?:in|on|across) (?:at least )?(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}|several|many|various) "
    r"(?:[a-z-]{4,12} ){0,2}(?:provinces"
    r"|departments|states|regions|districts|cities|towns|villages|places|locations|areas|counties|localities)\b"
)


def tells_part(e: Event, f: Frame) -> bool:
    """Whether a frame tells of one of the attacks that an event sums up: it has a place of its own or says so."""
    if not (f.losses or f.strong):
        return False
    named = f.place is not None and bool(f.place.get("name"))
    hurt = any(x.people and x.value.low for x in f.losses)
    several = bool(e.frames) and _of_towns(
        e.frames[0]
    )  # "Three districts, A, B and C, were hit": A is one of them
    if named and not hurt and not several and same_place(e.place, f.place) == 1:
        # A village of the township that the lead names, on its day: told nearer, and no other attack.
        named = f.when is not None and e.when is not None and not overlap(e.when, f.when)
    known = f.definite or (f.cast and not hurt)  # "The attackers came to Lomba in the afternoon"
    return f.apart or f.elsewhere or (named and not known)


def sum_fits(e: Event, f: Frame, events: list[Event]) -> float:
    """Weighs whether a frame goes on with a lead that sums up: one of its parts does not, nor what follows a part. A
    bare count goes on with the engagement whose toll it comes close to.
    """
    if not e.summing or same_target(f, e, last=True) or (len(events) == 1 and _whole_toll(e, f)):
        return nearest_toll(e, f, events)
    return -5.0 if tells_part(e, f) else -2.5 if len(events) > 1 else 0.0


def _whole_toll(e: Event, f: Frame) -> bool:
    """Whether a sentence counts, of one attack, all the dead of a lead: "Raids on villages left seven dead. Men stormed
    Lomba and killed four soldiers and three civilians".
    """
    whole = dead(e.frames[:1])
    killed = [x for x in f.losses if x.kind == "killed" and x.people and x.rule != "part"]
    return whole > _FEW and not f.elsewhere and sum(x.value.low or 0 for x in killed) == whole


_FEW: Final = 2
"""Dead of whom two attacks may well have counted as many each."""


def without_sum(
    a: Analysis, events: list[Event], *, guessed: bool = False
) -> tuple[Event, Event | None] | None:
    """Takes out a lead that only sums up where at least two of its parts are told; of one that is only `guessed` to
    sum up the tolls must be made of those of its parts.

    Returns the lead and what took its place: the attacks without a place that were told right behind it. Those whom
    the lead names as attackers are those of parts that name none.
    """
    lead = events[0] if events else None
    if lead is None or not lead.summing:
        return None
    parts = [e for e in events[1:] if e.focus == "main"]
    if not sum(dead(e.frames) for e in parts) == dead(lead.frames[:1]) > 0:
        parts = [e for e in parts if not apart_from(a, lead, e)]
    if not parts or (guessed and not adds_up(lead, parts)) or outdone(lead, parts):
        return None
    rest = _told_behind(a, lead)
    lone = len(parts) < 2 and not (_told_as_one(lead, parts[0]) or of_operations(lead))
    if lone and (guessed or not (rest and _told_nearer(lead))):
        return None
    events[:1] = [rest] if rest is not None else []
    for e in (*parts, *([rest] if rest is not None and not rest.defenders else [])):
        if not e.attackers and not e.cues.get("unknown_starter"):
            for actor, weight in lead.attackers.items():
                if actor not in e.defenders and actor not in e.victims:
                    e.attackers[actor] = weight
                    e.sides.append(actor)
        if e.cues.keys() <= _VAGUE:
            e.cues.update({cue: 1.0 for cue in _MEANS if lead.cues.get(cue)})
    return lead, rest


_VAGUE: Final = frozenset(
    (
        "loss",
        "kill",
        "hit",
        "position",
        "forces_site",
        "town",
        "attack",
        "thing",
        "other",
        "person",
        "murdered",
    )
)
"""Cues that do not tell by what means something was done: a part of a sum has those of the lead."""
_MEANS: Final = ("air_strike", "shelling", "bombing", "airstrike", "shell", "bomb")


def _told_as_one(lead: Event, part: Event) -> bool:
    """Whether a lead that counts nobody only sums up the one fight behind it: "a series of attacks in May 2015"."""
    if any(f.losses for f in lead.frames) or lead.when is None or part.when is None:
        return False
    same = not part.attackers or not lead.attackers or not lead.attackers.keys().isdisjoint(part.attackers)
    return lead.when.precision in ("month", "year") and overlap(lead.when, part.when) and same


def _told_behind(a: Analysis, lead: Event) -> Event | None:
    """The attack that sentences behind a lead bring in with a toll of its own: "Two car bombs killed 12"."""
    own = [
        k
        for k, f in enumerate(lead.frames)
        if k and f.losses and (_brings_in(a, f) or _part_of(lead, f)) and not _widely(f)
    ]
    own = own or [k for k in (_told_nearer(lead),) if k]
    if not own:
        return None
    rest = Event(lead.order, lead.segment, lead.focus, section=lead.section)
    for f in lead.frames[own[0] :]:
        rest.add(f)
    rest.when = rest.when or lead.when
    return rest


def _part_of(lead: Event, f: Frame) -> bool:
    """Whether a sentence counts some of the dead of a lead where they were attacked: "four died when their post came
    under fire", of six.
    """
    attacked = (
        f.trigger >= 0 and not (f.definite or f.cast) and any(f.cues.get(x) for x in ("attack", "under"))
    )
    return attacked and 0 < dead([f]) < dead(lead.frames[:1])


def _brings_in(a: Analysis, f: Frame) -> bool:
    """Whether a sentence brings in an attack: by a weapon or a noun that is new, or by who attacked and was hurt."""
    told = bool(f.attackers) and f.trigger >= 0 and not (f.definite or f.cast)
    return new_attack(a, f) or (told and any(x.people and x.value.low for x in f.losses))


def _told_nearer(lead: Event) -> int:
    """The sentence behind a lead that puts one of the attacks into a town and goes on with a toll: "Troops searched a
    house at Lomba. Two rebels died"; 0: none does.
    """
    first = lead.frames[0]
    if not first.losses and not first.broad:
        return 0
    broad = (first.place or {}).get("name")
    for k, f in enumerate(lead.frames[1:], 1):
        if f.place is not None and f.place.get("name") not in (None, broad) and not f.broad:
            return k if any(x.losses for x in lead.frames[k:]) else 0
    return 0
