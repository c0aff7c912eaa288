"""Which of those who spoke before a pronoun stands for: "it" for a body, "he" for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.voices.voices import State, Voice


def antecedent(pronoun: str, state: State, persons: frozenset[str]) -> Voice:
    """The voice that a pronoun stands for: "it" is no person, "he" and "she" are no body where a person spoke."""
    if pronoun not in ("he", "she", "it"):
        return state.last[0]
    single = pronoun != "it"
    earlier = (*state.last, *reversed(state.said[-8:]))
    return next((x for x in earlier if _single(x, persons) is single), state.last[0])


def told_of(chunks: list[Chunk], i: int) -> int:
    """The person named as the subject of a clause before the "he" at `i` of the same sentence: "Juan Mata, who was near
    to talks, waited until he accused the X"; -1: none, or two.
    """
    named = {
        k
        for c in chunks[:i]
        if c.kind == "VG" and c.voice == "active"
        for k in c.subject
        if k < i and (m := chunks[k].head_mention) is not None and m.kind == "person"
    }
    return next(iter(named)) if len(named) == 1 else -1


def _single(voice: Voice, persons: frozenset[str]) -> bool:
    """Whether a voice is one person, named or not."""
    if voice.anonymous or any(m.kind in ("person", "office") for m in voice.mentions):
        return not voice.head.endswith("s") or bool(voice.mentions)
    tail = voice.text.lower().partition(", ")[2]
    return not persons.isdisjoint(tail.split())
