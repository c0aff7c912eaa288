"""Which engagements "both attacks" and "the attacks" mean: those told in the sentence before, the main one and another,
or all to which nobody is named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.engagements.happening import RECENT
from extract.engines.rules.vocabulary.actor_types import OUTLAWS

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.roles.frames import Frame
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


def lay_to_all(a: Analysis, events: list[Event], event: Event, f: Frame) -> None:
    """Gives the attackers that a sentence names for "the attacks" to all engagements told shortly before that have
    none: "The authorities attribute the attacks to X"; `event` is the one it goes to.
    """
    s = f.sentence
    if not f.attackers or f.when is not None or (f.place or {}).get("name") or a.digest:
        return
    if not all(a.types.get(x) in OUTLAWS for x in f.attackers) or not any(_several(c, f) for c in s.chunks):
        return
    for e in events[-_ROW:]:
        near = (
            e.segment == s.segment
            and e.focus == event.focus
            and s.index - e.frames[-1].sentence.index <= _REACH
        )
        if e is event or e.attackers or not near:
            continue
        for actor, weight in f.attackers.items():
            e.attackers[actor] = weight
            if actor not in e.sides:
                e.sides.append(actor)


def _several(c: Chunk, f: Frame) -> bool:
    """Whether a noun group is deeds told before, not counted: "the attacks", "all these bombings"."""
    return (
        c.kind == "NG" and c.det in _KNOWN and c.figure is None and c.head in f.words and c.head.endswith("s")
    )


_KNOWN: Final = ("the", "these", "those", "all")
_ROW: Final = 5
"""Engagements told one behind the other, at most."""
_REACH: Final = 8
"""Sentences from the last of an engagement within which it is still spoken of."""
