"""Deeds at which people are only angry or over which they march while something else is done to them or by them:
"Police fired on a crowd protesting against the blasts", "Youths angered by the bombing burned a church".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

_STRUCK: Final = frozenset(
    ("kill", "wound", "attack", "storm", "shoot", "destroy", "abduct", "clash", "bomb", "shell", "airstrike")
)
_SIGNS: Final = (
    "protest",
    "demonstrat",
    "ang",
    "rage",
    "furi",
    "incensed",
    "mourn",
    "funeral",
    "burial",
    "vigil",
    "march",
    "riot",
)
_OVER: Final = lazy(
    r"\b(?:protest(?:s|ed|ing|ers|ors)?|demonstrat(?:ed|ing|ors|ions?)|rall(?:y|ies)|march(?:ed|ing)?|angry|anger(?:ed)?"
    r"|enraged|outraged|incensed|infuriated|furious|riot(?:s|ed|ing|ers)?|vigil|mourn(?:ers|ing)|funerals?|burial)\b"
    r"[^,.;]{0,50}?\b(?:against|over|at|about|by|after|following|of|for|in) "
    r"(?:the|last|this|that|those|\w+day['’]s|yesterday['’]s) (?:[\w'’-]+ ){0,4}?"
    r"(?:attack|blast|bombing|explosion|killing|murder|massacre|shooting|raid|ambush|assault|death|seizure|kidnapping"
    r"|abduction|strike|air ?strike|shelling)s?\b"
    r"|\b(?:funerals?|burials?|mourners)\b(?: (?:procession|ceremony|prayers?|service))? (?:of|for) "
    r"(?:[\w'’-]+ ){0,5}?(?:victims?|dead|killed|slain|martyrs?)\b"
    r"|\b(?:his|her|their|whose) (?:funerals?|burials?)\b"
)


def protested(s: Sentence) -> tuple[int, int]:
    """The stretch that tells over what people march or mourn, where the sentence tells of another deed outside of it;
    empty where there is none.
    """
    if not any(x in s.low for x in _SIGNS) or (match := _OVER.search(s.low)) is None:
        return s.start, s.start
    begin, end = s.start + match.start(), s.start + match.end()
    outside = (s.chunks[v] for v in s.verbs)
    if not any(c.cls in _STRUCK and not begin <= c.start < end and not c.neg for c in outside):
        return s.start, s.start
    return begin, end
