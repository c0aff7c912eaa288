"""Reads "left five men dead" and "leaving two guards wounded" as the deeds that they are."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.vocabulary.triggers import Verb

_STATES: Final = {"dead": "kill", "wounded": "wound", "injured": "wound", "hurt": "wound"}
_GOING: Final = frozenset(
    ("flee", "retreat", "withdraw", "escape", "disperse", "run", "run away", "fall back", "pull back")
)
_OWN: Final = frozenset(("comrade", "comrades", "companion", "companions", "colleague", "colleagues"))
_FAR: Final = 9
"""Chunks behind the verb within which it is told how they were left."""


def left_dead(chunks: list[Chunk]) -> set[int]:
    """Makes "left … dead" one verb of killing, "left … injured" one of wounding; returns what becomes part of it.

    Not where those who leave their own dead go away ("fled, leaving two fighters dead"), nor where both are told of the
    same people ("left nine dead or wounded").
    """
    drop: set[int] = set()
    for v, c in enumerate(chunks[:-2]):
        if c.kind != "VG" or c.verb is None or c.verb.lemma != "leave" or c.voice == "inf":
            continue
        if c.voice == "passive":
            drop |= _were_left(chunks, v)
            continue
        k = _state(chunks, v)
        if k < 0 or _both(chunks, k) or _gone(chunks, v):
            continue
        c.act(Verb(f"leave {chunks[k].head}", _STATES[chunks[k].head], c.verb.forms))
        if c.voice == "bare":
            c.voice = "active"
        if chunks[k + 1 : k + 2] and chunks[k + 1].head == ",":
            chunks[k] = Chunk(
                "A", chunks[k].start, chunks[k].end, chunks[k].head
            )  # "… dead, some of them children"
        else:
            chunks[k - 1].closes = chunks[k - 1].kind == "NG"
            drop.add(k)
    return drop


def _were_left(chunks: list[Chunk], v: int) -> set[int]:
    """ "Two guards were left dead near Lomba": a killing, though it says not by whom."""
    c, how = chunks[v], chunks[v + 1]
    if not c.aux or c.neg or c.verb is None or how.head not in _STATES or how.kind != "VG" or how.aux:
        return set()
    if _both(chunks, v + 1):
        return set()
    c.act(Verb(f"leave {how.head}", _STATES[how.head], c.verb.forms))
    c.end = how.end
    return {v + 1}


def _state(chunks: list[Chunk], v: int) -> int:
    """Where it is told how those were left whom the verb at `v` counts; -1: nowhere."""
    first = chunks[v + 1]
    if first.kind != "NG" or first.pron or first.det in ("the", "their", "its", "his", "her"):
        return -1
    if not (first.figure is not None or first.mentions or first.det in ("a", "an")):
        return -1
    for k in range(v + 2, min(v + _FAR, len(chunks))):
        c = chunks[k]
        if c.kind == "VG":
            return k if c.head in _STATES and not c.aux and chunks[k - 1].kind == "NG" else -1
        if not (c.kind == "NG" or c.head in ("and", ",", "of")) or c.head in _OWN:
            return -1
    return -1


def _both(chunks: list[Chunk], k: int) -> bool:
    """Whether a second state is told of the same people: "dead or wounded", "dead and injured"."""
    if k + 2 >= len(chunks) or chunks[k + 1].kind != "C":
        return False
    other, behind = chunks[k + 2], chunks[k + 3] if k + 3 < len(chunks) else None
    same = other.kind == "VG" and not other.aux and other.cls in ("kill", "wound", "vanish", "capture")
    return same and (chunks[k + 1].head != "and" or behind is None or behind.kind != "NG")


def _gone(chunks: list[Chunk], v: int) -> bool:
    """Whether the verb before tells that those who left somebody went away."""
    before = next((c for c in reversed(chunks[max(0, v - 9) : v]) if c.kind == "VG"), None)
    return before is not None and before.verb is not None and before.verb.lemma in _GOING
