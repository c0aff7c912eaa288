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
    "claim": (
        2,
        lazy(
            rf"{_HAVE}(?: on \w+day)? (?:claim(?:s|ed|ing)|took|takes|accept(?:s|ed)|admitted"
            r"|assumed) (?:the )?(?:\w+ )?"
            r"(?:responsibility|credit|(?:\w+ )?(?:attacks?|bombings?|ambush|blasts?|killings?"
            r"|assaults?|raids?))\b"
            rf"|,?{_HAVE} sa(?:id|ys)(?:,? in an? \w+,?)?(?: on \w+day)?(?: that)? (?:it|they"
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
            r"|attacks?|bases?|camps?"
            r"|checkpoints?|offensive|raids?|prisoners?|suspects?|suicide (?:bombers?|attackers?)"
            r"|loyalists|movement|group|network)\b"
        ),
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
            r" (?:(?:joint|elite|special|local|state) )?(?:security|police|army|military|civilians?"
            r"|villagers?|people|refugees"
            r"|residents|famil(?:y|ies)|farmers|communit(?:y|ies)|minority|majority|population|women|children)\b"
        ),
    ),
}
_BEFORE: Final = {
    "men": (
        2,
        lazy(
            rf"\b(?:{_MEN}|(?:armed|military|political) (?:wing|branch)|remnants|(?:affiliates?"
            r"|offshoots?|allies|branch(?:es)?) of"
            r"|stronghold|strongholds|hideouts?)"
            r" (?:of|belonging to|loyal to|allied (?:to|with)|linked to|affiliated (?:to|with)"
            r"|with) (?:the )?[\"“]?\Z"
        ),
    ),
    "killed": (
        2,
        lazy(
            r"\b(?:killed|killing|arrested|shot|neutrali[sz]ed|eliminated|captured|suspected|alleged"
            r"|armed|purported|believed to be"
            r"|presumably|identified as)\b[^.,;]{0,24}\bmembers? of (?:the )?[\"“]?\Z"
        ),
    ),
    "member": (1, lazy(r"\b(?:members?|commanders?|leaders?|activists|supporters) of (?:the )?[\"“]?\Z")),
    "claim": (
        2,
        lazy(r"\b(?:responsibility|attacks?|bombings?|blasts?)\b[^.;]{0,30}\bclaimed by (?:the )?[\"“]?\Z"),
    ),
    "clash": (
        2,
        lazy(
            rf"\b(?:{_FIGHTS})(?: (?:\w+ )?(?:between|with|against)) (?:the )?[\"“]?\Z"
            rf"|\b(?:{_FIGHTS})\b[^.;]{{0,30}} between [^.;,]{{3,45}} and (?:the )?[\"“]?\Z|\bfought (?:the )?\Z"
        ),
    ),
    "blame": (
        1,
        lazy(
            r"\b(?:blam(?:ed|es|ing)|accus(?:ed|es|ing)|attributed(?: \w+){0,4} to|(?:the )?work of|hand of"
            r"|blamed(?: \w+){1,4} on|pointed the finger at|suspicion (?:fell )?on|suspect(?:s"
            r"|ed)?) (?:the )?[\"“]?\Z"
        ),
    ),
    "by": (
        1,
        lazy(
            r"\b(?:attack(?:s|ed)?|ambush(?:es|ed)?|kill(?:ed|ings?)|kidnapped|abducted|carried out"
            r"|seized|captured|taken|claimed"
            r"|launched|planted|fired|staged|held|offensives?|raids?|assaults?|shelled) by (?:the )?[\"“]?\Z"
        ),
    ),
    "rival": (
        1,
        lazy(
            r"\b(?:rival|banned|outlawed|rebel|militant|insurgent|terrorist|Islamist|jihadist|backed"
            r"|-linked|suspected) [\"“]?\Z"
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
_ARTICLE: Final = frozenset(("deed", "blame", "by"))
"""Signs that are as good as sure where an article stands before the name, which no person and few towns have."""


def signs(text: str, start: int, end: int, *, letters: bool) -> Iterator[tuple[str, int]]:
    """Yields the signs around the name at [start, end) with their weights; `letters`: an acronym, no man's name."""
    before, behind = text[max(0, start - REACH) : start], text[end : end + REACH]
    article = letters or _THE.search(before) is not None
    for kind, (weight, pattern) in _BEHIND.items():
        if pattern.match(behind):
            yield kind, ENOUGH if article and kind in _ARTICLE else weight
    for kind, (weight, pattern) in _BEFORE.items():
        if pattern.search(before):
            yield "before " + kind, ENOUGH if article and kind in _ARTICLE else weight
