"""Plain people who fight others: "Hindus and Muslims clashed", "residents of Lomba and herders
fought". Each of the two is a group of its own, and none only the target.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.lexicon import simplify
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.mentions.mentions import Mention

_SOME: Final = r"(?: (?:the|rival|local|ethnic|some|armed|suspected|angry|two|groups|members|of|fellow))*"
_DID: Final = (
    r"(?:clash(?:ed)?|fought|battled|skirmished|brawled|fight"
    r"|(?:exchanged|traded) (?:gun)?(?:fire|shots|blows))"
)
_OF_TOWN: Final = r"(?: (?:of|from|in) (?:the )?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?)?"
_JOINED: Final = lazy(rf"{_OF_TOWN} and{_SOME} ?")
_FOUGHT: Final = lazy(rf"{_OF_TOWN},? (?:have |had |also |again )?{_DID}\b")
_AGAINST: Final = lazy(rf"{_OF_TOWN},? (?:have |had |also |again )?{_DID}(?: with| against)?{_SOME} ?")
_BETWEEN: Final = lazy(
    r"\b(?i:clash|fight|violence|battle|riot|skirmish|gunfight|shoot-?out|feud|brawl)\w*\b[^.;]{0,60}"
    rf" between{_SOME} ?\Z"
)
_BEFORE: Final = 120


def part_rivals(a: Analysis) -> None:
    """Gives plain people who fight other people an actor of their own, wherever the text calls them by that noun."""
    told = [m for m in a.mentions if m.kind in ("generic", "force")]
    for m, n in pairwise(told):
        folk = [x for x in (m, n) if x.kind == "generic" and x.type == "civilians"]
        if not folk or n.start - m.end > _BEFORE or not _at_odds(a, m, n):
            continue
        if len(folk) > 1 and _noun(m) == _noun(n):
            continue
        for x in folk:
            _part(a, x, alone=len(folk) == 1)


def _at_odds(a: Analysis, m: Mention, n: Mention) -> bool:
    """Whether two that stand one behind the other fight each other."""
    if _AGAINST.fullmatch(a.text, m.end, n.start):
        return True
    if not _JOINED.fullmatch(a.text, m.end, n.start):
        return False
    if _FOUGHT.match(a.text, n.end):
        return True
    return _BETWEEN.search(a.text[max(0, m.start - _BEFORE) : m.start]) is not None


def _part(a: Analysis, m: Mention, *, alone: bool) -> None:
    """Makes those whom a mention names a group of their own, who fight; `alone`: no other plain people fight them."""
    noun = _noun(m)
    if not (alone or a.index.context.itemized):
        for x in a.mentions:
            if x.kind == "generic" and x.type == "civilians" and _noun(x) == noun:
                a.index.move(x, f"civ:{noun}", "civilians")
    if (actor := a.index.of(m)) is not None:
        a.types[actor] = "civilians"
        a.rivals.add(actor)
        a.home.add(actor)


def _noun(m: Mention) -> str:
    """What people are called: the noun of a long name, a faith or a people."""
    return simplify(m.head if m.head == m.text or " " not in m.text else m.text)
