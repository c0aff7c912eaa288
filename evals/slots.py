"""How well one predicted engagement fits one gold engagement, slot by slot.

The rules are those of the codebook, section 5.2. A credit is a number from 0 (wrong) to 1 (right).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from extract.records import Engagement, Outcome, Place, Precision, Side, When

from .keys import key

FOUND_FROM = 0.5
"""Least similarity of a found pair."""

RIGHT_FROM = 0.5
"""Least credit with which a date or a place counts as right for finding an engagement."""

_COARSENESS: dict[Precision, int] = {"day": 0, "week": 1, "month": 2, "year": 3}
_OTHER_SIDE: dict[str, str] = {"attackers": "defenders", "defenders": "attackers"}


@dataclass(frozen=True, slots=True)
class Fit:
    """How a predicted engagement fits a gold one.

    `credits` has the slots that gold fills; `swapped` says that the predicted sides are compared the other way
    round (only where gold knows no initiator, so that the order of sides means nothing).
    """

    credits: Mapping[str, float]
    swapped: bool

    @property
    def similarity(self) -> float:
        """The mean credit over the slots that gold fills; its type is always filled."""
        return sum(self.credits.values()) / len(self.credits)

    @property
    def found(self) -> bool:
        """Whether the pair counts as found.

        Where gold fills neither date nor place nothing can be asked of them, and the similarity alone decides.
        """
        anchors = [self.credits[slot] for slot in ("date", "place") if slot in self.credits]
        return self.similarity >= FOUND_FROM and (not anchors or max(anchors) >= RIGHT_FROM)


def fit(gold: Engagement, predicted: Engagement, actors: Mapping[str, str]) -> Fit:
    """Compares two engagements; `actors` maps predicted ids of paired actors to their gold ids."""
    credits = {"type": float(gold.type == predicted.type)}
    if gold.date is not None:
        credits["date"] = date_credit(gold.date, predicted.date)
    if gold.place is not None:
        credits["place"] = place_credit(gold.place, predicted.place)
    straight = _side_credits(gold, predicted.attackers, predicted.defenders, actors)
    swapped = False
    if not gold.initiator_known:
        other = _side_credits(gold, predicted.defenders, predicted.attackers, actors)
        swapped = sum(other.values()) > sum(straight.values())
        straight = other if swapped else straight
    return Fit(credits | straight, swapped)


def _side_credits(
    gold: Engagement, attackers: Iterable[str], defenders: Iterable[str], actors: Mapping[str, str]
) -> dict[str, float]:
    sides = (("attackers", gold.attackers, attackers), ("defenders", gold.defenders, defenders))
    return {name: side_credit(wanted, given, actors) for name, wanted, given in sides if wanted}


def side_credit(gold: Iterable[str], predicted: Iterable[str], actors: Mapping[str, str]) -> float:
    """F1 of the paired actors of one side; two empty sides agree."""
    wanted, given = set(gold), set(predicted)
    if not wanted and not given:
        return 1.0
    shared = sum(1 for p in given if actors.get(p) in wanted)
    return 2 * shared / (len(wanted) + len(given))


def date_credit(gold: When | None, predicted: When | None) -> float:
    """Jaccard index of two spans, counted in the coarser of their precisions; two unknown dates agree."""
    if gold is None or predicted is None:
        return float(gold is predicted)
    unit = max(gold.precision, predicted.precision, key=_COARSENESS.__getitem__)
    a, b = (
        (_units(gold.start, unit), _units(gold.end, unit)),
        (_units(predicted.start, unit), _units(predicted.end, unit)),
    )
    shared = max(0, min(a[1], b[1]) - max(a[0], b[0]) + 1)
    return shared / ((a[1] - a[0] + 1) + (b[1] - b[0] + 1) - shared)


def _units(day: dt.date, unit: Precision) -> int:
    match unit:
        case "day":
            return day.toordinal()
        case "week":
            return (day.toordinal() - 1) // 7  # day 1 of the calendar is a Monday
        case "month":
            return day.year * 12 + day.month
        case "year":
            return day.year


def place_credit(gold: Place | None, predicted: Place | None) -> float:
    """1 for the same folded name, half for one of gold's enclosing areas, else 0; two unknown places agree.

    Where gold has no name, a prediction without a name in the same country is right.
    """
    if gold is None or predicted is None:
        return float(gold is predicted)
    if predicted.name is None:
        return float(gold.name is None and gold.country == predicted.country)
    if gold.name is not None and key(gold.name) == key(predicted.name):
        return 1.0
    return 0.5 if key(predicted.name) in {key(area) for area in gold.within} else 0.0


def seen_outcome(outcome: Outcome | None, swapped: bool) -> str | None:
    """Gives a predicted outcome in gold's order of sides."""
    return _OTHER_SIDE.get(outcome, outcome) if swapped and outcome is not None else outcome


def seen_side(side: Side | None, swapped: bool) -> Side | None:
    """Gives a predicted subject's side in gold's order of sides."""
    if not swapped or side is None:
        return side
    return "defender" if side == "attacker" else "attacker"


def slot_credits(
    gold: Engagement, predicted: Engagement, how: Fit, actors: Mapping[str, str]
) -> dict[str, float]:
    """Gives the credit of every slot of a found pair, those that gold leaves empty included (an invention is wrong)."""
    attackers, defenders = predicted.attackers, predicted.defenders
    if how.swapped:
        attackers, defenders = defenders, attackers
    countries = [None if e.place is None else e.place.country for e in (gold, predicted)]
    return {
        "type": float(gold.type == predicted.type),
        "focus": float(gold.focus == predicted.focus),
        "date": date_credit(gold.date, predicted.date),
        "place": place_credit(gold.place, predicted.place),
        "country": float(countries[0] == countries[1]),
        "attackers": side_credit(gold.attackers, attackers, actors),
        "defenders": side_credit(gold.defenders, defenders, actors),
        "initiator": float(gold.initiator_known == predicted.initiator_known),
        "outcome": float(gold.outcome == seen_outcome(predicted.outcome, how.swapped)),
    }
