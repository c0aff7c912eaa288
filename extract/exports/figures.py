"""One stated figure of deaths -> the numbers that a data set takes from it.

ACLED's side follows its published rules (dozens 12, hundreds 100, an unknown plural 3, or 10 where the words speak of
many). UCDP publishes no rule for vague numbers: its side is a convention of this toolkit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from extract.records import Claim, Value


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a figure amounts to, in people; `point` is ACLED's number, `low` ≤ `best` ≤ `high` are UCDP's.

    `ceiling` marks a figure with nothing but an upper bound ("up to 40"), which weighs less than any other; `vague` one
    of no number ("dozens"), which gives way to a number that it allows.
    """

    point: int
    low: int
    best: int
    high: int
    ceiling: bool = False
    vague: bool = False

    def allows(self, other: Estimate) -> bool:
        """Says whether another figure lies within what these words may mean."""
        return self.low <= other.best <= self.high

    def plus(self, other: Estimate) -> Estimate:
        """Adds two figures for different people."""
        return Estimate(
            self.point + other.point,
            self.low + other.low,
            self.best + other.best,
            self.high + other.high,
            self.ceiling and other.ceiling,
            self.vague or other.vague,
        )

    def most(self, other: Estimate) -> Estimate:
        """Gives the larger of two figures for the same people, one of which may be a part of the other."""
        return max(self, other, key=lambda e: (not e.ceiling, e.best, e.point, e.high, e.low))


NOBODY: Final = Estimate(0, 0, 0, 0)


def _many(point: int, low: int, best: int, high: int) -> Estimate:
    return Estimate(point, low, best, high, vague=True)


_VAGUE: Final = (
    (r"\bthousands\b", _many(1000, 1000, 2000, 9999)),
    (r"\bhundreds\b|\bseveral hundred\b", _many(100, 100, 200, 999)),
    (r"\b(several|some|few) dozen\b", _many(12, 12, 36, 99)),
    (r"\bdozens\b", _many(12, 12, 24, 99)),
    (r"\bscores\b", _many(20, 20, 40, 99)),
    (r"\btens\b", _many(10, 10, 20, 99)),
    (r"\b(many|numerous|large|great|heavy|severe|scores)\b", _many(10, 2, 10, 99)),
)
"""Words for an uncounted many, the first that stands in the figure."""

_PLURAL: Final = _many(3, 2, 3, 10)
"""Any other unknown plural: several, a few, some."""

_BEYOND: Final = re.compile(r"\b(over|more than|above|exceed\w*|in excess of|upwards? of)\b", re.IGNORECASE)


def estimate(value: Value) -> Estimate | None:
    """Gives what a figure amounts to; None where it has no bound at all (things that are not counted)."""
    if value.low is None and value.high is None:
        return None
    if value.low is None:
        assert value.high is not None
        return Estimate(value.high, 0, value.high, value.high, ceiling=value.high > 0)
    if value.high is not None:
        return Estimate(value.low, value.low, value.low, value.high)
    if value.approximate:
        return _vague(value)
    stated = stated_figure(value)
    return Estimate(stated, stated, stated, stated)


def stated_figure(value: Value) -> int:
    """Gives the number that the words state: 130 of "more than 130", whose lower bound is 131."""
    low = value.low or 0
    return max(low - 1, 0) if value.high is None and _BEYOND.search(value.text or "") else low


def _vague(value: Value) -> Estimate:
    words = (value.text or "").lower()
    for pattern, meant in _VAGUE:
        if re.search(pattern, words):
            return meant
    if (value.low or 0) > _PLURAL.high:
        stated = stated_figure(value)
        return Estimate(stated, stated, stated, stated)
    return _PLURAL


def deaths(claim: Claim) -> Estimate | None:
    """Gives the deaths that a claim counts; None where it counts none.

    "No casualties" counts: nobody was killed. Any other figure that does not separate the dead from the wounded does
    not, and neither does a denial or a doubt, which has the figure of what it denies.
    """
    if claim.value is None or claim.item is not None or claim.stance not in ("asserts", "confirms"):
        return None
    if claim.kind == "killed":
        return estimate(claim.value)
    if claim.kind == "killed_or_wounded" and claim.value.high == 0:
        return NOBODY
    return None
