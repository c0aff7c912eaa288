"""The wire models as instructor wants them, and the text of a reply as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar, TypeVar

from instructor import ResponseSchema
from instructor.core import ResponseParsingError
from pydantic import BaseModel, ValidationError

from extract import prompting

T = TypeVar("T", bound=BaseModel)

TOLD = 8
"""Faults told in one re-ask; a reply that is wrong in one way is mostly wrong in that way throughout."""

_THINKING = re.compile(r"\A\s*<think>.*?</think>", re.DOTALL)
_FENCE = re.compile(r"```(?:json)?\s*\n(.*?)\n\s*```", re.DOTALL)


class Reply(ResponseSchema):
    """What instructor is given in place of a wire model: it carries the schema, and the answer as its one value.

    Instructor walks through all types of a response model several times a call, and derives its schema each time; here
    there is nothing to walk through, and the schema is derived once.
    """

    wire: ClassVar[type[BaseModel]]
    value: Any

    @classmethod
    def model_json_schema(cls, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Gives the schema that goes over the wire, with a title for a tool's name; shared: not to be changed."""
        return {**prompting.strict_schema(cls.wire), "title": cls.wire.__name__}

    @classmethod
    def model_validate_json(cls, json_data: Any, **_: Any) -> Any:
        """Reads a reply's JSON; raises instructor's own error, which tells the model what to correct."""
        try:
            return cls.model_construct(value=cls.wire.model_validate_json(json_data))
        except ValidationError as e:
            raise ResponseParsingError(told(e), mode="json", raw_response=None) from None


class AnswerReply(Reply):
    """Actors, engagements and claims of one article."""

    wire: ClassVar[type[BaseModel]] = prompting.Answer


class AmendmentReply(Reply):
    """What changes in an answer after it was checked against the article."""

    wire: ClassVar[type[BaseModel]] = prompting.Amendment


class ProbeReply(Reply):
    """The answer to a question whose answer is known."""

    wire: ClassVar[type[BaseModel]] = prompting.Probe


REPLIES: Mapping[type[BaseModel], type[Reply]] = {
    prompting.Answer: AnswerReply,
    prompting.Amendment: AmendmentReply,
    prompting.Probe: ProbeReply,
}


@cache
def loose(name: str) -> type[Reply]:
    """Gives what instructor is told for the wire model of that name where any answer will do: its JSON is the value."""
    strict = next(reply for wire, reply in REPLIES.items() if wire.__name__ == name)

    class Loose(strict):  # type: ignore[misc, valid-type]
        @classmethod
        def model_validate_json(cls, json_data: Any, **_: Any) -> Any:
            """Takes any text."""
            return cls.model_construct(
                value=json_data.decode() if isinstance(json_data, bytes) else str(json_data)
            )

        @classmethod
        def model_validate(cls, obj: Any, **_: Any) -> Any:
            """Takes any data."""
            return cls.model_construct(value=json.dumps(obj))

    Loose.__name__ = name
    Loose.__doc__ = strict.__doc__
    return Loose


def told(error: ValidationError) -> str:
    """Words the faults of a reply for the model: where and what, without versions or addresses of any library."""
    found = error.errors(include_url=False, include_context=False, include_input=False)
    lines = []
    for fault in found[:TOLD]:
        where = ".".join(str(p) for p in fault["loc"]) or "the answer"
        lines.append(f"- {where}: {_FAULTS.get(fault['type'], fault['type'].replace('_', ' '))}")
    if len(found) > TOLD:
        lines.append(f"- and {len(found) - TOLD} more of this sort")
    return "The answer does not satisfy the schema:\n" + "\n".join(lines)


_FAULTS = {
    "missing": "is missing",
    "json_invalid": "is not valid JSON",
    "literal_error": "is none of the values that the schema allows",
    "int_parsing": "has to be an integer or null",
    "int_type": "has to be an integer or null",
    "string_type": "has to be text or null",
    "date_from_datetime_parsing": "has to be a day as YYYY-MM-DD or null",
    "date_parsing": "has to be a day as YYYY-MM-DD or null",
    "bool_parsing": "has to be true or false",
    "bool_type": "has to be true or false",
    "list_type": "has to be a list",
    "model_type": "has to be an object",
}


def json_of(content: str) -> str:
    """Finds the JSON object in a reply that wraps it in a fence, thinking or prose; else gives the text."""
    text = _THINKING.sub("", content).strip().removeprefix("\ufeff")
    if text.startswith("{") and text.endswith("}"):
        return text
    fenced = _FENCE.findall(text)
    if fenced:
        return str(fenced[-1]).strip()
    start, end = text.find("{"), text.rfind("}")
    return text[start : end + 1] if 0 <= start < end else text


def is_refusal(content: str) -> bool:
    """Says whether a reply in words declines the task (only short replies without any JSON are looked at)."""
    if len(content) > 600 or "{" in content:
        return False
    words = content.lower().replace("’", "'")
    return any(w in words for w in _DECLINES)


_DECLINES = (
    "i can't",
    "i cannot",
    "i can not",
    "i'm unable",
    "i am unable",
    "i'm sorry",
    "i am sorry",
    "i won't",
    "not able to help",
)


def parsed(raw: bytes) -> Mapping[str, Any] | None:
    """Reads a server's body as a JSON object; None where it is something else, such as a log-in page."""
    try:
        body = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) else None
