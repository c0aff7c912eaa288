"""What was struck though nobody is told to have done it: "a church was fired on", "the town was set ablaze"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.vocabulary.triggers import Triggers

MAY_BE: Final = listed("hypothetical")
BULLETS: Final = frozenset(("bullet", "bullets", "shrapnel", "splinters", "gunfire", "crossfire"))
_ON: Final = frozenset(("on", "at", "upon"))
_IN: Final = frozenset(("in", "by", "during"))
_NO_BLOWS: Final = frozenset(("by", "for", "with", "as", "because", "over"))
"""What stands behind "was targeted" where somebody or something is told of that may be no attack."""


def was_done(c: Chunk) -> bool:
    """Whether a verb tells in the passive of what did happen: "was shot down", and not "could be" or "was not"."""
    return c.voice == "passive" and bool(c.aux) and not c.neg and MAY_BE.isdisjoint(c.aux)


def surely_struck(chunks: list[Chunk], c: Chunk, t: Triggers) -> bool:
    """Whether a verb that is not always violent is so by itself in the passive: "was fired on", "was hit in an air
    strike", "was pounded", "was targeted on Friday".
    """
    if not was_done(c) or c.verb is None:
        return False
    v, lemma = chunks.index(c), c.verb.lemma
    behind = chunks[v + 1] if v + 1 < len(chunks) else None
    head = behind.head if behind is not None else ""
    if lemma in ("fire", "shoot") and head in _ON:
        return True
    if lemma in ("hit", "strike") and head in _IN:
        by = chunks[v + 2] if v + 2 < len(chunks) else c
        return by.head in BULLETS or by.head in t.means or by.head in t.events
    return (
        lemma in ("pound", "target")
        and not c.agent
        and head not in _NO_BLOWS
        and bool(sites(chunks, c.subject, t))
    )


def sites(chunks: list[Chunk], those: list[int], t: Triggers) -> list[int]:
    """Those noun groups that are towns, posts, houses or other things that are attacked."""
    kinds = (t.positions, t.things, t.civilian_sites, t.convoys)
    return [
        i
        for i in those
        if any(chunks[i].head in x for x in kinds)
        or any(m.kind == "place" and m.head in ("town", "site") for m in chunks[i].mentions)
    ]


def set_ablaze(chunks: list[Chunk], c: Chunk, t: Triggers) -> bool:
    """Whether a place or a post was burned on purpose by whomever: "the town hall was torched", "was set on fire"."""
    return was_done(c) and bool(sites(chunks, c.subject, t))


def settled(c: Chunk) -> bool:
    """Whether a noun group names a town or village, and no more of it than its name."""
    return c.figure is None and any(m.kind == "place" and m.head == "town" for m in c.mentions)
