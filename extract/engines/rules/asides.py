"""Clauses that are read by themselves: what a sentence only mentions aside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.events import Event

_ENDS: Final = frozenset('.!?"”»)\n:*•-–—')
"""What stands before a sentence, and not before a clause cut off from one."""


def in_clause(a: Analysis, s: Sentence) -> bool:
    """Whether what is read as a sentence is a clause cut off from one."""
    before = a.text[max(0, s.start - 4) : s.start].rstrip(" ")
    return bool(before) and before[-1] not in _ENDS


def in_passing(a: Analysis, s: Sentence, before: Event, told: Event) -> bool:
    """Whether a clause cut off from a sentence about what goes on only mentions something else."""
    if told.focus != "background" or before.focus != "main" or told.segment != before.segment:
        return False
    return s.parted or in_clause(a, s)
