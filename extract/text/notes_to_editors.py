"""Finds what agencies tell the editors of newspapers over a story, or below it: what is new, corrected or added.

"Eds: UPDATES with details; ADDS quotes. For global distribution." or "(Adds army statement, paragraphs 3-5)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.text.edits import Edit
from extract.text.patterns import lazy

_NOTED: Final = (
    r"(?:adds|updates|corrects|recasts|refiles|repeats|removes|clarifies|rewrites|deletes|inserts|fixes|changes|trims"
    r"|incorporates|restores|amends|edits|drops|raises|lowers|substitutes|moves|leads|includes|rephrases|revises|subs"
    r"|writes through|writethru|adding|updating|correcting|added|updated|corrected|recasting)\b"
)
_SHOUTED: Final = (
    r"(?:ADD|UPDATE|CORRECT|RECAST|REFILE|REMOVE|CLARIFIE|REWRITE|DELETE|INCORPORATE|RESTORE|LEAD)S\b[ ,;:]"
)
_REST: Final = r"[^.;\n]{0,160}(?:\.\d[^.;\n]{0,80})?(?:[.;](?=\s|\Z)|(?=\n|\Z))"
_MINOR: Final = (
    r"(?:for (?:global|world ?wide|international) distribution|no pick-?ups?|minor edits?|(?:with )?AP (?:photos?"
    r"|video|graphics?|audio)|will be (?:updated|led)|stands? for|this (?:story|version) (?:corrects|updates|adds)"
    r"|(?:with )?(?:pictures?|photos?)(?: (?:available|planned))?(?=\.))"
)
_EDS: Final = r"(?:Eds|EDS|Editors?['’]?s?|EDITORS?['’]?S?)(?: ?[Nn]otes?| ?NOTES?)? ?[:.\-–—]{1,2}[ \n]"
_ITEM: Final = lazy(rf"\s{{0,3}}(?:(?:and )?{_NOTED}|{_MINOR}){_REST}", re.I)
_LINE: Final = lazy(
    rf"^[ \t]{{0,4}}(?:(?P<head>{_EDS})|ATTENTION\b ?[:\-–—]{{1,2}} |(?={_SHOUTED})"
    rf"|(?P<bracket>\((?i:{_NOTED})[^()\n]{{3,260}}\)[ \t]*)"
    r"|(?P<line>(?:With |WITH )?AP (?:Photos?|Video|Graphics?)\b[^\n]{0,40}$))",
    re.M,
)
_TOP: Final = 500
"""Characters within which such notes stand over a story; below it they stand in brackets alone."""
_STRAY: Final = lazy(r"[ \t/=*]{1,20}(?=\n|\Z)")


_CUT: Final = lazy(
    r"(?:^|[ \t]+)(?:\((?:more|MORE|cont(?:inue)?d\.?|CONTINUED)\)|-{1,2}(?:more|MORE)-{1,2})[ \t]*$"
    r"|[ \t]*[\[(](?:\.{3}|…)[\])](?=\s|\Z)",
    re.M,
)
"""Where a story goes on in the next piece, or something was left out of it."""


def notes_to_editors(text: str) -> Iterator[Edit]:
    """Yields notes to editors at the top of a text, those in brackets on a line below it, and marks of what is cut."""
    if any(
        mark in text for mark in ("ore)", "ORE)", "ore-", "ORE-", "..]", "..)", "…]", "…)", "nued)", "NUED)")
    ):
        for found in _CUT.finditer(text):
            yield found.start(), found.end(), ""
    if _LINE.search(text, 0, _TOP) is None and "\n(" not in text:
        return
    for found in _LINE.finditer(text):
        end = found.end()
        below = found.start() > _TOP
        if found["bracket"] is not None:
            if below and text[end : end + 1] not in ("", "\n"):
                continue
        elif below:
            continue
        elif found["line"] is None:
            end = _notes_end(text, end, headed=found["head"] is not None)
            if end == found.end():
                continue
        yield found.start(), end, ""


def _notes_end(text: str, at: int, *, headed: bool) -> int:
    """Where the last of the notes ends that stand one behind another; where it began, if there is none."""
    begin = at
    while (item := _ITEM.match(text, at)) is not None and item.end() > at:
        at = item.end()
    if at == begin:
        line = text.find("\n", at)
        return line if headed and 0 <= line - at < _LONGEST else at
    stray = _STRAY.match(text, at)
    return at if stray is None else stray.end()


_LONGEST: Final = 200
"""No note of another kind is longer than this."""
