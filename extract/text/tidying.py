"""Undoes what transport does to a text: wrapped lines, odd blanks, marks set apart, stars; offsets keep a way back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from extract.text.double_spaced import double_spaced
from extract.text.edits import Edit, in_turn
from extract.text.escapes import codes, doubled, escaped_tags, escapes, mailed, printable, references
from extract.text.glyphs import glyphs, misread
from extract.text.notes_to_editors import notes_to_editors
from extract.text.patterns import lazy
from extract.text.posts import POSTED
from extract.text.retold import pulled, retold
from extract.text.shorthand import written_out
from extract.text.tags_in_line import tags_in_line
from extract.text.tokens import words
from extract.text.torn_hyphens import torn_hyphens
from extract.text.transcripts import broadcast

_ODD: Final = lazy(
    r"\r\n?|[\x0b\x0c\u2028\u2029]|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
    r"|\u00ad(?:[ \t]{0,3}\n[ \t]{0,12})?|[\u200b-\u200f\u202a-\u202e\u2060\ufeff]"
)
_BREAKS: Final = "\r\x0b\x0c\u2028\u2029"
_STARS: Final = lazy(r"(?<![\w*])\*{1,3}(?=\w)|(?<=[\w.,%])\*{1,3}(?![\w*])")
"""Either end of what is starred: a quote may hold one of them alone."""
_STARRED: Final = lazy(r"(?<![\w*])(\*{1,3})(?=[^\s*])[^*\n]{1,900}(?<=[^\s*])(\*{1,3})(?![\w*])")
_UNDERLINED: Final = lazy(r"(?<![\w/_])(_{1,2})(?=[^\s_])[^_\n]{1,900}(?<=[^\s_])(_{1,2})(?![\w/_])")
_WIDE_GAP: Final = lazy(r"(?<=[^\s|]) {2,}(?=[^\s|])")
_COLUMN: Final = 5
"""A gap of so many blanks parts columns."""
_PROSE: Final = 8
"""So many words make a line of prose."""
_APART: Final = lazy(r"(?<=[^\s.,;:!?]) {1,3}(?=[.,;:!?](?:\s|$))")
_CLOSE: Final = lazy(r"[^\s.,;:!?][.,;:!?](?:\s|$)")
_TOKENS: Final = lazy(
    r" (?=['’]s\b|n['’]t\b)|``|(?<!')''(?!')|(?<=[(\[]) (?=\w)|(?<=\w) (?=[)\]])|-[lr][rs]b-", re.I
)
_BRACKETS: Final = {"-lrb-": "(", "-rrb-": ")", "-lsb-": "[", "-rsb-": "]"}
_ITEM: Final = lazy(
    r"[ \t]*(?:[-*•·‣◦▪–—|=#<>+]|\d{1,3}[.)]\s|\([a-z\d]{1,2}\)|[A-Z][\w /]{1,24}:\s"
    r"|[A-Z][A-Za-z]{2,8} \d{1,2},? (?:19|20)\d\d\b|\d{1,2} [A-Z][A-Za-z]{2,8} (?:19|20)\d\d\b)"
)
"""How a line begins that is an item of its own: with a mark, a number, a label or a full day."""
_JOINED: Final = words(
    "anti pro non ex mid semi self co north south east west so well long short two three four five six seven eight ten "
    "one half cross counter multi high low off on re vice inter under over all far al el"
)
"""Words that keep their hyphen where a line breaks behind it."""
_NARROW, _WIDE = 45, 100
"""Between these widths, in characters, lines are wrapped."""
_MOST: Final = 0.75
_ENDS: Final = '.!?"”'


def tidy(text: str) -> tuple[str, Sequence[int]] | None:
    """Gives a text as its writer wrote it, without what transport and layout did; None where they did nothing.

    The list has for each character of the new text, and for its end, where it stands in the old one.
    """
    return in_turn(text, _TURNS)


def titled(title: str) -> str:
    """Gives a title as its writer wrote it, without what transport did and what posts add."""
    made = in_turn(title, _OF_TITLES)
    return title if made is None else " ".join(made[0].split())


def _laid_out(text: str) -> Iterable[Edit]:
    return [
        *(_wraps(text) or _torn(text) or double_spaced(text, _is_item)),
        *_quotes(text),
        *_apart(text),
        *_gaps(text),
        *_emphasis(text),
        *_marked_up(text),
        *_indents(text),
        *(edit for edit in written_out(text) if not text.startswith("-\n", edit[1])),
    ]


def _is_item(text: str, start: int, end: int) -> bool:
    return _ITEM.match(text, start, end) is not None


def _quotes(text: str) -> Iterator[Edit]:
    """Opening marks that are closing ones in print ("”They fled,” he said"), and those of inches ("″They fled,″")."""
    inches = "″" in text
    if not inches and ("”" not in text or "“" in text):
        return
    for found in _TURNED.finditer(text):
        if inches or found[0] == "”":
            opens = _BEFORE_QUOTE.search(text, max(0, found.start() - 1), found.start()) or not found.start()
            mark = "“" if opens else "”"
            if mark != found[0]:
                yield found.start(), found.end(), mark


_TURNED: Final = lazy(r"[”″](?!\s?\d)|″")
_BEFORE_QUOTE: Final = lazy(r"[\s(\[—–]\Z")


def _blanks(text: str) -> Iterator[Edit]:
    if text.isascii() and not any(mark in text for mark in "\r\x0b\x0c"):
        return
    for found in _ODD.finditer(text):
        odd = found[0]
        yield found.start(), found.end(), "\n" if odd[0] in _BREAKS else " " if odd.isspace() else ""


def _gaps(text: str) -> Iterator[Edit]:
    """Finds the second blank of typists behind a stop, and the wide gaps of lines that were set to one width."""
    if "  " not in text:
        return
    prose: dict[int, bool] = {}
    gaps = [found.span() for found in _WIDE_GAP.finditer(text)]
    everywhere = 2 * len(gaps) > text.count(" ") - sum(end - start for start, end in gaps)
    for start, end in gaps:
        head = text.rfind("\n", 0, start) + 1
        if head not in prose:
            stop = text.find("\n", end)
            line = text[head : len(text) if stop < 0 else stop]
            prose[head] = "|" not in line and "\t" not in line and len(line.split()) >= _PROSE
        typed = text[start - 1] in ".!?" and end - start < _COLUMN
        if typed or ((everywhere or prose[head]) and end - start < _COLUMN):
            yield start + 1, end, ""


def unadorned(text: str) -> tuple[str, Sequence[int]] | None:
    """Gives a text without what hides its figures, with the way back as `tidy`; None where nothing does.

    A quote stands as the document has it: with wide gaps and stars, soft hyphens, joined letters, escapes.
    """
    return in_turn(text, _HIDING)


def _inked(text: str) -> list[Edit]:
    if text.isascii() and not any(mark in text for mark in ("  ", "*", "\n>", "=\n")):
        return []
    stars = [(m.start(), m.end(), "") for m in _STARS.finditer(text)] if "*" in text else []
    sent = "\n>" in text or "=\n" in text
    mail = [(m.start(), m.end(), " " * (m[0][0] == "\n")) for m in _MAILED.finditer(text)] if sent else []
    return [*_gaps(text), *stars, *mail, *_blanks(text)]


_MAILED: Final = lazy(r"\n(?:> ?){1,9}|(?<!=)=\n(?!=)")
"""A break within what a mail quotes, or of its own at its width."""


def _emphasis(text: str) -> Iterator[Edit]:
    """Finds the stars and lines that set words of Markdown in bold or italics, and part a name from its noun."""
    for mark, pattern in (("*", _STARRED), ("_", _UNDERLINED)):
        if mark in text:
            for found in pattern.finditer(text):
                yield found.start(1), found.end(1), ""
                yield found.start(2), found.end(2), ""


def _marked_up(text: str) -> Iterator[Edit]:
    """Finds the tags of HTML and of boards, and the links of Markdown, which part names and paragraphs."""
    if "<" in text and ">" in text:
        for found in _TAG.finditer(text):
            yield found.start(), found.end(), "\n" if found[1] and found[1].lower() in _BLOCKS else ""
    if "[/" in text:
        for found in _BOARD_TAG.finditer(text):
            yield found.start(), found.end(), ""
    if "](" in text:
        for found in _LINK.finditer(text):
            yield found.start(), found.start() + 1, ""
            yield found.end(1), found.end(), ""


_TAG: Final = lazy(r"<(?:/?([a-zA-Z][a-zA-Z0-9]{0,11})(?:\s[^<>]{0,300})?/?|!--[^>]{0,400}--)>")
_BLOCKS: Final = words(
    "p br div li ul ol tr table h1 h2 h3 h4 h5 h6 article section blockquote header footer figure figcaption hr"
)
_BOARD_TAG: Final = lazy(
    r"\[/?(?:b|i|u|s|quote|url|img|size|color|center|list|code|font)(?:=[^\[\]\n]{1,200})?\]", re.I
)
_LINK: Final = lazy(
    r"(?<!!)\[([^\[\]\n]{1,300})\]\(https?://[^\s()<>]{1,500}(?:\([^\s()<>]{0,100}\)[^\s()<>]{0,100})?\)"
)


def _indents(text: str) -> list[Edit]:
    """Finds the blanks before paragraphs, in a text that sets most of them in."""
    if "\n\t" not in text and "\n  " not in text:
        return []
    found = [(m.start(), m.end(), "") for m in _INDENT.finditer(text)]
    told = sum(stop - start > _STORY for start, stop in _lines(text))
    return found if 2 * len(found) > told else []


_INDENT: Final = lazy(r"^[ \t]{1,12}(?=[A-Z\d\"“‘'(][^\n]{24})", re.M)
_STORY: Final = 40


def _apart(text: str) -> list[Edit]:
    """Finds the blanks before marks, in a text where most marks stand apart."""
    if " ," not in text and " ." not in text:
        return []
    found = [(m.start(), m.end(), "") for m in _APART.finditer(text)]
    if len(found) < 3 or len(found) < sum(1 for _ in _CLOSE.finditer(text)):
        return []
    for match in _TOKENS.finditer(text):
        piece = match[0]
        found.append((match.start(), match.end(), _BRACKETS.get(piece.lower(), "" if piece == " " else '"')))
    return found


def _wraps(text: str) -> list[Edit]:
    """Finds the line breaks of a text that was wrapped at a width: the next word would not have fitted."""
    if text.count("\n") < 2:
        return []
    lines = list(_lines(text))
    width = max(end - start for start, end in lines)
    if not _NARROW <= width <= _WIDE:
        return _capitals(text, lines) if text.isupper() else []
    full: list[Edit] = []
    inner = low = lows = ended = 0
    for (start, end), (after, stop) in pairwise(lines):
        if start == end or after == stop:
            continue
        if _ITEM.match(text, after, stop) and not _LEADS_ON.search(text, start, end):
            continue
        word = text.find(" ", after, stop) - after if " " in text[after:stop] else stop - after
        halved = text[end - 1] == "-" and text[end - 2].isalpha() and text[after].islower()
        fills = (halved or end - start + 1 + word > width - 1) and "|" not in text[start:end]
        inner, lows, low = inner + 1, lows + text[after].islower(), low + (fills and text[after].islower())
        if fills:
            full.append(_joint(text, end, after))
        else:
            ended += text[end - 1] in _ENDS
    # Lines that go on in small letters tell a wrap from a list of short lines; a text in capitals has none, but where
    # its lines are not full they end as paragraphs do.
    short = inner - len(full)
    told = short == 0 or (2 * len(full) >= inner and ended >= _MOST * short)
    wrapped = (
        (low >= _MOST * lows and (2 * low >= len(full) or (not short and low > 1)))
        if lows
        else text.isupper() and (told or len(full) >= _MOST * inner)
    )
    if not wrapped and text.isupper():
        return _capitals(text, lines)
    return full if wrapped and len(full) > 1 else []


def _capitals(text: str, lines: list[tuple[int, int]]) -> list[Edit]:
    """Finds the line breaks of a text in capitals whose paragraphs were wrapped each at a width of its own."""
    found: list[Edit] = []
    inner = filled = at = 0
    while at < len(lines):
        stop = next((k for k in range(at, len(lines)) if lines[k][0] == lines[k][1]), len(lines))
        # The first line of a report has its heading before it, and may be longer than the rest.
        width = max((end - start for start, end in lines[at + (stop - at > 2) : stop]), default=0)
        for (start, end), (after, last) in pairwise(lines[at:stop] if _NARROW <= width <= _WIDE else []):
            word = next((k for k in range(after, last) if text[k] == " "), last) - after
            full = end - start + 1 + word > width - 1
            inner, filled = inner + 1, filled + full
            if not _ITEM.match(text, after, last) and (full or text[end - 1] not in _ENDS):
                found.append(_joint(text, end, after))
        at = stop + 1
    return found if inner > 1 and filled >= _MOST * inner else []


def _torn(text: str) -> list[Edit]:
    """Finds the line breaks of a text whose lines break anywhere: most go on in small letters or with a figure."""
    if text.count("\n") < _TORN or text.islower():
        return []
    found: list[Edit] = []
    long: list[Edit] = []
    inner = 0
    for (start, end), (after, stop) in pairwise(_lines(text)):
        if start == end or after == stop:
            continue
        inner += 1
        if text[end - 1] in ".!?:;|" or _ITEM.match(text, after, stop) or ":" in text[after : after + 24]:
            continue
        if text[after].islower() or text[after:stop].isdigit() or _LEADS_ON.search(text, start, end):
            found.append((end, after, " "))
        elif _runs_on(text, start, end):
            long.append((end, after, " "))
    torn = len(found) >= _TORN and 2 * len(found) >= inner
    return sorted([*found, *long]) if torn and 2 * len(found) > len(long) else found if torn else []


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether a line is as long as prose and ends as no sentence does: a name may open the next one."""
    story = start > 0 or " -- " in text[start:end] or ") - " in text[start:end]
    return story and end - start >= _NARROW and (text[end - 1].isalnum() or text[end - 1] == ",")


