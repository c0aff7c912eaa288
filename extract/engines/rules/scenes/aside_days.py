"""Days in a sentence that are not those of its deed: that on which a quoted speaker said "today", that on which others
turned up: "two escaped and were found the following day".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

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


def of_others(a: Analysis, s: Sentence, d: Any, told: When | None) -> bool:
    """Whether a date tells when somebody spoke or turned up, and not when the deed of the sentence was done."""
    return _spoken(a, s, d, told) or (
        bool(s.losses) and _TURNED_UP.search(s.low, 0, d.start - s.start) is not None
    )


def _spoken(a: Analysis, s: Sentence, d: Any, told: When | None) -> bool:
    """Whether "today" in a quotation is the day told before, on which he spoke, and not that of publication."""
    if told is None or told.precision != "day" or d.when is None or d.text.lower() not in _TODAY:
        return False
    if not 0 < (d.when.start - told.end).days <= _BEFORE:
        return False
    before = a.text[s.start : d.start]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
