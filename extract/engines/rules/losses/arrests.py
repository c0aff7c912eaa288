"""Arrests that make nobody a prisoner of the fight: by the law, after the deed, of bystanders and suspects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk

_BYSTANDERS: Final = frozenset(
    (
        "people",
        "villagers",
        "residents",
        "locals",
        "settlers",
        "protesters",
        "inhabitants",
        "demonstrators",
        "students",
    )
)
"""Whom the law holds after a deed, of whom nobody says that they fought."""
_LATER: Final = frozenset(("later", "since", "subsequently", "meanwhile"))


def later_on(chunks: list[Chunk], v: int) -> bool:
    """Whether those were arrested some time after the deed: "five suspects have been arrested", "police later held"."""
    c = chunks[v]
    perfect = bool({"have", "has"} & set(c.aux)) and "been" in c.aux
    return perfect or any(x.head in _LATER for x in chunks[max(0, v - 2) : v + 2])


def suspect(noun: Chunk, lemma: str) -> bool:
    """Whether people are only arrested, or detained as suspects: no prisoners of the fight."""
    suspected = not {"suspected", "suspect", "suspects", "alleged"}.isdisjoint(noun.words)
    return lemma == "arrest" or (lemma in ("detain", "apprehend") and suspected)


def held_for_deed(chunks: list[Chunk], v: int) -> bool:
    """Whether the verb at `v` tells of suspects whom the law holds: "five men were arrested in connection with it"."""
    verb = chunks[v].verb
    return (
        verb is not None
        and verb.lemma in ("arrest", "detain", "apprehend", "round up")
        and (
            any(c.head in ("connection", "relation", "suspicion") for c in chunks[v + 1 : v + 9])
            or (
                any(c.head in ("questioning", "interrogation") for c in chunks[v + 1 : v + 5])
                and any(chunks[k].head in _BYSTANDERS for k in chunks[v].patients)
            )
        )
    )


def none_held(noun: Chunk, lemma: str) -> bool:
    """Whether nobody is told to be a prisoner: "no one was arrested", "police detained nine people in raids"."""
    if (
        lemma in ("detain", "apprehend")
        and noun.head in _BYSTANDERS
        and noun.det not in ("the", "these", "those")
    ):
        return True
    nobody = noun.figure is not None and noun.figure.low == 0 and noun.head_mention is None
    return nobody and lemma in ("arrest", "detain", "apprehend")
