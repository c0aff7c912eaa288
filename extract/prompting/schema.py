"""A pydantic model -> a JSON schema that strict structured output accepts, and a lint that says where one does not."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

_DROPPED = ("title", "default")
_REFUSED = (
    "allOf", "oneOf", "not", "if", "then", "else", "dependentRequired", "dependentSchemas", "discriminator",
    "prefixItems", "uniqueItems", "minLength", "maxLength", "patternProperties", "default",
)  # fmt: skip


@cache
def strict_schema(model: type[BaseModel]) -> dict[str, Any]:
    """Derives the schema of `model` in the subset of strict mode: all required, nothing additional, no defaults.

    The result is shared: do not change it.
    """
    schema = BaseModel.model_json_schema.__func__(model)  # type: ignore[attr-defined]
    tidy = _tidied(schema)
    tidy.pop("description", None)
    assert isinstance(tidy, dict)
    return tidy


def _tidied(node: Any, *, names: bool = False) -> Any:
    """Copies a schema node; under `properties` and `$defs` the keys are names, not keywords."""
    if isinstance(node, list):
        return [_tidied(n) for n in node]
    if not isinstance(node, dict):
        return node
    if names:
        return {key: _tidied(value) for key, value in node.items()}
    kept = {k: _tidied(v, names=k in ("properties", "$defs")) for k, v in node.items() if k not in _DROPPED}
    if kept.get("type") == "object":
        kept.setdefault("additionalProperties", False)  # a mapping's own stays, for the lint to find
        kept["required"] = list(kept.get("properties", {}))
    return kept


def schema_faults(schema: dict[str, Any]) -> Iterator[str]:
    """Yields what strict mode would refuse in `schema`, each with its path."""
    if schema.get("type") != "object":
        yield "$: the root is no object"
    yield from _faults(schema, "$", names=False)


def _faults(node: Any, path: str, *, names: bool) -> Iterator[str]:
    if isinstance(node, list):
        for i, item in enumerate(node):
            yield from _faults(item, f"{path}[{i}]", names=False)
        return
    if not isinstance(node, dict):
        return
    if not names:
        yield from (f"{path}: '{word}' is outside the subset" for word in _REFUSED if word in node)
        if node.get("type") == "object":
            if node.get("additionalProperties") is not False:
                yield f"{path}: additionalProperties is not false"
            if sorted(node.get("required", [])) != sorted(node.get("properties", {})):
                yield f"{path}: not every property is required"
    for key, value in node.items():
        yield from _faults(value, f"{path}.{key}", names=not names and key in ("properties", "$defs"))
