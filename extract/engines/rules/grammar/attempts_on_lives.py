"""Reads what is done to a life as an attack: "an attempt on his life", "the attempt to kill the judge"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.engines.rules.grammar.items import Chunk

_TRIES: Final = frozenset(("attempt", "attempts", "bid", "bids"))
_AT: Final = frozenset(("on", "against", "upon"))
_LIVES: Final = frozenset(("life", "lives"))
_KILLING: Final = frozenset(("kill", "assassinate", "murder"))
_MADE: Final = frozenset(("make", "stage", "carry out", "perpetrate", "commit", "mount", "launch"))
_IN_ORDER: Final = frozenset(("in", "as", "with"))
"""Before "an attempt to kill the judge": what somebody did for that end."""


def attempts_on_lives(chunks: list[Chunk]) -> set[int]:
    """Makes such an attempt an event noun before its target; returns which chunks become part of it."""
    drop: set[int] = set()
    for i, c in enumerate(chunks[:-2]):
        if c.kind != "NG" or c.head not in _TRIES:
            continue
        at = i + 1
        made = chunks[at].verb
        if chunks[at].kind == "VG" and made is not None and made.lemma in _MADE and not chunks[at].neg:
            at += 1  # "an attempt was made on the life of the rector"
        if at + 1 < len(chunks) and chunks[at].head in _AT and chunks[at + 1].head in _LIVES:
            of = at + 3 < len(chunks) and chunks[at + 2].head == "of" and chunks[at + 3].kind == "NG"
            drop |= {at + 1, at + 2} if of else {at, at + 1}
            _name(c)
        elif at == i + 1 and _to_kill(chunks, i):
            chunks[at].kind, chunks[at].head = "P", "on"
            chunks[at].verb, chunks[at].cls, chunks[at].voice = None, "", ""
            _name(c)
    return drop


def _name(c: Chunk) -> None:
    """Calls a noun group what it tells: an assassination attempt."""
    if "assassination" not in c.words:
        c.words = [*c.words[:-1], "assassination", c.words[-1]]


def _to_kill(chunks: list[Chunk], i: int) -> bool:
    """Whether somebody was to be killed in what stands at `i`, which is a deed of its own there."""
    v, before = chunks[i + 1], chunks[i - 1].head if i else ""
    if v.voice != "inf" or v.verb is None or v.neg or v.verb.lemma not in _KILLING:
        return False
    return before not in _IN_ORDER and chunks[i + 2].kind == "NG" and not chunks[i + 2].pron
