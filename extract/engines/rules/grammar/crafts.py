"""Aircraft and ships that are brought down, sunk or seized: of forces, or of traders and travellers."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed

BROUGHT_DOWN: Final = frozenset(("shoot down", "bring down", "down", "sink", "torpedo"))
"""What is done to craft in the air and on the water."""
TRADING: Final = listed("merchant_ships") | {"ship", "ships", "vessel", "vessels", "carrier", "carriers"}
_CIVIL: Final = TRADING | wordset(
    "passenger commercial civilian civil airliner airliners jetliner jetliners fishing cargo merchant charter crop"
)
_CREWS: Final = wordset(
    "pilot pilots co-pilot co-pilots copilot copilots airman airmen navigator crew crewman crewmen"
)


def of_travellers(c: Chunk) -> bool:
    """Whether a ship or aircraft is one of traders or travellers: "a tanker", "a passenger plane"."""
    return not _CIVIL.isdisjoint((c.head, *c.words))


def crew_of_forces(chunks: list[Chunk], c: Chunk) -> bool:
    """Whether the men of a craft are told of in a sentence in which one of forces is shot down or sunk."""
    if _CREWS.isdisjoint(c.words):
        return False
    for x in chunks:
        if x.kind == "VG" and x.verb is not None and x.verb.lemma in BROUGHT_DOWN:
            hit = [chunks[i] for i in x.patients]
            return bool(hit) and not any(of_travellers(h) for h in hit)
    return False
