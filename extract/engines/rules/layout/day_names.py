"""Days that name a site or a group and tell when nothing happened: "the 9 May dam", "the 3 June Movement"."""

from __future__ import annotations

import re
from typing import Final

from extract.text.dates import DateMention
from extract.text.patterns import lazy

_NAMED: Final = lazy(
    r"[\"”']? (?:[A-Za-z][\w-]{1,20} )?(?:dam|bridge|plant|neighbou?rhood|colony|market|square|plaza|hospital|battalion"
    r"|brigade|barracks|stadium|avenue|street|park|school|airport|district|quarter|camp|movement|leagues?|column"
    r"|commandos?|organization|cooperative|farm|theater|building)\b"
    r"(?![ -](?:attack|bomb|blast|explosion|shoot|massacre|raid|killing|clash|battle|siege|strike|fire|protest))",
    re.I,
)
_ARTICLES: Final = ("the ", 'the "', "the “", "la ")
_BACK: Final = 5


def without_names(masked: str, found: list[DateMention]) -> list[DateMention]:
    """Gives the days but those after which a site or a group is called."""
    return [d for d in found if not _names(masked, d)]


def _names(masked: str, d: DateMention) -> bool:
    """Whether "the", a day and a month without a year stand before what they name."""
    if d.kind != "partial" or not any(x.isdigit() for x in d.text):
        return False
    before = masked[max(0, d.start - _BACK) : d.start].lower()
    return before.endswith(_ARTICLES) and _NAMED.match(masked, d.end) is not None
