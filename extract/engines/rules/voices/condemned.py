"""Days on which somebody condemned, mourned or went to see what was done before, none of which is that of the deed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk

_AGAINST: Final = listed("blaming_verbs") | listed("mourning_verbs")
_GOING: Final = listed("going_to_see")
_FIGHTING: Final = frozenset(
    ("kill", "attack", "wound", "capture", "clash", "shell", "bomb", "arrest", "take")
)
_SCENE: Final = frozenset(("scene", "site", "spot", "aftermath"))


def of_condemnations(chunks: list[Chunk]) -> set[int]:
    """The starts of such days: "The envoy today condemned the raid, which took place on 3 May", "went to the site of
    the attack on Tuesday".
    """
    days: set[int] = set()
    for v, c in enumerate(chunks):
        if c.kind != "VG" or c.verb is None or c.voice == "passive" or not c.subject:
            continue
        # A form on -ed that no list has is its own lemma.
        forms = {c.verb.lemma, c.head.removesuffix("d"), c.head.removesuffix("ed")}
        if not _AGAINST.isdisjoint(forms):
            days |= _beside(chunks, v)
        elif not _GOING.isdisjoint(forms):
            days |= _of_visit(chunks, v)
    return days


def _beside(chunks: list[Chunk], v: int) -> set[int]:
    """The days between a verb and the one before it, and right behind it: not behind what is condemned."""
    days: set[int] = set()
    for k in range(v - 1, -1, -1):
        if chunks[k].kind in ("VG", "R"):
            break
        if chunks[k].kind == "D" and not _of_noun(chunks, k):
            days.add(chunks[k].start)
    k = v + 1
    while k < len(chunks) and chunks[k].kind in ("A", "P", "D"):
        if chunks[k].kind == "D" and not _of_noun(chunks, k):
            days.add(chunks[k].start)
        k += 1
    return days


def _of_visit(chunks: list[Chunk], v: int) -> set[int]:
    """The day behind the scene to which somebody goes, with a phrase on whose it is between them."""
    scene = False
    for k, c in enumerate(chunks[v + 1 : v + 8], v + 1):
        if c.kind == "D":
            # "went to the site on Monday and killed four rebels": the day of that fight
            fought = any(x.cls in _FIGHTING for x in chunks[k + 1 : k + 3])
            return {c.start} if scene and not fought else set()
        if c.kind not in ("P", "NG", "A"):
            break
        scene = scene or c.head in _SCENE
    return set()


def _of_noun(chunks: list[Chunk], k: int) -> bool:
    """Whether a day is that of the noun behind it: "Monday's raid", "today's attack"."""
    return k + 1 < len(chunks) and chunks[k + 1].head in ("'s", "’s")
