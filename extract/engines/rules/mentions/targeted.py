"""Victims whom a text counts as "people" and tells who they were by whom the attack was aimed at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.engines.rules.mentions.victims import aimed_at, counted_in, general

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.scenes.events import Event


def name_targets(a: Analysis, events: list[Event]) -> None:
    """Gives the "people" hurt in an attack to those at whom their sentence says that it was aimed: "Nine people were
    killed when gunmen fired on a bus of Oroan pilgrims".
    """
    for e in events:
        for f in e.frames:
            counted = counted_in(f)
            bare = [m for m in counted if general(m) and a.types.get(a.index.of(m) or "") == "civilians"]
            if not bare or len(bare) < len(counted):
                continue
            aimed = [
                m
                for m in aimed_at(f)
                if m.type == "civilians" and m.kind == "generic" and m not in bare and not general(m)
            ]
            known = {x for m in aimed if (x := a.index.of(m)) is not None and e.defenders.get(x)}
            own = next((m for m in aimed if a.index.of(m) in known), None)
            if len(known) != 1 or own is None:
                continue
            for m in bare:
                _give(a, e, m, own)


def _give(a: Analysis, e: Event, m: Mention, own: Mention) -> None:
    """Gives a mention, and what it did to the sides of an engagement, to the group it is of."""
    old, key = a.index.of(m), a.index.key_of(own)
    new = a.index.of(own)
    if key is None or old is None or old == new or new is None:
        return
    a.index.move(m, key, "civilians")
    for weights in (e.attackers, e.defenders, e.victims):
        if old in weights and not _elsewhere(a, e, old):
            weights[new] = weights.get(new, 0.0) + weights.pop(old)


def _elsewhere(a: Analysis, e: Event, actor: str) -> bool:
    """Whether another noun of an engagement still names an actor."""
    return any(a.index.of(m) == actor for f in e.frames for m in f.sentence.mentions)
