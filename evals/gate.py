"""Stops a change that makes things worse: a run against the stated figures of the baseline.

The baseline states a figure and a tolerance for each measure of each run that is gated, with the digest of the gold and
the version of the measure, so that no figure is held against another gold or another rule of scoring.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from extract.errors import ConfigError, InputError, OutputError

from .gold import faults
from .metrics import COUNTED, JUDGED, ClaimState
from .runs import MEASURE, Run
from .stats import Interval

FORMAT = "extract-eval-baseline/1"
GATED = (
    "actors",
    "engagements",
    "engagements_main",
    "claims",
    "claims_full",
    "killed",
    "killed_full",
    "figures",
    "quotes",
    "figures_in_quotes",
)
"""Measures that a baseline states; `coverage` (share of documents done) is stated beside them."""

TOLERANCE = 0.01
"""A fall of one point is let pass, unless the baseline says otherwise; none for coverage and quotes."""

STRICT = ("coverage", "quotes", "figures_in_quotes")
_EPSILON = 1e-9


@dataclass(frozen=True)
class Stated:
    """A figure, the fall below it that is let pass, and its interval when it was measured (None: not bootstrapped)."""

    value: float
    tolerance: float = TOLERANCE
    interval: Interval | None = None


@dataclass(frozen=True)
class Entry:
    """What the baseline states of one run: engine and options, gold, figures, and the state of each gold claim."""

    engine: str
    gold: str
    digest: str
    documents: int
    measure: str
    figures: Mapping[str, Stated]
    options: Mapping[str, Any] = field(default_factory=dict)
    claims: Mapping[str, str] = field(default_factory=dict)
    """The state of each gold claim by document, as "c1=full c2=missed": a line a document makes readable diffs."""

    @property
    def name(self) -> str:
        """How the entry is called: engine on gold."""
        return f"{self.engine} on {self.gold}"


@dataclass(frozen=True)
class Baseline:
    """All entries of a baseline file."""

    entries: Sequence[Entry] = ()
    format: str = FORMAT

    def find(self, engine: str, gold: str) -> Entry | None:
        """Gives the entry of an engine on a gold; None: it is not gated."""
        return next((e for e in self.entries if (e.engine, e.gold) == (engine, gold)), None)


@dataclass(frozen=True)
class Check:
    """One gated figure: what the baseline states, what was measured, and whether that passes."""

    measure: str
    stated: float
    tolerance: float
    measured: float | None
    passed: bool

    @property
    def title(self) -> str:
        """The measure in words."""
        return title(self.measure)


@dataclass(frozen=True)
class Verdict:
    """Whether a run passes, and why not: texts and exit code come from this one thing."""

    name: str
    checks: Sequence[Check]
    lost: Sequence[str]
    """Gold claims that the baseline had and the run has not, in words."""

    @property
    def passed(self) -> bool:
        """Whether every figure passes."""
        return all(c.passed for c in self.checks)

    @property
    def gain(self) -> str | None:
        """Says which figures rose by more than their tolerance, so that they can be stated; None: none."""
        risen = [
            c for c in self.checks if c.measured is not None and c.measured > c.stated + c.tolerance + 5e-5
        ]
        if not risen:
            return None
        figures = ", ".join(f"{c.title} {c.measured:.3f} over {c.stated:.3f}" for c in risen)
        return f"better than stated ({figures}); keep it with `extract eval update-baseline`"

    @property
    def reasons(self) -> list[str]:
        """One sentence for each figure that fell too far."""
        return [
            f"{self.name}: {c.title} fell from {c.stated:.3f} to "
            f"{'nothing' if c.measured is None else f'{c.measured:.3f}'}, more than the {c.tolerance:.3f} let pass."
            for c in self.checks
            if not c.passed
        ]


_ADAPTER: TypeAdapter[Baseline] = TypeAdapter(Baseline)


def title(measure: str) -> str:
    """Gives the name of a gated measure in words."""
    return {**COUNTED, **JUDGED, "coverage": "Documents done"}[measure]


def figures(run: Run) -> dict[str, float | None]:
    """Gives the gated figures of a run."""
    scores = run.overall.scores
    done = (len(run.documents) - len(run.failed)) / len(run.documents)
    return {"coverage": done, **{name: scores.value(name) for name in GATED}}


def entry_of(run: Run, engine: str, options: Mapping[str, Any], old: Entry | None = None) -> Entry:
    """Makes the entry that states a run's figures; tolerances are kept from `old`, where it has any."""
    kept = old.figures if old else {}
    stated = {
        name: Stated(
            round(value, 4),
            kept[name].tolerance if name in kept else (0.0 if name in STRICT else TOLERANCE),
            _rounded(run.overall.intervals.get(name)),
        )
        for name, value in figures(run).items()
        if value is not None
    }
    gold = run.gold[0]
    return Entry(
        engine=engine,
        gold=gold.name,
        digest=gold.digest,
        documents=gold.documents,
        measure=MEASURE,
        figures=stated,
        options=dict(options),
        claims={d.id: _packed(d.claims) for d in run.documents if d.claims},
    )


