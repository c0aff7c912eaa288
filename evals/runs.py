"""A whole evaluation as data: what was run on what, every score, every error; written and read as JSON."""

from __future__ import annotations

import datetime as dt
import hashlib
import platform
import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from extract.__about__ import VERSION
from extract.errors import InputError, OutputError
from extract.records import Usage

from .gold import GoldSet, faults, record_digest, split_of
from .harness import Case
from .metrics import Accuracy, ClaimState, Count, DocumentScore, Mistake, Scores, total
from .mistakes import Names
from .stats import RESAMPLES, SEED, Interval, intervals

FORMAT = "extract-eval/1"
MEASURE = "1"
"""Version of the measure; raised whenever a rule of scoring changes, so that no figure is compared across rules."""

_MEASURE_FILES = ("keys", "slots", "matching", "metrics", "muc", "scoring")
_PACKAGES = ("pydantic", "scipy", "numpy", "openai", "instructor")


@dataclass(frozen=True)
class Scored:
    """Scores of a set of documents with their intervals."""

    scores: Scores
    intervals: Mapping[str, Interval]
    documents: int


@dataclass(frozen=True)
class GoldRef:
    """Which gold was used: its name, how much of it, and the digest that pins it."""

    name: str
    documents: int
    digest: str


@dataclass(frozen=True)
class Row:
    """One document of a run; `prediction` is its record without the text, for a look at it later."""

    id: str
    gold: str
    sha256: str
    split: str
    source: str
    characters: int
    counts: Mapping[str, Count]
    accuracies: Mapping[str, Accuracy]
    kinds: Mapping[str, Count]
    views: Mapping[str, Count]
    claims: Mapping[str, ClaimState]
    engagements: Mapping[str, bool]
    words: Mapping[str, str]
    """Gold claims and engagements in words, by id."""
    mistakes: Sequence[Mistake]
    failed: str | None = None
    fallback: str | None = None
    seconds: float | None = None
    usage: Usage | None = None
    notices: Sequence[str] = ()
    prediction: Mapping[str, Any] | None = None

    @property
    def score(self) -> DocumentScore:
        """The scores of this document, as the scorer gave them."""
        return DocumentScore(
            self.counts,
            self.accuracies,
            self.kinds,
            self.views,
            self.id,
            tuple(self.mistakes),
            self.failed,
            self.claims,
            self.engagements,
        )


@dataclass(frozen=True)
class Run:
    """An evaluation: everything that reports, comparisons and the gate are made from."""

    engine: Mapping[str, Any]
    gold: Sequence[GoldRef]
    documents: Sequence[Row]
    overall: Scored
    sources: Mapping[str, Scored]
    baselines: Mapping[str, Scored]
    settings: Mapping[str, Any] = field(default_factory=dict)
    environment: Mapping[str, str] = field(default_factory=dict)
    created: str = ""
    seed: int = SEED
    resamples: int = RESAMPLES
    measure: str = MEASURE
    measure_sha256: str = ""
    format: str = FORMAT

    @property
    def failed(self) -> list[Row]:
        """Documents without a prediction."""
        return [d for d in self.documents if d.failed]

    @property
    def errors(self) -> Counter[str]:
        """All errors by kind."""
        return Counter(m.kind for d in self.documents for m in d.mistakes)

    @property
    def usage(self) -> dict[str, float | None]:
        """What the run took: requests, tokens, US dollars, and the median of seconds a document; None: unknown."""
        given = [d.usage for d in self.documents if d.usage is not None]
        seconds = [d.seconds for d in self.documents if d.seconds is not None]
        names = ("requests", "cached", "prompt_tokens", "completion_tokens", "cost")
        result: dict[str, float | None] = {}
        for name in names:
            values = [getattr(u, name) for u in given]
            result[name] = sum(values) if values and None not in values else None
        result["seconds_a_document"] = statistics.median(seconds) if seconds else None
        return result


_ADAPTER: TypeAdapter[Run] = TypeAdapter(Run)


