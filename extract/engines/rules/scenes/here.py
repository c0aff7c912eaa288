"""Where a story was filed as where it happened: "Two men were shot here yesterday", under a dateline of the town."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.vocabulary.finding import Mention

_HERE: Final = lazy(r"(?:^|[\s,(])here(?=[\s,.;)])")
_BEFORE: Final = lazy(r"([a-z’'-]+)[\s,]*\Z")
_TOLD: Final = listed("audiences") | listed("sayings") | listed("before_here")
"""Words before "here" where somebody spoke or came, and nothing else happened."""
_OUT: Final = lazy(
    r"\b(?:break(?:s|ing)?|broken?|carri(?:ed|es)|carrying|burn(?:ed|t|ing)?|wiped) out[\s,]*\Z"
)
"""What happens "out here" without anybody having spoken."""


def town_filed(a: Analysis) -> Mention | None:
    """The town of the dateline, where a list has it; None: there is none."""
    return next((m for m in a.mentions if m.kind == "place" and m.end <= a.head and m.head == "town"), None)


def told_here(a: Analysis, s: Sentence) -> bool:
    """Whether a deed of the sentence is told to have been done "here"."""
    for match in _HERE.finditer(s.low) if "here" in s.lows else ():
        before = _BEFORE.search(s.low, 0, match.start())
        word = before[1] if before is not None else ""
        if word == "out" and _OUT.search(s.low, 0, match.start()) is not None:
            return True  # "fighting broke out here"
        if word and word not in _TOLD and word not in a.triggers.sources:
            return True
    return False


_CITY: Final = lazy(
    r"\b(?:enter(?:ed|ing)?|attack(?:ed|ing)?|storm(?:ed|ing)?|invaded|seized|occupied|shelled|into|inside)"
    r" the (?:city|town|port)\b"
    r"(?! (?:of|hall|council|center|centre|market|park|hospital|church|police))"
)
"""The town as what was struck."""


def in_the_city(a: Analysis, s: Sentence) -> bool:
    """Whether "the city" that was entered is the one of the dateline: the text has named no other town before."""
    if not ("city" in s.lows or "town" in s.lows or "port" in s.lows) or _CITY.search(s.low) is None:
        return False
    return not any(
        m.kind == "place" and m.head in ("town", "site") and a.head <= m.start < s.end for m in a.mentions
    )
