"""Heads that round-ups, timelines and explainers put before each of the attacks they tell of: "Lomba, Oro Province,
22 May. Shells fell on …", "3. Oro, last Sunday. …", "March 4: Lomba. Gunmen …", "LOMBA. Two shells …".
"""

from __future__ import annotations

import re
from typing import Final

from extract.engines.rules.layout.head_forms import BARE_DAY, FULL_DAY, MONTH, SPOT
from extract.engines.rules.vocabulary.words import alternation, listed
from extract.text import sentences
from extract.text.date_words import SHORT_WEEKDAYS, WEEKDAYS
from extract.text.patterns import lazy
from extract.text.remembering import remembered

_WEEKDAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_RANGE: Final = (
    rf"(?:{MONTH} \d{{1,2}} ?[-–] ?(?:{MONTH} )?\d{{1,2}}|\d{{1,2}}(?: {MONTH})? ?[-–] ?\d{{1,2}} {MONTH})"
)
_DAY: Final = (
    rf"(?:(?:(?:on|On|the night of|night of|early on|late on|{_WEEKDAY},?) )?"
    rf"(?:{FULL_DAY}|{_RANGE}(?:,? \d{{4}})?|{BARE_DAY})"
    rf"|(?:(?:[Ee]arly|[Ll]ate|[Mm]id|[Ii]n)[ -])?{MONTH}(?: (?:last|this) year|,? \d{{4}})?"
    rf"|(?:(?:[Ll]ast|[Oo]n|[Ee]arly(?: on)?|[Ll]ate(?: on)?|[Tt]his) )?{_WEEKDAY}"
    rf"(?: (?:last|morning|evening|night|afternoon))?(?:,? {BARE_DAY}(?:,? \d{{4}})?)?"
    r"|[Yy]esterday(?: (?:morning|evening|afternoon))?|[Ll]ast night)"
)
_SITE: Final = (
    rf"{SPOT}(?: (?:{alternation('note_head_areas')}|camp|base|market|bridge|forest|mine|airport|port"
    r"|crossing|island|prison|jail)\b)?"
)
_NEAR: Final = r"(?:in|near|outside|(?:north|south|east|west) of) (?:the )?"
_AREAS: Final = rf"{_SITE}(?:(?:, (?:{_NEAR})?| {_NEAR}){_SITE}| \({SPOT}\)){{0,3}}"
_OPEN: Final = r"^[ \t#*•–-]{0,6}(?:\(?(?:\d{1,2}|[a-hivx]{1,4})[.)] ?)?\**"
_SHUT: Final = (
    r"\**(?:[.:]|[ \t](?:--|[–—-]))\**(?:[ \t]{1,3}(?=[A-Z\d“\"'‘])|[ \t]{0,3}(?=\n))|[ \t]{0,3}(?=\n)"
)
_GLOSS: Final = r"(?:, [a-z][^.:;\n!?]{3,60})?"
_HEAD: Final = lazy(
    rf"{_OPEN}(?:(?P<first>{_AREAS}){_GLOSS}(?:,| [–—-]| --|:) (?P<then>{_DAY})"
    rf"|(?P<day>{_DAY})(?::|,| [–—-]| --|\.) (?:(?:[Ii]n|[Aa]t|[Nn]ear) )?(?:[Tt]he )?(?P<next>{_AREAS}){_GLOSS}"
    rf"|(?P<bare>{_DAY}): (?=[A-Z][a-z])"
    rf"|(?P<other>[A-Z][^.:;,\n!?]{{3,60}}), (?P<told>{_DAY}))(?:(?<=: )|{_SHUT})",
    re.M,
)
"""Places and a day, a day and places, or what was hit and a day, in a sentence or line of their own."""
_CAPITALS: Final = lazy(
    r"^[ \t#*•–-]{0,6}\**(?P<first>[A-Z][A-Z'’-]{2,20}(?: [A-Z][A-Z'’-]{1,20}){0,2})\**(?:\.| --| [–—])\** "
    r"(?=[A-Z\d][\w'’-]{0,20}[ .])",
    re.M,
)
"""A town in capitals and a stop before what happened in it."""
_TWO: Final = 2
_THREE: Final = 3
_WORDS: Final = 8
"""More words than a head of what was hit has."""
_LONG: Final = 60
"""Fewer characters than a line has that tells of a deed."""
_DAYS: Final = frozenset((*WEEKDAYS, *SHORT_WEEKDAYS))
_TELLS: Final = lazy(
    r"[a-z]ed\b|\b(?:hit|shot|fell|took|were|was|is|are|has|have|had|said|says|die|dies|kill|kills)\b"
)
"""What a sentence has that tells of a deed, and no head."""
_NO_WORDS: Final = listed("no_spot") | listed("no_head") | listed("sections")


def _heads(masked: str) -> list[tuple[int, int, int, int]]:
    """Returns (start, start of the places, their end, end of the head) of each head, where at least two stand at the
    head of lines or paragraphs and most of what follows the first belongs to one.
    """
    found = _dated(masked) or _in_capitals(masked)
    if not found:
        return []
    told = [start for start, end in sentences.lines(masked) if end - start > _LONG and end > found[0][0]]
    return found if len(told) <= _MOST * len(found) else []


section_heads = remembered(_heads)
_MOST: Final = 4
"""Lines for each head at most."""


def _dated(masked: str) -> list[tuple[int, int, int, int]]:
    """The heads of places and days."""
    found, others, places = [], [], set()
    for m in _HEAD.finditer(masked) if masked.count("\n") > 1 else ():
        group = next(x for x in ("first", "next", "bare", "other") if m.group(x))
        told = m.group(group)
        words = told.replace(",", " ").lower().split()
        if group == "bare":
            others.append((m.start(), m.end(), m.end(), m.end()))
            continue
        if words[0] in _DAYS or words[0] in _MONTHS or any(map(str.isdigit, told)):
            continue
        if group == "other":
            if len(words) <= _WORDS and _TELLS.search(told) is None:
                others.append((m.start(), m.start(group), m.start(group), m.end()))
        elif _NO_WORDS.isdisjoint(words) and not _is_dateline(masked, m.end(), told):
            found.append((m.start(), m.start(group), m.end(group), m.end()))
            places.add((told, m.group("then") or m.group("day")))
    return sorted((*found, *others)) if len(found) >= _TWO and len(places) >= _TWO else []


_MONTHS: Final = frozenset(
    ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
     "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
)  # fmt: skip


def _is_dateline(masked: str, end: int, told: str) -> bool:
    """Whether a town in capitals and a dash head a report, and not a part of it."""
    return told.split(",")[0].isupper() and masked[:end].rstrip()[-1:] in "-–—"


def _in_capitals(masked: str) -> list[tuple[int, int, int, int]]:
    """The heads of towns in capitals, where three or more stand in a text that has small letters elsewhere."""
    found = [
        (m.start(), m.start("first"), m.end("first"), m.end())
        for m in (_CAPITALS.finditer(masked) if masked.count("\n") > 1 else ())
        if _NO_WORDS.isdisjoint(m.group("first").lower().split())
    ]
    return found if len(found) >= _THREE and len({masked[x[1] : x[2]] for x in found}) >= _THREE else []
