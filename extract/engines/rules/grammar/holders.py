"""Who is told by what he is of or at, with others beside him: "the mayor of X, his driver and two guards", "the officer
in charge of the post and a constable", "a guard from X and two cooks".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.link_lists import told_beside
from extract.engines.rules.vocabulary.words import listed

_OFFICES: Final = listed("heads_of_bodies") | listed("leading_offices") | {"officer"}
_FROM: Final = ("from", "in", "at", "with", "for", "on")


def before_what_he_holds(chunks: list[Chunk], p: int, beside: Chunk) -> int:
    """The one man before the noun group at `p`, which only tells of what or whence he is, where others are told
    beside him; else `p`.
    """
    if p < 2 or not _beside_him(beside):
        return p
    if chunks[p - 1].head == "of":
        charged = p > 3 and chunks[p - 2].head in ("charge", "command") and chunks[p - 3].head == "in"
        who = p - 4 if charged else p - 2
        return who if _holder(chunks[who]) else p
    opens = chunks[p - 1].head in _FROM and all(c.kind in ("D", "X", "A", "P", "NG") for c in chunks[:p])
    alone = (
        opens and (p == 2 or chunks[p - 3].kind in ("X", "D")) and not any(c.kind == "C" for c in chunks[:p])
    )
    return p - 2 if alone and _holder(chunks[p - 2]) else p


def _holder(c: Chunk) -> bool:
    """Whether a noun group is of one man by what he is: "the mayor", "a member"."""
    m = c.head_mention if c.kind == "NG" else None
    known = (m is not None and m.kind in ("generic", "office")) or c.head in _OFFICES
    return known and c.kind == "NG" and not c.head.endswith("s") and c.figure is None and c.det in _ONE


_ONE: Final = ("a", "an", "the")


def _beside_him(c: Chunk) -> bool:
    """Whether a noun group tells of others than the one before it: "his driver", "two guards", "a constable"."""
    if c.figure is not None or c.det in ("his", "her", "their"):
        return True
    return told_beside(c) and any(m.kind in ("generic", "force") for m in c.mentions)
