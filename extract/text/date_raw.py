"""A date expression as it was found, before it is resolved."""

from __future__ import annotations

from dataclasses import dataclass

OF_YEAR = "of year"
"""The `mod` of a day or month whose year is said from publication: `amount` years after it ("in July last year")."""


@dataclass(slots=True, unsafe_hash=True)
class Raw:
    """One expression: where it stands and what it names.

    `sort`: "day" (month and day, perhaps year and weekday), "month", "year", "weekday", "nth" ("the 18th"), "shift"
    (days from publication), "anchor" (days from another date), "window" ("the last 24 hours"), "ago", "period" ("last
    week"), "overnight", "dead" (a date that cannot be read with certainty). `mod`: a word that narrows ("early").
    `until`: the other end of a span. `amount`, `unit`: how far, for the relative sorts.
    """

    start: int
    end: int
    sort: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    mod: str = ""
    amount: int = 0
    unit: str = "day"
    until: Raw | None = None
