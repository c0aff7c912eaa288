"""What stands around a name that no list has and shows that it is a party: "X fighters", "clashed with X".

Each kind of sign has a weight; two tell enough: one that only a party has, or two of different kinds that a person or a
town may have, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.engines.rules.vocabulary.words import alternation
from extract.text.patterns import lazy

ENOUGH: Final = 2
"""The weight from which a name is one of a party."""
REACH: Final = 90
"""Characters before a name and behind it that are looked at."""
_NOT_THIS: Final = -9

_MEN: Final = alternation("party_men")
_MAN: Final = alternation("party_man")
_AFTER_MAN: Final = alternation("after_party_man")
_DEEDS: Final = alternation("party_deeds")
_FIGHTS: Final = alternation("party_fights")
_HAVE: Final = (
    r"(?: (?:ha(?:s|ve|d)|also|then|later|first|in turn|did|once again|again|reportedly|allegedly))*"
)

_BEHIND: Final = {
    "men": (2, lazy(rf" (?:{_MEN})\b(?! (?:of|from|for) )")),
    "man": (2, lazy(rf" (?:{_MAN})(?=[,.;:)]|[’']s\b| (?:{_AFTER_MAN})\b|\Z)")),
    "credit": (
        2,
        lazy(
            rf"{_HAVE}(?: on \w+day)? (?:claim(?:s|ed|ing)|took|takes|accept(?:s|ed)|assumed) (?:the )?(?:\w+ )?"
            r"(?:responsibility|credit)\b"
        ),
    ),
    "claim": (
        2,
        lazy(
            rf"{_HAVE}(?: on \w+day)? (?:claim(?:s|ed|ing)|took|takes|accept(?:s|ed)|admitted|assumed) (?:the )?"
            r"(?:\w+ )?(?:(?:\w+ )?(?:attacks?|bombings?|ambush|blasts?|killings?|assaults?|raids?))\b"
        ),
    ),
    "it did": (
        2,
        lazy(
            rf",?{_HAVE} sa(?:id|ys)(?:,? in an? \w+,?)?(?: on \w+day)?(?: that)? (?:it|they"
            r"|its \w+)(?: had| have)?"
            r" (?:fired|attacked|carried out|killed|ambushed|targeted|shelled|shot|bombed|launched"
            r"|captured|hit|struck|was behind)\b"
        ),
    ),
    "deed": (1, lazy(rf"{_HAVE} (?:{_DEEDS})\b")),
    "fight": (
        2,
        lazy(
            rf"{_HAVE} (?:clash(?:es|ed)?|exchanged|traded|(?:went|going) on trading|overran|ambushed"
            r"|infiltrated)\b"
        ),
    ),
    "own": (
        2,
        lazy(r"(?:['’]s?)? (?:(?:military|armed|political) wing|strongholds?|hide-?outs?|gunners)\b"),
    ),
    "held": (
        1,
        lazy(
            r"[\"”]?-(?:held|controlled|linked|affiliated|run|inspired|led|claimed)\b|[\"”]? controlled [A-Z]"
        ),
    ),
    "spoken": (
        1,
        lazy(
            r"(?:['’]s?)? (?:spokes(?:man|men|person)|leaders?|commanders?|chiefs?|members?|positions?"
            r"|attacks?"
            r"|offensive|raids?|prisoners?|suspects?|suicide (?:bombers?|attackers?)"
            r"|loyalists|movement|group|network)\b"
        ),
    ),
    "denied": (
        1,
        lazy(
            r"(?: ha[sd])? den(?:ied|ies) (?:any |all |its |having )?"
            r"(?:involvement|part\b|responsibility|the |carrying|attack)"
        ),
    ),
    "behind": (
        1,
        lazy(
            r" (?:was|were|is|are) (?:also |likely |probably |possibly )?behind (?:the|this|that|these|an?) "
        ),
    ),
    "fights on": (
        1,
        lazy(
            r" (?:ha[sd] (?:been )?|(?:is|are|was|were) )?(?:fighting|fought|waging|waged|battling|leading an? \w+"
            r"|called for attacks"
            r"|controls?|holds?|held|claims? to|seeks?|pledged)\b"
        ),
    ),
    "article": (
        0,
        lazy(r"(?:[,.;]| (?:and|or|has|have|had|said|says|were|was|are|is|in|on|of|who|which|[a-z]+ly)\b)"),
    ),
    "place": (
        _NOT_THIS,
        lazy(
            rf"(?:['’]s)?,? (?:{alternation('areas')}|airport|airbase|prison|market|hospital|university"
            r"|newspaper|daily|news)\b"
        ),
    ),
    "others": (
        _NOT_THIS,
        lazy(
            r" (?:(?:joint|elite|special|local|state) )?(?:ethnic|tribes?|tribal|clans?|security|police"
            r"|(?:army|military)(?! (?:wing|commander|leader|position|base|spokes|chief))|civilians?"
            r"|villagers?|people|refugees"
            r"|residents|famil(?:y|ies)|farmers|communit(?:y|ies)|minority|majority|population|women|children)\b"
        ),
    ),
}


def _before(source: str) -> re.Pattern[str]:
    """Words right before a name, an article between them or whose it is."""
    return lazy(rf"\b(?:{source}) (?:the |an? )?(?:[A-Z]\w+['’]s |[A-Z]\w+(?:ian|an|ish|ese|i) )?[\"“]?\Z")


_BEFORE: Final = {
    "men": (
        2,
        _before(
            rf"(?:{_MEN}|(?:armed|military|political) (?:wing|branch)|remnants|strongholds?|hideouts?)"
            r" (?:of|belonging to|loyal to|allied (?:to|with)|linked to|affiliated (?:to|with)|with)"
        ),
    ),
    "killed": (
        2,
        _before(
            r"(?:killed|killing|arrested|shot|neutrali[sz]ed|eliminated|captured|suspected|alleged|armed|purported"
            r"|believed to be|presumably|identified as)\b[^.;]{0,60}\bmembers? of"
        ),
    ),
    "men did": (
        2,
        _before(
            r"by (?:[\w-]+ ){0,3}"
            r"(?:members?|elements|men|units?|groups?|commandos?|detachment|squad|cell|forces) of"
        ),
    ),
    "member": (1, _before(r"(?:members?|commanders?|leaders?|activists|supporters) of")),
    "claim": (
        2,
        _before(
            r"(?:responsibility|attacks?|bombings?|blasts?|ambush|raids?|explosions?|killings?|shootings?)\b"
            r"[^.;]{0,80}\bclaimed by"
        ),
    ),
    "clash": (
        2,
        _before(
            rf"(?:{_FIGHTS}) (?:\w+ )?(?:between|with|against)|(?:{_FIGHTS})\b[^.;]{{0,30}} between [^.;,]{{3,45}} and"
            r"|fought|(?<!the )fighting|battl(?:ed|ing)"
        ),
    ),
    "blame": (1, _before(alternation("laid_to_party"))),
    "by": (1, _before(rf"(?:{alternation('done_by_party')})(?: [\w,]+){{0,7}} by")),
    "at": (1, _before(alternation("done_to_party"))),
    "body": (
        1,
        lazy(
            r"(?<!aid )(?<!rights )(?<!relief )(?<!media )(?<!energy )(?<!news )(?<!oil )(?<!mining )"
            r"\b(?:group|movement|outfit|wing|faction|militia|gang|cartel),? (?:the )?[\"“]?\Z"
        ),
    ),
    "rival": (
        1,
        lazy(
            r"\b(?:rival|banned|outlawed|rebel|militant|insurgent|terrorist|Islamist|jihadist|backed|-linked"
            r"|suspected) [\"“]?\Z"
        ),
    ),
    "backed": (2, lazy(r"\b\w+-(?:backed|supported|aligned|funded) [\"“]?\Z")),
    "place": (
        _NOT_THIS,
        lazy(
            r"\b(?:in|near|at|into|outside|towards?|inside|around) \Z"
            rf"|\b(?:{alternation('areas')}|capital|port|airport) of \Z"
        ),
    ),
}
_THE: Final = lazy(r"\bthe [\"“]?\Z", re.I)
LONE: Final = frozenset(("before blame", "before by", "denied", "behind"))
"""Signs that are as good as sure of a name of one word, unless a person of the text bears it."""
_ARTICLE: Final = frozenset(("deed", "before blame", "before by", "denied", "fights on"))
"""Signs that are as good as sure where an article stands before the name, which no person and few towns have."""


def signs(text: str, start: int, end: int, *, letters: bool) -> Iterator[tuple[str, int]]:
    """Yields the signs around the name at [start, end) with their weights; `letters`: an acronym, no man's name."""
    before, behind = text[max(0, start - REACH) : start], text[end : end + REACH]
    article = letters or _THE.search(before) is not None
    found = [(kind, weight) for kind, (weight, pattern) in _BEHIND.items() if pattern.match(behind)]
    for kind in _LINKED.get(_link(before), _REST):
        weight, pattern = _BEFORE[kind]
        if pattern.search(before, 0 if kind in _FAR else max(0, len(before) - _NEAR)):
            found.append(("before " + kind, weight))
    if letters and _LETTERS_OWN.match(behind):
        yield "theirs", ENOUGH
    for kind, weight in found:
        if kind == "article":
            yield kind, int(article and not letters)
        else:
            yield kind, ENOUGH if article and kind in _ARTICLE else weight


def _link(before: str) -> str:
    """The word that ties a name to what stands before it, behind which only an article stands, or whose it is."""
    words = before[-_NEAR:].rstrip('"“').split()
    if len(words) > 1 and words[-1][0].isupper():
        words.pop()
    if len(words) > 1 and words[-1] in ("the", "a", "an", "The"):
        words.pop()
    return words[-1] if words else ""


_NEAR: Final = 45
_FAR: Final = frozenset(("killed", "men did", "claim", "clash", "by"))
"""Signs that reach over several words."""
_LINKED: Final = {
    "of": ("men", "killed", "men did", "member", "blame", "place"),
    "by": ("claim", "by"),
    "to": ("men", "blame"),
    "with": ("men", "clash"),
    "against": ("clash", "at"),
    "between": ("clash",),
    "and": ("clash",),
}
"""The signs that go by a link; others stand behind no such word."""
_REST: Final = ("clash", "blame", "at", "body", "rival", "backed", "place")
_LETTERS_OWN: Final = lazy(
    r"(?:['’]s?)? (?:attacks?|positions?|camps?|raids?|checkpoints?|prisoners|suspects)\b"
)
