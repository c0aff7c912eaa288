"""Crowds in the street beside what a text tells of: mourners who throw stones, students whom police beat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.text.hints import hinted

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

_RIOT: Final = hinted(
    "stone|rocks|bottles|tear gas|teargas|tear-gas|baton|water cannon|tyres|tires|riot police|riot control"
    "|rubber bullets|effig",
    r"\b(?:thr(?:ew|own?|owing)|hurl(?:ed|ing)?|pelt(?:ed|ing)?|lobb(?:ed|ing))\b[^.;]{0,40}\b(?:stones|rocks|bottles)\b"
    r"|\bstone[- ](?:throw|pelt)\w+|\btear[- ]?gas\b|\bbatons?\b|\bwater cannons?\b|\brubber bullets\b"
    r"|\bburn(?:ed|t|ing) (?:\w+ )?(?:tyres|tires)\b|\briot (?:police|control)\b|\bburn(?:ed|t|ing) (?:\w+ )?effig",
)
"""What is done with in a riot, and not in a fight."""
_SHOTS: Final = hinted(
    "opened fire|shot|gunfire|live |grenade|bomb|killed|killing|dead|died|rifle|machine",
    r"\b(?:opened fire|shot|gunfire|live (?:ammunition|rounds|bullets)|grenades?|bombs?|killed|killing|dead|died"
    r"|rifles?|machine ?guns?)\b",
)
"""What tells of more than a riot."""


def riot(s: Sentence) -> bool:
    """Whether a sentence tells of a crowd and of police who drove it apart, and of nobody shot or killed."""
    if not s.hints & _RIOT.bit or _RIOT.pattern.search(s.low) is None:
        return False
    if any(x.kind == "killed" and (x.value.low or 0) for x in s.losses):
        return False
    return not (s.hints & _SHOTS.bit and _SHOTS.pattern.search(s.low) is not None)
