"""How many a party was by words beside it: "the rebels, some 400 in number", "men coming in their hundreds", and how
many attackers there were.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.strength_nouns import ARMED, FIGHTERS, Strength, value_of
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import of_noun
from extract.engines.rules.voices.whose import plain

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader
    from extract.engines.rules.scenes.events import Event

_WHOLE: Final = frozenset(("number", "all", "total"))
_CROWDS: Final = frozenset(("dozens", "scores", "hundreds", "thousands"))
_MEN: Final = frozenset(("men", "fighters", "soldiers"))
_SPEAKING: Final = ("media", "person", "government")
_BACK: Final = 6
"""Chunks from a crowd back to the party that came in it."""


def asides(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Strength]:
    """Yields the strengths that stand beside a party, or that say how many attackers there were."""
    chunks = s.chunks
    for i, c in enumerate(chunks):
        if c.kind != "NG" or c.figure is None or not (c.figure.low or c.figure.high):
            continue
        if c.head in _CROWDS and c.det in ("the", "their") and i and chunks[i - 1].head == "in":
            who = _who_came(chunks, i - 1)
        elif c.head in ARMED and i > 1 and chunks[i - 2].head == "there" and _is(chunks[i - 1]):
            who = i  # "there were four attackers"
        else:
            who = _party_before(chunks, i) if _strong(chunks, i) else -1
        if who >= 0:
            yield from _of_party(r, event, s, who, i)


def _is(c: Chunk) -> bool:
    return c.kind == "VG" and not c.neg and c.verb is not None and c.verb.lemma == "be"


def _strong(chunks: list[Chunk], i: int) -> bool:
    """Whether a count says how many a party was: "some 400 in number", "250 men strong", "four in all"."""
    c = chunks[i]
    if c.head == "strong":
        return len(c.words) == 1 or (len(c.words) == 2 and c.words[0] in _MEN)
    near = chunks[i + 1 : i + 4]
    whole = len(near) > 1 and near[0].head == "in" and near[1].kind == "NG" and near[1].head in _WHOLE
    return not c.words and whole and (len(near) < 3 or near[2].kind in ("X", "VG", "C"))


def _party_before(chunks: list[Chunk], i: int) -> int:
    """The noun group that an aside at `i` belongs to: "the guerrillas of the X, some 400 in number"; -1: none."""
    k = i - 1 if chunks[i - 1].head != "," else i - 2
    if k < 0 or chunks[k].kind != "NG" or chunks[k].figure is not None:
        return -1
    while k > 1 and chunks[k - 1].head == "of" and chunks[k - 2].kind == "NG":
        k -= 2
    if not chunks[k].mentions and (of := of_noun(chunks, k)) >= 0:
        k = of  # "a column of rebels"
    return k if chunks[k].figure is None else -1


def _who_came(chunks: list[Chunk], at: int) -> int:
    """Who came "in their hundreds": the party right before, or before "coming" and "numbering"; -1: none."""
    k = at - 1
    if k >= 0 and chunks[k].kind == "VG":
        if chunks[k].voice != "ing" and chunks[k].cls not in ("attack", "storm"):
            return -1
        k -= 1
    k -= k >= 0 and chunks[k].head == ","
    return k if k >= max(0, at - _BACK) and chunks[k].kind == "NG" and chunks[k].figure is None else -1


def _of_party(r: ClaimReader, event: Event, s: Sentence, who: int, i: int) -> Iterator[Strength]:
    """The strength at `i` of the noun group at `who`, if that took part in the engagement."""
    sides, party, n = r.sides[event.order], s.chunks[who], s.chunks[i]
    named = [x for x in r.frames.named(s, who) if r.a.types.get(x) not in _SPEAKING]
    actor = next((x for x in named if x in sides.attackers or x in sides.defenders), None)
    if actor is None:
        if party.head not in ARMED or len(sides.attackers) != 1 or named[1:]:
            return
        actor = sides.attackers[0]
    if r.a.types.get(actor) == "civilians" or (party.head not in FIGHTERS and not party.mentions):
        return
    side = "attacker" if actor in sides.attackers else "defender"
    where = (min(party.start, n.start), max(party.end, n.end))
    yield Strength(actor, plain(r.a.text, s.chunks, who), side, value_of(r, n), None, where, n.start)
