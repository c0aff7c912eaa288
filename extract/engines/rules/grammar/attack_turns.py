"""Reads turns of phrase for an attack as verbs of it: "set upon by", "swooped on a post", "shot their way into the
camp", "lay in wait for a patrol", "brought the patrol under fire", "made him their target".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.beaten_off import (
    MEETING,
    PREVENTING,
    broken_up,
    kept_out,
    met_in_time,
    put_to_flight,
)
from extract.engines.rules.grammar.beginning_to_fire import BEGINNING, began_firing
from extract.engines.rules.grammar.caught_up import PURSUING, caught_up
from extract.engines.rules.grammar.drawn_into_fights import BEING_IN, drawn_in
from extract.engines.rules.grammar.exchanges import EXCHANGES, fire_exchanged
from extract.engines.rules.grammar.held_up import held_up
from extract.engines.rules.grammar.pounding import (
    AT,
    BLOWS,
    GOING_ON,
    UNDER,
    act,
    answered_with,
    subjected,
    went_on,
)
from extract.engines.rules.vocabulary.actor_types import FIGHTING, OUTLAWS, STATE
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed, phrases

if TYPE_CHECKING:
    from extract.engines.rules.grammar.items import Chunk
    from extract.engines.rules.vocabulary.triggers import Triggers

_UPON: Final = {tuple(x.split(" ")) for x in phrases("coming_upon_turns")}
_HEADS: Final = {x[0] for x in _UPON}
"""Verbs of those who come upon others, with the little words that follow: ("swoop", "down", "on")."""
_OPENING: Final = {tuple(x.split(" ")) for x in phrases("opening_fire")}
_OPENERS: Final = {x[0] for x in _OPENING}
_FORCING: Final = listed("forcing_a_way")
_WAYS: Final = (["their", "way"], ["his", "way"], ["her", "way"], ["its", "way"])
_INTO: Final = ("into", "inside", "through", "onto")
_HURLING: Final = frozenset(("hurl", "throw", "fling", "launch"))
_BRINGING: Final = frozenset(("bring", "take", "put", "place", "keep", "hold", "catch"))
_AIMED: Final = (["target"], ["targets"], ["their", "target"], ["his", "target"], ["their", "targets"])
_TAKEN: Final = frozenset(("take", "catch"))
_UNAWARES: Final = frozenset(("surprise", "guard"))
_GUNS: Final = listed("fired_off")
_UNITS: Final = listed("unit_nouns") | {"team", "group", "detachment", "platoon", "target", "targets"}
_HALTED: Final = frozenset((("break", "up"), ("turn", "back"), ("roll", "back"), ("cut", "short")))
_MEN: Final = frozenset(
    (
        "men",
        "persons",
        "individuals",
        "people",
        "youths",
        "boys",
        "group",
        "gang",
        "suspect",
        "suspects",
        "members",
    )
)
_HOSTILE: Final = frozenset(("hostilities", "gunplay", "warfare"))
"""What is a fight only where it is told between whom it was."""
_AIMING: Final = listed("aiming")
_MAKING: Final = listed("making_attacks")
_RUSHING: Final = frozenset(("rush", "charge"))
_FLYING: Final = wordset("missile missiles rocket rockets projectile projectiles shell shells drone drones")
_DEEDS: Final = {
    ("gunning", "down"): "slaying",
    ("mowing", "down"): "slaying",
    ("blowing", "up"): "dynamiting",
}
"""Deeds named by a verb with its particle, and the noun that each of them is."""
_REACH: Final = 8
"""Chunks before a verb within which those stand who attack."""


def attack_turns(chunks: list[Chunk], triggers: Triggers) -> set[int]:
    """Gives such turns the verb that they stand for; returns which chunks become part of it."""
    drop: set[int] = set()
    for v, c in enumerate(chunks[:-2]):
        if c.kind == "NG" and c.head in EXCHANGES:
            drop |= fire_exchanged(chunks, v)
        if (
            c.kind == "NG"
            and c.head in _HOSTILE
            and chunks[v + 1].head == "between"
            and not (v and chunks[v - 1].head == "of")
        ):
            c.head, c.words = "fighting", [*c.words[:-1], "fighting"]
        if c.kind == "NG" and (c.head, chunks[v + 1].head) in _DEEDS and chunks[v + 2].head == "of":
            c.words = [*c.words[:-1], _DEEDS[c.head, chunks[v + 1].head]]  # "the gunning down of a clerk"
            c.head, c.end = c.words[-1], chunks[v + 1].end
            drop.add(v + 1)
        if c.kind == "VG" and (noun := answered_with(chunks, v, triggers)):
            act(c, "make attack", "launch")
            c.voice = "active" if c.voice == "passive" else c.voice
            drop |= set(range(v + 1, noun))
            continue
        if c.kind != "VG" or c.verb is None or c.neg or (c.cls == "say" and c.verb.lemma != "charge"):
            continue
        lemma = stem(c.verb.lemma)
        if lemma in _HEADS:
            drop |= _came_upon(chunks, v, lemma, triggers)
        if c.verb.lemma in _AIMING:
            drop |= _guns_turned(chunks, v, triggers)
        if lemma in _OPENERS and v not in drop:
            drop |= _opened_up(chunks, v, lemma, triggers)
        if lemma in BEGINNING:
            drop |= began_firing(chunks, v, lemma, armed=_by_armed(chunks, v) or _by_men(chunks, v))
        if lemma in ("lie", "lay"):
            drop |= _lay_in_wait(chunks, v)
        elif lemma in _FORCING and (way := _way_in(chunks, v, triggers)):
            drop |= way
        elif lemma in _HURLING and _themselves(chunks, v):
            act(c, "attack", "attack")
            drop |= {v + 1, v + 2}
        elif lemma == "surprise":
            _surprised(chunks, v, triggers)
        elif lemma in _RUSHING and c.voice != "passive" and _by_armed(chunks, v):
            if chunks[v + 1].head in triggers.positions or chunks[v + 1].head in triggers.convoys:
                act(c, "rush", "storm")  # "rushed the post"; of "rushed the hurt to a hospital" none
        elif lemma == "riddle":
            _riddled(chunks, v)
        if lemma in PURSUING:
            drop |= caught_up(chunks, v, lemma)
        if lemma in PREVENTING:
            drop |= kept_out(chunks, v)
        if lemma in MEETING:
            drop |= met_in_time(chunks, v)
        if lemma == "make" and (aim := _made(chunks, v)):
            drop |= aim
        elif lemma in _MAKING and _deals(chunks, v):
            act(c, "make attack", "launch")
        elif lemma in GOING_ON and (noun := went_on(chunks, v, lemma, triggers)):
            act(c, "make attack", "launch")
            drop |= set(range(v + 1, noun))
        elif lemma == "send":
            _sent(chunks, v)
        elif lemma == "intercept":
            _intercepted(chunks, v)
        if lemma in BEING_IN:
            drop |= drawn_in(chunks, v, triggers)
        if lemma == "subject":
            subjected(chunks, v, triggers)
        if lemma in _BRINGING:
            drop |= _brought_under(chunks, v, triggers)
        if lemma in ("put", "turn"):
            drop |= put_to_flight(chunks, v)
        if (lemma, chunks[v + 1].head) in _HALTED:
            drop |= broken_up(chunks, v)
    return drop


def stem(lemma: str) -> str:
    """The base form of a verb, of one that no list has as well: its form on -ed is its own lemma."""
    return _STEMS.get(lemma, lemma)


_STEMS: Final = {
    form: base
    for base in sorted(_HEADS | _OPENERS | listed("making_attacks") | GOING_ON | {"surprise", "subject"})
    for form in (base + "ed", base + "d", base + base[-1] + "ed")
}


def _armed(c: Chunk) -> bool:
    """Whether a noun group names or describes those who bear arms."""
    return any(m.type in FIGHTING or m.type in STATE for m in c.mentions)


def _by_armed(chunks: list[Chunk], v: int) -> bool:
    """Whether those who bear arms, or "they", stand before a verb."""
    return any(_armed(c) or (c.pron and c.head in ("they", "who")) for c in chunks[max(0, v - _REACH) : v])


def _by_men(chunks: list[Chunk], v: int) -> bool:
    """Whether men of whom nobody says what they are stand before a verb: "ten men opened up on the guards"."""
    return v > 0 and chunks[v - 1].kind == "NG" and chunks[v - 1].head in _MEN


def _struck(c: Chunk, triggers: Triggers) -> bool:
    """Whether a noun group is what one attacks: somebody, a post, a convoy, a village."""
    if c.kind != "NG":
        return False
    sites = (
        c.head in _UNITS
        or c.head in triggers.positions
        or c.head in triggers.convoys
        or c.head in triggers.civilian_sites
    )
    return sites or c.head_mention is not None or c.head in triggers.things


def _came_upon(chunks: list[Chunk], v: int, lemma: str, triggers: Triggers) -> set[int]:
    """ "Set upon by gunmen", "fell on a patrol", "swept down on a village"."""
    c = chunks[v]
    for n in (2, 1):
        if (lemma, *(x.head for x in chunks[v + 1 : v + 1 + n])) not in _UPON:
            continue
        behind = chunks[v + 1 + n] if v + 1 + n < len(chunks) else None
        if behind is None:
            return set()
        if lemma == "hold" and (c.voice != "passive" or behind.head != "by"):
            if not held_up(chunks, v, triggers):
                return set()
        elif c.voice in ("passive", "bare") and behind.head == "by":
            if lemma != "set" and not (v + 2 + n < len(chunks) and _armed(chunks[v + 2 + n])):
                return set()
            k = v - 1
            while k > 1 and chunks[k - 1].kind == "P":
                k -= 2
            if lemma == "hold" and not (k >= 0 and _struck(chunks[k], triggers)):
                return set()  # "the talks in Lomba were held up by rebels"
            act(c, "set upon", "attack", passive=True)
        elif (c.voice == "passive" and lemma == "set" and behind.kind in ("P", "D", "X")) or (
            c.voice != "passive"
            and (
                (lemma == "set" and (behind.pron or (n == 1 and chunks[v + 1].head == "upon")))
                or (_struck(behind, triggers) and _by_armed(chunks, v))
            )
        ):
            act(c, "set upon", "attack")
        else:
            return set()
        return set(range(v + 1, v + 1 + n))
    return set()


def _opened_up(chunks: list[Chunk], v: int, lemma: str, triggers: Triggers) -> set[int]:
    """ "Opened up on a bus", "let fly at the guards", "opened up with machine guns": they opened fire."""
    for n in (2, 1):
        if (lemma, *(x.head for x in chunks[v + 1 : v + 1 + n])) not in _OPENING:
            continue
        behind = chunks[v + 1 + n : v + 3 + n]
        guns = len(behind) > 1 and behind[0].head == "with" and not _GUNS.isdisjoint(behind[1].words)
        at = len(behind) > 1 and behind[0].head in AT and (_struck(behind[1], triggers) or behind[1].pron)
        if (
            chunks[v].voice == "passive"
            or not (guns or at)
            or not (_by_armed(chunks, v) or _by_men(chunks, v))
        ):
            return set()
        act(chunks[v], "open fire", "attack")
        return set(range(v + 1, v + 1 + n))
    return set()


def _guns_turned(chunks: list[Chunk], v: int, triggers: Triggers) -> set[int]:
    """ "Turned their guns on a bus", "poured fire into the post": they opened fire at it."""
    c, guns = chunks[v], chunks[v + 1]
    if c.voice == "passive" or v + 3 >= len(chunks) or chunks[v + 2].head not in AT:
        return set()
    aimed = guns.kind == "NG" and guns.figure is None and not _GUNS.isdisjoint(guns.words)
    if not aimed or not _struck(chunks[v + 3], triggers) or not _by_armed(chunks, v):
        return set()
    act(c, "open fire", "attack")
    return {v + 1, v + 2}


def _lay_in_wait(chunks: list[Chunk], v: int) -> set[int]:
    """ "Lay in wait for a patrol": an ambush, as is what those do next who lay in wait."""
    heads = [x.head for x in chunks[v + 1 : v + 4]]
    if heads[:2] not in (["in", "wait"], ["in", "ambush"]):
        return set()
    act(chunks[v], "lie in wait", "ambush")
    if chunks[v].voice == "passive":
        chunks[v].voice = "active"
    return {v + 1, v + 2, v + 3} if heads[2:] == ["for"] else {v + 1, v + 2}


def _way_in(chunks: list[Chunk], v: int, triggers: Triggers) -> set[int]:
    """ "Shot their way into the base"; police who force their way into a flat only search it."""
    if v + 3 >= len(chunks) or chunks[v + 1].words not in _WAYS or chunks[v + 2].head not in _INTO:
        return set()
    goal = chunks[v + 3]
    outlaws = any(m.type in OUTLAWS for x in chunks[max(0, v - _REACH) : v] for m in x.mentions)
    if goal.kind != "NG" or not (outlaws or (goal.head in triggers.positions and _by_armed(chunks, v))):
        return set()
    act(chunks[v], "force way", "storm")
    return {v + 1, v + 2}


def _themselves(chunks: list[Chunk], v: int) -> bool:
    """ "Hurled themselves at the post"."""
    return chunks[v + 1].head in ("themselves", "himself") and chunks[v + 2].head in AT


def _surprised(chunks: list[Chunk], v: int, triggers: Triggers) -> None:
    """ "Surprised a patrol", "was surprised by gunmen": where one party comes upon another one."""
    c, after = chunks[v], chunks[v + 1]
    if c.voice == "passive" or after.head == "by":
        by = chunks[v + 2] if after.head == "by" and v + 2 < len(chunks) else None
        if by is not None and by.head_mention is not None and _armed(by):  # by no "rebels' offer"
            act(c, "surprise", "attack", passive=True)
    elif after.kind == "NG" and (_armed(after) or after.head in triggers.convoys) and _by_armed(chunks, v):
        act(c, "surprise", "attack")


def _made(chunks: list[Chunk], v: int) -> set[int]:
    """ "Made a teacher their target": they attacked him."""
    who, aim = chunks[v + 1], chunks[v + 2]
    if who.kind != "NG" or aim.words not in _AIMED or not (who.pron or who.mentions):
        return set()
    if chunks[v].voice == "passive" or (aim.words in (["target"], ["targets"]) and not aim.det):
        return set()
    act(chunks[v], "target", "attack")
    return {v + 2}


def _deals(chunks: list[Chunk], v: int) -> bool:
    """ "Made an attack on the post": as "launched" one."""
    noun, on = chunks[v + 1], chunks[v + 2]
    return noun.kind == "NG" and noun.head in BLOWS and on.head in (*AT, "near", "in")


def _riddled(chunks: list[Chunk], v: int) -> None:
    """ "Riddled a van with bullets": not it, but those in it were killed."""
    c = chunks[v]
    what = chunks[v - 1] if c.voice == "passive" and v else chunks[v + 1]
    if (
        what.kind == "NG"
        and not what.pron
        and all(m.kind == "place" or m.end < what.end for m in what.mentions)
    ):
        act(c, "rake", "attack")


def _sent(chunks: list[Chunk], v: int) -> None:
    """ "Missiles which the rebels had sent", "a drone sent by the rebels": they fired it."""
    c, before = chunks[v], chunks[v - 1] if v else None
    if c.voice in ("passive", "bare") and chunks[v + 1].head == "by":
        what, passive = before, True
    elif v > 2 and chunks[v - 2].kind == "R" and before is not None and _armed(before):
        what, passive = chunks[v - 3], False
    else:
        what, passive = chunks[v + 1], False
    if what is not None and what.kind == "NG" and what.head in _FLYING:
        act(c, "fire", "attack", passive=passive)


def _intercepted(chunks: list[Chunk], v: int) -> None:
    """ "The army intercepted two missiles": it shot them down; of a boat or a convoy that was stopped nothing."""
    c = chunks[v]
    near = chunks[max(0, v - 4) : v] if c.voice == "passive" else chunks[v + 1 : v + 4]
    if any(x.kind == "NG" and x.head in _SHOT_FROM_AFAR for x in near):
        act(c, "shoot down", "destroy")


_SHOT_FROM_AFAR: Final = frozenset(
    (
        "missile",
        "missiles",
        "rocket",
        "rockets",
        "drone",
        "drones",
        "uav",
        "uavs",
        "projectile",
        "projectiles",
    )
)


def _brought_under(chunks: list[Chunk], v: int, triggers: Triggers) -> set[int]:
    """ "Brought the patrol under fire", "the town was put under siege", "took the guards by surprise"."""
    c = chunks[v]
    at = v + 1 if c.voice == "passive" or chunks[v + 1].kind == "P" else v + 2
    if at + 1 >= len(chunks) or chunks[at].kind != "P":
        return set()
    noun = chunks[at + 1]
    if noun.det or noun.kind != "NG":
        return set()
    fire = chunks[at].head == "under" and noun.head in UNDER
    unawares = stem(c.verb.lemma if c.verb else "") in _TAKEN and noun.head in _UNAWARES
    unawares = unawares and chunks[at].head in ("by", "off")
    if not fire and not unawares:
        return set()
    what = chunks[v + 1] if at == v + 2 else chunks[v - 1] if v else None
    if what is None or not (_struck(what, triggers) or what.pron) or (unawares and not _armed(what)):
        return set()
    if c.voice != "passive" and at == v + 1:
        return set()
    act(c, "bring under fire", "attack")
    return {at, at + 1}
