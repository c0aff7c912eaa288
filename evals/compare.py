"""Two runs over the same gold, side by side: what moved, by how much, and whether it may be chance."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from extract.errors import ConfigError

from .metrics import ClaimState
from .runs import Row, Run
from .stats import Delta, paired

HEADLINES = ("actors", "engagements", "claims", "claims_full", "killed", "killed_full", "figures", "quotes")
"""Measures by which a document is said to have moved."""

_RANK: dict[str, int] = {"missed": 0, "core": 1, "full": 2}


@dataclass(frozen=True, slots=True)
class Moved:
    """A document whose headline figures changed: name of the measure to (before, after)."""

    id: str
    measures: Mapping[str, tuple[float | None, float | None]]


@dataclass(frozen=True, slots=True)
class ClaimMove:
    """A gold claim that one run got better than the other."""

    document: str
    claim: str
    words: str
    before: ClaimState
    after: ClaimState


@dataclass(frozen=True)
class Comparison:
    """The differences of run B from run A over the same documents."""

    deltas: Mapping[str, Delta]
    moved: Sequence[Moved]
    won: Sequence[ClaimMove]
    lost: Sequence[ClaimMove]
    invented: Sequence[tuple[str, str]]
    """(document, words) of wrong claims that only B makes."""
    withdrawn: Sequence[tuple[str, str]]
    """(document, words) of wrong claims that only A makes."""
    documents: int


def compare(a: Run, b: Run, *, resamples: int | None = None, seed: int | None = None) -> Comparison:
    """Compares two runs; raises ConfigError where they were not made by one measure on one gold."""
    if a.measure != b.measure:
        raise ConfigError(
            f"the runs were scored by measures {a.measure} and {b.measure}; score one of them again."
        )
    before, after = {d.id: d for d in a.documents}, {d.id: d for d in b.documents}
    if before.keys() != after.keys():
        odd = sorted(before.keys() ^ after.keys())
        raise ConfigError(
            f"the runs are over different documents ({len(odd)} are in one only, such as '{odd[0]}')."
        )
    changed = [i for i in before if before[i].sha256 != after[i].sha256]
    if changed:
        raise ConfigError(
            f"the gold of {len(changed)} documents (such as '{changed[0]}') changed between the runs."
        )
    ids = sorted(before)
    pairs = [(before[i], after[i]) for i in ids]
    moves = [m for x, y in pairs for m in _claims(x, y)]
    wrong = [(i, _inventions(x), _inventions(y)) for i, (x, y) in zip(ids, pairs, strict=True)]
    return Comparison(
        deltas=paired(
            [x.score for x, _ in pairs],
            [y.score for _, y in pairs],
            resamples=resamples or b.resamples,
            seed=b.seed if seed is None else seed,
        ),
        moved=[m for x, y in pairs if (m := _moved(x, y)).measures],
        won=[m for m in moves if _RANK[m.after] > _RANK[m.before]],
        lost=[m for m in moves if _RANK[m.after] < _RANK[m.before]],
        invented=[(i, w) for i, x, y in wrong for w in (y - x).elements()],
        withdrawn=[(i, w) for i, x, y in wrong for w in (x - y).elements()],
        documents=len(ids),
    )


def _moved(x: Row, y: Row) -> Moved:
    a, b = x.score, y.score
    values = {name: (a.value(name), b.value(name)) for name in HEADLINES}
    return Moved(x.id, {name: pair for name, pair in values.items() if pair[0] != pair[1]})


def _claims(x: Row, y: Row) -> list[ClaimMove]:
    return [
        ClaimMove(x.id, claim, y.words.get(claim, claim), state, y.claims[claim])
        for claim, state in x.claims.items()
        if y.claims[claim] != state
    ]


def _inventions(row: Row) -> Counter[str]:
    return Counter(m.what for m in row.mistakes if m.kind == "claim_invented")
