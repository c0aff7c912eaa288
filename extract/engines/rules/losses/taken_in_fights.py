"""Suspects who are prisoners, as they were arrested in a fight: "police arrested two rebels after a gun battle"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.grammar.names_given import past_given
from extract.engines.rules.losses.loss_values import Loss

FIGHTS: Final = frozenset(
    ("battle", "gunbattle", "gunfight", "firefight", "shootout", "shoot-out", "encounter", "clash", "clashes",
     "skirmish", "fight", "fighting", "exchange")
)  # fmt: skip
"""Nouns of fights between armed sides."""
_IN: Final = ("after", "following", "during", "in", "amid")
_GAP: Final = 6
"""Chunks between the arrest and the fight at most."""


def taken_in_fight(chunks: list[Chunk], found: list[Loss]) -> bool:
    """Whether those told to be arrested were so in or right after a fight that the sentence tells of."""
    for loss in found:
        if not loss.rule.startswith("suspect") or loss.verb < 0 or chunks[loss.verb].neg:
            continue
        at = past_given(chunks, max(loss.verb, loss.noun))
        for k in range(at + 1, min(at + _GAP, len(chunks) - 1)):
            if chunks[k].kind == "VG":
                break
            if chunks[k].head in _IN and chunks[k + 1].kind == "NG" and chunks[k + 1].head in FIGHTS:
                return True
    return False
