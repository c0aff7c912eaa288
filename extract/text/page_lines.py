"""The lines that archives, feeds and mail put over a story and under it: fields of an export, stamps, names of papers.

Each archive has its own form (LexisNexis: "BYLINE: …", "LENGTH: 312 words"; Factiva: a code, a language, "(c) 2004 …");
what they share is that short lines, some of which say nothing but where and when a piece came out, stand over prose.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from itertools import islice
from typing import Final

from extract.text.date_resolve import make_date
from extract.text.date_scan import scan
from extract.text.forms import forms
from extract.text.furniture import is_furniture
from extract.text.letters import letters_of
from extract.text.patterns import lazy
from extract.text.prose import Section, sections
from extract.text.sentences import lines

_MOST: Final = 24
"""More lines than stand over a story."""
_PROSE: Final = 70
_LONG: Final = 150
"""So long is a line of prose that ends as a sentence does; and one that does not."""
_MARKS: Final = 2
"""Lines of a page, one of them no date alone, from which on the lines among them are no part of the story either."""
_NEAR: Final = 6
"""Among so many lines a title said again alone tells that those above it are no part of the story."""
_WORDS: Final = 4
"""A headline has so many words at least."""
_FIELD: Final = lazy(
    r"(?P<field>BYLINE|SECTION|LENGTH|HEADLINE|DATELINE|BODY|LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|SOURCE|JOURNAL-CODE"
    r"|DOCUMENT-TYPE|GRAPHIC|SERIES|EDITION|CORRECTION-DATE|ACC-NO|COUNTRY|DISTRIBUTION|CATEGORY|KEYWORD|FORMAT"
    r"|From|To|Cc|Sent|Subject|Reply-To|Message-ID|Received|Byline|Headline|Dateline|Word count|Section|Edition"
    r"|Document ID|ProQuest document ID|Publication title|Publication date|Publisher|Author|Load-Date|Length)"
    r": ?(?P<value>.*)"
    r"|(?P<code>HD|WC|PD|SN|SC|LA|CY|LP|TD|BY|PG|ED|SE|CR|ET)(?: (?P<told>[\w(].*))?"
)
"""A field of an export or of a mail, by its label or by the code that Factiva has for it."""
_TITLED: Final = frozenset(("HEADLINE", "Headline", "Subject", "HD"))
_MARK: Final = lazy(
    r"[\d,]{1,6} words|\d{1,2}:\d{2}(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,4})?|(?:\(c\)|©|Copyright\b).*"
    r"|\d{1,5} of [\d,]{1,6} DOCUMENTS?|Page \d{1,3}(?: of \d{1,3})?|English|FOR IMMEDIATE RELEASE|NEWS RELEASE"
    r"|PRESS RELEASE|News and Press Release|Situation Report|(?:Originally )?[Pp]ublished|Posted|View original"
    r"|Body|Text of report\b.*|BBC (?:Monitoring|Mon)\b.*|Image (?:source|caption),?.*|\d{1,2} [Mm]in(?:ute)?s? [Rr]ead"
    r"|[a-z]\d{3,4}|[a-z]{1,2} [a-z]|(?:BC|AM|PM)-[A-Z][^\n]{1,60}"
    r"|(?<=Image caption,\n)[^\n]{1,69}|(?<=Image caption,\n\n)[^\n]{1,69}"
    r"|(?:By|by) [A-Z][\w.'’ -]{1,50}|Source: [^\n]{1,60}"
)
"""A line that only a page has over its story."""
_FOOT: Final = lazy(
    r"(?:LOAD-DATE|LANGUAGE|PUBLICATION-TYPE|JOURNAL-CODE|GRAPHIC|SUBJECT|ORGANIZATION|GEOGRAPHIC|Load-Date): ?.*"
    r"|(?:\(c\)|©|Copyright\b|Distributed by\b).*|Document [A-Za-z]{2,12}\d{6,}\w*|AN|NS|IPD|End of Document"
    r"|Classification|(?:Language|Publication-Type|Subject|Company|Organization|Industry|Person|Geographic): ?.*"
    r"|Source: .{1,120}|(?:BBC Mon|AP-[A-Z]{2}-\d|Enditem|Our Standards|More on this story|Read the original\b).*"
    r"|\(?(?:Additional )?(?:Reporting|Writing|Editing|Compiled) by .*|-+ ?(?:END|Ends|30) ?-+|#{3,}|--"
    r"|(?:Media )?[Cc]ontacts?: .*|Published in .*|Related [Ii]nternet [Ll]inks|Primary country|Page \d{1,3} of \d{1,3}"
    r"|You received this .*|Join our .*|The BBC is not .*"
)
"""A line below which nothing of a story stands."""


@dataclass(slots=True, frozen=True)
class Over:
    """What the lines over a story say: its headline, when and by whom it was put out, and where the story begins."""

    title: str
    day: dt.date | None
    outlet: str | None
    end: int


def over_story(title: str | None, text: str) -> Over | None:
    """Reads the lines over a story where at least two of them are marks of a page; None: there are none, or too few."""
    above, story = _above(text)
    wanted = letters_of(title or "")
    again = [k for k, span in enumerate(above) if wanted and letters_of(text[slice(*span)]) == wanted]
    marks = sorted({k for k, (start, end) in enumerate(above) if _marks(text, start, end)} | set(again))
    strong = bool(again) or any(_undated(text[slice(*above[k])]) for k in marks)
    paged = len(marks) >= _MARKS and strong and len(marks) >= len(above) - len(marks) - _MARKS
    if not marks or not (paged or (again and again[-1] < _NEAR)):
        return None
    if forms(text) or any(_boxed(text, s) for s in sections(text) if s.start < story):
        return None
    last = marks[-1]
    dated = next((k for k in marks if _day(text[slice(*above[k])]) is not None), None)
    day = None if dated is None else _day(text[slice(*above[dated])])
    end = above[last + 1][0] if last + 1 < len(above) else story
    named = title or _headline(text, above)
    outlet = _outlet(text, above, dated, named)
    if not named and outlet:  # below a headline of few words stand only its paper and the fields
        named = next((x for a, b in above if not _marks(text, a, b) and (x := text[a:b]) != outlet), "")
    return Over(named, day, outlet, end)


def _boxed(text: str, section: Section) -> bool:
    """Whether lines over a story are a box of fields or a table, which tell of what happened."""
    rows = text[section.start : section.end].strip().count("\n")
    return section.kind == "infobox" or (section.kind == "table" and rows > 0)


def _above(text: str) -> tuple[list[tuple[int, int]], int]:
    """The short lines over the first line of prose, and where that begins."""
    found: list[tuple[int, int]] = []
    for start, stop in islice(lines(text), _MOST + 1):
        if _is_prose(text[start:stop]):
            return found, start
        found.append((start, stop))
    return [], 0


def _is_prose(line: str) -> bool:
    return len(line) >= (_PROSE if line[-1] in ".!?\"”'’)" else _LONG) and _FIELD.fullmatch(line) is None


def _marks(text: str, start: int, end: int) -> bool:
    line = text[start:end]
    return (
        is_mark(text, start, end)
        or _FIELD.fullmatch(line) is not None
        or is_furniture(text, start, end)
        or _day(line) is not None
    )


def is_mark(text: str, start: int, end: int) -> bool:
    """Whether a line says what only a page has over its story: "3 Min Read", "Page 1 of 2"."""
    return _MARK.fullmatch(text, start, end) is not None


def _undated(line: str) -> bool:
    """Whether a mark is more than a date: that may stand over what happened on its day."""
    return _day(line) is None or _FIELD.fullmatch(line) is not None or _MORE.search(line) is not None


_MORE: Final = lazy(r"(?i)\b(?:published|posted|updated|source|editor|edition)\b|\d:\d\d")


def _day(line: str) -> dt.date | None:
    """The day of a line that holds little but a full date."""
    line = _GLUED.sub(r"\g<0> ", line)
    for raw in scan(line) if len(line) < 100 and any(map(str.isdigit, line)) else ():
        if raw.sort == "day" and raw.year is not None and raw.until is None:
            rest = line[: raw.start] + line[raw.end :]
            if len(rest) <= _REST or _MORE.search(rest):
                return make_date(raw.year, raw.month, raw.day)
    return None


_GLUED: Final = lazy(r"\b\d{1,2} [A-Z][a-z]{2,8} (?:19|20)\d\d(?=\d{1,2} [A-Z])")
"""A day that a page gives twice without a blank between: "5 Jun 20175 Jun 2017"."""
_REST: Final = 24
"""Characters that a line may hold beside its date: a weekday, the time, an edition."""


def _headline(text: str, above: list[tuple[int, int]]) -> str:
    """The headline among the lines over a story: by its field, else the longest line that no page has of itself."""
    for start, end in above:
        field = _FIELD.fullmatch(text, start, end)
        if field is not None and (field["field"] or field["code"]) in _TITLED:
            told = field["value"] or field["told"]
            return told or next((text[a:b] for a, b in above if a > end), "")
    others = [(a, b) for a, b in above if not _marks(text, a, b)]
    told = next((text[a:b] for a, b in others if _before_field(text, above, b)), "")
    return told or max(
        (text[a:b] for a, b in others if len(text[a:b].split()) >= _WORDS), key=len, default=""
    )


def _before_field(text: str, above: list[tuple[int, int]], end: int) -> bool:
    """Whether a field of an export is the next line, as it is behind a headline of however few words."""
    following = next((text[a:b] for a, b in above if a >= end), "")
    return _FIELD.fullmatch(following) is not None or _LENGTH.fullmatch(following) is not None


_LENGTH: Final = lazy(r"[\d,]{1,6} words")


def _outlet(text: str, above: list[tuple[int, int]], dated: int | None, title: str) -> str | None:
    """Who put a story out: by its field, else the line over the date that is no mark, else the first such below it."""
    for start, end in above:
        field = _FIELD.fullmatch(text, start, end)
        if field is not None and (field["field"] or field["code"]) in _OUTLETS:
            return str(field["value"] or field["told"]) or None
    if dated is None:
        return None
    names = [
        text[a:b]
        if not _marks(text, a, b) and text[a:b] != title and _CODE.fullmatch(text, a, b) is None
        else ""
        for a, b in above
    ]
    over = names[dated - 1] if dated else ""
    return over or next((x for x in names[dated + 1 :] if x), None)


_OUTLETS: Final = frozenset(("Publication title", "SN"))
_CODE: Final = lazy(r"[A-Z\d]{2,8}")
"""Factiva's short name of a paper: "NYTF"."""


def foot(text: str) -> int:
    """Where the lines under a story begin that only say who put it out; the length of the text: there are none."""
    under: list[tuple[int, int]] = []
    end = len(text)
    while end > 0 and len(under) < _MOST:
        start = text.rfind("\n", 0, end) + 1
        line = text[start:end]
        if line.strip():
            if _FOOT.fullmatch(line.strip()) is None and _tells(line.strip()):
                break
            under.append((start, end))
        end = start - 1
    for start, stop in reversed(under):
        if _FOOT.fullmatch(text[start:stop].strip()) is not None and start >= _PROSE:
            return start
    return len(text)


def _tells(line: str) -> bool:
    """Whether a line under a story is still of it: a sentence, if a short one."""
    return _is_prose(line) or (line[-1] in '.!?"”' and len(line.split()) > _WORDS)
