"""Every error that the toolkit raises on purpose.

    ExtractError
    ├── InputError            a path, file, row or line that cannot be read; says what and where
    ├── OutputError           a place that cannot be written
    ├── ConfigError           a setting, lexicon, rule, prompt or resource that is wrong
    │   └── MissingExtra      a feature whose optional package is not installed
    ├── GroundingError        a quote that is not in its text, a figure that is not in its quote
    ├── CacheError            the response cache cannot do what was asked
    │   └── CacheMiss         an answer that offline mode does not have (with its key)
    └── EngineError           an engine could not do a document; `outcome` says in which way
        └── RunStopped        no further document can be done by this engine (wrong key, spent budget)

Each message is one sentence for the person who reads the terminal.
"""

from typing import Final

OUTCOMES: Final = (
    "no_key",
    "no_network",
    "offline_miss",
    "auth",
    "not_found",
    "quota",
    "rate_limited",
    "timeout",
    "server_error",
    "refusal",
    "content_filter",
    "context_overflow",
    "truncated",
    "empty_answer",
    "invalid_answer",
    "budget",
    "deadline",
    "unsupported_language",
    "bug",
)
"""The ways in which an engine can fail on a document, from most to least a matter of set-up."""


def because(error: OSError | UnicodeError) -> str:
    """Says in a few words why a file could not be read or written, without the path and the error's number."""
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return "it is not UTF-8 text"


class ExtractError(Exception):
    """The base of every error that the toolkit raises on purpose."""


class InputError(ExtractError):
    """An input that cannot be read; `where` names the path, and the line or row where there is one."""

    def __init__(self, message: str, *, where: str | None = None) -> None:
        super().__init__(message)
        self.where = where


class OutputError(ExtractError):
    """A place that cannot be written."""


class ConfigError(ExtractError):
    """A setting, lexicon, rule, prompt or resource that is wrong."""


class MissingExtra(ConfigError):
    """A feature whose optional package is not installed; the message says what to install."""

    def __init__(self, feature: str, extra: str) -> None:
        super().__init__(f"{feature} needs an optional package: pip install 'conflict-claims[{extra}]'.")
        self.extra = extra


class GroundingError(ExtractError):
    """A quote that is not in its text, or a figure that is not in its quote."""


class CacheError(ExtractError):
    """The response cache cannot do what was asked."""


class CacheMiss(CacheError):
    """An answer that offline mode does not have; `key` is the cache key that was looked for."""

    def __init__(self, key: str) -> None:
        super().__init__(f"offline, and the cache has no answer under key {key}.")
        self.key = key


class EngineError(ExtractError):
    """An engine could not do a document; `outcome` is one of `OUTCOMES`."""

    def __init__(self, message: str, *, outcome: str = "bug") -> None:
        super().__init__(message)
        self.outcome = outcome


class RunStopped(EngineError):
    """No further document of this run can be done by this engine (wrong key, spent budget)."""
