"""Where a request goes, with which key, and what a server's error says."""

from __future__ import annotations

import email.utils
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.engines.llm.faults import Passing, Unsupported, by_status, retry_after
from extract.engines.llm.providers import NATIVE, PROVIDERS, target_of
from extract.errors import ConfigError, EngineError
from extract.settings import Settings
from tests.engines.llm import makers
from tests.engines.llm.makers import RIGHT
from tests.servers import Server, in_turn


def test_a_plain_name_is_openais_and_needs_its_key() -> None:
    target = target_of("gpt-x", Settings(api_key="sk-1"))
    assert (target.model, target.base_url, target.key) == ("gpt-x", "https://api.openai.com/v1", "sk-1")
    assert target_of("gpt-x", Settings()).key is None


@pytest.mark.parametrize(
    ("given", "url", "sent"),
    [
        ("qwen3", "http://127.0.0.1:1/v1", "qwen3"),
        ("ollama/qwen3:8b", "http://127.0.0.1:1/v1", "qwen3:8b"),
        ("ollama/hf.co/some/model", "http://gpu:11434/v1", "hf.co/some/model"),
        ("openai/gpt-oss-20b", "http://127.0.0.1:1/v1", "openai/gpt-oss-20b"),  # the name a server of it has
        ("openai/gpt-x", "https://api.openai.com/v1", "gpt-x"),
        ("anthropic/claude-x", "https://gateway.example/v1", "anthropic/claude-x"),
        ("anthropic/claude-x", "https://openrouter.ai/api/v1", "anthropic/claude-x"),
        ("openrouter/openai/gpt-x", "https://openrouter.ai/api/v1", "openai/gpt-x"),
        ("ollama/", "http://127.0.0.1:1/v1", "ollama/"),
    ],
)
def test_with_an_endpoint_of_ones_own_names_are_sent_as_servers_know_them_and_no_key_is_needed(
    given: str, url: str, sent: str
) -> None:
    target = target_of(given, Settings(base_url=url))
    assert (target.model, target.base_url, target.key, target.native) == (sent, url, "none", False)


def test_openai_in_front_of_a_name_is_the_name_alone() -> None:
    assert target_of("openai/gpt-x", Settings(api_key="sk-1")) == target_of("gpt-x", Settings(api_key="sk-1"))


@pytest.mark.parametrize("name", NATIVE)
def test_a_native_provider_keeps_its_name_and_takes_its_own_key_only(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in NATIVE[name].key_variables:
        monkeypatch.delenv(variable, raising=False)
    target = target_of(f"{name}/m", Settings(api_key="sk-openai"))
    assert (target.native, target.model) == (True, f"{name}/m")
    assert target.key == (None if NATIVE[name].key_variables else "none")


def test_a_native_provider_is_one_that_instructor_knows() -> None:
    from instructor.v2.auto_client import _PROVIDER_BUILDERS

    assert set(NATIVE) | set(PROVIDERS) <= set(_PROVIDER_BUILDERS)
    assert not set(NATIVE) & set(PROVIDERS)


@pytest.mark.parametrize("name", PROVIDERS)
def test_a_provider_in_front_of_a_name_chooses_endpoint_and_key(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    provider = PROVIDERS[name]
    if provider.key_variable is not None:
        monkeypatch.setenv(provider.key_variable, "own")
    target = target_of(f"{name}/m", Settings(api_key="other"))
    assert (target.model, target.base_url) == ("m", provider.base_url)
    assert target.key == ("own" if provider.key_variable else "none")


def test_a_key_is_never_sent_to_another_provider() -> None:
    assert target_of("groq/m", Settings(api_key="sk-openai")).key is None


def test_an_endpoint_that_is_no_address_is_a_wrong_setting(tmp_path: Path) -> None:
    with (
        makers.engine("http://not an address", tmp_path) as engine,
        pytest.raises((ConfigError, EngineError)),
    ):
        engine.extract(makers.document())


def test_a_slash_at_the_end_of_an_endpoint_does_no_harm(tmp_path: Path) -> None:
    with Server(in_turn(RIGHT)) as server, makers.engine(f"{server.url}/", tmp_path) as engine:
        assert len(engine.extract(makers.document()).claims) == 3


def test_a_proxy_of_the_environment_is_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Server(in_turn(RIGHT)) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url.removesuffix("/v1"))
        monkeypatch.setenv("no_proxy", "")
        with makers.engine("http://example.invalid/v1", tmp_path) as engine:
            assert len(engine.extract(makers.document()).claims) == 3
        assert proxy.count == 1


@given(
    st.integers(400, 599), st.dictionaries(st.sampled_from(["code", "type", "param", "message"]), st.text())
)
def test_every_error_status_is_some_error_of_ours(status: int, fields: dict[str, str]) -> None:
    for body in (
        {"error": fields},
        fields,
        {"error": "text"},
        {"error": None},
        None,
        {"error": {"innererror": 3}},
    ):
        assert isinstance(by_status(status, body, {}, "k"), EngineError | Passing)


def test_the_parameter_that_a_server_refuses_is_known() -> None:
    error = by_status(400, {"error": {"code": "unsupported_value", "param": "temperature"}}, {}, "k")
    assert isinstance(error, Unsupported)
    assert error.parameter == "temperature"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, None),
        ({"retry-after": "3"}, 3.0),
        ({"retry-after": "0.25"}, 0.25),
        ({"retry-after-ms": "250", "retry-after": "9"}, 0.25),
        ({"retry-after": "-5"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": ""}, None),
    ],
)
def test_a_wait_is_read_as_the_server_means_it(headers: dict[str, str], seconds: float | None) -> None:
    assert retry_after(headers) == seconds


def test_a_wait_may_be_a_date() -> None:
    wait = retry_after({"retry-after": email.utils.formatdate(time.time() + 30, usegmt=True)})
    assert wait is not None
    assert 25 < wait < 31


@given(st.text())
def test_no_wait_is_negative_or_a_crash(value: str) -> None:
    wait = retry_after({"retry-after": value})
    assert wait is None or wait >= 0
