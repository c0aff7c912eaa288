"""One entry of the cache, and the text that it is stored as."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from extract.errors import CacheError

_SEAL = 16


@dataclass(frozen=True, slots=True)
class Entry:
    """A server's reply as it came, or a note that this request leads nowhere.

    `reply` is the reply's JSON (with its `usage`); null in a note. `note` says what the server did not do ("truncated",
    "context_overflow"), stored only when a smaller or larger request was then answered, so that a replay takes the
    same turn without asking. `labels` say what the request was for; they are no part of the key.
    """

    reply: Mapping[str, Any] | None
    note: str | None = None
    seconds: float = 0.0
    created: str = ""
    labels: Mapping[str, str] = field(default_factory=dict)

    def data(self) -> dict[str, Any]:
        """Gives the entry as plain data."""
        return {
            "created": self.created,
            "labels": dict(self.labels),
            "note": self.note,
            "reply": self.reply,
            "seconds": self.seconds,
        }


def from_data(data: Any) -> Entry:
    """Builds an entry from plain data; raises CacheError where it is none."""
    try:
        reply, note = data["reply"], data["note"]
        labels = {str(k): str(v) for k, v in data["labels"].items()}
        entry = Entry(reply, note, float(data["seconds"]), str(data["created"]), labels)
    except (KeyError, TypeError, ValueError, AttributeError):
        raise CacheError("this is no entry of a response cache.") from None
    if (
        (reply is None) == (note is None)
        or not isinstance(reply, dict | None)
        or not isinstance(note, str | None)
    ):
        raise CacheError("an entry has either a reply or a note.")
    return entry


def sealed(key: str, entry: Entry) -> str:
    """Writes an entry as text with a seal over key and content, so that a damaged or moved entry is noticed."""
    body = json.dumps(entry.data(), separators=(",", ":"), ensure_ascii=True)
    return _seal(key, body) + body


def unsealed(key: str, text: Any) -> Entry:
    """Reads what `sealed` wrote; raises CacheError where it is damaged or stands under another key."""
    if not isinstance(text, str) or text[:_SEAL] != _seal(key, text[_SEAL:]):
        raise CacheError(f"the entry under {key} is damaged.")
    try:
        return from_data(json.loads(text[_SEAL:]))
    except ValueError:
        raise CacheError(f"the entry under {key} is damaged.") from None


def _seal(key: str, body: str) -> str:
    return hashlib.sha256(f"{key}\n{body}".encode("utf-8", "surrogatepass")).hexdigest()[:_SEAL]


def line(key: str, entry: Entry) -> str:
    """Writes an entry as one line of an export: sorted keys, readable characters."""
    row = {"key": key, **entry.data()}
    text = json.dumps(row, sort_keys=True, ensure_ascii=False)
    if not text.isprintable() or not _encodes(text):  # odd spaces and separators would break "one line"
        text = json.dumps(row, sort_keys=True, ensure_ascii=True)
    return text


def _encodes(text: str) -> bool:
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True


def from_line(text: str) -> tuple[str, Entry]:
    """Reads one line of an export; raises CacheError where it is none."""
    try:
        row = json.loads(text)
        key = row["key"]
    except (ValueError, KeyError, TypeError):
        raise CacheError("this is no line of a cache export.") from None
    if not isinstance(key, str) or len(key) != 64 or set(key) - set("0123456789abcdef"):
        raise CacheError("the key of this line is no key.")
    return key, from_data(row)
