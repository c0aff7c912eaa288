"""Numbers of several units with one noun before them: "the army's battalions 31, 32 and 40", "troops of battalion 31
and 40"; alone, each would be a count of somebody.
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.vocabulary.words import listed

UNITS: Final = frozenset((*listed("unit_heads"), "lib", "ib", "lid", "bn", "sector", "zone", "unit"))
_LIST: Final = frozenset((",", "and", "&"))


def unit_numbers(chunks: list[Chunk]) -> list[Chunk]:
    """Gives the chunks of a sentence with the numbers of units taken into the noun group before them."""
    k = 0
    while k + 1 < len(chunks):
        first = chunks[k]
        if first.kind != "NG" or not _unit(first):
            k += 1
            continue
        end = k + 1
        if first.head in UNITS:
            end += _number(chunks[end])
            if end == k + 1:
                k += 1
                continue
        while end + 1 < len(chunks) and chunks[end].head in _LIST and _number(chunks[end + 1]):
            end += 2
        if end > k + 1:
            first.end = chunks[end - 1].end
            del chunks[k + 1 : end]
        k += 1
    return chunks


def _unit(c: Chunk) -> bool:
    """Whether a noun group ends with a unit, or with a unit and its number: "battalion 31"."""
    if c.head in UNITS:
        return True
    if not c.head.isdigit():
        return False
    called = len(c.words) > 1 and c.words[-2] in UNITS
    return called or any(m.key.startswith("unit:") and m.end == c.end for m in c.mentions)


def _number(c: Chunk) -> bool:
    return (
        c.kind == "NG" and c.head.isdigit() and len(c.head) < _LONGEST and not c.mentions and len(c.words) < 2
    )


_LONGEST: Final = 4
"""Digits that the number of no unit has."""
