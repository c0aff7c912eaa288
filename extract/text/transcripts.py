"""Gives the marks of those who write down broadcasts the brackets that are theirs alone: "(Begin recording) (Ruiz)"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.text.edits import Edit
from extract.text.patterns import lazy

_RECORDED: Final = lazy(r"\((begin|end)(?: [\w'’.-]{1,20}){0,5} recording\)", re.I)
_MARKS: Final = lazy(
    r"\((?:(?:few |several |two |three )?words? indistinct|passages? (?:indistinct|omitted)"
    r"|indistinct [a-z]{2,12}|(?:unidentified )?(?:reporter|announcer|correspondent|interviewer|newscaster|listener"
    r"|caller|question))\)",
    re.I,
)
_TURN: Final = lazy(r"\([A-Z][\w .,'’-]{1,58}\)(?= )")
_BEFORE: Final = lazy(r"(?:[\])]|\n) {0,4}\Z")


def broadcast(text: str) -> Iterator[Edit]:
    """Yields the round brackets of a transcript that tell who speaks, or what was left out, as square ones."""
    if "cording)" not in text and "CORDING)" not in text and not any(map(text.__contains__, _SIGNS)):
        return
    recorded = list(_RECORDED.finditer(text))
    marks = [m.span() for m in (*recorded, *_MARKS.finditer(text))]
    starts = [m for m in recorded if m[1].lower() == "begin"]
    for begin in starts:
        end = next((m.start() for m in recorded if m.start() > begin.start() and m not in starts), len(text))
        for turn in _TURN.finditer(text, begin.end(), end):
            if _BEFORE.search(text, turn.start() - 5, turn.start()):
                marks.append(turn.span())
    for start, end in set(marks):
        yield start, start + 1, "["
        yield end - 1, end, "]"


_SIGNS: Final = (
    "ISTINCT)",
    "istinct)",
    "(REPORTER)",
    "(Reporter)",
    "(LISTENER)",
    "(Listener)",
    "(OMITTED",
    "(omitted",
)