def with_entry(baseline: Baseline, entry: Entry) -> Baseline:
    """Puts an entry in the place of the one of the same engine and gold."""
    others = [e for e in baseline.entries if e.name != entry.name]
    return replace(baseline, entries=[*others, entry])


def _rounded(interval: Interval | None) -> Interval | None:
    return None if interval is None else Interval(round(interval.low, 4), round(interval.high, 4))


def judge(run: Run, entry: Entry) -> Verdict:
    """Holds a run against its entry; raises ConfigError where gold or measure are not those of the entry."""
    gold = run.gold[0]
    if entry.measure != run.measure:
        raise ConfigError(
            f"the baseline of {entry.name} was made by measure {entry.measure}, this is {run.measure}: "
            "run `extract eval update-baseline` and look at what changed."
        )
    if entry.digest != gold.digest:
        raise ConfigError(
            f"the baseline of {entry.name} was made on other gold (digest {entry.digest[:12]}, now "
            f"{gold.digest[:12]}): run `extract eval update-baseline` and look at what changed."
        )
    measured = figures(run)
    checks = [_check(name, stated, measured.get(name)) for name, stated in entry.figures.items()]
    return Verdict(entry.name, checks, _lost(run, entry))


def _check(name: str, stated: Stated, measured: float | None) -> Check:
    # A stated figure has four digits: half of the last one is no fall.
    floor = stated.value - stated.tolerance - 5e-5 - _EPSILON
    return Check(name, stated.value, stated.tolerance, measured, measured is not None and measured >= floor)


def _lost(run: Run, entry: Entry) -> list[str]:
    rank = {"missed": 0, "core": 1, "full": 2}
    lines = []
    for row in run.documents:
        for claim, before in _unpacked(entry.claims.get(row.id, "")):
            after = row.claims.get(claim, "missed")
            if rank[after] < rank.get(before, 0):
                lines.append(f"{row.id} {claim} ({before} to {after}): {row.words.get(claim, claim)}")
    return lines


def load(path: Path) -> Baseline:
    """Reads a baseline; raises InputError for a file that is none."""
    try:
        baseline = _ADAPTER.validate_json(path.read_bytes())
    except OSError as e:
        raise InputError(f"{path}: the baseline cannot be read ({e.strerror}).", where=str(path)) from None
    except ValidationError as e:
        raise InputError(f"{path}: not a baseline ({faults(e)[0]}).", where=str(path)) from None
    if baseline.format != FORMAT:
        raise InputError(
            f"{path}: its format is {baseline.format}, this toolkit reads {FORMAT}.", where=str(path)
        )
    return baseline


def dump(baseline: Baseline, path: Path) -> None:
    """Writes a baseline, its entries in order of engine and gold, so that a difference can be read."""
    ordered = replace(baseline, entries=sorted(baseline.entries, key=lambda e: (e.engine, e.gold)))
    try:
        path.write_bytes(_ADAPTER.dump_json(ordered, indent=1) + b"\n")
    except OSError as e:
        raise OutputError(f"{path}: cannot be written ({e.strerror}).") from None


def _packed(states: Mapping[str, ClaimState]) -> str:
    return " ".join(f"{claim}={state}" for claim, state in states.items())


def _unpacked(line: str) -> list[tuple[str, str]]:
    return [(claim, state) for claim, _, state in (pair.rpartition("=") for pair in line.split())]
