"""Words of control that claim nothing: "a town controlled by the X", "the city, which falls under control of the Y"."""

from __future__ import annotations

import re
from typing import Final

from extract.text.patterns import lazy

_SAYING: Final = ("controlled", "controlling", "under control", "under full control")
_BEFORE: Final = lazy(
    r"\b(?:which|that|where) (?:is|are|was|were|falls?|lies?|remains?|comes?|has been|have been)(?: \w+ly| now"
    r"| still)? \Z|\b(?:towns?|city|cities|villages?|areas?|regions?|districts?|parts?|zones?|territor(?:y|ies)"
    r"|neighbou?rhoods?|provinces?|bases?|roads?|lands?|quarters?|strongholds?|remotely|radio) \Z"
)
"""What stands before them where they only tell whose a place is, or how a bomb was set off."""


def tells_whose(low: str, match: re.Match[str]) -> bool:
    """Whether words of control only describe a place, or a bomb, that something else is told of."""
    if not match[0].endswith(_SAYING):
        return False
    return _BEFORE.search(low, max(0, match.start() - 60), match.start()) is not None
