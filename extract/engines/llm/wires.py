"""The ways on which a request can leave: one protocol, one class for each way, and which of them a target takes.

Three ways, the same to everything above them: one body in, the reply out, sent once, each fault as `faults` names it.

- `client.Client` ("direct", the default) speaks HTTP itself, by aiohttp. The openai package stays the source of the
  completion's types and of what errors mean, but does not send by default, for one reason: processor time. A request
  of an article with the prompt and the schema is 58 KB; 500 of them against a server on loopback, 64 at once, took
  0.6 ms of processor time each by aiohttp and 7.5 to 8.8 ms by openai 3.3 (Python 3.11, November 2026), most of it in
  copying and renaming a body that is right already. 320 documents a second leave 3.1 ms for all that is done with one.
- `sdk.SdkClient` ("openai", by the setting `wire`) has the openai package do the sending, for a network or a set-up in
  which that is known to work: its variables of the environment, proxies and certificates. Its own repeats are off.
- `native.NativeClient` has `instructor.from_provider` and a provider's own package do it, for the names in
  `providers.NATIVE`; the setting `wire` has no say there.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

from extract.engines.llm.providers import Target
from extract.errors import RunStopped
from extract.settings import Settings


class Wire(Protocol):
    """Sends bodies to one server, once each. To be used from one event loop."""

    async def post(self, body: Mapping[str, Any], key: str, seconds: float) -> Mapping[str, Any]:
        """Sends one body and gives the reply in the form of a chat completion.

        `key` is the request's cache key, for errors that have to be remembered; `seconds` is the time limit. Raises
        Passing, EngineError or RunStopped.
        """

    async def close(self) -> None:
        """Closes the connections."""


def wire_of(target: Target, settings: Settings) -> Wire:
    """Gives the way that the settings choose for a target; nothing is opened yet."""
    if target.native:
        from extract.engines.llm.native import NativeClient

        return NativeClient(target)
    if settings.wire == "openai":
        from extract.engines.llm.sdk import SdkClient

        return SdkClient(target)
    from extract.engines.llm.client import Client

    return Client(target)


def need_key(target: Target) -> str:
    """Gives the key of a target; raises RunStopped (outcome "no_key") where there is none."""
    if target.key is None:
        raise RunStopped(
            f"there is no key for the model: set {target.key_variable}, or --base-url for a server of your own.",
            outcome="no_key",
        )
    return target.key
