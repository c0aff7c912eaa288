"""Of which of several fights a rival count is that names none: "Rebels killed 47 villagers. Two soldiers fell in an
ambush. A rights group counted 52 dead": of the one whose toll it comes close to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.roles.frames import scope_at

if TYPE_CHECKING:
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event

_MANY: Final = 8
"""Dead from which on a count hardly is that of a small fight beside a large one."""
_FAR: Final = 3
"""So many times the toll of the fight told last, a count is no rival of it."""
_NEAR: Final = 2
"""Up to so many times the toll of another fight, it is a rival of that."""
_WEIGHT: Final = 3.0
_COUNTING: Final = frozenset(("loss", "kill", "other"))
"""Cues that say no more than that people died."""


def nearest_toll(e: Event, f: Frame, events: list[Event]) -> float:
    """Weighs that a bare count of somebody is a rival of the toll of an engagement, and not of the one told last."""
    count = _count(f)
    if not count or len(events) < 2:
        return 0.0
    last = max(_tolls(events[-1]), default=0)
    if not last or last * _FAR > count:
        return 0.0
    near = [x for x in events[:-1] if any(y <= count * _NEAR and count <= y * _NEAR for y in _tolls(x))]
    if len(near) != 1:
        return 0.0
    return _WEIGHT if e is near[0] else -_WEIGHT if e is events[-1] else 0.0


def _count(f: Frame) -> int:
    """The one count of the dead that a speaker gives who names no fight, no place and no day; 0: there is none."""
    if f.attackers or not f.cues.keys() <= _COUNTING or f.when is not None or (f.place or {}).get("name"):
        return 0
    killed = [x for x in f.losses if x.kind == "killed" and x.people and x.rule != "part"]
    if len(killed) != 1 or scope_at(f.sentence, killed[0].value.start) is None:
        return 0
    count = killed[0].value.low or 0
    return count if count >= _MANY else 0


def _tolls(e: Event) -> list[int]:
    """What is told of the dead of an engagement."""
    return [
        x.value.low for f in e.frames for x in f.losses if x.kind == "killed" and x.people and x.value.low
    ]
