"""Reads what robbers hold up as attacked: "five men held up the bank", "a bus was held up near X by gunmen"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.pounding import act
from extract.engines.rules.vocabulary.actor_types import FIGHTING

if TYPE_CHECKING:
    from extract.engines.rules.grammar.items import Chunk
    from extract.engines.rules.vocabulary.triggers import Triggers

_MEN: Final = frozenset(
    ("men", "man", "persons", "individuals", "people", "youths", "gang", "robbers", "bandits")
)
_REACH: Final = 8
"""Chunks within which those stand who do it."""


def held_up(chunks: list[Chunk], v: int, triggers: Triggers) -> bool:
    """Gives "held up" at `v` the verb that it stands for; False: nobody was robbed."""
    c = chunks[v]
    if c.voice == "passive":
        what, by = chunks[v - 1] if v else None, _behind(chunks, v + 2)
    else:
        what, by = chunks[v + 2], chunks[max(0, v - _REACH) : v]
    if what is None or what.kind != "NG":
        return False
    robbed = what.head in triggers.civilian_sites or what.head in triggers.convoys
    if not robbed or not any(x.kind == "NG" and (_armed(x) or x.head in _MEN) for x in by):
        return False
    act(c, "rob", "attack", passive=c.voice == "passive")
    return True


def _armed(c: Chunk) -> bool:
    """Whether a noun group names or describes those who bear arms."""
    return any(m.type in FIGHTING for m in c.mentions)


def _behind(chunks: list[Chunk], at: int) -> list[Chunk]:
    """Who did it, told behind the place or the day."""
    for k in range(at, min(at + _REACH, len(chunks) - 1)):
        if chunks[k].kind in ("VG", "R"):
            break
        if chunks[k].head == "by":
            return [chunks[k + 1]]
    return []
