"""Reads turns of phrase as the one word that they stand for: "put out of action", "as reported by"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.triggers import Verb

if TYPE_CHECKING:
    from extract.engines.rules.grammar.items import Chunk

_ACTION: Final = frozenset(("action", "commission", "service"))
_TOLD: Final = frozenset(("report", "announce", "state", "relate", "recount", "indicate"))
_FAR: Final = 7
"""Chunks behind "put" within which "out of action" may stand."""


def turns_of_phrase(chunks: list[Chunk]) -> set[int]:
    """Gives such turns the word that they stand for; returns which chunks become part of it."""
    drop: set[int] = set()
    for k, c in enumerate(chunks[:-2]):
        if c.kind == "VG" and c.verb is not None and c.verb.lemma == "put":
            drop |= _put_out(chunks, k)
        elif c.head == "as" and c.kind == "P" and _reported_by(chunks, k):
            c.head, chunks[k + 2].head = "according", "to"
            drop.add(k + 1)
    return drop


def _put_out(chunks: list[Chunk], v: int) -> set[int]:
    """Makes "put three tanks out of action" a verb of destroying; what befalls people so is told elsewhere."""
    verb = chunks[v].verb
    for k in range(v + 1, min(v + _FAR, len(chunks) - 2)):
        if [x.head for x in chunks[k : k + 2]] == ["out", "of"] and chunks[k + 2].head in _ACTION:
            what = chunks[v - 1 : v] if chunks[v].voice == "passive" else chunks[v + 1 : v + 2]
            if k == v + 1 and chunks[v].voice != "passive":
                what = chunks[k + 3 : k + 4]
            thing = bool(what) and what[0].kind == "NG" and not what[0].mentions and bool(what[0].words)
            if verb is None or not thing:
                return set()
            chunks[v].act(Verb("put out of action", "destroy", verb.forms))
            if chunks[v].voice == "bare":
                chunks[v].voice = "active"
            return {k, k + 1, k + 2}
        if not (chunks[k].kind == "NG" or chunks[k].head in ("and", ",", "of")):
            return set()
    return set()


def _reported_by(chunks: list[Chunk], k: int) -> bool:
    """Whether "as reported by" stands at `k`: what follows is whose word it is."""
    verb = chunks[k + 1]
    told = verb.kind == "VG" and verb.verb is not None and verb.verb.lemma in _TOLD and not verb.aux
    return told and chunks[k + 2].head == "by"
