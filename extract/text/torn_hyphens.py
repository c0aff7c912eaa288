"""Finds the hyphens beside which old files left a blank: "65-YEAR- OLD", "president- elect", "5 - year - old"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from extract.text.edits import Edit
from extract.text.patterns import lazy

_AGE: Final = lazy(
    r"(?i)\b\d{1,3}( ?- ?)(?:year|month|day|hour|minute|km|meter|member)(?:( ?- ?)(?=old\b|long\b))?"
)
_SECOND: Final = lazy(
    r"(?i)(?<=[a-z]{3})-( )(?=(?:elect|general|wing|wingers?|backed|led|held|controlled|based|run|related|trained"
    r"|affiliated|linked|occupied|ruled|ranking|level|owned|made|fire|defen[cs]e)\b)"
)
"""What stands behind the hyphen of a compound; "two- and three-day" and "the men- who came" stay."""


def torn_hyphens(text: str) -> Iterator[Edit]:
    """Finds the blanks beside such hyphens."""
    if "- " not in text and " -" not in text:
        return
    for found in _AGE.finditer(text):
        for k in (1, 2):
            if found[k] not in (None, "-"):
                yield found.start(k), found.end(k), "-"
    for found in _SECOND.finditer(text):
        yield found.start(1), found.end(1), ""
