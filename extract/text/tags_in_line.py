"""Finds the tags that a page sets between its standfirst and its story, where they stand in one line with both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from extract.text.edits import Edit
from extract.text.patterns import lazy
from extract.text.tokens import words

_TAGS: Final = lazy(r"(?<=[.!?\"”] )(?:Tags|Keywords|Topics|Related topics|Filed under) ?:?(?= [A-Z])")
_TOP: Final = 900
"""Characters within which they stand over a story."""
_WORD: Final = lazy(r" ([^\s]+)")
_MOST: Final = 40
_OPENING: Final = lazy(
    r"(?:At|More|Over|Some|An?|The|In|On|Several|Dozens|Hundreds|Scores|Nearly|About|\d[\d,]*)\Z"
)
_LITTLE: Final = words(
    "a an the in on at of by for from with to into over near after before as that which who have has had was were is "
    "are be been will would said says say killed kill kills wounded hit struck attacked seized captured launched"
)
"""Words that only a sentence has; tags are names and nouns."""


def tags_in_line(text: str) -> Iterator[Edit]:
    """Yields the tags up to the first word of the story: the last capital before a word that only a sentence has."""
    found = _TAGS.search(text, 0, _TOP)
    if found is None:
        return
    first = 0
    for k, word in enumerate(_WORD.finditer(text, found.end())):
        if k == _MOST or word[1][-1] in ".!?":
            return
        if k > 0 and _OPENING.match(word[1]) is not None:
            first = word.start(1)
            break
        if word[1] in _LITTLE:
            break
        if word[1][0].isupper():
            first = word.start(1)
    if first:
        yield found.start(), first, ""
