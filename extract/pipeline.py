"""One document: the engine, its stand-in where it fails, grounding, validation."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Literal

from extract import grounding
from extract.engines.base import AsyncEngine, Draft, Engine
from extract.errors import EngineError, ExtractError
from extract.records import Document, Record
from extract.settings import FallbackPolicy

Status = Literal["failed", "skipped", "waiting", "unread"]


@dataclass(frozen=True, slots=True)
class Failure:
    """A document, or an input, that gave no record, and why.

    `status` is "failed" (the engine could not), "skipped" (left out as the user chose), "waiting" (left for a later run
    by a spent budget) or "unread" (no document could be read there).
    """

    where: str
    outcome: str
    reason: str
    status: Status = "failed"
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class Pipeline:
    """What is done to each document: an engine, and what stands in for it."""

    engine: Engine
    fallback: Engine | None = None
    policy: FallbackPolicy = "rules"

    def process(self, document: Document) -> Record | Failure:
        """Makes the record of one document; never raises for what an engine does."""
        try:
            return finish(document, self.engine.extract(document))
        except Exception as e:
            return self._without_engine(document, _named(e))

    async def aprocess(self, document: Document) -> Record | Failure:
        """Does as `process`, without blocking the event loop where the engine can wait."""
        if not isinstance(self.engine, AsyncEngine):
            return self.process(document)
        ask: Callable[[Document], Awaitable[Draft]] = self.engine.aextract
        try:
            return finish(document, await ask(document))
        except Exception as e:
            return self._without_engine(document, _named(e))

    def _without_engine(self, document: Document, error: EngineError) -> Record | Failure:
        reason = str(error)
        if self.policy == "rules" and self.fallback is not None:
            try:
                return finish(document, self.fallback.extract(document), f"{error.outcome}: {reason}")
            except Exception as e:
                second = _named(e)
                reason = f"{reason} The stand-in failed too: {second}"
        status: Status = "failed"
        if self.policy == "skip":
            status = "skipped"
        elif self.policy == "wait" and error.outcome == "budget":
            status = "waiting"
        return Failure(
            where=document.id, outcome=error.outcome, reason=reason, status=status, document=document
        )


def finish(document: Document, draft: Draft, fallback: str | None = None) -> Record:
    """Grounds a draft and makes it a record; what cannot be grounded becomes a warning."""
    grounded = grounding.ground(document, draft.actors, draft.engagements, draft.claims)
    provenance = draft.provenance.model_copy(
        update={
            "warnings": (*draft.provenance.warnings, *grounded.notices),
            "fallback": fallback if fallback is not None else draft.provenance.fallback,
        }
    )
    return Record(
        document=document,
        actors=grounded.actors,
        engagements=grounded.engagements,
        claims=grounded.claims,
        provenance=provenance,
    )


def _named(error: Exception) -> EngineError:
    if isinstance(error, EngineError):
        return error
    if not isinstance(error, ExtractError):
        import logging

        logging.getLogger("extract").debug(
            "an engine failed in a way that is a fault of the toolkit", exc_info=True
        )
    # The type only: the text of a foreign exception may hold the whole article, or a key.
    return EngineError(
        str(error)
        if isinstance(error, ExtractError)
        else f"a fault in the toolkit ({type(error).__name__}).",
        outcome="bug",
    )
