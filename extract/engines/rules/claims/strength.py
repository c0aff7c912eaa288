"""How many took part: "some 60 guerrillas attacked", "clashed with about 40 gunmen", "numbering over 200"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.strength_acts import acts
from extract.engines.rules.claims.strength_asides import asides
from extract.engines.rules.claims.strength_beside import beside
from extract.engines.rules.claims.strength_nouns import (
    ARMED,
    BANDS,
    FIGHTERS,
    Strength,
    attacked,
    by_vehicle,
    convoy,
    hyphened,
    of_men,
    on_board,
    people,
    riding,
    value_of,
)
from extract.engines.rules.claims.strength_told import attackers, drones, stationed, told_of, with_men
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.habits import no_deed, of_a_kind
from extract.engines.rules.losses.series import by_habit
from extract.engines.rules.roles.event_bombs import PLANTING
from extract.engines.rules.roles.event_verbs import ATTACK
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.whose import plain

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader
    from extract.engines.rules.scenes.events import Event

_ACTING: Final = ATTACK | {"launch", "abduct", "kill", "take", "clash", "wound", "seize", "destroy"}
_TOOK_PART: Final = listed("took_part")
_MANNED: Final = listed("manned")
_MANNING: Final = frozenset(("manning", "staffing", "garrisoning"))
_AMOUNTS: Final = frozenset(("number", "total", "totaled", "totalled", "numbered"))
_FIRE: Final = frozenset(("fire", "attack", "gunfire"))
_POSTS: Final = listed("held_posts")
_DRAWING: Final = frozenset(("receive", "take", "draw", "face"))
_SIGHTING: Final = listed("sighting")
"""Verbs of seeing those who are then fought."""


def strengths(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Strength]:
    """Yields the strengths that a sentence states, one a figure, those of losses left out."""
    used = {x.value.start for x in s.losses}
    for found in (*_all(r, event, s), *asides(r, event, s), *beside(r, event, s), *acts(r, event, s)):
        if found.value.start not in used:
            used.add(found.value.start)
            yield found


def _all(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Strength]:
    chunks = s.chunks
    nouns = not (
        s.heads.isdisjoint(_NUMBERED)
        and s.heads.isdisjoint(_CONVOYS)
        and s.heads.isdisjoint(_FIGHTS)
        and s.heads.isdisjoint(BANDS)
        and s.heads.isdisjoint(_CARRIERS)
        and "work" not in s.heads
    )
    for v in range(len(chunks)) if nouns else s.verbs:
        c = chunks[v]
        if c.kind == "VG" and not (c.neg or _no_fight(chunks, v) or no_deed(s, v)):
            yield from _verb(r, event, s, v, c)
            yield from told_of(r, event, s, v, c)
        elif c.kind == "NG" and c.figure is None and c.head in _NUMBERED:
            yield from _numbered(r, event, s, v, c)
        elif c.kind == "NG" and c.head in _CONVOYS | _CARRIERS and _went_away(chunks, v):
            continue
        elif c.kind == "NG" and c.head in _CONVOYS:
            yield from convoy(r, event, s, v, c)
        elif c.kind == "NG" and c.head in BANDS:
            yield from hyphened(r, event, s, v, c) if c.figure is not None else of_men(r, event, s, v, c)
        elif c.kind == "NG" and c.head in _CARRIERS:
            yield from on_board(r, event, s, v)
        elif c.kind == "NG" and c.head == "work" and v + 2 < len(chunks) and chunks[v + 1].head == "of":
            yield from people(r, event, s, v + 2, c, attack=True, side="attacker")  # "the work of 30 men"
        elif c.head in _FIGHTS:
            for foe in _foes(chunks, v):
                yield from people(r, event, s, foe, c, attack=False)


def _went_away(chunks: list[Chunk], i: int) -> bool:
    """Whether a convoy or bus only took people away, and nobody is told to have struck it: "a convoy of 11 buses left
    the town".
    """
    i -= 2 if i > 1 and chunks[i - 1].head == "of" else 0  # "a convoy of 11 buses"
    if any(c.cls in ATTACK and i in c.patients for c in chunks):
        return False
    return any(_lemma(c) in _LEAVING and c.voice == "active" and i in c.subject for c in chunks)


_LEAVING: Final = frozenset(("leave", "left", "depart", "evacuate", "arrive"))


def _foes(chunks: list[Chunk], k: int) -> list[int]:
    """Whom somebody fought: "a firefight with more than 90 rebels", "a clash between 15 rebels and troops"."""
    last = len(chunks) - 1
    if k + 1 < last and chunks[k + 1].head in ("with", "against") and chunks[k + 2].kind == "NG":
        return [k + 2]
    for at in range(k + 1, min(k + _FAR, last)):
        if chunks[at].head == "between":
            stops = [i for i in range(at + 1, last) if chunks[i].kind in _CLOSING and chunks[i].head != "and"]
            to = min([*stops[:1], last, at + _BOTH])
            return [i for i in range(at + 1, to) if chunks[i].figure is not None]
        if chunks[at].kind in ("C", "R") or (chunks[at].kind == "VG" and chunks[at].subject[:1] != [k]):
            break
    return []


_CLOSING: Final = frozenset(("VG", "C", "R"))
_BOTH: Final = 7
"""Chunks behind "between" in which both stand who fought: "troops of the 5th Battalion and some 20 rebels"."""
_FAR: Final = 9
"""Chunks between a fight and the words that tell who fought: "broke out late on Monday in Lomba between"."""


_NUMBERED: Final = frozenset(("number", "strength", "attackers", "assailants"))
_FIGHTS: Final = frozenset(
    ("clash", "encounter", "firefight", "gunfight", "battle", "gunbattle", "shootout", "skirmish")
)
_CARRIERS: Final = listed("vehicles")
_CONVOYS: Final = listed("counted_convoys")


def _verb(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Strength]:
    chunks = s.chunks
    lemma = _lemma(c)
    if (c.aux and by_habit(chunks, v)) or of_a_kind(chunks, v):
        return  # "an army of 900 riders who have fought many battles"
    if lemma in ("come", "came") and _under_fire(chunks, v):
        for k in range(v + 2, min(v + 6, len(chunks) - 1)):
            if chunks[k].head in ("from", "by") and chunks[k + 1].kind == "NG":
                yield from people(r, event, s, k + 1, c, attack=True, side="attacker")
    elif lemma in _DRAWING and c.voice != "passive" and any(chunks[i].head in _FIRE for i in c.object):
        for k in range(v + 1, min(v + 6, len(chunks) - 1)):
            if chunks[k].head in ("from", "by") and chunks[k + 1].kind == "NG":
                yield from people(r, event, s, k + 1, c, attack=True, side="attacker")
    elif lemma in _SIGHTING and c.voice != "passive" and c.object:
        yield from _sighted(r, event, s, c)
    elif lemma == "involve" and c.voice == "passive" and (at := _in_deed(r, chunks, v)):
        for i in c.subject if at else ():
            yield from people(r, event, s, i, c, attack=True)
    elif lemma == "involve" and c.subject and chunks[c.subject[0]].head in r.a.triggers.events:
        for i in c.object:
            yield from people(r, event, s, i, c, attack=True, side="attacker")
    elif lemma == "involve" and c.voice == "passive" and v + 1 < len(chunks) and chunks[v + 1].head == "in":
        for i in c.subject:
            yield from people(r, event, s, i, c, attack=False)
    elif lemma in PLANTING and c.doers and any(r.frames.is_bomb(chunks[i]) for i in c.patients):
        for i in c.doers:
            yield from people(r, event, s, i, c, attack=True, side="attacker")
    elif c.cls in _ACTING or lemma in _TOOK_PART or (lemma == "drop" and c.object):
        shared = lemma == "participate" or (lemma == "take" and _part(chunks, c))
        attack = shared or c.cls in ATTACK or lemma in ("open fire", "drop")
        group = c.doers
        for i in (*_beside(chunks, group, c), *group):
            yield from people(r, event, s, i, c, attack=attack)
        if c.cls == "clash" and c.voice != "passive":
            for i in c.object:
                yield from people(r, event, s, i, c, attack=False)
        if c.cls == "clash":
            for k in range(v + 1, min(v + 4, len(chunks) - 1)):
                if chunks[k].head in ("with", "against") and chunks[k + 1].kind == "NG":
                    yield from people(r, event, s, k + 1, c, attack=False)
        yield from by_vehicle(r, event, s, v, c) if c.voice != "passive" else riding(r, event, s, c)
        if c.cls in ("attack", "ambush", "launch"):
            yield from attacked(r, event, s, v, c)
        if c.cls in ATTACK:
            yield from with_men(r, event, s, v, c)
        if lemma == "launch":  # "61 of the 84 drones launched by X"
            for i in c.patients:
                yield from drones(r, event, s, i, c)
    elif lemma in _MANNED or c.head in _MANNING:
        for i in c.doers:
            yield from people(r, event, s, i, c, attack=False, side="defender")
    elif (garrison := stationed(chunks, v)) and not s.losses:
        for i in garrison:
            yield from people(r, event, s, i, c, attack=False, side="defender")
    elif lemma in _AMOUNTS and c.voice != "passive":
        yield from _amounting(r, event, s, v, c)
    elif lemma == "be" and v and chunks[v - 1].head == "there" and not s.losses and _inside(chunks, v):
        for i in c.object[:1]:
            yield from people(r, event, s, i, c, attack=False, side="defender")
    elif lemma == "be" and c.aux and v and chunks[v - 1].head == "there" and not s.losses:
        yield from _of_them(r, event, s, v)


def _no_fight(chunks: list[Chunk], v: int) -> bool:
    """Whether a verb tells of no fight that was: "some 900 policemen will guard the polls"."""
    c = chunks[v]
    to_come = c.aux[:1] in (("will",), ("would",), ("shall",), ("should",)) and "have" not in c.aux
    return (to_come and _lemma(c) not in _AMOUNTS) or _in_peace(chunks, v) or _laid_to(chunks, v)


def _laid_to(chunks: list[Chunk], v: int) -> bool:
    """Whether a deed is laid to those who were caught, who may be some of many: "arrested nine men accused of staging
    the raid".
    """
    if v < _CAUGHT or chunks[v].voice != "ing" or chunks[v - 1].head not in ("of", "in", "for"):
        return False
    held, men = chunks[v - 2], v - 3
    if held.kind == "NG":
        return held.words[-1:] == ["suspected"]
    men -= (
        2 if men > 1 and chunks[men - 1].head in ("of", "from") else 0
    )  # "militants from groups accused of it"
    caught = any(c.kind == "VG" and c.cls == "capture" and men in c.patients for c in chunks[: v - 2])
    return held.cls == "blame" and not held.aux and caught


_CAUGHT: Final = 3
"""Chunks before a deed in which those who were caught are told, and that it is laid to them."""


def _in_peace(chunks: list[Chunk], v: int) -> bool:
    """Whether men took part in no fight: "some 900 soldiers took part in the exercises"."""
    c = chunks[v]
    if c.verb is None or c.verb.lemma not in ("take", "participate", "join"):
        return False
    k = max(c.object, default=v) + 1 if c.verb.lemma == "take" else v + 1
    if k < len(chunks) and chunks[k].head == "in":
        k += 1
    return k < len(chunks) and chunks[k].kind == "NG" and chunks[k].head in _PEACEFUL


_PEACEFUL: Final = listed("peaceful_affairs")


def _beside(chunks: list[Chunk], group: list[int], c: Chunk) -> list[int]:
    """The first of two counts before a participle: "with 40 marines and 22 policemen battling them"."""
    k = group[0] - 2 if c.voice == "ing" and len(group) == 1 else -1
    counted = (
        k >= 0 and chunks[k + 1].head == "and" and chunks[k].kind == "NG" and chunks[k].figure is not None
    )
    return [k] if counted and k and chunks[k - 1].head == "with" else []


def _in_deed(r: ClaimReader, chunks: list[Chunk], v: int) -> bool:
    """Whether "were involved in the raid" stands at `v`."""
    return v + 2 < len(chunks) and chunks[v + 1].head == "in" and chunks[v + 2].head in r.a.triggers.events


def _part(chunks: list[Chunk], c: Chunk) -> bool:
    return any(chunks[i].head == "part" for i in c.object)


def _sighted(r: ClaimReader, event: Event, s: Sentence, c: Chunk) -> Iterator[Strength]:
    """ "A patrol observed several insurgents laying a mine": rebels of the fight that came of it."""
    sides = r.sides[event.order]
    for i in c.object[:1]:
        for x in r.frames.named(s, i)[:1]:
            if r.a.types.get(x) in ("unidentified", "armed_group") and x in (
                *sides.attackers,
                *sides.defenders,
            ):
                yield from people(r, event, s, i, c, attack=True)


def sights(s: Sentence) -> bool:
    """Whether a sentence tells whom somebody saw."""
    return any(c.kind == "VG" and _lemma(c) in _SIGHTING and c.object for c in s.chunks)


def _under_fire(chunks: list[Chunk], v: int) -> bool:
    """Whether "came under fire", "came under attack" stands at `v`."""
    return v + 2 < len(chunks) and chunks[v + 1].head == "under" and chunks[v + 2].head in _FIRE


def _inside(chunks: list[Chunk], v: int) -> bool:
    """Whether "there were 60 soldiers inside the base" stands at `v`."""
    return (
        v + 3 < len(chunks)
        and chunks[v + 2].head in ("in", "inside", "at", "on")
        and chunks[v + 3].kind == "NG"
        and (chunks[v + 3].head in _POSTS or chunks[v + 3].head in ("town", "village", "city"))
    )


def _amounting(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Strength]:
    """ "the gunmen, numbering over 200", "the attackers, who totalled about 80"."""
    chunks = s.chunks
    n = chunks[v + 1] if v + 1 < len(chunks) else None
    if n is None or n.kind != "NG" or n.figure is None or n.figure.low == 0:
        return
    if n.words and not (n.head in FIGHTERS or n.head == "strong"):
        return
    aside = v > 1 and chunks[v - 1].head == "," and chunks[v - 2].kind == "NG"
    beside = bool(v) and chunks[v - 1].kind == "NG"
    who = v - 2 if aside else v - 1 if beside else (c.subject[0] if c.subject else -1)
    if who < 0 or chunks[who].kind != "NG" or chunks[who].figure is not None:
        return
    party = chunks[who]
    if party.head not in FIGHTERS and not r.frames.named(s, who):
        return
    if party.head in r.a.triggers.losses or r.a.triggers.things & {party.head}:
        return
    actors = [x for x in r.frames.named(s, who) if r.a.types.get(x) not in ("media", "person", "civilians")]
    sides = r.sides[event.order]
    actor = actors[0] if len(actors) == 1 else None
    if actor is None and party.head in ARMED and len(sides.attackers) == 1:
        actor = sides.attackers[0]
    side = "defender" if actor is not None and actor in sides.defenders else "attacker"
    where = (party.start, max(n.end, c.end))
    yield Strength(actor, plain(r.a.text, s.chunks, who), side, value_of(r, n), None, where, n.start)


def _of_them(r: ClaimReader, event: Event, s: Sentence, v: int) -> Iterator[Strength]:
    """ "There were more than 60 of them": of those who attacked."""
    chunks = s.chunks
    n = next((c for c in chunks[v + 1 : v + 3] if c.kind == "NG"), None)
    if n is None or n.figure is None or n.words or n.figure.low == 0:
        return
    at = chunks.index(n)
    if at + 2 < len(chunks) and chunks[at + 1].head == "of" and chunks[at + 2].head == "them":
        yield attackers(r, event, n, chunks[at + 2].end)


def _numbered(r: ClaimReader, event: Event, s: Sentence, i: int, c: Chunk) -> Iterator[Strength]:
    """ "put the attackers at over 50", "the number of assailants was estimated at 20"."""
    chunks = s.chunks
    k = i + 1
    if c.det in ("their", "its") and c.head in ("number", "strength"):
        pass  # "put their number at about 60"
    elif c.head in ("number", "strength"):
        if k + 1 >= len(chunks) or chunks[k].head != "of" or chunks[k + 1].head not in FIGHTERS:
            return
        k += 2
    if k + 1 < len(chunks) and chunks[k].head == "," and chunks[k + 1].head == "who":
        k += 2
    while k < len(chunks) - 1 and (chunks[k].kind == "A" or _lemma(chunks[k]) in _ESTIMATE):
        k += 1
        if _lemma(chunks[k - 1]).startswith("number"):
            break
    if k < len(chunks) - 1 and chunks[k].head in ("at", "as"):
        k += 1
    elif k == i + 1:
        return
    n = chunks[k] if k < len(chunks) else None
    men = n is not None and len(n.words) == 1 and (n.head in FIGHTERS or n.head in _MEN)
    bare = n is not None and (not n.words or men)
    if n is not None and n.kind == "NG" and n.figure is not None and n.figure.low != 0 and bare:
        yield attackers(r, event, n, n.end, chunks[i].start)


_MEN: Final = frozenset(("men", "gunmen", "people", "individuals"))
_ESTIMATE: Final = frozenset(("estimate", "be", "put", "number", "give", "place"))


def _lemma(c: Chunk) -> str:
    return c.verb.lemma if c.verb is not None else ""
