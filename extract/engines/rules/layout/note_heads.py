"""The day and the places that head a single note: "July 2, Lomba: …", "Lomba / Route 8. 1 March, approx. 14:00. …"."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Final

from extract.engines.rules.layout.notes import behind_day_and_town
from extract.engines.rules.layout.section_heads import section_heads
from extract.engines.rules.vocabulary.words import alternation
from extract.records import Document, When
from extract.text import dates
from extract.text.date_raw import Raw
from extract.text.date_resolve import make_date
from extract.text.date_scan import scan
from extract.text.date_stamps import stamped
from extract.text.date_words import WEEKDAYS
from extract.text.dates import DateMention
from extract.text.patterns import lazy
from extract.text.remembering import remembered

_NOTE: Final = 1_300
"""More characters than a note of one paragraph has."""
_HEAD: Final = 110
"""More characters than stand before the story of a note."""
_PART: Final = (
    r"(?:[A-Z][\w'’-]{0,24}|\d{1,3}|" + alternation("note_head_areas") + r"|of|the|de|del|la|el|al|[(&/)-])"
)
_BEFORE: Final = lazy(rf"\s*(?:{_PART}[ ,.:/]{{1,3}}){{0,12}}(?:[Oo]n )?(?:the )?[\[(]?")
_CLOCK: Final = (
    r"(?:[,.;]? ?(?:at )?(?:about |around |approx\.? |approximately )?\d{1,2}[:.]?\d\d ?"
    r"(?:[ap]\.?m\.?|hrs?|hours|H|LT)?)?"
)
_BEHIND: Final = lazy(
    rf"[\])]?{_CLOCK}(?:[ ,.:;/–—-]{{1,3}}{_PART}(?:[ ,/]{{1,2}}{_PART}){{0,10}})?"
    r"(?: ?[\[(][^\[\]()\d]{3,60}[\])])?"
    r"[ \t]{0,2}(?:[:.–—|]|-(?=[ \t]))[ \t]{1,3}(?=[A-Z“\"\d])"
)
_IN_DIGITS: Final = lazy(r"\d{1,2}/\d{1,2}/\d{4} ")
_BLANK: Final = lazy(r" (?=[A-Z])")
"""Nothing parts a day in digits from the note, whose colon was lost: "10/05/2014 Men threw …"."""
_TITLED: Final = lazy(r"\b(?:Mr|Dr|Gen|Col|Capt|Lt|Maj|Sgt|President|Minister|Governor|Mayor)\b")
"""Words of people, who head no note."""


def note_head(text: str) -> tuple[Raw, int] | None:
    """Where the day of a note stands, and where its head ends; None: the text is no note, or has no such head."""
    return _known_head(text)


def _note_head(text: str) -> tuple[Raw, int] | None:
    if len(text) > _NOTE:
        return None
    day = next((raw for raw in scan(text[:_HEAD])[:2] if raw.sort == "day" and raw.until is None), None)
    if day is None or _BEFORE.fullmatch(text, 0, day.start) is None:
        return None
    if text[: day.start].split(",")[0].strip().isupper() and not text.isupper():
        return None  # the dateline of a report: "LOMBA, 4 May: …"
    behind = _BEHIND.match(text, day.end)
    if behind is None and _IN_DIGITS.match(text):
        behind = _BLANK.match(text, day.end)
    if behind is None or behind.end() > _HEAD + 20 or _TITLED.search(text, 0, behind.end()):
        return None
    others = [raw for raw in scan(text) if raw.sort == "day" and (raw.month, raw.day) != (day.month, day.day)]
    if len(others) > 1 or any(_heads_another(text, raw) for raw in others) or section_heads(text):
        return None  # a chronicle of several days
    return day, behind.end()


_known_head = remembered(_note_head)


def places_of_head(text: str) -> list[str]:
    """The names in the head of a note, the smallest place first, as they are written there."""
    head = note_head(text)
    if head is None:
        return []
    names = _APART.split(f"{text[: head[0].start]},{_SOURCE.sub('', text[head[0].end : head[1]])}")
    return [
        x for name in names if (x := name.strip(" ()[]")) and x[0].isupper() and x.lower() not in WEEKDAYS
    ]


_SOURCE: Final = lazy(r"[\[(][^\[\]()]{3,60}[\])]")
"""Whose word the note is, in brackets behind the day: "25 May (Prosecutor's Office): …"."""
_APART: Final = lazy(r"[,.:;|/–—]| - ")


def day_of_note(text: str, published: dt.date | None) -> dt.date | None:
    """The day that heads a note: without its year, the last such day up to the one on which it came out."""
    head = note_head(text)
    return _resolved(head[0], published) if head is not None else None


def days_after_note(
    found: list[DateMention], written: dt.date | None, published: dt.date | None
) -> list[DateMention]:
    """Puts the days that a note names without a year soon behind its own into the year of the note: "3 May: … died of
    his wounds on 6 May".
    """
    if written is None or published is None or written == published:
        return found
    return [_soon_after(d, written, published) for d in found]


def _soon_after(d: DateMention, written: dt.date, published: dt.date) -> DateMention:
    when = d.when
    if d.kind != "partial" or when is None or when.precision != "day" or when.start != when.end:
        return d
    day = make_date(when.start.year + 1, when.start.month, when.start.day)
    if day is None or not written < day <= published or (day - written).days > _SOON:
        return d
    return replace(d, when=When(start=day, end=day, precision="day"))


_SOON: Final = 60
"""Days behind that of a note up to which it tells what came of the deed."""


def _heads_another(text: str, raw: Raw) -> bool:
    """Whether a day opens a sentence, with a mark behind it: that of the next note."""
    return _BEGINS.search(text, max(0, raw.start - 8), raw.start) is not None and (
        _MARKED.match(text, raw.end) is not None
    )


_BEGINS: Final = lazy(r"(?:[.!?”\"')]|\n) {0,3}[(\[*•-]{0,2}\s?\Z")
_MARKED: Final = lazy(r"[)\]]? ?(?:--|[–—:|]|-(?= )|(?<=[)\]]) )")


def written_on(document: Document, masked: str) -> dt.date | None:
    """The day on which a text was written: its day of publication, that of its dateline, stamp or title."""
    if (published := document.published) is not None:
        published = dates.filed(masked, published)
    elif (line := dates.dateline(masked)) is not None:
        published = line[0]
    else:
        published = stamped(document.text) or dates.of_title(document.title or "")
    return _day_first(masked, published) or published


def _day_first(text: str, published: dt.date | None) -> dt.date | None:
    """The day of a dateline that has it before the town ("2 May, Bor - "); None: there is no such dateline."""
    head = behind_day_and_town(text, len(text) - len(text.lstrip()))
    raw = next((x for x in scan(text[:head]) if x.sort == "day" and x.until is None), None) if head else None
    return _resolved(raw, published) if raw is not None else None


def _resolved(raw: Raw, published: dt.date | None) -> dt.date | None:
    if raw.month is None or raw.day is None or (raw.year is None and published is None):
        return None
    if raw.year is not None or published is None:
        return make_date(raw.year, raw.month, raw.day) if raw.year is not None else None
    day = make_date(published.year, raw.month, raw.day)
    return make_date(published.year - 1, raw.month, raw.day) if day is not None and day > published else day
