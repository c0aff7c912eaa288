"""What a speaker is by the paper or the office that a noun group tells: "the Post newspaper", "an official toll"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.vocabulary.lexicon import wordset

PRINTED: Final = wordset("newspaper newspapers radio television station newssheet weekly daily")
_OFFICIAL: Final = wordset("official police army military government hospital medical ministry un")
"""Whose a count is that no speaker gives: "an official toll"."""
_ISSUES: Final = wordset("issue edition number")
"""What of a paper a report stands in."""


def official(c: Chunk) -> bool:
    """Whether a finding is told to be that of an office, which makes it somebody's word: "an official toll"."""
    return not _OFFICIAL.isdisjoint(c.words[:-1])


def paper_of(chunks: list[Chunk], i: int) -> int:
    """The paper in which a report stands: "a report in Monday's issue of the weekly X"; -1: none is told."""
    for k in range(i + 1, min(i + 7, len(chunks) - 2)):
        if chunks[k].head in _ISSUES and chunks[k + 1].head == "of":
            paper = any(m.kind == "media" for m in chunks[k + 2].mentions)
            return k + 2 if paper else -1
        if chunks[k].kind not in ("P", "NG", "D", "A"):
            break
    return -1
