"""Where the second side of a fight stands behind an aside on the first: "between the army, backed by the X, and the Y",
"between the army supported by the X against the Y".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.actors.backed import BACKING
from extract.engines.rules.grammar.chunks import Chunk

_FAR: Final = 12
"""Chunks that such an aside has at most."""
_TURNING: Final = ("and", "against", "versus", "vs")


def behind_aside(chunks: list[Chunk], first: int) -> int:
    """The noun group of the second side behind an aside on that at `first`; -1: there is none."""
    k = first + 1
    if k + 1 >= len(chunks):
        return -1
    if chunks[k].head != ",":
        verb = chunks[k].verb
        backed = chunks[k].voice == "passive" and verb is not None and verb.lemma in BACKING
        return _last_turn(chunks, k + 1) if backed else -1
    for j in range(k + 2, min(k + _FAR, len(chunks) - 2)):
        if chunks[j].kind == "VG" and chunks[j].voice == "active" and chunks[j - 1].kind != "R":
            return -1
        if chunks[j].head == "," and chunks[j + 1].head in _TURNING and chunks[j + 2].kind == "NG":
            return j + 2
    return -1


def _last_turn(chunks: list[Chunk], k: int) -> int:
    """The noun group behind "against", or behind the last "and", of a row of parties from `k` on."""
    found = -1
    while k + 1 < len(chunks) and (chunks[k].kind in ("NG", "C", "P") or chunks[k].head == ","):
        if chunks[k].head in _TURNING and chunks[k + 1].kind == "NG":
            found = k + 1
            if chunks[k].head != "and":
                break
        elif chunks[k].kind == "P" and chunks[k].head not in ("by", "from", "of"):
            break
        k += 1
    return found
