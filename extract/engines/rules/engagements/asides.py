"""Clauses that are read by themselves: what a sentence only mentions aside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.engagements.triggered import triggered
from extract.engines.rules.grammar.clauses import IN_ANSWER
from extract.engines.rules.grammar.fronted import is_front
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event

_NOTE_MARK: Final = lazy(r"\[\d{1,3}\]\Z")
"""The mark of a note behind a sentence: "… packed with nails.[7] Towards evening, a man …"."""
_ENDS: Final = frozenset('.!?"”»)\n:*•-–—')
"""What stands before a sentence, and not before a clause cut off from one."""


def in_clause(a: Analysis, s: Sentence) -> bool:
    """Whether what is read as a sentence is a clause cut off from one."""
    if is_front(a.masked, s.start, s.end):
        return True
    if s.index and is_front(a.masked, a.sentences[s.index - 1].start, a.sentences[s.index - 1].end):
        return False  # the main clause
    before = _NOTE_MARK.sub("", a.text[max(0, s.start - 10) : s.start].rstrip(" "))
    return bool(before) and before[-1] not in _ENDS


def of_the_answered(a: Analysis, s: Sentence) -> bool:
    """Whether a clause tells what the deed of the clause before it answered: "… in revenge for | the killing of X"."""
    before = a.masked[max(0, s.start - _PHRASE) : s.start].rstrip().lower() + " "
    if not before.endswith((" for ", " to ", "avenge ")):
        return False
    return any(m.end() == len(before) for m in IN_ANSWER.finditer(before))


_PHRASE: Final = 50
"""More characters than what stands before a deed that another answers has."""


def in_order(a: Analysis) -> list[Sentence]:
    """The sentences as they are to be read: a clause on what was before comes behind the main clause that it opens."""
    out = list(a.sentences)
    for k in range(len(out) - 1):
        s, main = out[k], out[k + 1]
        if s.segment == main.segment and main.index == s.index + 1 and is_front(a.masked, s.start, s.end):
            out[k], out[k + 1] = main, s
    return out


def told_aside(a: Analysis, e: Event) -> bool:
    """Whether an engagement was only mentioned in a clause on what had been before."""
    first = e.frames[0]
    return first.earlier and (first.sentence.parted or in_clause(a, first.sentence))


def in_passing(a: Analysis, s: Sentence, before: Event, told: Event) -> bool:
    """Whether a clause cut off from a sentence about what goes on only mentions something else."""
    if (before.focus != "main" and before.order) or told.segment != before.segment:
        return False
    once = told is not before and _where_once(s, before, told)
    if once:
        told.focus = "background"
    if s.parted and told is not before and triggered(s.low):
        return True  # what it led to; the story goes on with the deed
    return told.focus == "background" and (once or s.parted or in_clause(a, s) or _known_for(s, told))


def _known_for(s: Sentence, told: Event) -> bool:
    """Whether a sentence only says what somebody is known for: "He led the men who were behind the attack on X"."""
    f = told.frames[-1]
    if f.sentence is not s or len(told.frames) > 1 or f.trigger < 0:
        return False
    match = _KNOWN_FOR.search(s.low)
    return match is not None and s.start + match.start() < s.chunks[f.trigger].start


_KNOWN_FOR: Final = lazy(
    r"\b(?:responsible for|(?:was|were|is|are|man|men|group|cell|mastermind) behind|blamed for|accused of|linked to"
    r"|wanted (?:for|in|over)|involved in|implicated in|(?:took|taken|taking) part in|convicted (?:of|for|in)"
    r"|suspected (?:of|in)|similar to|reminiscent of|modell?ed on|since the)\b"
)


def _where_once(s: Sentence, before: Event, told: Event) -> bool:
    """Whether a clause only says what had happened before in a place: "near Lomba, where an attack killed 9 in May"."""
    older = told.when is not None and before.when is not None and told.when.end < before.when.start
    return older and len(told.frames) == 1 and " where " in s.low


def right_behind(a: Analysis, e: Event, f: Frame) -> bool:
    """Whether a sentence follows the last of an engagement that was no mere clause."""
    last, s = e.frames[-1].sentence, f.sentence
    if s.index - last.index != 1:
        return False
    return not in_clause(a, last)
