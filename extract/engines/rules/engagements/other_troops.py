"""Blows at those who came to help, and by other troops of one side, told right behind the fight that brought them in:
"A column sent to relieve the garrison was itself ambushed", "Another army unit killed four rebels on the Oro road".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.scenes.events import Event, told_before
from extract.engines.rules.scenes.where import same_place
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.roles.frames import Frame

_TROOPS: Final = (
    r"(?:columns?|convoys?|patrols?|teams?|units?|forces?|troops|soldiers|policemen|officers|police|troopers|guards"
    r"|vehicles?|ambulances?|trucks?|men|detachments?|battalions?|contingents?|squads?"
    r"|gendarmes|medics|rescuers|firefighters|personnel|marines|commandos|compan(?:y|ies)|platoons?)"
)
_STRUCK: Final = (
    r"(?:(?:was|were|had been|been|got|itself|themselves) (?:\w+ly |then |in turn |itself |themselves |also )?"
    r"(?:ambushed|attacked|hit|struck|blown up|bombed|shelled|targeted|caught in an ambush|fired (?:up)?on)"
    r"|(?:hit|struck|drove over|ran over|detonated|set off) (?:an?|another|two) [^.;]{0,30}?(?:mines?|bombs?"
    r"|ieds?|device)"
    r"|(?:came|come) under (?:\w+ )?(?:fire|attack)|(?:fell|ran|drove|walked|blundered) into an? (?:\w+ )?(?:ambush"
    r"|minefield|trap)"
    r"|triggered an?)\b"
)
_RELIEF: Final = lazy(
    r"\b(?:reinforcements?|relief (?:column|convoy|force|party|troops)|rescue (?:team|party|column|convoy)"
    rf"|{_TROOPS} (?:(?:that|which|who) )?(?:(?:was|were|had been) )?(?:sent|dispatched|rushed|rushing|racing|heading"
    r"|hurrying|driving|travelling|traveling|moving|going|coming|summoned|setting out|set out"
    r"|on (?:its|their|the) way|en route|responding)"
    r"(?: in| there| out)?(?: (?:as|with) reinforcements| in support| (?:back )?to (?:relieve|rescue|reinforce|help"
    r"|assist|aid|support|recover|the (?:spot|scene|area|aid|rescue|site|base|post|camp|town|village)))"
    rf")\b[^.;]{{0,90}}?\b{_STRUCK}"
)
_OTHERS: Final = lazy(
    r"\W{0,3}(?:[^.;]{0,60}? (?:said|added|told \w+|reported|stated)(?: that)? )?"
    r"(?:another|other|a second|a third|a separate|a different) (?:[\w-]+ ){0,2}?(?:"
    rf"{_TROOPS}|group of (?:soldiers|troops|rebels|guerrillas|militants|fighters|gunmen|terrorists|policemen))\b"
)


def of_other_troops(e: Event, f: Frame) -> bool:
    """Whether a sentence tells of a fight of its own behind that of `e`: of those who came to help, or by others."""
    if f.trigger < 0 or f.earlier or f.bound or told_before(e, f) or same_place(e.place, f.place) == _OTHER:
        return False
    harmed = any(x.value.low for x in f.losses)
    low = f.sentence.low
    if (relief := _RELIEF.search(low)) is not None and " also " not in low[: relief.start()]:
        return harmed or f.strong  # "two soldiers were also killed when reinforcements …": of one toll
    active = any(c.kind == "VG" and c.cls in _FIGHTING and c.voice == "active" for c in f.sentence.chunks)
    return harmed and active and _OTHERS.match(low) is not None


_OTHER: Final = 2
"""What `same_place` gives for two places that differ."""
_FIGHTING: Final = frozenset(
    ("attack", "kill", "ambush", "clash", "destroy", "shell", "bomb", "storm", "wound", "engage")
)
