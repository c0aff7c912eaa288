"""What can go wrong with a request, told by status and code and never by the wording of a message."""

from __future__ import annotations

import email.utils
import time
from collections.abc import Mapping
from typing import Any

from extract.errors import EngineError, RunStopped

PASSING = frozenset({408, 409, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 529})
OVERFLOW = frozenset({"context_length_exceeded", "exceed_context_size_error", "string_above_max_length"})
FILTERED = frozenset({"content_filter", "content_policy_violation", "ResponsibleAIPolicyViolation"})
QUOTA = frozenset({"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"})


class Passing(Exception):
    """A fault that may pass: the request is worth sending again. `wait` is what the server asked for, in seconds."""

    def __init__(self, outcome: str, message: str, *, wait: float | None = None) -> None:
        super().__init__(message)
        self.outcome = outcome
        self.wait = wait


class TooLong(EngineError):
    """The article is too long for one request: its answer was cut off twice, or the server refused its length.

    `keys` are the cache keys of the requests that showed it.
    """

    def __init__(self, message: str, *, outcome: str, keys: tuple[str, ...]) -> None:
        super().__init__(message, outcome=outcome)
        self.keys = keys


class Unsupported(EngineError):
    """The server does not take this form of request (a mode, or a parameter named by `parameter`).

    `sent` False: a provider's package already did not, and nothing went over the network.
    """

    def __init__(self, message: str, *, parameter: str | None, sent: bool = True) -> None:
        super().__init__(message, outcome="bug")
        self.parameter = parameter
        self.sent = sent


def by_status(status: int, body: Any, headers: Mapping[str, str], key: str) -> Exception:
    """Gives the error that an HTTP status (400 or above) and its body amount to."""
    fields = _fields(body)
    codes = {fields["code"], fields["type"], fields["inner"]}
    if status in (401, 403):
        return RunStopped(f"the server refused the key (HTTP {status}).", outcome="auth")
    if status == 404:
        return RunStopped("the server knows no such model or address (HTTP 404).", outcome="not_found")
    if codes & QUOTA or status == 402:
        return RunStopped(f"the account's quota is used up (HTTP {status}).", outcome="quota")
    if codes & FILTERED:
        return EngineError("the server's content filter refused the article.", outcome="content_filter")
    if codes & OVERFLOW or status == 413:
        return TooLong("the article is too long for the model.", outcome="context_overflow", keys=(key,))
    if status == 429:
        wait = retry_after(headers)
        return Passing("rate_limited", "the server asked to wait (HTTP 429)", wait=wait)
    if status in PASSING or status >= 500:
        return Passing("server_error", f"the server failed (HTTP {status})", wait=retry_after(headers))
    return Unsupported(
        f"the server does not take this request (HTTP {status}, {fields['code'] or fields['type'] or 'no code'}).",
        parameter=fields["param"] or None,
    )


def _fields(body: Any) -> dict[str, str]:
    """Collects code, type and parameter of an error from wherever this server puts them."""
    inner = body.get("error", body) if isinstance(body, Mapping) else {}
    inner = inner if isinstance(inner, Mapping) else {}
    deeper = inner.get("innererror") if isinstance(inner.get("innererror"), Mapping) else {}
    found = {name: str(inner.get(name) or "") for name in ("code", "type", "param")}
    return {**found, "inner": str((deeper or {}).get("code") or "")}


def retry_after(headers: Mapping[str, str]) -> float | None:
    """Reads how long a server asks to wait, in seconds; None where it does not say or says nonsense."""
    try:
        if headers.get("retry-after-ms"):
            return max(0.0, float(headers["retry-after-ms"]) / 1000)
        value = headers.get("retry-after")
        if not value:
            return None
        try:
            return max(0.0, float(value))
        except ValueError:
            parsed = email.utils.parsedate_to_datetime(value)
            return max(0.0, parsed.timestamp() - time.time())
    except (ValueError, TypeError):
        return None
