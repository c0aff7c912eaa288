"""The way to the server: the openai package's client, without repeats of its own, and the names of providers."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, NamedTuple

from extract.engines.llm.faults import Passing, classified
from extract.engines.llm.replies import parsed
from extract.errors import ConfigError, EngineError, RunStopped
from extract.settings import Settings


class Provider(NamedTuple):
    """An OpenAI-compatible endpoint that a model name may begin with."""

    base_url: str | None
    key_variable: str | None


PROVIDERS: Mapping[str, Provider] = {
    "openai": Provider(None, "OPENAI_API_KEY"),
    "anthropic": Provider("https://api.anthropic.com/v1/", "ANTHROPIC_API_KEY"),
    "google": Provider("https://generativelanguage.googleapis.com/v1beta/openai/", "GOOGLE_API_KEY"),
    "mistral": Provider("https://api.mistral.ai/v1", "MISTRAL_API_KEY"),
    "groq": Provider("https://api.groq.com/openai/v1", "GROQ_API_KEY"),
    "deepseek": Provider("https://api.deepseek.com", "DEEPSEEK_API_KEY"),
    "openrouter": Provider("https://openrouter.ai/api/v1", "OPENROUTER_API_KEY"),
    "together": Provider("https://api.together.xyz/v1", "TOGETHER_API_KEY"),
    "fireworks": Provider("https://api.fireworks.ai/inference/v1", "FIREWORKS_API_KEY"),
    "ollama": Provider("http://localhost:11434/v1", None),
}
"""First parts of a model name that say where it is served; with `base_url` set, a name is sent as it is."""


POOL = 16
"""Requests at once for each connection pool."""


class Target(NamedTuple):
    """Where requests go; `key` None: there is none, and this endpoint needs one."""

    model: str
    base_url: str | None
    key: str | None


def target_of(model: str, settings: Settings) -> Target:
    """Works out endpoint, model name and key from the settings and the provider that a model name begins with."""
    given = settings.api_key.get_secret_value() if settings.api_key else None
    if settings.base_url is not None:
        return Target(model, settings.base_url, given or "none")
    provider_name, slash, name = model.partition("/")
    provider = PROVIDERS.get(provider_name) if slash else None
    if provider is None:
        return Target(model, None, given)
    own = os.environ.get(provider.key_variable) if provider.key_variable else "none"
    key = own or (given if provider_name == "openai" else None)
    return Target(name, provider.base_url, key)


class Client:
    """Sends bodies to one endpoint. Made when first needed, in the event loop that uses it."""

    def __init__(self, target: Target, timeout: float, at_once: int) -> None:
        self._target = target
        self._timeout = timeout
        self._pools = max(1, at_once // POOL)
        self._clients: list[Any] = []
        self._next = 0

    async def post(self, body: dict[str, Any], seconds: float) -> Mapping[str, Any]:
        """Sends one body and gives the reply as it came. Raises Passing, EngineError or RunStopped."""
        # The package's `create` first walks through the whole body to rename what needs no renaming; `post` sends it.
        options: Any = {"timeout": seconds}
        try:
            text = await self._client().post("/chat/completions", cast_to=str, body=body, options=options)
        except Exception as e:
            raise classified(e, _key(body)) from None
        reply = parsed(text)
        if reply is None:
            raise Passing("server_error", "the server answered with something that is not JSON")
        if "choices" not in reply and "error" in reply:
            raise EngineError("the server reported an error in place of an answer.", outcome="server_error")
        return reply

    async def close(self) -> None:
        """Closes the connections."""
        clients, self._clients = self._clients, []
        for client in clients:
            await client.close()

    def _client(self) -> Any:
        """One of the connection pools in turn: a pool looks at all its connections for each request."""
        if not self._clients:
            self._clients = [self._made() for _ in range(self._pools)]
        self._next = (self._next + 1) % len(self._clients)
        return self._clients[self._next]

    def _made(self) -> Any:
        if self._target.key is None:
            raise RunStopped(
                "there is no key for the model: set OPENAI_API_KEY, or --base-url for a server of your own.",
                outcome="no_key",
            )
        import openai

        try:
            return openai.AsyncOpenAI(
                api_key=self._target.key,
                base_url=self._target.base_url,
                max_retries=0,
                timeout=self._timeout,
            )
        except (openai.OpenAIError, ValueError, TypeError) as e:
            told = f"the endpoint {self._target.base_url} cannot be used ({type(e).__name__})."
            raise ConfigError(told) from None


def _key(body: Mapping[str, Any]) -> str:
    from extract.cache import key_of

    return key_of(body)
