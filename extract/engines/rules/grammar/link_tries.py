"""Who was to do what others prevented: "foiled an attempt by rebels to attack villagers" tells of no attack by the
troops that foiled it.
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.link_voices import LOSSY
from extract.engines.rules.vocabulary.words import listed

DEALT: Final = LOSSY | {"inflict"}
"""Classes of what those who foiled an attack did to whoever came."""
_TRIES: Final = listed("attempts_on") | listed("plans_of")
_HOLDING: Final = frozenset(
    ("believe", "consider", "deem", "presume", "suppose", "reckon", "judge", "think", "suspect", "understand", "know")
)  # fmt: skip
_TRYING: Final = frozenset(("tried", "trying", "attempted", "attempting", "sought", "seeking"))
_OWNERS: Final = ("by", "of", "from")


def whose_try(chunks: list[Chunk], v: int) -> list[int]:
    """The subject of an infinitive that tells what was foiled: those who tried, or the noun of what they tried."""
    return [v - 1] if chunks[v - 1].kind == "NG" and foiled_by(chunks, v) >= 0 else []


def foiled_by(chunks: list[Chunk], v: int) -> int:
    """The verb of those who foiled what the infinitive at `v` tells of; -1: nobody did."""
    if chunks[v].voice != "inf" or v < 3:
        return -1
    at = v - 1
    if chunks[at].kind == "VG" and chunks[at].head in _TRYING:
        at -= 2 if chunks[at - 1].kind == "R" else 1
        met = chunks[at].kind == "NG" and chunks[at - 1].kind == "VG" and chunks[at - 1].cls == "repel"
        return at - 1 if met and at else -1  # "confronted rebels who tried to storm a post"
    if chunks[at].kind == "NG" and chunks[at - 1].head in _OWNERS and chunks[at].head not in _TRIES:
        at -= 2
    tried, verb = chunks[at], chunks[at - 1]
    if at < 1 or tried.kind != "NG" or tried.head not in _TRIES:
        return -1
    return at - 1 if verb.kind == "VG" and verb.cls == "repel" else -1


def laid_to(chunks: list[Chunk], v: int) -> list[int]:
    """Those to whom a deed is laid where no list knows "suspected" for a verb: "arrested rebels suspected of bombing a
    church"; empty: no such words.
    """
    if v > 1 and chunks[v].voice == "inf" and chunks[v - 1].kind == "NG" and not chunks[v - 1].pron:
        held = chunks[v - 2]
        if held.kind == "VG" and held.voice == "active" and held.verb is not None:
            return [v - 1] if held.verb.lemma in _HOLDING else []  # "believe the X to be behind it"
    men = chunks[v - 2] if v > 1 and chunks[v - 1].head == "of" else None
    return [v - 2] if men is not None and men.kind == "NG" and men.words[1:][-1:] == ["suspected"] else []


def own_deed(chunks: list[Chunk], led: int, prior: int, v: int) -> bool:
    """Whether the participle at `v` tells what those did to whom something was done at `prior`: "was shot by the guards
    for resisting, after stabbing one"; not "were held by the rebels after taking the town".
    """
    if chunks[led].head == "for":
        return True
    return chunks[led].head in ("after", "while") and bool(chunks[prior].aux) and chunks[v].cls != "take"
