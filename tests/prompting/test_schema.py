"""What goes over the wire is inside the subset that strict mode takes, and is really a schema of the answer."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any, Literal

import jsonschema
import pytest
from pydantic import BaseModel, Field

from extract import prompting
from extract.prompting import schema_faults, strict_schema
from extract.prompting.wire import Wire

WIRES: list[type[BaseModel]] = [prompting.Answer, prompting.Amendment, prompting.Probe]


@pytest.mark.parametrize("wire", WIRES)
def test_every_wire_schema_is_clean_for_strict_mode(wire: type[BaseModel]) -> None:
    assert list(schema_faults(strict_schema(wire))) == []
    jsonschema.Draft202012Validator.check_schema(strict_schema(wire))


@pytest.mark.parametrize("wire", WIRES)
def test_no_wire_schema_asks_for_an_offset(wire: type[BaseModel]) -> None:
    named = json.dumps(strict_schema(wire))
    assert '"offset' not in named
    properties = strict_schema(wire).get("$defs", {})
    for name in ("WireClaim", "WireEngagement"):
        if name in properties:
            assert set(properties[name]["properties"]) & {"start", "end", "offset"} == set()


def test_worked_examples_satisfy_the_schema() -> None:
    for example in prompting.load("engagements/v1").examples:
        jsonschema.validate(json.loads(example.answer.model_dump_json()), strict_schema(prompting.Answer))


class Inner(BaseModel):
    title: str
    default: int = 3


class Loose(Wire):
    when: dt.date | None = None
    rows: dict[str, int]
    pair: tuple[int, str]
    bag: set[int]
    short: str = Field(max_length=3)
    kind: Literal["a", "b"] = "a"
    inner: Inner


def test_fields_may_be_called_like_keywords() -> None:
    class Odd(BaseModel):
        inner: Inner

    found = strict_schema(Odd)["$defs"]["Inner"]
    assert set(found["properties"]) == {"title", "default"}
    assert found["required"] == ["title", "default"]


def test_the_lint_finds_what_strict_mode_refuses() -> None:
    told = "\n".join(schema_faults(strict_schema(Loose)))
    for word in ("prefixItems", "uniqueItems", "maxLength", "additionalProperties is not false"):
        assert word in told
    raw: dict[str, Any] = Loose.model_json_schema()
    assert any("'default'" in fault for fault in schema_faults(raw))
    assert list(schema_faults({"anyOf": []}))
