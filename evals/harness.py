"""Runs an engine over gold, or reads its predictions from a file, and scores them document by document."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import ValidationError

from extract.engines.base import AsyncEngine
from extract.errors import ConfigError, InputError, because
from extract.records import Record

from .gold import GoldSet, faults
from .metrics import DocumentScore
from .scoring import score

if TYPE_CHECKING:
    from extract.pipeline import Failure, Pipeline

STALE = "offline_miss"
"""Outcome of a document for which a replay has no recorded answer."""


@dataclass(frozen=True, slots=True)
class Prediction:
    """What an engine made of one document: a record, or why there is none; `seconds` is None where nobody measured."""

    record: Record | None
    failed: str | None = None
    outcome: str | None = None
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """One document: its gold, what was predicted, and the score."""

    gold: Record
    prediction: Prediction
    score: DocumentScore


def evaluate(golds: Sequence[GoldSet], predictions: Mapping[str, Prediction]) -> list[Case]:
    """Scores predictions against gold, in order of the documents; a document without prediction misses all of its gold.

    Raises ConfigError for recorded answers that are stale, InputError for predictions about another text or about no
    document of the gold.
    """
    records = [r for g in golds for r in g.records]
    ids = [r.document.id for r in records]
    doubled = next((i for i in ids if ids.count(i) > 1), None)
    if doubled:
        raise InputError(f"the document '{doubled}' is in two of the gold sets.", where=doubled)
    stray = next((i for i in predictions if i not in set(ids)), None)
    if stray and not set(ids) & set(predictions):
        raise InputError(
            f"no prediction is about a document of the gold (the first is '{stray}').", where=stray
        )
    _refuse_stale(predictions)
    return [_case(r, predictions.get(r.document.id, Prediction(None, "no prediction"))) for r in records]


def _case(gold: Record, prediction: Prediction) -> Case:
    made = prediction.record
    if made is not None and made.document.text != gold.document.text:
        where = gold.document.id
        raise InputError(f"{where}: the prediction is about another text than the gold.", where=where)
    return Case(gold, prediction, score(made, gold, failed=prediction.failed))


def _refuse_stale(predictions: Mapping[str, Prediction]) -> None:
    stale = [
        i for i, p in predictions.items() if p.outcome == STALE or (_fallback(p) or "").startswith(STALE)
    ]
    if stale:
        raise ConfigError(
            f"the recorded answers are stale: {len(stale)} of {len(predictions)} documents (first '{stale[0]}') have "
            "none for the present prompt, schema and settings; record them again."
        )


def _fallback(prediction: Prediction) -> str | None:
    made = prediction.record and prediction.record.provenance
    return made.fallback if made else None


def predict(
    golds: Sequence[GoldSet], pipeline: Pipeline, progress: Callable[[int], None] | None = None
) -> dict[str, Prediction]:
    """Runs a pipeline over all documents of the gold and measures each; an engine that waits has many under way."""
    records = [r for g in golds for r in g.records]
    if isinstance(pipeline.engine, AsyncEngine):
        return asyncio.run(_predict_waiting(records, pipeline, pipeline.engine.concurrency, progress))
    result: dict[str, Prediction] = {}
    for done, record in enumerate(records, 1):
        start = time.perf_counter()
        made = pipeline.process(record.document)
        result[record.document.id] = _prediction(made, time.perf_counter() - start)
        if progress:
            progress(done)
    return result


async def _predict_waiting(
    records: Sequence[Record], pipeline: Pipeline, concurrency: int, progress: Callable[[int], None] | None
) -> dict[str, Prediction]:
    gate = asyncio.Semaphore(concurrency)
    result: dict[str, Prediction] = {}

    async def one(record: Record) -> None:
        async with gate:
            start = time.perf_counter()
            made = await pipeline.aprocess(record.document)
            result[record.document.id] = _prediction(made, time.perf_counter() - start)
            if progress:
                progress(len(result))

    await asyncio.gather(*(one(r) for r in records))
    return result


def _prediction(made: Record | Failure, seconds: float) -> Prediction:
    if isinstance(made, Record):
        return Prediction(made, seconds=seconds)
    return Prediction(None, made.reason, made.outcome, seconds)


def predictions_from(path: Path) -> dict[str, Prediction]:
    """Reads records (JSON lines) as predictions by document id; raises InputError with file and line."""
    try:
        # Not splitlines: a quote may hold a line separator that is no end of a row.
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as e:
        raise InputError(f"{path}: cannot be read ({because(e)}).", where=str(path)) from None
    result: dict[str, Prediction] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{path}:{number}"
        try:
            record = Record.model_validate(json.loads(line))
        except json.JSONDecodeError as e:
            raise InputError(f"{where}: not JSON ({e.msg}).", where=where) from None
        except ValidationError as e:
            raise InputError(f"{where}: {faults(e)[0]}.", where=where) from None
        if record.document.id in result:
            raise InputError(f"{where}: a second prediction for '{record.document.id}'.", where=where)
        result[record.document.id] = Prediction(record)
    return result
