"""Capitals that stand for those who govern from them: "Lomba's offensive", "Lomba denies it", "Oro accused Lomba"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.lexicon import capital_of
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.vocabulary.lexicon import Lexicon


def for_government(a: Analysis, s: Sentence, m: Mention) -> bool:
    """Whether a capital stands for those who govern from it: "Lomba's offensive in the north", "Lomba denies it",
    "Oro accused Lomba", "a woman in Oro died in Lomba's shelling".
    """
    if m.head == "country" or (m.key not in _capitals(a.lexicon) and capital_of(m.text) is None):
        return False
    if _POWER.match(a.masked, m.end) or _ACCUSED.search(a.masked, max(s.start, m.start - 24), m.start):
        return True
    if _FIRE.match(a.masked, m.end) and any(x.kind == "place" and x.key != m.key for x in s.mentions):
        return True
    if _SEATED.search(a.masked, max(0, m.start - 60), m.start) and not _SAYS.match(a.masked, m.end):
        return True
    return _RULES.match(a.masked, m.end) is not None and not _LOCATED.search(
        a.masked, max(0, m.start - 24), m.start
    )


@lru_cache(maxsize=4)
def _capitals(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(c.capital.lower() for c in lexicon.countries.values() if c.capital)


_SEATED: Final = lazy(
    r"(?:\b(?:the|a|this|that)|['’]s) (?:(?!of\b|seat\b)[\w-]+ ){0,3}?"
    r"(?:government|regime|junta|rulers|leadership|administration|presidency)"
    r" (?:based |sitting |seated )?in \Z",
    re.I,
)
"""Those who govern from there: "troops loyal to the regime in Lomba"."""
_SAYS: Final = lazy(
    r",? (?:has |have |had |also |later )?(?:said|says|told|announced|reported|confirmed|admitted|put|blamed)\b"
)
_POWER: Final = lazy(
    r"['’]s (?:[a-z-]{3,16} ){0,2}(?:government|regime|rulers?|leaders?|army|troops|soldiers|forces|military|offensive"
    r"|campaign|efforts?|crackdown|policy|policies|strategy|war|allies|ally|support|rule|invasion|backing|involvement"
    r"|intervention|stance|demands?|authority|control|grip|response|fight|struggle|proxies|claims?|insistence)\b"
)
_FIRE: Final = lazy(
    r"['’]s (?:[a-z-]{3,16} ){0,2}(?:shelling|bombardments?|bombings?|(?:air ?)?strikes?|airstrikes?|attacks?|raids?"
    r"|missiles?|rockets?|shells|warplanes|jets|drones?|artillery|guns|aggression|blockade)\b"
)
_ACCUSED: Final = lazy(r"\b(?:[Bb]lam(?:es?|ed|ing)|[Bb]lame on|[Aa]ccus(?:es?|ed|ing)) \Z")
_RULES: Final = lazy(
    r" (?:(?:has|had|have) )?(?:says|said|denie[sd]|accuse[sd]|blame[sd]|claims|claimed|insists|insisted|backs|backed"
    r"|supports|supported|rejects|rejected|wants|fears|considers|considered|regards|vowed|refused|is fighting|agreed)\b"
)
_LOCATED: Final = lazy(r"\b(?:in|at|near|from|of|to|around|outside|inside|on|and|,)(?: the)? \Z")
