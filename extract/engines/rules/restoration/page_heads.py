"""The head of a page that stands in its text: the stamp that says when it was put out, its title again, its by-line.

Feeds and pages put these over a story on lines of their own or run them into its first line, often without a mark:
"Thu 08 Jun 2017 Bomb kills four in Oro Four people …". They tell nothing of what happened.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Final

from extract.engines.rules.restoration.headlines import headline
from extract.text.date_resolve import make_date
from extract.text.date_scan import scan
from extract.text.date_stamps import stamped
from extract.text.date_words import ALL_MONTHS, WEEKDAYS
from extract.text.furniture import is_furniture
from extract.text.letters import letters_of, told_again
from extract.text.page_lines import is_mark, over_story
from extract.text.patterns import lazy
from extract.text.sentences import line_end

_PIECES: Final = 8
_STORY: Final = 70
"""So many characters at least has the story behind its head."""
_STAMP: Final = 90
_PROBE: Final = 30
"""So many characters of a lead are looked for behind it."""
_LEAD_ENDS: Final = 700
"""Within so many characters a lead begins again."""
_TITLE_WORDS: Final = 5
"""A title of fewer words may only begin the first sentence of the story."""


@dataclass(slots=True, frozen=True)
class Head:
    """What a text says over its story: its title, the day on which it was put out, and where the story begins."""

    title: str
    day: dt.date | None
    story: int
    run_in: bool
    """Whether the story goes on in the line of the stamp."""


@dataclass(slots=True, frozen=True)
class _Stamp:
    end: int
    day: dt.date | None
    put_out: bool
    """Whether it has a label or the time of day, as the day of an event seldom has."""
    short: bool
    """Whether it is written as machines write it: "Thu 08 Jun 2017"."""


def page_head(title: str | None, text: str, published: dt.date | None = None) -> Head:
    """Finds the pieces of the head one after another; a day over a story is a stamp only where more than it says so."""
    if title and is_mark(title, 0, len(title)):
        title = None  # a file's first line, taken for its title: "3 of 40 DOCUMENTS"
    page = over_story(title, text)
    top = _Top(text, _unsigned(title or "", text), published=published)
    if page is not None:
        top = _Top(text, page.title, page.end, page.end, page.day, published=published)
    for _ in range(_PIECES):
        if not top.piece():
            break
    at = top.at if top.at == top.whole or _OUTLET.match(text, top.at) is None else top.whole
    if not at or len(text) - at < _STORY:
        return Head(title or "", None, 0, False)
    return Head(top.named, stamped(text) or top.day, at, top.run_in and at > top.whole)


@dataclass(slots=True)
class _Top:
    """The head of a text, read piece by piece up to `at`; `whole`: up to the last piece that fills its line."""

    text: str
    named: str
    at: int = 0
    whole: int = 0
    day: dt.date | None = None
    again: bool = False
    """Whether the title was the last piece."""
    run_in: bool = False
    published: dt.date | None = None
    """The day on which the text is known to have been put out."""

    def piece(self) -> bool:
        """Goes behind the next piece; False: there is none."""
        self.at = _past_blanks(self.text, self.at)
        stop = line_end(self.text, self.at)
        if len(self.text) - self.at < _STORY:
            return False
        return (
            self._stamp(stop)
            or self._title()
            or self._line(stop)
            or self._headline()
            or self._dateline(stop)
            or self._lead_again()
        )

    def _stamp(self, stop: int) -> bool:
        text = self.text
        stamp = _stamp(text, self.at, stop, self.again)
        if stamp is None:
            return False
        behind = _past_marks(text, stamp.end)
        label = _TITLE_LABEL.match(text, behind)
        told = _title_again(self.named, text, behind if label is None else label.end())
        signed = _SIGNED.match(text, stamp.end, stop) is not None
        line = signed or not _OWN_LINE.sub("", text[stamp.end : stop])
        over = line and not self.named and headline(None, text[stop:])[1]
        if not (self.again or told or over or (signed or stamp.put_out if line else self._runs_in(stamp))):
            return False
        self._to(stop if line else _past_marks(text, stamp.end), whole=line)
        self.run_in = self.run_in or not (line or told)
        self.day, self.again = self.day or stamp.day, False
        return True

    def _runs_in(self, stamp: _Stamp) -> bool:
        """Whether a story with a capital follows a stamp that no note has before what happened on its day."""
        text, at = self.text, _past_blanks(self.text, stamp.end)
        put_out = stamp.short or (not self.at and stamp.day is not None and stamp.day == self.published)
        return (
            put_out and at > stamp.end and (text[at].isupper() or text[at].isdigit() or text[at] in "\"“‘'")
        )

    def _title(self) -> bool:
        label = _TITLE_LABEL.match(self.text, self.at)
        end = _title_again(self.named, self.text, self.at if label is None else label.end())
        if end:
            self._to(end, whole="\n" in self.text[self.at : end] or self.text[:end].rstrip()[-1] in ",;|")
            self.again = True
        return end > 0

    def _line(self, stop: int) -> bool:
        """A line that only a page has, or the column of a feed."""
        column = _COLUMN.match(self.text, self.at) if self.text[: self.at].rstrip().endswith("|") else None
        points = _POINTS.match(self.text, self.at)
        if points is not None:
            self._to(points.end(), whole=True)
        elif is_furniture(self.text, self.at, stop) or is_mark(self.text, self.at, stop):
            self._to(stop, whole=True)
        elif column is not None:
            self._to(column.end(), whole=True)
        else:
            return False
        return True

    def _headline(self) -> bool:
        heading = _TOP_HEADING.match(self.text, self.at) if not self.named else None
        found, end = headline(self.named or None, self.text[self.at :])
        if heading is not None:
            self.named, end = heading[1], heading.end() - self.at
        elif not end or (self.named and found not in ("", self.named)):
            return False
        self.named = self.named or found
        self._to(self.at + end, whole=True)
        self.again = self.again or bool(found or heading)  # a cry alone names nothing
        return True

    def _dateline(self, stop: int) -> bool:
        """A city and the full day before a story whose title stands over it: those of its writer."""
        line = _CITY.match(self.text, self.at, stop) if self.named and self.whole else None
        stamp = _stamp(self.text, line.end(), stop) if line is not None else None
        dash = _DASH.match(self.text, stamp.end) if stamp is not None else None
        if stamp is None or dash is None:
            return False
        self._to(dash.end(), whole=True)
        self.day = self.day or stamp.day
        return True

    def _lead_again(self) -> bool:
        """The lead over a story that begins with the same words: the page's summary of it."""
        again = self.text.find(self.text[self.at : self.at + _PROBE], self.at + _STORY, self.at + _LEAD_ENDS)
        wanted = letters_of(self.text[self.at : again]) if again > 0 else ""
        if not wanted or not told_again(wanted, self.text, again, line_end(self.text, again)):
            return False
        self._to(again, whole=True)
        return True

    def _to(self, at: int, *, whole: bool) -> None:
        self.at = at
        self.whole = at if whole else self.whole


