"""Undoes the wraps of a text whose lines were set apart by empty lines, so that each looks like a paragraph."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from extract.text.edits import Edit

_LEAST = 3
"""Fewer lines that go on in small letters do not tell that a text was wrapped."""
_FULL = 0.7
"""A line shorter than this part of the longest may be a heading or a caption, whatever it ends on."""
_WIDEST = 120


def double_spaced(text: str, item: Callable[[str, int, int], bool]) -> list[Edit]:
    """Finds the empty lines that stand where a sentence was wrapped; `item`: whether a line is an item of its own."""
    if text.count("\n\n") <= _LEAST or text.islower() or text.isupper():
        return []
    lines: list[tuple[int, int]] = []
    at = empty = 0
    for line in text.split("\n"):
        if line.strip():
            lines.append((at, at + len(line.rstrip())))
        else:
            empty += 1
        at += len(line) + 1
    widest = max((end - start for start, end in lines), default=0)
    if empty < 0.8 * (len(lines) - 1) or widest > _WIDEST:
        return []
    found: list[Edit] = []
    low = 0
    for (start, end), (after, stop) in pairwise(lines):
        if not (text[end - 1].isalnum() or text[end - 1] in ",;'’") or item(text, after, stop):
            continue
        small = text[after].islower()
        low += small
        if small or end - start >= _FULL * widest:
            found.append((end, after, " "))
    return found if low >= _LEAST and 3 * low >= len(lines) - 1 else []
