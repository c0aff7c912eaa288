"""Chronologies: texts told day by day, in which a day that opens a sentence begins a phase of its own."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.grammar.referring import of_the_town
from extract.engines.rules.scenes.events import Event, overlap
from extract.engines.rules.scenes.settings import leading_day
from extract.engines.rules.scenes.where import same_place
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.roles.frames import Frame
    from extract.records import When

_DATED: Final = 2
"""Sentences that open on a day, from which on a text without a day of its own is told day by day."""
_NEWS: Final = 4
"""The same for a text with a day of publication."""
_RECENT: Final = 40
"""Engagements looked back over; keeps the work linear in the length of a text."""
_WEEKS: Final = 21
_LONG: Final = 3
"""Days of a battle that may have phases of its own."""
_FIRST: Final = dt.timedelta(days=1)
_FRESH: Final = frozenset(
    ("attack", "assault", "storm", "ambush", "airstrike", "air_strike", "shelling", "shell", "bombing", "bomb",
     "suicide_bombing", "launch", "abduct", "attack_on_civilians", "murdered", "clash")
)  # fmt: skip
"""Cues of something new, where a place taken or a fight may well be how it went on."""
_GOES_ON: Final = lazy(
    r"\b(?:continu|resum|persist|still |remain|ongoing|intensif|enter(?:ed|s) (?:its|the) |went on|second day|third day"
    r"|fourth day|escalat)"
)


class Phases:
    """Whether a text is told day by day, and what of it opens a phase."""

    def __init__(self, a: Analysis) -> None:
        led = sum(
            leading_day(s) is not None for s in a.sentences if a.segments[s.segment].kind in ("body", "item")
        )
        self._title = (a.document.title or "").lower()
        self.undated = a.published is None
        """Whether no day of publication is known, so that a day on which somebody spoke is not that of the news."""
        self.by_day = led >= (_DATED if self.undated else _NEWS)
        self._items = frozenset(x.index for x in a.segments if x.kind == "item")
        self.entries = _entries(a) if a.published is not None else frozenset()
        """Sentences with which the dated entries of a list begin."""

    def mark(self, f: Frame, events: list[Event]) -> None:
        """Says of a sentence whether it opens a phase, and on which day."""
        f.when = f.when or self._told_on(f, events)
        f.phase = self._opens(f)

    def settle(self, f: Frame, events: list[Event]) -> None:
        """Gives a phase that opens an engagement its place and those who strike back in it."""
        if f.phase:
            _struck_back(f)
            f.place = f.place or self._ground(f, events)

    def _told_on(self, f: Frame, events: list[Event]) -> When | None:
        """The day on which a sentence opens though somebody speaks in it ("On 4 May, the army said its men came under
        fire at X"): that of what it tells where that is new, of a place not told of before.
        """
        day = leading_day(f.sentence) if self.by_day and self.undated and f.when is None else None
        if day is None or not (f.place or {}).get("name") or not f.strong:
            return None
        known = any(same_place(e.place, f.place) == 1 for e in events[-_RECENT:])
        when: When | None = day.when
        return None if known else when

    def counts(self, f: Frame) -> bool:
        """Whether a sentence counts those who were hurt on a day that it names: an engagement, if of no place."""
        if (
            not (self.by_day and self.undated)
            or f.definite
            or f.cast
            or f.trigger < 0
            or not f.sentence.dates
        ):
            return False
        day = f.when is not None and f.when.precision == "day"
        return day and any(x.people and x.value.low for x in f.losses)

    def follows(self, e: Event, events: list[Event]) -> bool:
        """Whether an engagement comes within weeks of a main one that is told before it."""
        if not (self.by_day and self.undated) or e.when is None or e.when.precision != "day":
            return False
        if e.frames[0].earlier:
            return False
        before = [x.when for x in events[: e.order] if x.focus == "main" and x.when is not None]
        return any(0 < (e.when.start - x.end).days <= _WEEKS for x in before[-_RECENT:])

    def _ground(self, f: Frame, events: list[Event]) -> dict[str, Any] | None:
        """The place of a phase that names none: that of the battle which the text is about."""
        whole = next((e for e in events[:_RECENT] if e.focus == "main"), None)
        name = ((whole.place if whole is not None else None) or {}).get("name")
        listed = f.sentence.segment in self._items  # an item of a list is no phase of the item before it
        if whole is None or not name or not self.undated or listed:
            return None
        within = whole.when is not None and f.when is not None and overlap(whole.when, f.when)
        about = name.lower() in self._title or within or of_the_town(f)
        return dict(whole.place) if about and whole.place else None

    def _opens(self, f: Frame) -> bool:
        """Whether a sentence opens on a day and tells of something new on it."""
        s = f.sentence
        if not self.by_day or f.when is None or f.aggregate or f.trigger < 0 or not f.strong:
            return False
        if leading_day(s) is None and not _counters(f):
            return False
        fresh = (
            not _FRESH.isdisjoint(f.cues) or any(x.people and x.value.low for x in f.losses) or _counters(f)
        )
        if (f.definite and not _counters(f)) or not fresh:
            return False
        return _GOES_ON.search(s.low) is None


def _entries(a: Analysis) -> frozenset[int]:
    """The sentences that open a paragraph and name a day of the weeks before publication, where most do so, each its
    own: entries of a monitor's list.
    """
    opens = [s for s in a.sentences if a.segments[s.segment].kind == "body" and s.opens]
    led = [s.index for s in opens if _fresh_day(leading_day(s), a.published)]
    if len(led) >= _LISTED and 2 * len(led) >= len(opens) - led_by(opens, led):
        return frozenset(led)
    told = [s for s in opens if s.end - s.start > _HEADING]
    days = {s.index: d.when for s in told for d in s.dates[:1] if _written_day(d, a.published)}
    many = len(set(days.values())) >= _DIGEST and 4 * len(days) >= 3 * len(told)
    return frozenset(days) if many else frozenset()


def _written_day(d: Any, published: dt.date | None) -> bool:
    """Whether a fresh day is written with its month, and is no day of the week."""
    if d.kind == "weekday" or d.shift is not None or d.when is None or d.when.precision != "day":
        return False
    return _fresh_day(d, published)


def led_by(opens: list[Sentence], led: list[int]) -> int:
    """How many paragraphs stand before the first dated entry: greetings, a lead, what the list is of."""
    return sum(s.index < led[0] for s in opens)


def _fresh_day(day: Any, published: dt.date | None) -> bool:
    """Whether a day lies in the weeks before publication."""
    if day is None or day.when is None or published is None:
        return False
    back: int = (published - day.when.end).days
    return 0 <= back <= _MONTH


_HEADING: Final = 60
"""More characters than a heading has."""
_DIGEST: Final = 4
"""Days that a digest tells of at least, where its entries only name them somewhere."""
_LISTED: Final = 3
"""Entries from which on a text is a list of them."""
_MONTH: Final = 45
"""Days that a monitor's report goes back over."""


def within_whole(e: Event, f: Frame) -> bool:
    """Whether a phase begins on a later day than a battle or siege of many days, which the text tells as a whole."""
    if not f.phase or e.when is None or f.when is None or e.when.precision != f.when.precision:
        return False
    later: bool = f.when.start > e.when.start + _FIRST
    return later and (e.when.end - e.when.start).days > _LONG


def begun_anew(e: Event, f: Frame) -> bool:
    """Whether a sentence goes back a day or more from a fight and tells of an attack that hurt others: "On Friday,
    rebels had attacked a patrol in the same district, wounding three soldiers".
    """
    if f.definite or not f.losses or f.when is None or e.when is None or _FRESH.isdisjoint(f.cues):
        return False
    back: int = (e.when.start - f.when.end).days
    if back < 0 and not f.cast and e.when.end < f.when.start and _aimed_anew(f):
        return True  # "On Sunday gunmen ambushed a convoy", behind clashes on Friday
    return back > (1 if f.owner is e else 0)  # "the ferry", told of as known: the night before


def _aimed_anew(f: Frame) -> bool:
    """Whether a sentence opens on its day and tells whom somebody attacked who was not told of before."""
    s = f.sentence
    if f.trigger < 0 or not f.attackers or not s.dates or s.dates[0].start - s.start > _OPENS:
        return False
    hit = s.chunks[f.trigger]
    return hit.kind == "VG" and any(s.chunks[i].det in ("a", "an") for i in hit.object)


_OPENS: Final = 6
"""Characters before the day on which a sentence opens: "On Sunday"."""


def ends(e: Event, f: Frame) -> bool:
    """Whether others than those who attacked fight on the next days for the same site: "The commandos stormed the
    hotel", which gunmen had seized.
    """
    first = max(f.attackers, key=f.attackers.__getitem__, default=None)
    if f.when is None or e.when is None or first is None or first in e.attackers:
        return False
    if not 0 <= (f.when.start - e.when.end).days <= _SOON:
        return False
    known = {c.head for c in f.sentence.chunks if c.det == "the"} - _WIDE
    return not known.isdisjoint(e.things)


_SOON: Final = 2
_WIDE: Final = frozenset(
    ("town", "city", "village", "area", "district", "region", "province", "border", "front", "army", "military",
     "group", "rebels", "militants", "government", "police", "attack", "fighting", "morning", "evening", "night")
)  # fmt: skip
"""What is no site that a fight is about."""


def _counters(f: Frame) -> bool:
    """Whether somebody strikes back in an attack that is brought in as new: "launched a counteroffensive"."""
    return any(
        c.head.startswith("counter") and c.head in f.words and c.det in ("a", "an", "another", "")
        for c in f.sentence.chunks
    )


def _struck_back(f: Frame) -> None:
    """Makes attackers of those who strike back on another day, where nobody else attacks."""
    if f.attackers or not f.defenders or not _counters(f):
        return
    f.attackers, f.defenders = dict(f.defenders), {}
