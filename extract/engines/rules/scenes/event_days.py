"""Days of engagements: which of a sentence's dates belong to what it tells."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.grammar.ranges import joined_days, still_on
from extract.engines.rules.scenes.anniversaries import years_before
from extract.engines.rules.scenes.aside_days import of_others
from extract.engines.rules.scenes.days_of_clauses import of_clauses, of_deeds, of_violence
from extract.engines.rules.scenes.ranks import RANKED, of_rank, ranked_against
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.said import said_dates
from extract.records import When
from extract.text import dates
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.scenes.events import Event

_SINCE: Final = lazy(
    r"\b(?:since|one of (?:several|many|a (?:series|string|number|wave))\b"
    r"|(?:days?|weeks?|months?|hours) (?:before|ahead of)|eve of|ahead of|in the run-up to|prior to)\b"
    r"(?:[^,;.\n]|\n(?!\n)){0,80}$",
    re.I,
)
_THEN: Final = lazy(r"\bsince (?:\w+ ){0,3}(?:19|20)\d\d,? and (?:in|on) (?:early |late |mid-)?$", re.I)
_DIED_OF: Final = lazy(
    r"\b(?:died|dies|succumbed)\b[^.;\n]{0,110}\b(?:wounds?|injur(?:y|ies))\b[^.;\n]{0,50}\b"
    r"(?:received|sustained|suffered|inflicted|incurred|from|in)\b[^.;\n]{0,60}$",
    re.I,
)
"""Who dies of wounds was hit before: the later date of the sentence tells when."""
_HURT_FIRST: Final = lazy(
    r"\b(?:wounded|injured|hurt|shot|burned|burnt|maimed|stabbed)\b(?P<then>[^.;\n]{0,140}?)"
    r"\b(?:died|dies|succumbed|passed away|expired)\b",
    re.I,
)
"""Who was hit before he died: the date between tells when."""


def event_dates(a: Analysis, s: Sentence, anchor: When | None = None) -> list[Any]:
    """Returns the date of what a sentence tells, then further ones joined to it by "and"; empty: none.

    `anchor`: the day told of before, from which "the same day" and "a day earlier" count where the sentence names none.
    """
    if not s.dates:
        return []
    said = said_dates(a, s)
    live = [d for d in _resolved(s, anchor) if d.when is not None and d.start not in said]
    if s.start < a.head:
        live = [d for d in live if d.start >= a.head]  # not the day of a dateline
    if a.datelines:
        live = [d for d in live if not any(start <= d.start < end for start, end in a.datelines)]
    live = [d for d in live if not (_of_talks(s, d) or _to_come(s, d) or of_others(a, s, d, anchor))]
    if s.lows & RANKED:
        live = [d for d in live if not of_rank(a, s, d)]
    if (
        a.segments[s.segment].kind == "blurb"
    ):  # of another day than the text, so that "on Monday" tells nothing
        live = [d for d in live if d.kind == "absolute"]
    if not live:
        return []
    if len(live) > 1 and (hurt := _HURT_FIRST.search(a.masked, s.start, s.end)) is not None:
        live = [d for d in live if hurt.start("then") <= d.start < hurt.end("then")][:1] or live
    relative = _relative(s)
    live = [d for d in live if not any(x < d.start < y and _afterwards(s, x, y) for x, y in relative)]
    if not live:
        return []
    inside = [d for d in live if any(x < d.start < y for x, y in relative)]
    outside = [d for d in live if d not in inside]
    if inside and _only_there(a, s, relative):
        live = inside  # "Mass was said on Friday for two who were shot on Thursday"
    else:
        live = outside or [d for d in inside if d.when.precision == "day"]
        live = live or [d for d in inside if d.when.precision != "year" and _of_doers(s, relative)]
    if len(live) > 1:
        live = of_violence(s, of_deeds(s, live) or live)
    if len(live) > 1 and ";" in s.heads:
        live = of_clauses(s, live)
    if len(live) > 1 and live[0].start - s.start < _FRONT and a.masked.startswith(":", live[0].end):
        # "29 May: The rebels say they took the town on Monday": the day over an item yields to its own.
        live = [d for d in live[1:] if d.when.precision == "day"] or live
    if len(live) > 1 and (at := calm_before(a, s)):
        live = [d for d in live if d.start > at] or live
    if len(live) > 1 and (_DIED_OF.search(a.masked, s.start, live[-1].start) or _died_later(s, live)):
        live = live[-1:]
    first = next((d for d in live if not _since(a, s, d)), None)
    if first is None:
        return still_on(a, live)
    if first.when.precision != "day":  # "the 2015 Lomba attack was an attack on 18 May 2015"
        finer = ("day", "month") if first.when.precision == "year" else ("day",)
        days = (d for d in live if d.when.precision in finer and not _since(a, s, d))
        first = next((d for d in days if first.when.start <= d.when.start <= first.when.end), first)
    return years_before(a, s, joined_days(a, live, first))


def _of_talks(s: Sentence, d: Any) -> bool:
    """Whether a date only says of which election or talks: "rebels who have vowed to wreck Sunday's elections", "the
    3 March referendum"; or of which years a war was: "caves dug in the 1979-1989 war".
    """
    after = s.low[d.end - s.start : d.end - s.start + 50]
    what = after[1:].split(" ")[0].strip(".,;:") if s.low[: d.start - s.start].endswith("the ") else ""
    if what in _TALKS or (what in _WARS and (d.when.end - d.when.start).days > _YEAR):
        return True
    if not after.startswith(("'s ", "’s ")) and not s.low[: d.end - s.start].endswith(("'s", "’s")):
        return False
    words = after.removeprefix("'s").removeprefix("’s").split()[:4]
    return any(x.strip(".,;:") in _TALKS for x in words)


def _to_come(s: Sentence, d: Any) -> bool:
    """Whether a date is one for which something is set: "called a strike for Monday", "are to join it next month"."""
    before = s.low[: d.start - s.start]
    if s.low.startswith(_NEXT, d.start - s.start):
        return not before.endswith("the ")  # "the next week" is one of those told of
    if not before.endswith(" for "):
        return False
    after = s.low[d.end - s.start :]
    return not after.startswith(("'", "’")) and (
        after[:1] in ("", ",", ".", ";") or after[1:].split(" ")[0] in _GOING_ON
    )


_NEXT: Final = (
    "next week",
    "next month",
    "next year",
    "next mon",
    "next tue",
    "next wed",
    "next thu",
    "next fri",
)
_GOING_ON: Final = frozenset(("in", "at", "to", "by", "as", "and", "after", "over", "but", "against"))


_WARS: Final = frozenset(("war", "conflict", "insurgency", "occupation", "fighting"))
_YEAR: Final = 366
_TALKS: Final = (listed("talks") - {"peace", "parliament", "assembly", "delegates", "negotiators"}) | {
    "agreement",
    "deal",
    "pact",
}


class LastDay:
    """The day that a text named last, from which "the same day" and "three days later" count."""

    def __init__(self, a: Analysis) -> None:
        self._a = a
        self._when: When | None = None
        self._at = -1
        self._read = 0
        self._spoken: When | None = None
        """The last day on which somebody is told to have spoken."""

    def anchor(self, s: Sentence, told: Iterable[Event | None]) -> When | None:
        """The day from which "the same day" counts in a sentence: the one named last, or that of what was told."""
        counts = any(d.shift is not None for d in s.dates)
        if counts and (named := self._before(s)) is not None:
            return named
        day = next((e.when for e in told if e is not None and e.when is not None), None)
        return day or (self._spoken if counts else None)

    def _before(self, s: Sentence) -> When | None:
        """The day named last shortly before a sentence; sentences have to be asked for in order."""
        for other in self._a.sentences[self._read : s.index]:
            if other.dates and self._a.segments[other.segment].kind == self._a.segments[s.segment].kind:
                self._take(other)
        self._read = max(self._read, s.index)
        near = self._at >= 0 and s.index - self._at <= _BACK
        behind = s.segment - self._a.sentences[self._at].segment if near else -1
        heads = (
            behind == 1 and s.start - self._a.segments[s.segment].start < _FRONT
        )  # the next item of a list
        return self._when if behind == 0 or heads else None

    def _take(self, s: Sentence) -> None:
        """Keeps the last day that a sentence tells of; one on which something was said only where it opens on it."""
        days = [d for d in _resolved(s, self._when) if d.when is not None and d.when.precision == "day"]
        if not days:
            return
        said = said_dates(self._a, s)
        for d in days:
            if d.start in said:
                self._spoken = d.when
        told = [d for d in days if d.start not in said or d.start - s.start < _FRONT]
        if told and not _since(self._a, s, told[-1]):
            self._when, self._at = told[-1].when, s.index


_BACK: Final = 4
"""Sentences over which "the same day" reaches back."""
_FRONT: Final = 6
"""Characters before a date on which a sentence opens ("On 4 May, …")."""


def calm_before(a: Analysis, s: Sentence) -> int:
    """Where the deed begins that a sentence tells of behind something calm: "Mourners gathered in Lomba on Monday for
    nine men killed in Oro on Sunday"; 0: nothing calm is told before it.
    """
    calm = False
    for c in s.chunks:
        if c.kind == "VG" and c.verb is not None and c.verb.lemma.removesuffix("ed") in _CALM:
            calm = True
        elif (c.kind == "VG" and c.cls not in ("other", "say", "")) or (
            c.kind == "NG" and c.head in a.triggers.events
        ):
            return c.start if calm else 0
    return 0


_CALM: Final = listed("calm_acts")


def _died_later(s: Sentence, live: list[Any]) -> bool:
    """Whether a sentence opens on the day of a death, and goes on "when" with the day before it on which the dead was
    hit: "A guard died on Monday and six were wounded when a bomb went off on Saturday".
    """
    first, last = live[0], live[-1]
    if not last.when.end < first.when.start or not any(c.head == "when" for c in s.chunks):
        return False
    died = next((c for c in s.chunks if c.kind == "VG"), None)
    when = next((c.start for c in s.chunks if c.head == "when"), 0)
    return died is not None and died.cls == "die" and died.start < first.start < when < last.start


def _resolved(s: Sentence, anchor: When | None) -> list[Any]:
    """The dates of a sentence, those that count from another resolved against the one before them."""
    if len(s.dates) < 2 and all(d.shift is None or d.when is not None for d in s.dates):
        return s.dates
    out: list[Any] = []
    base = anchor.start if anchor is not None and anchor.precision == "day" else None
    for d, after in zip(s.dates, [*s.dates[1:], None], strict=True):
        if (
            d.shift is not None
            and after is not None
            and s.low[d.end - s.start : after.start - s.start] in _NAMELY
        ):
            continue  # "two weeks later, on 7 October"
        if (
            out
            and d.kind in ("absolute", "partial")
            and out[-1].kind == "relative"
            and _restates(s, out[-1], d)
        ):
            out.pop()  # "over the past day, August 13"
        if d.when is None and d.shift is not None and (day := base or _told_behind(s, d)) is not None:
            out.append(dates.anchored(d, day))
            continue
        if d.when is not None and d.when.precision == "day":
            base = d.when.start
        out.append(d)
    return out


def _told_behind(s: Sentence, d: Any) -> dt.date | None:
    """The day behind a date that counts from another: "had come the night before, the radio said on Monday"."""
    days = (x.when for x in s.dates if x.start > d.start and x.when is not None)
    return next((x.start for x in days if x.precision == "day"), None) if d.shift < 0 else None


def _restates(s: Sentence, first: Any, d: Any) -> bool:
    """Whether a date says again, as one of the calendar, which day the one before it means."""
    between = s.low[first.end - s.start : d.start - s.start]
    if first.when is None or d.when is None or between not in (", ", " (", ", on "):
        return False
    if between == " (" and s.low.startswith(")", d.end - s.start):
        return bool(
            abs((d.when.start - first.when.start).days) < _WEEK
        )  # "today (February 9)" in a text of the 10th
    return bool(first.when.start <= d.when.start and d.when.end <= first.when.end)


_WEEK: Final = 7
_NAMELY: Final = (", on ", ", ", " on ", ", on the ")


def _relative(s: Sentence) -> list[tuple[int, int]]:
    """Stretches of relative clauses: their dates tell of something else ("a fisherman who was abducted in May")."""
    out = []
    for k, c in enumerate(s.chunks):
        that = c.head == "that" and k and s.chunks[k - 1].kind == "NG" and _calm(s, k)
        if k and ((c.kind == "R" and c.head in ("who", "which", "whose", "whom")) or that):
            out.append((c.start, _closed(s, k)))
    return out


def _afterwards(s: Sentence, start: int, end: int) -> bool:
    """Whether a relative clause tells what became of those who were taken, or what somebody did besides: "two of whom
    were freed on Friday", "the movement, which joined the front in May", "the judge, who took office on Friday".
    """
    verb = next((c for c in s.chunks if c.kind == "VG" and start < c.start < end), None)
    if verb is None or verb.verb is None:
        return False
    return verb.verb.lemma in _AFTER or any(s.chunks[k].head in _POST for k in verb.object)


_AFTER: Final = listed("aftermath_acts")
_POST: Final = frozenset(("office", "oath", "vows"))
"""What somebody takes on a day of his life that is not that of the deed."""


def _of_doers(s: Sentence, relative: list[tuple[int, int]]) -> bool:
    """Whether the first relative clause tells what those did who then do more: "Rebels who stormed X last week killed
    six".
    """
    start, end = relative[0]
    inside = [c for c in s.chunks if c.kind == "VG" and start < c.start < end]
    behind = next((c for c in s.chunks if c.kind == "VG" and c.start >= end), None)
    before = any(c.kind == "VG" and c.start < start for c in s.chunks)
    told = inside and inside[0].cls in _DEEDS and inside[0].voice == "active" and not inside[0].aux
    return (
        bool(told) and not before and behind is not None and behind.cls in _DEEDS and behind.voice == "active"
    )


def _closed(s: Sentence, k: int) -> int:
    """Where the relative clause ends that chunk `k` opens: at a mark, or at the verb of what it stands behind."""
    told = False
    for v, c in enumerate(s.chunks[k + 1 :], k + 1):
        if c.kind == "X" and c.head in ",;)":
            return c.start
        if c.kind != "VG":
            continue
        if told and c.subject and c.subject[-1] < k and s.chunks[v - 1].kind not in ("C", "VG"):
            return c.start  # "a man who was kidnapped on Monday was found dead"
        if told and s.chunks[v - 1].kind == "D" and c.voice in ("active", "passive"):
            return c.start  # "the campaign that they had begun in 1990 was crushed"
        told = True
    return s.end


def _only_there(a: Analysis, s: Sentence, relative: list[tuple[int, int]]) -> bool:
    """Whether a sentence tells of violence in its relative clauses alone: in them stands the day of the deed."""
    violent = [
        c.start
        for c in s.chunks
        if (c.kind == "VG" and c.cls in _DEEDS and not c.neg)
        or (c.kind == "NG" and c.head in a.triggers.events and not c.mentions)
    ]
    if s.parted or s.low.startswith(
        _SCENE
    ):  # "the scene of a raid in which nine died last week, police said"
        violent = [c.start for c in s.chunks if c.kind == "VG" and c.cls != "say"]
    return bool(violent) and all(any(x < at < y for x, y in relative) for at in violent)


_SCENE: Final = ("the scene of ", "the site of ", "the spot ", "the same ")
_DEEDS: Final = frozenset(
    (
        "kill", "wound", "attack", "storm", "ambush", "bomb", "shell", "airstrike", "abduct", "die", "clash", "destroy",
        "take", "capture",
    )
)  # fmt: skip
"""Classes of the verbs that tell of violence."""


def _calm(s: Sentence, k: int) -> bool:
    """Whether the clause behind a chunk tells of no violence: "an area that the state gave up in 1999"."""
    verb = next((c for c in s.chunks[k + 1 : k + 6] if c.kind == "VG"), None)
    begun = verb is not None and verb.verb is not None and verb.verb.lemma in ("begin", "start") and verb.aux
    return bool(begun) or (verb is not None and verb.cls == "other")


def _since(a: Analysis, s: Sentence, d: Any) -> bool:
    start = d.start
    if a.masked.startswith(", when", d.end) or ranked_against(s, d):
        return False
    begin = max(0, start - 90)
    if a.masked.startswith(
        "since ", s.start
    ):  # "(the worst attack) since rebels killed nine men in May 2001"
        begin = max(begin, s.start + 6)
    if _THEN.search(a.masked, begin, start):
        return False  # "had been active there since 1994, and in April rebels ambushed a bus"
    if _SINCE.search(a.masked, begin, start):
        return True
    before = a.masked[max(0, start - 14) : start].lower().split()
    return bool(before) and (
        before[-1] in ("since", "until", "till", "before")
        or before[-2:] in (["prior", "to"], ["since", "the"], ["since", "early"])
    )


def best_date(old: Any, new: Any) -> Any:
    """Keeps the finer of two dates, the one told first where they are alike: what is told later is of another day."""
    rank = {"day": 0, "week": 1, "month": 2, "year": 3}
    if old is None or new is None:
        return old or new
    if rank[new.precision] < rank[old.precision] and old.start <= new.end and new.start <= old.end:
        return new
    return old
