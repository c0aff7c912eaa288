"""How numbers look in all reports."""

from __future__ import annotations

from ..stats import Interval

DASH = "–"


def share(value: float | None, digits: int = 2) -> str:
    """Shows a score: '0.87', a dash where it is unscored."""
    return DASH if value is None else f"{value:.{digits}f}"


def between(interval: Interval | None) -> str:
    """Shows an interval: '0.71 to 0.93'."""
    return DASH if interval is None else f"{interval.low:.2f} to {interval.high:.2f}"


def signed(value: float | None) -> str:
    """Shows a difference: '+0.03'."""
    return DASH if value is None else f"{value:+.3f}"


def plural(number: int, noun: str) -> str:
    """Shows a count with its noun: '1 document', '2 documents'."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def amount(value: float | None, unit: str = "") -> str:
    """Shows what a run took: '12,345 tokens', a dash where it is unknown."""
    return DASH if value is None else f"{value:,.0f}{unit}"
