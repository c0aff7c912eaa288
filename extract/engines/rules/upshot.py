"""What claims add to the engagements of a document: attackers whom only a source names, and who prevailed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.actor_types import ARMED

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.claims import Claim, Sides
    from extract.engines.rules.events import Event

_SIDE: Final = {"attacker": "attackers", "defender": "defenders"}


def from_claims(a: Analysis, sides: dict[int, Sides], claims: list[Claim]) -> None:
    """Lists those whom a source says to have done it, and settles the outcome where sources disagree on it."""
    held: dict[int, list[Claim]] = {}
    for c in claims:
        if c.kind == "control":
            held.setdefault(c.event.order, []).append(c)
        elif c.kind == "responsibility" and c.stance == "asserts":
            _accuse(a, sides[c.event.order], c.subject)
    for told in held.values():
        _settle(told[0].event, told)


def _accuse(a: Analysis, sides: Sides, actor: str | None) -> None:
    if actor is None or a.types.get(actor) not in ARMED or not sides.known:
        return
    if actor not in sides.attackers and actor not in sides.defenders:
        sides.attackers.append(actor)


def _settle(event: Event, told: list[Claim]) -> None:
    holders = {_SIDE[c.side] for c in told if c.stance == "asserts" and c.side in _SIDE}
    if len(holders) == 2 or any(c.stance == "denies" for c in told):
        event.outcome = "contested"
    elif holders and event.outcome is None:
        event.outcome = holders.pop()
