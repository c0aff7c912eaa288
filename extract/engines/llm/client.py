"""The way to the server: one request after another, without repeats, and the names of providers."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any, NamedTuple

from extract import __about__
from extract.cache import texts_json
from extract.engines.llm.faults import Passing, by_status
from extract.engines.llm.replies import parsed
from extract.errors import ConfigError, RunStopped
from extract.settings import Settings


class Provider(NamedTuple):
    """An OpenAI-compatible endpoint that a model name may begin with."""

    base_url: str
    key_variable: str | None


PROVIDERS: Mapping[str, Provider] = {
    "openai": Provider("https://api.openai.com/v1", "OPENAI_API_KEY"),
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


class Target(NamedTuple):
    """Where requests go; `key` None: there is none, and this endpoint needs one."""

    model: str
    base_url: str
    key: str | None


def target_of(model: str, settings: Settings) -> Target:
    """Works out endpoint, model name and key from the settings and the provider that a model name begins with."""
    given = settings.api_key.get_secret_value() if settings.api_key else None
    if settings.base_url is not None:
        return Target(model, settings.base_url, given or "none")
    provider_name, slash, name = model.partition("/")
    provider = PROVIDERS.get(provider_name) if slash else None
    if provider is None:
        return Target(model, PROVIDERS["openai"].base_url, given)
    own = os.environ.get(provider.key_variable) if provider.key_variable else "none"
    key = own or (given if provider_name == "openai" else None)
    return Target(name, provider.base_url, key)


class Client:
    """Sends bodies to one endpoint, once each. Made when first needed, in the event loop that uses it.

    The openai package's own client takes three times the work for a request of this size, most of it in copying and
    renaming what is right already; nothing else of it is needed below our own repeats.
    """

    def __init__(self, target: Target) -> None:
        self._target = target
        self._session: Any = None

    async def post(self, body: Mapping[str, Any], key: str, seconds: float) -> Mapping[str, Any]:
        """Sends one body and gives the reply as it came. Raises Passing, EngineError or RunStopped.

        `key` is the request's cache key, for errors that have to be remembered.
        """
        session = self._opened()
        import aiohttp

        url = self._target.base_url.rstrip("/") + "/chat/completions"
        limit = aiohttp.ClientTimeout(total=seconds)
        try:
            async with session.post(
                url, data=wire_json(body), timeout=limit, allow_redirects=False
            ) as response:
                status, headers, raw = response.status, response.headers, await response.read()
        except TimeoutError:
            raise Passing("timeout", "the server did not answer in time") from None
        except aiohttp.InvalidURL:
            raise ConfigError(f"the endpoint {self._target.base_url} is no address.") from None
        except (aiohttp.ClientError, OSError):
            raise Passing("no_network", "the server could not be reached") from None
        reply = parsed(raw)
        if status >= 400:
            raise by_status(status, reply, headers, key)
        if reply is None or status >= 300:
            raise Passing("server_error", "the server answered with something that is not JSON")
        if "choices" not in reply and "error" in reply:
            raise Passing("server_error", "the server reported an error in place of an answer")
        return reply

    async def close(self) -> None:
        """Closes the connections."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    def _opened(self) -> Any:
        if self._target.key is None:
            raise RunStopped(
                "there is no key for the model: set OPENAI_API_KEY, or --base-url for a server of your own.",
                outcome="no_key",
            )
        if self._session is None:
            import aiohttp

            headers = {
                "authorization": f"Bearer {self._target.key}",
                "content-type": "application/json",
                "user-agent": f"conflict-claims/{__about__.VERSION}",
            }
            for name, variable in _ACCOUNT.items():
                if os.environ.get(variable):
                    headers[name] = os.environ[variable]
            # The engine's own limiter says how many are under way; proxies are those of the environment, read once.
            connector = aiohttp.TCPConnector(limit=0)
            proxy = _proxy(self._target.base_url)
            self._session = aiohttp.ClientSession(connector=connector, headers=headers, proxy=proxy)
        return self._session


def _proxy(url: str) -> str | None:
    """The proxy that the environment names for an address (HTTP_PROXY, HTTPS_PROXY, NO_PROXY)."""
    from urllib.parse import urlsplit
    from urllib.request import getproxies, proxy_bypass

    parts = urlsplit(url)
    if proxy_bypass(parts.hostname or ""):
        return None
    proxies = getproxies()
    return proxies.get(parts.scheme) or proxies.get("all")


_ACCOUNT = {"openai-organization": "OPENAI_ORG_ID", "openai-project": "OPENAI_PROJECT_ID"}


def wire_json(body: Mapping[str, Any]) -> bytes:
    """Writes a body in the order that it was made in: a schema's fields are answered in their order."""
    parts = []
    for name, value in body.items():
        written = f"[{','.join(map(_message, value))}]" if name == "messages" else json.dumps(value)
        parts.append(f'"{name}":{written}')
    return f"{{{','.join(parts)}}}".encode("ascii")


def _message(message: Mapping[str, Any]) -> str:
    if all(isinstance(value, str) for value in message.values()):
        return texts_json(tuple(message.items()))
    return json.dumps(message)
