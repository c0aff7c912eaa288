"""Those who come up with whom they pursue: "troops caught up with the raiders near X", "the patrol made (or came into)
contact with the enemy": a fight, unless they only arrest them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.pounding import act
from extract.engines.rules.vocabulary.actor_types import FIGHTING, STATE

if TYPE_CHECKING:
    from extract.engines.rules.grammar.items import Chunk

PURSUING: Final = frozenset(("catch", "come", "make", "overtake", "overtook", "set", "go"))
_CATCHING: Final = (("catch", "up", "with"), ("catch", "up", "to"))
_THEM: Final = frozenset(("them", "him"))
_ARRESTING: Final = frozenset(("arrest", "detain", "apprehend", "question", "handcuff", "disarm"))
_REACH: Final = 8
"""Chunks before a verb within which those stand who pursue."""


def caught_up(chunks: list[Chunk], v: int, lemma: str) -> set[int]:
    """Makes verbs of attack of such turns; returns which chunks become part of them."""
    c = chunks[v]
    heads = [x.head for x in chunks[v + 1 : v + 3]]
    if lemma in ("set", "go"):
        _went_after(chunks, v, heads)
    if (c.voice == "passive" and (lemma != "catch" or c.aux)) or c.neg or "could" in c.aux:
        return set()
    came = lemma == "come" and heads in (["in", "contact"], ["into", "contact"])
    came = came and [x.head for x in chunks[v + 3 : v + 4]] == ["with"]
    met = came or (lemma == "make" and heads == ["contact", "with"])
    if not (met or lemma in ("overtake", "overtook")) and (lemma, *heads) not in _CATCHING:
        return set()
    last = v + 3 if came else v + 2 if met or lemma == "catch" else v
    whom = chunks[last + 1] if last + 1 < len(chunks) else c
    hunted = _armed(whom) or (whom.pron and whom.head in _THEM)
    if not hunted or not any(_armed(x) for x in chunks[max(0, v - _REACH) : v]):
        return set()
    if any(x.verb is not None and x.verb.lemma in _ARRESTING for x in chunks[last + 1 :]):
        return set()
    act(c, "catch up", "attack")
    return set(range(v + 1, last + 1))


def _went_after(chunks: list[Chunk], v: int, heads: list[str]) -> None:
    """Reads "after" as whom they go for, and not as when: "a patrol that set out after the raiders killed two"."""
    k = v + 1 if heads[:1] == ["after"] else v + 2
    out = heads in (["out", "after"], ["off", "after"]) or heads[:1] == ["after"]
    if out and k + 1 < len(chunks) and _armed(chunks[k + 1]):
        chunks[k].kind = "P"


def _armed(c: Chunk) -> bool:
    return any(m.type in FIGHTING or m.type in STATE for m in c.mentions)
