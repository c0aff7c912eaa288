"""Those who killed whom they were after: "Police gave chase and four raiders were shot dead"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.caught_at_it import caught_at_it
from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.engines.rules.vocabulary.triggers import Verb
from extract.engines.rules.vocabulary.words import phrases

if TYPE_CHECKING:
    from extract.engines.rules.grammar.items import Chunk

_PURSUING: Final = phrases("pursuing")
_SIDES: Final = frozenset(("state_forces", "militia", "international"))
_LINKS: Final = frozenset(("and", "where", ";", ",", "until", "before"))
_APART: Final = 10
"""Chunks from the pursuit to whoever was killed in it, at most."""


def killed_by_pursuers(chunks: list[Chunk]) -> None:
    """Lays the killing of outlaws that nobody else is told to have done to the forces who went after them."""
    caught_at_it(chunks)
    for c in chunks:
        done = c.kind == "VG" and c.voice == "passive" and c.cls in ("kill", "wound", "capture")
        hit = [i for i in c.subject if _outlaws(chunks, i)] if done and not c.agent else []
        if not hit:
            continue
        led = next((k for k in range(hit[0] - 1, max(-1, hit[0] - _APART), -1) if chunks[k].kind == "VG"), -1)
        if (
            led < 0
            or not any(x.head in _LINKS for x in chunks[led + 1 : hit[0]])
            or not _after_them(chunks, led)
        ):
            continue
        after = chunks[led]
        c.agent = list(after.subject)
        c.subject = [i for i in c.subject if i not in after.object]  # "gave chase and four raiders were shot"
        pursued = _object(chunks, led)
        if after.verb is not None and pursued > led and _type(chunks[pursued]) in OUTLAWS:
            after.voice, after.object = "active", [pursued]
            after.act(Verb(after.verb.lemma, "attack", after.verb.forms))


def _outlaws(chunks: list[Chunk], i: int) -> bool:
    """Whether those at `i` bear arms against a state, or are but a figure or "some of them"."""
    c = chunks[i]
    if c.kind != "NG":
        return False
    if not c.words:
        return c.figure is not None
    return _type(c) in OUTLAWS


def _after_them(chunks: list[Chunk], v: int) -> bool:
    """Whether the verb at `v` tells that forces of order went after somebody who is none of theirs."""
    c = chunks[v]
    if (c.voice == "passive" and c.aux) or c.neg or c.verb is None or not c.subject:
        return False
    noun = chunks[_object(chunks, v)]
    behind = chunks[v + 1].head if v + 1 < len(chunks) else ""
    told = _PURSUING.isdisjoint((c.verb.lemma, f"{c.verb.lemma} {behind}", f"{c.verb.lemma} {noun.head}"))
    return not told and _type(chunks[c.subject[0]]) in _SIDES and _type(noun) in (*OUTLAWS, "")


def _object(chunks: list[Chunk], v: int) -> int:
    """Whom forces went after, behind a particle or not; the verb itself: nobody."""
    if chunks[v].object:
        return chunks[v].object[0]
    return v + 2 if [x.kind for x in chunks[v + 1 : v + 3]] == ["P", "NG"] else v


def _type(c: Chunk) -> str:
    """The type of the party that a noun group names; "": it names none."""
    parties = [m.type for m in c.mentions if m.kind in ("force", "generic")]
    return (parties[-1] or "") if parties else ""
