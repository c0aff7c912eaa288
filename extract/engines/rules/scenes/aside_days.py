"""Days in a sentence that are not those of its deed: that on which a quoted speaker said "today", that on which others
turned up, "two escaped and were found the following day", that of what somebody hit is held to have done before,
"killed a man wanted for a raid on Oro in May"; that of what a deed only answered, "a reprisal for Sunday's losses".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.grammar.clauses import IN_ANSWER
from extract.engines.rules.places.brought_to import day_of_moving
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.records import When

_TODAY: Final = ("today", "this morning", "this afternoon", "this evening", "tonight", "earlier today")
_BEFORE: Final = 2
"""Days for which what somebody said may wait before it is printed."""
_TURNED_UP: Final = lazy(
    r"\b(?:escaped|fled|survived|managed|hid)\b[^.;]{0,60}\b(?:found|rescued|freed|released|located|returned)"
    r"(?: (?:safe|alive|unharmed))? (?:the |a )?\Z"
)


_CAME_TO_POWER: Final = lazy(
    r"\b(?:since|after|when|following)\b[^,.;]{0,40}\b(?:seiz(?:ed|ing)|took|taking|taken|grabb(?:ed|ing)|came to"
    r"|swept to) power (?:again )?(?:in a (?:[\w-]+ ){0,2}coup )?(?:on |in |last |early |late )*\Z"
)
"""What stands before the day of a coup: "a force set up after the army seized power on Feb. 1"."""


def of_others(a: Analysis, s: Sentence, d: Any, told: When | None) -> bool:
    """Whether a date tells when somebody spoke or turned up, and not when the deed of the sentence was done."""
    begin, end = held_against(s)
    why, until = answered(s)
    if begin <= d.start < end or why <= d.start < until:
        return True
    if "power" in s.lows and _CAME_TO_POWER.search(s.low, 0, d.start - s.start) is not None:
        return True
    if told is not None and day_of_moving(s, d.start):
        return True
    return _spoken(a, s, d, told) or (
        bool(s.losses) and _TURNED_UP.search(s.low, 0, d.start - s.start) is not None
    )


def answered(s: Sentence) -> tuple[int, int]:
    """The words that tell what the deed of a sentence answered, up to a comma: "a reprisal for the losses of Sunday";
    empty where there are none.
    """
    if s.lows.isdisjoint(_ANSWERS) or (match := IN_ANSWER.search(s.low)) is None:
        return s.start, s.start
    comma = s.low.find(",", match.end())
    if comma < 0 and match.start() < _OPENING and match[0].startswith("in "):
        return s.start, s.start  # "In response to the raid gunmen stormed …"
    return s.start + match.start(), s.start + comma if comma > 0 else s.end


_OPENING: Final = 3
_ANSWERS: Final = listed("revenges") | {"avenge", "payback"}


def held_against(s: Sentence) -> tuple[int, int]:
    """The words that tell of what somebody in the sentence is held to have done before: "shot a man accused of planning
    a raid on Oro in May 2011"; empty where there are none, or the sentence tells of nothing else.
    """
    match = _HELD.search(s.low) if not s.lows.isdisjoint(_HOLDING) else None
    if match is None:
        return s.start, s.start
    begin, end = s.start + match.start(), s.start + match.end()
    verbs = [s.chunks[v] for v in s.verbs]
    stop = _ENDS.search(s.low, match.end())
    until = s.start + stop.start() if stop is not None else s.end
    then = next((c.start for c in verbs if end < c.start < until and c.aux[:1] and c.aux[0] in _BE), until)
    deed = any(c.cls not in _NO_DEED and (c.start < begin or c.start >= then) for c in verbs)
    return (begin, then) if deed else (s.start, s.start)


_HOLDING: Final = frozenset(("suspected", "accused", "wanted", "charged", "convicted", "sought"))
_HELD: Final = lazy(
    r"(?<!\bare )(?<!\bis )(?<!\bwere )(?<!\bwas )(?<!\bbeen )(?<!\bbe )"
    r"(?:\b(?:who|whom) (?:is|are|was|were|had been|have been|has been) )?"
    r"\b(?:(?:suspected|accused|convicted) (?:of|in)|suspected to have|charged (?:with|over)"
    r"|(?:wanted|sought) (?:for|in|over)) "
    r"(?:having |an? |the |his |their |her )?[\w-]+"
)
_ENDS: Final = lazy(r"[,;]|[.!?](?:\s|\Z)")
_BE: Final = ("was", "were", "is", "are", "has", "have", "had")
_NO_DEED: Final = ("", "say", "other", "blame")


def _spoken(a: Analysis, s: Sentence, d: Any, told: When | None) -> bool:
    """Whether "today" in a quotation is the day told before, on which he spoke, and not that of publication."""
    if told is None or told.precision != "day" or d.when is None or d.text.lower() not in _TODAY:
        return False
    if not 0 < (d.when.start - told.end).days <= _BEFORE:
        return False
    before = a.text[s.start : d.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
