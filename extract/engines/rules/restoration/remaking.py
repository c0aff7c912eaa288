"""A text that grows by marks, and the line breaks in it that only wrap a paragraph."""

from __future__ import annotations

import re
from typing import Final

from extract.text.patterns import lazy


class Remade:
    """A text that grows by marks, and where each of its characters stands in the old one."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._out: list[str] = []
        self._index: list[int] = []
        self._at = 0

    def put(self, mark: str, end: int, following: int) -> None:
        """Puts a mark behind the word that ends at `end`; after a stop or a dash the next word gets a capital."""
        self._take(end)
        self._out.append(mark)
        self._index.extend([end] * len(mark))
        if mark[-1] in ".-" and self._text[following].islower():
            self._take(following)
            first = self._text[following].upper()
            if len(first) == 1:
                self._out.append(first)
                self._index.append(following)
                self._at = following + 1

    def done(self) -> tuple[str, list[int]]:
        self._take(len(self._text))
        self._index.append(len(self._text))
        return "".join(self._out), self._index

    def _take(self, end: int) -> None:
        self._out.append(self._text[self._at : end])
        self._index.extend(range(self._at, end))
        self._at = end


def wraps(text: str) -> set[int]:
    """Gives the line breaks that only wrap a paragraph at a width."""
    found: set[int] = set()
    at = 0
    for paragraph in text.split("\n\n"):
        lines = paragraph.split("\n")
        width = max(map(len, lines))
        dated = 3 * sum(_DATED.match(line) is not None for line in lines) >= 2 * len(lines)
        if not dated and len(lines) > 2 and 40 <= width <= 100 and min(map(len, lines[:-1])) > 0.7 * width:
            end = at
            for line in lines[:-1]:
                end += len(line)
                found.add(end)
                end += 1
        at += len(paragraph) + 2
    return found


_DATED: Final = lazy(
    r"\s{0,3}(?:[a-z]{3,9} \d{1,2},? (?:19|20)\d\d|\d{1,2} [a-z]{3,9} (?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d"
    r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})\b",
    re.I,
)
"""How the lines of a list begin of which each has its day."""
