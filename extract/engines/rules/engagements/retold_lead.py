"""Leads whose later clauses count those of other attacks, which the text tells one by one behind them.

"Gunmen killed six men near Lomba. Troops shot dead three rebels, and a bomb wounded nine": where a later engagement
with a place of its own counts the same three rebels, those of the lead are they.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.scenes.events import Event, told_before

if TYPE_CHECKING:
    from extract.engines.rules.losses.losses import Loss
    from extract.engines.rules.roles.frames import Frame

_LEAD: Final = 3
"""Sentences of a text in which its lead stands."""
_LATER: Final = 12
"""Engagements among which that of a clause of the lead is looked for."""


def give_back(events: list[Event], of: dict[int, Event], parts: dict[tuple[int, int], Event]) -> None:
    """Gives what the lead counts of attacks told behind it to those attacks."""
    lead = events[0] if events else None
    if lead is None or len(events) < 2:
        return
    for f in [g for g in lead.frames[1:] if g.sentence.index < _LEAD and _by_others(lead.frames[0], g)]:
        mine = [x for x in f.losses if x.people and x.rule != "part"]
        owners = {id(x): _owner(lead, f, x, events[1:_LATER]) for x in mine}
        told = [x for x in mine if owners[id(x)] is not None]
        if not told:
            continue
        for x in told:
            owner = owners[id(x)]
            if owner is not None:
                parts[f.sentence.index, x.noun] = owner
        own = owners[id(told[0])]
        if len(told) == len(mine) and own is not None:
            _take(lead, f)
            of[f.sentence.index] = own


def _owner(lead: Event, f: Frame, x: Loss, later: list[Event]) -> Event | None:
    """The one later engagement that counts the same dead or hurt, which no other sentence of the lead's own does."""
    if any(_counts(g, f, x) for g in lead.frames if g is not f):
        return None
    found = [
        e
        for e in later
        if (e.place or {}).get("name")
        and not e.summing
        and e.segment == lead.segment
        and _of_one_doer(e, f)
        and any(_counts(g, f, x) for g in e.frames[:3])
    ]
    return found[0] if len(found) == 1 else None


def _by_others(first: Frame, f: Frame) -> bool:
    """Whether others did what a sentence of a lead tells than its first one: "Troops shot dead three rebels"."""
    return bool(first.attackers and f.attackers) and first.attackers.keys().isdisjoint(f.attackers)


def _of_one_doer(e: Event, f: Frame) -> bool:
    return not f.attackers or not e.attackers or not f.attackers.keys().isdisjoint(e.attackers)


def _counts(g: Frame, f: Frame, x: Loss) -> bool:
    """Whether a frame gives a figure of another again, of more than two people of one name."""
    alike = [y for y in g.losses if y.kind == x.kind and y.value.low == x.value.low]
    if (x.value.low or 0) <= 2 or all("other" in g.sentence.chunks[y.noun].words for y in alike):
        return False
    alone = Event(0, 0, "main")
    alone.frames.append(g)
    return told_before(alone, f)


def _take(lead: Event, f: Frame) -> None:
    """Leaves out what a sentence told of the parties of a lead, as far as it was counted for them."""
    lead.frames.remove(f)
    for theirs, mine in (
        (lead.attackers, f.attackers),
        (lead.defenders, f.defenders),
        (lead.victims, f.victims),
    ):
        for actor, weight in mine.items():
            if actor in theirs:
                theirs[actor] -= weight
                if theirs[actor] <= 0:
                    del theirs[actor]
