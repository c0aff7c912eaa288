"""Which sentences of a text are read for what happened: those of deeds and figures, and who may speak of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.engines.rules.grammar.sourced import may_be_sourced
from extract.engines.rules.voices.labels import DOERS

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence


def worth_reading(a: Analysis) -> list[bool]:
    """Which sentences are read: those with violence, loss or a figure, and those just before them that may name
    the speaker or the party that a pronoun there stands for.
    """
    t = a.triggers
    hot = [
        s.counted
        or not s.lows.isdisjoint(t.telling)
        or any(not s.lows.isdisjoint(t.turns[x]) for x in s.lows if x in t.turns)
        or any(m.head.lower() in t.telling for m in s.mentions)  # "A priest is among the hostages"
        for s in a.sentences
    ]
    out = []
    for k, s in enumerate(a.sentences):
        if hot[k]:
            out.append(True)
            continue
        near = any(hot[k + 1 : k + 3])
        speaks = near and not s.lows.isdisjoint(t.saying)
        acts = k + 1 < len(hot) and hot[k + 1] and any(m.kind in ("force", "generic") for m in s.mentions)
        answers = k > 0 and hot[k - 1] and _answers(a, s)
        out.append(speaks or acts or answers)
    return out


def _answers(a: Analysis, s: Sentence) -> bool:
    """Whether a sentence right behind one of a deed may tell who spoke of it, or who did it."""
    return (
        not s.lows.isdisjoint(a.triggers.saying)
        or s.low.startswith(("they ", "this is contained", "this was contained", "this was made known"))
        or any(x in s.low for x in DOERS)
        or may_be_sourced(s.low)
    )
