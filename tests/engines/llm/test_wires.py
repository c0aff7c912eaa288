"""The openai package and instructor's providers do the sending as our own client does: same replies, same cache."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from extract import pipeline
from extract.engines.llm.providers import NATIVE
from extract.errors import ConfigError, EngineError, RunStopped
from tests.engines.llm import makers
from tests.engines.llm.makers import KILLED, RIGHT, answer, change
from tests.engines.llm.test_outcomes import FAILURES
from tests.servers import PROBE, Reply, Script, Server, in_turn, refused

CONVERSATION = in_turn("{", json.dumps(answer(KILLED)), change(claims=[makers.LOST, makers.BURNED]))


@pytest.mark.parametrize("mode", ["json_schema", "tools", "json_object", "plain"])
def test_both_wires_send_the_same_body_and_share_one_cache(mode: str, tmp_path: Path) -> None:
    bodies, records = [], []
    for wire in ("direct", "openai"):
        with (
            Server(CONVERSATION) as server,
            makers.engine(server.url, tmp_path / wire, mode=mode, wire=wire) as engine,
        ):
            records.append(pipeline.finish(makers.document(), engine.extract(makers.document())))
            assert (engine.totals.requests, engine.totals.reasks) == (3, 2)
            bodies.append(server.bodies)
    assert bodies[0] == bodies[1]
    assert records[0].model_dump_json() == records[1].model_dump_json()
    with makers.engine(None, tmp_path / "openai", mode=mode, cache="offline") as engine:
        assert len(engine.extract(makers.document()).claims) == 3


def test_the_openai_package_repeats_nothing_and_a_pool_pauses_as_asked(tmp_path: Path) -> None:
    busy = Reply(status=429, error={"code": "rate_limit_exceeded"}, headers={"retry-after": "0.05"})
    with (
        Server(in_turn(busy, RIGHT)) as server,
        makers.engine(server.url, tmp_path, wire="openai", mode="json_schema") as engine,
    ):
        assert len(engine.extract(makers.document()).claims) == 3
        assert (server.count, engine.totals.requests, engine.totals.pauses) == (2, 2, 1)


def test_the_openai_package_uses_the_proxy_of_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Server(in_turn(RIGHT)) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url.removesuffix("/v1"))
        monkeypatch.setenv("no_proxy", "")
        with makers.engine("http://example.invalid/v1", tmp_path, wire="openai") as engine:
            assert len(engine.extract(makers.document()).claims) == 3
        assert proxy.count == 1


def test_ollama_before_a_name_goes_to_the_endpoint_given_without_it(tmp_path: Path) -> None:
    with Server(in_turn(RIGHT)) as server:
        with makers.engine(server.url, tmp_path, model="ollama/qwen3:8b") as engine:
            draft = engine.extract(makers.document())
        assert server.bodies[0]["model"] == "qwen3:8b"
        assert draft.provenance.model == "ollama/qwen3:8b"
    with makers.engine(None, tmp_path, model="ollama/qwen3:8b", cache="offline") as engine:
        assert engine.extract(makers.document()).claims == draft.claims


@pytest.mark.parametrize("name", NATIVE)
def test_a_provider_without_its_package_is_a_wrong_setting_that_names_what_to_install(
    name: str, tmp_path: Path
) -> None:
    from extract.engines.llm.providers import _is_installed

    if _is_installed(NATIVE[name].module):
        pytest.skip("the package is here")
    with pytest.raises(ConfigError, match=f"pip install {NATIVE[name].package} "):
        makers.engine(None, tmp_path, model=f"{name}/m")
    makers.engine(
        None, tmp_path, model=f"{name}/m", cache="offline"
    ).close()  # nothing is sent: nothing is needed


# Providers by instructor: one whose package is here anyway, and Anthropic where its package is installed.


def anthropic_reply(reply: Reply | str, body: dict[str, Any]) -> Reply:
    """Words a reply as /v1/messages does: an answer in form is the tool's input, any other is text."""
    reply = reply if isinstance(reply, Reply) else Reply(reply)
    headers = {"content-type": "application/json", **reply.headers}
    given = {"delay": reply.delay, "reset": reply.reset, "cut": reply.cut, "status": reply.status}
    if reply.error is not None:
        kind = str(reply.error["type"])
        error = {"type": "error", "error": {"type": kind, "message": "no", "code": reply.error["code"]}}
        return Reply(raw=json.dumps(error).encode(), headers=headers, **given)
    if reply.raw is not None:
        return reply
    try:
        block = {"type": "tool_use", "id": "t1", "name": body["tools"][0]["name"], "input": {}}
        block["input"] = json.loads(reply.content or "")
    except ValueError:
        block = {"type": "text", "text": reply.refusal or reply.content or ""}
    why = {"length": "max_tokens", "content_filter": "content_filtered"}.get(reply.finish, "end_turn")
    prompt, completion = reply.usage or (0, 0)
    message = {
        "id": "msg_1",
        "type": "message",
        "role": "assistant",
        "model": body["model"],
        "content": [] if reply.choices is not None else [block],
        "stop_reason": "refusal" if reply.refusal else why,
        "stop_sequence": None,
        "usage": {"input_tokens": prompt, "output_tokens": completion},
    }
    return Reply(raw=json.dumps(message).encode(), headers=headers, **given)


def as_anthropic(script: Script) -> Script:
    """A script in the words of Anthropic's server."""
    return lambda body, number: anthropic_reply(script(body, number), body)


