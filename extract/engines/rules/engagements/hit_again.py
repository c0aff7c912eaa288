"""Whether a sentence tells more nearly where a vehicle was hit of which the text has just told: "Guerrillas ambushed a
bus on the island of X. Nine died when the men shot at the bus near Y".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.scenes.events import one_land
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event

_VEHICLES: Final = listed("vehicles")
_UPON: Final = frozenset(("on", "at", "upon", "into", "toward", "towards", "against"))


def hit_again(e: Event, f: Frame) -> bool:
    """Whether a frame tells of an attack on "the bus", right behind a sentence in which the same men hit "a bus"."""
    if (
        f.owner is not e
        or f.elsewhere
        or f.apart
        or f.earlier
        or e.frames[-1].sentence.index + 1 != f.sentence.index
    ):
        return False
    if (f.when is not None and e.when is not None) or f.attackers.keys().isdisjoint(e.attackers):
        return False
    first, chunks = e.frames[-1], f.sentence.chunks
    brought = {c.head for c in first.sentence.chunks if c.det in ("a", "an") and c.head in _VEHICLES}
    for k, c in enumerate(chunks[1:], start=1):
        if c.det == "the" and c.head in brought:
            before = chunks[k - 1]
            return before.head in _UPON or (before.kind == "VG" and before.voice == "active")
    return False


def begins(e: Event, f: Frame) -> bool:
    """Whether the sentence behind tells how it went on: "The gunmen began the attack at dawn near the village", "The
    raid targeted rebels hiding in the X valley".
    """
    if not f.definite or f.losses or f.elsewhere or f.earlier or f.when is not None:
        return False
    if f.sentence.index != e.frames[-1].sentence.index + 1 or not one_land(e, f):
        return False
    first = f.sentence.chunks[0]
    opens = not f.attackers and len(e.frames) == 1 and first.det == "the" and first.head in f.words
    return opens or not f.attackers.keys().isdisjoint(e.attackers)
