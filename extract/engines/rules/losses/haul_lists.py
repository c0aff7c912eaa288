"""How far the list of things goes that somebody took: over commas, brackets, "including" and "along with"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.measured import past_bracket

_DASHES: Final = frozenset("-–—")
STORES: Final = frozenset(("cache", "stockpile", "arsenal", "haul"))
"""Things whose own things are counted behind "of": "a cache of 6 rifles"."""


def list_of_things(chunks: list[Chunk], first: int) -> list[int]:
    """The noun groups of a list from `first` on: commas, "and" and phrases with "of" or "with" between them."""
    out: list[int] = []
    k, n = first, len(chunks)
    while k < n and chunks[k].kind == "NG":
        out.append(k)
        k = past_bracket(chunks, k + 1)
        while k + 1 < n and chunks[k].kind == "P" and chunks[k].head in ("of", "with", "for"):
            stored = (
                chunks[k].head == "of" and chunks[k - 1].head in STORES
            )  # "a cache of 6 rifles and 40 mines"
            blown = any(w in _BLASTING for w in (chunks[k + 1].head, *chunks[k + 1].words))
            if (stored or (chunks[k].head == "with" and not blown)) and chunks[k + 1].figure is not None:
                out.append(
                    k + 1
                )  # "two rifles with 140 rounds", and not "two pylons with nine charges of dynamite"
            k += 2
        behind = _past_gloss(chunks, k)
        k = behind + (behind > k and behind < n and chunks[behind].kind == "NG")  # "one SLR (a make) rifle"
        if k < n and chunks[k].kind == "X" and chunks[k].head in (",", ";") and not chunks[k].closes:
            k += 1
            k += k < n and chunks[k].head == "including"  # "nine arms, including one rifle, ten fuses and"
        while k < n and chunks[k].kind == "X" and chunks[k].head in _DASHES:
            k += 1
        if k < n and (chunks[k].head in ("and", "&", "plus") or along_with(chunks, k)):
            k += 2 if along_with(chunks, k) else 1
        elif not (k and (chunks[k - 1].head in (",", ";") or chunks[k - 1].head in _DASHES)):
            break
        while k < n and chunks[k].kind == "A":
            k += 1
        m = k + 1
        while m + 1 < n and chunks[m].head == "of" and chunks[m + 1].kind == "NG":
            m += 2  # "wrecked two poles, and six of the wards are dark"
        if _own_verb(chunks[m] if m < n else None) and first not in chunks[m].subject:
            break  # not "two pistols and nine grenades were found", whose verb is that of all
    return out


def list_begin(chunks: list[Chunk], last: int) -> int:
    """The first of the counted things of a list that ends with the subject of "were seized": what stands before "with"
    and what is "of" something in it belongs to the list.
    """
    first = k = last
    while k > 1:
        sep, before = chunks[k - 1], k - 2
        if sep.head == "and" and chunks[before].head == ",":
            before -= 1
        if sep.head not in (",", "and", "with", "of") or before < 0 or chunks[before].kind != "NG":
            break
        counted = chunks[before].figure is not None or chunks[before].det in ("a", "an", "another")
        if not counted and sep.head != "of":
            break
        k = before
        first = k if counted else first
    done = any(c.kind == "VG" and first in c.object for c in chunks[:first])
    return last if done else first


def _past_gloss(chunks: list[Chunk], k: int) -> int:
    """Where a list goes on behind a bracket that glosses one of its things: "one SLR (a rifle), two pistols"."""
    if k >= len(chunks) or chunks[k].head != "(":
        return k
    closed = next((m for m in range(k + 1, min(k + _GLOSS, len(chunks))) if chunks[m].head == ")"), -1)
    return closed + 1 if closed > 0 else k


_GLOSS: Final = 6
"""Chunks within such a bracket and its marks at most."""
_BLASTING: Final = frozenset(
    ("charge", "charges", "sticks", "stick", "bombs", "bomb", "grenades", "kilos", "pounds")
)


def _own_verb(after: Chunk | None) -> bool:
    """Whether what follows a noun group is a finite verb that makes it the subject of something else."""
    if after is None or after.kind != "VG" or after.voice not in ("active", "passive", "bare"):
        return False
    return after.cls not in ("seize", "capture", "destroy") or after.voice == "active"


def along_with(chunks: list[Chunk], k: int) -> bool:
    """Whether "along with" or "together with" stands at `k`."""
    return k + 1 < len(chunks) and chunks[k].head in ("along", "together") and chunks[k + 1].head == "with"
