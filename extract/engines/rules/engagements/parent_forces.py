"""Which of an army or group and its units is listed on a side: a unit's army where the text tells of it as taking part,
and no army that is told of by its men alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.lexicon import tokens_of
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.scenes.events import Event

_MEN: Final = listed("men_of_armies")
"""Nouns of an army's men, who may as well be those of one unit of it."""
_SPEAKING: Final = lazy(r" (?:sources?|spokes\w+|officials?|officers?|authorit\w+)\b", re.I)


def with_parents(a: Analysis, e: Event, side: list[str], other: list[str]) -> list[str]:
    """Lists the army or group before a unit of it that takes part, where the text names it."""
    out: list[str] = []
    for x in side:
        if a.types[x] in ("state_forces", "armed_group"):
            parents = [p for p in sorted(a.kin.get(x, ())) if a.types.get(p) == a.types[x]]
            # "Soldiers" of a brigade are no army beside it.
            parents = [p for p in parents if p not in a.bare or _told_whole(a, e, p)]
            out.extend(p for p in parents if p not in out and p not in side and p not in other)
        out.append(x)
    return out


def without_men(a: Analysis, e: Event, side: list[str]) -> list[str]:
    """Leaves out an army that is told of by its men alone ("soldiers", "the enemy") beside the one unit that fights."""
    units = [x for x in side if a.types[x] == "state_forces" and any(p in side for p in a.kin.get(x, ()))]
    above = a.kin.get(units[0], set()) & set(side) if len(units) == 1 else set()
    return [x for x in side if x not in above or _told_whole(a, e, x)] if above else side


def _sources(a: Analysis, m: Mention) -> bool:
    """Whether the words only say what kind of people speak: "military sources", "a military spokesman"."""
    return m.text.lower() == "military" and _SPEAKING.match(a.text, m.end) is not None


def _told_whole(a: Analysis, e: Event, army: str) -> bool:
    """Whether the sentences of an engagement name an army as taking part, and not its soldiers alone, nor whose word
    it is ("the army said that its 3rd Brigade …").
    """
    told = ((f.sentence, m) for f in e.frames for m in f.sentence.mentions if a.index.of(m) == army)
    named = ((s, m) for s, m in told if m.kind == "force" or not _men(a, m))
    return any(not _sources(a, m) and not _speaks(s, m) for s, m in named)


def _men(a: Analysis, m: Mention) -> bool:
    """Whether a mention is of an army's men alone: "soldiers", or "members of the garrison", which may be a unit's."""
    some = m.text.lower() == "garrison" and a.text[max(0, m.start - 9) : m.start].lower().endswith(_OF)
    return some or tokens_of(m.text)[-1] in _MEN


_OF: Final = ("of the ", "of its ", "from the ")


def _speaks(s: Sentence, m: Mention) -> bool:
    """Whether a mention stands in the words for one whose word the sentence is."""
    return any(v.start <= m.start < v.end for x in s.scopes for v in x.voices)
