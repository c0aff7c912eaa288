"""What makes two requests the same: the hash of the body that goes over the wire, and nothing of how it gets there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

KEY_VERSION = 1
"""Raised when the recipe of the key changes; old entries are then never found, instead of wrongly found."""

LEFT_OUT = frozenset(
    {"api_key", "extra_headers", "extra_query", "metadata", "stream", "stream_options", "timeout", "user"}
)
"""Parts of a call that do not change the answer: who asks, how long they wait, how the answer is sent."""


def key_of(body: Mapping[str, Any]) -> str:
    """Gives the key of a request: sha256 over the canonical JSON of its body and the key version, as 64 hex digits.

    Endpoint, port, key, time limits and retries are no part of a body, so a recording made on one machine is found on
    another.
    """
    kept = (f"{_json(name)}:{_part(body[name])}" for name in sorted(body) if name not in LEFT_OUT)
    text = f'{{"body":{{{",".join(kept)}}},"v":{KEY_VERSION}}}'
    return hashlib.sha256(text.encode("ascii")).hexdigest()


def _json(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def _part(value: Any) -> str:
    """Writes a part of the body. Most of it is messages (rules, worked examples) that come again each time."""
    if isinstance(value, list):
        return f"[{','.join(map(_part, value))}]"
    if isinstance(value, dict) and value.get("content") and all(isinstance(v, str) for v in value.values()):
        return texts_json(tuple(sorted(value.items())))
    return _json(value)


@lru_cache(maxsize=256)
def texts_json(items: tuple[tuple[str, str], ...]) -> str:
    """Writes an object of texts as JSON in ASCII, in the order given; objects that come again are remembered."""
    return f"{{{','.join(f'{_json(name)}:{_json(value)}' for name, value in items)}}}"
