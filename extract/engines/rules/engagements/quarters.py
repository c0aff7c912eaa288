"""Whether places lie in one another or far apart: "in the Lomba area of the town", a town of another province."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.engagements.other_deeds import another_deed
from extract.engines.rules.engagements.weighed import lands_named, part_of_toll
from extract.engines.rules.places.scene import PARTS_OF_TOWNS
from extract.engines.rules.scenes.events import Event, new_attack, one_land, other_province, told_before
from extract.engines.rules.vocabulary.gazetteer import Gazetteer, area_name
from extract.engines.rules.vocabulary.words import listed
from extract.text.hints import signed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.roles.frames import Frame

_QUARTER: Final = signed(
    " of the | of that ",
    r" (?:area|locality|neighbou?rhood|quarter|suburb|suburbs|part|section|sector|outskirts) of (?:the|that)"
    r" (?:same |[a-z]+ern )?(?:town|city|village|capital)\b",
)


def quarter_of_it(e: Event, f: Frame) -> bool:
    """Whether the place of a frame is told to be a part of the town spoken of: "in the Lomba area of the town", "Old
    Lomba", or a quarter in which as many were hurt.
    """
    name, low = ((f.place or {}).get("name") or "").lower(), f.sentence.low
    town = ((e.place or {}).get("name") or "").lower()
    part, _, whole = name.partition(" ")
    if whole and whole == town and part in PARTS_OF_TOWNS:
        return True
    at = low.find(name) if name else -1
    if at < 0:
        return False
    if _QUARTER.may_stand(low) and _QUARTER.pattern.match(low, at + len(name)) is not None:
        return True
    named = _BESIDE.match(low, at + len(name)) is not None or name.endswith(_ENDS)
    if not named or f.elsewhere or f.apart or f.earlier:
        return False
    return _as_many(e, f) or _the_blow(e, f) or share_of(e, f)


_BESIDE: Final = lazy(r" (?:neighbou?rhood|quarter|suburb|district)\b(?! of\b)")
_ENDS: Final = (" neighborhood", " neighbourhood", " quarter", " suburb")


def _as_many(e: Event, f: Frame) -> bool:
    """Whether each figure of a sentence was told of an engagement in a town right before it."""
    given = {(x.kind, x.value.low) for x in f.losses if x.people}
    told = {(x.kind, x.value.low) for g in e.frames[-_SOON:] for x in g.losses}
    near = 0 < f.sentence.index - e.frames[-1].sentence.index <= _SOON
    alike = any(f.cues.get(x) and e.cues.get(x) for x in ("shelling", "shell", "bombing", "bomb"))
    many = any((low or 0) > 1 for _, low in given) or (alike and len(given) > 1)
    return near and not e.grain and many and given <= told


def share_of(e: Event, f: Frame) -> bool:
    """Whether a sentence that tells of no deed counts dead in a quarter who may be some of those told of right before
    in the town: "Air strikes on Lomba killed 16 people. Nine died in the Oro neighbourhood".
    """
    near = bool(e.frames) and 0 < f.sentence.index - e.frames[-1].sentence.index <= _SOON
    if not near or e.grain or f.attackers or not f.cues.keys() <= _BARE or f.when is not None:
        return False
    dead = [x.value.low or 0 for x in f.losses if x.kind == "killed"]
    told = [x.value.low or 0 for g in e.frames for x in g.losses if x.kind == "killed"]
    return 0 < sum(dead) < max(told, default=0)


_BARE: Final = frozenset(("loss", "kill", "person", "other"))
"""Cues that say nothing of how anybody was killed."""


def _the_blow(e: Event, f: Frame) -> bool:
    """Whether "the attack" told right behind one in a town was in a quarter, and nobody is counted there."""
    near = 0 < f.sentence.index - e.frames[-1].sentence.index <= _SOON
    return near and f.definite and not (f.losses or e.grain) and bool(e.place) and f.when is None


def on_its_square(e: Event, f: Frame) -> bool:
    """Whether "the blast" told right behind an attack on a town was on a square or in a market called by name, which
    lies in that town: "A car bomb killed nine in Lomba. The explosion hit a bus stop in Oro Square".
    """
    name = ((f.place or {}).get("name") or "").lower().split()
    if len(name) < 2 or name[-1] not in _IN_TOWN or not (f.definite or f.cast) or f.elsewhere or f.earlier:
        return False
    town = ((e.place or {}).get("name") or "").lower().split()
    if not town or e.grain or town[-1] in _IN_TOWN or (f.place or {}).get("within"):
        return False
    return one_land(e, f) and 0 < f.sentence.index - e.frames[-1].sentence.index <= _SOON


_IN_TOWN: Final = listed("ways") | listed("sites_in_town")
_SOON: Final = 2
"""Sentences behind it in which an attack is told nearer."""


def abroad(e: Event, f: Frame) -> bool:
    """Whether a sentence names another country than the one that was named for an engagement."""
    if one_land(e, f) or not lands_named(f):
        return False
    return opens_on_land(f) or any(map(lands_named, e.frames[:2]))


def opens_on_land(f: Frame) -> bool:
    """Whether a sentence opens on a country: "In Mali, …", "Meanwhile, in Mali, …"."""
    m = next((m for m in f.sentence.mentions if m.kind == "place"), None)
    if m is None or m.head != "country":
        return False
    at = m.start - f.sentence.start
    return (
        _OPENING.fullmatch(f.sentence.low, 0, at) is not None
        and f.sentence.low[at + len(m.text) :][:1] == ","
    )


def fight_within(a: Analysis, e: Event, f: Frame) -> bool:
    """Whether a sentence brings in a fight in a part of the region of which others hurt were told: "Attacks across
    Lomba province killed five. Two men were wounded in a clash in the Oro district".
    """
    if not e.broad or f.definite or f.cast or f.bound or not e.place or not f.place:
        return False
    mine, theirs = f.place.get("name") or "", e.place.get("name") or ""
    finer = (
        bool(mine and theirs) and theirs.lower() != mine.lower() and mine not in (e.place.get("within") or ())
    )
    if (
        not finer
        or told_before(e, f)
        or not any(x.people and x.value.low for g in e.frames for x in g.losses)
    ):
        return False
    named = any(c.det in ("a", "an") and c.head in a.triggers.events for c in f.sentence.chunks)
    return named or new_attack(a, f)


_OPENING: Final = lazy(
    r"\W{0,3}(?:(?:meanwhile|elsewhere|and|also),? )?in (?:(?:neighbou?ring|nearby) )?(?:the )?"
)


def in_its_area(a: Analysis, e: Event, f: Frame) -> bool:
    """Whether of a town and an area told behind each other the town may lie in the area, and what happened be one."""
    if f.broad == e.broad or f.elsewhere or not one_land(e, f) or in_other_province(a, e, f):
        return False
    return not (part_of_toll(e, f) or another_deed(e, f, a.types))


def in_other_province(a: Analysis, e: Event, f: Frame) -> bool:
    """Whether a place lies in another province than the one the text puts the other into, as far as lists know."""
    if other_province(e, f):
        return True
    area, other = (f.place, e.place) if f.broad else (e.place, f.place)
    if not f.broad and not e.broad:
        return _in_two_provinces(a, e, f)
    if f.broad == e.broad or not area or not other or not area.get("name"):
        return False
    if not other.get("within"):
        return _listed_elsewhere(a, other, area)
    known = [x for x in other["within"] if _is_region(a, x, area["country"])]
    name = area["name"].lower()
    return (
        bool(known)
        and _is_region(a, area["name"], area["country"])
        and not any(name in x.lower() or x.lower() in name for x in known)
    )


def _listed_elsewhere(a: Analysis, town: dict[str, Any], area: dict[str, Any]) -> bool:
    """Whether the lists put the only town of a name into another region than that where an engagement was."""
    land, name = area["country"], area_name(area["name"].lower())
    sites = Gazetteer.load(tuple(a.lexicon.place_files)).find((town.get("name") or "").lower())
    towns = [x for x in sites if x.country == land]
    if len(towns) != 1 or not towns[0].admin1 or not _is_region(a, name, land):
        return False
    mine = area_name(towns[0].admin1.lower())
    if towns[0].level == "capital":
        return name not in mine and mine not in name  # a district of its own
    if towns[0].level != "town":
        return False
    return _is_region(a, mine, land) and name not in mine and mine not in name


def _in_two_provinces(a: Analysis, e: Event, f: Frame) -> bool:
    """Whether the text puts two towns or districts each into a province of its own: "in X, Lomba", "in Y, Oro"."""
    mine, theirs = (_provinces(a, p) for p in (f.place or {}, e.place or {}))
    return bool(mine and theirs) and not any(x in y or y in x for x in mine for y in theirs)


def _provinces(a: Analysis, place: dict[str, Any]) -> list[str]:
    return [area_name(x.lower()) for x in place.get("within", ()) if _is_region(a, x, place["country"])]


def _is_region(a: Analysis, name: str, land: str | None) -> bool:
    sites = Gazetteer.load(tuple(a.lexicon.place_files)).find(area_name(name.lower()))
    return any(x.level == "region" and x.country == land for x in sites)
