"""Blows struck in return by those who were attacked, told beside the attack: "helicopters then strafed the hills"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import OUTLAWS, STATE
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event

_ACTED: Final = 0.8
"""Weight from which somebody is told to have attacked."""
_FROM_AFAR: Final = ("air_strike", "airstrike", "shelling", "shell", "bomb", "bombing")
_KEPT: Final = ("loss", "kill", "person", "other")
"""Cues that say nothing of how it was done."""


def struck_in_return(a: Analysis, e: Event, f: Frame) -> bool:
    """Whether a sentence on an attack by outlaws tells how a state's forces hit back at them from afar."""
    warned = any(e.cues.get(x) for x in _BEGAN) and _IDENTIFIED.search(f.sentence.low) is not None
    if not (warned or any(f.cues.get(x) for x in _FROM_AFAR)) or e.cues.get("unknown_starter"):
        return False
    if any(_attacked(e, x) or a.types.get(x) not in STATE for x in f.attackers):
        return False
    began = {x for x, weight in e.attackers.items() if weight >= _ACTED and a.types.get(x) in OUTLAWS}
    attacked = {*e.defenders, *e.victims} - began
    hit = {*f.defenders, *f.victims}
    if not began or all(a.types.get(x) in OUTLAWS for x in attacked):
        return False
    if not f.attackers:
        return bool(hit) and hit <= began
    return all(x in began or a.types.get(x) in OUTLAWS for x in hit)


def _attacked(e: Event, actor: str) -> bool:
    """Whether somebody is told to have attacked, and not only to have killed men, as a lead sums up."""
    if not e.attackers.get(actor):
        return False
    told = [f for f in e.frames if f.attackers.get(actor)]
    return not told or any(f.cues.get(x) for f in told for x in (*_BEGAN, *_FROM_AFAR))


_BEGAN: Final = ("attack", "assault", "under", "storm", "ambush", "battle")
_IDENTIFIED: Final = lazy(
    r"^\W{0,3}(?:after|following|upon|having) (?:[\w,-]+ ){0,6}(?:positive(?:ly)? identif\w+|warnings?|warning shots)\b"
)
"""How those reply who make sure first who it is that came upon them: "After gaining positive identification, …"."""


def mute(f: Frame) -> None:
    """Leaves of a blow struck in return what it says of losses: the attack was another's, and done otherwise."""
    f.attackers, f.defenders = {}, {}
    f.cues = {x: weight for x, weight in f.cues.items() if x in _KEPT}
    f.position = f.convoy = f.civilian_site = f.unknown_starter = False
    f.outcome = None
