"""Sentences that open an item of a chronicle with its day and place, and leave what was done there to the next one.

"On 9 May, in Oro, police tried to stop a car. Those inside opened fire and were killed": what follows happened there
and then, and is none of what was told before. So is it behind deeds in words that no list has ("a self-blast").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.scenes.events import overlap
from extract.engines.rules.scenes.where import frame_place, same_place
from extract.engines.rules.vocabulary.actor_types import FIGHTING
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.scenes.events import Event
    from extract.records import When

_LEADING: Final = lazy(
    r"\W{0,6}(?:(?:then|but|and|also|later|finally)[, ]{1,2})?"
    r"(?:(?:at|around|about) (?:(?:about|around|approximately|roughly) )?(?:\d{1,2}(?:[:.]\d\d)?"
    r" ?(?:[ap]\.?m\.?|hrs|hours)?|noon|midday|midnight|dawn)(?: (?:local|standard|[a-z]{3,9}) time)?,? )?"
    r"(?:(?:on|in|at|during|around|early|late|before|around) )?"
    r"(?:the )?(?:(?:early|late|very) )?"
    r"(?:(?:morning|mornings|evening|afternoon|night|nights|dawn|midnight|noon|hours)(?: hours)? )?"
    r"(?:of )?(?:the )?(?:(?:morning|evening|night) of )?(?:the )?"
)
_OF_FORCE: Final = hinted(
    "terror|suicide|self-|explo|blast|detonat|bomb|grenade|shot|gun|fire|suspect|armed|masked|sabotage|subversive|attempt"
    "|checkpoint|patrol|hideout|cordon|besieg|surround|block|detain|wanted",
    r"\b(?:terror|suicide|self-|explo|blast|detonat|bomb|grenade|shots?\b|gun|fire|suspect|armed|masked|sabotage"
    r"|subversive|attempt|checkpoint|patrol|hideout|cordon|besieg|surround|block(?:ed|aded)\b|detain|wanted)",
)
"""What tells that an item is of violence, whatever verb it has."""
_REACH: Final = 2
"""Sentences behind it that may tell what was done."""
_NEAR: Final = 30
"""Engagements looked back over; keeps the work linear in the length of a text."""


def leading_day(s: Sentence) -> Any:
    """The day on which a sentence opens ("On 4 May, …", "In the early hours of 4 May …"); None: it opens on none."""
    if not s.dates:
        return None
    d = s.dates[0]
    day = d.shift is not None or (d.when is not None and d.when.precision == "day")
    if not day or d.kind == "weekday" or _LEADING.fullmatch(s.low, 0, d.start - s.start) is None:
        return None
    return d


class Setting:
    """The day and place on which the last item opened that has told of no deed yet."""

    def __init__(self) -> None:
        self._at = self._segment = -1
        self._when: When | None = None
        self._place: Any = None
        self._grain = 0

    def tell(self, a: Analysis, s: Sentence) -> None:
        """Keeps the day and place of a sentence that opens on a day and tells of no deed."""
        day = leading_day(s)
        if day is None or day.when is None:
            return
        armed = any(m.kind in ("force", "generic") and m.type in FIGHTING for m in s.mentions)
        if not armed and not (s.hints & _OF_FORCE.bit and _OF_FORCE.pattern.search(s.low)):
            return
        told = Frame(s)
        place = frame_place(a, s, told)
        if not (place or {}).get("name"):
            return
        self._at, self._segment = s.index, s.segment
        self._when, self._place, self._grain = day.when, place, told.grain

    def lend(self, f: Frame, s: Sentence, events: list[Event]) -> None:
        """Gives what is told right behind such a sentence its day and place, as another engagement."""
        if s.segment != self._segment or not 0 < s.index - self._at <= _REACH:
            return
        if f.when is None and (f.place or {}).get("name") and s.index == self._at + 1 and not f.definite:
            f.when = (
                self._when
            )  # "… came to Lomba to seize X. They found him in the hamlet of Oro, where he fired"
        if f.when is not None or (f.place or {}).get("name") or f.aggregate or f.earlier or f.elsewhere:
            self._segment = -1
            return
        if not f.cues and not any(x.people for x in f.losses):
            return
        self._segment = -1
        f.when, f.place, f.grain = self._when, self._place, self._grain
        if any(
            overlap(e.when, f.when) and same_place(e.place, f.place) != 2 for e in events[-_NEAR:] if e.when
        ):
            return
        f.apart, f.definite, f.cast, f.bound, f.owner = True, False, False, False, None
