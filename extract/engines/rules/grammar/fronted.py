"""Clauses that open a sentence on another engagement, which was before: "Two days after a bomb killed nine in Oro,
rebels attacked Lomba".
"""

from __future__ import annotations

from typing import Final

from extract.text.patterns import lazy

_COUNT: Final = (
    r"(?:(?:just|only|barely|hardly|scarcely|less than|more than|about|almost|around|nearly|exactly) ){0,2}"
    r"(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|some|a few|a couple of|\d{1,3}) )?"
)
_UNIT: Final = r"(?:hour|day|night|week|fortnight|month|year)s?"
_FRONT: Final = lazy(
    rf"(?i:{_COUNT}{_UNIT} after|{_COUNT}within {_COUNT}{_UNIT} (?:of|after)) "
    r"(?!(?:the (?:attack|blast|bombing|explosion|strike|raid|ambush|clash|clashes|incident|shooting|assault)s?\b"
    r"|(?:he|she|they|it|we|this|that|being|his|her|its|their)\b)|(?i:the )?[A-Z][\w’'-]+ (?:[A-Z][\w’'-]+ )?fell )"
)
_DEED: Final = (
    r"(?:kill|wound|injur|attack|ambush|bomb|explod|blast|storm|raid|detonat|clash|abduct|kidnap|shell|assault"
    r"|assassinat|execut|behead|massacr)(?:s|es|ed|d|e|ings?|ped|ping)?"
)
_TOLD: Final = lazy(
    rf"(?i)\b(?:{_DEED}|explosion|shot|gunned down|slain|blew|hit|struck|set off|overran|seized|captured"
    r"|dead|deaths?|murder(?:s|ed|ing)?|(?:air ?)?strikes?|opened fire|fired)\b"
)
_DONE: Final = lazy(
    r"(?i)\b(?:killed|wounded|injured|attacked|ambushed|bombed|exploded|stormed|raided|detonated|clashed|abducted"
    r"|kidnapped|shelled|assaulted|assassinated|executed|beheaded|massacred|shot|gunned down|blew|hit|struck|set off"
    r"|overran|seized|captured|opened fire|fired|targeted|torched|hurled|lobbed|ripped|tore|went off|died)\b"
)
"""What was done, in the main clause."""
_SAME_MEN: Final = lazy(
    r"(?i)\b(?:(?:of|one of|among|killed|shot|captured|freed|hunted|chased) (?:them|him)\b|(?:the|those|these) "
    r"(?:gun(?:men|man)"
    r"|attackers?|assailants?|raiders?|kidnappers?|abductors?|hostages?|captives?|bombers?|shooters?|culprits?)\b)"
)
"""Those of the clause itself, in the main clause: it goes on with the same engagement."""
_NO_CLAUSE: Final = lazy(
    r"(?:and|or|but|which|who|whom|whose|where|when|while|as|including|among|most|mostly|many|some|all|both|in|on|at"
    r"|near|of|with|by|killing|wounding|injuring|leaving|\w+ing|said|according"
    r"|a (?:town|village|city|province|district))\b"
    r"|(?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+(?: (?:district|province|state|region|county))?(?:,|\.|$| on\b)"
    r"|\d{4},"
)
"""How what follows a comma goes on with the clause before it: no main clause begins there."""
_COMMAS: Final = 6


def front_cut(masked: str, start: int, end: int) -> int:
    """Where the main clause begins behind a clause that opens the sentence on what was before; 0: there is none."""
    opens = _FRONT.match(masked, start, end)
    if opens is None:
        return 0
    at = opens.end()
    for _ in range(_COMMAS):
        at = masked.find(", ", at, end)
        if at < 0:
            return 0
        if not _NO_CLAUSE.match(masked, at + 2, end):
            told = _TOLD.search(masked, opens.end(), at) is not None
            other = told and _SAME_MEN.search(masked, at + 2, end) is None
            return at + 2 if other and _DONE.search(masked, at + 2, end) is not None else 0
        at += 2
    return 0


def is_front(masked: str, start: int, end: int) -> bool:
    """Whether a stretch is such a clause, cut off from its main clause."""
    return masked.startswith(", ", end) and _FRONT.match(masked, start, end) is not None
