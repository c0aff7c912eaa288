"""Towns that were told in a list as attacked at once, and of which a later sentence tells more: "Rebels attacked Lomba,
Oro and Dewa. In Oro, four guards were killed".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from extract.engines.rules.scenes.events import Event, overlap
from extract.engines.rules.scenes.where import same_place

if TYPE_CHECKING:
    from extract.engines.rules.roles.frames import Frame

_NEAR = 9
"""Engagements looked back over; keeps the work linear in the length of a text."""


def of_listed_town(events: list[Event], f: Frame) -> Event | None:
    """Opens the engagement of a town that a list told before named, and of which a sentence tells; None: none is."""
    bare = (
        f.cues.keys() <= _BARE and not f.attackers
    )  # "while two died in Oro": told apart from the other town
    if (f.elsewhere or f.apart) and not bare:
        return None
    if f.earlier or f.grain > 1 or not (f.place or {}).get("name"):
        return None
    if any(same_place(e.place, f.place) == 1 for e in events[-_NEAR:]):
        return None
    whole = next(
        (e for e in events[-_NEAR:] if any(same_place(x, f.place) == 1 for x in e.spots) and _one_time(e, f)),
        None,
    )
    if whole is None:
        return None
    spot = next(x for x in whole.spots if same_place(x, f.place) == 1)
    own = Event(len(events), whole.segment, whole.focus)
    own.add(replace(whole.frames[0], losses=[], place=spot, cues=dict(whole.frames[0].cues)))
    own.when = whole.when
    events.append(own)
    return own


def as_told_before(own: Event, first: Event, f: Frame) -> None:
    """Gives the engagement of a further town what was told of the deed before a sentence that only counts the dead of
    each town: "Rebels raided Lomba and Oro. Six died in Lomba and two in Oro".
    """
    told = first.frames[0]
    if told is f or f.attackers or f.elsewhere or f.earlier or not f.cues.keys() <= _BARE:
        return
    own.add(replace(told, losses=[], place=None, cues=dict(told.cues)))
    own.when = first.when


_BARE: Final = frozenset(("loss", "kill", "other"))
"""Cues of a sentence that counts dead and hurt, and tells nothing of how."""


def _one_time(e: Event, f: Frame) -> bool:
    return f.when is None or e.when is None or overlap(e.when, f.when)
