"""Datelines of press releases, which stand under lines of a command's name, a number and a title:
"LOMBA, Ruritania (May 9, 2010) – Troops killed …".
"""

from __future__ import annotations

import re
from typing import Final

from extract.text.patterns import lazy

_RELEASED: Final = lazy(
    r"(?:^|(?<=[\u2028\xa0])|(?<=  )|(?<=Release )|(?<=PDF ))[ \t\xa0]{0,8}"
    r"[A-Z][A-Za-z'’-]{2,20}(?: [A-Z][A-Za-z'’-]{1,20})?, [A-Z][a-z]{2,20} ?"
    r"\((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:,[ \xa0]\d{4})?\)"
    r"[ \t\xa0\u2028]{0,8}(?:[-–—]{1,2}[ \t\xa0\u2028]{0,4})?",
    re.M,
)
_BREAK: Final = lazy(r"[\n\u2028]")
_HEAD: Final = 900
"""Characters of a release over which its heading goes."""
_LINE: Final = 160
"""More characters than a line of a heading has."""


def release_lines(text: str) -> tuple[tuple[int, int], ...]:
    """Where the datelines of releases stand in a text, of which there may be several."""
    return tuple(m.span() for m in _RELEASED.finditer(text))


def behind_release_line(text: str) -> int:
    """Where the story of a release begins; 0: there is no such line, or a story stands before it."""
    match = _RELEASED.search(text, 0, _HEAD)
    if match is None:
        return 0
    told = any(len(x) > _LINE or x.rstrip().endswith((".", "]")) for x in _BREAK.split(text[: match.start()]))
    return 0 if told else match.end()
