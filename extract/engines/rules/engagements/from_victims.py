"""Who attacked where nobody is said to: the armed dead on the other side than the army or the civilians."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import OUTLAWS

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.scenes.events import Event


def from_victims(
    a: Analysis, e: Event, defenders: list[str], victims: list[str]
) -> tuple[list[str], list[str]]:
    """Where nobody is said to attack: armed dead on the other side than the army or the civilians are
    the attackers.
    """
    hostile = [x for x in (*victims, *defenders) if a.types[x] in OUTLAWS and not e.defenders.get(x)]
    beside = [x for x in dict.fromkeys(hostile) if _beside_army(a, e, x)]
    hostile = [x for x in dict.fromkeys(hostile) if x not in beside]
    others = [x for x in (*defenders, *victims) if x not in hostile]
    if not hostile or not any(a.types[x] in _ARMED for x in others):
        return [], [*defenders, *(x for x in victims if x in beside and x not in defenders)]
    rest = [x for x in defenders if x not in hostile] or [x for x in others if a.types[x] != "civilians"]
    return hostile, rest


def _beside_army(a: Analysis, e: Event, actor: str) -> bool:
    """Whether men of a militia were hurt beside soldiers: by a bomb, or as those who fight for the state."""
    if a.types[actor] != "militia" or not any(
        a.types[x] == "state_forces" and x in f.victims
        for f in e.frames
        if actor in f.victims
        for x in f.victims
    ):
        return False
    return a.index.loyal(actor) or (bool(e.cues.get("bombing")) and _FOUGHT.isdisjoint(e.cues))


_FOUGHT: Final = frozenset(("battle", "clash", "guns"))
_ARMED: Final = ("state_forces", "international", "militia", "armed_group")
