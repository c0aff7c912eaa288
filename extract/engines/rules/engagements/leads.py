"""Gives engagements the day and the places that stand over them: in a lead, at the head of a post, in the title."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING, Final

from extract.engines.rules.engagements.summing import sums_up
from extract.engines.rules.engagements.title_labels import labels_note, places_of_label
from extract.engines.rules.grammar.deed_names import only_measures
from extract.engines.rules.layout.note_heads import note_head, places_of_head
from extract.engines.rules.places.context import CountryContext
from extract.engines.rules.places.places import place_context, resolve_place
from extract.engines.rules.roles.newscasts import new_item
from extract.engines.rules.vocabulary.gazetteer import Gazetteer
from extract.engines.rules.vocabulary.words import alternation
from extract.records import When
from extract.text import dates
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.scenes.events import Event


def day_of_lead(a: Analysis, events: list[Event], *, many: bool) -> None:
    """Gives the day of a sentence that sums up several attacks ("Raids in four towns on Tuesday …") to its parts;
    `many`: the text strings several together, and the first tells the day of all.
    """
    for e in events:
        summing = e.frames[0] if many and e is events[0] and e.frames[0].when is not None else None
        summing = summing or next(
            (f for f in e.frames[:3] if f.when is not None and (e.summing or sums_up(a, f))), None
        )
        if summing is not None and e.focus == "main" and a.segments[e.segment].kind == "body":
            last = e
            for other in events:
                if other.when is None and other.focus == "main" and not other.frames[0].earlier:
                    beside = last.frames[0].sentence.block == other.frames[0].sentence.block
                    other.when = (last.when if beside else None) or summing.when
                last = other
            return


def day_of_newscast(a: Analysis, events: list[Event]) -> None:
    """Gives what a broadcast tells in a new item without a day its own day, and not that of the item before it."""
    day = a.published
    for e in events:
        f = e.frames[0]
        if day is None or e.when is not None or e.focus != "main" or f.earlier:
            continue
        if new_item(a, f.sentence):
            e.when = When(start=day, end=day, precision="day")


def day_of_measure(a: Analysis, events: list[Event]) -> None:
    """Gives the one main engagement without a day that by which another is measured: "In May six died near the site of
    Thursday's attack".
    """
    main = [e for e in events if e.focus == "main"]
    if len(main) != 1 or main[0].when is not None:
        return
    days = (d for s in a.sentences for d in s.dates if only_measures(a.masked, s, d.start, d.end))
    main[0].when = next((d.when for d in days if d.when is not None and d.when.precision == "day"), None)


_WORD: Final = lazy(r"\b[A-Z][a-z]{2,}\b")
"""A word with a capital, as all have in the titles of many papers: "Nine Killed in Lomba Ambush"."""


def from_title(a: Analysis, events: list[Event]) -> None:
    """Fills the day and the place of what a text tells first from its title, where the text itself names none.

    The day of a dated digest ("Events of 3 May 2019", published that day) is that of all its engagements without one.
    """
    from extract.engines.rules.mentions.mentions import find_mentions

    title = a.document.title
    main = [e for e in events if e.focus == "main" and a.segments[e.segment].kind in ("body", "item")]
    if not title or not main:
        return
    bare = [e for e in main if e.when is None]
    if bare and a.published is not None and _dated(title, a.published):
        for e in bare:
            e.when = When(start=a.published, end=a.published, precision="day")
    elif bare and (when := _day_in_title(a, title)) is not None:
        for e in bare:
            e.when = when if not e.frames[0].earlier else None
    elif bare and a.published is not None and labels_note(a) and not any(s.dates for s in a.sentences):
        for e in bare:
            e.when = When(start=a.published, end=a.published, precision="day")
    first = events[0]
    named = (first.place or {}).get("name")
    label = places_of_label(a) if first is main[0] and (not named or named in title) else []
    if label:
        land = (first.place or {}).get("country") or _land_of(a, label)
        areas = [x for x in label[1:] if a.demonyms.get(x.lower()) != land]
        first.place = {"name": label[0], "within": areas, "country": land}
        return
    if first is main[0] and (not named or first.broad):
        title = _WORD.sub(lambda m: m[0].lower() if m[0].lower() in a.triggers.events else m[0], title)
        mentions = [m for m in find_mentions(title, a.lexicon) if m.kind == "place"]
        # In a title, where all words have capitals, a name that no list knows is one if the text has it, too.
        mentions = [m for m in mentions if m.country or m.text in a.text]
        if not any(m.head != "country" for m in mentions):
            return
        if named and not any(m.head in ("town", "site") and m.key not in named.lower() for m in mentions):
            return
        index = CountryContext(title, mentions, a.lexicon)
        place = resolve_place(mentions, place_context(title, mentions, a.lexicon, index))
        old = first.place or {}
        lands = (None, old.get("country"), a.index.context.main)
        if place is not None and place["name"] and (place["country"] in lands or not any(lands)):
            around = [x for x in (named, *old.get("within", ())) if x]
            within = [*place["within"], *(x for x in around if x not in place["within"])]
            first.place = {**place, "within": within, "country": place["country"] or old.get("country")}


def _land_of(a: Analysis, names: list[str]) -> str | None:
    """The land in which a place lies by the areas named behind it."""
    from extract.engines.rules.mentions.mentions import find_mentions

    line = ", ".join(names)
    around = [m for m in find_mentions(line, a.lexicon) if m.kind == "place" and m.start >= len(names[0])]
    if not around:
        return None
    told = a.index.context.land(0)
    if told is not None and around[-1].head == "country":  # "Lom, Niger" is of the state of Nigeria so called
        known = Gazetteer.load(tuple(a.lexicon.place_files)).find(around[-1].text.lower())
        if any(x.country == told for x in known):
            return told
    place = resolve_place(
        around, place_context(line, around, a.lexicon, CountryContext(line, around, a.lexicon))
    )
    return place["country"] if place is not None else None


def from_head(a: Analysis, events: list[Event]) -> None:
    """Gives what a post tells the place it begins with, where it names none: "Lomba: nine died in shelling".

    In capitals ("LOMBA, Mali – "), and with the name of an agency, it is the city in which a report was written.
    """
    first = events[0] if events else None
    told = (first.place or {}) if first is not None else {}
    bare = first is not None and first.focus == "main" and not (told.get("name") or told.get("within"))
    if first is None or not bare or not (end := _head_end(a)):
        return
    found = [m for m in a.mentions if m.kind == "place" and m.end <= end and m.head != "country"]
    place = resolve_place(found, a.places) if found else None
    if not found and (names := places_of_head(a.masked)):
        place = {"name": names[0], "within": names[1:], "country": None}  # a village that no list has
    if (
        place is not None
        and place["name"]
        and place["country"] in (None, told.get("country"), a.index.context.main)
    ):
        first.place = {**place, "country": place["country"] or told.get("country")}


def _head_end(a: Analysis) -> int:
    """Where the places end that head a post: before a colon, or in a sentence of their own ("Lomba, Oro Province.")."""
    head = a.text[: a.head].strip() if a.head < _HEAD else ""
    if (noted := note_head(a.masked)) is not None and not a.text[: noted[1]].isupper():
        return noted[1]
    town, comma, _ = head.partition(",")
    led = head.endswith(":") or (
        head.endswith(_DASHES) and bool(comma) and not town.isupper() and len(a.text) < _NOTE
    )
    if led and not head.isupper() and _PLACES.fullmatch(head[:-1].rstrip()):
        return a.head
    s = a.sentences[0] if len(a.sentences) > 1 else None
    alone = s is not None and s.end < _HEAD and not s.dates and not s.verbs
    told = _PLACES.fullmatch(a.text[s.start : s.end].rstrip(".")) if s is not None and alone else None
    if s is None or told is None or not s.mentions or any(m.kind != "place" for m in s.mentions):
        return 0
    return 0 if any(x in a.triggers.events for x in s.lows) else s.end


_DASHES: Final = ("-", "–", "—")
_PLACES: Final = lazy(
    r"[A-Z][\w'’-]{1,24}(?:,? (?:[A-Z][\w'’-]{1,24}\.?|\d{1,2}|"
    + alternation("note_head_areas")
    + r"|of|de|del|la|el|al)){0,8}"
)
_HEAD: Final = 70
"""More characters than the name of a place at the head of a post has."""


def of_digest(a: Analysis, events: list[Event]) -> None:
    """Gives the items of a digest that have no day of their own the day of the digest."""
    day = digest_day(a)
    for e in events:
        if a.segments[e.segment].kind != "item" or e.focus != "main":
            continue
        own = _note_day(a, a.segments[e.segment].start) or _day_over(a, a.segments[e.segment].topic)
        if own is None and day is not None and e.when is not None and e.when.precision == "year":
            e.when = day if e.when.start <= day.start else e.when  # "War of 2005-2010: rebels storm Lom"
        if e.when is None or (
            own is not None and e is _first_of(events, e.segment) and e.when.start > own.end
        ):
            e.when = own or e.when or day


def _day_over(a: Analysis, line: str) -> When | None:
    """The day that a line over the items of a digest names, and nothing else: "Monday 12 March"."""
    found = dates.find(line, a.published) if 2 < len(line) < _DAY_LINE else []
    if len(found) != 1 or found[0].when is None or found[0].when.precision != "day":
        return None
    return found[0].when if _ONLY_DAY.fullmatch(line.replace(found[0].text, "", 1)) else None


_DAY_LINE: Final = 40
"""More characters than a line has that is but a day."""
_ONLY_DAY: Final = lazy(r"[\s,.:–—-]{0,12}(?:(?:on|date|the|[a-z]{3,6}day)[\s,.:–—-]{0,9}){0,4}", re.I)


def _first_of(events: list[Event], segment: int) -> Event:
    return next(e for e in events if e.segment == segment)


def _note_day(a: Analysis, start: int) -> When | None:
    """The day that a note begins with ("5 May 2021. Two soldiers …")."""
    first = bisect_left(a.sentences, start, key=lambda s: s.start)
    for s in islice(a.sentences, max(0, first - 1), None):
        if s.start > start + 12:
            break
        for d in s.dates:
            if start <= d.start < start + 12 and d.when is not None and d.when.precision == "day":
                return d.when if d.kind in ("absolute", "partial") else None
    return None


def digest_day(a: Analysis) -> When | None:
    """The hours or day that a digest says it covers before its first item; else the day of publication."""
    first = next((seg.start for seg in a.segments if seg.kind == "item"), 0)
    for s in a.sentences:
        if s.start >= first:
            break
        for d in s.dates:
            if d.kind == "relative" and d.when is not None and "hours" in d.text:
                return d.when  # type: ignore[no-any-return]
    day = _one_day_over(a, first) or a.published
    return When(start=day, end=day, precision="day") if day is not None else None


def _one_day_over(a: Analysis, first: int) -> dt.date | None:
    """The one day that stands over the items of a digest, not long before it came out: "Incidents of 4 May", "as of
    1600 GMT on Sunday".
    """
    items = [x for x in a.segments if x.kind == "item"]
    if a.published is None or not 0 < first < _TOP_OF_DIGEST or len(items) < _ITEMS:
        return None
    days: set[dt.date] = set()
    for line in a.masked[:first].split("\n"):
        if _SAYS_DAY.search(line) is not None and (
            not line.rstrip().endswith(".") or _FOLLOWING.search(line)
        ):
            found = (d.when for d in dates.find(line, a.published) if d.kind != "relative")
            days.update(x.start for x in found if x is not None and x.start == x.end)
    one = days.pop() if len(days) == 1 else None
    return one if one is not None and 0 <= (a.published - one).days <= _RECENT else None


_TOP_OF_DIGEST: Final = 300
_ITEMS: Final = 2
_RECENT: Final = 4
_SAYS_DAY: Final = lazy(
    r"\b(?:incidents|events|developments|violence|attacks|news|summary|digest|report|roundup|update|bulletin|log|briefs?)\b",
    re.I,
)
_FOLLOWING: Final = lazy(r"\b(?:following (?:is|are)|as of|here (?:is|are))\b", re.I)


def _dated(title: str, day: dt.date) -> bool:
    """Whether a title names a full date that is the day given, "2019 May 3", too, or begins "Wednesday: …"."""
    turned = _YEAR_FIRST.sub(r"\2 \1", title)
    return any(
        (
            d.kind in ("absolute", "partial")
            or (d.kind == "weekday" and title.startswith((":", " |"), d.end) and not d.start)
        )
        and d.when is not None
        and d.when.start == d.when.end == day
        for d in dates.find(turned, day)
    )


def _day_in_title(a: Analysis, title: str) -> When | None:
    """The one day of the weeks before publication that the title of a short note names, where the note names none:
    "Kass locality, 21 April".
    """
    if (
        a.published is None
        or len(a.text) > _NOTE
        or any(d.when is not None for s in a.sentences for d in s.dates)
    ):
        return None
    found = [d for d in dates.find(title, a.published) if d.when is not None]
    if len(found) != 1 or found[0].kind not in ("absolute", "partial"):
        return None
    when = found[0].when
    if when is None or when.precision != "day":
        return None
    return when if 0 <= (a.published - when.end).days <= _WEEKS else None


_NOTE: Final = 1_000
"""More characters than a note of one incident has."""
_WEEKS: Final = 45
_YEAR_FIRST: Final = lazy(r"\b((?:19|20)\d\d) ([A-Z][a-z]{2,8} \d{1,2})\b")
