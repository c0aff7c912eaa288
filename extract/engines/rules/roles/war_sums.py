"""How a whole war or several fights together are counted: "the uprising has cost 900 lives"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

JOINT: Final = hinted(
    " in which | where | the two | the three | the four | the five | the six ",
    r"\b(?:fatalities|deaths|dead|casualties|losses|toll) (?:in|from|of|during) the (?:two|three|four|five|six) "
    r"(?:[\w-]+ ){0,1}(?:attacks|battles|incidents|clashes|encounters|ambushes|raids|strikes|bombings)\b"
    r"|\b(?:violence|insurgency|unrest|rebellion|uprising|insurrection) (?:in which|where) [^.;,]{0,60}"
    r"\b(?:have|had) (?:already |so far )?(?:died|been (?:killed|slain)|lost their lives)\b",
)
"""A toll of several fights together, and that of a whole insurgency in a clause beside what is told."""
_NEWS: Final = (
    r"(?:last|early|late|early on|late on|the early|the|at|around|about|shortly before|shortly after|on)? ?"
    r"(?:yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day|dawn|midnight|noon|midday|daybreak|sunrise|sunset|today"
    r"|this|last night|morning|then|they|he|she|it\b|\d|(?:[\w'’-]+ ){0,4}(?:attack|ambush|raid|assault|bombing|strike"
    r"|shelling|blast|explosion|battle|siege|fighting|clash|clashes|operation|abduction|kidnapping|massacre|incident"
    r"|encounter))"
)
_SINCE: Final = lazy(
    r"\b(?:has|have) (?:\w+ly |also |already |now |thus far |so far )?(?:been (?:\w+ly )?)?(?:killed|slain|murdered"
    r"|died|perished|fallen|lost their lives|assassinated|executed|martyred|wounded|injured|destroyed|burned|burnt"
    rf"|torched|sacked|claimed)\b[^.;]{{0,80}}?\bsince (?!{_NEWS})"
)
_SPAN: Final = hinted(
    "reporting period|now been|now lost|now fallen|quarter|began|started|broke out|erupted|weeks of|months of|years of"
    "|that year|that summer|that winter|that spring|that autumn",
    r"\breporting period\b|\b(?:has|have) now (?:been (?:killed|slain|murdered|assassinated|abducted)|lost|fallen)\b"
    r"|\b(?:in|during|over) the (?:first|second|third|fourth|last|past|previous) quarter\b"
    r"|\b(?:offensive|campaign|war|conflict|uprising|rebellion|unrest|violence|crackdown|protests|strike)\b"
    r"[^.;,]{0,30}?,? \w+ (?:began|started|broke out|erupted) (?:\w+ )?"
    r"(?:(?:last|this) (?:week|month|year)|(?:[\w-]+ ){1,3}(?:weeks|months|years) ago|in )"
    r"|\b(?:weeks|months|years) of (?:[\w-]+ )?(?:unrest|violence|protests|turmoil|strife|demonstrations|bloodshed)\b"
    r"|^\W{0,3}that (?:year|summer|winter|spring|autumn),? ",
)
"""What goes over weeks or more: "in the reporting period", "63 teachers have now lost their lives"."""


def over_weeks(s: Sentence, told: str) -> bool:
    """Whether those that a sentence counts fell over weeks or more: "have been martyred since July, when a truce
    ended"; not since what is told itself: "have died since the raid", "since Friday".
    """
    if any(
        d.when is not None and d.when.precision == "day" and (d.when.end - d.when.start).days < _WEEK
        for d in s.dates
    ):
        return False
    if "since" in s.lows and _SINCE.search(told) is not None:
        return True
    return bool(s.hints & _SPAN.bit) and _SPAN.pattern.search(told) is not None


_WEEK: Final = 5
WAR: Final = hinted(
    "war|conflict|feud|rivalry|insurgency|uprising|rebellion|violence|unrest|bombing|striking|air|aerial",
    r"\b(?:war|conflict|insurgency|uprising|rebellion|violence|unrest)\b[^.;:]{0,60}?\b(?:has|have) "
    r"(?:killed|claimed|left|cost|displaced|forced)\b"
    r"|\bthe (?:\w+ )?(?:war|conflict|insurgency|uprising|rebellion) (?:killed|claimed|cost|displaced)\b"
    r"|^\W{0,3}(?:the |this |that )?(?:[\w'’-]+ ){0,4}(?:war|conflict|feud|rivalry) (?:between|among|over|in)\b"
    r"[^.;:,]{0,90}?\b(?:left|killed|cost|claimed)\b"
    r"|^\W{0,3}[^,;:]{3,60} (?P<air>began|started|launched) (?:bombing|striking|(?:\w+ ){0,2}(?:air|aerial|bombing) ?"
    r"(?:war|campaign|strikes|raids))\b[^.;:]{0,90}(?: in (?:[a-z]{3,9} )?(?:19|20)\d\d| (?:in|last)"
    r" (?:january|february|march|april|may|june|july|august|september|october|november|december|year))\b(?! \d)",
)
"""A war counts its own dead, and a campaign from the air has months: "started bombing targets in May"."""


def of_a_period(s: Sentence, told: str) -> bool:
    """Whether a sentence names no town and counts what the violence of some days cost together: "18 died between 20 and
    26 May as a consequence of the conflict", "All told, in the past 72 hours we inflicted 29 casualties".
    """
    if any(m.kind == "place" and m.head in ("town", "site", "capital") for m in s.mentions):
        return False
    whole = _WHOLE.match(told) is not None
    return (whole or _OF_CONFLICT.search(told) is not None) and _PERIOD.search(told) is not None


_PERIOD: Final = lazy(
    r"\b(?:between|from|period|of) \d{1,2}(?: [a-z]{3,9})?(?: (?:and|to|through|until|till) |-)\d{1,2} [a-z]{3,9}\b"
    r"|\b(?:last|this|past) (?:week|fortnight|month)\b"
    r"|\b(?:in|over|during) the (?:past|last) [\w-]+ (?:hours|days|weeks)\b"
    r"|\bduring the (?:week|fortnight|period)\b|\bin the week\b"
)
_OF_CONFLICT: Final = lazy(
    r"\b(?:as a (?:result|consequence)|because|on account|in the framework|in the context) of (?:the )?(?:[\w-]+ )?"
    r"(?:conflict|war|violence|repression)\b|\b(?:died|dead) violently\b|\bviolent deaths?\b"
    r"|\bdeaths? from (?:political )?violence\b"
)
_WHOLE: Final = lazy(
    r"\W{0,3}(?:all told|in (?:all|total|sum)|totals?(?: for| of| in|:)|to sum up|summing up)\b"
)
