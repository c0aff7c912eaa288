"""Where and when a search or patrol was, told before the fight that came of it.

A release opens on the operation ("troops searched a compound in X district on Monday"), which is no engagement, and
goes on with the fight ("insurgents opened fire"), which is one: there, and on that day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.event_days import event_dates
from extract.engines.rules.where import frame_place
from extract.text.hints import hinted

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.frames import Frame

_SEARCH: Final = hinted(
    "operation|patrol|search|sweep|mission|cordon|compound|pursuing|in pursuit|pursuit of|clearance|clearing|manhunt"
    "|reconnaissance|raided|raid on|captured|detained|arrested",
    r"\b(?:operations?|patrol(?:s|ling|led)?|search(?:es|ed|ing)?|sweeps?|sweeping|mission|cordon(?:ed)?|compound"
    r"|pursuing|in pursuit|pursuit of|clearance|clearing|manhunt|reconnaissance|on foot patrol|raided|raid on"
    r"|captured|detained|arrested)\b",
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


class Operation:
    """The operation told last without an engagement of its own."""

    def __init__(self) -> None:
        self._at = -1
        self._held = False
        """Whether nothing but an arrest was told."""
        self._segment = -1
        self._place: Any = None
        self._when: Any = None

    def tell(self, a: Analysis, s: Sentence, f: Frame) -> None:
        """Keeps the place and day of a sentence that tells of an operation."""
        match = _SEARCH.pattern.search(s.low) if s.hints & _SEARCH.bit else None
        if match is None:
            return
        place = f.place if f.place is not None else frame_place(a, s, f)
        dates = event_dates(a, s)
        if place is None or not place.get("name"):
            return
        self._at, self._segment, self._place = s.index, s.segment, place
        self._when = f.when or (dates[0] if dates else None)
        self._held = match.group() in ("captured", "detained", "arrested")

    def lend(self, f: Frame, s: Sentence) -> None:
        """Gives a frame that tells no place the place of the operation right before it, and its day."""
        if f.place is not None or s.segment != self._segment or not 0 < s.index - self._at <= _REACH:
            return
        if f.elsewhere or f.earlier or (self._held and not s.low.startswith(_IN_IT)):
            return
        f.place = self._place
        if f.when is None and not s.dates:
            f.when = self._when
