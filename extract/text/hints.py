"""Patterns that are only tried in sentences where words stand without which they cannot match.

A rule that looks over each sentence with a long pattern finds nothing in most of them. The hints of all such patterns
are looked for at once, in one pass over the text, and a sentence keeps which of them it holds.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from extract.text.patterns import lazy


class Hinted:
    """A pattern and the words, in lower case, of which one is part of whatever it matches.

    `bit` is set in the hints of a stretch that may hold a match. A test holds the words against the pattern.
    """

    __slots__ = ("bit", "hints", "pattern")

    def __init__(self, hints: tuple[str, ...], source: str, flags: int = 0) -> None:
        self.hints = hints
        self.pattern = lazy(source, flags)
        self.bit = 1 << len(ALL)
        ALL.append(self)


class Signed:
    """A pattern for stretches that are no whole sentences: the words are looked for at each search."""

    __slots__ = ("hints", "pattern")

    def __init__(self, hints: tuple[str, ...], source: str, flags: int = 0) -> None:
        self.hints = hints
        self.pattern = lazy(source, flags)
        SIGNED.append(self)

    def within(self, low: str) -> bool:
        """Says whether the pattern matches somewhere in a text in lower case."""
        return self.may_stand(low) and self.pattern.search(low) is not None

    def may_stand(self, low: str) -> bool:
        """Says whether one of the words that the pattern needs is part of a text in lower case."""
        return any(map(low.__contains__, self.hints))


class Opened:
    """A pattern for how a stretch begins, with the words of which it begins with one, or holds one further on.

    What begins with a letter or a figure and with none of them need not be tried.
    """

    __slots__ = ("openings", "pattern", "within")

    def __init__(self, openings: tuple[str, ...], within: str, source: str) -> None:
        self.openings, self.within = openings, within
        self.pattern = lazy(source)
        OPENED.append(self)

    def begins(self, low: str) -> bool:
        """Says whether a text in lower case begins so."""
        if low[:1].isalnum() and not low.startswith(self.openings) and self.within not in low:
            return False
        return self.pattern.match(low) is not None


OPENED: Final[list[Opened]] = []
SIGNED: Final[list[Signed]] = []
ALL: Final[list[Hinted]] = []
"""All hinted patterns of the modules imported so far."""


@lru_cache(maxsize=1)
def _automaton(count: int) -> Any:
    """Makes the automaton that finds all hints at once; made anew where there are more patterns than before."""
    import ahocorasick

    bits: dict[str, int] = {}
    for hinted in ALL[:count]:
        for hint in hinted.hints:
            bits[hint] = bits.get(hint, 0) | hinted.bit
    automaton = ahocorasick.Automaton()
    for hint, mask in bits.items():
        automaton.add_word(hint, mask)
    automaton.make_automaton()
    return automaton


def lowered(text: str) -> str:
    """Gives a text in lower case in as many characters, so that offsets stay those of the text."""
    return text.replace("İ", "i").lower()  # the one letter that grows


def hints_in(text: str, spans: Sequence[tuple[int, int]]) -> list[int]:
    """Gives for each of the spans, sorted and apart, the bits of the patterns that may match in it."""
    if not ALL:
        return [-1] * len(spans)  # the modules with patterns are not imported yet
    found = [0] * len(spans)
    at, total = 0, len(spans)
    for last, mask in _automaton(len(ALL)).iter(lowered(text)):
        while at < total and spans[at][1] <= last:
            at += 1
        if at == total:
            break
        found[at] |= mask
    return found


def hinted(hints: str, source: str, flags: int = 0) -> Hinted:
    """Makes a hinted pattern; `hints` are parted by "|"."""
    return Hinted(tuple(hints.split("|")), source, flags)


def opened(openings: str, within: str, source: str) -> Opened:
    """Makes a pattern for beginnings; `openings` are parted by "|", `within` is what it holds that begins otherwise."""
    return Opened(tuple(openings.split("|")), within, source)


def signed(hints: str, source: str, flags: int = 0) -> Signed:
    """Makes a signed pattern; `hints` are parted by "|"."""
    return Signed(tuple(hints.split("|")), source, flags)
