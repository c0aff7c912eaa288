"""How many held a place, were on their way or stood there, told without a verb of attack: "the garrison of 80 men", "a
team of 35 was returning when", "the attackers, apparently six,", "some 400 rebels had dug in".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.strength_nouns import FIGHTERS, Strength, people, value_of
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.whose import plain

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader
    from extract.engines.rules.scenes.events import Event

_DEFENDERS: Final = frozenset(("defenders", "garrison", "defender"))
_PARTIES: Final = listed("who_attacked") | listed("attacker_nouns") | _DEFENDERS | FIGHTERS
_HOLDING: Final = wordset("dig entrench barricade")
_MOVING: Final = wordset(
    "return travel patrol move pass go drive head walk ride march withdraw escort come make proceed trek advance "
    "retreat"
)
_WHEN: Final = frozenset(("when", "as"))
_RUNNING: Final = wordset("walk run bump stumble blunder march ride drive")
_MEETING: Final = listed("meeting_verbs")
_UPON: Final = frozenset(("upon", "on", "across"))
_FIELDING: Final = wordset("commit field")
_AMOUNTS: Final = frozenset(("number", "total"))
_HIT: Final = frozenset(("attack", "ambush", "bomb", "kill", "wound", "clash", "destroy", "explode"))
_UNITS: Final = listed("armed_bands") | wordset("battalion company platoon regiment brigade patrol squadron")
_ENDING: Final = frozenset(("X", "C", "R"))
_FEW: Final = 4
"""Chunks behind a party within which an aside counts it."""


def beside(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Strength]:
    """Yields such strengths of one sentence."""
    chunks = s.chunks
    for i, c in enumerate(chunks):
        if c.kind == "NG":
            if c.head == "garrison" and (k := _counted_behind(chunks, i)) > 0:
                yield from _garrison(r, event, s, i, k)
            elif c.head in _PARTIES and c.figure is None and c.det in ("the", "its", "their"):
                yield from _aside(r, event, s, i)
        elif c.kind == "VG" and not c.neg and c.verb is not None and c.voice == "passive":
            if c.verb.lemma == "involve" and (i + 1 == len(chunks) or chunks[i + 1].kind in _ENDING):
                for k in c.subject:  # "some 60 rebels were involved"
                    if chunks[k].head in FIGHTERS:
                        yield from people(r, event, s, k, c, attack=True)
        elif c.kind == "VG" and not c.neg and c.verb is not None:
            lemma = c.verb.lemma
            if lemma in _HOLDING and c.subject and not s.losses:
                yield from people(
                    r, event, s, _of_band(chunks, c.subject[0]), c, attack=False, side="defender"
                )
            elif lemma in _MOVING and c.subject and _struck_then(chunks, i):
                yield from _on_the_way(r, event, s, _of_band(chunks, c.subject[0]), c)
            if _met(chunks, i, lemma):
                yield from people(r, event, s, i + 2, c, attack=False, side="defender")
            if lemma in _FIELDING:
                yield from _fielded(r, event, s, c)
            if (
                lemma in _AMOUNTS
                and c.subject
                and chunks[c.subject[0]].head in _DEFENDERS
                and i + 1 < len(chunks)
            ):
                yield from people(r, event, s, i + 1, c, attack=False, side="defender")


def _garrison(r: ClaimReader, event: Event, s: Sentence, i: int, k: int) -> Iterator[Strength]:
    """ "The garrison of 80 men", "its garrison of 80": of whoever held the place."""
    c, n = s.chunks[i], s.chunks[k]
    if n.words:
        yield from people(r, event, s, k, c, attack=False, side="defender")
    elif n.figure is not None and n.figure.low:
        tops = r.sides[event.order].defenders
        actor = tops[0] if len(tops) == 1 else None
        text = plain(r.a.text, s.chunks, i)
        yield Strength(actor, text, "defender", value_of(r, n), None, (c.start, n.end), n.start)


def _met(chunks: list[Chunk], v: int, lemma: str) -> bool:
    """Whether "ran into", "chanced upon" with those who were met stands at `v`."""
    link = chunks[v + 1].head if v + 2 < len(chunks) else ""
    return (link == "into" and lemma in _RUNNING) or (link in _UPON and lemma in _MEETING)


def _fielded(r: ClaimReader, event: Event, s: Sentence, c: Chunk) -> Iterator[Strength]:
    """How many one side sent in: "The X committed two battalions, some 1,500 troops"."""
    sides = r.sides[event.order]
    mine = [x for k in c.subject for x in r.frames.named(s, k) if x in (*sides.attackers, *sides.defenders)]
    n = next(
        (s.chunks[k] for k in c.object if s.chunks[k].figure is not None and s.chunks[k].head in FIGHTERS),
        None,
    )
    if len(mine) == 1 and n is not None and n.figure is not None and n.figure.low:
        side = "attacker" if mine[0] in sides.attackers else "defender"
        yield Strength(mine[0], None, side, value_of(r, n), None, (c.start, n.end), n.start)


def _counted_behind(chunks: list[Chunk], i: int) -> int:
    """Where the count of a garrison stands: "of 80 men", "of 80"; -1: nowhere."""
    k = i + 2
    if k >= len(chunks) or chunks[k].kind != "NG" or chunks[k].figure is None:
        return -1
    return k if chunks[i + 1].head == "of" and (chunks[k].head in FIGHTERS or not chunks[k].words) else -1


def _of_band(chunks: list[Chunk], i: int) -> int:
    """The counted men of a band: "a company of some 120 men"; else the noun group itself."""
    counted = i + 2 < len(chunks) and chunks[i + 1].head == "of" and chunks[i + 2].figure is not None
    return i + 2 if counted and chunks[i].head in _UNITS and chunks[i].figure is None else i


def _struck_then(chunks: list[Chunk], v: int) -> bool:
    """Whether a clause with "when" behind the verb at `v` tells what befell those on their way."""
    k = next((k for k in range(v + 1, len(chunks)) if chunks[k].head in _WHEN), len(chunks))
    return any(c.kind == "VG" and c.cls in _HIT for c in chunks[k:])


def _on_the_way(r: ClaimReader, event: Event, s: Sentence, i: int, c: Chunk) -> Iterator[Strength]:
    """How many of the attacked were on their way."""
    n = s.chunks[i]
    if n.figure is None or not n.figure.low or n.head not in FIGHTERS:
        return
    tops = r.sides[event.order].defenders
    if any(x in tops and r.a.types.get(x) != "civilians" for x in r.frames.named(s, i)):
        yield from people(r, event, s, i, c, attack=False, side="defender")


def _aside(r: ClaimReader, event: Event, s: Sentence, i: int) -> Iterator[Strength]:
    """ "The attackers, apparently six, fled", "the defenders, about 250 men of the X, had"."""
    chunks = s.chunks
    if i + 2 >= len(chunks) or chunks[i + 1].head != ",":
        return
    k = i + 2 + (chunks[i + 2].kind == "A")
    n = chunks[k] if k + 1 < len(chunks) else None
    if n is None or n.kind != "NG" or n.figure is None or not (n.figure.low or n.figure.high):
        return
    if (n.words and n.head not in FIGHTERS) or (n.figure.approximate and n.figure.low == 1):
        return
    ends = any(c.head in (",", ")", "according") for c in chunks[k + 1 : k + _FEW])
    if not ends or (not n.words and chunks[k + 1].head == "of"):
        return  # "the gunmen, three of them hooded,"
    sides = r.sides[event.order]
    holding = chunks[i].head in _DEFENDERS
    tops = sides.defenders if holding else sides.attackers
    named = [x for j in (i, k) for x in r.frames.named(s, j) if x in (*sides.attackers, *sides.defenders)]
    actor = named[0] if named else tops[0] if len(tops) == 1 else None
    side = "defender" if holding or (actor is not None and actor in sides.defenders) else "attacker"
    where = (chunks[i].start, n.end)
    yield Strength(actor, plain(r.a.text, chunks, i), side, value_of(r, n), None, where, n.start)
