"""Clauses that follow one another: "gunmen shot dead a judge in Lomba and warplanes bombed Oro".

What the verb before "and" has for its object, or where it says that it happened, is no subject of the verb behind.
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk

_REACH: Final = 12
"""Chunks between a verb and the end of its clause."""


def ends_clause(chunks: list[Chunk], k: int, j: int) -> bool:
    """Whether the "and" at `k` stands between two clauses: behind what a verb tells of whom and where, and before a
    subject that ends at `j` with a finite verb of its own.
    """
    gapped = chunks[k].head == "and" and _participle_behind(chunks, j)
    if chunks[k].head != "and" or not (gapped or _finite_behind(chunks, j)):
        return False
    i = k - 1
    if i > 0 and chunks[i].head == ",":
        i -= 1
    if i < 1 or chunks[i].kind not in ("NG", "D", "A"):
        return False
    v = i
    while v > max(0, k - _REACH) and chunks[v].kind in ("NG", "D", "A", "P"):
        v -= 1
    if v >= i or chunks[v].kind != "VG" or (gapped and not (chunks[v].voice == "passive" and chunks[v].aux)):
        return False
    return _of_its_clause(chunks, v)


def _participle_behind(chunks: list[Chunk], j: int) -> bool:
    """Whether who ends at `j` was hurt by a participle that shares "was" with the clause before: "was downed near Lomba
    and its pilot killed", "was raided by gunmen and two guards wounded".
    """
    who, v = chunks[j], chunks[j + 1] if j + 1 < len(chunks) else None
    if v is None or v.kind != "VG" or v.aux or v.cls not in _BEFELL or v.voice not in ("bare", "passive"):
        return False
    told = who.det in _OWN or who.figure is not None
    return told and (j + 2 >= len(chunks) or chunks[j + 2].kind != "NG")


_OWN: Final = ("its", "his", "her", "their")
_BEFELL: Final = ("kill", "wound", "capture", "abduct", "destroy")


def _finite_behind(chunks: list[Chunk], j: int) -> bool:
    """Whether a finite verb tells of the noun group at `j`, or of that before the phrases that end there."""
    v, n = j + 1, len(chunks)
    while v + 1 < n and (chunks[v].kind == "A" or (chunks[v].kind == "P" and chunks[v + 1].kind == "NG")):
        v += 1 if chunks[v].kind == "A" else 2
    if v >= n or chunks[v].kind != "VG" or chunks[v].cls == "say":
        return False
    if chunks[v].voice == "bare":
        alone = chunks[v].cls == "die" or chunks[v].head in _WENT_OFF
        return alone or (v + 1 < n and chunks[v + 1].kind == "NG")
    return chunks[v].voice == "active" or (chunks[v].voice == "passive" and bool(chunks[v].aux))


_WENT_OFF: Final = frozenset(("exploded", "erupted", "detonated", "blew"))


def _of_its_clause(chunks: list[Chunk], v: int) -> bool:
    """Whether a verb is that of a clause, and no part of a noun group: "the mine that hit a car", "men shot in Oro"."""
    c = chunks[v]
    if v == 0 or c.cls in _TOLD or (c.head in _OF_CLAUSES and c.voice == "active"):
        return False
    before = chunks[v - 1]
    if before.kind == "R":
        return False
    if c.voice == "ing":
        return not c.aux and (before.head == "," or (c.cls in _HURTING and _behind_deed(chunks, v)))
    if c.voice == "passive":
        return (
            bool(c.aux) and chunks[v + 1].kind != "NG"
        )  # a lost stop: "two were killed six guards and a cook fled"
    return c.voice == "active"


def _behind_deed(chunks: list[Chunk], v: int) -> bool:
    """Whether a participle follows what a finite verb has behind it: "bombed Lomba killing six", without its comma."""
    u = v - 1
    while u > max(0, v - _REACH) and chunks[u].kind in ("NG", "D", "A", "P"):
        u -= 1
    return (
        0 < u < v - 1 and chunks[u].kind == "VG" and chunks[u].voice == "active" and chunks[u - 1].kind != "R"
    )


_HURTING: Final = frozenset(("kill", "wound", "abduct", "destroy"))
_TOLD: Final = frozenset(("say", "blame"))
_OF_CLAUSES: Final = frozenset(
    ("found", "saw", "showed", "shows", "knew", "knows", "feared", "fear", "believed", "believe", "thought", "learned",
    "meant", "means", "hoped", "heard")
)  # fmt: skip
"""Verbs whose object may be a clause: "found two guards and a driver were dead"."""


def opens_with_another(chunks: list[Chunk], j: int) -> bool:
    """Whether the counted people at `j` and those behind the next "and" have a verb of their own: "left two dead and a
    guard and three cooks wounded", "killed a judge, and a guard and three cooks were hurt".
    """
    if j + 3 >= len(chunks) or chunks[j - 1].head != "and" or chunks[j + 1].head != "and":
        return False
    if chunks[j].closes:
        return False  # "left a judge and two guards dead and a cook wounded"
    both = all(
        c.kind == "NG" and (c.figure is not None or c.det in ("a", "an")) for c in chunks[j : j + 3 : 2]
    )
    verb = chunks[j + 3]
    alone = j + 4 >= len(chunks) or chunks[j + 4].kind != "NG"
    befell = verb.voice == "passive" or (verb.voice == "bare" and alone)
    befell = befell and verb.kind == "VG" and verb.cls in _BEFALLING
    return both and befell and verb.aux[:1] not in (("was",), ("is",), ("has",))


_BEFALLING: Final = frozenset(("kill", "wound", "abduct", "capture", "vanish", "destroy"))
