"""Sentences that turn to a place beside that of which a text has just told."""

from __future__ import annotations

from typing import Final

from extract.text.patterns import lazy


def next_door(low: str) -> bool:
    """Whether a sentence (lower case) names attacks in the area beside: "last week's raids in a neighbouring state", or
    opens on a place beside that told of: "At X, two kilometres away, the gunmen …".
    """
    return ("neighbo" in low and _NEXT_DOOR.search(low) is not None) or (
        _AWAY.match(low) is not None or _IN_ANOTHER_PART.search(low) is not None
    )


_NEXT_DOOR: Final = lazy(
    r"['’]s? (?:raids?|attacks?|strikes?|killings?|assaults?) in (?:the |a )?neighbou?ring "
    r"(?:province|state|district|region)\b"
)
_AWAY: Final = lazy(
    r"\W{0,3}(?:and |meanwhile,? )?(?:at|in|near|outside|around) [^,.;]{3,50}, (?:just |only |about |some |around )?"
    r"(?:an?|(?:a )?few|several|\d{1,3}|[a-z]{2,8}) (?:km|kms|kilomet(?:er|re)s?|miles?) (?:away|further|farther|off"
    r"|down the|up the|to the (?:north|south|east|west)[a-z-]{0,8}(?! of)),? "
)
_IN_ANOTHER_PART: Final = lazy(
    r"\bin (?:an?other|a different|a separate) (?:part|area|section|quarter|corner|sector) of (?:the|that|this)\b"
)
