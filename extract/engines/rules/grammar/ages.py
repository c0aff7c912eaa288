"""Ages between commas in lists of people, and what is told of somebody beside his age."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk

_ASIDE: Final = 8
"""Chunks that such an aside has at most."""


def without_ages(chunks: list[Chunk]) -> list[Chunk]:
    """Takes out ages between commas where a list of people goes on, "killed a farmer, 45, and his son", and what else
    is told of somebody there: "Juan Mota, 34 and the father of three, was shot".
    """
    k = 2
    while k + 2 < len(chunks):
        age = chunks[k]
        bare = age.kind == "NG" and age.head.isdigit() and len(age.words) < 2
        behind = bare and chunks[k - 1].head == "," and chunks[k - 2].kind == "NG"
        if (
            behind
            and age.figure is None
            and chunks[k + 1].head == ","
            and (chunks[k + 2].kind == "NG" or chunks[k + 2].head == "and")
        ):
            del chunks[k - 1 : k + 1]
        elif behind and chunks[k + 1].head == "and" and (end := _told_too(chunks, k + 2)):
            del chunks[k - 1 : end + 1]
        k += 1
    return chunks


def _told_too(chunks: list[Chunk], m: int) -> int:
    """The comma before a verb behind what somebody is at `m`: "and the father of three,"; 0: it is none."""
    if chunks[m].kind != "NG" or chunks[m].det not in ("a", "an", "the"):
        return 0
    for k in range(m + 1, min(m + _ASIDE, len(chunks) - 1)):
        if chunks[k].head == ",":
            return k if chunks[k + 1].kind == "VG" else 0
        if chunks[k].kind not in ("NG", "P"):
            return 0
    return 0
