"""What makes two requests the same: the hash of the body that goes over the wire, and nothing of how it gets there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cached_property, lru_cache
from typing import Any

KEY_VERSION = 1
"""Raised when the recipe of the key changes; old entries are then never found, instead of wrongly found."""

LEFT_OUT = frozenset(
    {"api_key", "extra_headers", "extra_query", "metadata", "stream", "stream_options", "timeout", "user"}
)
"""Parts of a call that do not change the answer: who asks, how long they wait, how the answer is sent."""


Items = tuple[tuple[str, str], ...]
"""An object of texts, such as a chat message, as what a memory can look up."""


class Constant(dict[str, Any]):
    """A part of many bodies that is never changed once made, such as a schema: it is written once."""

    @cached_property
    def canonical(self) -> str:
        """The object as `key_of` writes it."""
        return _json(self)

    @cached_property
    def written(self) -> str:
        """The object in its own order, as it goes over the wire."""
        return json.dumps(self)


def key_of(body: Mapping[str, Any]) -> str:
    """Gives the key of a request: sha256 over the canonical JSON of its body and the key version, as 64 hex digits.

    Endpoint, port, key, time limits and retries are no part of a body, so a recording made on one machine is found on
    another.
    """
    names = sorted(name for name in body if name not in LEFT_OUT)
    opening = _opening(body.get("messages"))
    if opening is None:
        digest = hashlib.sha256(b'{"body":{')
        digest.update(_fields(names, body).encode("ascii"))
    else:
        at = names.index("messages")
        before = "".join(f"{_json(name)}:{_part(body[name])}," for name in names[:at])
        digest = _begun(f'{{"body":{{{before}"messages":[', opening).copy()
        last = _part(body["messages"][-1])
        after = _fields(names[at + 1 :], body)
        digest.update(f"{last}]{',' if after else ''}{after}".encode("ascii"))
    digest.update(f'}},"v":{KEY_VERSION}}}'.encode("ascii"))
    return digest.hexdigest()


def _fields(names: list[str], body: Mapping[str, Any]) -> str:
    return ",".join(f"{_json(name)}:{_part(body[name])}" for name in names)


def _opening(messages: Any) -> tuple[Items, ...] | None:
    """All messages but the last (rules, worked examples), where they are texts: they come again with each article."""
    if not isinstance(messages, list) or len(messages) < 2:
        return None
    found = tuple(map(_texts, messages[:-1]))
    return None if None in found else found  # type: ignore[return-value]


def _texts(value: Any) -> Items | None:
    """Gives an object of texts in the order of its names; None where it is none."""
    if not isinstance(value, dict) or type(value) is Constant:
        return None
    for text in value.values():
        if type(text) is not str:
            return None
    return tuple(sorted(value.items()))


@lru_cache(maxsize=32)
def _begun(head: str, opening: tuple[Items, ...]) -> Any:
    """Digests the beginning of a body up to its last message; to be copied, not changed."""
    digest = hashlib.sha256(head.encode("ascii"))
    digest.update("".join(f"{texts_json(items)}," for items in opening).encode("ascii"))
    return digest


def _json(value: Any) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True)


def _part(value: Any) -> str:
    """Writes a part of the body; what comes again is remembered."""
    if isinstance(value, list):
        return f"[{','.join(map(_part, value))}]"
    if isinstance(value, Constant):
        return value.canonical
    items = _texts(value)
    return _json(value) if items is None else texts_json(items)


@lru_cache(maxsize=256)
def texts_json(items: Items) -> str:
    """Writes an object of texts as JSON in ASCII, in the order given; objects that come again are remembered."""
    return f"{{{','.join(f'{_text(name)}:{_text(value)}' for name, value in items)}}}"


@lru_cache(maxsize=256)
def _text(text: str) -> str:
    return json.dumps(text)
