"""Finds what dumps, feeds and mail write for marks and line breaks: escapes, references, quoted lines.

A dump of JSON or of a program has a backslash and an n where a line ends, a mail has a sign before each line it quotes.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from html.entities import html5
from typing import Final

from extract.text.edits import Edit
from extract.text.patterns import lazy

_ESCAPE: Final = lazy(
    r"\\{1,4}(?:(?P<line>(?:r\\{1,4}n|[nr])(?:\\{1,4}t)?)|(?P<tab>t)|(?P<units>u[0-9a-fA-F]{4}(?:\\{1,4}u[dD][c-fC-F][0-9a-fA-F]{2})?)"
    r"|(?P<bytes>x[0-9a-fA-F]{2}(?:\\{1,4}x[0-9a-fA-F]{2}){0,11})|(?P<mark>[\"'/*_.\-+#()\[\]!&~>$|]))"
)
_BYTES_LITERAL: Final = lazy(r"b([\"'])")
_PATH: Final = lazy(r"\b[A-Za-z]:\\\w")


def escapes(text: str) -> Iterator[Edit]:
    """Yields escapes of JSON and of programs: line breaks, marks and signs that a backslash stands for."""
    literal = _BYTES_LITERAL.match(text) if text.startswith("b") else None
    if literal is not None and text.endswith(literal[1]):
        yield 0, literal.end(), ""
        yield len(text) - 1, len(text), ""
    if "\\" not in text or _PATH.search(text):
        return
    for found in _ESCAPE.finditer(text):
        yield found.start(), found.end(), _meant(found.lastgroup or "", found[found.lastgroup or 0])


def _meant(kind: str, code: str) -> str:
    if kind == "line":
        return "\n"
    if kind == "tab":
        return " "
    if kind == "mark":
        return code
    digits = [unit.rstrip("\\") for unit in code[1:].split(code[0])]
    if kind == "bytes":
        return _decoded(bytes(int(unit, 16) for unit in digits))
    units = b"".join(int(unit, 16).to_bytes(2, "little") for unit in digits)
    return units.decode("utf-16-le", "replace").replace("\x00", "")


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


_CODE: Final = lazy(
    r"<U\+(?P<units>[0-9A-F]{4,8})>|(?P<bytes>(?:<[0-9a-f]{2}>){2,12})"
    r"|(?P<line>_x000[dD]_\n?|[ \t]?\u00b6[ \t]?|(?:/n){2,4})"
)


def codes(text: str) -> Iterator[Edit]:
    """Yields what tables and statistics programs write for signs and line ends: "<U+2019>", "<e2><80>", "_x000D_"."""
    if not any(mark in text for mark in ("<U+", "><", "_x000", "\u00b6", "/n/n")):
        return
    for found in _CODE.finditer(text):
        if found["line"] is not None:
            sign = "\n"
        elif found["units"] is not None:
            sign = chr(min(int(found["units"], 16), 0x10FFFF))
        else:
            sign = _decoded(bytes.fromhex(found["bytes"].replace("<", "").replace(">", "")))
        yield found.start(), found.end(), sign


_SOFT: Final = lazy(r"(?<!=)=[ \t]{0,3}\n(?!=)|(?:=[0-9A-F]{2}(?:=\n(?==[0-9A-F]{2}))?)+")
_SURE: Final = lazy(
    r"^[^\n=]{50,76}=[ \t]{0,3}\n[^\n=]|=[89A-F][0-9A-F]=[89AB][0-9A-F]|=20\n[^\n]|=0D=0A"
    r"|[a-z]=\n[a-z]|[a-z,] =\n[a-z\d]",
    re.M,
)
"""A line that mail broke at its width, or a sign of two bytes; a heading of a wiki ends in a sign of equality, too."""


def printable(text: str) -> Iterator[Edit]:
    """Yields the signs of quoted-printable mail: soft line ends and bytes behind a sign of equality."""
    if "=" not in text or _SURE.search(text) is None:
        return
    for found in _SOFT.finditer(text):
        code = found[0]
        soft = code.rstrip() == "="
        yield found.start(), found.end(), "" if soft else _decoded(bytes.fromhex(code.replace("=", "")))


_ESCAPED_TAG: Final = lazy(
    r"&(?:amp;){0,2}lt;(?=/?[a-zA-Z]|!--)(?:(?!&(?:amp;){0,2}[lg]t;)[^\n]){1,400}&(?:amp;){0,2}gt;"
)
_CDATA: Final = lazy(r"(?:<|&lt;)!\[CDATA\[|\]\](?:>|&gt;)")


def escaped_tags(text: str) -> Iterator[Edit]:
    """Yields the tags of a page that were escaped for a feed, and the frames that feeds put around a page."""
    if "lt;" in text:
        for found in _ESCAPED_TAG.finditer(text):
            yield found.start(), found.end(), html.unescape(found[0].replace("amp;", ""))
    if "![CDATA[" in text:
        for found in _CDATA.finditer(text):
            yield found.start(), found.end(), ""


_REFERENCE: Final = lazy(r"&(?:amp;){0,3}(?:([a-zA-Z]{2,8});|#\d{1,6};|#x[0-9a-fA-F]{1,5};|nbsp\b)")


def references(text: str) -> Iterator[Edit]:
    """Yields character references of HTML, escaped again or not."""
    if "&" in text:
        for found in _REFERENCE.finditer(text):
            if found[1] is None or found[1] + ";" in html5:
                plain = "&" if found[1] == "amp" else html.unescape(found[0].replace("amp;", ""))
                yield found.start(), found.end(), plain.replace("\xa0", " ")


_QUOTED: Final = lazy(r"^[ \t]?(?:>[ \t]?){1,9}", re.M)
_BLANK_QUOTED: Final = lazy(r"^[ \t]?(?:>[ \t]?){1,9}$", re.M)
_WROTE: Final = lazy(r"^On [^\n]{5,140}(?:\n[^\n>]{1,80})?(?<! )[ ]wrote:[ \t]*\n(?=\s{0,3}>)", re.M)
_STORY: Final = 60
"""A line of fewer characters may mean what is more than it says: "> 20 dead"."""


def mailed(text: str) -> Iterator[Edit]:
    """Yields the signs before the lines that a mail quotes, and the line that says who wrote them.

    A sign before some lines alone may set the items of a list apart; mail sets it before empty lines, or before all.
    """
    if not text.startswith((">", " >")) and "\n>" not in text and "\n >" not in text:
        return
    signs = list(_QUOTED.finditer(text))
    wrote = list(_WROTE.finditer(text))
    lines = sum(1 for line in text.split("\n") if line.strip())
    whole = len(signs) == lines and (lines > 1 or len(text) > _STORY)
    if not signs or not (wrote or whole or _BLANK_QUOTED.search(text)):
        return
    for found in (*wrote, *signs):
        yield found.start(), found.end(), ""


def doubled(text: str) -> Iterator[Edit]:
    """Yields the quotes around a cell of a table, and the first of each two within it."""
    end = len(text.rstrip())
    if text[:1] != '"' or end < 2 or text[end - 1] != '"' or '"' in text[1 : end - 1].replace('""', ""):
        return
    yield 0, 1, ""
    at = text.find('""', 1)
    while 0 < at < end - 2:
        yield at, at + 1, ""
        at = text.find('""', at + 2)
    yield end - 1, end, ""
