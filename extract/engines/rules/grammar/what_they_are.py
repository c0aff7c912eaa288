"""Asides that say what those counted before them are, in a list that goes on: "nine guards, mostly recruits, and two
drivers", "nine villagers, all of them women, and a priest", "four nurses, two of them nuns, and a driver".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed

_MOSTLY: Final = wordset("mostly mainly largely chiefly predominantly primarily overwhelmingly")
_SHARES: Final = wordset("all both most many several some none")
_LONGEST: Final = 9
"""More chunks than such an aside has."""


def over_part_of_them(chunks: list[Chunk], m: int) -> int:
    """Where a part of those named before ends: "four people, two of them policemen, and a dog"; 0: none is at `m`."""
    if m + 2 >= len(chunks) or chunks[m].kind != "NG" or chunks[m + 1].head not in ("of", "among"):
        return 0
    if chunks[m + 2].head != "them":
        return 0
    told = m + 3 < len(chunks) and chunks[m + 3].kind == "NG" and not chunks[m + 3].pron
    return m + 3 + told


def _whole(chunks: list[Chunk], m: int) -> int:
    """Those counted before the comma in front of `m`, "of X" behind them or not; -1: nobody is."""
    if m < 2 or chunks[m - 1].head != ",":
        return -1
    if chunks[m - 2].kind == "NG" and chunks[m - 2].figure is not None:
        return m - 2
    of_some = m > 3 and chunks[m - 2].kind == "NG" and chunks[m - 3].head in ("of", "from")
    return m - 4 if of_some and chunks[m - 4].kind == "NG" and chunks[m - 4].figure is not None else -1


def _opens(chunks: list[Chunk], m: int) -> bool:
    """Whether an aside on those counted before the comma in front of it begins at `m`."""
    c = chunks[m]
    if _whole(chunks, m) < 0:
        return False
    of_them = m + 2 < len(chunks) and chunks[m + 1].head == "of" and chunks[m + 2].head in ("them", "whom")
    if c.figure is not None and c.kind == "NG" and not c.words:
        return of_them or (
            m + 1 < len(chunks) and chunks[m + 1].det in ("a", "an")
        )  # "one a French national"
    told = c.kind == "NG" and c.figure is None and (c.det == "all" or c.words[:1] == ["all"])
    return c.head in _MOSTLY or told or (c.head in _SHARES and of_them)


def _inside(c: Chunk) -> bool:
    """Whether a chunk may stand in such an aside: no verb but "were", no mark, nobody counted anew."""
    if c.kind == "VG":
        return c.verb is not None and c.verb.lemma == "be"
    return c.kind in ("A", "P", "C", "R") or (c.kind == "NG" and (c.figure is None or c.det in ("a", "an")))


def over_what_they_are(chunks: list[Chunk], m: int) -> int:
    """The comma that closes an aside which begins at `m`, an "and" behind it; 0: there is none."""
    if m + 2 >= len(chunks) or not _opens(chunks, m):
        return 0
    for k in range(m, min(m + _LONGEST, len(chunks) - 1)):
        if chunks[k].head == ",":
            return k if k > m and chunks[k + 1].head == "and" else 0
        if k > m and not _inside(chunks[k]):
            return 0
    return 0


def before_what_they_are(chunks: list[Chunk], p: int) -> int:
    """Those counted before an aside that ends at `p`; -1: it is none."""
    for m in range(p, max(1, p - _LONGEST), -1):
        if _opens(chunks, m):
            return _whole(chunks, m)
        if not _inside(chunks[m]):
            return -1
    return -1


def tells_office(c: Chunk) -> bool:
    """Whether a noun group says what somebody is: "a member", "mayor", "commander"; "his driver" is another one."""
    if c.det in ("his", "her", "their"):
        return False
    if c.det in ("a", "an", "the") or any(m.kind in ("generic", "office") for m in c.mentions):
        return True
    return not c.det and c.figure is None and not c.mentions and c.head in _ROLES


_ROLES: Final = listed("roles_of_persons")
