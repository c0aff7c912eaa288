"""Victims of one engagement whom the text tells apart from those of the others: farmers here, pupils there.

One article has one group of victims; where an engagement of several hurts nobody but, say, fishermen, and no other one
does, these fishermen are a group of their own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.lexicon import simplify, wordset
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event

GENERAL: Final = listed("general_victims")
_NEUTRAL: Final = listed("neutral_victims")
"""Nouns that say of people only what befell them: they are whoever was named before."""
_SINGLE: Final = listed("single_victims")
_OTHERS: Final = wordset("others other another more second third")
_MOST: Final = 60
"""Engagements up to which victims are told apart; keeps the work in proportion to the text."""


def split_victims(a: Analysis, events: list[Event]) -> None:
    """Gives engagements with victims of a kind of their own an actor for these, in place of "civilians"."""
    if not 1 < len(events) <= _MOST:
        return
    found = [_victims(a, e) for e in events]
    heads = [_heads(e, x) for e, x in zip(events, found, strict=True)]
    kinds = _kinds(heads)
    if len(kinds) < 2:
        return
    for kind in kinds:
        own = set().union(*(heads[k] for k in kind))
        one = len(kind) == 1 and _one(events[kind[0]], found[kind[0]])
        of_people = [x for x in own if x.startswith("civ:")]
        if not one and not of_people and (own & GENERAL or len(own) > 2):
            continue
        key = "civ:" + " ".join(sorted(own))
        for k in kind:
            _give(a, events[k], found[k], f"{key}@{k}" if one else key)


def _heads(e: Event, found: list[Mention]) -> set[str]:
    """What tells the victims of an engagement from others: where only "people" are counted, whom it was aimed at."""
    told = [counted_in(f) for f in e.frames]
    if not all(general(m) for x in told for m in x):
        return {_label(m) for m in found} - _NEUTRAL
    hurt = {m.start for x in told for m in x}
    at = {m.start for f, x in zip(e.frames, told, strict=True) if x for m in aimed_at(f)}
    aimed = {_label(m) for m in found if m.start in at - hurt and not general(m)}
    return aimed or {_label(m) for m in found} - _NEUTRAL


def aimed_at(f: Frame) -> list[Mention]:
    """Gives the mentions of those to whom something was done, or who were in what was struck."""
    chunks = f.sentence.chunks
    done = {i for v in f.sentence.verbs if chunks[v].cls != "say" for i in chunks[v].object}
    done |= {k for k in range(1, len(chunks)) if chunks[k - 1].head in _AT}
    return [m for k in sorted(done) if k < len(chunks) for m in chunks[k].mentions]


_AT: Final = frozenset(("on", "at", "against", "upon", "into", "of", "carrying", "targeting"))


def counted_in(f: Frame) -> list[Mention]:
    """Gives the mentions of those whom a sentence counts as lost."""
    chunks = f.sentence.chunks
    nouns = [i for x in f.losses if x.people for i in (x.noun, *x.also) if i >= 0]
    return [m for i in nouns if (m := chunks[i].head_mention) is not None]


def general(m: Mention) -> bool:
    """Whether a noun says of those it counts nothing but that they are people."""
    return m.kind == "generic" and m.type == "civilians" and simplify(m.text) in GENERAL


def _label(m: Mention) -> str:
    """What tells victims from others: their people ("Bambara farmers"), else their noun."""
    if m.key.startswith("civ:"):
        return m.key
    noun = simplify(m.head).rpartition(" ")[2]
    return simplify(m.head) if noun in _NEUTRAL and " " in m.head else noun  # "displaced persons"


def _one(e: Event, found: list[Mention]) -> bool:
    """Whether the victims are one person of whom a text says more than that, and no others: "a widow of 80"."""
    words = {simplify(m.head).rpartition(" ")[2] for m in found}
    others = any(c.kind == "NG" and c.head in _OTHERS for f in e.frames for c in f.sentence.chunks)
    return len(words) == 1 and words <= _SINGLE and not others


def _kinds(heads: list[set[str]]) -> list[list[int]]:
    """Puts engagements together whose victims share a noun; those that name none are in no list."""
    out: list[tuple[set[str], list[int]]] = []
    for k, own in enumerate(heads):
        if not own:
            continue
        same = [x for x in out if x[0] & own]
        merged = set(own).union(*(x[0] for x in same)), [n for x in same for n in x[1]] + [k]
        out = [x for x in out if x not in same] + [merged]
    return [kind for _, kind in out]


def _give(a: Analysis, e: Event, found: list[Mention], key: str) -> None:
    """Moves the mentions of victims, and their part in an engagement, to an actor of their own."""
    old = a.index.of(found[0])
    for m in found:
        a.index.move(m, key, "civilians")
    new = a.index.of(found[0])
    if old is None or new is None or old == new:
        return
    a.types[new] = "civilians"
    for weights in (e.attackers, e.defenders, e.victims):
        if old in weights:
            weights[new] = weights.pop(old)
    e.sides[:] = [new if x == old else x for x in e.sides]


def _victims(a: Analysis, e: Event) -> list[Mention]:
    """The common nouns of victims in the sentences that tell of an engagement and count somebody or are aimed at."""
    out: dict[int, Mention] = {}
    for f in e.frames:
        speaking = [v.own for x in f.sentence.scopes for v in x.voices]
        for m in f.sentence.mentions:
            plain = m.kind == "generic" and m.type == "civilians" and a.index.key_of(m) == "civ"
            if plain and not any(x <= m.start < y for x, y in speaking):
                out[m.start] = m
    return list(out.values())
