"""Leads that list the victims of several attacks, which the text tells one by one after them.

"Rebels killed a mayor, two farmers and a guard in the last two days": each of them belongs to the attack, told behind
it, in which such a one was hurt. The lead itself is no engagement.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.engines.rules.scenes.events import Event, gap
from extract.engines.rules.scenes.where import same_place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.losses.losses import Loss
    from extract.engines.rules.roles.frames import Frame

_STATE: Final = "state_forces"
_FEW: Final = 8
"""Victims whom one lead lists at most; attacks among which each is looked for."""
_DAYS: Final = 7
_SOON: Final = 2
"""Sentences of a text in which its lead stands."""


def parcel_out(
    a: Analysis, events: list[Event], of: dict[int, Event], parts: dict[tuple[int, int], Event]
) -> None:
    """Takes out a lead that lists victims of at least two attacks told behind it, and gives each victim to its own."""
    lead = events[0] if events else None
    if lead is None or not lead.frames or lead.frames[0].sentence.index > _SOON:
        return
    f = lead.frames[0]
    listed = _listed(f)
    if len(listed) < 2 or len(events) < 2 or _placed(f):
        return
    behind = _behind(lead)
    others = [e for e in events[1:] if (e.place or {}).get("name") and _apart(a, lead, e)][:_FEW]
    if behind is not None:
        others.insert(0, behind)
    elif any(g.losses for g in lead.frames[1:]):
        return
    if len(others) < 2:
        return
    shared = _shared_out(a, f, listed, others)
    if len(shared) < len(listed) or len({id(e) for _, e in shared}) < 2:
        return
    first = shared[0][1]
    for loss, e in shared:
        parts[f.sentence.index, loss.noun] = e
        _hurt_there(a, f, loss, e)
    bare = replace(
        f, attackers={}, defenders={}, victims={}, cues={}, place=None, when=None, outcome=None, losses=listed
    )
    first.frames.append(bare)
    events[:1] = [behind] if behind is not None else []
    for g in lead.frames:
        of.pop(g.sentence.index, None)
        if behind is not None and g is not f:
            of[g.sentence.index] = behind
    of[f.sentence.index] = first
    for e in {id(e): e for _, e in shared}.values():
        e.focus = lead.focus
        if not e.attackers and not e.cues.get("unknown_starter"):
            for actor, weight in lead.attackers.items():
                if actor not in e.defenders and actor not in e.victims:
                    e.attackers[actor] = weight
                    e.sides.append(actor)


def _hurt_there(a: Analysis, f: Frame, loss: Loss, e: Event) -> None:
    """Gives an attack that names nobody who was hit the victim whom the lead tells, and its day to one without."""
    e.when = e.when or f.when
    mention = f.sentence.chunks[loss.noun].head_mention
    actor = a.index.of(mention) if mention is not None else None
    if actor is not None and not (e.defenders or e.victims) and actor not in e.attackers:
        e.victims[actor] = 1.0
        e.sides.append(actor)


def _listed(f: Frame) -> list[Loss]:
    """The victims that one verb lists: "killed a mayor, two farmers and a guard"; none where it is not a list."""
    mine = [x for x in f.losses if x.people and x.rule != "part" and x.verb >= 0 and x.value.low]
    if len(mine) < 2 or len(mine) > _FEW or len({(x.kind, x.verb) for x in mine}) > 1:
        return []
    heads = [f.sentence.chunks[x.noun].head for x in mine]
    return mine if len(set(heads)) == len(heads) else []


def _placed(f: Frame) -> bool:
    """Whether a lead tells the place and the day of what it counts: it is an attack by itself, the first of many."""
    named = f.place is not None and bool(f.place.get("name")) and f.grain < _AREA
    return named and f.when is not None and f.when.precision == "day" and f.when.start == f.when.end


_AREA: Final = 3
"""How coarse a place is told that is a region, in which several attacks may lie."""


def _behind(lead: Event) -> Event | None:
    """The attack that the sentences behind a lead without a place tell of, which were taken for its own."""
    named = bool((lead.frames[0].place or {}).get("name"))  # "in the south of the land" names no place
    if named or len(lead.frames) < 2 or not (lead.frames[1].place or {}).get("name"):
        return None
    e = Event(lead.order, lead.segment, lead.focus, section=lead.section)
    for f in lead.frames[1:]:
        e.add(f)
    return e


def _apart(a: Analysis, lead: Event, e: Event) -> bool:
    """Whether an attack was elsewhere than where the lead stands, and at about the time of it."""
    if e.summing or e.frames[0].earlier or (lead.place is not None and same_place(lead.place, e.place) == 1):
        return False
    if lead.when is not None and e.when is not None:
        return gap(lead.when, e.when) <= _DAYS
    return e.when is None or a.published is None or (a.published - e.when.end).days <= _DAYS


def _shared_out(a: Analysis, f: Frame, listed: list[Loss], others: list[Event]) -> list[tuple[Loss, Event]]:
    """Each victim with the attack in which somebody of that name or kind was hurt, and the last with what is left."""
    found: list[tuple[Loss, Event]] = []
    left = list(listed)
    for alike in (_called, _of_kind):
        for loss in list(left):
            noun = f.sentence.chunks[loss.noun]
            e = next((e for e in others if alike(a, noun, e)), None)
            if e is not None:
                found.append((loss, e))
                left.remove(loss)
    free = [e for e in others if not any(e is x for _, x in found)]
    if len(left) == 1 and len(free) == 1:
        found.append((left[0], free[0]))
    return sorted(found, key=lambda x: x[0].noun)


def _called(a: Analysis, noun: Chunk, e: Event) -> bool:
    """Whether the first sentences of an attack speak of somebody by the noun of the lead."""
    return any(_one(c.head) == _one(noun.head) or _titled(a, c, noun) for c in _nouns(e))


def _titled(a: Analysis, c: Chunk, noun: Chunk) -> bool:
    """Whether a name has the noun before it: "professor Juan Mata"."""
    return (
        any(m.kind == "person" for m in c.mentions) and noun.head in a.masked[c.start : c.end].lower().split()
    )


def _of_kind(a: Analysis, noun: Chunk, e: Event) -> bool:
    """Whether forces of a state were hurt in an attack, where the lead counts a policeman or soldier."""
    mention = noun.head_mention
    if mention is None or mention.type != _STATE:
        return False
    return any(a.types.get(x) == _STATE for x in (*e.victims, *e.defenders))


def _nouns(e: Event) -> Iterator[Chunk]:
    for g in e.frames[:2]:
        yield from (c for c in g.sentence.chunks if c.kind == "NG" and not c.pron)


def _one(head: str) -> str:
    return head[:-3] + "man" if head.endswith("men") else head.removesuffix("s")
