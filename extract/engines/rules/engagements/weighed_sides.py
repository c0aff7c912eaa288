"""Puts actors on a side of an engagement for whom much speaks taken together, where no single rule does.

The weights of `data/sides.tsv` are fitted on labelled articles by `python -m evals.fitting sides`. They only add to
what the rules say, sooner to a side that is empty than to one that has somebody, and to such a one nobody without a
name: most often "the attackers" are those who stand there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.engagements.side_cues import SideCues
from extract.engines.rules.vocabulary.weights import seen, table

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.voices.speakers import Sides

TABLE: Final = "sides.tsv"
_EMPTY_SIDE: Final = 0
"""Tenths of a logit from which somebody is put on a side that has nobody: more often right than wrong."""
_HELD_SIDE: Final = 4
"""The same for a side that has somebody."""


def weigh_sides(a: Analysis, events: list[Event], sides: dict[int, Sides]) -> None:
    """Adds to the sides of all engagements of a text those for whom enough speaks."""
    if not events:
        return
    reader = SideCues(a, sides.values())
    weights = table(TABLE)
    for e in events:
        now = sides[e.order]
        found: list[tuple[int, str, bool]] = []
        for x, told in reader.candidates(e, now).items():
            cues = reader.cues(e, now, x, told)
            if seen(TABLE, (e.order, x), cues) and weights.names:
                attacks, suffers = weights.totals(cues)
                found.append((max(attacks, suffers), x, attacks >= suffers))
        for weight, x, attacker in sorted(found, key=lambda it: -it[0]):
            side = now.attackers if attacker else now.defenders
            bare = any(a.types.get(y) == "unidentified" or y in a.bare for y in (x, *side))
            if weight >= (_HELD_SIDE if side else _EMPTY_SIDE) and not (side and bare):
                side.append(x)
