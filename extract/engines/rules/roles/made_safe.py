"""Bombs that hurt nobody as experts saw to it: "police experts detonated the grenade", "a device was defused"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import OUTLAWS

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

_SETTING_OFF: Final = frozenset(("detonate", "set off", "explode", "blow up", "destroy"))
_DEFUSING: Final = frozenset(("defuse", "deactivate", "deactivated", "disarm", "disarmed", "defused"))
_EXPERTS: Final = frozenset(
    ("expert", "experts", "sapper", "sappers", "specialist", "specialists", "technician", "technicians", "disposal",
     "robot", "squad")
)  # fmt: skip
_SAFELY: Final = frozenset(("safely", "controlled", "suspicious"))


def made_safe(s: Sentence, v: int) -> bool:
    """Whether the verb at `v` tells how a bomb was made harmless, and of no attack."""
    c = s.chunks[v]
    lemma = c.verb.lemma if c.kind == "VG" and c.verb is not None else ""
    if lemma in _DEFUSING:
        return True
    if lemma not in _SETTING_OFF or c.neg:
        return False
    by = [s.chunks[i] for i in c.doers]
    if any(x.det == "our" or any(m.type in OUTLAWS for m in x.mentions) for x in by):
        return False  # "our sappers blew up a mine under a column"
    experts = any(not _EXPERTS.isdisjoint(x.words) for x in by)
    state = any(m.type == "state_forces" for x in by for m in x.mentions)
    return experts or (state and not _SAFELY.isdisjoint(s.lows))


def lies_safe(s: Sentence, i: int) -> bool:
    """Whether the bomb at `i` is what somebody made harmless."""
    return s.chunks[i].head in _LYING and any(i in s.chunks[v].patients and made_safe(s, v) for v in s.verbs)


_LYING: Final = frozenset(
    ("bomb", "bombs", "device", "devices", "grenade", "grenades", "mine", "mines", "charge", "charges", "explosive",
     "explosives", "landmine", "landmines", "ied", "ieds")
)  # fmt: skip
