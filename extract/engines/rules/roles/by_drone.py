"""Attacks of which drones are told to be the whole: "attacked the post with bombs attached to a drone"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

_DRONE: Final = frozenset(("drone", "drones", "uav", "uavs", "quadcopter", "quadcopters"))
_BY_DRONE: Final = lazy(
    r"\b(?:with|using|by|via|from|carried by|utili[sz]ing|employing) (?:[\w-]+ ){0,3}"
    r"(?:(?:attached|fitted|fixed|tied|strapped|mounted|dropped|released|launched|delivered) "
    r"(?:to|on|onto|from|by|with|via|using) )?(?:[\w-]+ ){0,3}(?:drones?|uavs?|quadcopters?)\b"
)
_ARMS: Final = frozenset(
    ("guns", "rifles", "gunfire", "mortars", "artillery", "rockets", "grenades", "arms", "infantry", "landmines",
     "mines", "clash", "clashes", "clashed")
)  # fmt: skip


def by_drone(s: Sentence) -> bool:
    """Whether a sentence says of an attack that it was made with drones, and tells of no other arms."""
    if _DRONE.isdisjoint(s.lows):
        return False
    return _BY_DRONE.search(s.low) is not None and _ARMS.isdisjoint(s.lows)
