"""Where and when a search or patrol was, told before the fight that came of it.

A release opens on the operation ("troops searched a compound in X district on Monday"), which is no engagement, and
goes on with the fight ("insurgents opened fire"), which is one: there, and on that day. So does an account of a
massacre that opens on those who came ("On 3 May soldiers entered the hamlet of X").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.roles.frames import elsewhere
from extract.engines.rules.scenes.event_days import event_dates
from extract.engines.rules.scenes.settings import Setting
from extract.engines.rules.scenes.where import frame_place, same_place
from extract.engines.rules.vocabulary.actor_types import FIGHTING, OUTLAWS, REGULAR
from extract.engines.rules.vocabulary.words import listed, phrases
from extract.records import When
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Callable

    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event

_SEARCH: Final = hinted(
    "operation|patrol|search|sweep|mission|cordon|compound|pursuing|in pursuit|pursuit of|clearance|clearing|manhunt"
    "|reconnaissance|raided|raid on|captured|detained|arrested|ibo|rescued|freed",
    r"\b(?:operations?|ibos?|patrol(?:s|ling|led)?|search(?:es|ed|ing)?|sweeps?|sweeping|mission|cordon(?:ed)?|compound"
    r"|pursuing|in pursuit|pursuit of|clearance|clearing|manhunt|reconnaissance|on foot patrol|raided|raid on"
    r"|captured|detained|arrested|rescued|freed)\b",
)
_REACH: Final = 4
"""Sentences over which a fight goes on from its operation."""


_IN_IT: Final = (
    "during the operation",
    "during the search",
    "during the raid",
    "during the arrest",
    "in the operation",
)
"""How a sentence begins that tells what came of an arrest."""


_APART: Final = 2
"""What `same_place` gives for two places that differ."""
_OF_IT: Final = lazy(
    r"\b(?:during|in|throughout|as part of) the (?:[\w-]+ )?(?:operation|search|raid|mission|sweep|clearance|arrest)\b"
    r"|\bthe (?:(?:security|assault|combined|joint|ground|arriving|afghan|coalition|partnered) ){0,3}"
    r"(?:force|forces|patrol|troops|team|unit|element|searchers)\b"
)
_FRONTED: Final = lazy(
    r"\W{0,3}(?:meanwhile,? |also,? )?in (?:the )?[\w'’ -]{3,40}(?:, [\w'’ -]{3,30})?, (?!(?:the|they|it|he|she)\b)"
)
_ONE_OF_THEM: Final = lazy(
    r"\W{0,3}(?:an?|one|two|three|four|five|several|another|multiple|\d{1,2}) (?:[\w-]+ ){0,3}?"
    r"(?:m[ae]n|insurgents?|militants?|gunm[ae]n|fighters?|rebels?|suspects?|terrorists?|guerrillas?|individuals?)\b"
)


class Operation:
    """The operation told last without an engagement of its own."""

    def __init__(self) -> None:
        self._at = -1
        self._held = False
        """Whether nothing but an arrest was told."""
        self._segment = self._block = -1
        self._place: Any = None
        self._when: Any = None
        self._came: list[str] = []
        """Those who are told to have come there."""
        self._of: Callable[[Mention], str | None] = lambda m: None
        self._forces: set[str | None] = set()
        """Those of an army or a mission of whom it tells."""
        self.setting = Setting()
        self._frame: Frame | None = None
        self._other = False
        """Whether the operation is told as another than what was told before."""

    def tell(self, a: Analysis, s: Sentence, f: Frame) -> None:
        """Keeps the place and day of a sentence that tells of an operation."""
        self.setting.tell(a, s)
        match = _SEARCH.pattern.search(s.low) if s.hints & _SEARCH.bit else None
        came = [] if f.losses else _who_came(a, s)
        if match is None and not came and not _sighted(s):
            return
        place = f.place if f.place is not None else frame_place(a, s, f)
        dates = event_dates(a, s)
        if (place is None or not place.get("name")) and not (came and dates):
            return
        self._at, self._segment, self._block, self._place = s.index, s.segment, s.block, place
        self._frame, self._other = f, elsewhere(s.low) or _FRONTED.match(s.low) is not None
        self._when = f.when or (dates[0] if dates else None)
        self._held = match is not None and match.group() in ("captured", "detained", "arrested")
        self._came = came
        self._of = a.index.of
        self._forces = {x for m in s.mentions if m.type in REGULAR and (x := a.index.of(m)) is not None}

    def just_told(self, s: Sentence) -> bool:
        """Whether the sentence right before tells of a search or a patrol, and where it was."""
        return s.index - self._at == 1 and s.segment == self._segment and not (self._held or self._came)

    def strangers_came(self, s: Sentence, events: list[Event]) -> bool:
        """Whether the sentence right before, in the same paragraph, tells where and when armed men came who had no part
        in what was told before it.
        """
        near = s.index - self._at == 1 and (s.segment, s.block) == (self._segment, self._block)
        if not near or not self._came or not (self._place or {}).get("name"):
            return False
        return not any(x in e.attackers or x in e.defenders for e in events for x in self._came)

    def goes_on(self, f: Frame, s: Sentence, told: Event | None) -> bool:
        """Whether a sentence tells what came of the operation told right before it, in another place than what was told
        before that: "In X district, troops held two men. An insurgent who raised a weapon was shot".
        """
        if (
            s.segment != self._segment
            or s.index - self._at != 1
            or (self._came and not self._held)
            or told is None
            or not self._other
        ):
            return False
        if f.place is not None or s.dates or f.definite or f.elsewhere or f.earlier or f.aggregate:
            return False
        if not (f.cues or f.losses) or same_place(told.place, self._place) != _APART:
            return False
        return _OF_IT.search(s.low) is not None or _ONE_OF_THEM.match(s.low) is not None

    def join(self, e: Event, told: dict[int, Event]) -> None:
        """Takes the sentence that tells of the operation into the engagement that came of it: whom it held."""
        if self._frame is not None and self._at not in told:
            e.frames.append(self._frame)
            told[self._at] = e

    def lend(self, f: Frame, s: Sentence) -> None:
        """Gives a frame that tells no place the place of the operation right before it, and its day."""
        told = f.place is not None and bool(not self._came or f.place.get("name") or f.place.get("within"))
        if told or s.segment != self._segment or not 0 < s.index - self._at <= _REACH:
            return
        if f.elsewhere or f.earlier:
            return
        free = f.apart or s.low.startswith(_IN_IT) or not self._forces.isdisjoint(map(self._of, s.mentions))
        if self._held and not free:
            return
        f.place = self._place or f.place
        if self._came and not f.attackers and not f.unknown_starter:
            f.attackers = dict.fromkeys(self._came, 2.0)
        if f.when is None and (self._came or not s.dates):
            f.when = self._when
        elif self._came and self._when is not None and f.when is not None:
            f.when = _since_they_came(self._when, f.when)


def _who_came(a: Analysis, s: Sentence) -> list[str]:
    """The armed parties that a sentence says came to a place, and nothing more: "troops entered the hamlet of X"."""
    for v in s.verbs[:3]:
        c = s.chunks[v]
        if c.verb is None or c.neg:
            continue
        stopped = c.voice == "passive" and c.verb.lemma in _STOPPING
        if not stopped and (c.verb.lemma not in _COMING or c.voice not in ("active", "bare")):
            continue
        who = c.agent if stopped else c.subject
        last = len(s.chunks) if stopped else v
        told = [i for i in who if i < last]
        told += [i + 2 for i in who if i + 2 < last and s.chunks[i + 1].head == "of"]
        found = [a.index.of(m) for k in sorted(told) for m in s.chunks[k].mentions if m.type in FIGHTING]
        if any(found):
            return list(dict.fromkeys(x for x in found if x is not None))
    return []


def _sighted(s: Sentence) -> bool:
    """Whether a sentence tells that troops set eyes on armed men, whom they fight in the next ones: "Troops spotted a
    column of rebels near Oro".
    """
    for v in s.verbs[:3]:
        c = s.chunks[v]
        if c.verb is None or c.neg or c.verb.lemma not in _SIGHTING or c.voice not in ("active", "bare"):
            continue
        seeing = any(m.type in REGULAR for k in c.subject for m in s.chunks[k].mentions)
        if seeing and any(m.type in OUTLAWS and m.start > c.start for m in s.mentions):
            return True
    return False


def since_they_came(a: Analysis, events: list[Event]) -> None:
    """Gives what a report tells first without a day that of a sentence behind it, which says when those who attacked
    came there: "Soldiers shot two men in X. On 3 May they entered X …".
    """
    first = events[0] if events else None
    if first is None or first.when is not None or not first.attackers or first.focus != "main":
        return
    start = first.frames[0].sentence
    for s in a.sentences[start.index + 1 : start.index + _BEHIND]:
        if s.segment != start.segment or not s.dates:
            continue
        came, dates = _who_came(a, s), event_dates(a, s)
        if dates and not first.attackers.keys().isdisjoint(came):
            first.when = dates[0]
            return


_BEHIND: Final = 8
"""Sentences behind a lead in which it is told how it came about."""


def _since_they_came(came: When, told: When) -> When:
    """The days from their coming on: "When they went home on 5 May, 40 people had been shot"."""
    near = came.precision == told.precision == "day" and 0 < (told.end - came.start).days < _STAY
    return When(start=came.start, end=told.end, precision="day") if near else told


_STOPPING: Final = phrases("halting") | {"surround"}
_COMING: Final = (
    listed("coming_upon") | _STOPPING | {"go", "appear", "occupy", "move", "show up", "come", "return"}
)
_SIGHTING: Final = listed("sighting") | {
    "track",
    "locate",
    "find",
    "pursue",
    "follow",
    "chase",
    "intercept",
    "discover",
}
_STAY: Final = 15
"""More days than those who came to kill stayed."""
