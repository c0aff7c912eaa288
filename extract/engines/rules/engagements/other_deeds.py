"""Deeds told behind an engagement that are none of it, though the place of the one may lie in that of the other:
"Gunmen raided a clinic in Lomba, killing 16. A bomber struck a funeral in Oro province, killing 24".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.engagements.continuing import fronted
from extract.engines.rules.scenes.events import Event, told_before
from extract.engines.rules.vocabulary.actor_types import OUTLAWS, STATE

if TYPE_CHECKING:
    from extract.engines.rules.roles.frames import Frame

_MEANS: Final = frozenset(("bombing", "suicide_bombing", "air_strike", "shelling"))
_ALIKE: Final = (frozenset(("bombing", "suicide_bombing")), frozenset(("bombing", "air_strike")))
"""Means that may be told of one deed: bombs are dropped from aircraft as well."""
_FOUGHT: Final = frozenset(("ambush", "storm", "assault", "clash", "battle", "guns", "abduct"))
"""Cues of what was done by men on the spot."""


def another_deed(e: Event, f: Frame, types: dict[str, str]) -> bool:
    """Whether a sentence counts the dead of a deed of its own: done by other means or by other men than what was told,
    or brought in by the place on which it opens. Where it counts nobody, both must be so.
    """
    if f.definite or f.cast or f.bound or f.refines or f.trigger < 0 or told_before(e, f):
        return False
    otherwise = _by_other_means(e, f) or _by_other_side(e, f, types)
    if not (_killed(f) and any(map(_killed, e.frames[:_FIRST]))):
        return otherwise and fronted(f) and any(x.losses for x in e.frames[:_FIRST])
    return otherwise or fronted(f)


def by_others_or_otherwise(e: Event, f: Frame, types: dict[str, str]) -> bool:
    """Whether a sentence counts the dead of a deed done by other means or by other men than what was told."""
    return another_deed(e, f, types) and (_by_other_means(e, f) or _by_other_side(e, f, types))


_FIRST: Final = 3


def _killed(f: Frame) -> bool:
    return any(x.kind == "killed" and x.value.low for x in f.losses)


def _by_other_means(e: Event, f: Frame) -> bool:
    """Whether bombs, guns afar or aircraft killed in the one, and other ones or men on the spot in the other."""
    mine, theirs = _MEANS.intersection(f.cues), _MEANS.intersection(e.cues)
    if mine and theirs:
        return mine.isdisjoint(theirs) and not any(x >= mine | theirs for x in _ALIKE)
    if mine:
        return not _FOUGHT.isdisjoint(e.cues)
    return bool(theirs) and not _FOUGHT.isdisjoint(f.cues)


def _by_other_side(e: Event, f: Frame, types: dict[str, str]) -> bool:
    """Whether forces of a state strike in the one and outlaws in the other."""
    mine, theirs = ({types.get(x) for x in g.attackers} for g in (f, e))
    return bool(mine and theirs) and any(
        mine.issubset(x) and theirs.issubset(y) for x, y in ((OUTLAWS, STATE), (STATE, OUTLAWS))
    )
