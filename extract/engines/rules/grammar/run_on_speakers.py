"""Where a noun group ends without a comma before who speaks: "in Borno state | senator X said"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.items import Item
from extract.engines.rules.vocabulary import words as w

if TYPE_CHECKING:
    from extract.engines.rules.vocabulary.triggers import Triggers

_DEEDS: Final = w.listed("deeds_told")
_SOURCES: Final = frozenset(("officials", "sources", "witnesses", "residents", "villagers", "locals"))
_WORDS_OF: Final = w.listed("bears_words")
"""Nouns behind which, without a comma, may stand who speaks: "in a statement ISIL said"."""


def speaker_behind(its: list[Item], i: int, j: int, triggers: Triggers) -> bool:
    """Whether item `j` stands behind a place ("in Aleppo city | SANA reporter said") or what bears words ("in a
    statement | X said") and begins a speaker.
    """
    told_to = i > 0 and its[i - 1].low == "told" and its[i].kind == "men" and its[i].thing.kind == "media"
    if told_to and j == i + 1 and its[j].kind == "men" and its[j].thing.kind in ("force", "generic"):
        return True  # "told LNA | gunmen had opened fire"
    k = j - 1
    while k > i and its[k].low in w.AREAS:
        k -= 1
    before = its[k]
    if j > i and before.low in _DEEDS and _said_next(its, j, triggers):
        return True  # "repulsed the attack | police said"
    # "in a statement | the X said" without its comma
    place = before.kind == "men" and before.thing.kind == "place"
    told = j > i and before.low in _WORDS_OF and its[j].low not in _WORDS_OF
    return (place or told) and _speaker_follows(its, i, j, triggers)


def _said_next(its: list[Item], j: int, triggers: Triggers) -> bool:
    """Whether item `j` is somebody of whom a verb of saying comes at once, and what he says is over."""
    if j + 1 >= len(its) or not (its[j].kind == "men" or its[j].low in _SOURCES):
        return False
    verb = triggers.verbs.get(its[j + 1].low) if its[j + 1].kind == "w" else None
    after = its[j + 2] if j + 2 < len(its) else None
    ends = after is None or after.kind in ("x", "date") or after.low in ("on", "in", "at", "early", "late")
    return ends and verb is not None and verb.cls == "say" and "past" in verb.forms


def _speaker_follows(its: list[Item], i: int, j: int, triggers: Triggers) -> bool:
    """Whether a place after a preposition runs on into a speaker, no comma between ("in Borno
    state senator X said").
    """
    if i == 0 or its[i - 1].low not in ("in", "at", "near", "from", "to", "of", "on", "around"):
        return False
    titled = its[j].kind == "men" and its[j].thing.text.istitle() and its[j].thing.kind == "generic"
    if i > 1 and its[i - 2].low in ("source", "sources") and titled:
        return False  # "A source at Lomba Police Command said": he is the speaker, and what is behind says of where
    for k in range(j, min(j + 6, len(its))):
        item = its[k]
        if item.kind in ("x", "date") or (item.kind == "w" and item.low in w.PREP):
            return False
        verb = triggers.verbs.get(item.low) if item.kind == "w" else None
        if verb is not None and verb.cls == "say" and "past" in verb.forms:
            return k > j
    return False
