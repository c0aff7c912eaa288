"""Sentences that go on with a sum told before them: its parts, of whom it is made up, the lines of its list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence


def of_the_sum(a: Analysis, s: Sentence, summed: int) -> bool:
    """Whether a sentence parts or counts the sum of the one before: "40 died this year. Of them, …", "80 times
    since May. Six herders died in these raids", "The toll includes two guards".
    """
    if 0 < s.index - summed <= _SOON and summed >= 0 and _MADE_UP_OF.match(s.low):
        return True
    if summed != s.index - 1 or s.index == 0:
        return False
    if s.losses and _ADDED.match(s.low) and not _placed(s):
        return True
    if s.low.lstrip(" -–").startswith(_OF_THEM) or _IN_ALL_THESE.search(s.low) is not None:
        return True
    if any(d.when is not None and d.when.precision == "day" for d in s.dates):
        return False  # "90 have died since May: - On May 3, nine guards were shot"
    before = a.sentences[s.index - 1]
    if any(a.text[x.start : x.end].rstrip().endswith(":") for x in (before, s)):
        return True  # "The dead since May number 40:" and the first line of the list; "By region they are:"
    return _marked(a.text, s) and _marked(a.text, before)


def of_a_month(s: Sentence) -> bool:
    """Whether a sentence counts what many fights of a month cost together: "in clashes in November", "during the month
    of November"; not one with a day or a town.
    """
    if not s.losses or _placed(s):
        return False
    if s.hints & _MONTHLY.bit and _MONTHLY.pattern.search(s.low):
        return True
    many = any(x.people and (x.value.low or 0) >= _MANY for x in s.losses)
    if not many:
        return False
    named = any(m.kind == "force" or m.type in OUTLAWS for m in s.mentions)  # who is said to have done it
    over = not named and _OVER_MONTH.search(s.low) is not None and _ONE_DEED.search(s.low) is None
    return over or _IN_ALL.search(s.low) is not None


def _placed(s: Sentence) -> bool:
    """Whether a sentence names a day or a place that is no country."""
    day = any(d.when is None or d.when.precision == "day" for d in s.dates)
    return day or any(m.kind == "place" and m.head != "country" for m in s.mentions)


_MONTH: Final = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_MONTHLY: Final = hinted(
    "month of|clashes|attacks|operations|ambushes|raids|battles|confrontations|encounters|engagements|actions|incidents"
    "|same period",
    r"\b(?:in|during|for|throughout|over) the (?:whole |entire )?month of [a-z]{3,9}\b"
    r"|\b(?:in|during|throughout|over) the same period\b"
    r"|\b(?:clashes|attacks|operations|ambushes|raids|battles|confrontations|encounters|engagements|actions|incidents)"
    rf"(?: [a-z-]+){{0,4}}? (?:in|during|throughout) {_MONTH}\b(?! [0-9]{{1,2}}\b)",
)
_MANY: Final = 100
"""Fewer dead may all have fallen in one attack of the month that a sentence names."""
_IN_ALL: Final = lazy(
    r"\b(?:killed|died|dead|murdered|slain|perished|lost their lives)"
    rf"(?: in (?:the )?(?:country|violence|unrest|fighting))?(?: across the country| nationwide)?,? "
    rf"(?:last (?:week|month|year)|in {_MONTH}(?! \d))\b"
    rf"|^\W{{0,3}}(?:last (?:week|month|year)|in {_MONTH}(?: alone)?),? [^.;,]{{3,60}} (?:were|had been) "
    r"(?:killed|murdered|slain)(?=\W*\Z|,| (?:in (?:the )?(?:violence|unrest|fighting|country)|nationwide|across)\b)"
)
"""How all the dead of a month are counted: "More than 900 civilians were killed last month"."""
_OVER_MONTH: Final = lazy(rf"\b(?:during|throughout|in) {_MONTH}(?! \d)")
_ONE_DEED: Final = lazy(
    r"\b(?:(?:in|by|from|of|with) (?:an?|one|the) (?:[\w-]+ ){0,3}?(?:attack|bomb|bombing|blast|explosion|massacre|raid"
    r"|strike|airstrike|ambush|assault|battle|clash|shooting|crash|fire|stampede|siege|shelling)"
    r"|one of the|(?:worst|deadliest|bloodiest)|(?:in|at) (?:a|the|that|this) (?:same )?(?:village|town|city|camp"
    r"|market|mosque|church|prison|school|capital)|when|after|as(?! a result))\b"
)
"""What tells that those who died in some month died at one time."""
_ADDED: Final = lazy(
    r"\W{0,3}(?:in addition,|moreover,|furthermore,|regarding |as (?:for|regards) |concerning |with regard to )"
    r"|[^.;]{3,160}\b(?:in|during|over) (?:the same|this|that) period\b"
    r"|[^.;]{3,200}\bin various (?:towns|cities|parts)\b"
)
"""How a sum goes on to what else was lost: "In addition, …", "Regarding damage to …"."""


def since_one_deed(told: str) -> bool:
    """Whether a clause goes back to one deed, and counts nothing from it on: "since the raid on Oro in 2008, in which
    nine died", "since May 2008, when …".
    """
    if not told.startswith("since "):
        return False
    return ", when " in told[:40] or (_SINCE_ONE.match(told) is not None and _FROM_ON.search(told) is None)


_DEED: Final = (
    r"since (?:the|an?|last \w+['’]s) (?:[\w'’-]+ ){0,4}(?:attack|bombing|blast|explosion|raid|assault|ambush|massacre"
    r"|shooting|strike|air ?strike%s|killing)s? (?:of|on|in|at|near|against|that|which|by)\b"
)
_SINCE_ONE: Final = lazy(_DEED % "|siege|battle")


def counted_since(told: str) -> bool:
    """Whether the dead are counted from one deed on: "nine people have been killed there since the raid on Oro"; no
    wounded who died of it.
    """
    match = _DEAD_SINCE.search(told) if " since " in told else None
    return match is not None and _HURT.search(told, 0, match.end()) is None


def of_a_row(told: str, first: int) -> bool:
    """Whether the dead counted from an offset on are those of a row of attacks, one of which is told: "It was part of a
    wave of raids in which 50 people have died".
    """
    match = _OF_A_ROW.search(told)
    return match is not None and match.end() <= first


_OF_A_ROW: Final = lazy(
    r"\b(?:part of|one of|(?:latest|last|first|second|third) (?:in|of)|amid|amidst|follow(?:s|ed|ing)"
    r"|c[ao]mes? after) (?:an?|the|this) (?:[\w-]+ ){0,2}"
    r"(?:series|string|wave|spate|rash|campaign|spree|slew|succession) of "
    r"[^.;]{0,90}?\b(?:that|(?:in |during )?which) (?:ha(?:s|ve|d) )?"
)
_DEAD_SINCE: Final = lazy(
    r"\bha(?:s|ve) (?:now |already )?(?:been (?:killed|slain|murdered)|died|lost their lives|perished)\b[^.;,]{0,60}\b"
    + _DEED % ""
)
_HURT: Final = lazy(r"\b(?:wound|injur|hurt\b|burn|hospital|toll\b|first\b|second\b|third\b)")
_FROM_ON: Final = lazy(
    r"\b(?:has|have|had) (?:[a-z]+ly |also |since |now |already )?(?:been|died|killed|left|claimed)\b"
)


def counts_times(s: Sentence) -> bool:
    """Whether a sentence counts how often something was done: "has attacked it 40 times since May"."""
    return _TIMES.search(s.low) is not None


_SOON: Final = 3
"""Sentences behind a sum that may tell of whom it is made up."""
_MADE_UP_OF: Final = lazy(
    r"\W{0,3}(?:the|this|that) (?:[\w-]+ ){0,2}(?:toll|tally|number|figure|count|total|victims|dead|casualties) "
    r"(?:also )?(?:includes?|included|comprises?|comprised|consists? of|takes? in|covers?)\b"
)
_OF_THEM: Final = ("of them", "of these", "of those", "of the total", "among them")
_IN_ALL_THESE: Final = lazy(
    r"\b(?:in|during|by|from) (?:all )?(?:these|those|such) (?:[\w-]+ ){0,2}(?:attacks|violations|breaches|incidents"
    r"|raids|strikes|airstrikes|bombings|shootings|operations|clashes|assaults|ambushes|killings|acts|shellings|offensives)\b"
)
_TIMES: Final = lazy(
    r"\b(?:has|have)\b[^.;]{0,80}\b(?:\d+|dozens of|hundreds of|several|many|countless|numerous) times\b"
    r"|\b(?:has|have)\b[^.;]{0,60}\b\d{2,}(?: \w+){0,2} (?:attacks|violations|breaches|incidents|raids|strikes)\b"
)


def _marked(text: str, s: Sentence) -> bool:
    """Whether a sentence is a line of a list by the mark before it."""
    line = text[text.rfind("\n", 0, s.start) + 1 : s.start].strip()
    return (line or text[s.start]) in _MARKS


_MARKS: Final = frozenset(("•", "-", "–", "*", "·", "▪", "●", "◦"))


def in_aside(low: str, at: int, first: int) -> bool:
    """Whether "since" stands in an aside on a place before the first figure: "In X, under rebel control since May 1,
    jets killed nine".
    """
    begin = low.rfind(",", 0, at) + 1
    end = low.find(",", at)
    return 0 < begin < end < first and _HELD_SINCE.match(low, begin, at) is not None


_HELD_SINCE: Final = lazy(
    r" (?:which has been |which was |a \w+ )?(?:under|held|controlled|occupied|captured|seized|ruled|besieged)\b"
)
