"""Turns that tell of attacks beaten off: "broke up an assault", "put the raiders to flight"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.grammar.pounding import BLOWS, act
from extract.engines.rules.vocabulary.actor_types import OUTLAWS

_ROUTED: Final = frozenset(("flight", "rout"))


def broken_up(chunks: list[Chunk], v: int) -> set[int]:
    """ "Broke up an assault", "the attack was broken up by guards": it was beaten off."""
    c, k = chunks[v], v - 1
    while k > 1 and chunks[k - 1].kind == "P":
        k -= 2
    what = chunks[max(k, 0)] if c.voice == "passive" else chunks[v + 2]
    if what.kind != "NG" or what.head not in BLOWS:
        return set()
    act(c, "break up", "repel")
    return {v + 1}


def put_to_flight(chunks: list[Chunk], v: int) -> set[int]:
    """ "Put the raiders to flight", "the raiders were put to flight by guards": these were driven off."""
    c = chunks[v]
    at = v + 1 if c.voice == "passive" else v + 2
    if at + 1 >= len(chunks) or chunks[at].head != "to" or chunks[at + 1].head not in _ROUTED:
        return set()
    act(c, "put to flight", "repel")
    return {at, at + 1}


def kept_out(chunks: list[Chunk], v: int) -> set[int]:
    """ "Prevented rebels from infiltrating into Lomba", "stopped gunmen from storming a school": beat them off."""
    who, led, deed = chunks[v + 1 : v + 4] if v + 3 < len(chunks) else (chunks[v], chunks[v], chunks[v])
    if who.kind != "NG" or led.head != "from" or deed.kind != "VG" or chunks[v].voice == "passive":
        return set()
    if not any(m.type in OUTLAWS for m in who.mentions) or deed.voice != "ing":
        return set()
    lemma = deed.verb.lemma if deed.verb is not None else ""
    if deed.cls not in _STRIKING and lemma not in _COMING_IN:
        return set()
    act(chunks[v], "prevent", "repel")
    if v + 4 < len(chunks) and chunks[v + 4].kind == "P":
        return {v + 2, v + 3}
    led.head, led.words = "at", ["at"]
    return {v + 3}


PREVENTING: Final = frozenset(("prevent", "stop", "block", "keep", "hinder", "bar"))
_STRIKING: Final = frozenset(
    ("attack", "storm", "assault", "ambush", "take", "seize", "capture", "bomb", "shell")
)
_COMING_IN: Final = frozenset(
    (
        "infiltrate",
        "enter",
        "cross",
        "advance",
        "reach",
        "sneak",
        "approach",
        "overrun",
        "slip",
        "penetrate",
        "break",
    )
)


def met_in_time(chunks: list[Chunk], v: int) -> set[int]:
    """ "Confronted rebels who tried to storm a post", "clashed with rebels trying to enter Lomba": beat them off."""
    aside = {v + 1} if chunks[v + 1].head == "with" else set()
    k = v + 1 + len(aside)
    if chunks[v].voice == "passive" or not any(m.type in OUTLAWS for m in chunks[k].mentions):
        return set()
    k += 1 + (k + 1 < len(chunks) and chunks[k + 1].kind == "R")
    if k + 1 >= len(chunks):
        return set()
    tried, deed = chunks[k], chunks[k + 1]
    if tried.verb is None or tried.verb.lemma not in _TRYING or deed.kind != "VG" or deed.verb is None:
        return set()
    if deed.cls not in _STRIKING and deed.verb.lemma not in _COMING_IN:
        return set()
    act(chunks[v], "confront", "repel")
    return aside


MEETING: Final = frozenset(("confront", "clash", "engage", "face", "intercept"))
_TRYING: Final = frozenset(("try", "attempt", "seek"))
