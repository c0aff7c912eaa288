"""How long something went on: "three days of fighting", "a nine-day siege", and where it began."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from extract.text.number_words import SMALL
from extract.text.patterns import lazy

_COUNT: Final = (
    r"(?P<count>[0-9]{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen)"
)
_DURATION: Final = lazy(
    r"\b"
    + _COUNT
    + r"(?:[\s-](?:consecutive|straight|full)?\s?)day(?:s\s{1,2}of|s['’]|-long|)\s{1,2}"
    + r"(?:[a-z][a-z-]{1,20}\s{1,2}){0,2}"
    + r"(?P<what>fighting|clashes|battles?|combat|shelling|bombardment|attacks|siege|offensive|operation|raids?|"
    + r"violence|assault|campaign)\b",
    re.I,
)
_DAY: Final = lazy(r"[\s-][dD][aA][yY]")
_BEGAN: Final = lazy(
    r"\b(?:began|started|starting|beginning|erupted|broke out)\s{1,2}(?:early |late )?(?:on\s{1,2})?\Z", re.I
)

_ENDED: Final = lazy(r"\b(?:ended|ending|stopped|subsided)\s{1,2}(?:early |late )?(?:on\s{1,2})?\Z", re.I)


@dataclass(frozen=True, slots=True)
class Duration:
    """A stated length of a fight in days, and where it stands."""

    start: int
    end: int
    text: str
    days: int


def durations(text: str) -> list[Duration]:
    """Finds how many days fights went on, by the text: in order, not overlapping."""
    found: list[Duration] = []
    for day in _DAY.finditer(text):
        # The count stands right before "day": only there is it looked for.
        match = _DURATION.search(text, max(0, day.start() - 24), min(len(text), day.end() + 80))
        if match is None or (found and match.start() < found[-1].end):
            continue
        shown = match["count"].lower()
        days = int(shown) if shown.isdigit() else SMALL.get(shown, 0)
        if days > 1:
            found.append(Duration(match.start(), match.end(), match.group(), days))
    return found


def days_ended(text: str, at: int, known: list[Duration]) -> int | None:
    """Gives how many days the fight went on that ended on the date at offset `at`; None where nothing says so."""
    if not _ENDED.search(text[max(0, at - 30) : at]):
        return None
    near = [d for d in known if 0 <= at - d.end <= 60 and "." not in text[d.end : at]]
    return near[-1].days if near else None


def days_begun(text: str, at: int, known: list[Duration]) -> int | None:
    """Gives how many days the fight went on that, by the words before offset `at`, began on the date there.

    None where nothing says that it began there, or how long it went on ("three days of fighting that began on").
    """
    if not _BEGAN.search(text[max(0, at - 30) : at]):
        return None
    near = [d for d in known if 0 <= at - d.end <= 60 and "." not in text[d.end : at]]
    return near[-1].days if near else None
