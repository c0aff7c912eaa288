"""Sentences that go on with a sum told before them: its parts, of whom it is made up, the lines of its list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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
    if s.low.lstrip(" -–").startswith(_OF_THEM) or _IN_ALL_THESE.search(s.low) is not None:
        return True
    if any(d.when is not None and d.when.precision == "day" for d in s.dates):
        return False  # "90 have died since May: - On May 3, nine guards were shot"
    before = a.sentences[s.index - 1]
    if any(a.text[x.start : x.end].rstrip().endswith(":") for x in (before, s)):
        return True  # "The dead since May number 40:" and the first line of the list; "By region they are:"
    return _marked(a.text, s) and _marked(a.text, before)


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
