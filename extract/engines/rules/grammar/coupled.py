"""Makes one noun group of what looks like several: "three command and control nodes", "two oil well heads"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.vocabulary.words import listed

_PAIRS: Final = listed("coupled_words")
COUPLED: Final = frozenset(x.split("+")[0] for x in _PAIRS)
"""First words of such pairs."""
_DRAWN: Final = listed("drawn_from_wells")


def coupled(chunks: list[Chunk]) -> list[Chunk]:
    """Joins the two words of a pair with the noun behind them: "a search and rescue team"."""
    k = 0
    while k + 2 < len(chunks):
        first, mark, last = chunks[k : k + 3]
        k += 1
        both = first.kind == last.kind == "NG" and mark.kind == "C" and mark.head == "and"
        bare = both and not (last.det or last.pron or first.mentions) and last.figure is None
        if bare and len(last.words) > 1 and f"{first.head}+{last.words[0]}" in _PAIRS:
            _join(first, last, ["and", *last.words])
            del chunks[k : k + 2]
    return chunks


def wells(chunks: list[Chunk]) -> list[Chunk]:
    """Makes a noun of "well" behind what is drawn from one: in "an oil well" it looks like an adverb."""
    for k in range(len(chunks) - 2, -1, -1):
        first, well = chunks[k : k + 2]
        if first.kind != "NG" or well.kind == "NG" or well.head != "well" or first.head not in _DRAWN:
            continue
        last = chunks[k + 2] if k + 2 < len(chunks) else well
        if last.kind == "NG" and not (last.det or last.pron or last.mentions) and last.figure is None:
            _join(first, last, ["well", *last.words])
            del chunks[k + 1 : k + 3]
        elif first.det or first.figure is not None:
            _join(first, well, ["well"])
            del chunks[k + 1]
    return chunks


def _join(first: Chunk, last: Chunk, words: list[str]) -> None:
    first.end, first.head = last.end, last.head
    first.words.extend(words)
    first.mentions.extend(last.mentions)
