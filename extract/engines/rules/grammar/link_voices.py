"""Decides whether a bare past form is active ("gunmen killed 12") or passive ("12 killed in clashes")."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.link_candidates import NAMING, then_finite
from extract.engines.rules.grammar.link_clauses import headline_of_post
from extract.engines.rules.grammar.link_groups import armed
from extract.engines.rules.grammar.link_lists import bare_count
from extract.engines.rules.grammar.link_objects import later_object, objects, shared_object
from extract.engines.rules.grammar.link_relatives import pierced, whom
from extract.engines.rules.vocabulary.words import listed

DASHES: Final = frozenset(("--", "-", "–", "—"))
LOSSY: Final = frozenset(("kill", "wound", "capture", "abduct", "destroy", "vanish", "seize"))
_PASSIVE_SAY: Final = listed("recording_verbs")
_WITH_THAT: Final = frozenset(("denounced", "complained", "lamented"))
_WIRES: Final = listed("wires")
_GOING: Final = listed("going")
_STRUCK: Final = frozenset(("attack", "bomb", "storm", "shell"))
_HELD_TO_BE: Final = frozenset(
    ("believed", "suspected", "accused", "thought", "alleged", "presumed", "wanted", "affiliated", "linked",
     "connected", "associated", "employed", "posted", "stationed", "deployed", "guarding", "escorting", "said")
)  # fmt: skip
"""What a verb of loss does not lose its object to: "killed a clerk believed to be a rebel"."""
_TOLD_TO_BE: Final = frozenset(("said", "alleged", "reported", "rumored", "rumoured", "understood", "known"))

_SHOOTING: Final = frozenset(("fire", "launch", "lob", "hurl", "drop", "send", "throw"))
_SHOT: Final = listed("shots")
"""What is fired, and fires nothing itself: "a round fired from the hills"."""


_TIMES: Final = frozenset(("minutes", "hours", "days", "weeks", "months"))
_LATER: Final = frozenset(("later", "afterward", "afterwards", "earlier", "before", "after"))


def settle(chunks: list[Chunk], v: int, chunk: Chunk) -> None:
    """Decides whether a bare past form is active ("gunmen killed 12") or passive ("12 killed in clashes")."""
    ahead = chunks[v + 1 : v + 3]
    if chunk.object == [v + 1] and len(ahead) > 1 and ahead[0].head in _TIMES and ahead[1].head in _LATER:
        chunk.object = []  # "were kidnapped and killed hours later"
    if (hit := whom(chunks, v)) >= 0:
        chunk.voice, chunk.object = "active", [hit]
        return
    if (
        not chunk.object
        and chunk.cls == "blame"
        and v > 1
        and chunks[v - 1].kind == "NG"
        and chunks[v - 2].kind == "R"
    ):
        chunk.voice = "active"
        return
    if pierced(chunks, v):
        chunk.voice, chunk.subject = "passive", [v - 2]
        return
    if not chunk.object and (
        shared := shared_object(chunks, v) or later_object(chunks, v) or _taken_from(chunks, v)
    ):
        chunk.voice, chunk.object = "active", shared
        return
    lemma = chunk.verb.lemma if chunk.verb is not None else ""
    shot = v > 0 and chunks[v - 1].head in _SHOT and not chunks[v - 1].mentions
    if not chunk.object and lemma in _SHOOTING and shot:
        chunk.voice, chunk.subject = "passive", [v - 1]  # "caused by a round fired from the hills"
        return
    that = v + 1 < len(chunks) and chunks[v + 1].kind == "R" and chunks[v + 1].head == "that"
    if that and (chunk.head in _WITH_THAT or chunk.cls == "say"):
        chunk.voice = "active"  # "two officials confirmed that"
        return
    if not chunk.object:
        chunk.voice = "active" if _acts_alone(chunks, v, chunk) else "passive"
        return
    first = chunk.object[0]
    if (
        chunk.cls in ("kill", "wound")
        and v
        and bare_count(chunks[v - 1])
        and chunks[first].figure is not None
    ):
        chunk.voice, chunk.object = "passive", []  # "31 dead 45 hurt 12 prisoners"
        return
    left = chunks[v - 1] if v and chunks[v - 1].kind == "NG" else None
    if (
        left is not None
        and _of_next_verb(chunks, first, chunk)
        and (left.figure or left.det in ("a", "an", ""))
    ):
        chunk.voice, chunk.object = "passive", []
        return
    if not chunk.subject and chunk.cls in LOSSY and left is not None:
        chunk.subject = [v - 1]
    chunk.voice = "active"


def _taken_from(chunks: list[Chunk], v: int) -> list[int]:
    """The things behind those whose they were: "we seized from the enemy three rifles and a radio"."""
    if chunks[v].cls not in ("seize", "capture", "take") or not v or v + 3 >= len(chunks):
        return []
    of, whom, things = chunks[v + 1], chunks[v + 2], chunks[v + 3]
    while things.kind == "X" and things.head in DASHES and v + 6 < len(chunks):
        # "from the enemy -- the National Guard -- three rifles"
        if chunks[v + 4].kind != "NG" or chunks[v + 5].head not in DASHES:
            return []
        v, things = v + 3, chunks[v + 6]
    told = things.kind == "NG" and (things.figure is not None or things.det in ("a", "an", "several"))
    return objects(chunks, v + 2) if of.head == "from" and whom.kind == "NG" and told else []


def object_elsewhere(chunks: list[Chunk], v: int) -> list[int]:
    """The object of a verb that does not stand behind it: "nine men whom they had seized", and of one of loss "kidnap
    and kill a trader".
    """
    hit = whom(chunks, v) if chunks[v].aux else -1
    if hit >= 0:
        return [hit]
    return shared_object(chunks, v) if chunks[v].cls in LOSSY else []


def _of_next_verb(chunks: list[Chunk], first: int, chunk: Chunk) -> bool:
    """Whether the noun behind a verb of loss is what the next verb is about: "six killed, ten wounded in"."""
    after = chunks[first + 1] if first + 1 < len(chunks) else None
    if after is None or chunk.cls not in LOSSY or after.kind != "VG" or after.aux:
        return False
    # "killed four rebels armed with rifles" tells of these, "six killed dozens displaced" is a list
    told = after.cls in LOSSY or after.cls in _STRUCK or after.cls == "say" or bare_count(chunks[first])
    held = after.head in NAMING or after.head in _HELD_TO_BE
    return told and not held and after.voice in ("bare", "passive")


def _acts_alone(chunks: list[Chunk], v: int, chunk: Chunk) -> bool:
    """Whether a bare past form without an object is active: "three died", "gunmen stormed in"."""
    if chunk.cls == "die":
        return True
    if (
        _by(chunks, v)
        or _shot_at_by(chunks, v)
        or (v and chunks[v - 1].head in DASHES and chunk.cls == "attack")
    ):
        return False
    if chunk.cls == "attack" and (_told_of(chunks, v) or _by_later(chunks, v)):
        return False
    if chunk.head in _TOLD_TO_BE and v + 1 < len(chunks) and chunks[v + 1].voice == "inf":
        return False  # "gunmen alleged to be members of the front killed four": they are told of
    if chunk.verb is not None and (chunk.verb.lemma in _GOING or chunk.verb.lemma == "confess"):
        return True  # "rebels swept into the town firing at homes"
    if chunk.cls in _STRUCK and headline_of_post(chunks, v):
        return False  # "Police station in Oro bombed; two officers hurt"
    if chunk.cls == "storm":
        return v > 0 and armed(chunks[v - 1])
    if chunk.cls == "shell":  # "the army shelled from its camp into the fields"
        man = chunks[v - 1].head_mention if v and chunks[v - 1].kind == "NG" else None
        onto = v + 1 < len(chunks) and chunks[v + 1].head in _FIRED_TO
        onto = onto or [x.head for x in chunks[v + 1 : v + 3]] in (["in", "area"], ["in", "direction"])
        return onto and man is not None and man.kind in ("force", "generic") and man.type != "civilians"
    if chunk.cls == "attack" and (then_finite(chunks, v) or shot_in_turn(chunks, v)):
        return False
    counted = (
        v > 0
        and chunk.verb is not None
        and chunk.verb.lemma in _PASSIVE_SAY
        and chunks[v - 1].kind == "NG"
        and chunks[v - 1].figure is not None
    )
    return not counted and chunk.cls in ("clash", "say", "bomb", "attack")


_FIRED_TO: Final = frozenset(("from", "into", "at", "onto", "towards", "near", "along", "around", "across"))


def shot_in_turn(chunks: list[Chunk], v: int) -> bool:
    """Whether those to whom something else was done first were shot: "were dragged out of a bus and shot"."""
    c = chunks[v]
    if c.verb is None or c.verb.lemma != "shoot" or c.aux or c.object or v < 3:
        return False
    k = v - 1
    while k > 0 and chunks[k].kind == "A":
        k -= 1
    if chunks[k].head != "and" or (v + 1 < len(chunks) and chunks[v + 1].head in ("at", "back", "into")):
        return False
    for first in range(k - 1, max(-1, k - 8), -1):
        if chunks[first].kind == "VG":
            return (
                chunks[first].voice == "passive"
                and bool(chunks[first].aux)
                and (chunks[first].cls != "say" or chunks[first].head == "put")
            )
        if chunks[first].kind not in ("P", "NG", "A", "D"):
            return False
    return False


def _told_of(chunks: list[Chunk], v: int) -> bool:
    """Whether it is only told what befell somebody: "were reported stabbed"; nobody stabs without a victim."""
    before = chunks[v - 1] if v else chunks[v]
    reported = before.kind == "VG" and before.cls == "say" and before.voice == "passive"
    verb = chunks[v].verb
    return reported or (verb is not None and verb.lemma in ("stab", "knife"))


def _by_later(chunks: list[Chunk], v: int) -> bool:
    """Whether a party stands behind "by" and a place: "teachers attacked in Lomba by rebels"."""
    for k in range(v + 1, min(v + 7, len(chunks) - 1)):
        if chunks[k].kind not in ("P", "NG", "D"):
            return False
        if chunks[k].head == "by":
            return any(m.kind in ("force", "generic") for m in chunks[k + 1].mentions)
    return False


def _shot_at_by(chunks: list[Chunk], v: int) -> bool:
    """Whether a bare past form is that of those who are its target: "soldiers fired on by rebels"."""
    return [x.head for x in chunks[v + 2 : v + 3]] == ["by"] and chunks[v + 1].head in ("on", "at", "upon")


def _by(chunks: list[Chunk], v: int) -> bool:
    if v + 1 >= len(chunks) or chunks[v + 1].kind != "P" or chunks[v + 1].head != "by":
        return False
    return v + 2 >= len(chunks) or chunks[v + 2].head not in _WIRES
