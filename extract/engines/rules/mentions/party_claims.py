"""What is told of who did it shows that a name is a party's: "X said its men had", "X admitted planting", "blamed the
ambush, the third this year, on X", "X commander Y said his fighters".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from extract.engines.rules.vocabulary.words import alternation
from extract.text.patterns import lazy

_TELLS: Final = alternation("party_tells")
_TOLD: Final = alternation("party_told_deeds")
_OWNED: Final = alternation("owned_deeds")
_LAID: Final = alternation("laid_deeds")
_MEN: Final = alternation("party_men")
_HAVE: Final = r"(?: (?:had|have|has|was(?= (?:behind|responsible))|also|then|first|alone|jointly))*"
_ITS: Final = (
    r"(?:its|their) (?!(?:jets?|planes?|warplanes|aircraft|air force|helicopters?|navy|police\w*|officers?|workers?"
    r"|staff|employees|vessels?|ships?|trucks?|journalists?|reporters?|doctors|teams?|aid)\b)\w+"
)
"""Who acts for a party, and not for an army or a firm."""
_BEHIND: Final = {
    "told": lazy(
        rf"[)\]]?,?(?: (?:ha(?:s|ve|d)|also|then|later))* (?:{_TELLS})(?:,? in an? \w+,?)?"
        r"(?: on \w+day| today| yesterday)?(?: that)?(?: on \w+day)?,?"
        rf" (?:it|they|{_ITS}){_HAVE} (?:{_TOLD}|lost (?:[\w-]+ ){{0,4}}(?:men|members|{_MEN}))\b"
    ),
    "owned": lazy(
        r"[)\]]?(?: (?:ha(?:s|ve|d)|also|then|later))* (?:admit(?:s|ted|ting)|den(?:ied|ies|ying)|confess(?:ed|es) to"
        rf"|owned up to|acknowledged|boasted of) (?:to )?(?:{_OWNED})\b"
    ),
    "owned to": lazy(
        rf"[)\]]? (?:admits|admitted|claims|claimed|boasts|boasted) (?:to have|that it) (?:{_TOLD})\b"
    ),
    "accused": lazy(
        r" (?:is|are|was|were|has been|have been|being) (?:widely |strongly |also |now )?(?:suspected|accused)"
        rf" (?:of (?:the|being|having|(?:{_OWNED}))|in (?:the|this|that))\b"
    ),
    "planted": lazy(
        r"(?: (?:ha(?:s|ve|d)|also))* (?:planted|detonated|laid) (?:the|a|this|that) (?:bomb|mine|device|car bomb)\b"
    ),
}
OF_MEN: Final = frozenset(("owned", "owned to", "accused", "planted", "laid"))
"""Signs that a man with two names has as well."""
_SORT: Final = (
    r"(?: (?:the|an?))?(?: (?:\w+ist|banned|outlawed|rebel|militant|separatist|guerrilla|paramilitary|armed))*"
    r"(?: (?:group|movement|organi[sz]ation|outfit|militia|gang|faction|rebels|militants|guerrillas))?"
)
"""What somebody is who has a name, before it: "the Maoist group X"."""
_LAID_TO: Final = lazy(
    rf"\b(?i:(?:blam\w+|pinn\w+) (?:[\w'’-]+ ){{0,4}}(?:{_LAID}|it|this|that)\b[^.;]{{0,60}} on"
    rf"|(?:attribut\w+|ascrib\w+|link\w+|trac\w+|impute\w*) (?:[\w'’-]+ ){{0,4}}(?:{_LAID}|it|this)\b[^.;]{{0,60}} to)"
    rf"{_SORT} (?:[A-Z]\w+(?:ian|an|ish|ese|i) )?[\"“]?\Z"
)
_SPEAKS_FOR: Final = lazy(
    r"(?:spokes(?:man|men|person|woman|persons)|commanders?|leaders?|chief|head|representative|founder)"
    r" (?:for|of) (?:the )?[\"“]?\Z"
)
_HIS: Final = r"(?:his|her|its|their|our) (?:own )?"
_OF_MEN_TOLD: Final = (
    rf" (?:{_TELLS}|told)\b[^.;]{{0,40}} (?:{_HIS}(?:fighters|guerrillas|rebels|combatants|militants|mujahid\w+)\b"
    rf"|(?:{_HIS}(?:men|forces|troops|group|movement|units?|comrades|organi[sz]ation|people|militia|side)"
    r"|the (?:group|movement|organi[sz]ation|rebels|guerrillas|militants|insurgents)|it|they)"
    rf"(?: (?:had|have|has|was|were|also|then))* (?:{_TOLD}|lost|suffered|taken|took)\b)"
)
"""What those say who speak for a party: "said his men had", "told Reuters the group was behind"."""
_TOLD_OF_MEN: Final = lazy(rf"(?:,? [A-Z][^.;,]{{2,40}}| \([\w/-]{{2,12}}\))*,?{_OF_MEN_TOLD}")
_HEAD_TOLD: Final = lazy(
    r"(?:['’]s?)? (?:military |political |chief |regional |senior |local |field |rebel )?"
    rf"(?:spokes(?:man|men|person|woman)|commanders?|leaders?|chief)(?:,? [A-Z][^.;,]{{2,40}},?)?{_OF_MEN_TOLD}"
)


def told_signs(before: str, behind: str) -> Iterator[str]:
    """Yields the signs, each of which is enough, between what stands before a name and behind it."""
    for kind, pattern in _BEHIND.items():
        if pattern.match(behind):
            yield kind
    if _LAID_TO.search(before):
        yield "laid"
    if (_SPEAKS_FOR.search(before) and _TOLD_OF_MEN.match(behind)) or _HEAD_TOLD.match(behind):
        yield "speaks"
