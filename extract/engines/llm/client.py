"""The default way to the server: HTTP by aiohttp, one request after another, without repeats."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any

from extract import __about__
from extract.cache import Constant, texts_json
from extract.engines.llm.faults import Passing, by_status
from extract.engines.llm.providers import Target
from extract.engines.llm.replies import parsed
from extract.engines.llm.wires import need_key
from extract.errors import ConfigError


class Client:
    """Sends bodies to one endpoint, once each. Made when first needed, in the event loop that uses it."""

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
        return checked(raw, status, headers, key)

    async def close(self) -> None:
        """Closes the connections."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    def _opened(self) -> Any:
        secret = need_key(self._target)
        if self._session is None:
            import aiohttp

            headers = {
                "authorization": f"Bearer {secret}",
                "content-type": "application/json",
                "user-agent": f"conflict-claims/{__about__.VERSION}",
            }
            for name, variable in _ACCOUNT.items():
                if os.environ.get(variable):
                    headers[name] = os.environ[variable]
            # The engine's own limiter says how many are under way; proxies are those of the environment, read once.
            connector = aiohttp.TCPConnector(limit=0)
            proxy = _proxy(self._target.base_url)
            # No cookies: nothing that one answer leaves behind goes with another document's request.
            self._session = aiohttp.ClientSession(
                connector=connector, headers=headers, proxy=proxy, cookie_jar=aiohttp.DummyCookieJar()
            )
        return self._session


def checked(raw: bytes, status: int, headers: Mapping[str, str], key: str) -> Mapping[str, Any]:
    """Gives a server's body as a reply; raises Passing, EngineError or RunStopped for what is none."""
    reply = parsed(raw)
    if status >= 400:
        raise by_status(status, reply, headers, key)
    if reply is None or status >= 300:
        raise Passing("server_error", "the server answered with something that is not JSON")
    if "choices" not in reply and "error" in reply:
        raise Passing("server_error", "the server reported an error in place of an answer")
    return reply


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
    return f"{{{','.join(f'{json.dumps(name)}:{_written(value)}' for name, value in body.items())}}}".encode(
        "ascii"
    )


def _written(value: Any) -> str:
    """Writes a part of a body; what many bodies share, such as rules, worked examples and schemas, is remembered."""
    if isinstance(value, list):
        return f"[{','.join(map(_written, value))}]"
    if isinstance(value, Constant):
        return value.written
    if isinstance(value, dict):
        for text in value.values():
            if type(text) is not str:
                return json.dumps(value)
        return texts_json(tuple(value.items()))
    return json.dumps(value)
