"""Sums of money among the figures of what was lost."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.vocabulary.words import listed

_MONEY: Final = listed("money")


def in_money(chunks: list[Chunk], i: int) -> bool:
    """Whether a bare figure is a sum of money: "left six hurt and millions in losses"."""
    if chunks[i].words or i + 2 >= len(chunks) or chunks[i + 1].head not in ("in", "of", "worth"):
        return False
    return chunks[i + 2].head in _MONEY and chunks[i + 2].figure is None
