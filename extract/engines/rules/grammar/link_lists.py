"""Lists of people: some of those counted told between their count and the verb ("nine people - including a priest -
were killed"), and what one of them was doing told before the next."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk

MARKS: Final = frozenset(",-–—")
"""What stands around an aside."""
_LEADING: Final = frozenset(("including", "among", "amongst"))
_BEFALLING: Final = frozenset(("kill", "die", "wound", "abduct", "capture", "vanish"))
_LONGEST: Final = 30
"""More chunks than such a list has."""


def whole_before(chunks: list[Chunk], k: int, j: int) -> int:
    """Those counted before a list that ends at `j` right before its verb, no comma behind it: "nine people, including
    a priest and two nuns were killed"; `k`: what stands before the members found. -1: there is no such list.
    """
    if k < 2 or j + 1 >= len(chunks) or chunks[j + 1].cls not in _BEFALLING:
        return -1
    first = k - 2 if k > 3 and chunks[k].head == "," else k
    return _whole_of_list(chunks, first) if chunks[first].head == "including" else -1


def _whole_of_list(chunks: list[Chunk], at: int) -> int:
    """The counted people before "including" or "among them" at `at`, a mark between them; -1: there are none."""
    if at < 2 or chunks[at - 1].kind != "X" or chunks[at - 1].head not in MARKS:
        return -1
    whole = chunks[at - 2]
    return at - 2 if whole.kind == "NG" and whole.figure is not None and whole.words else -1


def over_list(chunks: list[Chunk], j: int) -> int:
    """The counted people before a list of some of them that a mark at `j` closes: "nine people - including a priest,
    a nun and two boys - were killed"; -1: there is none.
    """
    for k in range(j - 1, max(1, j - _LONGEST), -1):
        c = chunks[k]
        if c.head in _LEADING:
            return _whole_of_list(chunks, k)
        if c.kind not in ("NG", "C", "A", "P") and not (c.kind == "X" and (c.head == "," or c.paren)):
            return -1
    return -1


def over_business(chunks: list[Chunk], k: int) -> int:
    """Where the words end, right behind somebody, of what he was doing or is: "a guard minding the gate and two
    cooks", "a man who was selling bread and two boys"; 0: none stand at `k`.
    """
    if k < 1 or chunks[k - 1].kind != "NG" or chunks[k - 1].pron or not chunks[k - 1].words:
        return 0
    who = chunks[k].kind == "R" and chunks[k].head == "who"
    v = k + 1 if who else k
    if v + 1 >= len(chunks) or chunks[v].kind != "VG" or chunks[v].cls != "other":
        return 0
    if chunks[v].voice != "ing" and not who:
        return 0
    return v + 2 if chunks[v + 1].kind == "NG" and not chunks[v + 1].pron else v + 1


def past_day(chunks: list[Chunk], v: int, j: int) -> int:
    """Where the one stands who was hurt on a day told before him: "shot dead on 3 May, Ana Ruiz"; else `j`."""
    if (
        j + 3 >= len(chunks)
        or chunks[j].head != "on"
        or chunks[j + 1].kind != "D"
        or chunks[v].cls not in _HURTING
    ):
        return j
    named = j + 2 + (chunks[j + 2].head == ",")
    return named if any(m.kind == "person" for m in chunks[named].mentions) else j


_HURTING: Final = frozenset(("kill", "wound", "abduct"))
