"""Words of a text with their offsets: the ground on which the number and date grammars stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Tokens:
    """Runs of letters and digits, in order: where each starts and ends, and its lower-case form."""

    text: str
    starts: list[int]
    ends: list[int]
    lows: list[str]

    def __len__(self) -> int:
        return len(self.starts)

    def spaced(self, before: int) -> bool:
        """Says whether only white space stands between token `before` and the next one."""
        if before < 0 or before + 1 >= len(self.starts):
            return False
        a, b = self.ends[before], self.starts[before + 1]
        return (b - a == 1 and self.text[a] == " ") or (b > a and self.text[a:b].isspace())

    def gap(self, before: int) -> str:
        """Gives what stands between token `before` and the next one."""
        return self.text[self.ends[before] : self.starts[before + 1]]

    def word(self, at: int) -> str:
        """Gives the lower-case form of a token, or an empty string where there is none at this index."""
        return self.lows[at] if 0 <= at < len(self.lows) else ""


def tokenise(text: str) -> Tokens:
    """Cuts a text into words. Small texts are remembered, as several tools ask for the same one in turn."""
    return _remembered(text) if len(text) < 100_000 else _tokenise(text)


def _tokenise(text: str) -> Tokens:
    spans = [m.span() for m in _WORD.finditer(text)]
    lowered = text.lower()
    if len(lowered) != len(text):
        # A few letters grow in lower case ("İ"): then the words are lowered one by one.
        lowered, lows = "", [text[a:b].lower() for a, b in spans]
    else:
        lows = [lowered[a:b] for a, b in spans]
    return Tokens(text, [a for a, _ in spans], [b for _, b in spans], lows)


_remembered = lru_cache(maxsize=4)(_tokenise)


def words(line: str) -> frozenset[str]:
    """Reads a word list as it is written in the tables of this package: parted by white space."""
    return frozenset(line.split())
