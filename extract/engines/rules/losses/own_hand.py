"""Who kills himself at the end of what he did: "before committing suicide", "took his own life", "turned the gun on
himself".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Counted, Loss
from extract.engines.rules.vocabulary.words import listed

_VERBS: Final = frozenset(("commit", "take", "end", "turn", "shoot"))
_SELVES: Final = frozenset(("himself", "herself", "themselves"))
_OWN: Final = frozenset(("his", "her", "their"))
_ARMS: Final = listed("arms") | {"gun", "weapon", "rifle", "pistol", "guns", "weapons", "knife"}
_ATTACKS: Final = frozenset(("kill", "attack", "storm", "wound", "bomb"))
_DOERS: Final = listed("doers_known") | listed("attacker_nouns") | {"perpetrator", "culprit", "assailant"}


def own_hand(reader: Counted, chunks: list[Chunk], verbs: list[int], found: list[Loss]) -> None:
    """Adds who took his own life in a sentence that tells of an attack, or is spoken of as the one who attacked."""
    for v in verbs:
        c = chunks[v]
        if c.neg or c.verb is None or c.verb.lemma not in _VERBS or not c.subject or c.voice == "inf":
            continue
        if not _by_own_hand(chunks, v, c.verb.lemma):
            continue
        who = c.subject[0]
        attack = any(x.people for x in found) or any(x.cls in _ATTACKS for x in chunks[:v])
        if (attack or chunks[who].head in _DOERS) and not any(x.noun == who for x in found):
            reader.add(chunks, who, v, "killed", "own-hand", found)


def _by_own_hand(chunks: list[Chunk], v: int, lemma: str) -> bool:
    after = chunks[v + 1] if v + 1 < len(chunks) else chunks[v]
    if lemma == "commit":
        return after.head == "suicide"
    if lemma in ("take", "end"):
        return after.head in ("life", "lives") and after.det in _OWN
    if lemma == "shoot":
        return after.head in _SELVES
    on = chunks[v + 2 : v + 4]
    return after.head in _ARMS and [x.head for x in on[:1]] == ["on"] and on[-1].head in _SELVES
