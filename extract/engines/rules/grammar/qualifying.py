"""Participles behind those counted last that tell what they were: "two clerks and four policemen sent to the scene"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.crafts import MUNITIONS
from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.vocabulary.words import listed

_QUALIFYING: Final = listed("qualifying")
_SHOT: Final = ("fired", "launched", "sent", "flown", "shot")


def qualified(chunks: list[Chunk], j: int, k: int) -> bool:
    """Whether the participle at `k` only tells what those counted at `j` were, or who shot the missiles told there."""
    then = chunks[k + 1] if k + 1 < len(chunks) else None
    shot = chunks[k].head in _SHOT and chunks[j].head in MUNITIONS
    told = (chunks[k].head in _QUALIFYING and k == j + 1) or shot
    return told and chunks[j].figure is not None and (then is None or then.kind not in ("NG", "VG"))
