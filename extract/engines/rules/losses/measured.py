"""Goods that are weighed and not counted, as they are found or burned: "882 pounds (400 kilograms) of nitrate"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Counted, Value
from extract.engines.rules.vocabulary.words import listed
from extract.text.number_words import SMALL

_WEIGHTS: Final = listed("weights")
_GLOSS: Final = 6
"""Chunks within a bracket that gives a weight again, and its marks, at most."""
_SEVERAL: Final = frozenset(("several", "multiple"))
_HEDGES: Final = frozenset(("some", "about", "around", "nearly", "almost", "approximately", "roughly"))
_OVER: Final = frozenset(("over",))


def measured(reader: Counted, chunks: list[Chunk], k: int) -> Value | None:
    """The weight of goods that the noun group at `k` tells, None where it weighs nothing."""
    c = chunks[k]
    if c.head not in _WEIGHTS or c.figure is not None or c.mentions:
        return None
    of = past_bracket(chunks, k + 1)
    goods = chunks[of + 1] if of + 1 < len(chunks) and chunks[of].head == "of" else None
    if goods is None or goods.kind != "NG" or goods.pron or reader.people(goods):
        return None
    words = [x for x in c.words[:-1] if x not in _HEDGES]
    if len(words) != 1:
        return None
    start, end = c.start, c.end
    text = reader.text[start:end]
    if words[0] in _SEVERAL:
        return Value(3, None, True, text, start, end)
    low = 1 if words[0] in ("a", "an") else SMALL.get(words[0]) or _digits(words[0])
    if low is None:
        return None
    before = chunks[k - 1].head if k else ""
    more = before in _OVER or (before == "than" and k > 1 and chunks[k - 2].head == "more")
    if more:
        return Value(low + 1, None, False, text, start, end)
    hedged = len(words) < len(c.words) - 1 or before in _HEDGES
    return Value(low, low, hedged, text, start, end)


def past_bracket(chunks: list[Chunk], k: int) -> int:
    """Where a sentence goes on behind a bracket at `k` that gives a weight again: "882 pounds (400 kg) of"."""
    if k + 1 >= len(chunks) or chunks[k].head != "(" or chunks[k + 1].head not in _WEIGHTS:
        return k
    return next((m + 1 for m in range(k + 2, min(k + _GLOSS, len(chunks))) if chunks[m].head == ")"), k)


def _digits(word: str) -> int | None:
    plain = word.replace(",", "")
    return int(plain) if plain.isdigit() and len(plain) < 10 else None
