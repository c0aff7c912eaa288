"""Places that somebody kept from being taken: "prevented the base from being overrun"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk

_AVERTING: Final = frozenset(("prevent", "keep", "save", "stop", "block", "deter", "spare", "hinder"))


def averting(chunks: list[Chunk], v: int) -> int:
    """Where the verb stands that keeps what verb `v` tells from being done; -1: there is none."""
    if v < 3 or chunks[v - 1].head != "from":
        return -1
    before = next((k for k in range(v - 2, max(-1, v - 7), -1) if chunks[k].kind == "VG"), -1)
    verb = chunks[before].verb if before >= 0 else None
    return before if verb is not None and verb.lemma in _AVERTING else -1
