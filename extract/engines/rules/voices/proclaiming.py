"""What is announced without a word on what happened: "declared a curfew after rebels killed nine"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk

_PROCLAIMED: Final = listed("talks") | listed("proclaimed")


def proclaims(chunks: list[Chunk], v: int, lemma: str) -> bool:
    """Whether the verb at `v` only puts something in force, and nobody speaks of a deed by it."""
    verb = chunks[v]
    if verb.voice == "passive":  # "in spite of a truce announced by the cabinet"
        return v > 0 and not verb.aux and chunks[v - 1].head in _PROCLAIMED
    return lemma == "declare" and any(chunks[i].head in _PROCLAIMED for i in verb.object)
