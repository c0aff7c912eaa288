"""Tells spots, which do nothing themselves, from those who do what a participle right behind them tells."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.grammar.link_clauses import STRIKING
from extract.engines.rules.vocabulary.words import listed

_AREAS: Final = listed("areas")


def spot(c: Chunk, cls: str) -> bool:
    """Whether a noun group is a place that does nothing itself: "rode into Bor firing at people", "shelled the city
    pounding it with mortars".
    """
    mention = c.head_mention
    if mention is None:
        return c.head in _AREAS and cls in STRIKING
    return mention.kind == "place" and mention.head != "country"
