"""Lists of those who make up one force: "joint forces of the XLA, the YLF (North) and the ZDF attacked"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk

_ALLIED: Final = frozenset(("joint", "combined", "allied", "coalition", "alliance", "mixed", "united"))


def makes_up(chunks: list[Chunk], p: int) -> bool:
    """Whether the noun group at `p` is the first of those who make up a force."""
    joint = 1 < p < len(chunks) and chunks[p - 1].head == "of" and not _ALLIED.isdisjoint(chunks[p - 2].words)
    return joint and chunks[p - 2].kind == "NG" and any(m.kind == "force" for m in chunks[p].mentions)
