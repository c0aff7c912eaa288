"""Ends of sentences that only say what goes on all the while: "a strike killed two, as A and B kept trading fire"."""

from __future__ import annotations

import re
from typing import Final

from extract.text.patterns import lazy

_CONTEXT: Final = lazy(
    r"(?<=[\w”\"]),? (?:(?:as|while|with) (?=[^,;.\n]{3,110}\b(?:go(?:es)? on|went on|going on|continu(?:e|es|ed|ing)"
    r"|kept|keeps?|rag(?:e|es|ed|ing)|intensif(?:y|ies|ied|ying)|escalat(?:e|es|ed|ing)|dragg(?:ed|ing) on"
    r"|persist(?:s|ed)?|trad(?:e|ed|ing)|exchang(?:e|ed|ing)|rumbl(?:e|ed|ing) on|show(?:s|ed|ing) no sign)\b)"
    r"|amid )[^,;.\n]{6,150}(?=\.?[”\"]?\s{0,3}\Z)",
    re.I,
)
_FIGHTING: Final = lazy(
    r"\b(?:fire|fighting|clash(?:es|ing)|battles?|battling|offensives?|hostilities|shelling|bombardments?|attacks"
    r"|strikes|airstrikes|violence|combat|raids|wars?|conflict|assaults?|campaign)\b",
    re.I,
)
_DEED: Final = lazy(
    r"\b(?:(?:air)?strikes?|attack|attacked|raid|raided|ambush|ambushed|bombing|bombed|blast|explosion|shelling|shelled"
    r"|bomb|mine|shooting|missiles?|rockets?|drones?|suicide)\b",
    re.I,
)
_HARM: Final = lazy(r"\b(?:kill|wound|injur|dead|died|hit|struck|hurt)", re.I)
_TOLD: Final = lazy(
    r"\d|\b(?:kill|wound|injur|dead|died|one|two|three|four|five|six|seven|eight|nine|ten|dozens?|scores|hundreds)",
    re.I,
)
"""What such a clause does not tell of: a clause with a toll is read."""


def without_contexts(masked: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Ends sentence spans that tell of an attack before what they say of the fighting around it."""
    low = masked.lower()
    if not any(x in low for x in (" amid ", " as ", " while ", " with ")):
        return spans
    return [(start, _end(masked, start, end)) for start, end in spans]


def _end(masked: str, start: int, end: int) -> int:
    match = _CONTEXT.search(masked, start, end)
    if match is None or _FIGHTING.search(match[0]) is None or _TOLD.search(match[0]) is not None:
        return end
    told = _DEED.search(masked, start, match.start()) and _HARM.search(masked, start, match.start())
    return match.start() if told else end
