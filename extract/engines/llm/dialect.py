"""How a request is put to one server: the form of the answer, and the names of its parameters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

Mode = Literal["json_schema", "tools", "json_object", "plain"]

RUNGS: tuple[Mode, ...] = ("json_schema", "tools", "json_object", "plain")
"""From the form that a server enforces most to the one it knows nothing of."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """One way of asking; `temperature` None leaves it to the server."""

    mode: Mode = "json_schema"
    limit_name: str = "max_tokens"
    temperature: float | None = 0.0

    @property
    def enforced(self) -> bool:
        """True where the server is given the schema; else the rules have to carry it in words."""
        return self.mode in ("json_schema", "tools")

    def body(self, asked: Mapping[str, Any], limit: int) -> dict[str, Any]:
        """Gives the body that goes over the wire for what instructor asks, with a token limit for the answer."""
        body = {"model": asked["model"], "messages": asked["messages"], self.limit_name: limit}
        if self.temperature is not None:
            body["temperature"] = self.temperature
        if self.mode == "tools":
            body["tools"] = [_strict_tool(t) for t in asked["tools"]]
            body["tool_choice"] = asked["tool_choice"]
        elif self.mode == "json_schema":
            form = asked["response_format"]["json_schema"]
            schema = {k: v for k, v in form["schema"].items() if k != "title"}
            name = form["schema"]["title"]
            body["response_format"] = {
                "type": "json_schema",
                "json_schema": {"name": name, "strict": True, "schema": schema},
            }
        elif self.mode == "json_object":
            body["response_format"] = {"type": "json_object"}
        return body

    def without(self, parameter: str | None) -> Dialect | None:
        """Gives the dialect that avoids a parameter the server refused; None where nothing can be changed about it."""
        if parameter == "max_tokens" and self.limit_name == "max_tokens":
            return replace(self, limit_name="max_completion_tokens")
        if parameter == "temperature" and self.temperature is not None:
            return replace(self, temperature=None)
        return None


def _strict_tool(tool: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "function", "function": {**tool["function"], "strict": True}}
