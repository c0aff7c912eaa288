"""How many took part, by whatever those counted did or are told to have been: "some 20 rebels blocked the road", "the
post had 18 policemen", "the raiders were about 40", "the army threw 300 men into the battle".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.strength_nouns import BANDS, FIGHTERS, Strength, people, value_of
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.habits import no_deed
from extract.engines.rules.losses.series import by_habit
from extract.engines.rules.vocabulary.actor_types import IRREGULAR, REGULAR
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.whose import plain

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader
    from extract.engines.rules.scenes.events import Event

_UNREAL: Final = listed("hypothetical") | {
    "will",
    "shall",
    "may",
    "might",
    "can",
    "could",
    "would",
    "should",
    "must",
}
_FATES: Final = frozenset(("kill", "wound", "die", "capture", "say", "blame", "lose", "free", "surrender"))
"""What befalls those counted, or what they say: no deed of theirs in the fight."""
_NOTHING_DONE: Final = listed("strength_nothing_done")
_ATTACKERS: Final = listed("who_attacked") | listed("attacker_nouns")
_VEHICLES: Final = listed("vehicles")
_AIRCRAFT: Final = listed("strength_aircraft")
_POSTS: Final = listed("held_posts") | listed("post_nouns")
_DEFENDERS: Final = listed("strength_defenders")
_RAIDERS: Final = listed("strength_raiders")
_ATTACKING: Final = listed("strength_attacking")
_UNITS: Final = listed("strength_units")
_MANNING: Final = frozenset(("manning", "staffing", "garrisoning", "guarding", "defending"))
_COVERING: Final = listed("strength_covering")
_STOCKS: Final = listed("strength_stocks")
_BELIEVED: Final = listed("strength_believed")
_PERFECT: Final = 2
"""Auxiliaries that "had had" and the like have."""
_LEADERS: Final = listed("strength_leaders")
_SENDING: Final = listed("strength_sending")
_MADE_OF: Final = listed("strength_made_of")
_HELD_THERE: Final = frozenset(("on", "inside", "in", "at"))
_DUTY: Final = frozenset(("duty", "guard", "watch", "inside", "it", "place", "sentry"))
_RECKONING: Final = listed("strength_reckoning")
_INTRANSITIVE: Final = frozenset(("participate", "involve"))
_THEIR: Final = frozenset(("their", "only", "number"))
_TROOP_WORDS: Final = frozenset(("strength", "number", "numbers", "garrison", "force", "forces", "size"))
_TRAVELLING: Final = listed("strength_travelling")


def acts(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Strength]:
    """Yields such strengths of one sentence."""
    chunks = s.chunks
    for v, c in enumerate(chunks):
        if c.kind != "VG" or c.neg or c.verb is None or not (c.subject or c.agent or c.object):
            continue
        lemma = c.verb.lemma
        if (c.aux and c.aux[0] in _UNREAL) or (c.aux and by_habit(chunks, v)):
            continue
        if lemma in ("be", "number"):
            yield from _were(r, event, s, v, c)
        elif lemma == "have" and c.head == "had" and len(c.aux) < _PERFECT:
            yield from _had(r, event, s, v, c)
        elif lemma in _SENDING and c.voice == "active":
            yield from _sent(r, event, s, v, c)
        elif lemma in _MADE_OF:
            yield from _made_of(r, event, s, v, c)
        elif lemma in _COVERING and c.voice == "active":
            yield from _covered(r, event, s, c)
        elif lemma in _RECKONING:
            yield from _reckoned(r, event, s, v, c)
        if c.cls not in _FATES and lemma not in _NOTHING_DONE and c.voice != "inf" and not no_deed(s, v):
            for i in c.subject if lemma in _INTRANSITIVE else c.doers:
                if _of_the_attack(r, event, s, i):
                    yield from people(r, event, s, i, c, attack=True)
                elif _told_anew(r, event, s, i) and (n := _count(r, s, i)) is not None:
                    yield from _strength(r, s, (r.sides[event.order].attackers[0], "attacker"), i, n)
        if lemma in _BELIEVED or c.cls == "say":
            yield from _believed(r, event, s, v)
        if lemma in _TRAVELLING and c.voice != "passive":
            yield from _travelling(r, event, s, v, c)


def _of_the_attack(r: ClaimReader, event: Event, s: Sentence, i: int) -> bool:
    """Whether the counted noun group at `i` is of an armed party of the fight."""
    n = s.chunks[i]
    if n.figure is None or not n.figure.low or (n.figure.approximate and n.figure.low == 1):
        return False
    sides = r.sides[event.order]
    armed = [x for x in (*sides.attackers, *sides.defenders) if r.a.types.get(x) != "civilians"]
    named = r.frames.named(s, i)
    if named:
        return all(x in armed for x in named)
    flown = n.head in _AIRCRAFT and bool(event.cues.get("air_strike"))
    return (n.head in _ATTACKERS or flown) and len(sides.attackers) == 1


def _told_anew(r: ClaimReader, event: Event, s: Sentence, i: int) -> bool:
    """Whether "about 25 gunmen" in a later sentence are the one party known to have attacked."""
    sides = r.sides[event.order]
    named = r.frames.named(s, i)
    strangers = all(r.a.types.get(x) == "unidentified" for x in named)
    later = event.frames[0].sentence.start < s.start
    return later and strangers and s.chunks[i].head in _ATTACKERS and len(sides.attackers) == 1


def _party(r: ClaimReader, event: Event, s: Sentence, i: int) -> tuple[str | None, str] | None:
    """Who of the fight the noun group at `i` names, with the side; None: nobody."""
    sides, c = r.sides[event.order], s.chunks[i]
    named = [x for x in r.frames.named(s, i) if x in (*sides.attackers, *sides.defenders)]
    if len(named) == 1 and r.a.types.get(named[0]) in (*REGULAR, *IRREGULAR):
        return named[0], "attacker" if named[0] in sides.attackers else "defender"
    if named:
        return None
    raiding = c.head in _RAIDERS and (c.det == "the" or not _ATTACKING.isdisjoint(c.words))
    if c.head in _ATTACKERS or c.head == "they" or raiding:
        return (_only(sides.attackers), "attacker") if sides.attackers else None
    if c.head in _POSTS or c.head in _DEFENDERS:
        return _only(sides.defenders), "defender"
    if c.head in _UNITS:
        armies = [x for x in (*sides.attackers, *sides.defenders) if r.a.types.get(x) in REGULAR]
        if len(armies) == 1:
            return armies[0], "attacker" if armies[0] in sides.attackers else "defender"
    return None


def _only(side: list[str]) -> str | None:
    return side[0] if len(side) == 1 else None


def _count(r: ClaimReader, s: Sentence, i: int) -> Chunk | None:
    """The noun group at `i` if it counts fighters, or stands for a bare count."""
    n = s.chunks[i] if 0 <= i < len(s.chunks) else None
    if n is None or n.kind != "NG" or n.figure is None or not (n.figure.low or n.figure.high):
        return None
    if n.figure.approximate and n.figure.low == 1:
        return None
    return n


def _strength(
    r: ClaimReader, s: Sentence, party: tuple[str | None, str], who: int, n: Chunk
) -> Iterator[Strength]:
    first = s.chunks[who]
    where = (min(first.start, n.start), max(first.end, n.end))
    item = n.head if n.head in _VEHICLES else None
    yield Strength(party[0], plain(r.a.text, s.chunks, who), party[1], value_of(r, n), item, where, n.start)


def _were(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Strength]:
    """ "The gunmen were about 40", "some 400 in number", "only four policemen were on duty"."""
    chunks = s.chunks
    if not c.subject:
        return
    who = c.subject[0]
    if v and chunks[v - 1].head == "there" and chunks[who].figure is not None:
        if r.frames.named(s, who) and _of_the_attack(r, event, s, who) and not s.losses:
            yield from people(r, event, s, who, c, attack=True)
        return
    party = _party(r, event, s, who)
    if party is None:
        return
    if chunks[v + 1 : v + 2] and chunks[v + 1].head in _MANNING and chunks[who].head in FIGHTERS:
        if _count(r, s, who) is not None:
            yield from _strength(r, s, (party[0], "defender"), who, chunks[who])
        return
    k = v + 1
    while k < len(chunks) and (chunks[k].kind == "A" or chunks[k].head == "in"):
        k += 1
    there = v + 1 if v + 1 < len(chunks) and chunks[v + 1].head == "inside" else v + 2
    if k < len(chunks) and chunks[who].figure is None and (n := _count(r, s, k)) is not None:
        after = chunks[k + 1].head if k + 1 < len(chunks) else "."
        if set(n.words) <= _THEIR and after not in ("of", "percent", "km", "years") and n.figure is not None:
            yield from _strength(r, s, party, who, n)
    elif (
        chunks[who].head in FIGHTERS
        and _count(r, s, who) is not None
        and there < len(chunks)
        and chunks[v + 1].head in _HELD_THERE
        and (chunks[there].head in _DUTY or chunks[there].head in _POSTS)
    ):
        yield from _strength(r, s, party, who, chunks[who])


def _had(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Strength]:
    """ "The post had 18 policemen", "their commander had 90 men with him", "the battalion, which had 21 tanks"."""
    chunks = s.chunks
    if not c.subject or not c.object:
        return
    who, k = c.subject[0], c.object[0]
    if chunks[k].head in _STOCKS and k + 2 < len(chunks) and chunks[k + 1].head == "of":
        k += 2  # "a complement of nine policemen"
    n = _count(r, s, k)
    if n is None or not (n.head in FIGHTERS or n.head in _VEHICLES):
        return
    after = chunks[k + 1] if k + 1 < len(chunks) else None
    if after is not None and after.kind == "VG":
        return  # "had nine men killed"
    party = _party(r, event, s, who)
    if party is None and chunks[who].head in _LEADERS:
        party = next((p for i in range(who + 1, v) if (p := _party(r, event, s, i)) is not None), None)
    if party is not None:
        yield from _strength(r, s, party, who, n)


def _sent(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Strength]:
    """ "The army threw 300 men and ten tanks into the battle", "the rebels used 15 tanks"."""
    if not c.subject:
        return
    party = _party(r, event, s, c.subject[0])
    for k in c.object if party is not None else ():
        n = _count(r, s, k)
        if n is not None and party is not None and (n.head in FIGHTERS or n.head in _VEHICLES):
            yield from _strength(r, s, party, c.subject[0], n)


def _made_of(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Strength]:
    """ "The rebel force consisted of 300 men", "the party comprised 75 personnel"."""
    chunks = s.chunks
    if not c.subject:
        return
    k = next((k + 1 for k in range(v + 1, min(v + 3, len(chunks))) if chunks[k].head == "of"), v + 1)
    n, who = _count(r, s, k), c.subject[0]
    if n is None or not (n.head in FIGHTERS or n.head in _VEHICLES) or chunks[who].figure is not None:
        return
    party = _party(r, event, s, who)
    if party is not None:
        yield from _strength(r, s, party, who, n)


def _reckoned(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Strength]:
    """ "Put the rebels' strength at 80", "estimated the garrison at about 500"."""
    chunks = s.chunks
    for i in c.patients:
        party = _party(r, event, s, i)
        if chunks[i].head not in _TROOP_WORDS and party is None:
            continue
        at = next(
            (k for k in range(max(v, i) + 1, min(max(v, i) + 5, len(chunks) - 1)) if chunks[k].head == "at"),
            -1,
        )
        n = _count(r, s, at + 1) if at > 0 else None
        near = (p for k in range(max(i - 2, 0), at) if (p := _party(r, event, s, k)) is not None)
        party = party or next(near, None)
        if n is not None and party is not None and (not n.words or n.head in FIGHTERS):
            yield from _strength(r, s, party, i, n)


def _travelling(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Strength]:
    """ "A team of 150 men was returning", "the patrol was travelling in three trucks": of those attacked."""
    chunks = s.chunks
    if not c.subject or c.aux[:1] not in (("was",), ("were",), ("had",)):
        return
    sides = r.sides[event.order]
    who = c.subject[0]
    if who + 2 < v and chunks[who].head in BANDS and chunks[who + 1].head == "of":
        who += 2  # "a team of 150 men"
    party = _party(r, event, s, who)
    if party is None or party[0] not in sides.defenders:
        return
    for k in range(v + 1, min(v + 5, len(chunks) - 1)):
        n = _count(r, s, k + 1) if chunks[k].head in ("in", "on", "aboard") else None
        if n is not None and n.head in _VEHICLES:
            yield from _strength(r, s, party, who, n)
    n = _count(r, s, who)
    if n is not None and n.head in FIGHTERS and n.figure is not None and not n.figure.approximate:
        yield from _strength(r, s, party, who, n)


def _covered(r: ClaimReader, event: Event, s: Sentence, c: Chunk) -> Iterator[Strength]:
    """ "Two helicopters supported the garrison": of those whom they helped."""
    party = next((p for k in c.object if (p := _party(r, event, s, k)) is not None), None)
    for k in c.subject if party is not None else ():
        n = _count(r, s, k)
        if n is not None and party is not None and n.head in _VEHICLES:
            yield from _strength(r, s, party, k, n)


def _believed(r: ClaimReader, event: Event, s: Sentence, v: int) -> Iterator[Strength]:
    """ "The raiders, believed to be 80 strong,", "rebels estimated to number 70", "the rebels, put at 300 by X"."""
    chunks = s.chunks
    who = v - 1 - (chunks[v - 1].head == ",") if v else -1
    if who < 0 or chunks[who].kind != "NG" or chunks[who].figure is not None or chunks[v].aux:
        return
    k = v + 1
    while k < len(chunks) and k < v + _REACH and (chunks[k].head in ("at", "to") or _amounts(chunks[k])):
        k += 1
    n = _count(r, s, k) if k > v + 1 else None
    if n is None or not (not n.words or n.head in FIGHTERS or n.head == "strong"):
        return
    party = _party(r, event, s, who)
    if party is not None:
        yield from _strength(r, s, party, who, n)


_REACH: Final = 4


def _amounts(c: Chunk) -> bool:
    return c.kind == "A" or (c.verb is not None and c.verb.lemma in ("be", "number", "total", "have"))
