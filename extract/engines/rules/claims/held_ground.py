"""What can be taken and held: "the base", "control of the town", "most of the valley"."""

from __future__ import annotations

from collections.abc import Container
from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.unreal import aimed_at, launched_for
from extract.engines.rules.roles.event_bombs import ATTACKER_NOUNS
from extract.engines.rules.roles.event_targets import PLANS
from extract.engines.rules.roles.held_places import GROUND, PARTS, is_lair
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.claims.claims import ClaimReader

_ROBBING: Final = frozenset(("loot", "ransack", "plunder", "pillage", "rob", "steal", "confiscate", "rustle"))
"""What is done to a place that nobody holds for it."""
_GROUNDS: Final = (
    GROUND
    | listed("held_houses")
    | {"villages", "towns", "districts", "town", "area", "areas", "city", "territory"}
)


def verb_of(c: Chunk) -> str:
    """The plain form of a verb group; "" for any other chunk."""
    return c.verb.lemma if c.verb is not None else ""


def can_hold(r: ClaimReader, chunks: list[Chunk], c: Chunk) -> bool:
    """Whether what a verb says is taken, kept or repelled leaves somebody with a place."""
    if c.cls == "repel":
        if any(chunks[i].head in PLANS for i in c.patients):
            return False  # "foiled a plot"
        return not (c.object and all(_taken_along(r, chunks[i]) for i in c.object))
    if c.cls == "storm" and verb_of(c) != "overwhelm":  # who stormed a post need not have held it
        return verb_of(c) == "overrun"
    if verb_of(c) in _ROBBING:
        return False  # "looted the village"
    # Men who were overwhelmed are no place that somebody holds.
    return any(_is_ground(r, chunks, i) for i in c.patients) and not takes_part(chunks, c)


def takes_part(chunks: list[Chunk], c: Chunk) -> bool:
    """Whether a verb is that of "took part in the offensive", by which nobody holds a part of anything."""
    i = c.patients[0] if c.patients else len(chunks)
    return i + 1 < len(chunks) and [chunks[i].head, chunks[i + 1].head] == ["part", "in"]


def _is_ground(r: ClaimReader, chunks: list[Chunk], i: int) -> bool:
    t, n = r.a.triggers, chunks[i]
    mention = n.head_mention
    of = chunks[i + 2] if i + 2 < len(chunks) and chunks[i + 1].head == "of" else None
    if (
        n.head == "control"
        and of is not None
        and (of.head in t.events or of.head in ("situation", "blaze", "fire"))
    ):
        return False  # "took control of the firefight"
    sited = mention is not None and mention.kind == "place"
    if (
        sited
        or n.head in ("control", "possession")
        or n.head in t.positions
        or n.head in _GROUNDS
        or is_lair(n)
    ):
        return True
    return n.head in PARTS and of is not None and _is_ground(r, chunks, i + 2)


def _taken_along(r: ClaimReader, n: Chunk) -> bool:
    """Whether one who "drove off" something has taken it: "drove off 40 goats"."""
    return (
        n.figure is not None
        and not n.mentions
        and n.head not in r.a.triggers.events
        and n.head not in ATTACKER_NOUNS
    )


def tried(chunks: list[Chunk], v: int) -> bool:
    """Whether something is only tried, wanted or to come: "sought to retake", "will take measures to foil"."""
    if chunks[v].aux[:1] and chunks[v].aux[0] in _TO_COME:
        return True
    if chunks[v].voice == "ing":
        return aimed_at(chunks, v)
    if chunks[v].voice != "inf":
        return False
    if launched_for(chunks, v) or any(c.head in _BIDS for c in chunks[max(0, v - 5) : v]):
        return True  # "a bid by the rebels to take the town"
    for c in reversed(chunks[:v]):
        if c.kind == "VG" and c.verb is not None:
            if c.verb.lemma in _TRYING or (c.aux and c.aux[0] in _TO_COME):
                return True
            if c.voice not in ("inf", "ing"):
                return False
    return False


_BIDS: Final = frozenset(
    ("bid", "attempt", "attempts", "effort", "efforts", "try", "plan", "plans", "order", "orders")
)
_TRYING: Final = frozenset(("try", "attempt", "seek", "want", "plan", "aim"))
_TO_COME: Final = frozenset(("will", "would", "shall", "should", "must", "may", "might", "could", "can"))


_GIVING: Final = frozenset(("lose", "abandon", "cede", "surrender", "relinquish"))
"""Verbs of those who leave a place to others."""


def handed_over(chunks: list[Chunk], v: int) -> tuple[list[int], int]:
    """What somebody lost at `v`, and where it is told to whom: "lost control of Lomba to the X"; its subject and -1
    where nothing was.
    """
    c = chunks[v]
    if c.neg or verb_of(c) not in _GIVING or not c.patients:
        return c.subject, -1
    ground = [i + 2 if chunks[i].head == "control" and i + 2 < len(chunks) else i for i in c.patients]
    behind = range(max(ground[0], v) + 1, min(v + 8, len(chunks) - 1))
    return ground, next((k + 1 for k in behind if chunks[k].head == "to"), -1)


def holds_nothing(chunks: list[Chunk], v: int, events: Container[str]) -> bool:
    """Whether who beats others off keeps no place by it: "teams mobilised to the village to repel the attack", "a
    counterattack pushed the rebels back".
    """
    c = chunks[v]
    if c.voice == "inf" and v and chunks[v - 1].kind == "NG":
        return True
    return c.voice == "active" and any(chunks[i].head in events for i in c.subject)
