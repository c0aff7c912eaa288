"""Whose the dead are by the camp that a clause names: "on the army's side two died", "five dead among the rebels"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk

UNARMED: Final = ("civilians", "media", "person")


def side_told(chunks: list[Chunk], i: int) -> int:
    """Gives the noun group before a comma that says whose losses a clause counts, -1 where there is none.

    "On the side of the rebels, at least three were killed", "In the army's ranks two died", "Among the raiders, two …".
    """
    if chunks[i].mentions or chunks[i].pron:
        return -1
    for k in range(i - 1, max(-1, i - 8), -1):
        c = chunks[k]
        there = c.kind == "VG" and c.head in ("was", "were") and not c.neg and chunks[k - 1].head == "there"
        if (c.kind == "VG" and not there and not _fate(chunks, k)) or (c.kind == "X" and c.head in ".;:"):
            break
        if c.kind != "NG" or not k:
            continue
        if chunks[k - 1].head in _AMONG and not _count(c):
            listed = all(x.head in _THERE or _count(x) or x.kind == "VG" for x in _past_of(chunks, k, i))
            return _party_at(chunks, k) if listed else -1
        if c.head not in _CAMP or chunks[k - 1].head not in _ON_SIDE:
            continue
        if c.det in _ITS:
            return k
        if c.mentions:
            return k
        named = k + 2 < i and chunks[k + 1].head == "of" and chunks[k + 2].mentions
        return k + 2 if named else -1
    return -1


_CAMP: Final = frozenset(("side", "ranks", "camp", "part", "lines"))
_ON_SIDE: Final = frozenset(("on", "from", "in", "within", "among", "amid"))
_ITS: Final = ("its", "their", "our")
_THERE: Final = frozenset((",", "there", "was", "were", "are"))
_AMONG: Final = frozenset(("among", "amongst"))


def _count(c: Chunk) -> bool:
    """Whether a noun group is a bare figure."""
    return c.kind == "NG" and c.figure is not None and not c.words and not c.mentions


def _fate(chunks: list[Chunk], k: int) -> bool:
    """Whether a participle only tells what befell those counted before it: "five killed and four wounded"."""
    c = chunks[k]
    return k > 0 and c.cls in ("kill", "wound", "die") and not c.aux and _count(chunks[k - 1])


def _left(chunks: list[Chunk], verb: int, i: int) -> bool:
    """Whether those counted were left dead: "left five dead among the rebels"."""
    v = chunks[verb].verb if 0 <= verb < i else None
    return v is not None and v.lemma == "leave dead"


def _past_of(chunks: list[Chunk], k: int, i: int) -> list[Chunk]:
    """What stands between a party and a count, without what the party is of: "among members of the X, five"."""
    behind = k + 2 < i and chunks[k + 1].head == "of" and chunks[k + 2].kind == "NG"
    return chunks[k + 3 if behind else k + 1 : i]


def _party_at(chunks: list[Chunk], k: int) -> int:
    """The noun group at `k`, or behind its "of", that names those who fight, and no dead; -1: none."""
    of = chunks[k + 1 : k + 2] != [] and chunks[k + 1].head == "of" and k + 2 < len(chunks)
    for at in (k, k + 2) if of else (k,):
        if any(m.kind in ("force", "generic") and m.type not in UNARMED for m in chunks[at].mentions):
            return at
    return -1


def side_told_behind(chunks: list[Chunk], i: int, verb: int) -> int:
    """Gives the noun group behind a toll that says whose it is: "nobody hurt on the army's side", "three died in the
    ranks of the rebels", "two dead among the raiders"; -1: none.
    """
    if _count(chunks[i]) and (verb == i + 1 or _left(chunks, verb, i)):
        i = max(verb, i)
        if [x.head in _AMONG for x in chunks[i + 1 : i + 2]] == [True] and i + 2 < len(chunks):
            return _party_at(chunks, i + 2)
    after = chunks[i + 1 : i + 5]
    if len(after) < 2 or chunks[i].mentions or after[0].head not in _ON_SIDE or after[1].head not in _CAMP:
        return -1
    if after[1].mentions or after[1].det in _ITS:
        return i + 2
    return i + 4 if len(after) == 4 and after[2].head == "of" and after[3].mentions else -1
