"""Whose word is that of one's own side, which nobody calls false."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.engines.rules.voices.speakers import Claim, Speakers

_NO_PARTY: Final = ("media", "civilians", "person")


def own_side(reader: Speakers, c: Claim, mine: str | None) -> bool:
    """Whether who answers a claim stands on the side of who made it."""
    if mine is None or c.claimant is None:
        return False
    theirs, ours = _parties(reader, c.claimant), _parties(reader, mine)
    sides = reader.sides[c.event.order]
    both = any(
        not theirs.isdisjoint(side) and not ours.isdisjoint(side)
        for side in (sides.attackers, sides.defenders)
    )
    return both or not theirs.isdisjoint(ours)


def _parties(reader: Speakers, actor: str) -> set[str]:
    """An actor and the forces and bodies for which he speaks."""
    return {actor, *(k for k in reader.a.kin.get(actor, ()) if reader.a.types.get(k) not in _NO_PARTY)}
