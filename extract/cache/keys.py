"""What makes two requests the same: the hash of the body that goes over the wire, and nothing of how it gets there."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
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
    kept = {name: value for name, value in body.items() if name not in LEFT_OUT}
    text = json.dumps(
        {"body": kept, "v": KEY_VERSION}, sort_keys=True, separators=(",", ":"), ensure_ascii=True
    )
    return hashlib.sha256(text.encode("ascii")).hexdigest()
