"""Reads those who pound a place as shelling it: "kept up the bombardment of X", "subjected X to mortar fire"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.triggers import Verb
from extract.engines.rules.vocabulary.words import listed, phrases

if TYPE_CHECKING:
    from extract.engines.rules.grammar.items import Chunk
    from extract.engines.rules.vocabulary.triggers import Triggers

AT: Final = ("at", "on", "upon", "against", "into", "onto")
UNDER: Final = listed("brought_under")
BLOWS: Final = listed("blows")
_KEEPING_UP: Final = {tuple(x.split(" ")) for x in phrases("going_on_with") if " " in x}
_WITH_PARTICLE: Final = {x[0] for x in _KEEPING_UP}
GOING_ON: Final = _WITH_PARTICLE | {x for x in phrases("going_on_with") if " " not in x}
"""Verbs of those who go on with what they do, some with a particle ("step", "up")."""
_FROM_AFAR: Final = ("shelling", "air_strike", "bombing")
_BEHIND: Final = 8
"""Chunks behind a verb within which it is told what somebody is subjected to."""


def act(c: Chunk, lemma: str, cls: str, *, passive: bool = False) -> None:
    """Makes a verb group tell of an attack."""
    c.act(Verb(lemma, cls, c.verb.forms if c.verb is not None else frozenset()))
    if c.voice == "bare":
        c.voice = "passive" if passive else "active"


def went_on(chunks: list[Chunk], v: int, lemma: str, triggers: Triggers) -> int:
    """Where the attack stands that somebody goes on with: "continued the shelling of X", "stepped up air strikes on
    X"; 0: there is none, or none whose target is told.
    """
    particle = chunks[v + 1].head
    k = v + 1 + ((lemma, particle) in _KEEPING_UP)
    if chunks[v].voice == "passive" or (lemma in _WITH_PARTICLE and k == v + 1) or k + 1 >= len(chunks):
        return 0
    noun, of = chunks[k], chunks[k + 1]
    strikes = noun.kind == "NG" and triggers.events.get(noun.head) in _FROM_AFAR
    aimed = AT if noun.head in BLOWS else (*AT, "of")
    return k if (strikes or (noun.kind == "NG" and noun.head in BLOWS)) and of.head in aimed else 0


def answered_with(chunks: list[Chunk], v: int, triggers: Triggers) -> int:
    """Where the attack stands with which somebody answers: "retaliated on Monday with air strikes on X"; 0: there is
    none, or none whose target is told.
    """
    c = chunks[v]
    if c.head not in _ANSWERING or c.neg or c.voice == "inf" or c.aux[:1] not in _REAL:
        return 0
    k = v + 1
    while k + 1 < len(chunks) and (chunks[k].kind in ("A", "D") or chunks[k + 1].kind == "D"):
        k += 1
    if k + 1 < len(chunks) and chunks[k].head == "to" and chunks[k + 1].kind == "NG":
        k += 2  # "responded to the mortar fire with air strikes on X"
    if k + 2 >= len(chunks) or chunks[k].head != "with" or chunks[k + 1].kind != "NG":
        return 0
    noun = chunks[k + 1]
    strikes = triggers.events.get(noun.head) in _FROM_AFAR or noun.head in BLOWS
    strikes = strikes or triggers.means.get(noun.head) in _FROM_AFAR  # "answered with 200 shells on X"
    return k + 1 if strikes and chunks[k + 2].head in _TARGETED else 0


_ANSWERING: Final = frozenset(
    ("retaliated", "retaliates", "retaliating", "responded", "responds", "responding", "replied", "replies", "answered",
     "answers")
)  # fmt: skip
_REAL: Final = ((), ("have",), ("has",), ("had",))
_TARGETED: Final = (*AT, "of", "in", "near", "across", "around", "targeting")


def subjected(chunks: list[Chunk], v: int, triggers: Triggers) -> None:
    """ "Subjected the village to mortar fire", "X was subjected to heavy shelling": as "shelled" it."""
    c = chunks[v]
    for k in range(v + 1, min(v + _BEHIND, len(chunks) - 1)):
        if chunks[k].kind in ("VG", "R"):
            return
        if chunks[k].head == "to":
            told = {
                *chunks[k + 1].words,
                *(w for x in chunks[k + 2 : k + 4] if x.kind == "NG" for w in x.words),
            }
            kinds = {triggers.events.get(w) or triggers.means.get(w) for w in told}
            if "shelling" in kinds or "air_strike" in kinds or chunks[k + 1].head in UNDER:
                act(c, "shell", "shell" if "shelling" in kinds else "attack")
            return
