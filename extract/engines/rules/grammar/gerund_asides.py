"""Clauses with a gerund set off behind who did both: "The rebels, after taking Lomba, advanced on Oro"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.link_asides import before_whose
from extract.engines.rules.grammar.link_groups import group_left
from extract.engines.rules.grammar.link_voices import LOSSY

_WHILE: Final = frozenset(("after", "before", "while", "when", "since", "upon", "on", "by", "in"))


def before_aside(chunks: list[Chunk], v: int) -> int:
    """Where the words end that stand before what is set off before the verb at `v`; -1: nothing is."""
    k = v - 1
    if k > 3 and chunks[k].head == "," and chunks[v].voice != "ing":
        while k > 2 and not _opens(chunks, k):
            k -= 1
            if chunks[k].head in (",", ";", ".", ":") and not _opens(chunks, k + 3):
                break
        if _opens(chunks, k):
            return k - 3
    return before_whose(chunks, v)


def _opens(chunks: list[Chunk], v: int) -> bool:
    """Whether a gerund at `v` opens such a clause: ", after taking"."""
    return (
        2 < v < len(chunks)
        and chunks[v].kind == "VG"
        and chunks[v].voice == "ing"
        and chunks[v - 1].head in _WHILE
        and chunks[v - 2].head == ","
        and chunks[v - 3].kind == "NG"
    )


def whose_gerund(chunks: list[Chunk], v: int) -> list[int]:
    """Who does what the gerund at `v` tells in such a clause, where a verb of theirs follows it."""
    if not _opens(chunks, v):
        return []
    closing = next((k for k in range(v + 1, len(chunks) - 1) if chunks[k].head == ","), -1)
    goes_on = closing > 0 and chunks[closing + 1].kind == "VG" and chunks[closing + 1].voice != "ing"
    return group_left(chunks, v - 3)[0] if goes_on else []


def counted_deed(chunks: list[Chunk], c: Chunk) -> bool:
    """Whether a verb tells of a deed and of no return of fire: "answered by killing six", "by attacking a camp"."""
    if c.cls == "attack" and c.object:
        return True
    return c.cls in LOSSY and any(chunks[i].figure is not None for i in c.object)