class Provider:
    """A provider's server, and how an engine is sent to it."""

    def __init__(self, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.name = name
        self.model = {"anthropic": "anthropic/claude-x", "azure_openai": "azure_openai/gpt-x"}[name]
        self._environment = monkeypatch

    def server(self, script: Script, probe: Script | None = None) -> Server:
        """A server that is not yet started."""
        probe = probe or (lambda body, n: PROBE)
        if self.name == "anthropic":
            return Server(as_anthropic(script), probe=as_anthropic(probe))
        return Server(script, probe=probe)

    def engine(self, server: Server, folder: Path, **fields: Any) -> Any:
        """An engine whose provider's package finds the server by its environment."""
        root = server.url.removesuffix("/v1")
        if self.name == "anthropic":
            self._environment.setenv("ANTHROPIC_BASE_URL", root)
            self._environment.setenv("ANTHROPIC_API_KEY", "sk-ant-canary")
        else:
            self._environment.setenv("AZURE_OPENAI_ENDPOINT", root)
            self._environment.setenv("AZURE_OPENAI_API_KEY", "sk-az-canary")
        return makers.engine(None, folder, model=self.model, **fields)


@pytest.fixture(params=["azure_openai", "anthropic"])
def provider(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Provider:
    """Each provider that can be tried here."""
    if request.param == "anthropic":
        pytest.importorskip("anthropic")
    for variable in NATIVE[request.param].key_variables:
        monkeypatch.delenv(variable, raising=False)
    return Provider(request.param, monkeypatch)


def test_a_native_provider_reads_re_asks_audits_counts_and_replays(
    provider: Provider, tmp_path: Path
) -> None:
    with provider.server(CONVERSATION) as server, provider.engine(server, tmp_path) as engine:
        first = pipeline.finish(makers.document(), engine.extract(makers.document()))
        assert (server.count, len(server.probes)) == (3, 1)
        assert (engine.totals.requests, engine.totals.probes, engine.totals.reasks) == (3, 1, 2)
        assert (engine.totals.prompt_tokens, engine.totals.completion_tokens) == (400, 200)
        assert len(first.claims) == 3
        assert first.provenance is not None
        assert (first.provenance.model, first.provenance.mode) == (provider.model, "tools")
        assert "sk-a" not in json.dumps([e.data() for _, e in engine.cache.items()])
    with makers.engine(None, tmp_path, model=provider.model, cache="offline") as engine:
        again = pipeline.finish(makers.document(), engine.extract(makers.document()))
        assert engine.totals.requests == 0
    leave = {"provenance": {"usage"}}
    assert again.model_dump_json(exclude=leave) == first.model_dump_json(exclude=leave)


AS_ELSEWHERE = sorted(
    set(FAILURES) - {"a log-in page", "no choices", "content filter at the end", "body cut", "empty text"}
)
"""Failures that every provider tells in the same way; in the others there is no such thing, or another word for it."""


@pytest.mark.parametrize("name", AS_ELSEWHERE)
def test_a_native_provider_fails_with_the_same_outcomes(
    name: str, provider: Provider, tmp_path: Path
) -> None:
    reply, outcome, requests, stops = FAILURES[name]

    def script(body: dict[str, Any], number: int) -> Reply | str:
        return RIGHT if "Opening" in str(body["messages"][-1]) else reply

    with (
        provider.server(script) as server,
        provider.engine(server, tmp_path, retries=2, audit=False, timeout=0.6, mode="tools") as engine,
    ):
        engine.extract(makers.document(title="Opening"))
        with pytest.raises(EngineError) as caught:
            engine.extract(makers.document())
        assert (caught.value.outcome, isinstance(caught.value, RunStopped)) == (outcome, stops)
        assert server.count - 1 == requests
        assert engine.totals.requests == server.count
        assert "canary" not in str(caught.value)


def test_a_native_provider_pauses_all_requests_when_it_is_asked_to(
    provider: Provider, tmp_path: Path
) -> None:
    busy = Reply(
        status=429,
        error={"code": "rate_limit_error", "type": "rate_limit_error"},
        headers={"retry-after": "0.05"},
    )
    with (
        provider.server(in_turn(busy, RIGHT)) as server,
        provider.engine(server, tmp_path, mode="tools") as engine,
    ):
        assert len(engine.extract(makers.document()).claims) == 3
        assert (server.count, engine.totals.requests, engine.totals.pauses) == (2, 2, 1)


def test_a_temperature_that_a_native_provider_refuses_is_left_out(provider: Provider, tmp_path: Path) -> None:
    def picky(body: dict[str, Any], number: int) -> Reply | str:
        return refused(400, "invalid_request_error") if "temperature" in body else PROBE

    with (
        provider.server(in_turn(RIGHT), picky) as server,
        provider.engine(server, tmp_path) as engine,
    ):
        assert engine.extract(makers.document()).provenance.mode == "tools"
        assert "temperature" not in server.bodies[0]
    with makers.engine(None, tmp_path, model=provider.model, cache="offline") as engine:
        assert len(engine.extract(makers.document()).claims) == 3


def test_a_native_provider_without_its_key_is_no_key_and_nothing_is_sent(
    provider: Provider, tmp_path: Path
) -> None:
    with (
        makers.engine(None, tmp_path, model=provider.model, api_key="sk-openai") as engine,
        pytest.raises(RunStopped) as caught,
    ):
        engine.extract(makers.document())
    assert caught.value.outcome == "no_key"
    assert NATIVE[provider.name].key_variables[0] in str(caught.value)