_CITY: Final = lazy(r"[A-Z][\w'’-]{1,20}(?:[ ,]{1,2}[A-Z][\w'’-]{1,20}){0,3}, (?=[A-Z\d])")
_DASH: Final = lazy(r" ?(?:\([A-Z][\w /.-]{1,30}\) ?)?(?:--|[–—]|- )[ ]?")
_OUTLET: Final = lazy(
    r"(?:By|Created|Published?|Posted|Updated|Modified|Edited|Issued|Print|Email|Share|Exclusive|Agencies) "
)
"""How a by-line opens that runs into a story; other rules know where it ends."""


def _past_marks(text: str, at: int) -> int:
    """Behind the blanks, the bar or the comma between the columns of a feed."""
    match = _BETWEEN.match(text, at)
    return match.end() if match is not None else at


_POINTS: Final = lazy(
    r"[*#_ \t]{0,4}(?i:(?:story )?highlights|key (?:points|facts|takeaways|developments)|summary|in (?:short|brief)"
    r"|at a glance|the gist|topline)[*_ \t]{0,3}:?[*_ \t]{0,3}\n\s{0,3}"
    r"(?:[ \t]{0,4}(?:[-*•–·]|\d[.)])[ \t]+[^\n]{10,400}\n\s{0,3}){0,9}"
)
"""The points of a story in a list over it, which it tells in full below."""
_COLUMN: Final = lazy(r"[^|\n]{2,40}\|")
_TOP_HEADING: Final = lazy(r"#[ \t]([^\n#]{12,140})\n(?![^\0]*\n#[ \t])")
"""The only first heading of a page in Markdown."""
_BETWEEN: Final = lazy(r"[ \t]*[|,;\t]?\s*")


def _past_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _stamp(text: str, at: int, stop: int, signed: bool = False) -> _Stamp | None:
    """The stamp with a full day that begins at an offset of a line, or behind the agency where it is signed."""
    agency = (_AGENCY.match(text, at, stop) or _SECTIONS.match(text, at, stop)) if signed else None
    at = at if agency is None else agency.end()
    part = text[at : min(stop, at + _STAMP)]
    lead = _LEAD.match(part)
    start = lead.end() if lead is not None else 0
    raw = next(iter(scan(part)), None)
    if raw is None or raw.start > start or not any(map(str.isdigit, part[raw.start : raw.end][-4:])):
        return None
    if raw.sort != "dead" and (raw.sort != "day" or raw.year is None or raw.until is not None):
        return None
    clock = _CLOCK.match(part, raw.end)
    end = clock.end() if clock is not None else raw.end
    day = make_date(raw.year, raw.month, raw.day) if raw.sort == "day" else None
    timed = clock is not None or (lead is not None and lead["clock"] is not None)
    labelled = lead is not None and lead["label"] is not None
    return _Stamp(at + end, day, labelled or timed, labelled or _MACHINE.match(part, raw.start) is not None)


