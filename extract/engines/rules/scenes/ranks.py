"""Times over which attacks are only counted or ranked: "the second such attack in the past 48 hours"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.grammar.blaming import DEEDS
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence

_ORDERED: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "latest",
    "deadliest", "bloodiest", "worst",
)  # fmt: skip
RANKED: Final = frozenset(_ORDERED)
_BY_NUMBER: Final = r"\d{1,3}(?:st|nd|rd|th|d)"
_NTH: Final = lazy(
    rf"\b(?:{'|'.join(_ORDERED)}|{_BY_NUMBER})\b (?:such |\w+ ){{0,3}}(?:attack|incident|bombing|blast|raid|ambush"
    r"|killing|strike|explosion|assault|massacre|shooting|clash|encounter)\b[^.;,]{0,50}"
    r"\b(?:in|over|within|during) (?:just |only |the |as )?\Z",
    re.I,
)
"""What stands before a time over which attacks are counted: "the second such attack in the past 48 hours"."""
_THIS: Final = ("this year", "this month", "this week")
_NTH_OF: Final = lazy(
    rf"\b(?:is|was) (?:only |just )?the (?:{'|'.join(_ORDERED)}|{_BY_NUMBER})\b[^,.;]{{0,70}}\Z"
)
"""The same before a year or month that one is in: "the killing was the third of a teacher this month"."""
_NTH_SO_FAR: Final = lazy(
    rf"\b(?:the|its|their) (?:{'|'.join(_ORDERED)}) (?:such )?(?:[\w-]+ )?(?:attack|incident|bombing|raid|massacre) \Z"
)
"""The same right behind an attack that is ranked: "the deadliest attack this year was in May"."""
_NTH_TIME: Final = lazy(
    rf"\bfor the (?:{'|'.join(_ORDERED)}|{_BY_NUMBER}) (?:consecutive |straight )?time (?:in )?\Z", re.I
)
"""The same behind a deed: "bombed the pipeline for the third time this year"."""


def of_rank(a: Analysis, s: Sentence, d: Any) -> bool:
    """Whether a date only tells over which time attacks are counted."""
    before = s.low[: d.start - s.start]
    if d.text.lower() in _THIS and (_NTH_OF.search(before) or _NTH_SO_FAR.search(before)):
        return True
    if _NTH_TIME.search(s.low, 0, d.start - s.start):
        return True
    ranked = _NTH.search(a.masked, max(s.start, d.start - 90), d.start)
    return ranked is not None and _COST.search(ranked.group()) is None


_COST: Final = lazy(
    r"\b(?:was|were|came|happened|occurred|killed|left|claimed|took|wounded|injured|hit|struck|destroyed)\b",
    re.I,
)
"""What an attack did, or where and when it was: "the deadliest attack on the army to date killed 71 in May 2014"."""


def ranked_against(s: Sentence, d: Any) -> bool:
    """Whether a date is that of an earlier attack against which one told before is ranked, and all that the sentence
    tells of: "it was the worst attack since the 1998 bombing of a market, which killed 200".
    """
    at = d.start - s.start
    if not f" {s.low[:at]}".endswith((" since the ", " since a ", " since an ")):
        return False
    words = [x.strip(".,;:") for x in s.low[d.end - s.start : d.end - s.start + 60].split()[:3]]
    if DEEDS.isdisjoint(words) and not any(x.rstrip("s") in DEEDS for x in words):
        return False
    before = [c for c in s.chunks if c.kind == "VG" and c.start < d.start]
    return all(c.cls == "other" for c in before) and not any(x.start < d.start for x in s.losses)
