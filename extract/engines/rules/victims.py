"""Victims of one engagement whom the text tells apart from those of the others: farmers here, pupils there.

One article has one group of victims; where an engagement of several hurts nobody but, say, fishermen, and no other one
does, these fishermen are a group of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.lexicon import simplify, wordset

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.events import Event
    from extract.engines.rules.mentions import Mention

_GENERAL: Final = wordset(
    "civilians civilian people persons person others other residents resident inhabitants locals citizens citizen men "
    "women woman man child children boys boy girls girl youths youth villagers villager families family victims victim "
    "hostages hostage captives captive casualties official officials wounded dead community communities relatives wife "
    "husband son daughter mother father brother sister baby babies staff guests crowd members"
)
_MOST: Final = 60
"""Engagements up to which victims are told apart; keeps the work in proportion to the text."""


def split_victims(a: Analysis, events: list[Event]) -> None:
    """Gives engagements with victims of a kind of their own an actor for these, in place of "civilians"."""
    if not 1 < len(events) <= _MOST:
        return
    shared = [_victims(a, e) for e in events]
    heads = [{simplify(m.head).rpartition(" ")[2] for m in found} for found in shared]
    for k, (e, found) in enumerate(zip(events, shared, strict=True)):
        others = set().union(*heads[:k], *heads[k + 1 :])
        if not found or not others or heads[k] & _GENERAL or heads[k] & others or len(heads[k]) > 2:
            continue
        if not any(x.endswith(("s", "men")) for x in heads[k]):
            continue  # a single fisherman is one of the civilians
        old = a.index.of(found[0])
        key = "civ:" + " ".join(sorted(heads[k]))
        for m in found:
            a.index.move(m, key, "civilians")
        new = a.index.of(found[0])
        if old is None or new is None or old == new:
            continue
        a.types[new] = "civilians"
        for weights in (e.attackers, e.defenders, e.victims):
            if old in weights:
                weights[new] = weights.pop(old)
        e.sides[:] = [new if x == old else x for x in e.sides]


def _victims(a: Analysis, e: Event) -> list[Mention]:
    """The common nouns of victims in the sentences that tell of an engagement and count somebody or are aimed at."""
    out: dict[int, Mention] = {}
    for f in e.frames:
        for m in f.sentence.mentions:
            if m.kind == "generic" and m.type == "civilians" and a.index.key_of(m) == "civ":
                out[m.start] = m
    return list(out.values())
