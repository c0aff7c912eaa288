"""How many one noun group says took part: "some 60 guerrillas", "in ten gun trucks", "a convoy of 20 vehicles"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.deed_names import struck_by
from extract.engines.rules.grammar.link_candidates import BACKED
from extract.engines.rules.losses.loss_values import Value, antecedent
from extract.engines.rules.roles.event_verbs import ATTACK
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.whose import plain

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader
    from extract.engines.rules.scenes.events import Event

_VEHICLES: Final = listed("vehicles")
FIGHTERS: Final = listed("fighters")
_VAGUE: Final = frozenset(("some", "many", "a number of", "others", "other"))
ARMED: Final = frozenset(("attackers", "assailants", "gunmen", "men", "fighters"))
_CARRYING: Final = frozenset(("carrying", "transporting", "carried"))
BANDS: Final = listed("armed_bands")
_COUNTED_BY: Final = BANDS | {"battalion", "company", "platoon", "regiment", "patrol", "squadron", "brigade"}
_BODIES: Final = listed("counted_bodies")
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


_DEEDS: Final = frozenset(
    (
        "strike",
        "strikes",
        "airstrike",
        "airstrikes",
        "raid",
        "raids",
        "attacks",
        "sorties",
        "rockets",
        "rocket",
        "shells",
        "missiles",
        "missile",
        "mortars",
        "bombs",
        "mines",
        "bullets",
        "rounds",
        "projectiles",
        "shots",
        "grenades",
        "bodies",
    )
)


_UNARMED: Final = frozenset(("media", "person", "civilians", "government"))


def people(
    r: ClaimReader, event: Event, s: Sentence, i: int, c: Chunk, *, attack: bool, side: str | None = None
) -> Iterator[Strength]:
    """ "some 60 guerrillas", "a group of up to 15 men": how many of a party a noun group counts."""
    n = s.chunks[i]
    figure = n.figure
    if figure is not None and not n.words and (whole := antecedent(s.chunks, i)) >= 0:
        yield from _some_of(r, event, s, i, whole, c)
        return
    if n.head.removesuffix("s") in _COUNTED_BY and _of_counted(s.chunks, i):
        # "a group of up to 15 men", "two columns of some 100 troops": those are counted.
        yield from people(r, event, s, i + 2, c, attack=attack, side=side)
        return
    if figure is None or figure.low == 0 or figure.text.lower() in _VAGUE:
        return
    if n.det == "the" and any(x.people and x.value.low == figure.low for f in event.frames for x in f.losses):
        return  # "Two robbers were killed. The two robbers had …": counted as lost
    if n.head in _DEEDS or n.head in _BODIES:
        return  # "four coalition strikes destroyed", "two rebel groups attacked": no four, no two took part
    if figure.approximate and figure.low in (None, 1):
        return  # "a column", "an unknown number of": no strength
    if figure.high == 1 and i + 1 < len(s.chunks) and s.chunks[i + 1].head == "of":
        return  # "one of its men"
    who = i
    if i + 2 < len(s.chunks) and s.chunks[i + 1].head == "of" and not n.words:
        who = i + 2
    head = s.chunks[who].head
    vehicle = head in _VEHICLES
    actors = [x for x in r.frames.named(s, i) if r.a.types.get(x) not in _UNARMED]
    if head in _DEEDS or (not actors and not vehicle and head not in FIGHTERS):
        return  # "hundreds of air strikes"
    if not actors and any(m.type == "civilians" and " " in m.text for m in s.chunks[who].mentions):
        return  # "dozens of young men gathered and threw stones"
    if not actors and head in FIGHTERS and not attack and side is None and head not in ARMED:
        return
    if vehicle and not attack:
        return
    sides = r.sides[event.order]
    actor = actors[0] if len(actors) == 1 else None
    if actor is None and not actors and len(sides.attackers) == 1 and attack:
        actor = sides.attackers[0]
    if side is None or actor in sides.attackers:
        side = "defender" if actor is not None and actor in sides.defenders else "attacker"
    # "four raiders thought to be of X": the count stands before its group.
    where = (min(n.start, c.start, figure.start), max(s.chunks[who].end, c.end))
    text = plain(r.a.text, s.chunks, who)
    yield Strength(actor, text, side, value_of(r, n), head if vehicle else None, where, n.start)


def _some_of(r: ClaimReader, event: Event, s: Sentence, i: int, whole: int, c: Chunk) -> Iterator[Strength]:
    """ "the rebels, about 60 of whom took part": so many of those before the comma."""
    n = s.chunks[i]
    actors = [x for x in r.frames.named(s, whole) if r.a.types.get(x) not in ("media", "person", "civilians")]
    if (
        n.figure is None
        or not n.figure.low
        or s.chunks[i + 2].head != "whom"
        or not (actors or s.chunks[whole].head in ARMED)
    ):
        return
    sides = r.sides[event.order]
    actor = actors[0] if len(actors) == 1 else None
    side = "defender" if actor is not None and actor in sides.defenders else "attacker"
    where = (s.chunks[whole].start, c.end)
    yield Strength(actor, plain(r.a.text, s.chunks, whole), side, value_of(r, n), None, where, n.start)


def _of_counted(chunks: list[Chunk], i: int) -> bool:
    """Whether a count follows with "of": "a force of some 300 rebels"."""
    return i + 2 < len(chunks) and chunks[i + 1].head == "of" and chunks[i + 2].figure is not None


def by_vehicle(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Strength]:
    """ "in ten gun trucks", "on about 70 motorcycles", "with dozens of vehicles": behind a party or its verb."""
    chunks = s.chunks
    group = c.subject
    sides = r.sides[event.order]
    actors = [x for i in group for x in r.frames.named(s, i) if x in sides.attackers or x in sides.defenders]
    armed = any(chunks[i].head in ARMED for i in group)
    if c.cls not in ATTACK and c.cls != "launch" and not actors and not armed:
        return
    if any(r.a.triggers.means.get(chunks[i].head) == "bombing" for i in group):
        return  # "bombs exploded in two buses"
    starts, found = [group[0]] if group else [], False
    for k in range(min([*starts, v]), min(v + 12, len(chunks) - 1)):
        p, n = chunks[k], chunks[k + 1]
        if k > v and p.kind == "VG" and p.voice in ("active", "passive"):
            break
        joined = (found and p.head == "and") or (p.head == "by" and chunks[k - 1].head in BACKED)
        if n.kind != "NG" or n.figure is None or n.figure.low == 0 or not (p.head in _BY or joined):
            continue
        head = n.head if n.words else _of_head(chunks, k + 1)
        if head.endswith(("bomb", "bombs")):
            continue  # "with two truck bombs"
        if head not in _VEHICLES and not _on_wheels(n):
            continue
        if p.head == "on" and k and chunks[k - 1].head in r.a.triggers.events:
            continue  # "in attacks on two buses"
        if p.head == "from" and c.cls in _TAKING:
            continue  # "abducted nine men from two buses"
        found = True
        if k == v + 1 and p.head == "on" and _lemma(c) in _SHOOTING:
            yield _shot_at(r, event, s, c, n, head)
            continue
        actor = actors[0] if actors else (sides.attackers[0] if len(sides.attackers) == 1 else None)
        side = "defender" if actor is not None and actor in sides.defenders else "attacker"
        text = plain(r.a.text, s.chunks, group[0]) if group else None
        yield Strength(
            actor, text, side, value_of(r, n), head, (min(c.start, n.start), max(n.end, c.end)), n.start
        )


_TAKING: Final = frozenset(("abduct", "capture", "take", "seize"))


def _shot_at(r: ClaimReader, event: Event, s: Sentence, c: Chunk, n: Chunk, head: str) -> Strength:
    """ "fired on two trucks": those in them were attacked, and nobody came on them."""
    tops = r.sides[event.order].defenders
    where = (c.start, n.end)
    text = plain(r.a.text, s.chunks, s.chunks.index(n))
    return Strength(
        tops[0] if len(tops) == 1 else None, text, "defender", value_of(r, n), head, where, n.start
    )


def riding(r: ClaimReader, event: Event, s: Sentence, c: Chunk) -> Iterator[Strength]:
    """ "the guards on three lorries were ambushed": in how many vehicles those were who were attacked."""
    chunks = s.chunks
    for i in c.subject if c.cls in ATTACK else ():
        if i + 2 >= len(chunks) or chunks[i + 1].head not in _ABOARD or chunks[i + 2].kind != "NG":
            continue
        n, actors = chunks[i + 2], r.frames.named(s, i)
        if n.figure is None or not n.figure.low or n.figure.approximate or n.head not in _VEHICLES:
            continue
        tops = r.sides[event.order].defenders
        actor = next((x for x in actors if x in tops), tops[0] if len(tops) == 1 else None)
        where = (chunks[i].start, c.end)
        text = plain(r.a.text, chunks, i)
        yield Strength(actor, text, "defender", value_of(r, n), n.head, where, n.start)


def _lemma(c: Chunk) -> str:
    return c.verb.lemma if c.verb is not None else ""


_ABOARD: Final = frozenset(("on", "in", "aboard"))
_SHOOTING: Final = listed("shooting_verbs") | {"open fire"}


def _on_wheels(n: Chunk) -> bool:
    """Whether bombs that drive are meant: "with two suicide car bombs", "using three VBIEDs"."""
    bombs = n.head in ("bombs", "devices", "ieds") and not {
        "car",
        "truck",
        "vehicle-borne",
        "vehicle",
    }.isdisjoint(n.words)
    return bombs or n.head in ("vbieds", "svbieds", "vbied", "svbied")


def on_board(r: ClaimReader, event: Event, s: Sentence, i: int) -> Iterator[Strength]:
    """ "a bus carrying 28 soldiers", "a pickup with six gunmen in it": how many the vehicle at `i` brought there."""
    chunks = s.chunks
    k = _carried(chunks, i)
    if k < 0:
        return
    n = chunks[k]
    sides = r.sides[event.order]
    parties = [x for x in r.frames.named(s, k) if x in sides.attackers or x in sides.defenders]
    own = parties[0] if len(parties) == 1 else None
    comes = own in sides.attackers if own is not None else n.head in ARMED
    tops = sides.attackers if comes else sides.defenders
    actor = own if own is not None else tops[0] if len(tops) == 1 else None
    where = (chunks[i].start, n.end)
    side = "attacker" if comes else "defender"
    yield Strength(actor, plain(r.a.text, chunks, k), side, value_of(r, n), None, where, n.start)


def _made_up_of(chunks: list[Chunk], i: int) -> int:
    """How many chunks part a convoy from "of": "a convoy, of 18 lorries,", "the convoy consisted of 18 lorries"."""
    heads = [c.head for c in chunks[i + 1 : i + 4]]
    if heads[:2] == [",", "of"] or heads[:2] == ["consisted", "of"]:
        return 1
    return 2 if heads == ["made", "up", "of"] else 0


def _carried(chunks: list[Chunk], i: int) -> int:
    """The counted fighters that "carrying" behind the vehicle or convoy at `i` tells of; -1: none."""
    on = chunks[i + 1].object if i + 1 < len(chunks) and chunks[i + 1].head in _CARRYING else []
    with_them = [x.head for x in chunks[i + 1 : i + 4 : 2]]
    if with_them[:1] == ["with"] and with_them[1:] and with_them[1] in ("inside", "aboard", "onboard", "on"):
        on = [i + 2]  # "a lorry with six soldiers inside"
    n = chunks[on[0]] if on else None
    if n is None or n.figure is None or not n.figure.low or n.head not in FIGHTERS:
        return -1
    return -1 if n.figure.text.lower() in _VAGUE else on[0]


def attacked(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Strength]:
    """ "opened fire on five policemen", "ambushed six soldiers": how many those were who were attacked."""
    chunks = s.chunks
    hit = list(c.object) if c.voice != "passive" else []
    hit += [
        i + 2
        for i in c.subject
        if c.voice == "passive" and chunks[i].head in BANDS and _of_counted(chunks, i)
    ]
    if c.cls == "launch":  # "carried out strikes against fifteen troops"
        hit = [k for i in hit[:1] if (k := struck_by(r.a.triggers.events, chunks, i)) >= 0]
    elif v + 2 < len(chunks) and chunks[v + 1].head in _FIRED_AT and chunks[v + 2].kind == "NG":
        hit.append(v + 2)
    for k in hit[:1]:
        n = chunks[k]
        if (
            n.figure is None
            or not n.figure.low
            or (n.figure.approximate and not any(map(str.isdigit, n.figure.text)))
            or not n.words
            or n.head not in FIGHTERS
        ):
            continue
        tops = r.sides[event.order].defenders
        actor = next((x for x in r.frames.named(s, k) if x in tops), None)
        if actor is not None and r.a.types.get(actor) != "civilians":
            where = (min(c.start, n.start), max(c.end, n.end))
            yield Strength(
                actor, plain(r.a.text, chunks, k), "defender", value_of(r, n), None, where, n.start
            )


_FIRED_AT: Final = frozenset(("on", "at", "upon"))


def convoy(r: ClaimReader, event: Event, s: Sentence, i: int, c: Chunk) -> Iterator[Strength]:
    """ "ambushed a convoy of 20 vehicles", "a convoy, about twelve trucks,": how many the attacked were."""
    chunks = s.chunks
    if c.figure is not None and r.a.text[c.figure.end : c.figure.end + 1] == "-":
        yield _in_convoy(r, event, s, i, c)  # "the nine-truck convoy"
    if (k := _carried(chunks, i)) >= 0:
        yield _in_convoy(r, event, s, i, chunks[k])
    i += _made_up_of(chunks, i)
    if i + 2 >= len(chunks) or chunks[i + 1].head not in ("of", ","):
        return
    n = chunks[i + 2]
    if chunks[i + 1].head == "," and not (n.head in _VEHICLES and chunks[i + 3 : i + 4]):
        return
    if n.kind != "NG" or n.figure is None or n.figure.low in (0, None) or n.figure.text.lower() in _VAGUE:
        return
    if n.head not in _VEHICLES and n.head not in FIGHTERS:
        return
    actors = [x for x in r.frames.named(s, i) if r.a.types.get(x) not in ("media", "person")]
    actor = actors[0] if len(actors) == 1 else None
    sides = r.sides[event.order]
    acting = any(x.cls in ATTACK and x.voice == "active" and i in x.subject for x in chunks)
    tops = sides.attackers if acting else sides.defenders
    if actor is None and len(tops) == 1:
        actor = tops[0]
    item = n.head if n.head in _VEHICLES else None
    where = (min(chunks[i].start, c.start), max(n.end, c.end))
    # "was attacked by a column of 60 rebels": these are no convoy that somebody attacks.
    attacks = acting or (item is None and actor in sides.attackers and actor not in sides.defenders)
    text = plain(r.a.text, s.chunks, i + 2 if attacks else i)
    yield Strength(actor, text, "attacker" if attacks else "defender", value_of(r, n), item, where, n.start)


def of_men(r: ClaimReader, event: Event, s: Sentence, i: int, c: Chunk) -> Iterator[Strength]:
    """ "The raiding force of some twenty men had …": a band that is counted where it is first told of."""
    chunks = s.chunks
    verb = next((k for k in range(i + 3, min(i + 6, len(chunks))) if chunks[k].kind == "VG"), -1)
    counted = verb > 0 and _of_counted(chunks, i) and chunks[i + 2].head in ARMED
    if counted and chunks[verb].voice == "active" and _FORCE.intersection(c.words):
        yield from people(r, event, s, i + 2, c, attack=True)


_FORCE: Final = frozenset(
    ("assault", "attack", "attacking", "raiding", "strike", "rebel", "guerrilla", "commando")
)
_OF_MEN: Final = ("-man", "-member", "-strong", "-person")


def hyphened(r: ClaimReader, event: Event, s: Sentence, i: int, n: Chunk) -> Iterator[Strength]:
    """ "a truck with a 12-member police team", "a 40-strong garrison": a band that took part, wherever it stands."""
    if n.figure is None or not n.figure.low or r.a.text[n.figure.end : n.figure.end + 1] != "-":
        return
    sides = r.sides[event.order]
    parties = [x for x in r.frames.named(s, i) if x in sides.attackers or x in sides.defenders]
    if len(parties) == 1:
        side = "attacker" if parties[0] in sides.attackers else "defender"
        where = (n.start, n.end)
        yield Strength(parties[0], plain(r.a.text, s.chunks, i), side, value_of(r, n), None, where, n.start)


def _in_convoy(r: ClaimReader, event: Event, s: Sentence, i: int, n: Chunk) -> Strength:
    """How many a convoy was by what its noun group or that of those on board counts."""
    sides = r.sides[event.order]
    actor = sides.defenders[0] if len(sides.defenders) == 1 else None
    named = [x for x in r.frames.named(s, s.chunks.index(n)) if x in sides.defenders]
    men = n.figure is not None and r.a.text.startswith(_OF_MEN, n.figure.end)  # "a 20-man patrol"
    item = "vehicles" if s.chunks[i] is n and not men else None
    where = (s.chunks[i].start, n.end)
    text = plain(r.a.text, s.chunks, s.chunks.index(n))
    return Strength(named[0] if named else actor, text, "defender", value_of(r, n), item, where, n.start)


def _of_head(chunks: list[Chunk], i: int) -> str:
    return chunks[i + 2].head if i + 2 < len(chunks) and chunks[i + 1].head == "of" else ""


def value_of(r: ClaimReader, n: Chunk) -> Value:
    """The figure of a noun group that has one."""
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
