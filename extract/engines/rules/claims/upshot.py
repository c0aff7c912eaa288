"""What claims add to the engagements of a document: attackers whom only a source names, and who prevailed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import ARMED, GROUPS
from extract.engines.rules.vocabulary.at_war import foes_of

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.claims.claims import Claim, Sides
    from extract.engines.rules.scenes.events import Event

_SIDE: Final = {"attacker": "attackers", "defender": "defenders"}


def from_claims(a: Analysis, sides: dict[int, Sides], claims: list[Claim]) -> None:
    """Lists those whom a source says to have done it, and settles the outcome where sources disagree on it."""
    held: dict[int, list[Claim]] = {}
    opposed: set[tuple[int, str | None]] = set()
    for c in claims:
        if c.kind == "control":
            held.setdefault(c.event.order, []).append(c)
        elif c.kind == "responsibility" and c.stance == "asserts":
            _accuse(a, sides[c.event.order], c.subject)
        elif c.kind in _LOST and c.stance == "asserts" and _oppose(a, sides[c.event.order], c):
            opposed.add((c.event.order, c.subject))
    for c in claims:
        if (
            c.kind in _LOST
            and c.stance == "asserts"
            and (c.event.cues.get("battle") or c.event.cues.get("clash"))
        ):
            _told_by_foe(a, sides[c.event.order], c)
    for c in claims if opposed else ():
        if c.side is None and (c.event.order, c.subject) in opposed:
            c.side = "attacker" if c.subject in sides[c.event.order].attackers else "defender"
    for told in held.values():
        _settle(told[0].event, told)


_LOST: Final = ("killed", "wounded", "killed_or_wounded")


def _oppose(a: Analysis, sides: Sides, c: Claim) -> bool:
    """Puts those who lost men on the side that nobody is told to be on, across from their foes alone."""
    here = sides.attackers or sides.defenders
    if c.side is not None or c.subject is None or not here:
        return False
    if sides.attackers and sides.defenders:
        # "The army foiled an attack by militants and killed two men of the X": theirs, whom nobody has named before.
        nameless = all(a.types.get(x) == "unidentified" for x in sides.attackers)
        if not nameless or a.types.get(c.subject) != "armed_group":
            return False
        if not all(_foes(a, c.subject, x) for x in sides.defenders):
            return False
        sides.attackers.append(c.subject)
        return True
    if not all(_foes(a, c.subject, x) for x in here):
        return False
    (sides.defenders if sides.attackers else sides.attackers).append(c.subject)
    return True


def _told_by_foe(a: Analysis, sides: Sides, c: Claim) -> None:
    """Puts who counts the men that the only party named lost in a clash across from it: "three rebels were killed in a
    clash, the army said".
    """
    here = sides.attackers or sides.defenders
    if c.subject not in here or c.claimant is None or (sides.attackers and sides.defenders):
        return
    for actor in (c.claimant, *sorted(a.kin.get(c.claimant, ()))):
        if actor not in here and all(_foes(a, actor, x) for x in here):
            (sides.defenders if sides.attackers else sides.attackers).append(actor)
            sides.known = False
            return


def _foes(a: Analysis, one: str, other: str) -> bool:
    """Whether two parties can only have fought each other: an army and a group, or armies of two countries at war."""
    kinds = [a.types.get(one), a.types.get(other)]
    if kinds == ["state_forces", "state_forces"]:
        return a.index.country_of(other) in foes_of(a.index.country_of(one))
    return "state_forces" in kinds and any(kind in GROUPS for kind in kinds)


def _accuse(a: Analysis, sides: Sides, actor: str | None) -> None:
    nobody_else = a.types.get(actor or "") == "unidentified" and not sides.attackers
    if actor is None or not sides.known or not (a.types.get(actor) in ARMED or nobody_else):
        return
    if actor not in sides.attackers and actor not in sides.defenders:
        sides.attackers.append(actor)


def _settle(event: Event, told: list[Claim]) -> None:
    holders = {_SIDE[c.side] for c in told if c.stance == "asserts" and c.side in _SIDE}
    if len(holders) == 2 or any(c.stance == "denies" for c in told):
        event.outcome = "contested"
    elif holders and event.outcome is None:
        event.outcome = holders.pop()
