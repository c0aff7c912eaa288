"""How sure a score is: seeded bootstrap over documents, alone and paired.

Documents are drawn with replacement, since the errors of one document hang together; the drawn documents' counts are
added and the score is taken of the sum. The same seed gives the same interval on every machine.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from extract.errors import MissingExtra

from .metrics import COUNTED, JUDGED, Accuracy, Count, Scores, total

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[Any]

SEED = 20190317
RESAMPLES = 2000
LEVEL = 0.95
MEASURES = (*COUNTED, *JUDGED)


@dataclass(frozen=True, slots=True)
class Interval:
    """Bounds of a percentile interval at `LEVEL`."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Delta:
    """A difference between two runs over the same documents: `after - before`, its interval, and how often by chance.

    `p` is the two-sided share of resamples on the other side of zero (never exactly 0). The interval is None where
    the measure is not scored in some resamples.
    """

    before: float | None
    after: float | None
    difference: float | None
    interval: Interval | None
    p: float | None


def intervals(
    documents: Sequence[Scores],
    names: Iterable[str] = MEASURES,
    *,
    resamples: int = RESAMPLES,
    seed: int = SEED,
) -> dict[str, Interval]:
    """Gives the bootstrap interval of each measure that is scored; raises MissingExtra without scipy's numpy."""
    draws = _draws(len(documents), resamples, seed)
    result: dict[str, Interval] = {}
    for name in names:
        interval = _interval(_values(documents, name, draws))
        if interval is not None:
            result[name] = interval
    return result


def paired(
    before: Sequence[Scores],
    after: Sequence[Scores],
    names: Iterable[str] = MEASURES,
    *,
    resamples: int = RESAMPLES,
    seed: int = SEED,
) -> dict[str, Delta]:
    """Compares two runs document by document: both lists in one order, the same resamples for both."""
    draws = _draws(len(before), resamples, seed)
    sums = (total(before), total(after))
    result: dict[str, Delta] = {}
    for name in names:
        a, b = sums[0].value(name), sums[1].value(name)
        differences = _values(after, name, draws) - _values(before, name, draws)
        known = differences[differences == differences]  # a score of nothing is not a number
        chance = None
        if len(known):
            least = min((known <= 0).sum(), (known >= 0).sum())
            chance = min(1.0, 2 * (float(least) + 1) / (len(known) + 1))
        difference = None if a is None or b is None else b - a
        result[name] = Delta(a, b, difference, _interval(differences), chance)
    return result


def _draws(documents: int, resamples: int, seed: int) -> Floats:
    """How often each document is drawn in each resample: (resamples, documents)."""
    try:
        import numpy as np
    except ImportError:
        raise MissingExtra("intervals of scores", "eval") from None
    # Python's own generator: its draws are the same in every version, which numpy does not promise.
    draw = random.Random(seed)
    weights = np.zeros((resamples, documents))
    for row in weights:
        for i in draw.choices(range(documents), k=documents) if documents else ():
            row[i] += 1
    return weights


def _values(documents: Sequence[Scores], name: str, draws: Floats) -> Floats:
    """The measure in each resample; not a number where it is unscored."""
    import numpy as np

    if name in COUNTED:
        counts = [d.counts.get(name, Count()) for d in documents]
        table = np.array([[c.found, c.gold, c.right, c.predicted] for c in counts], dtype=float).reshape(
            -1, 4
        )
        found, gold, right, predicted = (draws @ table).T
        with np.errstate(divide="ignore", invalid="ignore"):
            recall = np.where(gold > 0, found / gold, 0.0)
            precision = np.where(predicted > 0, right / predicted, 0.0)
            both = precision + recall
            f1 = np.where(both > 0, 2 * precision * recall / both, 0.0)
        return np.where((gold > 0) | (predicted > right), f1, np.nan)
    judged = [d.accuracies.get(name, Accuracy()) for d in documents]
    table = np.array([[a.credit, a.of] for a in judged], dtype=float).reshape(-1, 2)
    credit, cases = (draws @ table).T
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.where(cases > 0, credit / cases, np.nan)


def _interval(values: Floats) -> Interval | None:
    import numpy as np

    known = values[~np.isnan(values)]
    if not len(known):
        return None
    tail = (1 - LEVEL) / 2
    low, high = np.quantile(known, [tail, 1 - tail])
    return Interval(float(low), float(high))
