"""Which engine is scored, how it is set up, and what is put beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from extract.engines.base import Draft
from extract.errors import ConfigError, InputError
from extract.records import Document, Record
from extract.settings import Settings

from .baselines import EmptyEngine, FirstNumberEngine
from .gold import GoldSet, record_digest
from .harness import Case, Prediction, evaluate, predict, predictions_from
from .runs import Run

BASELINES = {engine.name: engine for engine in (EmptyEngine, FirstNumberEngine)}
_STATED = ("model", "prompt", "attempts", "answer_tokens", "context_tokens", "audit", "fallback", "cache")


def resolved(engine: str, settings: Settings) -> str:
    """Gives the name of the engine that "auto" stands for: the model if one is configured, else the rules."""
    return engine if engine != "auto" else "llm" if settings.model else "rules"


def score_engine(
    golds: Sequence[GoldSet], engine: str, settings: Settings, progress: Callable[[int], None] | None = None
) -> list[Case]:
    """Runs an engine by its name over gold and scores it; raises ConfigError for an unknown name or wrong settings."""
    from extract.door import build_pipeline

    chosen = BASELINES[engine]() if engine in BASELINES else resolved(engine, settings)
    pipeline = build_pipeline(chosen, settings)
    try:
        return evaluate(golds, predict(golds, pipeline, progress))
    finally:
        close = getattr(pipeline.engine, "close", None)
        if close is not None:
            close()


def score_file(golds: Sequence[GoldSet], path: Path) -> list[Case]:
    """Scores the records of a results file."""
    return evaluate(golds, predictions_from(path))


def beside(golds: Sequence[GoldSet]) -> dict[str, list[Case]]:
    """Scores the baselines on the same gold; their drafts are complete, and need no pipeline."""
    documents = [r.document for g in golds for r in g.records]
    result = {}
    for name, engine in BASELINES.items():
        made = {d.id: Prediction(_record(d, engine().extract(d))) for d in documents}
        result[name] = evaluate(golds, made)
    return result


def _record(document: Document, draft: Draft) -> Record:
    parts = {"actors": draft.actors, "engagements": draft.engagements, "claims": draft.claims}
    return Record.model_validate({"document": document, "provenance": draft.provenance, **parts})


def stated(engine: str, settings: Settings) -> dict[str, Any]:
    """Gives the settings that a run is reproduced by; never a key, an address or a path."""
    chosen = (
        {name: getattr(settings, name) for name in _STATED} if resolved(engine, settings) == "llm" else {}
    )
    lexicons = [path.name for path in settings.lexicons]
    return {"engine": resolved(engine, settings), **chosen, **({"lexicons": lexicons} if lexicons else {})}


def same_gold(run: Run, records: Mapping[str, Record]) -> None:
    """Raises an error where a run was not scored on these records."""
    for row in run.documents:
        record = records.get(row.id)
        if record is None:
            raise InputError(f"the gold has no document '{row.id}' of the run.", where=row.id)
        if record_digest(record) != row.sha256:
            raise ConfigError(f"the gold of '{row.id}' changed since the run; score it again.")
