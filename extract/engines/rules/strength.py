"""How many took part: "some 60 guerrillas attacked", "in ten gun trucks", "clashed with about 40 gunmen"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.engines.rules.chunks import Chunk
from extract.engines.rules.event_verbs import ATTACK
from extract.engines.rules.loss_values import Value, antecedent
from extract.engines.rules.series import by_habit
from extract.engines.rules.whose import plain
from extract.engines.rules.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims import ClaimReader
    from extract.engines.rules.events import Event

_ACTING: Final = ATTACK | {"launch", "kill", "take", "clash", "wound", "seize", "destroy"}
_TOOK_PART: Final = listed("took_part")
_MANNED: Final = listed("manned")
_VEHICLES: Final = listed("vehicles")
_FIGHTERS: Final = listed("fighters")
_VAGUE: Final = frozenset(("some", "many", "a number of", "others", "other"))
_ARMED: Final = frozenset(("attackers", "assailants", "gunmen", "men", "fighters"))
_BANDS: Final = listed("armed_bands")
_AMOUNTS: Final = frozenset(("number", "total", "totaled", "totalled", "numbered"))
_FIRE: Final = frozenset(("fire", "attack", "gunfire"))
_POSTS: Final = listed("held_posts")
_DRAWING: Final = frozenset(("receive", "take", "draw", "face"))
_SIGHTING: Final = listed("sighting")
"""Verbs of seeing those who are then fought."""
_BY: Final = frozenset(("with", "in", "using", "on", "aboard", "using", "from", "riding"))


@dataclass(slots=True)
class Strength:
    """A strength before it is a claim; `where` are the bounds of its words."""

    actor: str | None
    text: str | None
    side: str
    value: Value
    item: str | None
    where: tuple[int, int]
    position: int


def strengths(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Strength]:
    """Yields the strengths that a sentence states, one a figure, those of losses left out."""
    used = {x.value.start for x in s.losses}
    for found in _all(r, event, s):
        if found.value.start not in used:
            used.add(found.value.start)
            yield found


def _all(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Strength]:
    chunks = s.chunks
    nouns = not (
        s.heads.isdisjoint(_NUMBERED) and s.heads.isdisjoint(_CONVOYS) and s.heads.isdisjoint(_FIGHTS)
    )
    for v in range(len(chunks)) if nouns else s.verbs:
        c = chunks[v]
        if c.kind == "VG" and not c.neg:
            yield from _verb(r, event, s, v, c)
        elif c.kind == "NG" and c.figure is None and c.head in _NUMBERED:
            yield from _numbered(r, event, s, v, c)
        elif c.kind == "NG" and c.head in _CONVOYS:
            yield from _convoy(r, event, s, v, c)
        elif c.head in _FIGHTS and (foe := _foe(chunks, v)) is not None:
            yield from _people(r, event, s, foe, c, attack=False)


def _foe(chunks: list[Chunk], k: int) -> int | None:
    """Whom somebody fought: "a firefight with more than 90 rebels"."""
    with_them = k + 2 < len(chunks) and chunks[k + 1].head in ("with", "against")
    return k + 2 if with_them and chunks[k + 2].kind == "NG" else None


_NUMBERED: Final = frozenset(("number", "strength", "attackers", "assailants"))
_FIGHTS: Final = frozenset(
    ("clash", "encounter", "firefight", "gunfight", "battle", "gunbattle", "shootout", "skirmish")
)
_CONVOYS: Final = frozenset(("convoy", "convoys", "motorcade", "column"))
_DEEDS: Final = frozenset(
    ("strike", "strikes", "airstrike", "airstrikes", "raid", "raids", "attacks", "sorties")
)


def _verb(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Strength]:
    chunks = s.chunks
    lemma = _lemma(c)
    if c.aux and by_habit(chunks, v):
        return  # "an army of 900 riders who have fought many battles"
    if lemma in ("come", "came") and _under_fire(chunks, v):
        for k in range(v + 2, min(v + 6, len(chunks) - 1)):
            if chunks[k].head in ("from", "by") and chunks[k + 1].kind == "NG":
                yield from _people(r, event, s, k + 1, c, attack=True, side="attacker")
    elif lemma in _DRAWING and c.voice != "passive" and any(chunks[i].head in _FIRE for i in c.object):
        for k in range(v + 1, min(v + 6, len(chunks) - 1)):
            if chunks[k].head in ("from", "by") and chunks[k + 1].kind == "NG":
                yield from _people(r, event, s, k + 1, c, attack=True, side="attacker")
    elif lemma in _SIGHTING and c.voice != "passive" and c.object:
        yield from _sighted(r, event, s, c)
    elif lemma == "involve" and c.subject and chunks[c.subject[0]].head in r.a.triggers.events:
        for i in c.object:
            yield from _people(r, event, s, i, c, attack=True, side="attacker")
    elif c.cls in _ACTING or lemma in _TOOK_PART or (lemma == "drop" and c.object):
        shared = lemma == "participate" or (lemma == "take" and _part(chunks, c))
        attack = shared or c.cls in ATTACK or lemma in ("open fire", "drop")
        group = c.doers
        for i in group:
            yield from _people(r, event, s, i, c, attack=attack)
        if c.cls == "clash" and c.voice != "passive":
            for i in c.object:
                yield from _people(r, event, s, i, c, attack=False)
        if c.cls == "clash":
            for k in range(v + 1, min(v + 4, len(chunks) - 1)):
                if chunks[k].head in ("with", "against") and chunks[k + 1].kind == "NG":
                    yield from _people(r, event, s, k + 1, c, attack=False)
        if c.voice != "passive":
            yield from _by_vehicle(r, event, s, v, c)
        if lemma == "launch" and c.voice != "passive":
            for i in c.object:
                yield from _drones(r, event, s, i, c)
    elif lemma in _MANNED:
        for i in c.doers:
            yield from _people(r, event, s, i, c, attack=False, side="defender")
    elif lemma in _AMOUNTS and c.voice != "passive":
        yield from _amounting(r, event, s, v, c)
    elif lemma == "be" and v and chunks[v - 1].head == "there" and not s.losses and _inside(chunks, v):
        for i in c.object[:1]:
            yield from _people(r, event, s, i, c, attack=False, side="defender")
    elif lemma == "be" and c.aux and v and chunks[v - 1].head == "there" and not s.losses:
        yield from _of_them(r, event, s, v)


def _part(chunks: list[Chunk], c: Chunk) -> bool:
    return any(chunks[i].head == "part" for i in c.object)


def _drones(r: ClaimReader, event: Event, s: Sentence, i: int, c: Chunk) -> Iterator[Strength]:
    """ "launched at least 300 drones": how many the attackers sent."""
    n = s.chunks[i]
    if n.figure is None or n.figure.low in (0, None) or n.head not in ("drones", "uavs"):
        return
    tops = r.sides[event.order].attackers
    actors = [x for k in c.subject for x in r.frames.named(s, k) if x in tops]
    where = (c.start, n.end)
    yield Strength(actors[0] if actors else None, None, "attacker", _value(r, n), n.head, where, n.start)


def _sighted(r: ClaimReader, event: Event, s: Sentence, c: Chunk) -> Iterator[Strength]:
    """ "A patrol observed several insurgents laying a mine": rebels of the fight that came of it."""
    sides = r.sides[event.order]
    for i in c.object[:1]:
        for x in r.frames.named(s, i)[:1]:
            if r.a.types.get(x) in ("unidentified", "armed_group") and x in (
                *sides.attackers,
                *sides.defenders,
            ):
                yield from _people(r, event, s, i, c, attack=True)


def sights(s: Sentence) -> bool:
    """Whether a sentence tells whom somebody saw."""
    return any(c.kind == "VG" and _lemma(c) in _SIGHTING and c.object for c in s.chunks)


def _people(
    r: ClaimReader, event: Event, s: Sentence, i: int, c: Chunk, *, attack: bool, side: str | None = None
) -> Iterator[Strength]:
    n = s.chunks[i]
    figure = n.figure
    if figure is not None and not n.words and (whole := antecedent(s.chunks, i)) >= 0:
        yield from _some_of(r, event, s, i, whole, c)
        return
    if figure is None and n.head in _BANDS and _of_counted(s.chunks, i):
        # "a group of up to 15 men": those are counted.
        yield from _people(r, event, s, i + 2, c, attack=attack, side=side)
        return
    if figure is None or figure.low == 0 or figure.text.lower() in _VAGUE:
        return
    if n.head in _DEEDS:
        return  # "four coalition strikes destroyed": no four took part
    if figure.approximate and figure.low in (None, 1):
        return  # "a column", "an unknown number of": no strength
    if figure.high == 1 and i + 1 < len(s.chunks) and s.chunks[i + 1].head == "of":
        return  # "one of its men"
    who = i
    if i + 2 < len(s.chunks) and s.chunks[i + 1].head == "of" and not n.words:
        who = i + 2
    head = s.chunks[who].head
    vehicle = head in _VEHICLES
    actors = [x for x in r.frames.named(s, i) if r.a.types.get(x) not in ("media", "person", "civilians")]
    if not actors and not vehicle and head not in _FIGHTERS:
        return
    if not actors and head in _FIGHTERS and not attack and side is None and head not in _ARMED:
        return
    if vehicle and not attack:
        return
    sides = r.sides[event.order]
    actor = actors[0] if len(actors) == 1 else None
    if actor is None and not actors and len(sides.attackers) == 1 and attack:
        actor = sides.attackers[0]
    if side is None or actor in sides.attackers:
        side = "defender" if actor is not None and actor in sides.defenders else "attacker"
    where = (min(n.start, c.start), max(s.chunks[who].end, c.end))
    text = plain(r.a.text, s.chunks, who)
    yield Strength(actor, text, side, _value(r, n), head if vehicle else None, where, n.start)


def _some_of(r: ClaimReader, event: Event, s: Sentence, i: int, whole: int, c: Chunk) -> Iterator[Strength]:
    """ "the rebels, about 60 of whom took part": so many of those before the comma."""
    n = s.chunks[i]
    actors = [x for x in r.frames.named(s, whole) if r.a.types.get(x) not in ("media", "person", "civilians")]
    if (
        n.figure is None
        or not n.figure.low
        or s.chunks[i + 2].head != "whom"
        or not (actors or s.chunks[whole].head in _ARMED)
    ):
        return
    sides = r.sides[event.order]
    actor = actors[0] if len(actors) == 1 else None
    side = "defender" if actor is not None and actor in sides.defenders else "attacker"
    where = (s.chunks[whole].start, c.end)
    yield Strength(actor, plain(r.a.text, s.chunks, whole), side, _value(r, n), None, where, n.start)


def _of_counted(chunks: list[Chunk], i: int) -> bool:
    """Whether a count follows with "of": "a force of some 300 rebels"."""
    return i + 2 < len(chunks) and chunks[i + 1].head == "of" and chunks[i + 2].figure is not None


def _under_fire(chunks: list[Chunk], v: int) -> bool:
    """Whether "came under fire", "came under attack" stands at `v`."""
    return v + 2 < len(chunks) and chunks[v + 1].head == "under" and chunks[v + 2].head in _FIRE


def _inside(chunks: list[Chunk], v: int) -> bool:
    """Whether "there were 60 soldiers inside the base" stands at `v`."""
    return (
        v + 3 < len(chunks)
        and chunks[v + 2].head in ("in", "inside", "at", "on")
        and chunks[v + 3].kind == "NG"
        and chunks[v + 3].head in _POSTS
    )


def _amounting(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Strength]:
    """ "the gunmen, numbering over 200", "the attackers, who totalled about 80"."""
    chunks = s.chunks
    n = chunks[v + 1] if v + 1 < len(chunks) else None
    if n is None or n.kind != "NG" or n.figure is None or n.figure.low == 0:
        return
    if n.words and not (n.head in _FIGHTERS or n.head == "strong"):
        return
    aside = v > 1 and chunks[v - 1].head == "," and chunks[v - 2].kind == "NG"
    beside = bool(v) and chunks[v - 1].kind == "NG"
    who = v - 2 if aside else v - 1 if beside else (c.subject[0] if c.subject else -1)
    if who < 0 or chunks[who].kind != "NG" or chunks[who].figure is not None:
        return
    party = chunks[who]
    if party.head not in _FIGHTERS and not r.frames.named(s, who):
        return
    if party.head in r.a.triggers.losses or r.a.triggers.things & {party.head}:
        return
    actors = [x for x in r.frames.named(s, who) if r.a.types.get(x) not in ("media", "person", "civilians")]
    sides = r.sides[event.order]
    actor = actors[0] if len(actors) == 1 else None
    if actor is None and party.head in _ARMED and len(sides.attackers) == 1:
        actor = sides.attackers[0]
    side = "defender" if actor is not None and actor in sides.defenders else "attacker"
    where = (party.start, max(n.end, c.end))
    yield Strength(actor, plain(r.a.text, s.chunks, who), side, _value(r, n), None, where, n.start)


def _by_vehicle(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Strength]:
    """ "in ten gun trucks", "on about 70 motorcycles", "with dozens of vehicles": behind a party or its verb."""
    chunks = s.chunks
    group = c.subject
    sides = r.sides[event.order]
    actors = [x for i in group for x in r.frames.named(s, i) if x in sides.attackers or x in sides.defenders]
    armed = any(chunks[i].head in _ARMED for i in group)
    if c.cls not in ATTACK and c.cls != "launch" and not actors and not armed:
        return
    starts, found = [group[0]] if group else [], False
    for k in range(min([*starts, v]), min(v + 12, len(chunks) - 1)):
        p, n = chunks[k], chunks[k + 1]
        if k > v and p.kind == "VG" and p.voice in ("active", "passive"):
            break
        joined = found and p.head == "and"
        if n.kind != "NG" or n.figure is None or n.figure.low == 0 or not (p.head in _BY or joined):
            continue
        head = n.head if n.words else _of_head(chunks, k + 1)
        if head not in _VEHICLES and not _on_wheels(n):
            continue
        found = True
        actor = actors[0] if actors else (sides.attackers[0] if len(sides.attackers) == 1 else None)
        side = "defender" if actor is not None and actor in sides.defenders else "attacker"
        text = plain(r.a.text, s.chunks, group[0]) if group else None
        yield Strength(
            actor, text, side, _value(r, n), head, (min(c.start, n.start), max(n.end, c.end)), n.start
        )


def _on_wheels(n: Chunk) -> bool:
    """Whether bombs that drive are meant: "with two suicide car bombs", "using three VBIEDs"."""
    bombs = n.head in ("bombs", "devices", "ieds") and not {
        "car",
        "truck",
        "vehicle-borne",
        "vehicle",
    }.isdisjoint(n.words)
    return bombs or n.head in ("vbieds", "svbieds", "vbied", "svbied")


def _convoy(r: ClaimReader, event: Event, s: Sentence, i: int, c: Chunk) -> Iterator[Strength]:
    """ "ambushed a convoy of 20 vehicles", "a convoy, about twelve trucks,": how many the attacked were."""
    chunks = s.chunks
    if i + 2 >= len(chunks) or chunks[i + 1].head not in ("of", ","):
        return
    n = chunks[i + 2]
    if chunks[i + 1].head == "," and not (n.head in _VEHICLES and chunks[i + 3 : i + 4]):
        return
    if n.kind != "NG" or n.figure is None or n.figure.low in (0, None) or n.figure.text.lower() in _VAGUE:
        return
    if n.head not in _VEHICLES and n.head not in _FIGHTERS:
        return
    actors = [x for x in r.frames.named(s, i) if r.a.types.get(x) not in ("media", "person")]
    actor = actors[0] if len(actors) == 1 else None
    sides = r.sides[event.order]
    if actor is None and len(sides.defenders) == 1:
        actor = sides.defenders[0]
    item = n.head if n.head in _VEHICLES else None
    where = (min(chunks[i].start, c.start), max(n.end, c.end))
    # "was attacked by a column of 60 rebels": these are no convoy that somebody attacks.
    attacks = item is None and actor in sides.attackers and actor not in sides.defenders
    text = plain(r.a.text, s.chunks, i + 2 if attacks else i)
    yield Strength(actor, text, "attacker" if attacks else "defender", _value(r, n), item, where, n.start)


def _of_head(chunks: list[Chunk], i: int) -> str:
    return chunks[i + 2].head if i + 2 < len(chunks) and chunks[i + 1].head == "of" else ""


def _of_them(r: ClaimReader, event: Event, s: Sentence, v: int) -> Iterator[Strength]:
    """ "There were more than 60 of them": of those who attacked."""
    chunks = s.chunks
    n = next((c for c in chunks[v + 1 : v + 3] if c.kind == "NG"), None)
    if n is None or n.figure is None or n.words or n.figure.low == 0:
        return
    at = chunks.index(n)
    if at + 2 < len(chunks) and chunks[at + 1].head == "of" and chunks[at + 2].head == "them":
        yield _attackers(r, event, n, chunks[at + 2].end)


def _numbered(r: ClaimReader, event: Event, s: Sentence, i: int, c: Chunk) -> Iterator[Strength]:
    """ "put the attackers at over 50", "the number of assailants was estimated at 20"."""
    chunks = s.chunks
    k = i + 1
    if c.head in ("number", "strength"):
        if k + 1 >= len(chunks) or chunks[k].head != "of" or chunks[k + 1].head not in _FIGHTERS:
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
    if n is not None and n.kind == "NG" and n.figure is not None and n.figure.low != 0 and len(n.words) == 0:
        yield _attackers(r, event, n, n.end, chunks[i].start)


_ESTIMATE: Final = frozenset(("estimate", "be", "put", "number", "give", "place"))


def _lemma(c: Chunk) -> str:
    return c.verb.lemma if c.verb is not None else ""


def _attackers(r: ClaimReader, event: Event, n: Chunk, end: int, start: int | None = None) -> Strength:
    sides = r.sides[event.order]
    actor = sides.attackers[0] if len(sides.attackers) == 1 else None
    return Strength(
        actor, None, "attacker", _value(r, n), None, (n.start if start is None else start, end), n.start
    )


def _value(r: ClaimReader, n: Chunk) -> Value:
    figure = n.figure
    assert figure is not None
    return Value(
        figure.low,
        figure.high,
        figure.approximate,
        r.a.text[figure.start : figure.end],
        figure.start,
        figure.end,
    )
