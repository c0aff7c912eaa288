"""Attackers who are hit in their turn in another town or days later, or who go on to another town, though the text
speaks of them as known: "Troops caught up with the gunmen near Oro on Tuesday and killed nine".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.scenes.events import overlap, told_before
from extract.engines.rules.scenes.where import same_place
from extract.engines.rules.vocabulary.words import listed
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.losses.losses import Loss
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event

_BEGAN: Final = 0.8
"""Weight from which somebody is told to have attacked."""
_BEGUN: Final = frozenset(("ambush", "attack", "assault", "storm", "raid", "shell", "airstrike", "bomb"))
_DAYS: Final = 2
"""Days from which on those who attacked are no more in the fight that they began."""
_DOERS: Final = listed("doers_again") - {"they", "incident", "men"}
_PURSUIT: Final = hinted(
    "pursu|chas|hunt|track|caught up|catch up|went after|set out after|gave chase|intercept|made contact|corner",
    r"\b(?:pursu(?:ed|ing|it)|chas(?:ed|ing)|gave chase|hunt(?:ed|ing)|track(?:ed|ing)|(?:caught|catch) up with"
    r"|(?:went|set out) after|intercepted|made contact with|cornered)\b",
)


def hunted_down(e: Event, f: Frame) -> bool:
    """Whether a sentence tells how those who had attacked were hit by others, and not where they attacked."""
    if f.definite or f.earlier or f.trigger < 0 or not e.attackers or not any(x.losses for x in e.frames[:2]):
        return False
    hurt = [x for x in f.losses if x.people and x.value.low and x.kind in _HURT]
    chased = bool(f.sentence.hints & _PURSUIT.bit) and _PURSUIT.pattern.search(f.sentence.low) is not None
    fought = (
        chased and bool(f.attackers) and f.attackers.keys().isdisjoint(e.attackers)
    )  # "caught up with them"
    met = chased and _MET.search(f.sentence.low) is not None
    if not (hurt or fought or met) or not (chased or _hit(e, f, hurt)):
        return False
    here, there = (f.place or {}).get("name"), (e.place or {}).get("name")
    if here and there and (f.grain < 2 or met) and same_place(e.place, f.place) == 2:
        return True
    if fought and here and not there and f.defenders and f.defenders.keys() <= e.attackers.keys():
        return True
    later = f.when is not None and e.when is not None and f.when.precision == e.when.precision == "day"
    return later and (f.when.start - e.when.end).days >= (1 if chased else _DAYS)


_HURT: Final = ("killed", "wounded", "killed_or_wounded")
_MET: Final = lazy(
    r"\b(?:(?:caught|catch) up with|made contact with|intercepted|overtook|cornered|encircled|surrounded"
    r"|track(?:ed|ing) down|engaged|clashed with)\b"
)
"""What says that those who pursued them met them: how many fell is told behind it."""


def _hit(e: Event, f: Frame, hurt: list[Loss]) -> bool:
    """Whether all whom a sentence counts are of those who attacked, and others attacked them."""
    began = {x for x, weight in e.attackers.items() if weight >= _BEGAN}
    others = any(x not in began for x in f.attackers)
    doers = all(f.sentence.chunks[x.noun].head in _DOERS for x in hurt)
    hit = {*f.defenders, *f.victims}
    return others and (doers or (bool(hit) and hit <= began))


def moved_to(e: Event, f: Frame) -> bool:
    """Whether those who attacked go on to another town and hurt others there: "They then moved on to Oro, where they
    shot two more".
    """
    if f.definite or f.earlier or f.trigger < 0 or e.grain > 1 or f.grain > 1:
        return False
    if f.attackers.keys().isdisjoint(e.attackers) and _MOVED.search(f.sentence.low) is None:
        return False
    named = bool((f.place or {}).get("name")) and bool((e.place or {}).get("name"))
    hurt = all(any(x.people and x.value.low for g in frames for x in g.losses) for frames in (e.frames, [f]))
    later = bool(f.cues) and _LATER.search(f.sentence.low) is not None
    return named and (hurt or later) and same_place(e.place, f.place) == 2 and not told_before(e, f)


_LATER: Final = lazy(
    r"\b(?:later|then|afterwards?|subsequently|next|also) (?:[a-z]+ly )?(?:attacked|ambushed|raided|stormed|struck"
    r"|overran|bombed|shelled|fired|shot|burned|burnt|seized|captured|clashed)\b|\b(?:hours?|minutes|days?) later\b"
    r"|^\W{0,3}the same (?:group|gang|band|men|gunmen|rebels|militants|insurgents|attackers|guerrillas|fighters|unit)\b"
)
"""What says that those who attacked struck again, in the next town."""
_MOVED: Final = lazy(
    r"\b(?:moved|went|headed|marched|proceeded|continued|drove|rode|crossed|returned|travell?ed|advanced|fled|escaped"
    r"|withdrew|retreated) (?:on |over |then |next |back |away |together )?(?:in)?to\b"
    r"|\b(?:next|then) (?:attacked|raided|stormed|struck|hit|entered|overran)\b"
)


def turned(e: Event, f: Frame) -> bool:
    """Whether those who attacked are hit by others at a place of its own: "police killed one militant in X"."""
    if f.definite or f.cast or not f.attackers or not e.attackers or not (f.place or {}).get("name"):
        return False
    town = (e.place or {}).get("name")
    village = town in (f.place or {}).get("within", ())  # "the Lomba village of Oro"
    near = not village and same_place(e.place, f.place) == 1 and e.grain <= f.grain
    if not f.attackers.keys().isdisjoint(e.attackers) or near:
        return False
    if max(f.attackers.values()) >= 2.5 and f.trigger >= 0 and f.grain < 2 and f.cues.keys() & _BEGUN:
        return True
    alone = bool(not town or village) and f.attackers.keys().isdisjoint(e.defenders)
    return alone and bool(f.victims) and f.victims.keys() <= e.attackers.keys()


def had_before(e: Event, f: Frame) -> bool:
    """Whether others than those who attacked had struck before that: "The rebels had earlier killed six men", or strike
    from the air on another day: "On Friday jets bombed the rebels near Oro".
    """
    if (
        f.cues.get("air_strike")
        and not e.cues.get("air_strike")
        and f.when is not None
        and e.when is not None
    ):
        known = bool(f.attackers) and bool(e.attackers) and f.attackers.keys().isdisjoint(e.attackers)
        if known and f.when.precision == e.when.precision == "day" and not overlap(f.when, e.when):
            return True
    if f.trigger < 0 or not f.attackers or not e.attackers or not f.attackers.keys().isdisjoint(e.attackers):
        return False
    if _EARLIER.isdisjoint(f.sentence.lows):
        return False
    chunks = f.sentence.chunks
    struck = max(f.trigger, 0)
    if chunks[struck].kind != "VG" or chunks[struck].voice != "active":
        return False
    begin = max(0, chunks[struck].start - f.sentence.start - 14)
    before = f.sentence.low[begin : chunks[struck].end - f.sentence.start]
    return any(x in before for x in _EARLIER)


_EARLIER: Final = frozenset(("earlier", "previously"))


def crossed(e: Event, f: Frame) -> bool:
    """Whether those who attack in a sentence are only the victims of those who attacked in an engagement."""
    if not f.attackers or not e.attackers or e.cues.get("battle") or f.cues.get("battle"):
        return False
    return all(x not in e.attackers and (x in e.victims or x in e.defenders) for x in f.attackers)
