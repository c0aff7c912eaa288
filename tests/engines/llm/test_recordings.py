"""The recorded answers replay: every article of the project that was recorded is read offline, with no request."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals import gold
from extract import pipeline, resources
from extract.cache import Recordings, ResponseCache
from extract.door import read
from extract.engines.llm import LLMEngine
from extract.errors import EngineError
from extract.records import Document
from extract.settings import Settings


def articles() -> dict[str, Document]:
    """The project's own articles, samples and gold, by id."""
    found = {d.id: d for d in read(str(resources.packaged("samples")))}
    for path in gold.gold_files(gold.shipped()):
        labelled = gold.read(path)
        found[labelled.document.id] = labelled.document
    return found


def test_recorded_articles_replay_to_the_same_bytes_and_stale_ones_are_named(tmp_path: Path) -> None:
    """Fails with the ids of the documents whose answers no longer fit what would be asked."""
    recordings = Recordings.bundled()
    recorded = {e.labels["document"] for _, e in recordings.items() if e.labels.get("step") == "read"}
    known = articles()
    chosen = [known[name] for name in sorted(recorded & set(known))]
    if not chosen:
        pytest.skip("no article of the project has been recorded")
    settings = Settings(cache="offline")
    stale, runs = [], []
    for run in range(2):
        cache = ResponseCache(tmp_path / f"empty{run}", "offline", recordings)
        lines = []
        with LLMEngine(settings, cache=cache) as engine:
            for document in chosen:
                try:
                    record = pipeline.finish(document, engine.extract(document))
                except EngineError as e:
                    stale.append(f"{document.id} ({e.outcome})")
                    continue
                assert record.provenance is not None
                if "second_turn_missing" in [n.code for n in record.provenance.warnings]:
                    stale.append(f"{document.id} (second turn)")
                lines.append(record.model_dump_json())
            assert engine.totals.requests == 0
        runs.append(lines)
    assert sorted(set(stale)) == []
    assert runs[0] == runs[1]


def test_every_sample_article_has_a_recorded_answer() -> None:
    """Fails with the ids of the samples that `--offline` would leave to the rules."""
    recorded = {e.labels.get("document") for _, e in Recordings.bundled().items()}
    assert [d.id for d in read(str(resources.packaged("samples"))) if d.id not in recorded] == []


def test_recordings_hold_no_key_and_no_address() -> None:
    folder = Recordings.bundled().folder
    for path in sorted(folder.glob("*.jsonl")) if folder is not None and folder.is_dir() else []:
        text = path.read_text(encoding="utf-8")
        for word in ("sk-", "Bearer", "http://127.", "http://localhost"):
            assert word not in text, path
