"""Counts that add: the scores of a set of documents are the sums of the counts of its documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal, Self

CASUALTIES = frozenset({"killed", "wounded", "missing", "killed_or_wounded"})
"""Kinds of claim that count victims."""

ClaimState = Literal["full", "core", "missed"]

COUNTED = {
    "actors": "Actors",
    "engagements": "Engagements",
    "engagements_main": "Engagements, main",
    "claims": "Claims, core",
    "claims_full": "Claims, full",
    "casualties": "Casualties, core",
    "casualties_full": "Casualties, full",
    "killed": "Killed, core",
    "killed_full": "Killed, full",
    "figures": "Figures in the document",
    "ceaf_rme": "CEAF-RME φ3",
}
"""Measures with precision, recall and F1, in the order of reports, with their titles."""

JUDGED = {
    "actor_type": "Actor type",
    "slot_type": "Engagement type",
    "slot_focus": "Focus",
    "slot_date": "Date",
    "slot_place": "Place",
    "slot_country": "Country of the place",
    "slot_attackers": "Attackers",
    "slot_defenders": "Defenders",
    "slot_initiator": "Initiator known",
    "slot_outcome": "Outcome",
    "claimant": "Claimant",
    "stance": "Stance",
    "approximate": "Approximate",
    "relayed_by": "Relayed by",
    "made_on": "Made on",
    "quotes": "Quotes found at their offsets",
    "figures_in_quotes": "Figures present in their evidence",
}
"""Measures that are a mean credit over pairs or quotes, with their titles."""


@dataclass(frozen=True, slots=True)
class Count:
    """Found of gold and right of predicted; the two differ only where a prediction may be right for free."""

    found: float = 0
    gold: float = 0
    right: float = 0
    predicted: float = 0

    @classmethod
    def of(cls, matched: float, gold: float, predicted: float) -> Self:
        """Builds the count of a one-to-one matching."""
        return cls(matched, gold, matched, predicted)

    def __add__(self, other: Count) -> Count:
        return Count(
            self.found + other.found,
            self.gold + other.gold,
            self.right + other.right,
            self.predicted + other.predicted,
        )

    @property
    def recall(self) -> float | None:
        """Share of gold that was found; None: there is no gold."""
        return self.found / self.gold if self.gold else None

    @property
    def precision(self) -> float | None:
        """Share of the predictions that are right; None: there is no prediction."""
        return self.right / self.predicted if self.predicted else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of both; None: nothing to find and nothing invented (unscored is not zero)."""
        if not self.gold:
            return 0.0 if self.invented else None
        p, r = self.precision or 0.0, self.recall or 0.0
        return 2 * p * r / (p + r) if p + r else 0.0

    @property
    def missed(self) -> float:
        """How many of gold were not found."""
        return self.gold - self.found

    @property
    def invented(self) -> float:
        """How many of the predictions are wrong."""
        return self.predicted - self.right


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Summed credit over a number of cases."""

    credit: float = 0
    of: int = 0

    def __add__(self, other: Accuracy) -> Accuracy:
        return Accuracy(self.credit + other.credit, self.of + other.of)

    @property
    def value(self) -> float | None:
        """The mean credit; None: no case."""
        return self.credit / self.of if self.of else None

    @classmethod
    def mean(cls, credits: Iterable[float]) -> Self:
        """Builds the accuracy of a list of credits."""
        given = list(credits)
        return cls(sum(given), len(given))


@dataclass(frozen=True, slots=True)
class Mistake:
    """One error, so that it can be shown beside the text.

    `kind` is stable (actor_missed, claim_value, …); `what` is one line for a person; `spans` are offsets of the
    evidence on the side that has it.
    """

    kind: str
    id: str
    what: str
    spans: tuple[tuple[int, int], ...] = ()
    wanted: str | None = None
    given: str | None = None


@dataclass(frozen=True)
class Scores:
    """Counts and accuracies by the names of `COUNTED` and `JUDGED`; `kinds` has counts by kind of claim and type."""

    counts: Mapping[str, Count] = field(default_factory=dict)
    accuracies: Mapping[str, Accuracy] = field(default_factory=dict)
    kinds: Mapping[str, Count] = field(default_factory=dict)
    views: Mapping[str, Count] = field(default_factory=dict)
    """MUC's views of the slots of engagements: all, matched, missing, spurious."""

    def __add__(self, other: Scores) -> Scores:
        return Scores(
            _sum_counts((self.counts, other.counts)),
            _sum_accuracies((self.accuracies, other.accuracies)),
            _sum_counts((self.kinds, other.kinds)),
            _sum_counts((self.views, other.views)),
        )

    def value(self, name: str) -> float | None:
        """Gives the headline figure of a measure: F1 of a counted one, mean of a judged one; None: unscored."""
        if name in COUNTED:
            return self.counts.get(name, Count()).f1
        return self.accuracies.get(name, Accuracy()).value


@dataclass(frozen=True)
class DocumentScore(Scores):
    """The scores of one document, with its errors."""

    id: str = ""
    mistakes: tuple[Mistake, ...] = ()
    failed: str | None = None
    """Why there is no prediction; None: there is one."""
    claims: Mapping[str, ClaimState] = field(default_factory=dict)
    """What became of each gold claim."""
    engagements: Mapping[str, bool] = field(default_factory=dict)
    """Whether each gold engagement was found."""

    def errors(self) -> Counter[str]:
        """Counts the errors by kind."""
        return Counter(m.kind for m in self.mistakes)


def _sum_counts(parts: Iterable[Mapping[str, Count]]) -> dict[str, Count]:
    total: dict[str, Count] = {}
    for part in parts:
        for name, count in part.items():
            total[name] = total.get(name, Count()) + count
    return total


def _sum_accuracies(parts: Iterable[Mapping[str, Accuracy]]) -> dict[str, Accuracy]:
    total: dict[str, Accuracy] = {}
    for part in parts:
        for name, accuracy in part.items():
            total[name] = total.get(name, Accuracy()) + accuracy
    return total


def total(scores: Iterable[Scores]) -> Scores:
    """Adds the scores of documents: the micro-averaged scores of the set."""
    result = Scores()
    for part in scores:
        result = result + part
    return result