_LEAD: Final = lazy(
    r"[*_(]{0,3}(?P<label>(?i:(?:(?:first |last |originally )?(?:published|posted|created|issued|filed|updated"
    r"|modified|uploaded|added)(?: online)?|(?:publication|release|upload) date"
    r"|date of (?:publication|issue|release))(?: on| at)?[ \t]{0,2}:?[ \t]{1,3}))?"
    r"(?P<clock>\d{1,2}:\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?(?: (?:GMT|UTC|[A-Z]{1,3}T))?,?[ \t]{1,2}(?:on )?)?"
    r"(?:(?:Mon|Tue|Tues|Wed|Thu|Thur|Thurs|Fri|Sat|Sun)\b(?:[a-z]{2,6})?[.,]?[ \t]{1,2})?"
)
_AGENCY: Final = lazy(r"\(?(?:AFP|AP|Reuters|REUTERS|DPA|dpa|EFE|UPI|ANSA|AA|Agencies|Xinhua)\)?,? ")
"""The agency between a headline and its stamp: "… Reuters Tuesday 6 May 2014"."""
_SECTIONS: Final = lazy(r"(?:[A-Z][a-z]{2,14} ){1,6}(?=\d\d[-/.]\d\d[-/.]\d{4} )")
"""The parts of a site between a headline and its stamp: "… Africa Lorwa Politics 07-08-2013"."""
_TITLE_LABEL: Final = lazy(r"(?i:title|headline): ?")
_CLOCK: Final = lazy(
    r"(?:T|[ \t]?[,/|–—-]{1,2}[ \t]?|[ \t]{1,2})(?:at )?(?:\d{1,2}[:.]\d{2}|\d{4}(?= ?[AP]M\b))(?::\d{2})?"
    r"(?:\.\d{1,6})?(?: ?[AaPp]\.?[Mm]\b\.?)?"
    r"(?: ?(?:Z\b|(?:GMT|UTC|E[SD]?T|C[SE]?[SD]?T|P[SD]?T|[A-Z]{2,3}T|(?i:local time))\b))?(?: ?[+-]\d{2}:?\d{2})?"
)
_MACHINE: Final = lazy(
    r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? (?:\d{2} [A-Z][a-z]{2}|[A-Z][a-z]{2} \d{2}),? \d{4}\b"
)
_OWN_LINE: Final = lazy(r"[\s|,.;:()\[\]*_–—-]+|(?i:by) admin$|AFP|AP|EFE|IRIN|Reuters|BBC(?: News)?$")
"""What a line may hold beside a stamp."""
_SIGNED: Final = lazy(
    r"[ \t]?\|[ \t]?(?:(?i:by|from) [A-Z][^\n|]{2,80}|[A-Z][^\n|.!?]{0,60}\b(?:International|Press|Reuters?|AFP|AP|EFE"
    r"|UPI|(?:News|Wire|Press) Services?|Writers?|Correspondents?|Bureau))(?:\|[^\n|]{2,50})?[ \t]*$"
)
"""The by-line that an archive sets behind the day, with a bar between: it tells that the day is one of printing."""


def _unsigned(title: str, text: str) -> str:
    """A title without the columns and the name of its site behind it, where the text says it again without them."""
    site = _SITE.search(title)
    if site is None or len(title[: site.start()].split()) < _TITLE_WORDS:
        return title
    top = letters_of(text[: len(title) + _STAMP])
    return (
        title[: site.start()]
        if letters_of(title[: site.start()]) in top and letters_of(title) not in top
        else title
    )


_SITE: Final = lazy(r"\s+(?:[-–—|:•]|\|\|)\s+(?=[A-Z])")


def _title_again(title: str, text: str, at: int) -> int:
    """Where a text goes on that says its title again and has no mark behind it, or a stamp; 0: it does not."""
    words = title.split()
    wanted = letters_of(title)
    end = told_again(wanted, text, at, line_end(text, at)) if len(words) >= _TITLE_WORDS else 0
    ended = _END.match(text, end) if end and at else None
    end = end if ended is None else ended.end()
    if not end or not (text[end : end + 1].isspace() or text[end : end + 1] in ",;|"):
        return 0
    begin = _past_marks(text, end) if at else _past_blanks(text, end)
    if "\n" in text[end:begin]:
        return begin
    if _stamp(text, begin, line_end(text, begin), signed=True) is not None:
        return begin
    word = text[begin:].split(None, 1)[0].strip(",.").lower() if begin < len(text) else ""
    first = text[begin : begin + 1]
    opens = first.isupper() or first.isdigit() or first in "\"“‘'" or (first.isalpha() and _one_case(text))
    return begin if opens and word not in WEEKDAYS and word not in ALL_MONTHS else 0


_END: Final = lazy(r" ?[.!?][\"”'’]?(?=\s)")
"""What ends a headline behind a stamp as if it were a sentence."""


def _one_case(text: str) -> bool:
    return text.isupper() or text.islower()
