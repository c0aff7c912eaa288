"""Sentence and paragraph spans.

A span is `(start, end)`, code points into the string given, half-open, without white space at its edges. Sentences
never cross a blank line, a list item, a table row or a heading; lines that were only wrapped at a width are joined.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from extract.text.patterns import lazy
from extract.text.remembering import remembered
from extract.text.stops import ends_glued, ends_sentence

Span = tuple[int, int]

_STOP: Final = lazy(r"[.!?…]{1,12}[)\]\"'”’»]{0,4}")
_MARKS: Final = lazy(r"(?:[ \t]?\[ ?(?:\d{1,3}|[a-z]|note \d{1,2}) ?\]){1,20}")
_BULLET: Final = lazy(r"(?:[-*•·‣◦▪–—]{1,3}|\d{1,3}[.)]|\([a-z\d]{1,2}\)|#{1,6}|#\d{1,3}[:.)]?)[ \t]+")
_FIELD: Final = lazy(r"[A-Z][\w/' -]{1,48}:[ \t]?\S")
_COUNTED: Final = lazy(
    r"(?:[A-Z][a-z]{2,12} )?(?:[a-z]{2,10} ){0,2}(?:[Kk]illed|[Ii]njured|[Ww]ounded|[Ff]atalities)"
)
_FIGURE: Final = lazy(r"\d{1,4}(?: ?[–-] ?\d{1,4})?\+?")
_TERMINAL: Final = (".", "!", "?", "…", ":", '"', "”", "’", "'", ")")


def paragraphs(text: str) -> list[Span]:
    """Gives the spans of text between blank lines, trimmed, in order."""
    return list(_parted(text))


def _paragraphs(text: str) -> tuple[Span, ...]:
    if "\n\n" not in text and (lines := _told_by_line(text)):
        return lines
    found: list[Span] = []
    start = end = -1
    for low, high in _lines(text):
        if low == high:
            if start >= 0:
                found.append((start, end))
            start = -1
            continue
        if start < 0:
            start = low
        end = high
    if start >= 0:
        found.append((start, end))
    return tuple(found)


def _told_by_line(text: str) -> tuple[Span, ...]:
    """The lines of a text without blank ones, where nearly each ends as a sentence does: they are its paragraphs."""
    lines = [(low, high) for low, high in _lines(text) if low < high]
    ended = sum(text[high - 1] in _STOPS for _, high in lines)
    if len(lines) < _FEW or 5 * ended < 4 * len(lines):
        return ()
    return tuple(lines) if sum(high - low for low, high in lines) > _LONG * len(lines) else ()


_STOPS: Final = ".!?”\"’'"
_FEW: Final = 4
_LONG: Final = 70

_parted = remembered(_paragraphs)


def split(text: str) -> list[Span]:
    """Gives the spans of sentences, trimmed, in order; list marks before an item are left out."""
    return list(_split(text))


@lru_cache(maxsize=4)
def _split_small(text: str) -> tuple[Span, ...]:
    punctuated = bool(re.search(r"[.!?]", text))
    lower_only = text == text.lower()
    return tuple(
        span
        for low, high in _blocks(text, punctuated=punctuated)
        for span in _cut(text, low, high, lower_only=lower_only)
    )


def _split(text: str) -> tuple[Span, ...]:
    # Several tools ask for the sentences of one text in turn; a large text is not worth its memory.
    return _split_small(text) if len(text) < 100_000 else _split_small.__wrapped__(text)


def _lines(text: str) -> Iterator[Span]:
    """Yields each line trimmed; a blank line as an empty span."""
    at = 0
    for line in text.splitlines(keepends=True):
        body = line.strip()
        start = at + (line.find(body) if body else 0)
        yield start, start + len(body)
        at += len(line)


def _blocks(text: str, *, punctuated: bool) -> Iterator[Span]:
    """Yields stretches that a sentence may not leave: lines, or several lines that were wrapped at a width."""
    group: list[Span] = []
    for span in _lines(text):
        if span[0] == span[1]:
            yield from _join(text, group, punctuated=punctuated)
            group = []
        else:
            group.append(span)
    yield from _join(text, group, punctuated=punctuated)


def _join(text: str, lines: list[Span], *, punctuated: bool) -> Iterator[Span]:
    if not lines:
        return
    width = max(high - low for low, high in lines)
    start, end = lines[0]
    bullet = _BULLET.match(text, start, end)
    start = bullet.end() if bullet else start
    for low, high in lines[1:]:
        bullet = _BULLET.match(text, low, high)
        if (
            bullet is None
            and punctuated
            and _wrapped(text, (start, end), (low, high), len(lines), width, lines[0][1])
        ):
            end = high
            continue
        if start < end:
            yield start, end
        start, end = (bullet.end() if bullet else low), high
    if start < end:
        yield start, end


_GOES_ON: Final = (
    " a", " an", " the", " in", " of", " on", " at", " by", " to", " from", " with", " for", " and", " or", " that",
    " which", " who", " was", " were", " is", " are", " has", " have", " had", " as", " near", " after", " before",
    " between", " into", " its", " their", " his", " her",
)  # fmt: skip
"""Words that no line ends on, unless it is wrapped."""


def _wrapped(text: str, before: Span, after: Span, lines: int, width: int, first: int) -> bool:
    """Says whether the break between two lines is only a wrap: the sentence goes on; `first`: where the first line of
    the stretch ends.
    """
    line_start = max(before[0], text.rfind("\n", before[0], before[1]) + 1)
    length = before[1] - line_start
    if "|" in text[line_start : before[1]] or text[after[0]] in "|=#<":
        return False
    if _COUNTED.fullmatch(text, line_start, before[1]) and _FIGURE.fullmatch(text, *after):
        return True  # "Civilians reported killed" over "7 – 14"
    if _FIELD.match(text, line_start, before[1]) and _FIELD.match(text, *after):
        return False  # "Killed: 4" over "Wounded: 9"
    if text.endswith(_TERMINAL, before[0], before[1]):
        # Inside a wrapped paragraph the stop decides, not the line.
        return lines > 2 and 40 <= width <= 100 and length >= width * 0.6
    if text.endswith(_GOES_ON, line_start, before[1]):
        return True
    if text[after[0]].islower():
        # A short line that itself goes on with the one before stands in a page of ragged lines.
        below = line_start > before[0] and (text[line_start].islower() or text[line_start].isdigit())
        ragged = lines > 2 and width >= 55 and (below or lines > 5)
        return length >= 30 or ragged
    if lines == 2:
        return 55 <= length <= 85 and after[1] - after[0] <= 100
    line = text[line_start : before[1]]
    if lines > 2 and line.isupper() and text[after[0] : after[1]].isupper():
        # No small letter tells that a line in capitals goes on: its last word does, or that it is not the first.
        below = before[1] > first and width >= 55 and length >= 16
        if below or line.lower().endswith(_GOES_ON):
            return True
    return 40 <= width <= 100 and length >= width * 0.7


def _cut(text: str, low: int, high: int, *, lower_only: bool) -> Iterator[Span]:
    start = low
    for stop in _STOP.finditer(text, low, high):
        end = stop.end()
        marks = _MARKS.match(text, end, high) if "[" in text[end : end + 2] else None
        if marks:
            end = marks.end()
        after = end
        while after < high and text[after].isspace():
            after += 1
        if after >= high:
            break
        if after > end:
            ends = ends_sentence(text, start, stop.start(), after, lower_only=lower_only)
        else:
            ends = bool(marks) or ends_glued(text, start, stop, high)
        if ends and end > start:
            yield start, end
            start = after
    if start < high:
        yield start, high


def lines(text: str) -> Iterator[Span]:
    """Yields the lines of a text that are not empty, white space at their ends left out."""
    for found in _FULL_LINE.finditer(text):
        yield found.span()


_FULL_LINE: Final = lazy(r"\S(?:[^\n]*\S)?")


def line_end(text: str, at: int) -> int:
    """Where the line ends that an offset stands in."""
    end = text.find("\n", at)
    return len(text) if end < 0 else end
