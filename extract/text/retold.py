"""Finds paragraphs that a page says twice: the standfirst that is the first paragraph, a text pasted below itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.text.edits import Edit
from extract.text.letters import letters_of
from extract.text.patterns import lazy

_LEAST: Final = 44
"""Letters of a paragraph that nobody writes twice by chance."""
_PROBE: Final = 48
"""Characters at an end of a paragraph that tell most of them apart."""
_DOTS: Final = lazy(r"(?:\.\.\.|…|[\[(](?:…|\.\.\.)[\])])[\"”’'*]{0,3}\Z")
_DATELINE: Final = lazy(r"[^\n]{2,70}?(?:--?|[–—:])[ \t]*\Z")
_BEFORE: Final = 60
"""Letters that a dateline has at most."""


def retold(text: str) -> Iterator[Edit]:
    """Yields the second telling of a paragraph; the first where that breaks off or the second has a dateline."""
    if "\n" not in text:
        return
    paragraphs = [(start, end) for start, end in _paragraphs(text) if end > start]
    if not _alike(text, paragraphs):
        return
    keys = [letters_of(text[start:end]) for start, end in paragraphs]
    lead = next((key for key in keys if len(key) >= _LEAST), "")
    told: dict[str, str] = {}
    over = ""
    again = False
    for k, key in enumerate(keys):
        start, end = paragraphs[k]
        if len(key) < _LEAST:
            # As short a line is told again where the one over it is; one with a day parts what is below from the rest.
            again = again and key in told
            over = key if _DAY.search(text, start, end) is not None else over
        elif _DOTS.search(text, start, end) is not None:
            again = key in told or any(later.startswith(key) for later in keys[k + 1 :])
        else:
            bare = k == 0 and text[end - 1].isalnum() and key in keys[1:]  # a title has no stop
            known = told.get(key) == over or (key in told and key == lead and not told[key])
            again = known or bare or (k == 0 and _dated_below(text, keys, paragraphs))
        if not again:
            told[key] = over
        elif k:
            yield paragraphs[k - 1][1], end, ""
        else:
            yield 0, paragraphs[1][0], ""


def pulled(text: str) -> Iterator[Edit]:
    """Yields quotes and points on lines of their own that another paragraph has within it, word for word."""
    if "\n" not in text:
        return
    paragraphs = [(start, end) for start, end in _paragraphs(text) if end > start]
    drawn = [k for k, (start, end) in enumerate(paragraphs) if _DRAWN.match(text, start, end)][:_MOST]
    if not drawn or len(paragraphs) < 3:
        return
    apart = set(drawn)
    whole = "\n".join(
        letters_of(text[start:end]) for k, (start, end) in enumerate(paragraphs) if k not in apart
    )
    for k in drawn:
        key = letters_of(text[slice(*paragraphs[k])])
        if not _LEAST <= len(key) <= _LONGEST or key not in whole:
            continue
        if k:
            yield paragraphs[k - 1][1], paragraphs[k][1], ""
        else:
            yield 0, paragraphs[1][0], ""


_DRAWN: Final = lazy(r"[ \t]{0,4}(?:[-*•–·][ \t]|[\"“‘'])")
_LONGEST: Final = 400
_MOST: Final = 30
"""So many of them at most are looked for in a text."""
_DAY: Final = lazy(r"\d|day\b", re.I)
"""What a line has that says when that happened which is below it."""


def _alike(text: str, paragraphs: list[tuple[int, int]]) -> bool:
    """Whether two paragraphs may be one: they begin with the same letters, or one ends as the first of all does."""
    told = [(start, end) for start, end in paragraphs if end - start >= _LEAST]
    if len(told) < 2 or "|" in text[slice(*told[1])]:  # rows of a table may be alike
        return False
    heads = set()
    start, end = told[0]
    tail = letters_of(text[max(start, end - _PROBE) : end])[-_PROBE // 2 :]
    for k, (start, end) in enumerate(told):
        head = letters_of(text[start : start + _PROBE])[: _PROBE // 2]
        if head in heads or (k and letters_of(text[max(start, end - _PROBE) : end]).endswith(tail)):
            return True
        heads.add(head)
    return False


def _dated_below(text: str, keys: list[str], paragraphs: list[tuple[int, int]]) -> bool:
    """Whether the first paragraph stands below again, behind a dateline."""
    key = keys[0]
    for (start, _), other in zip(paragraphs[1:], keys[1:], strict=True):
        more = len(other) - len(key)
        if 0 < more <= _BEFORE and other.endswith(key):
            at = _behind(text, start, more)
            return _DATELINE.fullmatch(text[start:at].rstrip("\"“‘'*")) is not None
    return False


def _behind(text: str, at: int, letters: int) -> int:
    """Where the letter stands that follows so many letters and digits."""
    while letters or not text[at].isalnum():
        letters -= text[at].isalnum()
        at += 1
    return at


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.split("\n"):
        yield at, at + len(line.rstrip())
        at += len(line) + 1
