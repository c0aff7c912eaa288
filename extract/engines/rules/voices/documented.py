"""Days of deeds that somebody confirmed or keeps a record of: "documented the killing of X on May 3"."""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_CONFIRMING: Final = frozenset(("confirm", "announce", "acknowledge", "verify", "disclose", "reveal"))
_RECORDING: Final = frozenset(("document", "record", "register"))


def confirmed_on(chunks: list[Chunk], v: int) -> set[int]:
    """The day behind who confirmed or announced a deed: "the killing was confirmed by police on Monday"."""
    c = chunks[v]
    if not c.agent or c.verb is None or c.verb.lemma not in _CONFIRMING:
        return set()
    return {x.start for x in chunks[c.agent[-1] + 1 : c.agent[-1] + 3] if x.kind == "D"}


def days_of_deeds(s: Sentence, events: Collection[str]) -> set[int]:
    """The days that stand between a deed and its article ("claimed a May 3 raid", "told of the 12 June bombing"), and
    those behind the deeds of which a monitor keeps a record.
    """
    at = next((v for v in s.verbs if _documents(s.chunks[v])), len(s.chunks))
    kept = {c.start for c in s.chunks[at + 3 :] if c.kind == "D"}
    return kept | {
        c.start
        for c, deed in pairwise(s.chunks)
        if c.kind == "D"
        and deed.kind == "NG"
        and deed.det in ("a", "an", "the")
        and deed.words[:1] != [deed.det]
        and deed.head in events
    }


def _documents(c: Chunk) -> bool:
    return c.voice == "active" and c.verb is not None and c.verb.lemma in _RECORDING
