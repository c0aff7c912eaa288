"""The openai package as the way to the server: its configuration and connections, none of its repeats."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from extract.engines.llm.client import checked
from extract.engines.llm.faults import Passing, by_status
from extract.engines.llm.providers import Target
from extract.engines.llm.wires import need_key


class SdkClient:
    """Sends bodies through `openai.AsyncOpenAI`, once each. Made when first needed, in the loop that uses it."""

    def __init__(self, target: Target) -> None:
        self._target = target
        self._sdk: Any = None

    async def post(self, body: Mapping[str, Any], key: str, seconds: float) -> Mapping[str, Any]:
        """Sends one body and gives the reply as it came. Raises Passing, EngineError or RunStopped."""
        create = self._opened()
        import asyncio

        import openai

        try:
            async with asyncio.timeout(seconds):  # the package's own limit is one for each step of a request
                answered = await create(**body, timeout=seconds)
        except openai.APIStatusError as e:
            raise by_status(e.status_code, e.body, e.response.headers, key) from None
        except (TimeoutError, openai.APITimeoutError):
            raise Passing("timeout", "the server did not answer in time") from None
        except openai.APIConnectionError:
            raise Passing("no_network", "the server could not be reached") from None
        return checked(answered.content, answered.status_code, answered.headers, key)

    async def close(self) -> None:
        """Closes the connections."""
        sdk, self._sdk = self._sdk, None
        if sdk is not None:
            await sdk.close()

    def _opened(self) -> Any:
        key = need_key(self._target)
        if self._sdk is None:
            import openai

            self._sdk = openai.AsyncOpenAI(api_key=key, base_url=self._target.base_url, max_retries=0)
        return self._sdk.chat.completions.with_raw_response.create
