"""Dates of a text, resolved by the codebook's rules.

A weekday is the nearest such day not after publication; a month and day without a year the latest that is not after
publication; "overnight" the day before and that day; "last week" its Monday to Sunday; "within the last 24 hours" the
day before and that day. What cannot be resolved keeps `when` null, never a guess.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from extract.records import When
from extract.text.date_durations import Duration, days_begun, days_ended, durations
from extract.text.date_raw import Raw
from extract.text.date_resolve import (
    Ground,
    by_day,
    full_dates,
    make_date,
    reported,
    resolve,
    shifted,
    span_of,
)
from extract.text.date_scan import scan, spans
from extract.text.date_words import ALL_MONTHS
from extract.text.date_years import headed_years, is_long_ago, told_years
from extract.text.patterns import lazy
from extract.text.remembering import remembered

__all__ = [
    "DISPATCH",
    "DateMention",
    "Duration",
    "anchored",
    "dateline",
    "durations",
    "filed",
    "find",
    "latest_year_named",
    "spans",
]

Kind = Literal["absolute", "weekday", "relative", "partial"]


@dataclass(slots=True, unsafe_hash=True)
class DateMention:
    """A date expression: where it stands, what it says, and the days that it means.

    `when` is null where it cannot be resolved. `shift` is set for those that count from another date of the text
    ("the previous day": -1); `anchored` resolves them.
    """

    start: int
    end: int
    text: str
    when: When | None
    kind: Kind
    shift: int | None = None


def find(
    text: str,
    published: dt.date | None = None,
    *,
    latest_year: int | None = None,
    anchor: dt.date | None = None,
) -> list[DateMention]:
    """Finds the dates of a text in order, resolved against `published` (or, without it, the text's dateline).

    `latest_year`: the latest year that the whole document names, for days without a year where publication is unknown;
    by default it is worked out from this text. `anchor`: the day from which "the previous day" counts.
    """
    raws = scan(text)
    if published is None:
        line = dateline(text)
        published = None if line is None else line[0]
    if published is None and latest_year is None:
        latest_year = latest_year_named(text)
    full = full_dates(raws)
    ground = Ground(published, latest_year, full, anchor, by_day(full), headed_years(text))
    if published is None:
        ground = replace(ground, long_ago=is_long_ago(latest_year, text), told=told_years(text, raws))
        # A day said with its weekday ("officials said on Monday, March 4") is the day of the report: the weekday
        # names around it count from there.
        published = reported(raws, ground)
        ground = replace(ground, reported=published)
    mentions: list[DateMention] = []
    last: Raw | None = None
    for raw in raws:
        if raw.sort == "dead" or _BORN.search(text, max(0, raw.start - 24), raw.start):
            continue
        when = _named_again(raw, last) or resolve(raw, ground)
        last = raw if raw.sort == "day" and raw.year is not None else last
        shift = raw.amount if raw.sort == "anchor" else None
        mentions.append(DateMention(raw.start, raw.end, text[raw.start : raw.end], when, _kind(raw), shift))
    return _overnights(text, raws, _stretched(text, mentions), published)


def _named_again(raw: Raw, last: Raw | None) -> When | None:
    """The day of which the name stands right behind it: "03/09/2012: On Monday morning"."""
    if last is None or raw.sort != "weekday" or not 0 <= raw.start - last.end < _NAMED_NEAR:
        return None
    day = make_date(last.year, last.month, last.day)
    return span_of(day, day) if day is not None and day.weekday() == raw.weekday else None


_NAMED_NEAR: Final = 12
"""Characters between a day and its name at most."""
_BORN: Final = lazy(r"(?:\bborn\s{1,3}(?:(?:in|on|about|around|circa)\s{1,3}){0,2}|\(b\.\s{0,3})$", re.I)
"""Before a day of birth, which is nobody's day of fighting."""


def _stretched(text: str, mentions: list[DateMention]) -> list[DateMention]:
    """Makes a span of the day on which a fight of several days began ("three days of fighting that began on")."""
    known = durations(text) if mentions else []
    if not known:
        return mentions
    result = []
    for mention in mentions:
        when = mention.when
        if when is not None and when.precision == "day":
            if days := days_begun(text, mention.start, known):
                mention = replace(mention, when=span_of(when.start, shifted(when.start, days - 1)))
            elif days := days_ended(text, mention.start, known):
                mention = replace(mention, when=span_of(shifted(when.end, 1 - days), when.end))
        result.append(mention)
    return result


def anchored(mention: DateMention, anchor: dt.date) -> DateMention:
    """Resolves a mention that counts from another date ("the next day") against that date; others stay as they are."""
    if mention.shift is None:
        return mention
    day = shifted(anchor, mention.shift)
    return replace(mention, when=None if day is None else When(start=day, end=day, precision="day"))


def latest_year_named(text: str) -> int | None:
    """Gives the latest year that a text names in a date or alone; years of plans ("by 2030") do not count."""
    years = [
        (raw.until and raw.until.year) or raw.year
        for raw in scan(text)
        if raw.year is not None
        and not re.search(r"\b(?:by|until|till|through)\s$", text[max(0, raw.start - 9) : raw.start], re.I)
    ]
    return max(years, default=None)


def _kind(raw: Raw) -> Kind:
    if raw.sort == "weekday":
        return "weekday"
    if raw.sort in ("day", "month", "year"):
        return "absolute" if raw.year is not None else "partial"
    return "partial" if raw.sort == "nth" else "relative"


_SAID: Final = lazy(
    r"\b(?:said|says|reported|reports|announced|confirmed|told|tweeted|wrote|stated|added|according)\b[^.\n]{0,80}$",
    re.I,
)


def _overnights(
    text: str, raws: Sequence[Raw], mentions: list[DateMention], published: dt.date | None
) -> list[DateMention]:
    """Sets "overnight" to the night before the day on which its own sentence says it was reported."""
    if not any(raw.sort == "overnight" for raw in raws):
        return mentions
    sorts = {raw.start: raw.sort for raw in raws}
    result = list(mentions)
    for k, mention in enumerate(mentions):
        if sorts[mention.start] != "overnight":
            continue
        day = _reporting_day(text, mentions, k, published)
        if day is not None:
            result[k] = replace(mention, when=span_of(shifted(day, -1), day))
    return result


def _reporting_day(
    text: str, mentions: Sequence[DateMention], k: int, published: dt.date | None
) -> dt.date | None:
    here = mentions[k]
    for other in mentions[k + 1 : k + 3]:
        between = text[here.end : other.start]
        if len(between) > 240 or re.search(r"[.!?]\s", between) or "\n" in between:
            break
        if other.when is None or other.when.precision != "day" or other.kind == "relative":
            continue
        joint = between.strip().lower()
        if joint in ("into", "to"):
            return other.when.start
        if joint in ("on", "", "from", "between", "("):
            # "Overnight on Tuesday" is the night that began then, unless that night is not over.
            if other.when.end > other.when.start:
                return other.when.end
            following = shifted(other.when.start, 1)
            late = published is not None and following is not None and following > published
            return other.when.start if late else following
        if _SAID.search(between):
            return other.when.start
    return published


_INTRODUCED: Final = lazy(
    r"\b(?:on|in|of|since|until|by|from|between|and|to|the|was|is|early|late|at|around|about|circa|before|after)"
    r"\s{1,3}\Z",
    re.I,
)
_CLOSED: Final = lazy(r"\s{0,3}(?:[)\]]|--|[-–—:(|]|\n|\Z|\[)|\s{0,2},?\s{0,2}(?:\(|--)|\s{1,2}(?=[A-Z])")


def dateline(text: str) -> tuple[dt.date, int, int] | None:
    """Reads the day of a dateline ("San Salvador, 25 Aug 88 (AFP) --"): (day, start, end), or None.

    It stands within the first three lines of text, after nothing but a place or an agency, and names a full date;
    below the first line a bracket or a dash must follow it, as a place and a date are common there.
    """
    return _remembered_line(text)


def _dateline(text: str) -> tuple[dt.date, int, int] | None:
    found = [raw for raw in _headed(text) if raw.year is not None]
    if len(found) > 1 and _heard(text, found[0]):
        found = found[
            1:
        ]  # what was broadcast then was written before: "0030 GMT 26 Aug 88 [Morazan, 25 Aug 88]"
    for raw in found or [*_broadcast(text), *_lone(text)]:
        day = make_date(raw.year, raw.month, raw.day)
        if day is not None and (written := _written(text, raw.end, day)) is not None:
            return written
        return None if day is None else (day, raw.start, raw.end)
    return None


def _written(text: str, at: int, heard: dt.date) -> tuple[dt.date, int, int] | None:
    """The day of a dispatch without a year that a station or another agency passed on some days later: "Oro LNA 0230
    GMT 12 Aug 88 -- [Text] Lomba, 11 Aug (LNA) --".
    """
    line = _PASSED_ON.search(text, at, at + _FOOT)
    if line is None:
        return None
    raw = next((x for x in scan(line[1]) if x.sort == "day" and x.until is None), None)
    day = make_date(heard.year, raw.month, raw.day) if raw is not None else None
    if raw is None or day is None or not 0 <= (heard - day).days <= _PASSED:
        return None
    return day, line.start(1) + raw.start, line.start(1) + raw.end


DISPATCH: Final = (
    r"[A-Z][\w.'’-]{1,20}(?:[ ,]{1,2}[A-Z][\w.'’-]{1,20}){0,4}, (\d{1,2} [A-Z][A-Za-z]{2,8}\.?)"
    r" ?(?:\([^()\n]{2,40}\) ?)?--"
)
"""The dateline of a dispatch, its day as a group: "Lomba, 11 Aug (LNA) --"."""
_PASSED_ON: Final = lazy(r"(?:\] ?| {5,90})" + DISPATCH)
_PASSED: Final = 12
"""Days within which a dispatch is passed on."""


_remembered_line = remembered(_dateline)


def of_title(title: str) -> dt.date | None:
    """The day of an update or a bulletin by its title ("Operational update, 3 May 2011"); None: it tells none."""
    if _BULLETIN.search(title) is None:
        return None
    for raw in scan(title):
        if (
            raw.sort == "day"
            and raw.year is not None
            and raw.until is None
            and not title[raw.end :].strip(" .)")
        ):
            return make_date(raw.year, raw.month, raw.day)
    return None


_BULLETIN: Final = lazy(
    r"\b(?:updates?|bulletin|communiqu[eé]|(?:news|press|daily|media) (?:release|summary|digest|brief\w*|round-?up)"
    r"|situation report|sitrep|round-?up|digest)\b",
    re.I,
)


def _heard(text: str, raw: Raw) -> bool:
    return text[max(0, raw.start - 4) : raw.start].upper() == "GMT "


def _broadcast(text: str) -> Iterator[Raw]:
    """Yields the day at the head or the foot of a monitored broadcast ("Radio X in Spanish 1200 GMT 8 Nov 88")."""
    for begin in (0, max(0, len(text) - _FOOT)):
        part = text[begin : begin + _FOOT]
        if "GMT " in part.upper() or (not begin and _PRINTED.search(part)):
            for raw in scan(part):
                if raw.sort == "day" and raw.year is not None and (_heard(part, raw) or _printed(part, raw)):
                    yield replace(raw, start=raw.start + begin, end=raw.end + begin)


def _printed(text: str, raw: Raw) -> bool:
    """Whether a day stands behind the language of a paper: "Lomba EL SOL in Spanish 11 Jun 88 pp 3, 18 -- [Text]"."""
    return _PRINTED.search(text, 0, raw.start) is not None and _PAGES.match(text, raw.end) is not None


_PRINTED: Final = lazy(r"(?i:\bin) [A-Z][A-Za-z]{3,12} (?=\d|\Z)")
_PAGES: Final = lazy(r"(?i:,? pp?\.? [\dA-Z][\dA-Z, -]{0,14}?)? ?(?:--|[–—]|\[)")
_FOOT: Final = 300


def _lone(text: str) -> Iterator[Raw]:
    """Yields a day that is a whole line above a story, alone or behind a place ("*Lagos, 2 May 1988*")."""
    at, above = 0, ""
    for line in text[:_FOOT].split("\n")[:6]:
        if 5 < len(line.strip()) < 60 and at + len(line) < len(text):
            for raw in scan(line):
                plain = raw.sort == "day" and raw.year is not None and raw.until is None
                titled = above.lower().endswith("date")  # "Incident date": that of what is told
                if plain and not titled and _alone(line[: raw.start]) and not line[raw.end :].strip(" .*_"):
                    yield replace(raw, start=raw.start + at, end=raw.end + at)
        at, above = at + len(line) + 1, line.strip() or above


def _alone(before: str) -> bool:
    """Says whether a day that ends its line has nothing before it, or a place and a comma."""
    before = before.strip(" *_")
    place = before[:-1]
    named = len(place) < 32 and " of " not in place and place[:1].isupper() and _capitalised(place)
    return not before or (before[-1] == "," and named)


def filed(text: str, published: dt.date) -> dt.date:
    """The day on which a text was written: that of a dateline without a year ("SRINAGAR, May 1 (PTI):") where it lies
    up to four days before publication; else the day of publication.
    """
    for raw in _headed(text):
        stopped = text[max(0, raw.start - 2) : raw.start] == ", " and _STOPPED.match(text, raw.end)
        if text[: raw.start].strip() and (stopped or _FILED.match(text, raw.end)):
            day = make_date(raw.year or published.year, raw.month, raw.day)
            if day is not None and 0 <= (published - day).days <= 4:
                return day
    return published


def _headed(text: str) -> Iterator[Raw]:
    """Yields the days that stand where a dateline stands."""
    begin = len(text) - len(text.lstrip())
    for raw in scan(text[: begin + 500]):
        if raw.sort != "day" or raw.until is not None or _IN_SENTENCE.match(text, raw.end):
            continue
        line = max(begin, text.rfind("\n", 0, raw.start) + 1)
        above = text[begin:line].split("\n")
        if sum(bool(a.strip()) for a in above) > 2:
            return
        before = text[line : raw.start].lstrip()
        closed = (_DASHED if line > begin else _CLOSED).match(text, raw.end)
        called = before[:1].isupper() and before.partition(",")[0].isupper()
        called = called and (text.startswith(":", raw.end) or _STOPPED.match(text, raw.end) is not None)
        if len(before) > 90 or not (closed or called) or _INTRODUCED.search(before):
            continue
        if (before.strip() and not _capitalised(before)) or (line > begin and not before.strip()):
            continue
        yield raw


_IN_SENTENCE: Final = lazy(r"\),? (?:[a-z]|\()")
"""Behind a day in brackets whose sentence goes on: "The Siege of Oro (4 July 1918) was …"."""
_FILED: Final = lazy(r"[)\]]?[ \t]{0,2}(?:\([^()\n]{1,40}\)[ \t]{0,2})?(?::|--|[–—-][ \t]|[–—])")
_STOPPED: Final = lazy(r"(?: \([^()\n]{1,40}\))?\.(?:\n|[ \t]{1,2}(?=[A-Z\"“]))")
"""Behind the day of an old dateline: "BELFAST, May 4. A bomb …"."""
_DASHED: Final = lazy(r"[ \t]{0,2}(?:\(|--|[–—\[]|- )|\)[ \t]{0,2}(?:--|[–—-])|\] ")


def _capitalised(before: str) -> bool:
    """Says whether a stretch before a date is a place or an agency: its words are names."""
    names = [
        w for w in re.findall(r"[^\W\d_]+", before) if w.lower() not in ("de", "of", "el", "la", "al", "the")
    ]
    return (
        len(names) <= 8
        and all(w[0].isupper() for w in names)
        and not any(w.lower() in ALL_MONTHS for w in names)
    )
