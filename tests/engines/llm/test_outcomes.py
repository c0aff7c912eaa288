"""Each way in which a server can fail has its own outcome, and costs exactly the requests it should."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from extract.errors import EngineError, RunStopped
from tests.engines.llm import makers
from tests.engines.llm.makers import RIGHT
from tests.servers import Reply, Server, in_turn, refused

FAILURES: dict[str, tuple[Reply, str, int, bool]] = {
    # what the server does: outcome, requests, does it stop the run
    "refusal field": (Reply(refusal="I cannot do that"), "refusal", 1, False),
    "refusal in words": (Reply("I'm sorry, but I can't help with that."), "refusal", 1, False),
    "content filter at the end": (Reply("{", finish="content_filter"), "content_filter", 1, False),
    "content filter as an error": (refused(400, "content_filter"), "content_filter", 1, False),
    "context overflow": (refused(400, "context_length_exceeded"), "context_overflow", 1, False),
    "cut off twice": (Reply('{"actors": [', finish="length"), "truncated", 2, False),
    "empty text": (Reply(""), "empty_answer", 2, False),
    "no choices": (Reply(choices=[]), "empty_answer", 2, False),
    "never valid": (Reply('{"actors": 1}'), "invalid_answer", 3, False),
    "no JSON at all": (Reply("It was quiet."), "invalid_answer", 3, False),
    "wrong key": (refused(401, "invalid_api_key"), "auth", 1, True),
    "key without rights": (refused(403, "forbidden"), "auth", 1, True),
    "no such model": (refused(404, "model_not_found"), "not_found", 1, True),
    "quota used up": (refused(429, "insufficient_quota"), "quota", 1, True),
    "server error": (refused(500, "server_error"), "server_error", 3, False),
    "overloaded": (refused(503, "overloaded"), "server_error", 3, False),
    "a log-in page": (Reply(raw=b"<html>log in</html>"), "server_error", 3, False),
    "connection reset": (Reply(reset=True), "no_network", 3, False),
    "body cut": (Reply(RIGHT, cut=True), "no_network", 3, False),
    "too slow": (Reply(RIGHT, delay=0.9), "timeout", 3, False),
    "odd request": (refused(422, "unknown"), "bug", 1, False),
}


@pytest.mark.parametrize("wire", ["direct", "openai"])
@pytest.mark.parametrize("name", FAILURES)
def test_each_failure_has_its_outcome_and_its_number_of_requests(
    name: str, wire: str, tmp_path: Path
) -> None:
    reply, outcome, requests, stops = FAILURES[name]

    def script(body: dict[str, Any], number: int) -> Reply | str:
        """A first document is answered: the server is known to be there."""
        return RIGHT if "Opening" in str(body["messages"][-1]) else reply

    # only the slow server is met with a short patience: a busy machine must not make the others late too
    patience = 0.6 if outcome == "timeout" else 30
    with (
        Server(script) as server,
        makers.engine(
            server.url, tmp_path, retries=2, audit=False, timeout=patience, mode="json_schema", wire=wire
        ) as engine,
    ):
        engine.extract(makers.document(title="Opening"))
        with pytest.raises(EngineError) as caught:
            engine.extract(makers.document())
        assert caught.value.outcome == outcome
        assert isinstance(caught.value, RunStopped) == stops
        assert server.count - 1 == requests
        assert engine.totals.failures == {outcome: 1}
        assert engine.totals.requests == server.count


@pytest.mark.parametrize("name", FAILURES)
def test_no_failure_is_ever_stored(name: str, tmp_path: Path) -> None:
    reply, outcome, *_ = FAILURES[name]
    if outcome == "invalid_answer":
        pytest.skip("an answer that is told its faults is a reply, stored so that the re-ask can be replayed")
    with (
        Server(in_turn(reply)) as server,
        makers.engine(server.url, tmp_path, retries=0, timeout=0.25, mode="json_schema") as engine,
    ):
        with pytest.raises(EngineError):
            engine.extract(makers.document())
        assert list(engine.cache.items()) == []


def test_messages_tell_no_article_and_no_key(tmp_path: Path) -> None:
    for reply, *_ in FAILURES.values():
        with (
            Server(in_turn(reply)) as server,
            makers.engine(
                server.url,
                tmp_path,
                retries=0,
                attempts=1,
                timeout=0.25,
                mode="json_schema",
                api_key="sk-canary-1234",
            ) as engine,
        ):
            with pytest.raises(EngineError) as caught:
                engine.extract(makers.document())
            told = f"{caught.value!r} {caught.value.__cause__!r} {caught.value.__context__!r}"
            assert "sk-canary" not in told
            assert "Hill Front" not in str(caught.value)


def test_without_key_and_endpoint_the_outcome_is_no_key_and_nothing_is_sent(tmp_path: Path) -> None:
    with makers.engine(None, tmp_path) as engine, pytest.raises(RunStopped) as caught:
        engine.extract(makers.document())
    assert caught.value.outcome == "no_key"


def test_without_a_model_the_outcome_is_no_key(tmp_path: Path) -> None:
    with makers.engine(None, tmp_path, model=None) as engine:
        if engine.model is not None:
            pytest.skip("the recordings that come with the project name a model")
        with pytest.raises(RunStopped) as caught:
            engine.extract(makers.document())
    assert caught.value.outcome == "no_key"


def test_where_nobody_listens_the_run_stops_with_no_network(tmp_path: Path) -> None:
    with Server(in_turn(RIGHT)) as server:
        url = server.url
    with makers.engine(url, tmp_path, retries=1) as engine, pytest.raises(RunStopped) as caught:
        engine.extract(makers.document())
    assert caught.value.outcome == "no_network"


def test_a_deadline_ends_a_document_that_keeps_being_asked_to_wait(tmp_path: Path) -> None:
    busy = Reply(
        status=429, error={"code": "rate_limit_exceeded"}, headers={"retry-after": "0.02"}, delay=0.05
    )
    with (
        Server(in_turn(busy)) as server,
        makers.engine(server.url, tmp_path, deadline=0.4, mode="json_schema") as engine,
    ):
        with pytest.raises(EngineError) as caught:
            engine.extract(makers.document())
        assert caught.value.outcome in ("rate_limited", "deadline")
        assert 3 <= server.count <= 12


def test_an_unreasonable_wait_is_not_waited_for(tmp_path: Path) -> None:
    busy = Reply(status=429, error={"code": "rate_limit_exceeded"}, headers={"retry-after": "86400"})
    with Server(in_turn(busy)) as server, makers.engine(server.url, tmp_path, mode="json_schema") as engine:
        with pytest.raises(EngineError) as caught:
            engine.extract(makers.document())
        assert caught.value.outcome == "rate_limited"
        assert server.count == 1


@pytest.mark.parametrize("name", ["wrong key", "no such model", "quota used up"])
def test_what_stops_a_run_is_asked_once_and_stored_answers_are_still_given(name: str, tmp_path: Path) -> None:
    with Server(in_turn(RIGHT, FAILURES[name][0])) as server:
        with makers.engine(server.url, tmp_path) as engine:
            engine.extract(makers.document())
        with makers.engine(server.url, tmp_path) as engine:
            for number in range(5):
                with pytest.raises(RunStopped):
                    engine.extract(makers.document(title=f"New {number}"))
            assert len(engine.extract(makers.document()).claims) == 3
        assert server.count == 2


def test_where_nobody_listens_only_the_first_document_waits_for_repeats(tmp_path: Path) -> None:
    with Server(in_turn(RIGHT)) as server:
        url = server.url
    with makers.engine(url, tmp_path, retries=2) as engine:
        for number in range(5):
            with pytest.raises(RunStopped) as caught:
                engine.extract(makers.document(title=f"New {number}"))
            assert caught.value.outcome == "no_network"
        assert engine.totals.requests == 0  # the probe's own are not a document's
