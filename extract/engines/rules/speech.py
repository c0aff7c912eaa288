"""What a stretch of speech is: a whole quote or a phrase, a claim, a doubt or a denial."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.chunks import Chunk

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence


_UNABLE: Final = frozenset(("unable", "impossible", "able", "failed", "declined", "refused", "difficult"))


def full(quote: str) -> bool:
    """Whether a quote is a sentence or more and not a phrase."""
    return quote[-2:-1] in ".,!?" or quote.count(" ") >= 6


def alone(s: Sentence, start: int, end: int) -> bool:
    """Whether a quote is a sentence to itself."""
    return s.start in (start, start + 1) and s.end in (end, end - 1)


def stance_of(lemma: str, verb: Chunk, before: str) -> str:
    if lemma in ("deny", "dispute", "reject", "refute"):
        return "asserts" if verb.neg else "denies"
    if lemma in ("verify", "confirm", "corroborate"):
        return "doubts" if verb.neg or (verb.voice == "inf" and before in _UNABLE) else "confirms"
    return "asserts"
