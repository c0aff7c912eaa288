"""Predictions come from an engine or a file; what failed is missed, what is stale is an error."""

import json
from pathlib import Path
from typing import Any

import pytest

from evals.engines import beside, resolved, score_engine, stated
from evals.gold import GoldSet
from evals.harness import Prediction, evaluate, predict, predictions_from
from extract.engines.base import Draft
from extract.engines.scripted import ScriptedEngine
from extract.errors import ConfigError, EngineError, InputError
from extract.pipeline import Pipeline
from extract.records import Document, Record
from extract.settings import Settings

from .makers import claim, record

GOLD = GoldSet("hand", (record(claim(), ident="a"), record(claim(), ident="b")))


def answer(document: Document) -> dict[str, Any] | Exception:
    found = next(r for r in GOLD.records if r.document.id == document.id)
    return {k: [dict(i) for i in found.model_dump()[k]] for k in ("actors", "engagements", "claims")}


def broken(document: Document) -> dict[str, Any] | Exception:
    return EngineError("no luck.", outcome="timeout") if document.id == "b" else answer(document)


def test_an_engine_that_is_right_scores_one() -> None:
    cases = evaluate([GOLD], predict([GOLD], Pipeline(ScriptedEngine(answer))))
    assert [c.score.value("claims_full") for c in cases] == [1, 1]
    assert all(c.prediction.seconds is not None for c in cases)


def test_a_document_that_the_engine_could_not_do_is_missed_and_says_why() -> None:
    cases = evaluate([GOLD], predict([GOLD], Pipeline(ScriptedEngine(broken), policy="fail")))
    assert cases[1].score.failed == "no luck."
    assert cases[1].score.counts["claims"].recall == 0


def test_a_document_without_a_prediction_is_missed() -> None:
    cases = evaluate([GOLD], {"a": Prediction(GOLD.records[0])})
    assert cases[1].score.failed == "no prediction"


def careless(document: Document) -> dict[str, Any]:
    """Gold's items, and one claim whose only quote is not in the text."""
    found = answer(document)
    assert isinstance(found, dict)
    extra = claim("x", 3, evidence=[{"quote": "Thirty-three people fled from a town that nobody names."}])
    return {**found, "claims": [*found["claims"], extra]}


def test_a_quote_that_the_pipeline_drops_lowers_grounding_once() -> None:
    cases = evaluate([GOLD], predict([GOLD], Pipeline(ScriptedEngine(careless))))
    quotes = cases[0].score.accuracies["quotes"]
    assert (quotes.credit, quotes.of) == (2, 3)


class Waiting:
    name, version, concurrency = "waiting", "1", 2

    def extract(self, document: Document) -> Draft:
        return ScriptedEngine(answer).extract(document)

    async def aextract(self, document: Document) -> Draft:
        return self.extract(document)


def test_an_engine_that_waits_has_its_documents_under_way_at_once() -> None:
    seen: list[int] = []
    cases = evaluate([GOLD], predict([GOLD], Pipeline(Waiting()), seen.append))
    assert [c.score.value("claims") for c in cases] == [1, 1]
    assert seen == [1, 2]


@pytest.mark.parametrize(
    "stale",
    [
        Prediction(None, "offline, and the cache has no answer.", "offline_miss"),
        Prediction(
            Record.model_validate(
                {
                    **GOLD.records[0].model_dump(),
                    "provenance": {
                        "engine": "rules",
                        "engine_version": "1",
                        "toolkit_version": "1",
                        "fallback": "offline_miss: no answer",
                    },
                }
            )
        ),
    ],
)
def test_stale_recordings_are_an_error_and_not_a_lower_score(stale: Prediction) -> None:
    with pytest.raises(ConfigError, match="stale"):
        evaluate([GOLD], {"a": stale})


def test_a_prediction_about_another_text_is_an_error() -> None:
    with pytest.raises(InputError, match="another text"):
        evaluate([GOLD], {"a": Prediction(record(ident="a", text="Something else."))})


def test_predictions_about_other_documents_alone_are_an_error() -> None:
    with pytest.raises(InputError, match="no prediction is about"):
        evaluate([GOLD], {"z": Prediction(record(ident="z"))})


def test_a_document_in_two_gold_sets_is_an_error() -> None:
    with pytest.raises(InputError, match="two of the gold sets"):
        evaluate([GOLD, GOLD], {})


def test_predictions_are_read_from_json_lines_whatever_their_quotes_hold(tmp_path: Path) -> None:
    odd = record(ident="odd", text="One line\u2028that goes on.")
    file = tmp_path / "p.jsonl"
    file.write_text("\n".join(r.model_dump_json() for r in (odd, *GOLD.records)) + "\n\n", encoding="utf-8")
    assert list(predictions_from(file)) == ["odd", "a", "b"]


@pytest.mark.parametrize(
    ("second", "said"),
    [
        ("{", "not JSON"),
        ("{}", "document"),
        (GOLD.records[0].model_dump_json(), "a second prediction for 'a'"),
    ],
)
def test_a_bad_line_of_predictions_is_named(tmp_path: Path, second: str, said: str) -> None:
    file = tmp_path / "p.jsonl"
    file.write_text(GOLD.records[0].model_dump_json() + "\n" + second)
    with pytest.raises(InputError, match=said) as caught:
        predictions_from(file)
    assert "p.jsonl:2" in str(caught.value)


# engines by name


def settings(**fields: Any) -> Settings:
    return Settings.model_validate(fields)


def test_auto_is_the_model_if_one_is_configured_else_the_rules() -> None:
    assert resolved("auto", settings()) == "rules"
    assert resolved("auto", settings(model="m")) == "llm"
    assert resolved("first-number", settings(model="m")) == "first-number"


def test_what_is_stated_of_the_settings_holds_no_key_and_no_address() -> None:
    secret = settings(model="m", api_key="sk-1", base_url="https://user:pw@host/v1")
    text = json.dumps(stated("llm", secret))
    assert "sk-1" not in text
    assert "host" not in text


def test_the_empty_baseline_finds_nothing_and_the_first_number_a_figure_of_killed() -> None:
    # the first number of the shared text is 0
    results = beside([GoldSet("n", (record(claim(low=0)),))])
    assert results["empty"][0].score.counts["claims"].predicted == 0
    assert results["first-number"][0].score.counts["figures"].found == 1


@pytest.mark.parametrize("engine", ["empty", "first-number"])
def test_the_baselines_run_as_engines_over_any_text(engine: str) -> None:
    odd = tuple(
        record(ident=f"t{n}", text=t)
        for n, t in enumerate(["", "no figure", "1,200 dead", " 7\n\n", "Dozens."])
    )
    cases = score_engine([GoldSet("odd", odd)], engine, settings())
    assert not any(c.score.failed for c in cases)
