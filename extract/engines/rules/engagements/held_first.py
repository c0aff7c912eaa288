"""Who was held and what was found in an operation before the fight that came of it, told before that fight.

"Troops detained two men while searching a compound in Lomba on Monday. … As the force left, gunmen opened fire on it":
the arrests are no engagement, but where a fight came of the operation they are told of it, as are its day and place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.layout.headings import is_heading
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.scenes.event_days import event_dates
from extract.engines.rules.scenes.events import overlap
from extract.engines.rules.scenes.where import frame_place, same_place
from extract.engines.rules.vocabulary.actor_types import REGULAR

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.engagements.engagements import Gatherer
    from extract.engines.rules.scenes.events import Event

_BACK: Final = 8
"""Sentences before a fight over which a release tells of the operation that it came of."""
_FOUND: Final = ("captured", "materiel_captured", "materiel_destroyed")
_DONE_TO: Final = ("killed", "wounded", "killed_or_wounded", "missing")


def join_held(g: Gatherer) -> None:
    """Joins arrests and finds of an operation to the fight that came of it."""
    for e in g.events:
        if e.focus != "main" or not e.frames or e.summing or e.frames[0].elsewhere:
            continue
        first = e.frames[0]
        named = {g.a.index.of(m) for f in e.frames[:2] for m in f.sentence.mentions}
        forces = {x for x in (*e.attackers, *e.defenders, *named) if x and g.a.types.get(x) in REGULAR}
        if not forces or (first.losses and first.trigger < 0):
            continue
        told: list[Sentence] = []
        for k in range(first.sentence.index - 1, max(-1, first.sentence.index - _BACK), -1):
            s = g.a.sentences[k]
            if s.segment != first.sentence.segment or k in g.of or not _goes_with(g, e, s):
                break
            told.append(s)
        held = [s for s in told if any(x.kind in _FOUND for x in (*s.losses, *s.held))]
        if any(_by_them(g, s, forces) for s in held):
            for s in told:
                _lend(g, e, s)
            for s in held:
                _add(g, e, s)


def _goes_with(g: Gatherer, e: Event, s: Sentence) -> bool:
    """Whether a sentence before a fight may tell of the operation that it came of."""
    if is_heading(g.a, s, g.a.segments[s.segment].kind, punctuated=g.punctuated):
        return False
    if any(x.kind in _DONE_TO and x.value.low for x in s.losses):
        return False
    days = event_dates(g.a, s)
    if days and e.when is not None and not overlap(days[0], e.when):
        return False
    f = Frame(s)
    place = frame_place(g.a, s, f)
    if same_place(e.place, place) != 2:
        return True
    # "in Lomba province", before a village of which the text does not say in which province it lies
    return f.grain >= _WIDE and not any(m.kind == "place" for m in e.frames[0].sentence.mentions)


def _by_them(g: Gatherer, s: Sentence, forces: set[str]) -> bool:
    """Whether forces that fought are named in a sentence."""
    return any(g.a.index.of(m) in forces for m in s.mentions)


def _lend(g: Gatherer, e: Event, s: Sentence) -> None:
    """Gives the fight the day and the nearest place that the operation is told with."""
    days = event_dates(g.a, s)
    if e.when is None and days:
        e.when = days[0]
    f = Frame(s)
    place = frame_place(g.a, s, f)
    if place is None or not place.get("name"):
        return
    if not (e.place or {}).get("name") or (f.grain < e.grain and f.grain < _WIDE):
        e.place, e.grain, e.area = place, f.grain, f.area


_WIDE: Final = 3


def _add(g: Gatherer, e: Event, s: Sentence) -> None:
    """Tells the arrests and finds of a sentence of the fight."""
    f = Frame(s, losses=[x for x in (*s.losses, *s.held) if x.kind in _FOUND])
    e.frames.append(f)
    g.of[s.index] = e
    s.losses = f.losses
