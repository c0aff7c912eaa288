"""Which of two days is that of the deed, by the verbs of their clauses: "buried on Monday after a raid killed them on
Friday".
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.grammar.deed_names import in_named_fight, of_deed_named

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.items import Chunk

_QUIET: Final = frozenset(("other", "be", ""))
"""Classes of verbs that tell of no violence."""
_OPENING: Final = frozenset(("after", "where", "when", "who", "which", "that", "in which"))
"""Words that open the clause of what had happened."""
_ENDING: Final = frozenset((";", "and", "but", "while", "before"))


def of_deeds(s: Sentence, live: list[Any]) -> list[Any]:
    """Those of several dates by which a deed is called: "said on Friday that … behind the February 3 attack"."""
    named = {
        c.start for k, c in enumerate(s.chunks) if of_deed_named(s.chunks, k) or in_named_fight(s.chunks, k)
    }
    return [d for d in live if d.start in named and d.when.precision == "day"]


def of_violence(s: Sentence, live: list[Any]) -> list[Any]:
    """Gives the days of a sentence whose verbs tell of violence, where another day stands in a clause before "after",
    "where" or "who" whose verb tells of none; all of them where nothing tells them apart.
    """
    chunks = s.chunks
    at = next((k for k, c in enumerate(chunks) if k and c.kind in ("C", "R", "P") and c.head in _OPENING), 0)
    if not at:
        return live
    before, behind = _verbs(chunks, 0, at), _verbs(chunks, at, len(chunks))
    if not before or not behind or any(c.cls not in _QUIET for c in before):
        return live
    if all(c.cls in _QUIET or c.cls == "say" or c.neg for c in behind):
        return live
    told = [d for d in live if d.start > chunks[at].start and d.when.precision == "day"]
    return told if len(told) < len(live) and told and not _goes_on(chunks, at, told[0].start) else live


def _verbs(chunks: list[Chunk], first: int, last: int) -> list[Chunk]:
    return [c for c in chunks[first:last] if c.kind == "VG"]


def _goes_on(chunks: list[Chunk], at: int, day: int) -> bool:
    """Whether another clause begins between the one of the deed and a day."""
    return any(c.head in _ENDING and c.kind in ("C", "X") for c in chunks[at + 1 :] if c.start < day)


def of_clauses(s: Sentence, live: list[Any]) -> list[Any]:
    """The days of those parts of a sentence between semicolons that tell of violence, where others tell of none: "The
    town voted on Monday; in 2004, gunmen had burned it".
    """
    ends = [c.start for c in s.chunks if c.head == ";"]
    verbs = (s.chunks[v] for v in s.verbs)
    deeds = {bisect_left(ends, c.start) for c in verbs if c.cls not in _QUIET and c.cls != "say"}
    told = [d for d in live if bisect_left(ends, d.start) in deeds]
    return told or live
