"""The country whose village, church or market a noun group names: "a Lombian village", "the Lombian market raid"."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.vocabulary.words import listed

_OF_A_NATION: Final = listed("towns_of_a_nation") | listed("civil_sites_of_a_nation")
_TELLING: Final = listed("kinds_of_town")
"""Words between the adjective and the place: "a Lombian border town"."""


def nation_of_place(words: Sequence[str], demonyms: Mapping[str, str]) -> str | None:
    """The country whose adjective stands right before a place where people live or meet; None: none does."""
    for k, word in enumerate(words[:-1]):
        code = demonyms.get(f"{words[k - 1]} {word}") if k else None
        code = code or demonyms.get(word)
        if code is None:
            continue
        behind = k + 1
        while behind < len(words) - 1 and words[behind] in _TELLING and words[behind] not in _OF_A_NATION:
            behind += 1
        if words[behind] in _OF_A_NATION:
            return code
    return None


def land_of_site(chunks: Sequence[Chunk], demonyms: Mapping[str, str], events: Container[str]) -> str | None:
    """The country of a place that only its kind tells: "in a Lombian village", "a Lombian market raid"."""
    for k, c in enumerate(chunks):
        if c.kind != "NG" or len(c.words) < 2:
            continue
        where = k > 0 and chunks[k - 1].kind in ("P", "VG")
        if (where or c.head in events) and (code := nation_of_place(c.words, demonyms)) is not None:
            return code
    return None
