"""Makes one noun group of people and of what they are held to be: "five men believed to be members of the X", "nine
people, presumably rebels,".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk

HELD: Final = frozenset(("suspected", "believed", "thought", "alleged", "presumed", "accused"))
_PEOPLE: Final = frozenset(
    (
        "people",
        "persons",
        "person",
        "man",
        "men",
        "woman",
        "women",
        "individual",
        "individuals",
        "youth",
        "youths",
    )
)
_BELONGING: Final = frozenset(
    ("member", "members", "fighter", "fighters", "supporter", "supporters", "operative", "operatives")
)
_FIGHTING: Final = ("armed_group", "militia", "unidentified")


_PRESUMABLY: Final = frozenset(
    ("presumably", "possibly", "probably", "apparently", "allegedly", "reportedly", "supposedly", "likely")
)
_HELD_OR_SAID: Final = HELD | {"said", "reported", "reportedly", "allegedly"}
TOLD: Final = _HELD_OR_SAID | _PRESUMABLY
"""Heads without any of which a sentence holds nobody to be anything."""


def held_to_be(chunks: list[Chunk]) -> list[Chunk]:
    """Takes out what stands between such people and what they are held to be."""
    k = 0
    while k + 2 < len(chunks):
        told = _told(chunks, k)
        if told == k and (told := _aside(chunks, k)) > k:
            del chunks[told + 1]  # the comma behind
        if told > k and _fights(chunks, told):
            people, kind = chunks[k], chunks[told]
            kind.figure, kind.det = people.figure, people.det
            kind.words = [*(x for x in people.words if x not in _PEOPLE), *kind.words[-2:]]
            del chunks[k:told]
        k += 1
    return chunks


def _told(chunks: list[Chunk], k: int) -> int:
    """Returns where the noun stands that tells what the people of chunk `k` are held to be; `k`: nowhere."""
    people, at = chunks[k], k + 1
    if people.kind != "NG" or not people.words:
        return k
    if people.head in HELD and people.words[-2:-1] and people.words[-2] in _PEOPLE:
        at += chunks[at].head == "of"
    elif (
        people.head in _PEOPLE and chunks[at].kind == "VG" and chunks[at].head in HELD and not chunks[at].aux
    ):
        at += 1
        at += chunks[at].head == "of"
    else:
        return k
    if at + 1 >= len(chunks) or chunks[at].kind != "VG" or chunks[at].head not in ("being", "be"):
        return k
    return at + 1 if chunks[at + 1].kind == "NG" else k


def _aside(chunks: list[Chunk], k: int) -> int:
    """Returns where between commas stands what the people of chunk `k` are held to be; `k`: nowhere:
    "five people, presumably rebels, were killed", "five men, all said to be rebels, …".
    """
    people, at, n = chunks[k], k + 2, len(chunks)
    if (
        people.kind != "NG"
        or people.head not in _PEOPLE
        or people.figure is None
        or chunks[k + 1].head != ","
    ):
        return k
    if at + 2 < n and chunks[at].kind == "A" and chunks[at].head in _PRESUMABLY:
        at += 1
    elif (
        at + 3 < n
        and chunks[at + 1].kind == "VG"
        and chunks[at + 1].head in ("be", "being")
        and chunks[at].head in _HELD_OR_SAID
    ):
        at += 2
    else:
        return k
    closed = at + 1 < n and chunks[at + 1].head == "," and chunks[at].kind == "NG"
    return at if closed and _fights(chunks, at) else k


def _fights(chunks: list[Chunk], k: int) -> bool:
    """Says whether a noun is that of armed people, or of members of such a group."""
    own = [m for m in chunks[k].mentions if m.type in _FIGHTING]
    if own or chunks[k].head not in _BELONGING or k + 2 >= len(chunks) or chunks[k + 1].head != "of":
        return bool(own)
    return any(m.type in _FIGHTING for m in chunks[k + 2].mentions)
