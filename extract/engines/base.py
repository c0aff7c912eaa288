"""What an engine is: it reads one document and gives a draft, or says why it cannot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol, runtime_checkable

from extract.records import Document, Provenance

Item = Mapping[str, Any]
"""An actor, engagement or claim in record form, as plain data; its evidence may lack `start` and `end`."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What an engine found, before grounding: items in record form whose quotes need not be located yet."""

    provenance: Provenance
    actors: tuple[Item, ...] = ()
    engagements: tuple[Item, ...] = ()
    claims: tuple[Item, ...] = ()


@runtime_checkable
class Engine(Protocol):
    """Reads one document at a time; must be safe to call from several threads."""

    name: str
    version: str

    def extract(self, document: Document) -> Draft:
        """Drafts what the document holds.

        Raises EngineError where it cannot (the pipeline then falls back), RunStopped where it never will again.
        """
        ...


@runtime_checkable
class AsyncEngine(Engine, Protocol):
    """An engine that waits for something else, so that many documents can be under way at once."""

    concurrency: int

    async def aextract(self, document: Document) -> Draft:
        """Drafts what the document holds, without blocking the event loop; raises as `extract` does."""
        ...
