"""How many a party was by words beside it, whatever it did: "the rebels, 400 strong", "there were four attackers"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.strength_nouns import ARMED, FIGHTERS, Strength, value_of
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Value, of_noun
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.whose import plain

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader
    from extract.engines.rules.scenes.events import Event

_MEN: Final = frozenset(("men", "fighters", "soldiers"))
_SPEAKING: Final = ("media", "person", "government")


def asides(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Strength]:
    """Yields the strengths that stand beside a party, or that say how many attackers there were."""
    chunks = s.chunks
    if not s.lows.isdisjoint(_ALONE):
        yield from _alone(r, event, s)
    for i, c in enumerate(chunks):
        if c.kind != "NG" or c.figure is None or not (c.figure.low or c.figure.high):
            continue
        if c.head in _FLYING and i > 1 and event.cues.get("air_strike") and _flown(chunks, i):
            where = (chunks[i - 2].start, c.end)
            yield Strength(None, None, "attacker", value_of(r, c), c.head, where, c.start)
            continue
        there = c.head in ARMED and i > 1 and chunks[i - 2].head == "there" and _is(chunks[i - 1])
        if there or c.figure.start >= c.end:
            who = i  # "there were four attackers"; a count that `numbered` found behind
        elif c.head == "strong" and (len(c.words) == 1 or (len(c.words) == 2 and c.words[0] in _MEN)):
            who = _party_before(chunks, i)
        else:
            continue
        if who >= 0:
            yield from _of_party(r, event, s, who, i)


_ALONE: Final = frozenset(("lone", "solitary", "sole"))
_LONERS: Final = listed("doers_known") | listed("attacker_nouns") | {"militant", "fighter", "sniper", "man"}


def _alone(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Strength]:
    """ "A lone gunman", "a lone suicide bomber": one man attacked."""
    for i, c in enumerate(s.chunks):
        word = next((x for x in c.words[:-1] if x in _ALONE), "")
        if not word or c.kind != "NG" or c.figure is not None or c.head not in _LONERS:
            continue
        actors = [x for x in r.frames.named(s, i) if x in r.sides[event.order].attackers]
        at = r.a.text.lower().find(word, c.start, c.end)
        if len(actors) == 1 and at >= 0:
            value = Value(1, 1, False, r.a.text[at : at + len(word)], at, at + len(word))
            text = plain(r.a.text, s.chunks, i)
            yield Strength(actors[0], text, "attacker", value, None, (c.start, c.end), c.start)


def _flown(chunks: list[Chunk], i: int) -> bool:
    """Whether aircraft without pilots are told as what an attack was made with: "bombs attached to two drones"."""
    borne = chunks[i - 1].head in ("to", "from", "by") and chunks[i - 2].head in _BORNE
    verb = chunks[i - 1].verb
    used = verb is not None and verb.lemma in ("use", "employ", "fly")
    return borne or used or chunks[i - 1].head in ("with", "using")


_FLYING: Final = frozenset(("drones", "drone", "uavs", "uav", "quadcopters", "quadcopter"))
_BORNE: Final = frozenset(
    ("attached", "dropped", "tied", "strapped", "fixed", "fitted", "carried", "mounted", "released")
)


def _is(c: Chunk) -> bool:
    return c.kind == "VG" and not c.neg and c.verb is not None and c.verb.lemma == "be"


def _party_before(chunks: list[Chunk], i: int) -> int:
    """The noun group that "400 strong" at `i` is said of: "the guerrillas of the X, 400 strong"; -1: none."""
    k = i - 1 if chunks[i - 1].head != "," else i - 2
    if k < 0 or chunks[k].kind != "NG" or chunks[k].figure is not None:
        return -1
    while k > 1 and chunks[k - 1].head == "of" and chunks[k - 2].kind == "NG":
        k -= 2
    if not chunks[k].mentions and (of := of_noun(chunks, k)) >= 0:
        k = of  # "a column of rebels"
    return k if chunks[k].figure is None else -1


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
    assert n.figure is not None
    where = (min(party.start, n.figure.start), max(party.end, n.figure.end))
    yield Strength(actor, plain(r.a.text, s.chunks, who), side, value_of(r, n), None, where, n.start)
