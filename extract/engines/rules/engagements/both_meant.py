"""Which two engagements "both attacks" mean: those told in the sentence before, or the main one and another."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.engagements.happening import RECENT

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.scenes.events import Event

_TWO: Final = 2


def both_meant(a: Analysis, events: list[Event], event: Event, s: Sentence) -> tuple[Event, Event | None]:
    """Gives the two engagements that a sentence on both of them tells of; `event` is the one it would go to alone."""
    near = [e for e in events[-RECENT:] if e.segment == s.segment]
    if len(fresh := [e for e in near if _just_told(a, e, s)]) == _TWO and len(near) > _TWO:
        return fresh[0], fresh[1]
    others = [e for e in near if e is not event]
    main = [e for e in others if e.focus == "main"]
    return event, main[0] if len(main) == 1 else others[-1] if others and not main else None


def _just_told(a: Analysis, e: Event, s: Sentence) -> bool:
    """Whether an engagement was first told in the sentence before, whose clauses may each tell of one."""
    first = e.frames[0].sentence
    between = a.masked[first.start : s.start].rstrip()
    return s.index - _TWO <= first.index < s.index and ". " not in between and "\n" not in between
