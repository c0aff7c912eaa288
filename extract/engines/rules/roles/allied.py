"""Who is told to be in an alliance: "an alliance of rebels, including the X and the Y"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk, and_group
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.mentions.mentions import Mention

_ALLIANCES: Final = listed("alliances")


def allied(chunks: list[Chunk], i: int, j: int) -> list[Mention]:
    """The parties that are named behind an alliance at `i`, whose phrase ends at `j`; none for what is no alliance."""
    k, n = j + 1, len(chunks)
    k += k < n and chunks[k].head == ","
    if chunks[i].head not in _ALLIANCES or k + 1 >= n or chunks[k].head not in ("including", "comprising"):
        return []
    if chunks[k + 1].kind != "NG":
        return []
    return [m for g in and_group(chunks, k + 1) for m in chunks[g].mentions if m.kind == "force"]
