"""Countries that a sentence names as those who fought, and not as where: "fought between Lombia and Ruritania"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.mentions.mentions import Mention

_FOUGHT: Final = frozenset(
    ("fought", "battle", "battles", "siege", "war", "clash", "clashes", "fighting", "engagement")
)
_PARTY: Final = lazy(
    r"\b(?:between|fought (?:by|against)|(?:arm(?:y|ies)|forces|troops|navy|fleet|garrison) of) (?:the )?\Z"
)
_AGAINST: Final = lazy(r"\bfought\b[^.;]{1,120}\bagainst (?:the )?\Z")
_AND: Final = (" and ", " and the ", ", and ", ", and the ")


def lands_that_fought(a: Analysis, s: Sentence) -> list[Mention]:
    """Gives the countries of a sentence that are parties of a fight."""
    if s.lows.isdisjoint(_FOUGHT):
        return []
    out: list[Mention] = []
    last = -1
    for m in s.mentions:
        if m.kind == "place" and m.head == "country":
            joined = last >= 0 and a.masked[last : m.start] in _AND
            begin = max(s.start, m.start - 160)
            if joined or _PARTY.search(a.masked, begin, m.start) or _AGAINST.search(a.masked, begin, m.start):
                out.append(m)
                last = m.end
        elif m.kind == "force" and _BETWEEN.search(a.masked, max(s.start, m.start - 40), m.start):
            last = m.end
    return out


_BETWEEN: Final = lazy(r"\bbetween (?:the )?(?:[\w-]+ ){0,2}\Z")
