"""On whom losses are inflicted that are counted before them: "inflicted 18 losses, 7 of them dead, on X"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk

_FAR: Final = 16
_ON: Final = ("on", "upon")
_FATES: Final = ("kill", "wound")


def inflicted_on(chunks: list[Chunk], v: int) -> int:
    """The noun group of those on whom the verb at `v` inflicts what is counted behind it; -1: nobody."""
    c = chunks[v]
    if c.verb is None or c.verb.lemma not in ("inflict", "exact") or c.voice == "passive" or c.neg:
        return -1
    for k in range(v + 2, min(v + _FAR, len(chunks) - 1)):
        x, behind = chunks[k], chunks[k + 1]
        party = behind.kind == "NG" and any(m.kind in ("force", "generic") for m in behind.mentions)
        if x.kind == "P" and x.head in _ON and party:
            return k + 1
        fate = x.kind == "VG" and x.cls in _FATES and not x.aux  # "eight dead and 12 wounded"
        if (x.kind == "VG" and not fate) or x.kind == "R" or x.head in (".", ";"):
            return -1
    return -1


def deed_before(chunks: list[Chunk], i: int) -> int:
    """The verb group before a noun, but for participles that only sort those counted ("two dead and four wounded");
    -1: none.
    """
    for k in range(i - 2, max(-1, i - 9), -1):
        c = chunks[k]
        if c.kind == "VG" and not (c.voice == "passive" and not c.aux and c.cls in _FATES):
            bore = c.verb is not None and c.verb.lemma in ("suffer", "sustain")
            return (
                -1 if bore and chunks[i].head == "fighting" else k
            )  # "suffered many deaths in fighting in the north"
    return -1
