"""Lists of attacks told by nouns alone, each with a place of its own: "an ambush in Lomba and a bombing in Oro".

Each of them is read as a part of the sentence. A toll that is counted over all of them is that of none.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import LENGTHS

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_AT: Final = frozenset(("in", "at", "near", "on", "outside", "around", "inside", "of"))
_VAGUE: Final = frozenset(("operation", "operations", "incident", "incidents", "violence", "crime", "fight"))
"""Event nouns that name no attack by themselves."""
_OVER_ALL: Final = frozenset(("in", "by", "during", "from", "after"))


def deeds(a: Analysis, s: Sentence) -> list[int]:
    """The chunks at which a further attack of a list begins; empty: the sentence has no such list."""
    out: list[int] = []
    events = a.triggers.events
    if len([c for c in s.chunks if c.head in events and _is_deed(a, c)]) < 2:
        return out
    begin = 0
    for k in range(2, len(s.chunks) - 2):
        j = _after_join(s.chunks, k)
        if not j or j >= len(s.chunks) or not _is_deed(a, s.chunks[j]) or not _brings_in(s.chunks, j):
            continue
        mine = _last_place(a, s.chunks, begin, k) or _place_before_which(a, s.chunks, begin, k)
        theirs = _first_place(a, s.chunks, j)
        if mine and theirs and not (mine in theirs or theirs in mine):
            out.append(k + 1 if s.chunks[k].kind == "X" else k)
            begin = j
    return out


def listed_deed(s: Sentence) -> bool:
    """Whether a part of a sentence is one attack of a list: no verb stands before its place."""
    if not s.parted:
        return False
    for c in s.chunks:
        if c.kind == "VG":
            return False
        if any(m.kind == "place" for m in c.mentions):
            return True
    return False


def without_joint_tolls(a: Analysis, pieces: list[Sentence]) -> None:
    """Takes from the first of the parts the toll over all of them: "Ten died in an ambush in X and a bombing in Y"."""
    first = pieces[0]
    if any(x.people for s in pieces[1:] for x in s.losses):
        return
    for loss in list(first.losses):
        behind = first.chunks[loss.noun + 1 :]
        if loss.people and any(p.head in _OVER_ALL and _is_deed(a, c) for p, c in pairwise(behind)):
            first.losses.remove(loss)


def _after_join(chunks: list[Chunk], k: int) -> int:
    """The chunk behind "and", a comma, or both at `k`; 0: no such word stands there."""
    c = chunks[k]
    if c.paren or chunks[k - 1].head in (",", "and"):
        return 0
    if c.kind == "C" and c.head == "and":
        return k + 1
    if c.kind == "X" and c.head == ",":
        return k + 2 if chunks[k + 1].kind == "C" and chunks[k + 1].head == "and" else k + 1
    return 0


def _is_deed(a: Analysis, c: Chunk) -> bool:
    return c.kind == "NG" and c.head in a.triggers.events and c.head not in _VAGUE and not c.pron


def _brings_in(chunks: list[Chunk], j: int) -> bool:
    """Whether an attack is named as one that was not told before: "a raid", "the kidnapping of 40 girls"."""
    c = chunks[j]
    if c.det in ("a", "an", "another") or c.figure is not None:
        return True
    return c.det == "the" and chunks[j + 1].head == "of"


def _last_place(a: Analysis, chunks: list[Chunk], begin: int, k: int) -> str:
    """The name of the place right before the chunk at `k`, but for a day behind it."""
    at = k - 1
    while at > begin and (
        chunks[at].kind == "D" or chunks[at].head in ("on", "last", "month", "week", "year")
    ):
        at -= 1
    near = [chunks[at]] if at - 1 > begin and chunks[at - 1].head in (*_AT, ",") else []
    return _resolved(a, near)


def _place_before_which(a: Analysis, chunks: list[Chunk], begin: int, k: int) -> str:
    """The place of an attack of which a clause tells more up to `k`: "a clash near Lomba, in which six fell, and"."""
    who = next(
        (
            i
            for i in range(begin, k)
            if chunks[i].kind == "R" and chunks[i].head in ("which", "where", "that")
        ),
        0,
    )
    deed = next((i for i in range(begin, who) if _is_deed(a, chunks[i]) and _brings_in(chunks, i)), -1)
    return _first_place(a, chunks, deed) if deed >= 0 else ""


def _first_place(a: Analysis, chunks: list[Chunk], j: int) -> str:
    """The name of the first place in the phrases behind the attack at `j`."""
    k = j + 1
    if k + 1 < len(chunks) and chunks[k].head in LENGTHS and chunks[k + 1].head in ("from", "of"):
        return _resolved(a, chunks[k + 2 : k + 3])  # "a clash 20 kilometres from Lomba"
    while k + 1 < len(chunks) and k < j + 9:
        if chunks[k].kind == "P" and chunks[k + 1].kind == "NG":
            if chunks[k].head in _AT and (place := _resolved(a, [chunks[k + 1]])):
                return place
            k += 2
        elif chunks[k].kind == "D" or (chunks[k].kind == "P" and chunks[k + 1].kind == "D"):
            k += 1
        else:
            return ""
    return ""


def _resolved(a: Analysis, chunks: list[Chunk]) -> str:
    from extract.engines.rules.places.places import resolve_place

    found = [m for c in chunks for m in c.mentions if m.kind == "place" and m.head != "country"]
    place = resolve_place(found, a.places) if found else None
    return (place["name"] or "").lower() if place is not None else ""
