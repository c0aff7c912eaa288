"""Aircraft and ships that are brought down, sunk or seized: of forces, or of traders and travellers."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.words import listed

BROUGHT_DOWN: Final = frozenset(("shoot down", "bring down", "down", "sink", "torpedo"))
"""What is done to craft in the air and on the water."""
MUNITIONS: Final = frozenset(("missiles", "rockets", "drones", "uavs", "shaheds", "projectiles"))
"""What is shot from afar: brought down, it is lost to the attackers."""
TRADING: Final = listed("merchant_ships") | {"ship", "ships", "vessel", "vessels", "carrier", "carriers"}
_CIVIL: Final = TRADING | wordset(
    "passenger commercial civilian civil airliner airliners jetliner jetliners fishing cargo merchant charter crop"
)
_CREWS: Final = wordset(
    "pilot pilots co-pilot co-pilots copilot copilots airman airmen navigator crew crewman crewmen crewmember"
    " crewmembers"
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


def munitions(chunks: list[Chunk], v: int, ng: int) -> str:
    """The kind of loss of a bare count that is brought down where missiles were told before: "fired 40 drones; 33 were
    shot down"; "": it is none.
    """
    c, verb = chunks[ng], chunks[v].verb
    bare = c.kind == "NG" and not c.mentions and (c.figure is not None and not c.words)
    if not bare or verb is None or verb.lemma not in BROUGHT_DOWN or told_munitions(chunks, v) < 0:
        return ""
    return "materiel_destroyed"


def told_munitions(chunks: list[Chunk], v: int) -> int:
    """Where missiles or drones are told of before a verb; -1: nowhere."""
    return next((k for k in range(v - 1, -1, -1) if chunks[k].head in MUNITIONS), -1)
