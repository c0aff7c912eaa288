"""Finds the tags that a page sets between its standfirst and its story, where they stand in one line with both."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from extract.text.edits import Edit
from extract.text.patterns import lazy
from extract.text.tokens import words

_TAGS: Final = lazy(
    r"(?<=[.!?\"”] )(?:Tags|Keywords|Topics|Related topics|Filed under) ?:?(?= [A-Z])|(?<=[\w)] )Tags ?:?(?= [A-Z])"
)
_TOP: Final = 900
"""Characters within which they stand over a story."""
_WORD: Final = lazy(r" ([^\s]+)")
_MOST: Final = 40
_OPENING: Final = lazy(
    r"(?:At|More|Over|Some|An?|The|In|On|Several|Dozens|Hundreds|Scores|Nearly|About|Almost|Around|Fewer|As|One|Two|Three"
    r"|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|\d[\d,]*)\Z"
)
_LITTLE: Final = words(
    "a an the in on at of by for from with to into over near after before as that which who have has had was were is "
    "are be been will would said says say killed kill kills wounded hit struck attacked seized captured launched"
)
"""Words that only a sentence has; tags are names and nouns."""
_WITHIN_NAMES: Final = ("for", "of")


def tags_in_line(text: str) -> Iterator[Edit]:
    """Yields the tags up to the first word of the story: the last capital before a word that only a sentence has."""
    found = _TAGS.search(text, 0, _TOP)
    if found is None:
        return
    first = 0
    stopped = text[found.start() - 2] in '.!?"”'
    for k, word in enumerate(_WORD.finditer(text, found.end())):
        if k == _MOST:
            return
        if word[1][-1] in ".!?":
            first = word.end() + 1 if k > 1 and word[1].islower() else 0  # "Tags Oro Lorwa war. A bomb …"
            break
        if k > 0 and _OPENING.match(word[1]) is not None:
            first = word.start(1)
            break
        if word[1] in _WITHIN_NAMES and first and text[word.end() + 1 : word.end() + 2].isupper():
            continue  # "the Observatory for Human Rights"
        if word[1] in _LITTLE:
            break
        if word[1][0].isupper():
            first = word.start(1)
    if first and stopped:
        yield found.start(), first, ""
    elif first:
        yield found.start() - 1, first, ". "
