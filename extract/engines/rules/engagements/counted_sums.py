"""Whether the dead that a lead counts can be those of the attacks that are told behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.scenes.events import Event, overlap
from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.roles.frames import Frame


def adds_up(lead: Event, parts: list[Event]) -> bool:
    """Whether the dead that a lead counts, if any, can be those of two or more attacks told behind it."""
    whole = dead(lead.frames[:1])
    told = [dead(e.frames) for e in parts] + [dead([f]) for f in lead.frames[1:]]
    fewer = [x for x in told if 0 < x < whole]
    return not whole or (len(fewer) > 1 and whole <= 2 * sum(fewer))


def outdone(lead: Event, parts: list[Event]) -> bool:
    """Whether an attack told later cost more lives than the lead counts: it is none of those that this sums up, and
    without it there are not two of them.
    """
    whole = dead(lead.frames[:1])
    told = [dead(e.frames) for e in parts]
    named = bool((lead.place or {}).get("name"))
    return named and bool(whole) and max(told) > whole and sum(0 < x <= whole for x in told) < 2


def apart_from(a: Analysis, lead: Event, e: Event) -> bool:
    """Whether an attack told later is none of those that a lead sums up: it hurt people on a day before or after that
    of the lead, or those hurt are none of those whom it counts, rebels in the one and soldiers in the other.
    """
    if lead.when is not None and e.when is not None and not overlap(lead.when, e.when):
        counted = all(any(x.people for f in o.frames for x in f.losses) for o in (lead, e))
        return counted and lead.when.precision == e.when.precision == "day"
    if _ANYBODY.search(lead.frames[0].sentence.low):
        return False  # "killed 24 people": soldiers and rebels as well
    own = {a.types.get(x) in OUTLAWS for x in lead.frames[0].victims}
    told = {a.types.get(x) in OUTLAWS for x in e.victims}
    return len(own) == len(told) == 1 and own.isdisjoint(told)


_ANYBODY: Final = lazy(r"\b(?:people|persons|lives|dead|deaths|fatalities|casualties)\b")


def dead(frames: list[Frame]) -> int:
    """The highest count of dead that some sentences give."""
    return max((x.value.low or 0 for f in frames for x in f.losses if x.kind == "killed"), default=0)
