"""Whose people and things are meant by words that leave it to who speaks, who fights, or what a thing is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from extract.engines.rules.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.chunks import Chunk

_REMAINS: Final = frozenset(("bodies", "body", "corpses", "corpse", "remains", "cadavers", "cadaver"))
_CIVIL: Final = listed("civil_property")
"""Things that are no army's: houses, herds, schools."""


def of_the_dead(chunks: list[Chunk], i: int) -> int:
    """Gives the noun group of those whose bodies a noun group is ("15 corpses of villagers"), else the group itself."""
    if chunks[i].head not in _REMAINS or chunks[i].mentions or i + 2 >= len(chunks):
        return i
    return i + 2 if chunks[i + 1].head == "of" and chunks[i + 2].mentions else i


def owners_of(a: Analysis, thing: str, defenders: list[str], victims: Iterable[str]) -> str | None:
    """Gives the civilians whose house or herd was lost: those attacked or hurt, else the only ones of the text."""
    if thing not in _CIVIL:
        return None
    civilians = [x for x, kind in a.types.items() if kind == "civilians"]
    mine = [x for x in defenders if x in civilians] or [x for x in victims if x in civilians] or civilians
    return mine[0] if len(mine) == 1 else None


def at_the_fight(a: Analysis, found: list[str], present: list[str]) -> list[str]:
    """Gives the party of a fight that one regular force is of, or commands: "we lost two men", says its brigadier."""
    here = [x for x in found if x in present]
    if len(found) > 1 and len(here) == 1:
        return here
    if len(found) != 1 or here or a.types.get(found[0]) not in ("state_forces", "government"):
        return found
    above = sorted(x for x in a.kin.get(found[0], ()) if x in present)
    if len(above) == 1:
        return above
    country = a.index.country_of(found[0])
    army = [x for x in present if country is not None and a.index.is_army(x, country)]
    return army if army and not a.index.is_army(found[0], country or "") else found
