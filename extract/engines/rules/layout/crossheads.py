"""Local papers that tell several stories under one headline, each further one under a crosshead of its own."""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from extract.engines.rules.vocabulary.words import listed
from extract.text import sentences
from extract.text.patterns import lazy

_LINE: Final = lazy(r"[A-Z0-9‘'“\"][^\n.!?:;]{6,66}[\w’'”\"]\Z")
_WORDS: Final = lazy(r"[a-z]{3,}")
_OPENS: Final = lazy(
    r"(?:(?:Meanwhile|Separately|Elsewhere|Earlier|Also),? )?(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix"
    r"|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ss]everal|[Uu]nidentified|[Uu]nknown|[Aa]rmed|[Gg]unmen|[Dd]acoits|\d{1,2}) "
    r"|(?:In|Near|At) (?:the )?[A-Z]|(?:Meanwhile|Separately|Elsewhere|In (?:another|a separate)|The (?:bullet|body))\b"
)
"""How a story opens that has not been told of: with somebody new, or somewhere else."""
_DEEDS: Final = listed("crosshead_deeds")
_MOST: Final = 10
"""Words that a crosshead has at most."""


def stories(masked: str) -> list[tuple[int, int, int]]:
    """Returns (crosshead, start, end) of each story told under a crosshead; empty: the text is one story."""
    if "\n\n" not in masked:
        return []
    parts = sentences.paragraphs(masked)
    found: list[tuple[int, int, int]] = []
    for (at, end), (start, last) in pairwise(parts[1:]):
        line = masked[at:end].strip()
        if len(line.split()) > _MOST or _LINE.match(line) is None:
            continue
        if _OPENS.match(masked, start, last) and not _DEEDS.isdisjoint(_WORDS.findall(line.lower())):
            found.append((at, start, len(masked)))
    return [
        (at, start, found[k + 1][0] if k + 1 < len(found) else end)
        for k, (at, start, end) in enumerate(found)
    ]