def build(
    cases: Sequence[Case],
    golds: Sequence[GoldSet],
    *,
    settings: Mapping[str, Any] | None = None,
    baselines: Mapping[str, Sequence[Case]] | None = None,
    seed: int = SEED,
    resamples: int = RESAMPLES,
) -> Run:
    """Makes a run of scored cases: totals, intervals, sources, and where it all came from."""
    home = {r.document.id: g.name for g in golds for r in g.records}

    def scored(some: Sequence[Case]) -> Scored:
        parts = [c.score for c in some]
        return Scored(plain(total(parts)), intervals(parts, seed=seed, resamples=resamples), len(parts))

    names = sorted({_source(c) for c in cases})
    return Run(
        engine=_engine(cases),
        gold=[GoldRef(g.name, len(g.records), g.digest) for g in golds],
        documents=[_row(c, home[c.gold.document.id]) for c in cases],
        overall=scored(cases),
        sources={name: scored([c for c in cases if _source(c) == name]) for name in names},
        baselines={name: scored(some) for name, some in (baselines or {}).items()},
        settings=dict(settings or {}),
        environment=_environment(),
        created=dt.datetime.now(dt.UTC).isoformat(timespec="seconds"),
        seed=seed,
        resamples=resamples,
        measure_sha256=measure_digest(),
    )


def plain(scores: Scores) -> Scores:
    """Gives scores without what belongs to one document alone."""
    return Scores(dict(scores.counts), dict(scores.accuracies), dict(scores.kinds), dict(scores.views))


def _row(case: Case, gold_name: str) -> Row:
    gold, made, s = case.gold, case.prediction.record, case.score
    names = Names(gold)
    words = {c.id: names.claim(c) for c in gold.claims} | {
        e.id: names.engagement(e) for e in gold.engagements
    }
    provenance = made.provenance if made else None
    return Row(
        id=gold.document.id,
        gold=gold_name,
        sha256=record_digest(gold),
        split=split_of(gold.document.id),
        source=_source(case),
        characters=len(gold.document.text),
        counts=s.counts,
        accuracies=s.accuracies,
        kinds=s.kinds,
        views=s.views,
        claims=s.claims,
        engagements=s.engagements,
        words=words,
        mistakes=list(s.mistakes),
        failed=s.failed,
        fallback=provenance.fallback if provenance else None,
        seconds=case.prediction.seconds,
        usage=provenance.usage if provenance else None,
        notices=[f"{n.code}: {n.message}" for n in provenance.warnings] if provenance else [],
        prediction=None if made is None else made.model_dump(mode="json", exclude={"document"}),
    )


def _source(case: Case) -> str:
    return case.gold.document.source or "(no source)"


def _engine(cases: Sequence[Case]) -> dict[str, Any]:
    """Who made the predictions: the values of each field of their provenance, one if all agree."""
    made = [
        c.prediction.record.provenance
        for c in cases
        if c.prediction.record and c.prediction.record.provenance
    ]
    result: dict[str, Any] = {}
    for name in (
        "engine",
        "engine_version",
        "toolkit_version",
        "rules_hash",
        "model",
        "prompt",
        "prompt_hash",
        "mode",
    ):
        values = sorted({str(v) for p in made if (v := getattr(p, name)) is not None})
        result[name] = values[0] if len(values) == 1 else (values or None)
    return result


def _environment() -> dict[str, str]:
    result = {"toolkit": VERSION, "python": platform.python_version(), "system": platform.system()}
    for name in _PACKAGES:
        try:
            result[name] = version(name)
        except PackageNotFoundError:
            continue
    return result


def measure_digest() -> str:
    """SHA-256 over the files that define the measure."""
    folder = Path(__file__).resolve().parent
    parts = b"".join((folder / f"{name}.py").read_bytes() for name in _MEASURE_FILES)
    return hashlib.sha256(parts).hexdigest()


def dump(run: Run, path: Path) -> None:
    """Writes a run as JSON; raises OutputError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_ADAPTER.dump_json(run, indent=1) + b"\n")
    except OSError as e:
        raise OutputError(f"{path}: cannot be written ({e.strerror}).") from None


def load(path: Path) -> Run:
    """Reads a run; raises InputError for a file that is none, or of another format."""
    try:
        run = _ADAPTER.validate_json(path.read_bytes())
    except OSError as e:
        raise InputError(f"{path}: cannot be read ({e.strerror}).", where=str(path)) from None
    except ValidationError as e:
        raise InputError(f"{path}: not a run of `extract eval` ({faults(e)[0]}).", where=str(path)) from None
    if run.format != FORMAT:
        raise InputError(
            f"{path}: its format is {run.format}, and this toolkit reads {FORMAT}.", where=str(path)
        )
    return run
