"""Days that engagements take over from the text around them: a reported stretch, the head of a note, the story."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.engines.rules.layout.note_heads import day_of_note
from extract.engines.rules.layout.releases import behind_release_line
from extract.engines.rules.scenes.event_days import event_dates
from extract.engines.rules.scenes.where import same_place
from extract.engines.rules.vocabulary.words import alternation, listed
from extract.records import When
from extract.text import dates
from extract.text.date_scan import scan
from extract.text.dates import dateline
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.scenes.events import Event

_HOURS: Final = lazy(r"\b(?:24|48|72) hours$|\b(?:last|past) day$", re.I)


def from_reported_stretch(a: Analysis, events: list[Event]) -> None:
    """Gives main engagements without a day the stretch on which a text says it reports ("in the past 24 hours")."""
    undated = [e for e in events if e.when is None and e.focus == "main"]
    if not undated:
        return
    stretches = {
        d.when
        for s in a.sentences
        for d in s.dates
        if d.when is not None and _HOURS.search(d.text) is not None
    }
    if len(stretches) == 1:
        (stretch,) = stretches
        for e in undated:
            e.when = stretch


def from_opening_week(a: Analysis, events: list[Event]) -> None:
    """Gives main engagements without a day the week on which a digest opens: "The week of 3-9 May saw many attacks"."""
    first = next((s for s in a.sentences if s.start >= a.head), None)
    undated = [e for e in events if e.when is None and e.focus == "main" and not e.frames[0].earlier]
    if first is None or len(undated) < _SEVERAL or any(f.sentence is first for e in events for f in e.frames):
        return
    spans = {d.when for d in first.dates if d.when is not None}
    if len(spans) == 1:
        (span,) = spans
        if _WEEK[0] <= (span.end - span.start).days <= _WEEK[1]:
            for e in undated:
                e.when = span


_SEVERAL: Final = 2
"""Engagements from which on a text is a digest."""
_WEEK: Final = (3, 14)
"""Days, less one, of the stretch that a weekly digest covers: at least, at most."""


def from_their_coming(a: Analysis, events: list[Event]) -> None:
    """Gives main engagements without a day the one on which the attackers, or the attack, are said to have come:
    "Rebels killed six in Lom. The gunmen came on Tuesday and set fire to houses."
    """
    for e in events:
        if e.when is not None or e.focus != "main":
            continue
        last = e.frames[-1].sentence.index
        taken = {f.sentence.index for other in events if other is not e for f in other.frames}
        for s in a.sentences[e.frames[0].sentence.index + 1 : last + 1 + _BEHIND]:
            if s.index in taken or s.segment != e.segment:
                break
            if s.dates and _came(a, s) and (days := event_dates(a, s)) and days[0].precision != "year":
                e.when = days[0]
                break


_BEHIND: Final = 2
"""Sentences behind those of an engagement that may still tell its day."""
_ARRIVING: Final = listed("arriving")
_DOERS: Final = listed("doers_again")


def _came(a: Analysis, s: Sentence) -> bool:
    """Whether the first verb of a sentence says that those who did it came, or that it happened."""
    if not s.chunks:  # a sentence without a word of violence is not taken apart
        return _CAME.match(s.low) is not None
    v = next((k for k in s.verbs if s.chunks[k].cls != "say" or s.chunks[k].voice != "active"), None)
    if (
        v is None
        or s.chunks[v].voice not in ("active", "passive")
        or s.chunks[v].neg
        or not s.chunks[v].subject
    ):
        return False
    verb, who = s.chunks[v].verb, s.chunks[s.chunks[v].subject[0]]
    known = who.det in ("the", "this", "that") or who.pron
    named = who.head in _DOERS or (who.head in a.triggers.events and who.figure is None)
    return known and named and verb is not None and verb.lemma in _ARRIVING


_CAME: Final = lazy(
    r"\W{0,3}(?:(?:the|these|those) (?:[\w-]{1,16} )?(?:" + alternation("doers_again") + r")|they) "
    r"(?:had |reportedly )?(?:came|come|arrived|appeared|entered|descended|showed up)\b"
)


_UPDATE: Final = lazy(
    r"\b(?:operational|operations?|situation|security) (?:updates?|summary)\b|\bdaily (?:updates?|summary|digest)\b"
    r"|\bevening update\b|\bmorning update\b",
    re.I,
)
_TITLE: Final = 160
"""Characters of the head of a text in which it says what it is."""


def of_update(a: Analysis, events: list[Event]) -> None:
    """Gives what a dated update tells without a day of its own the day of the update."""
    day = a.published
    head = f"{a.document.title or ''}\n{a.text[:_TITLE].strip().splitlines()[0] if a.text.strip() else ''}"
    if day is None:
        return
    dated = _UPDATE.search(head) or behind_release_line(a.text)
    if not (dated or _of_the_day(a) or _of_all_fronts(a) or _of_strikes(a)):
        return
    for e in events:
        if e.when is None and e.focus == "main" and not e.frames[0].earlier:
            e.when = When(start=day, end=day, precision="day")


def _of_the_day(a: Analysis) -> bool:
    """Whether a text opens on what went on "throughout the day", and before that on no other day."""
    told = _ALL_DAY.search(a.masked, 0, _LEAD)
    return told is not None and all(d.start > told.start() for s in a.sentences[:4] for d in s.dates)


_ALL_DAY: Final = lazy(r"\b(?:throughout|during|over|all) the day\b(?! of)", re.I)
_LEAD: Final = 400
"""Characters within which an update says of what time it tells."""


def _of_strikes(a: Analysis) -> bool:
    """Whether a release sums up the strikes flown since the one before it, and tells no day of theirs."""
    flown = _STRUCK.search(a.text) is not None or len(_HIT.findall(a.text)) > 1
    return flown and not any(d.when is not None for s in a.sentences for d in s.dates)


_STRUCK: Final = lazy(
    r"\b[Tt]o (?:conduct|carry out) these (?:air ?)?strikes,"
    r"|\b[Aa]ll aircraft (?:\w+ )?(?:returned|departed|exited|left)"
    r"|^\W{0,3}Near [A-Z][^,\n]{2,30}, (?:one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:air ?)?strikes? ",
    re.M,
)


_HIT: Final = lazy(
    r"\b(?i:an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:U\.S\. )?air ?strikes? "
    r"(?:(?:(?:north|south|east|west)\w* of|near|in) [A-Z][\w’' -]{2,30} )?(?:successfully )?"
    r"(?:destroyed|struck|damaged|suppressed|engaged|hit)\b"
)


def _of_all_fronts(a: Analysis) -> bool:
    """Whether a state agency tells from all provinces what the army did, and of no day but that of its dateline."""
    if not _FRONTS.search(a.text[: a.head]):
        return False
    return all(d.when is None or d.start < a.head for s in a.sentences for d in s.dates)


_FRONTS: Final = lazy(r"\bProvinces,? ?[/(]? ?[A-Z]{3,6}\b")


def from_story(a: Analysis, events: list[Event]) -> None:
    """Gives what a report tells beside an incident of the last days without a day the day of that."""
    body = [e for e in events if a.segments[e.segment].kind == "body"]
    dated = [e for e in body if e.focus == "main" and _fresh(a, e.when)]
    last = None
    for e in body:
        if e.when is not None:
            last = e.when if e in dated else last
        elif e.frames[0].earlier or (e.focus != "main" and _BEFORE.search(e.frames[0].sentence.low)):
            continue
        elif last is not None:
            e.when = last
        elif dated and _fresh(a, dated[0].when, within=2) and not _elsewhere(e, dated[0]):
            e.when = dated[0].when


_BEFORE: Final = lazy(
    r"\b(?:(?<!hours )(?:earlier|before)|prior|previous(?:ly)?|last|past|ago|recent(?:ly)?|recall\w*|since|years?"
    r"|months?)\b"
)
"""Words of what may well lie before the day that a report is about."""


def _fresh(a: Analysis, when: When | None, within: int = 7) -> bool:
    """Whether a day lies within so many days before the text came out."""
    if when is None or when.precision != "day" or a.published is None:
        return False
    return 0 <= (a.published - when.end).days <= within


def of_note(a: Analysis, events: list[Event]) -> None:
    """Gives what a short note tells without a day of its own the day told last in it, if the note opens on
    a day: "Jan. 8: Rebels killed two guards in Lomba. In Oro a priest was shot dead".
    """
    first = a.sentences[0] if a.sentences else None
    if first is None or len(a.text) > _CHRONICLE:
        return
    last = _opening_day(a, first)
    if last is None:
        return
    for e in events:
        s = e.frames[0].sentence
        if e.when is not None:
            last = e.when if e.when.precision == "day" else last
        elif e.focus == "main" and not e.frames[0].earlier and not (_named(s) or _BEFORE.search(s.low)):
            e.when = last


def _opening_day(a: Analysis, first: Sentence) -> When | None:
    """The day on which a note opens, in its head or first sentence, or alone before it ("March 4; Rebels …")."""
    if (day := day_of_note(a.masked, a.published)) is not None:
        return When(start=day, end=day, precision="day")
    head = first.dates[0] if first.dates else None
    if head is None:
        alone = a.masked[: first.start].strip(" \n\t;:.,-–—")
        found = dates.find(alone, a.published) if 2 < len(alone) < _ALONE else []
        head = found[0] if found and found[0].text == alone else None
        return head.when if head is not None and head.when is not None else None
    if head.when is None or head.when.precision != "day":
        return None
    opens = _OPENING.fullmatch(first.low, 0, head.start - first.start) is not None
    when: When = head.when
    return when if opens else None


_ALONE: Final = 24
"""More characters than a day has."""


def _named(s: Sentence) -> bool:
    """Whether a sentence names a day or a time of its own."""
    return any(d.when is not None for d in s.dates)


_CHRONICLE: Final = 1_500
"""More characters than a note has that tells of several incidents."""
_OPENING: Final = lazy(
    r"\W{0,4}(?:(?:late |early )?(?:on|in the (?:morning|evening|night) of) (?:the )?)?(?:\w{6,9}day,? )?"
)
"""What stands before the day on which a note opens."""


def _elsewhere(e: Event, later: Event) -> bool:
    """Whether what is told first happened in another place than what has a day of its own behind it."""
    first = e.frames[0].sentence.index < later.frames[0].sentence.index
    return first and e.grain < 2 and later.grain < 2 and same_place(e.place, later.place) == 2


def of_report(a: Analysis, events: list[Event]) -> None:
    """Gives what a report tells first the day it came out where it tells it as news of that day: in the present tense
    ("Gunmen kill six"), or with the hour and the day on which somebody spoke of it.
    """
    day = a.published
    first = next((e for e in events if e.focus == "main" and a.segments[e.segment].kind == "body"), None)
    if day is None or first is None or first.when is not None or first is not events[0]:
        return
    if _in_present(first.frames[0].sentence) or _heads_note(a) or _under_its_day(a) or _of_no_day(a):
        first.when = When(start=day, end=day, precision="day")
        return
    near = [f.sentence for f in first.frames[:4]]
    if any(_JUST_NOW.search(a.masked, s.start, s.end) and not _named(s) for s in near):
        first.when = When(start=day, end=day, precision="day")
        return
    if any(_CLOCK.search(a.masked, s.start, s.end) for s in near):
        spoken = [d.when for s in near for d in s.dates if d.when is not None and d.when.precision == "day"]
        if spoken and spoken[0].start == spoken[0].end and 0 <= (day - spoken[0].start).days <= 1:
            first.when = spoken[0]


_NOTE: Final = 900
"""More characters than a note of one incident has."""


def _heads_note(a: Analysis) -> bool:
    """Whether place and day with a colon head a short note that names no other day: "Kenya, 3 May 2018: Two …"."""
    if len(a.text) > _NOTE:
        return False
    line = dateline(a.text)
    if line is None or not a.text.startswith(":", line[2]) or not a.text[: line[1]].strip():
        return False
    return all(d.when is None or d.start == line[1] for s in a.sentences for d in s.dates)


def _under_its_day(a: Analysis) -> bool:
    """Whether a short text stands under a line with the day it came out, and names no other day."""
    line = _FIRST_LINE.match(a.masked)
    if line is None or len(a.text) > _NOTE:
        return False
    over = [d for d in dates.find(line[1], a.published) if d.end - d.start > 5]
    alone = len(over) == 1 and over[0].when is not None and over[0].when.start == a.published
    if not alone or line[1][over[0].end :].strip():
        return False
    return all(d.when is None or d.end <= line.end() for s in a.sentences for d in s.dates)


def _of_no_day(a: Analysis) -> bool:
    """Whether a text is a short note of one paragraph that names no time at all, or but one counted from the deed ("the
    following day"): its day is that of the log.
    """
    text = a.text.strip()
    if a.document.title or len(text) > _BRIEF or "\n" in text:
        return False
    if next(iter(scan(_FROM_DEED.sub(" ", text))), None) is not None:
        return False
    return _TOLD_PRESS.search(text) is None  # news of some day, and no entry of a log


_FROM_DEED: Final = lazy(
    r"\bthe (?:following|next) (?:day|morning|night|evening)\b|\b(?:a|one|two|three) days? (?:after|later)\b"
)
_TOLD_PRESS: Final = lazy(r"\b(?:told|reporters|journalists|correspondents?|quoted|in an interview)\b")
_BRIEF: Final = 600
"""More characters than a note has that leaves its day to the log it stands in."""
_FIRST_LINE: Final = lazy(r"[\s#*=]{0,12}([^\n]{6,30})\n")
_CLOCK: Final = lazy(
    r"\b(?:at|around|about|before|after|by|past)(?: (?:around|about|approximately|nearly))? "
    r"(?:\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|hrs|hours|o'clock)|\d{1,2}:\d\d|\d{4} ?(?:hours|hrs|local)"
    r"|noon|midday|dawn|sunrise|daybreak)",
    re.I,
)


_JUST_NOW: Final = lazy(
    r"\bat (?:(?:around|about|approximately|nearly|exactly|some) )?(?:\d{4} (?:local time )?[(\[])?\d{4} gmt\b"
    r"|\b(?:(?:a )?few|several|some|\d{1,2}|two|three|five|ten|fifteen|twenty|thirty) (?:minutes|moments) ago\b"
    r"|\b(?:moments|minutes|half an hour|(?:less than )?an hour) ago\b",
    re.I,
)
"""What dispatches say of what happened on the day on which they are filed."""


def _in_present(s: Sentence) -> bool:
    """Whether the first verb of violence in a sentence stands in the present tense."""
    for c in s.chunks:
        if c.kind != "VG" or c.cls in ("", "say", "blame", "other") or c.verb is None:
            continue
        if c.voice == "passive":
            return bool({"is", "are"} & set(c.aux)) and not {"has", "have", "been"} & set(c.aux)
        return (
            c.voice == "active"
            and not c.aux
            and c.head in (c.verb.lemma, f"{c.verb.lemma}s", f"{c.verb.lemma}es")
        )
    return False
