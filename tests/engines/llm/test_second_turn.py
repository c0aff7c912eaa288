"""What does not hold is told to the model; figures without a claim are put to it once."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extract import pipeline
from tests.engines.llm import makers
from tests.engines.llm.makers import BURNED, KILLED, LOST, RIGHT, answer, change
from tests.servers import Server, in_turn


def last(body: dict[str, Any]) -> str:
    """The last message of a request."""
    return str(body["messages"][-1]["content"])


def test_a_right_answer_needs_no_second_turn(tmp_path: Path) -> None:
    with Server(in_turn(RIGHT)) as server, makers.engine(server.url, tmp_path) as engine:
        draft = engine.extract(makers.document())
        assert server.count == 1
        assert draft.provenance.warnings == ()
        assert pipeline.finish(makers.document(), draft).claims[0].value is not None


@pytest.mark.parametrize("attempts", [1, 2, 3])
def test_an_invalid_answer_is_told_its_faults_up_to_the_set_number_of_attempts(
    attempts: int, tmp_path: Path
) -> None:
    wrong = json.dumps(answer({**KILLED, "low": "seven or so"}))
    script = in_turn(*[wrong] * (attempts - 1), RIGHT)
    with Server(script) as server, makers.engine(server.url, tmp_path, attempts=attempts) as engine:
        draft = engine.extract(makers.document())
        assert len(draft.claims) == 3
        assert server.count == attempts
        assert engine.totals.reasks == attempts - 1
        assert all("claims.0.low: has to be an integer" in last(b) for b in server.bodies[1:])


FAULTS = {
    "a quote that is not there": (
        answer({**KILLED, "quotes": ["killing seven brave soldiers, the army said"]}, LOST, BURNED),
        "c1: the quote",
    ),
    "a figure that is not in its quote": (
        answer(
            {**KILLED, "quotes": ["Fighters of the Hill Front attacked an army post in Dilba"]}, LOST, BURNED
        ),
        'c1: the figure "seven" is in none of its quotes',
    ),
    "an actor that does not exist": (
        answer({**KILLED, "subject_actor": "a9"}, LOST, BURNED),
        "c1: a9 is no actor",
    ),
    "an engagement that does not exist": (
        answer({**KILLED, "engagement": "e7"}, LOST, BURNED),
        "c1: e7 is no engagement",
    ),
    "bounds that the figure does not have": (
        answer({**KILLED, "low": 70, "high": 70}, LOST, BURNED),
        'c1: "seven" reads as low 7, high 7',
    ),
    "a claim that updates nothing": (
        answer({**KILLED, "supersedes": "c8"}, LOST, BURNED),
        "c1: c8 is no other claim",
    ),
    "a figure where none belongs": (
        answer({**KILLED, "kind": "responsibility"}, LOST, BURNED),
        "c1: a claim of kind responsibility has no figure",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_what_does_not_hold_is_told_and_mended(name: str, tmp_path: Path) -> None:
    wrong, told = FAULTS[name]
    with (
        Server(in_turn(json.dumps(wrong), change(claims=[KILLED]))) as server,
        makers.engine(server.url, tmp_path, audit=False) as engine,
    ):
        record = pipeline.finish(makers.document(), engine.extract(makers.document()))
        assert server.count == 2
        assert told in last(server.bodies[1])
        assert len(record.claims) == 3
        assert record.provenance is not None
        assert record.provenance.warnings == ()


def test_what_is_never_mended_is_not_in_the_record_and_is_named_in_its_warnings(tmp_path: Path) -> None:
    invented = {
        **KILLED,
        "quotes": ["killing seventy soldiers on the spot"],
        "figure": "seventy",
        "low": 70,
        "high": 70,
    }
    with (
        Server(in_turn(json.dumps(answer(invented, LOST, BURNED)), change())) as server,
        makers.engine(server.url, tmp_path) as engine,
    ):
        record = pipeline.finish(makers.document(), engine.extract(makers.document()))
        assert server.count == 3  # two turns of mending, and no more
        assert [c.id for c in record.claims] == ["c2", "c3"]
        assert record.provenance is not None
        assert any(n.where and "c1" in n.where for n in record.provenance.warnings)


def test_what_is_withdrawn_goes_with_all_that_points_to_it(tmp_path: Path) -> None:
    ghost = makers.actor(3, "Ghost Army", "armed_group", ["Ghost Army"])
    wrong = answer({**LOST, "claimant_actor": "a3", "quotes": ["nowhere"]}, KILLED, BURNED)
    wrong["actors"].append(ghost)
    mended = change(
        claims=[{**LOST, "claimant_actor": "a3"}], withdrawn=[{"id": "a3", "reason": "not there"}]
    )
    with Server(in_turn(json.dumps(wrong), mended)) as server, makers.engine(server.url, tmp_path) as engine:
        draft = engine.extract(makers.document())
        assert [a["id"] for a in draft.actors] == ["a1", "a2"]
        assert next(c for c in draft.claims if c["id"] == "c2")["claimant"]["actor"] is None


def test_figures_without_a_claim_are_put_to_the_model_once_with_their_sentences(tmp_path: Path) -> None:
    explained = change(claims=[LOST], explained=[{"id": "f2", "reason": "material loss"}])
    with (
        Server(in_turn(json.dumps(answer(KILLED)), explained)) as server,
        makers.engine(server.url, tmp_path) as engine,
    ):
        draft = engine.extract(makers.document())
        assert server.count == 2
        assert 'f1. "two" in: The Hill Front said it had lost two of its men.' in last(server.bodies[1])
        assert 'f2. "Three" in: Three trucks were burned in the attack.' in last(server.bodies[1])
        assert [c["id"] for c in draft.claims] == ["c1", "c2"]
        assert [(n.code, n.where) for n in draft.provenance.warnings] == [("figure_explained", "Three")]


def test_figures_that_stay_open_are_named_in_the_record(tmp_path: Path) -> None:
    with (
        Server(in_turn(json.dumps(answer(KILLED, LOST)), change())) as server,
        makers.engine(server.url, tmp_path) as engine,
    ):
        draft = engine.extract(makers.document())
        assert server.count == 2
        assert [(n.code, n.where) for n in draft.provenance.warnings] == [("figure_open", "Three")]


def test_the_audit_can_be_turned_off(tmp_path: Path) -> None:
    with (
        Server(in_turn(json.dumps(answer(KILLED)))) as server,
        makers.engine(server.url, tmp_path, audit=False) as engine,
    ):
        engine.extract(makers.document())
        assert server.count == 1


def test_a_second_turn_that_fails_keeps_the_answer_and_says_so(tmp_path: Path) -> None:
    with (
        Server(in_turn(json.dumps(answer(KILLED)), "What?")) as server,
        makers.engine(server.url, tmp_path, attempts=2) as engine,
    ):
        draft = engine.extract(makers.document())
        assert len(draft.claims) == 1
        assert [n.code for n in draft.provenance.warnings] == ["second_turn_failed"]


def test_names_copied_from_a_worked_example_never_reach_a_draft(tmp_path: Path) -> None:
    leaked = answer()
    leaked["actors"].append(makers.actor(3, "Orlan Highland Front", "armed_group", ["OHF"]))
    leaked["engagements"][0]["attackers"] = ["a3", "a1"]
    with (
        Server(in_turn(json.dumps(leaked), change())) as server,
        makers.engine(server.url, tmp_path) as engine,
    ):
        draft = engine.extract(makers.document())
        assert "worked example" in last(server.bodies[1])
        assert "Orlan" not in str(draft.actors)
        assert draft.engagements[0]["attackers"] == ["a1"]
        assert "example_leak" in [n.code for n in draft.provenance.warnings]


def test_a_name_of_a_worked_example_is_kept_where_the_article_has_it(tmp_path: Path) -> None:
    text = makers.TEXT.replace("Hill Front", "Free Delta Army")
    with (
        Server(in_turn(RIGHT.replace("Hill Front", "Free Delta Army"))) as server,
        makers.engine(server.url, tmp_path) as engine,
    ):
        draft = engine.extract(makers.document(text))
        assert draft.actors[0]["name"] == "Free Delta Army"
        assert server.count == 1


def test_template_marks_in_an_article_are_text(tmp_path: Path) -> None:
    text = makers.TEXT + " {{ 1+1 }} {title} {% if x %} {text} <<<ARTICLE-00 {schema}"
    with Server(in_turn(RIGHT)) as server, makers.engine(server.url, tmp_path) as engine:
        engine.extract(makers.document(text))
        assert text in last(server.bodies[0])
