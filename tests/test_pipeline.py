"""Promises of the pipeline: one document, and what happens where its engine fails."""

from __future__ import annotations

from typing import Any

from extract.engines.scripted import ScriptedEngine
from extract.errors import EngineError
from extract.pipeline import Failure, Pipeline
from extract.records import Record
from tests import makers


def _record(result: Any) -> Record:
    assert isinstance(result, Record), result
    return result


def _failure(result: Any) -> Failure:
    assert isinstance(result, Failure), result
    return result


def test_a_draft_without_offsets_becomes_a_grounded_record() -> None:
    parts = makers.parts()
    for item in (*parts["engagements"], *parts["claims"]):
        item["evidence"] = [{"quote": e["quote"]} for e in item["evidence"]]
    record = _record(Pipeline(ScriptedEngine([parts])).process(makers.document()))
    assert len(record.claims) == 3
    for _, evidence in record.quotes():
        assert makers.TEXT[evidence.start : evidence.end] == evidence.quote


def test_a_claim_whose_quote_is_not_in_the_text_is_a_warning_and_loses_nothing_else() -> None:
    parts = makers.parts()
    parts["claims"][1]["evidence"] = [{"quote": "killed 400 soldiers in a single afternoon"}]
    record = _record(Pipeline(ScriptedEngine([parts])).process(makers.document()))
    assert [c.id for c in record.claims] == ["c1", "c3"]
    assert record.provenance is not None
    assert any("c2" in (n.where or "") for n in record.provenance.warnings)


def test_a_figure_that_is_not_in_its_quote_never_reaches_the_record() -> None:
    parts = makers.parts()
    parts["claims"][1]["value"] = {"low": 40, "high": 40, "approximate": False, "text": "40"}
    record = _record(Pipeline(ScriptedEngine([parts])).process(makers.document()))
    assert "c2" not in [c.id for c in record.claims]


def test_the_stand_in_takes_over_and_the_record_says_why() -> None:
    broken = ScriptedEngine([EngineError("the model would not read this.", outcome="refusal")])
    pipeline = Pipeline(broken, fallback=ScriptedEngine([makers.parts()]))
    record = _record(pipeline.process(makers.document()))
    assert record.provenance is not None
    assert record.provenance.fallback == "refusal: the model would not read this."


def test_policy_fail_gives_a_failure_with_outcome_and_reason() -> None:
    broken = ScriptedEngine([EngineError("too long.", outcome="context_overflow")])
    pipeline = Pipeline(broken, fallback=ScriptedEngine([makers.parts()]), policy="fail")
    failure = _failure(pipeline.process(makers.document()))
    assert (failure.outcome, failure.status, failure.reason) == ("context_overflow", "failed", "too long.")


def test_policy_skip_and_wait_say_so() -> None:
    for policy, outcome, status in (
        ("skip", "refusal", "skipped"),
        ("wait", "budget", "waiting"),
        ("wait", "refusal", "failed"),
    ):
        broken = ScriptedEngine([EngineError("no.", outcome=outcome)])
        failure = _failure(Pipeline(broken, policy=policy).process(makers.document()))  # type: ignore[arg-type]
        assert failure.status == status


def test_an_unexpected_exception_does_not_leak_its_text() -> None:
    secret = "sk-secret and the whole article"
    failure = _failure(Pipeline(ScriptedEngine([ValueError(secret)])).process(makers.document()))
    assert failure.outcome == "bug"
    assert "sk-secret" not in failure.reason
