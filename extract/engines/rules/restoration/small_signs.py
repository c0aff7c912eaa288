"""Puts back the signs within words and figures that a text lost for a blank: "the army s post", "1 200", "7 30 a.m".

Each sign takes the place of its blank, so that no offset moves.
"""

from __future__ import annotations

import re
from typing import Final

from extract.text.patterns import lazy

_OWNED: Final = lazy(r"(?<=[^\W\d_]{2}) (?=s [^\W_])")
_SHORT: Final = lazy(
    r"(?i)(?<=\b(?:do|wo|ca)n) (?=t\b)|(?<=\b(?:did|was|has|had|are)n) (?=t\b)"
    r"|(?<=\b(?:does|were|have)n) (?=t\b)|(?<=\bisn) (?=t\b)|(?<=\b(?:could|would)n) (?=t\b)|(?<=\bshouldn) (?=t\b)"
    r"|(?<=\b(?:we|he|it)) (?=(?:ll|re|ve)\b)|(?<=\b(?:they|that)) (?=(?:ll|re|ve)\b)|(?<=\bi) (?=(?:m|ll|ve)\b)"
)
_THOUSANDS: Final = lazy(r"(?<![\d.,:/-])(?<!\d )\b[1-9]\d{0,2}(?: \d{3})+\b(?![:/-]| \d)")
_MONTH: Final = lazy(
    r"(?i)\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6} $|\b(?:no|battalion|brigade|division) $"
)
"""What a number stands behind that no thousands can go on with: "on May 5 200 men"."""
_CLOCK: Final = lazy(
    r"(?<![\d:])\b(?:[01]?\d|2[0-4]) (?=[0-5]\d ?(?:[ap]\.?m\b|GMT\b|UTC\b|hrs?\b|hours\b|local time))"
)
_BACK: Final = 12


def signed(text: str) -> str:
    """Gives a text that lost its marks the apostrophes, the thousands' commas and the colons of its hours back."""
    text = _OWNED.sub("'", text)
    text = _SHORT.sub("'", text)
    text = _CLOCK.sub(lambda found: f"{found[0][:-1]}:", text)
    return _THOUSANDS.sub(_grouped, text)


def _grouped(found: re.Match[str]) -> str:
    before = found.string[max(0, found.start() - _BACK) : found.start()]
    return found[0] if _MONTH.search(before) else found[0].replace(" ", ",")
