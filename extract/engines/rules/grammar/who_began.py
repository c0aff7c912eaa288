"""Where a sentence says that those who are killed had attacked before: "shot dead a man who tried to stab them", "was
killed by guards after firing on one".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.vocabulary.words import listed

HOSTILE: Final = frozenset(("attack", "storm", "ambush", "bomb", "shell", "kill", "wound", "abduct"))
HE: Final = frozenset(("he", "she", "they"))
_TRYING: Final = frozenset(("try", "attempt", "seek"))
_RUSHING: Final = listed("rushing_in")
_AT: Final = ("on", "at", "upon")
_LONG_AGO: Final = ("last", "ago", "earlier", "previous", "19", "20")
_COMING: Final = frozenset(
    ("attacking", "counterattacking", "counter-attacking", "assaulting", "invading", "charging")
)
_UNARMED: Final = frozenset(("stones", "stone", "rocks", "rock", "bricks", "bottles", "objects"))
"""What crowds throw, whom nobody fights."""


def began(chunks: list[Chunk], i: int) -> int:
    """Where it says that those at `i` attacked: their verb, or they themselves ("attacking rebels"); -1: nowhere."""
    if not _COMING.isdisjoint(chunks[i].words):
        return i
    r = i + 1 < len(chunks) and chunks[i + 1].kind == "R" and chunks[i + 1].head in ("who", "that")
    v = i + 1 + r
    while v < len(chunks) and chunks[v].kind == "A":
        v += 1
    if v >= len(chunks) or not _strikes(chunks, v) or not (r or chunks[v].voice == "ing"):
        return -1
    if _long_ago(chunks, v):
        return -1
    return v + 1 if v + 1 < len(chunks) and chunks[v + 1].voice == "inf" else v


def first_struck(chunks: list[Chunk], v: int, hit: list[int]) -> int:
    """Where a clause behind the deed at `v` says that those killed had attacked before: "was shot by guards after
    stabbing one", "killed a man after he had fired on them"; -1: none does.
    """
    k = v + 1
    while k < len(chunks) and k - v < _NEAR and chunks[k].kind in ("NG", "P", "A", "D"):
        k += 1
    if k >= len(chunks) or chunks[k].head != "after" or not hit:
        return -1
    k += 1
    he = k < len(chunks) and chunks[k].kind == "NG" and chunks[k].head in HE
    if he and chunks[k].head == "they" and chunks[v].voice != "passive":
        return -1  # "shot two men after they raided a house": either of them
    while k < len(chunks) and (chunks[k].kind == "A" or (he and chunks[k].kind == "NG")):
        k += 1
    if k >= len(chunks) or chunks[k].kind != "VG" or chunks[k].voice != ("active" if he else "ing"):
        return -1
    if not he and chunks[v].voice != "passive":
        return -1
    return k if _strikes(chunks, k) and not _long_ago(chunks, k) else -1


_NEAR: Final = 10
"""Chunks within which such a clause begins."""


def _strikes(chunks: list[Chunk], v: int) -> bool:
    """Whether the verb group at `v` tells of an attack, or of one that was tried."""
    c = chunks[v]
    if c.kind != "VG" or c.neg or c.verb is None or (c.voice == "passive" and c.verb.lemma not in _TRYING):
        return False
    if c.verb.lemma not in _TRYING:
        after = chunks[v + 1].head if v + 1 < len(chunks) else ""
        missile = [chunks[i].head for i in c.object if chunks[i].head in _UNARMED]
        aimed = bool(c.object) or c.verb.lemma == "attack" or after in _AT
        return c.cls in HOSTILE and aimed and not missile
    tried = chunks[v + 1] if v + 1 < len(chunks) else None
    if tried is None or tried.verb is None or tried.voice != "inf":
        return False
    return tried.cls in HOSTILE or tried.verb.lemma in _RUSHING


def _long_ago(chunks: list[Chunk], v: int) -> bool:
    """Whether a date of their own puts what they did before: "a man who had bombed a hotel last year"."""
    for c in chunks[v : v + 10]:
        if c.kind == "D" and any(x in c.head for x in _LONG_AGO):
            return True
        if c.kind in ("X", "C"):
            break
    return False


def told_of_before(chunks: list[Chunk], v: int) -> bool:
    """Whether a relative clause tells what its people had done in a time of its own: "…, who took it last year"."""
    r = v - 1
    while r > 0 and chunks[r].kind == "A":
        r -= 1
    if r < 1 or chunks[r].kind != "R" or not _long_ago(chunks, v):
        return False
    return any(c.kind == "VG" and c.cls in (*HOSTILE, "take", "seize", "capture") for c in chunks[:r])


_RAIDS: Final = frozenset(("attack", "raid", "ambush", "assault", "fire", "gunfire"))
_SHOOTING_BACK: Final = frozenset(("shoot", "fire", "open fire", "fight"))


def fired_back(chunks: list[Chunk], v: int) -> bool:
    """Whether somebody shot back by the verb group at `v`: "the patrol returned fire", "fired back"."""
    c = chunks[v]
    if c.kind != "VG" or c.verb is None or c.neg:
        return False
    if c.head in ("responded", "responding", "reacted") and [x.head for x in chunks[v + 1 : v + 2]] == ["to"]:
        return any(x.head in _RAIDS for x in chunks[v + 2 : v + 3])  # "died as troops responded to an attack"
    if c.voice == "passive":
        return False
    if c.verb.lemma in _SHOOTING_BACK:
        return v + 1 < len(chunks) and chunks[v + 1].head == "back"
    return c.verb.lemma == "return" and any(chunks[i].head == "fire" for i in c.object)


_OWN_RAIDS: Final = frozenset(("raid", "raids", "operation", "operations", "sweep", "incursion"))


def in_own_raid(chunks: list[Chunk], verb: Chunk) -> bool:
    """Whether those who kill gunmen do so in a raid of their own: "killed three gunmen in a raid on Lomba"."""
    at = verb.object[-1] if verb.object else len(chunks)
    behind = chunks[at + 1 : at + 4]
    if len(behind) < 2 or behind[0].head not in ("in", "during") or behind[1].head not in _OWN_RAIDS:
        return False
    return behind[1].det in ("", "a", "an") and not (len(behind) > 2 and behind[2].head == "by")
