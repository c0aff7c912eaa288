"""Whether a sentence that fits no engagement told before tells enough to open one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.engagements.asides import in_clause
from extract.engines.rules.engagements.continuing import fronted, struck_too
from extract.engines.rules.engagements.quarters import opens_on_land
from extract.engines.rules.losses.counted_on import counts_on
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.scenes.day_words import day_word
from extract.engines.rules.scenes.events import Event, more_dead, new_attack
from extract.engines.rules.scenes.where import same_place
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis

_HURT: Final = ("killed", "wounded", "killed_or_wounded", "captured")


def opens_first(f: Frame, kind: str) -> bool:
    """Whether a sentence may tell of the first engagement of a text or an item; `kind`: that of its segment."""
    told = _told(f, listed=False)
    if told < 1 and not f.losses:
        return False
    if f.losses and not any(x.value.low != 0 for x in f.losses) and f.trigger < 0 and not f.attackers:
        # "No one was injured", of a cache blown up; but "Mortar rounds hit Lomba; no casualties were reported"
        return any(f.cues.get(x, 0) >= _ACTING for x in ("shelling", "air_strike"))
    if told > 1 or f.losses or kind != "body" or f.attackers or f.defenders or f.cues:
        return True
    new = f.strong and f.trigger >= 0 and not (f.broad or f.definite)
    new = new and f.sentence.chunks[f.trigger].det not in _TOLD_DET  # "the raids on Lomba" were told before
    return new and bool((f.place or {}).get("name"))


_ACTING: Final = 2
"""Weight of means that strike."""
_TOLD_DET: Final = ("the", "this", "that", "these", "those")


def opens_further(a: Analysis, f: Frame, kind: str, *, many: bool) -> bool:
    """Whether a sentence may tell of a further engagement; `many`: the text strings several together."""
    listed = kind == "blurb"
    # "On Monday, gunmen shot two teachers", in a text without a date.
    unresolved = f.when is None and f.trigger >= 0 and bool(f.cues) and _hurts(f) and bool(day_word(a, f))
    told = _told(f, listed=listed) + unresolved
    vague = f.broad or f.place is None or not f.place.get("name")
    if (
        f.elsewhere
        and (told or f.apart or (_hurts(f) and f.trigger >= 0))
        and (f.losses or f.attackers or f.defenders)
    ):
        return True
    telling = not vague and not listed and (f.trigger >= 0 or any(x.value.low != 0 for x in f.losses))
    if telling and ((f.elsewhere and kind == "item") or fronted(f)):
        return True
    cut = f.sentence.parted or in_clause(a, f.sentence)
    if cut and f.place is not None and not vague and f.trigger >= 0:
        return True  # "…, while warplanes bombed Lomba": news as much as what it stands beside
    area = f.broad or (f.place is not None and not f.place.get("name"))
    own = kind == "body" and area and bool(f.cues) and _in_area_of_its_own(f)
    if own and (f.attackers or any(x.kind == "killed" and x.value.low for x in f.losses)):
        return True
    if kind == "body" and opens_on_land(f) and (_hurt_by_somebody(f) or _struck_there(f)):
        return True
    if listed and f.attackers and (f.defenders or f.victims):
        return True
    if f.apart and not vague and f.trigger >= 0:
        return True
    in_area = vague and kind == "body" and f.place is not None and bool(f.place.get("name")) and told > 1
    if in_area and any(x.kind in _HURT and x.value.low for x in f.losses) and new_attack(a, f):
        return True
    if struck_too(f) and told and f.place is not None and f.place.get("name"):
        return True
    if many and kind == "body" and not f.definite and _counts_at_place(f):
        return True
    if kind == "body" and not vague and not f.cast and new_attack(a, f):
        return True
    if (not vague or (f.broad and f.attackers)) and not (f.definite or f.cast) and _counts_at_place(f):
        return True
    dated = (f.when.precision != "year" or _one_attack_by(a, f)) if f.when is not None else unresolved
    return told > 1 and (not vague or listed or dated)


def _one_attack_by(a: Analysis, f: Frame) -> bool:
    """Whether a sentence counts the dead of one attack of a party: "In 2019, a bombing by the X killed 27 troops"."""
    exact = any(x.kind in _HURT and x.value.low and x.value.low == x.value.high for x in f.losses)
    one = any(
        c.kind == "NG" and c.det in ("a", "an") and c.head in a.triggers.events for c in f.sentence.chunks
    )
    s = f.sentence
    # not "the bloodiest day since … in 1988"
    opens = bool(s.dates) and (s.dates[0].start - s.start < _OPENING or _recalls(f))
    return (
        exact and one and opens and bool(f.attackers) and bool(f.defenders or f.victims) and not f.aggregate
    )


def _recalls(f: Frame) -> bool:
    """Whether somebody recalls an attack, or a sentence says that it was one like that told of before."""
    return _RECALLS.search(f.sentence.low) is not None


_RECALLS: Final = lazy(r"\b(?:recall(?:s|ed|ing)?|remember(?:s|ed|ing)?|similar|previous|earlier)\b")
_OPENING: Final = 12
"""Characters before the year on which a sentence opens."""


def part_in_area(f: Frame, events: list[Event]) -> bool:
    """Whether a sentence counts those hurt in an area on which it opens, behind a lead that sums up several:
    "Rebels struck four provinces on Friday. In Lomba province, two people were killed."
    """
    if events and (_in_other_area(f, events) or another_wrecked(f, events) or _on_in_next_town(f, events)):
        return True
    if not events or not events[0].summing or f.definite or f.cast:
        return False
    named = bool((f.place or {}).get("name")) and not f.broad
    return any(x.kind in _HURT and x.value.low for x in f.losses) and (fronted(f) or named)


def _on_in_next_town(f: Frame, events: list[Event]) -> bool:
    """Whether a sentence counts on in another town: "Nine rebels fell near Lomba. Four others died near Oro, where
    troops surprised them".
    """
    if f.definite or f.broad or not (f.place or {}).get("name") or same_place(events[-1].place, f.place) != 2:
        return False
    return any(x.people and x.known and counts_on(f.sentence, x) for x in f.losses)


def _in_other_area(f: Frame, events: list[Event]) -> bool:
    """Whether a sentence counts those hurt in an area, and the engagement told of before was in another one: "… in
    Lomba province. Six rebels were killed in clashes in Oro province".
    """
    if not f.broad or f.definite or f.aggregate or f.trigger < 0 or not (f.place or {}).get("name"):
        return False
    last = events[-1]
    exact = any(x.kind in _HURT and x.value.low and x.value.low == x.value.high for x in f.losses)
    placed = [e for e in events if (e.place or {}).get("name")]
    return exact and last.broad and all(same_place(e.place, f.place) == 2 for e in placed)


def another_wrecked(f: Frame, events: list[Event]) -> bool:
    """Whether another thing was wrecked in another town: "… a bridge in Lomba. Another bridge was blown up in Oro"."""
    name = (f.place or {}).get("name")
    if not name or f.broad or f.definite or f.aggregate or f.trigger < 0 or not f.losses:
        return False
    if any(x.kind != "materiel_destroyed" or x.noun < 0 for x in f.losses):
        return False
    again = any(not _ANOTHER.isdisjoint(f.sentence.chunks[x.noun].words) for x in f.losses)
    again = again or "also" in f.sentence.lows
    return again and all(same_place(e.place, f.place) == 2 for e in events)


_ANOTHER: Final = frozenset(
    ("another", "second", "third", "fourth", "other", "more", "further", "additional")
)


def more(e: Event, f: Frame) -> bool:
    """Whether a sentence only counts further dead of an engagement, and none in a town of their own: "Rebels raided
    Lomba, killing six. Nine more died in Oro"; "two were also hurt in Oro" adds to those told of.
    """
    added = not _ALSO.isdisjoint(f.sentence.lows) and _ALSO_HURT.search(f.sentence.low) is not None
    towns = not (f.broad or e.broad) and bool((e.place or {}).get("name")) and not added
    return more_dead(f) and not (towns and same_place(e.place, f.place) == 2)


_ALSO: Final = frozenset(("also", "too", "well"))
_ALSO_HURT: Final = lazy(
    r"\balso (?!in\b|at\b|near\b|from\b|of\b|known\b|called\b)|\b(?:too|as well)\b(?! (?:as|many)\b)"
)
"""What adds those hurt to others, and not a place to others: "both also in Lomba"."""


def _in_area_of_its_own(f: Frame) -> bool:
    """Whether a sentence opens on an area and tells what was done there: "In Lomba province, rebels bombed a dam"."""
    named = f.place is not None and bool(f.place.get("name") or f.place.get("within"))
    return named and f.trigger >= 0 and not (f.definite or f.cast or f.earlier) and fronted(f)


def _hurt_by_somebody(f: Frame) -> bool:
    """Whether a sentence counts people who were hurt in an attack that it brings in."""
    told = f.trigger >= 0 and bool(f.cues) and not (f.definite or f.cast or f.earlier)
    return told and any(x.kind in _HURT and x.value.low for x in f.losses)


def _struck_there(f: Frame) -> bool:
    """Whether a sentence tells who attacked whom, and where in a land."""
    told = f.trigger >= 0 and bool(f.cues) and not (f.definite or f.cast or f.earlier or f.aggregate)
    return told and bool(f.attackers and f.defenders) and bool((f.place or {}).get("name"))


def only_bodies(f: Frame) -> bool:
    """Whether a sentence only tells that bodies were found, and neither whose nor what was done to them."""
    if f.attackers or f.trigger >= 0 or not f.losses or not f.cues.keys() <= {"loss"}:
        return False
    chunks = f.sentence.chunks
    if not all(x.people and chunks[x.noun].head in _BODIES and not x.owner for x in f.losses):
        return False
    return any(w in f.sentence.low for w in _FOUND) and not any(w in f.sentence.low for w in _DONE)


_BODIES: Final = listed("remains") - {"dead"}
_FOUND: Final = ("found", "recovered", "discovered", "dumped", "washed", "arrived", "brought", "mortem")
_DONE: Final = (
    "tortur", "bullet", "gunshot", "shot", "behead", "decapitat", "throat", "execut", "tied", "blindfold", "mass grave",
    "massacre", "mutilat", "strangl", "stab", "hack", "kidnap", "abduct", "attack", "burn", "charred",
)  # fmt: skip
"""Parts of words that tell what was done to the dead."""


def only_laid(f: Frame) -> bool:
    """Whether a sentence only tells that a bomb was put where it goes off later: "They had hidden a mine there"."""
    if f.losses or f.elsewhere or not f.cues.keys() <= {"bombing", "bomb"}:
        return False
    acts = [c for c in f.sentence.chunks if c.kind == "VG" and c.verb is not None]
    return len(acts) == 1 and acts[0].aux[:1] == ("had",) and acts[0].head in _LAID


_LAID: Final = listed("bombs_laid")


def owned_first(f: Frame) -> bool:
    """Whether somebody owns to a deed with a place and a day or a target, of which nothing was told yet: "The X claimed
    responsibility for the ambush in Lomba on Monday".
    """
    placed = f.place is not None and bool(f.place.get("name"))
    return bool(f.blamed) and placed and bool(f.cues) and (f.when is not None or bool(f.defenders))


def _told(f: Frame, *, listed: bool) -> int:
    """How many of day, place and party a sentence tells."""
    named = f.place is not None and bool(f.place.get("name") or (listed and f.place.get("within")))
    return (f.when is not None) + named + bool(f.attackers or f.defenders or f.victims)


def _hurts(f: Frame) -> bool:
    return any(x.kind in _HURT and x.value.low for x in f.losses)


def _counts_at_place(f: Frame) -> bool:
    """Whether a sentence counts dead or hurt of an attack of its own in a place or a region."""
    placed = f.place is not None and bool(f.place.get("name") or f.place.get("within"))
    if not placed or f.trigger < 0:
        return False
    from_afar = not f.cues.keys().isdisjoint(_FROM_AFAR) or _blown_up(f)
    return any(x.value.low and (x.kind in _HURT or (from_afar and x.kind == _WRECKED)) for x in f.losses)


def _blown_up(f: Frame) -> bool:
    """Whether a bomb or somebody new blows something up: "another charge destroyed a monument"."""
    c = f.sentence.chunks[f.trigger]
    if (
        c.kind != "VG"
        or c.voice != "active"
        or not c.subject
        or f.cues.keys().isdisjoint(("bomb", "bombing"))
    ):
        return False
    doer = f.sentence.chunks[c.subject[0]]
    return doer.det in ("a", "an", "another") or (doer.figure is not None and doer.det != "the")


_FROM_AFAR: Final = ("shelling", "shell", "air_strike", "airstrike")
_WRECKED: Final = "materiel_destroyed"
"""What shells and bombs do where nobody is hurt: "shelling damaged two houses in Lomba"."""
