"""How a request is put to one server: the form of the answer, and the names of its parameters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, Literal

from pydantic import BaseModel

from extract.cache import Constant
from extract.prompting import strict_schema

Mode = Literal["json_schema", "tools", "json_object", "plain"]

RUNGS: tuple[Mode, ...] = ("json_schema", "tools", "json_object", "plain")
"""From the form that a server enforces most to the one it knows nothing of."""

NATIVE_RUNGS: tuple[Mode, ...] = ("tools", "json_schema", "json_object", "plain")
"""The same for providers that are reached through instructor: a tool is the form that all of them know best."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """One way of asking; `temperature` None leaves it to the server.

    A `native` one is for instructor, which words the request as the provider wants it; its body says what is asked.
    """

    mode: Mode = "json_schema"
    limit_name: str = "max_tokens"
    temperature: float | None = 0.0
    native: bool = False

    @property
    def enforced(self) -> bool:
        """True where the server is given the schema; else the rules have to carry it in words."""
        return self.native or self.mode in ("json_schema", "tools")

    def body(
        self, model: str, messages: Sequence[Mapping[str, Any]], wire: type[BaseModel], limit: int
    ) -> dict[str, Any]:
        """Gives the body that goes over the wire: `wire` is the form of the answer, `limit` its most tokens."""
        body: dict[str, Any] = {"model": model, "messages": list(messages), self.limit_name: limit}
        if self.temperature is not None:
            body["temperature"] = self.temperature
        if self.native:
            return {**body, "mode": self.mode, **_native_form(wire)}
        return {**body, **_form(self.mode, wire)}

    def without(self, parameter: str | None) -> Dialect | None:
        """Gives the dialect that avoids a parameter the server refused; None where nothing can be changed about it.

        Native providers do not say which parameter they refuse: the one that newer models do without is left out.
        """
        if self.native:
            return replace(self, temperature=None) if self.temperature is not None else None
        if parameter == "max_tokens" and self.limit_name == "max_tokens":
            return replace(self, limit_name="max_completion_tokens")
        if parameter == "temperature" and self.temperature is not None:
            return replace(self, temperature=None)
        return None


@cache
def _form(mode: Mode, wire: type[BaseModel]) -> dict[str, Any]:
    """Gives what a body says of the answer's form; shared by all bodies, and never changed."""
    form = {"name": wire.__name__, "strict": True}
    if mode == "tools":
        function = {**form, "parameters": strict_schema(wire)}
        return {
            "tools": [Constant({"type": "function", "function": function})],
            "tool_choice": Constant({"type": "function", "function": {"name": wire.__name__}}),
        }
    if mode == "json_schema":
        schema = {**form, "schema": strict_schema(wire)}
        return {"response_format": Constant({"type": "json_schema", "json_schema": schema})}
    if mode == "json_object":
        return {"response_format": Constant({"type": "json_object"})}
    return {}


@cache
def _native_form(wire: type[BaseModel]) -> dict[str, Any]:
    return {"schema": Constant({"name": wire.__name__, "schema": strict_schema(wire)})}
