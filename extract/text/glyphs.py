"""Finds signs that programs mangled: UTF-8 read as another encoding, marks lost, letters that only print joins."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

from extract.text.edits import Edit
from extract.text.patterns import lazy

_TRAIL: Final = (
    "\u0080-\u00bf\u20ac\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u017d\u2018\u2019"
)
_TRAILS: Final = _TRAIL + "\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u017e\u0178"
_MISREAD: Final = lazy(
    rf"[\u00c2-\u00c5][{_TRAILS}]|[\u00c6-\u00c9\u00cb](?![\u2018-\u201d\u2013\u2014])[{_TRAILS}]"
    rf"|[\u00e1\u00e2][{_TRAILS}]{{2}}|\u00f0[{_TRAILS}]{{3}}|\u00e2\u20ac\??(?=[\s.,;:)]|\Z)|\u00c2(?= )"
)
"""The bytes of one sign of UTF-8 as letters of cp1252; the last two are those that lost one byte."""
_LEADS: Final = lazy(r"[\u00c2-\u00c9\u00cb\u00e1\u00e2\u00f0]")
_BYTE: Final = {
    **{chr(k): k for k in range(0x80, 0x100)},
    **{bytes([k]).decode("cp1252", "replace"): k for k in range(0x80, 0xA0)},
}
_CONTROL: Final = lazy(r"[\x80-\x9f]")


def misread(text: str) -> Iterator[Edit]:
    """Yields signs of UTF-8 that were read as cp1252: "group\u00e2\u20ac\u2122s", "Andr\u00c3\u00a9"."""
    if text.isascii() or _LEADS.search(text) is None:
        return
    for found in _MISREAD.finditer(text):
        sign = _sign(found[0])
        if sign is not None:
            yield found.start(), found.end(), sign


def _sign(letters: str) -> str | None:
    """The sign that such letters were, if news of English words may have it."""
    if letters[:2] == "\u00e2\u20ac" and letters[2:] in ("", "?"):
        return "\u201d"
    if letters == "\u00c2":
        return ""
    try:
        sign = bytes(_BYTE[c] for c in letters).decode()
    except (KeyError, UnicodeDecodeError):
        return None
    # Three letters give a sign of another script by chance ("café’”"), hardly one of Latin print.
    return sign if letters[0] not in "\u00e1\u00e2" or "\u1e00" <= sign < "\u2c00" else None


_ODD: Final = lazy(
    r"[\x80-\x9f]|[\ufb00-\ufb04]|[\u2010\u2011\u2212]|\ufffd|(?<=\w)[`\u00b4\u02bc\u2032](?=[a-z])"
    r"|(?<=s)[`\u00b4\u02bc](?= [a-z])|[\uff01-\uff5e]"
    r"|[A-Za-z][\u0300-\u030a\u030c\u0327\u0328\u0331\u0323]{1,2}"
)
_HINT: Final = lazy(
    r"[\x80-\x9f\u00b4\u02bc\u0300-\u0331\u2010\u2011\u2032\u2212\ufb00-\ufb04\uff01-\uff5e\ufffd`]"
)
_LOST: Final = lazy(r"(?<=[A-Za-z])\?(?=(?:[a-z]{1,12}|S)\b(?![=/&]))|(?<=s)\?(?= [a-z])")
"""An apostrophe that became a question mark; no question ends within a sentence, but an address has them there."""


def glyphs(text: str) -> Iterator[Edit]:
    """Yields marks of another encoding, joined letters, odd hyphens and accents that stand behind their letters."""
    if "?" in text:
        for found in _LOST.finditer(text):
            yield found.start(), found.end(), "\u2019"
    if "`" not in text if text.isascii() else _HINT.search(text) is None:
        return
    for found in _ODD.finditer(text):
        yield found.start(), found.end(), _plain(text, found[0], found.start(), found.end())


def _plain(text: str, odd: str, start: int, end: int) -> str:
    if odd == "\x85" and not any(mark in text for mark in "\x91\x92\x93\x94\x96\x97"):
        return "\n"
    if len(odd) == 1 and "\x80" <= odd < "\xa0":
        return odd.encode("latin-1").decode("cp1252", "ignore")
    if odd in "\u2010\u2011\u2212":
        return "-"
    if odd == "\ufffd":
        return _lost(text, start, end)
    if odd in "`\u00b4\u02bc\u2032":
        return "\u2019"
    return unicodedata.normalize("NFC" if odd[0].isascii() else "NFKC", odd)


def _lost(text: str, start: int, end: int) -> str:
    """The mark that a sign nobody could read was, by what stands on its sides."""
    before, within = text[start - 1 : start], text[end : end + 1].isalnum()
    if within:
        return "\u2019" if before.isalnum() else "\u201c"
    if not before.strip():
        return "\u2013"
    line = text.rfind("\n", 0, start) + 1
    last = text.rfind("\ufffd", line, start)
    opened = last >= 0 and text[last + 1].isalnum() and not text[last - 1 : last].isalnum()
    return "\u2019" if before == "s" and not opened else "\u201d"
