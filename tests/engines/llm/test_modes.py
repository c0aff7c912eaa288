"""The form of asking is found out by one probe whose content is checked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extract.errors import EngineError
from tests.engines.llm import makers
from tests.engines.llm.makers import RIGHT
from tests.servers import PROBE, Reply, Script, Server, in_turn, refused


def rung(body: dict[str, Any]) -> str:
    """Which form a request was put in."""
    if "tools" in body:
        return "tools"
    return {"json_schema": "json_schema", "json_object": "json_object"}.get(
        body.get("response_format", {}).get("type"), "plain"
    )


def only(taken: str, otherwise: Reply) -> Script:
    """A server's answer to probes that takes one form only."""
    return lambda body, n: PROBE if rung(body) == taken else otherwise


@pytest.mark.parametrize("taken", ["json_schema", "tools", "json_object", "plain"])
@pytest.mark.parametrize(
    "otherwise",
    [
        refused(400, "unsupported", param="response_format"),
        Reply("{}"),
        Reply('{"count": 0, "guild": ""}'),
        Reply(json.dumps({"properties": {"count": {"type": "integer"}}})),
        Reply("I see."),
        Reply(""),
        refused(500, "server_error"),
    ],
    ids=["refused", "empty object", "near-empty", "schema echo", "prose", "empty", "broken"],
)
def test_the_first_form_that_gives_the_right_answer_is_used_and_named(
    taken: str, otherwise: Reply, tmp_path: Path
) -> None:
    with (
        Server(in_turn(RIGHT), probe=only(taken, otherwise)) as server,
        makers.engine(server.url, tmp_path, retries=0) as engine,
    ):
        draft = engine.extract(makers.document())
        assert draft.provenance.mode == taken
        assert rung(server.bodies[0]) == taken
        assert len(draft.claims) == 3


def test_one_probe_serves_all_documents_of_an_endpoint(tmp_path: Path) -> None:
    with Server(in_turn(RIGHT)) as server, makers.engine(server.url, tmp_path) as engine:
        for n in range(3):
            engine.extract(makers.document(title=f"Title {n}"))
        assert (len(server.probes), server.count) == (1, 3)
        assert (engine.totals.probes, engine.totals.requests) == (1, 3)


def test_a_strict_schema_goes_with_the_first_form_and_words_with_the_last(tmp_path: Path) -> None:
    with Server(in_turn(RIGHT)) as server:
        with makers.engine(server.url, tmp_path, mode="json_schema") as engine:
            engine.extract(makers.document())
        with makers.engine(server.url, tmp_path, mode="plain") as engine:
            engine.extract(makers.document())
        with makers.engine(server.url, tmp_path, mode="tools") as engine:
            engine.extract(makers.document())
    strict, plain, tools = server.bodies
    form = strict["response_format"]["json_schema"]
    assert form["strict"] is True
    assert form["schema"]["additionalProperties"] is False
    assert "response_format" not in plain
    assert '"additionalProperties": false' in plain["messages"][0]["content"]
    assert tools["tools"][0]["function"]["strict"] is True
    assert tools["tools"][0]["function"]["parameters"] == form["schema"]
    assert server.probes == []


@pytest.mark.parametrize(
    "wrapped",
    [
        f"```json\n{RIGHT}\n```",
        f"<think>Seven? Let me see {{}}.</think>\n{RIGHT}",
        f"Here it is:\n\n{RIGHT}\n\nI hope this helps [1].",
        f"\ufeff{RIGHT}",
    ],
    ids=["fence", "thinking", "prose", "byte order mark"],
)
def test_an_answer_wrapped_in_something_is_read_without_asking_again(wrapped: str, tmp_path: Path) -> None:
    with Server(in_turn(wrapped)) as server, makers.engine(server.url, tmp_path, mode="plain") as engine:
        assert len(engine.extract(makers.document()).claims) == 3
        assert server.count == 1


def test_parameters_that_a_model_refuses_are_left_out_or_renamed(tmp_path: Path) -> None:
    def picky(body: dict[str, Any], number: int) -> Reply | str:
        for name in ("max_tokens", "temperature"):
            if name in body:
                return refused(400, "unsupported_parameter", param=name)
        return PROBE

    with Server(in_turn(RIGHT), probe=picky) as server, makers.engine(server.url, tmp_path) as engine:
        draft = engine.extract(makers.document())
        assert draft.provenance.mode == "json_schema"
        assert "max_completion_tokens" in server.bodies[0]
        assert "temperature" not in server.bodies[0]
    with makers.engine(None, tmp_path, cache="offline") as engine:  # the refusals are not recorded
        assert engine.extract(makers.document()).claims == draft.claims


def test_a_recorded_probe_of_another_server_is_asked_anew_when_the_form_is_refused(tmp_path: Path) -> None:
    with Server(in_turn(RIGHT)) as server, makers.engine(server.url, tmp_path) as engine:
        engine.extract(makers.document())
    refusing = refused(400, "unsupported", param="response_format")

    def script(body: dict[str, Any], number: int) -> Reply | str:
        return refusing if rung(body) == "json_schema" else RIGHT

    with Server(script, probe=only("tools", refusing)) as other, makers.engine(other.url, tmp_path) as engine:
        assert engine.extract(makers.document(title="Another")).provenance.mode == "tools"


def test_a_server_without_any_usable_form_is_an_invalid_answer(tmp_path: Path) -> None:
    with (
        Server(in_turn(RIGHT), probe=in_turn("What?")) as server,
        makers.engine(server.url, tmp_path) as engine,
        pytest.raises(EngineError) as caught,
    ):
        engine.extract(makers.document())
    assert caught.value.outcome == "invalid_answer"
    assert (len(server.probes), server.count) == (4, 0)


def test_a_body_goes_out_whole_and_in_its_own_order() -> None:
    from extract.engines.llm.client import wire_json

    call = {"role": "assistant", "content": "", "tool_calls": [{"id": "x"}]}
    messages = [{"role": "user", "content": "“é\ud800”\n"}, call, {"role": "user", "content": ""}]
    body = {
        "model": "m",
        "messages": messages,
        "max_tokens": 3,
        "response_format": {"z": 1, "a": {"y": 1, "b": None}},
    }
    sent = json.loads(wire_json(body))
    assert sent == body
    assert list(sent["response_format"]["a"]) == ["y", "b"]
    assert list(sent) == list(body)
