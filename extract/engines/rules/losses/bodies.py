"""Tells the forces of one state apart: the police, a gendarmerie or park rangers are not its army."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import OUTLAWS

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.voices.speakers import Sides

_APART: Final = frozenset(("police", "gendarmerie", "guard", "rangers", "prison", "border"))
"""Branches that are actors of their own beside the army (codebook, section 2)."""
_ARMY: Final = frozenset(("army", "command", "special", "air", "navy"))
BEGUN: Final = 2.5
"""Weight from which a side is said outright to have started the violence."""


def other_body(a: Analysis, one: str, other: str) -> bool:
    """Says whether two forces are bodies of their own: "policemen" are not the army's, nor the other way round."""
    first, second = a.index.branch_of(one), a.index.branch_of(other)
    return (first in _APART and second in _ARMY) or (first in _ARMY and second in _APART)


def only_answering(a: Analysis, e: Event, attackers: list[str], victims: list[str]) -> list[str]:
    """Gives the forces that only killed somebody after others of their own state had fallen: they had been attacked.

    "Five policemen were killed near X. The army said its soldiers had killed three of the attackers."
    """
    out = []
    for x in attackers:
        if a.types.get(x) != "state_forces":
            continue
        mine = [f for f in e.frames if x in f.attackers]
        if not mine or any(f.attackers[x] >= BEGUN or not f.cues.get("kill") for f in mine):
            continue
        land, first = a.index.country_of(x), mine[0].sentence.index
        fallen = [v for v in victims if a.types.get(v) == "state_forces" and other_body(a, v, x)]
        fallen = [v for v in fallen if a.index.country_of(v) == land]
        before = any(f.sentence.index < first and v in f.victims for f in e.frames for v in fallen)
        hit = {y for f in mine for y in f.victims}
        if before and all(a.types.get(y) in OUTLAWS for y in hit):
            out.append(x)
    return out


def own_state(a: Analysis, attacked: list[str], takers: list[str]) -> bool:
    """Says whether those attacked are forces of the state whose forces took something: nobody takes his own."""
    lands = {a.index.country_of(x) for x in takers if a.types.get(x) == "state_forces"}
    mine = (a.types.get(x) == "state_forces" and a.index.country_of(x) in lands for x in attacked)
    return bool(attacked) and None not in lands and all(mine)


def pursued(a: Analysis, sides: Sides, takers: list[str]) -> bool:
    """Says whether regular forces took something from the one party that had attacked, which is none."""
    forces = ("state_forces", "international")
    regular = all(a.types.get(x) in forces and x not in sides.attackers for x in takers)
    return regular and len(sides.attackers) == 1 and a.types.get(sides.attackers[0]) not in forces
