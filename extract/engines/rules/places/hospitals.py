"""Hospitals of other towns in which those hurt in an attack died: "He died at a hospital in Lomba"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from extract.text.hints import signed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

_DYING: Final = signed(
    "hospital|clinic|infirmary",
    r"\b(?:died|dies|dying|succumbed|expired|passed away)(?: (?!in |at )[\w-]+,?){0,6} (?:in|at) (?:an? |the |its )?"
    r"(?:(?!attack|raid|strike|bomb|blast|explosion|shelling|airstrike)[\w-]+ ){0,2}(?:hospital|clinic|infirmary)"
    r" (?:in|at|of)(?: the)?(?: (?:[\w-]+ )?(?:town|city|capital|village|district)(?: of)?)? \Z",
)
_OF_WOUNDS: Final = signed(
    "wound|injur",
    r"\b(?:died|dies|dying|succumb\w*)(?: (?!in |at |on )[\w-]+){0,4}? (?:of|from|to) (?:(?!in |at |on )[\w-]+ ){0,3}"
    r"(?:wounds?|injury|injuries)"
    r"(?: (?:later|soon|there\w*|afterwards?|overnight|days?|on|yesterday|today|last|\w+day)){0,3}"
    r" (?:in|at)(?: the| a)?(?: (?:[\w-]+ )?(?:town|city|capital|village)(?: of)?)? \Z",
)
"""What stands before the town where somebody died of wounds that he had from elsewhere."""
_DIED: Final = signed(
    "died|dies|succumb|warded|treated|treatment|declared|recover",
    r"\b(?:died|dies|succumb\w*|warded|treated|treatment|declared|recover\w*)\b[^.;]{0,60}\b(?:at|in)(?: the| a)? \Z",
)
_CLINIC: Final = lazy(
    r"(?:[\w’'-]{1,20} ){0,4}(?:hospital|clinic|infirmary|medical (?:centre|center|college|complex))\b", re.I
)
"""A hospital in which one of those hurt died, which was not what was attacked."""
_AFTER: Final = (" after ", " during ", " following ", " in a ", " when ")
_MORGUE: Final = lazy(r"(?:[\w’'-]{1,20} ){1,4}(?:morgue|mortuary)\b", re.I)
"""Where the dead were brought, and nobody killed them."""
_STRIKING: Final = frozenset(("attack", "storm", "bomb", "shell", "airstrike", "kill"))


def died_in_hospital(s: Sentence, before: str, start: int) -> bool:
    """Whether the place at `start` is only that of such a hospital; `before`: what stands before it. A hospital that
    was struck itself is told so behind it: "Six died at a hospital in Lomba when jets bombed it".
    """
    wounded = _OF_WOUNDS.within(before)
    if not (_DYING.within(before) or wounded):
        return False
    if wounded and any(x in s.low[start - s.start :] for x in _AFTER):
        return False  # "died of his wounds in Lomba after a clash with rebels"
    return all(s.chunks[v].start < start or s.chunks[v].cls not in _STRIKING for v in s.verbs)


def is_hospital(masked: str, before: str, start: int) -> bool:
    """Whether a name at `start` is that of a morgue, or of a hospital in which somebody died."""
    died = _DIED.within(before) and _CLINIC.match(masked, start) is not None
    return died or _MORGUE.match(masked, start) is not None
