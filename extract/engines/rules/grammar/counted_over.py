"""Those counted before a phrase that tells more of them: "two officers attached to the force and nine clerks died"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk

_REACH: Final = 10
"""Chunks over which such a phrase goes at most."""
_TELLING: Final = frozenset(
    ("attached", "assigned", "deployed", "stationed", "posted", "based", "seconded", "affiliated", "serving", "working",
     "guarding", "escorting", "belonging", "living", "riding", "travelling", "traveling", "returning", "dressed")
)  # fmt: skip
_PEOPLE: Final = ("generic", "force")


def counted_over(chunks: list[Chunk], p: int) -> int:
    """The people with a number on whom a clause opens, past all that stands between them and the noun at `p`; -1."""
    for i in range(p - 1, max(-1, p - _REACH), -1):
        c = chunks[i]
        if c.kind == "NG" and c.figure is not None:
            people = c.head_mention is not None and c.head_mention.kind in _PEOPLE
            return i if people and chunks[i + 1].kind in ("P", "VG", "A") and _opens(chunks, i) else -1
        if c.kind == "VG":
            if c.aux or c.head not in _TELLING:
                return -1
        elif c.kind not in ("P", "A", "D", "NG") or c.pron:
            return -1
    return -1


def _opens(chunks: list[Chunk], i: int) -> bool:
    """Whether a clause begins at a chunk."""
    if not i:
        return True
    before = chunks[i - 1]
    return before.kind in ("X", "D", "C") or before.head == "that" or before.cls == "say"
