"""What those who fled left to the other side: "the rebels withdrew, leaving behind two rifles and three bodies"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.unreal import unreal
from extract.engines.rules.losses.loss_values import Counted, Loss
from extract.engines.rules.vocabulary.words import listed

_ARMS: Final = listed("arms") | listed("vehicles") | listed("goods_seized")
_BODIES: Final = listed("remains")
_COMRADES: Final = frozenset(
    ("comrade", "comrades", "companion", "companions", "colleague", "colleagues", "member", "fighters", "men")
)
_PARTIES: Final = listed("fighters") | {"enemy", "foe", "patrol", "column", "attackers"}
WRECKED: Final = ("burned", "burnt", "charred", "wrecked", "gutted", "destroyed", "torched")
_JOINING: Final = frozenset((",", ";", "and", "with", "as", "well", "of"))
_FAR: Final = 14
"""Chunks behind the verb over which its list goes."""


def left_behind(reader: Counted, chunks: list[Chunk], verbs: list[int], found: list[Loss]) -> None:
    """Adds what one sentence says that was left behind or abandoned; those who left it lost it."""
    for v in verbs:
        c = chunks[v]
        lemma = c.verb.lemma if c.verb is not None else ""
        if c.neg or lemma not in ("leave", "abandon") or unreal(chunks, v):
            continue
        first, last = v + 1, min(v + _FAR, len(chunks))
        told = (
            not c.aux and first < last and chunks[first].head == "behind"
        )  # "the patrol left behind a mortar"
        if c.voice == "passive" and not (told and c.subject):
            continue
        if lemma == "leave":
            at = next((k for k in range(first, last) if chunks[k].head == "behind"), -1)
            if at < 0 or any(x.kind == "VG" and x.cls != "kill" for x in chunks[first:at]):
                continue
            first, last = (at + 1, last) if at == first else (first, at)
        _list(reader, chunks, range(first, last), c, found)


def _list(reader: Counted, chunks: list[Chunk], run: range, c: Chunk, found: list[Loss]) -> None:
    owner = [i for i in c.subject[:1] if chunks[i].mentions or chunks[i].pron or chunks[i].head in _PARTIES]
    known = {x.noun for x in found}
    for k in run:
        noun = chunks[k]
        if noun.kind == "VG" and noun.cls == "kill":
            continue  # "six dead"
        if noun.kind != "NG":
            if noun.head not in _JOINING:
                return
            continue
        one = noun.figure is not None or noun.det in ("a", "an", "another")
        if k in known or (k and chunks[k - 1].head == "of"):
            continue
        if one and (noun.head in _ARMS or reader.thing(noun)):
            kind = "materiel_captured" if not any(x in WRECKED for x in noun.words) else "materiel_destroyed"
            # Who goes after a raid leaves wrecks that were not his.
            owner_of = owner if kind == "materiel_captured" else []
            reader.add(chunks, k, -1, kind, "left-behind", found, people=False, owner=owner_of)
        elif (one or noun.det == "their") and (noun.head in _BODIES or _dead(noun)):
            reader.add(chunks, k, -1, "killed", "left-behind", found, owner=owner)


def _dead(noun: Chunk) -> bool:
    """Whether "dead comrade", "three dead fighters" is meant."""
    return noun.head in _COMRADES and not {"dead", "slain", "fallen", "lifeless"}.isdisjoint(noun.words)


def carried_away(chunks: list[Chunk], verbs: list[int], found: list[Loss]) -> None:
    """ "Took away 60 wounded", "carried off their two dead": those whom a party takes with it are its own."""
    for v in verbs:
        c = chunks[v]
        if c.verb is None or c.neg or c.voice == "passive" or c.verb.lemma not in _CARRYING:
            continue
        k = v + 1 + (v + 1 < len(chunks) and chunks[v + 1].kind == "A")
        while k + 1 < len(chunks) and chunks[k].kind == "NG" and chunks[k].figure is not None:
            state = chunks[k + 1]
            if state.kind != "VG" or state.aux or state.cls not in _STATES or chunks[k].words:
                break
            for loss in found:
                if loss.noun == k and not loss.owner:
                    loss.kind, loss.owner = _STATES[state.cls], list(c.subject)
            k += 3 if k + 2 < len(chunks) and chunks[k + 2].head in ("and", ",") else 2


_CARRYING: Final = frozenset(
    (
        "take",
        "carry",
        "take away",
        "carry off",
        "carry away",
        "bear off",
        "bear away",
        "drag",
        "drag away",
        "drag off",
    )
) | {"haul away", "haul off", "evacuate", "remove"}
_STATES: Final = {"kill": "killed", "wound": "wounded"}
