"""Towns named for talks held there or by their governments, for what was signed there, or for a battle."""

from __future__ import annotations

from typing import Final

from extract.text.hints import signed
from extract.text.patterns import lazy


def of_talks(masked: str, start: int, before: str) -> bool:
    """Whether the place at `start` is one of talks or accords: "two days after the Lomba peace conference", or of a
    battle from which arms or times come: "with tanks captured in the battle of Lomba".

    `before`: what stands before it, in lower case.
    """
    if _TALKS_OF.match(masked, start) is not None or _AGREED_AT.within(before):
        return True
    return _ARMS_FROM.within(before) or _TIME_OF.within(before) or _PARTY_TO.within(before)


_TALKS_OF: Final = lazy(
    r"[A-Z][\w'’-]{1,24}(?: [A-Z][\w'’-]{1,24})? (?:(?:peace|cease-?fire|truce|disarmament|donors?|security) )?"
    r"(?:conference|talks|summit|accords?|agreements?|treaty|protocols?|negotiations"
    r"|peace deal|peace process|communiqu[eé])"
    r"(?! (?:cent(?:er|re)|hall|hotel|building|room|venue|site))\b"
)
"""What was signed or spoken of in a place: "two days after the Lomba peace conference"."""
_AGREED_AT: Final = signed(
    "talks|conference|summit|accord|agree|treaty|deal|truce|pact|negotiat",
    r"\b(?:(?:peace )?talks|(?<!attending a )(?<!attending the )(?:peace )?conference"
    r"|summit|accords?|agreement|treaty|(?:peace|cease-?fire) deal|truce|pact"
    r"|negotiations|agree(?:d)? (?:on|to) [^.;,]{3,40})(?: that)?(?: (?:was|were|signed|held|reached|brokered|hosted"
    r"|agreed|struck|concluded|mediated|begun|convened|going|on)){0,3} (?:at|in)(?: the)?"
    r"(?: [\w-]+ (?:city|town|capital) of)? \Z",
)
"""Where somebody agreed on something or spoke of it: "to agree to a plan at"."""
_PARTY_TO: Final = signed(
    " between | with ",
    r"\b(?:talks|negotiations|dialogue|truce|cease-?fire|(?:peace )?(?:deal|agreement|accord|treaty|pact|process)|ties"
    r"|tensions|relations)(?: [\w-]+){0,2} (?:between|with) (?:the )?(?:[^.;,()]{2,40} and )?(?:the )?\Z",
)
"""Where a capital is the government that talks: "peace talks between Lomba and the rebels"."""
_ARMS: Final = (
    r"(?:tanks?|vehicles?|weapons?|arms|guns?|rifles?|artillery|mortars?|rockets?|missiles?|ammunition|trucks?"
    r"|howitzers?)"
)
_GOT_IN: Final = (
    r"(?:captured|seized|looted|taken|stolen) (?:during|in|from|at) (?:the )?"
    r"(?:(?:battle|siege|fall|capture|fighting|raid|attack) (?:of|for|in|on) )?(?:the )?\Z"
)
_ARMS_FROM: Final = signed(
    "captured|seized|looted|taken|stolen",
    rf"\b{_ARMS} (?:(?:that|which) (?:(?:they|it|he) )?(?:had |were |was )?(?:been )?|(?:they|it|he) (?:had )?)"
    rf"(?:earlier |previously )?{_GOT_IN}"
    rf"|\b(?:with|using|firing|driving|of|by|in|from|aboard|riding|on) (?:[\w-]+ ){{0,4}}{_ARMS} "
    rf"(?:earlier |previously )?{_GOT_IN}",
)
"""Where those who attack got their arms before."""
_TIME_OF: Final = signed(
    "start of|beginning of|end of|outbreak of",
    r"\b(?:after|following|since|before|until) the (?:start|beginning|end|outbreak) of the (?:battle|siege|fighting) "
    r"(?:of|for|in) \Z",
)
"""A battle by which a time is told: "in the weeks following the start of the battle of Lomba"."""


def spoken_at(text: str, start: int) -> bool:
    """Whether the place at `start` is where somebody spoke of what happened: "…, the mayor told reporters in Lomba",
    "he said in an interview with journalists in Lomba".
    """
    return _SPOKEN_AT.search(text, max(0, start - 130), start) is not None


_NO_DEED: Final = (
    r"(?:(?!(?:that|who|whom|which|were|was|had|has|have|been|are|is|in|at|of|on|near|during|after|when|where|while)\b)"
    r"[\w’'-]{1,20} )"
)
_SPOKEN_AT: Final = lazy(
    r"(?i:[,”\"’'] (?:[\w’'.-]{1,20} ){0,6}?(?:said|told|added|explained|stated|disclosed|announced|lamented|confirmed)"
    rf" {_NO_DEED}{{0,4}}?"
    r"(?:(?:in|during) an? (?:[\w-]{3,12} )?(?:interview|chat|statement|briefing) "
    r"|at an? (?:[\w-]{3,12} )?(?:conference|briefing|meeting) )?"
    rf"(?:with |to |by )?{_NO_DEED}{{0,9}}?(?:in|from|at) (?:the (?:city|town|capital|capital city),? (?:of )?)?)\Z"
)
"""What stands before the town in which one says what was told before, and nothing of what happened there."""
