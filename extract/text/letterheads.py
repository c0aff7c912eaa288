"""The head of an official release: what its office puts over the story, and the places over its items.

Web pages run title, office, number of the file, dateline and place together: "Joint Command - Lomba 2011-01-S-115
For Immediate Release ORO, Lomba (Jan. 10, 2011) –  Kob/Dara In the same area …".
"""

from __future__ import annotations

import re
from typing import Final

from extract.text.patterns import lazy
from extract.text.remembering import remembered

_TOP: Final = 700
"""Characters within which the head of a release ends."""
_RELEASE: Final = lazy(
    r"\bfor (?:immediate|general) release\b:?(?:\s{1,4}(?:download|print|view)(?: as)? pdf\b)?", re.I
)
_NUMBER: Final = lazy(r"#? ?\b\d{4}-\d{1,2}-[A-Z]{1,3}-?\d{1,4}[a-z]?\b(?:[\s,]{1,3}\d{2,5}\b(?!,\d)){0,40}")
"""The number of a release among those of its office, and those of its items behind it."""
_OFFICE_WORDS: Final = 8
"""More words than the name of an office has."""
_DATED: Final = lazy(
    r"\b[A-Z][\w'’-]{1,20}(?: [A-Z][\w'’-]{1,20}){0,2}, [A-Z][\w'’.-]{1,20}(?: [A-Z][\w'’.-]{1,20}){0,2} "
    r"\((?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]{2,8}\.?(?: \d{4})?)\)[^\S\n]?(?:--|[–—-])"
)
"""A dateline with its day in brackets: "ORO, Lomba (Jan. 10, 2011) –"."""
_BLANKED: Final = " " * 20
_NAME: Final = r"[A-Z][\w'’-]{1,24}(?: ['’‘]?[A-Z][\w'’-]{1,24}){0,3}"
_AREA: Final = r"[A-Z][\w'’]{1,24}(?:-[a-z]{1,2} [A-Z][\w'’]{1,24}|-[\w'’]{1,24})?"
_PLACES: Final = (
    rf"(?:{_NAME} ?/ ?{_AREA}|{_NAME} [Dd]istrict,? ?{_NAME} [Pp]rovince"
    rf"|{_NAME} [Pp]rovince,? ?{_NAME} [Dd]istrict)"
)
_OVER_ITEM: Final = lazy(
    rf"(?:^[^\S\n]{{0,4}}|(?<=[.!?”\"] ))(?P<places>{_PLACES})(?=[^\S\n]{{1,3}}[A-Z\d]|[^\S\n]{{0,3}}\n)",
    re.M,
)
_FIRST: Final = lazy(
    rf"[^\S\n]{{0,4}}(?P<places>{_PLACES}|[A-Z][\w'’-]{{2,24}}(?: [Pp]rovince)?"
    r"(?=[^\S\n]{1,3}(?:An?|The|In|On|At|During|While|After|Coalition|Combined|Insurgents|Militants) ))"
    r"(?=[^\S\n]{1,3}[A-Z\d]|[^\S\n]{0,3}\n)"
)
"""What stands between a dateline and the story: the place of the only item, a province alone, too."""
_LINE: Final = lazy(
    rf"^[^\S\n]{{0,4}}(?P<places>{_PLACES}|{_NAME}(?:,| , ?){_AREA}|{_AREA}(?: [Pp]rovince)?)[^\S\n]{{0,3}}$",
    re.M,
)


def without_letterhead(masked: str) -> str:
    """Blanks what the office of a release puts over its story, and sets places over items on lines of their own.

    The result is as long as the text. A text that is no release is given back as it is.
    """
    release = _RELEASE.search(masked, 0, _TOP)
    if release is None:
        return masked
    office, start = _head_starts(masked, release.start())
    chars = [*masked[:start], *(c if c == "\n" else " " for c in masked[start : release.end()])]
    chars += masked[release.end() :]
    _set_off(chars, office, start)
    dated = _DATED.search(masked, release.end(), _TOP + 60)
    if dated is not None and not masked[release.end() : dated.start()].strip():
        _set_off(chars, release.end(), dated.start())
    body = dated.end() if dated is not None else release.end()
    first = _FIRST.match(masked, body)
    if first is not None:
        _set_off(chars, *first.span("places"))
        body = first.end()
    for m in _OVER_ITEM.finditer(masked, body):
        _set_off(chars, *m.span("places"))
    return "".join(chars)


_AREA_NOUN: Final = lazy(r"\b(province|district) (?=[A-Z])", re.I)
"""What ends the name of one area where that of another one follows without a comma."""


def _set_off(chars: list[str], start: int, end: int) -> None:
    """Puts line breaks into the spaces on both sides of a stretch, and commas between the names within it."""
    for at in (start - 1, end):
        if 0 <= at < len(chars) and chars[at].isspace():
            chars[at] = "\n"
    stretch = "".join(chars[start:end]).replace("/", ",")
    chars[start:end] = _AREA_NOUN.sub(r"\1,", stretch)


def _head_starts(masked: str, end: int) -> tuple[int, int]:
    """Where the name of the office begins, and where its number or, without one, its last line does."""
    begin = len(masked) - len(masked.lstrip())
    number = _NUMBER.search(masked, begin, end)
    if number is None:
        line = masked.rfind("\n", begin, end) + 1
        return line or end, line or end
    line = max(begin, masked.rfind("\n", begin, number.start()) + 1)
    office = number.start()
    for _ in range(_OFFICE_WORDS):
        word = masked.rfind(" ", line, max(line, office - 1)) + 1 or line
        if office == line or not (masked[word].isupper() or masked[word] in "-–"):
            break
        office = word
    return office, number.start()


def _led(masked: str) -> tuple[tuple[int, int, int], ...]:
    top = masked[:_TOP]
    if _DATED.search(top) is None and _BLANKED not in top:
        return ()
    found = []
    for m in _LINE.finditer(masked):
        start, end = m.span("places")
        bare = m.group("places").isalpha() or m.group("places").count(" ") == 1
        if not bare or (masked[:start].rstrip()[-1:] in ("-", "–", "—") and start < _TOP):
            found.append((start, end, m.end()))
    return tuple(found)


places_over_items = remembered(_led)
"""Gives (start, end, end of the line) of each line of a release that says where its item happened."""
