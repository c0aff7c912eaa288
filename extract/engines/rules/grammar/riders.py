"""Those who were in what was hit: "a car in which three rebels were travelling", "a house where they had gathered"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.engines.rules.grammar.items import Chunk

_IN: Final = frozenset(("in", "on", "aboard", "inside"))
_BEING: Final = frozenset(("was", "were", "been", "being", "had"))
_QUIET: Final = frozenset(("other", "be", ""))
"""Classes of what people do who are only there."""


def in_what(chunks: list[Chunk], i: int) -> bool:
    """Whether the noun at `i` opens a clause that says who was in the thing before it: "in which rebels rode"."""
    return i > 2 and chunks[i - 1].kind == "R" and chunks[i - 1].head == "which" and chunks[i - 2].head in _IN


def inside(chunks: list[Chunk], j: int) -> list[int]:
    """Those who were in the thing at `j` by what a clause right behind it says; empty: no such clause."""
    at = j + 3 if j + 4 < len(chunks) and in_what(chunks, j + 3) else j + 2
    where = at == j + 2 and at + 1 < len(chunks) and chunks[j + 1].head == "where" and not chunks[j].mentions
    if not (where or at == j + 3) or chunks[at].kind != "NG" or not chunks[at].mentions:
        return []
    verb = next((c for c in chunks[at + 1 : at + 5] if c.kind == "VG"), None)
    there = verb is not None and verb.cls in _QUIET and at in verb.subject and not verb.neg
    busy = verb is not None and not _BEING.isdisjoint(verb.aux)
    return list(verb.subject) if there and verb is not None and (busy or not where) else []
