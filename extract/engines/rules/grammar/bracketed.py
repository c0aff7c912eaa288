"""Noun groups that a short name in brackets parts: "four suspected Farmers' Army (FA) rebels"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.vocabulary import words as w


def _one_word(chunks: list[Chunk], k: int) -> bool:
    """Whether a bracket at `k` belongs to the word before it ("an XYP(M) activist") or shortens the words before it
    ("two light machine gun (LMG) mounts").
    """
    first, short = chunks[k - 1], chunks[k + 1]
    if short.kind != "NG" or len(short.words) != 1 or short.figure is not None or not first.words:
        return False
    initials = "".join(x[0] for x in first.words)
    shortened = len(short.head) > 1 and initials.endswith(short.head)
    return shortened or (chunks[k].start == first.end and chunks[k + 3].start <= chunks[k + 2].end + 1)


_MEN_OF: Final = frozenset(
    ("personnel", "men", "troops", "members", "officers", "jawans", "soldiers", "cadres", "staff")
)


def over_brackets(chunks: list[Chunk]) -> list[Chunk]:
    """Joins what a short name in brackets parts: "four suspected Farmers' Army (FA) rebels" is one noun group."""
    k = 0
    while k + 4 < len(chunks):
        k += 1
        if chunks[k].head != "(" or chunks[k].kind != "X" or chunks[k + 2].head != ")":
            continue
        first, short, last = chunks[k - 1], chunks[k + 1], chunks[k + 3]
        name = first.head_mention
        men = name is not None and name.kind == "generic" and last.head in _MEN_OF and _one_word(chunks, k)
        if first.kind != "NG" or last.kind != "NG" or not (men or name is None or name.kind == "force"):
            continue
        if name is None or men:  # "three security force (SF) personnel"
            if not _one_word(chunks, k) or last.det or last.pron or last.figure is not None:
                continue
            first.end, first.head = last.end, last.head
            first.words.extend(last.words)
            first.mentions.extend(last.mentions)
            del chunks[k : k + 4]
            continue
        own = len(short.mentions) == 1 and short.mentions[0].key == name.key
        if not own or last.det or last.pron or last.figure is not None or last.head in w.AREAS:
            continue
        first.end, first.head = last.end, last.head
        first.words.extend(last.words)
        first.mentions.extend(last.mentions)
        del chunks[k : k + 4]
    return chunks
