"""Which of those who spoke before a pronoun stands for: "it" for a body, "he" for a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.engines.rules.voices.voices import State, Voice


def antecedent(pronoun: str, state: State, persons: frozenset[str]) -> Voice:
    """The voice that a pronoun stands for: "it" is no person, "he" and "she" are no body where a person spoke."""
    if pronoun not in ("he", "she", "it"):
        return state.last[0]
    single = pronoun != "it"
    earlier = (*state.last, *reversed(state.said[-8:]))
    return next((x for x in earlier if _single(x, persons) is single), state.last[0])


def _single(voice: Voice, persons: frozenset[str]) -> bool:
    """Whether a voice is one person, named or not."""
    if voice.anonymous or any(m.kind in ("person", "office") for m in voice.mentions):
        return not voice.head.endswith("s") or bool(voice.mentions)
    tail = voice.text.lower().partition(", ")[2]
    return not persons.isdisjoint(tail.split())
