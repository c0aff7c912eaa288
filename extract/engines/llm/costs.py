"""What answers cost, and budgets that stop the calls before they are passed."""

from __future__ import annotations

import asyncio
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from extract import resources
from extract.errors import ConfigError, RunStopped


@dataclass(frozen=True, slots=True)
class Price:
    """US dollars for one token."""

    prompt: float
    cached: float
    completion: float

    def of(self, tokens: Tokens) -> float:
        """What these tokens cost."""
        fresh = tokens.prompt - tokens.prompt_cached
        return fresh * self.prompt + tokens.prompt_cached * self.cached + tokens.completion * self.completion


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens of one reply; `prompt_cached` is the part of `prompt` that the server had already."""

    prompt: int
    completion: int
    prompt_cached: int = 0

    @classmethod
    def of_reply(cls, reply: Mapping[str, Any]) -> Tokens | None:
        """Reads the usage of a reply; None where the server did not give it."""
        usage = reply.get("usage")
        if not isinstance(usage, Mapping) or not isinstance(usage.get("prompt_tokens"), int):
            return None
        details = usage.get("prompt_tokens_details")
        cached = details.get("cached_tokens") if isinstance(details, Mapping) else 0
        return cls(usage["prompt_tokens"], int(usage.get("completion_tokens") or 0), int(cached or 0))


@lru_cache(maxsize=8)
def _table(path: Path) -> dict[str, Price]:
    try:
        models = tomllib.loads(path.read_text(encoding="utf-8"))["models"]
        return {
            str(name): Price(row["input"] / 1e6, row.get("cached", row["input"]) / 1e6, row["output"] / 1e6)
            for name, row in models.items()
        }
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as e:
        raise ConfigError(f"the price table {path} cannot be read ({e}).") from None
    except (KeyError, TypeError, AttributeError):
        raise ConfigError(
            f"the price table {path} needs input and output for every model under [models]."
        ) from None


def price_of(model: str, table: Path | None = None) -> Price | None:
    """Looks up a model, by its own name or the longest pattern that fits; None: the price is unknown.

    Raises ConfigError where the table is not one.
    """
    prices = _table(table or resources.packaged("engines", "llm", "prices.toml"))
    names = (model, model.rpartition("/")[2])
    fitting = [
        pattern
        for pattern in prices
        if pattern in names or (pattern.endswith("*") and any(n.startswith(pattern[:-1]) for n in names))
    ]
    return prices[max(fitting, key=lambda p: (len(p.rstrip("*")), not p.endswith("*")))] if fitting else None


class Budget:
    """Tokens and dollars that a run may use. To be used from one event loop.

    A request first reserves the most it could take (its prompt and its whole token limit); where that does not fit
    beside what is spent and reserved, it waits for requests under way, and then stops the run. So no limit is passed.
    """

    def __init__(self, max_tokens: int | None, max_cost: float | None, price: Price | None) -> None:
        self.max_tokens = max_tokens
        self.max_cost = max_cost
        self.price = price
        self.tokens = 0
        self.cost = 0.0
        self._reserved: list[Tokens] = []
        self._change = asyncio.Condition()

    @property
    def limited(self) -> bool:
        """True where there is any limit."""
        return self.max_tokens is not None or self.max_cost is not None

    async def reserve(self, most: Tokens) -> None:
        """Sets aside the most that a request can take. Raises RunStopped (outcome "budget") where it is not there."""
        if not self.limited:
            return
        async with self._change:
            while not self._fits(most):
                if not self._reserved:
                    raise RunStopped(self._spent_words(), outcome="budget")
                await self._change.wait()
            self._reserved.append(most)

    async def settle(self, most: Tokens, used: Tokens | None) -> None:
        """Gives back a reservation and books what was used; None: the request took nothing."""
        if used is not None:
            self.tokens += used.prompt + used.completion
            self.cost += self.price.of(used) if self.price else 0.0
        if self.limited:
            async with self._change:
                self._reserved.remove(most)
                self._change.notify_all()

    def _fits(self, most: Tokens) -> bool:
        asked = [*self._reserved, most]
        if self.max_tokens is not None:
            total = self.tokens + sum(t.prompt + t.completion for t in asked)
            if total > self.max_tokens:
                return False
        if self.max_cost is not None and self.price is not None:
            return self.cost + sum(self.price.of(t) for t in asked) <= self.max_cost
        return True

    def _spent_words(self) -> str:
        if self.max_tokens is not None and (self.max_cost is None or self.cost < self.max_cost / 2):
            return (
                f"the next request could pass the limit of {self.max_tokens} tokens; {self.tokens} are used."
            )
        return f"the next request could pass the limit of ${self.max_cost:g}; ${self.cost:.4f} is spent."