_TORN: Final = 4
"""Fewer breaks than a text has whose lines break anywhere."""
_LEADS_ON: Final = lazy(
    r"\b(?:an?|the|in|of|on|at|by|to|from|with|for|and|or|near|between|its|their|his|her)\Z"
)


def _joint(text: str, end: int, after: int) -> Edit:
    """Joins two lines with a blank, or the halves of a word that was parted."""
    if text[end - 1] != "-" or end < 2 or not text[end - 2].isalnum():
        return end, after, " "
    start = end - 1
    while start > 0 and text[start - 1].isalpha() and end - start < 20:
        start -= 1
    whole = (
        not text[after].islower()
        or text[start : end - 1].lower() in _JOINED
        or text[start - 1 : start] == "-"
    )
    return (end if whole else end - 1), after, ""


def _lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.split("\n"):
        yield at, at + len(line.rstrip())
        at += len(line) + 1


_TURNS: Final = (
    doubled,
    escapes,
    codes,
    printable,
    misread,
    misread,
    glyphs,
    _blanks,
    escaped_tags,
    references,
    mailed,
    _laid_out,
    torn_hyphens,
    pulled,
    retold,
    notes_to_editors,
    broadcast,
    tags_in_line,
    *POSTED,
)
"""What is undone, last change first: a text is laid out, then sent, and a dump may be misread twice."""
_OF_TITLES: Final = (escapes, codes, misread, misread, glyphs, _blanks, escaped_tags, references, *POSTED)
_HIDING: Final = (escapes, codes, printable, misread, glyphs, references, _inked)
