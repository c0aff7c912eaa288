"""The book that is kept on one document: requests, tokens, time, and what its reader should know."""

from __future__ import annotations

from dataclasses import dataclass, field

from extract.engines.llm.costs import Price, Tokens
from extract.errors import EngineError
from extract.records import Notice, Usage


@dataclass(slots=True)
class Job:
    """One document's way through the engine. `labels` go with every answer that is stored for it."""

    labels: dict[str, str]
    deadline: float
    sent: int = 0
    answered: int = 0
    cached: int = 0
    reasks: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    counted: bool = True
    cost: float = 0.0
    spent: float = 0.0
    notices: list[Notice] = field(default_factory=list)

    def take(self, tokens: Tokens | None, price: Price | None, *, cached: bool) -> None:
        """Books one answer; tokens None: the server did not say."""
        self.answered += 1
        self.cached += cached
        if tokens is None:
            self.counted = False
            return
        self.prompt_tokens += tokens.prompt
        self.completion_tokens += tokens.completion
        if price is not None and not cached:
            self.cost += price.of(tokens)

    def elapse(self, seconds: float) -> None:
        """Books time spent on this document, without the time in the queue."""
        self.spent += seconds

    def left(self) -> float:
        """Seconds left to the document's deadline. Raises EngineError (outcome "deadline") where there are none."""
        left = self.deadline - self.spent
        if left <= 0:
            raise EngineError(f"the document took longer than {self.deadline:g} s.", outcome="deadline")
        return left

    def note(self, code: str, message: str, where: str | None = None) -> None:
        """Adds a notice, once."""
        notice = Notice(code=code, message=message, where=where)
        if notice not in self.notices:
            self.notices.append(notice)

    def usage(self, price: Price | None) -> Usage:
        """What the document took: requests sent over the network and answers found in the cache."""
        return Usage(
            requests=self.sent + self.cached,
            cached=self.cached,
            prompt_tokens=self.prompt_tokens if self.counted else None,
            completion_tokens=self.completion_tokens if self.counted else None,
            cost=round(self.cost, 8) if price is not None and self.counted else None,
        )
