"""The engine: settings in, drafts out; one event loop of its own in one thread, whoever calls it and from where."""

from __future__ import annotations

import asyncio
import logging
import threading
import weakref
from collections.abc import Coroutine
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, TypeVar

from extract import __about__, prompting
from extract.cache import ResponseCache
from extract.engines.base import Draft
from extract.engines.llm.convert import items_of
from extract.engines.llm.costs import price_of
from extract.engines.llm.dialect import Dialect
from extract.engines.llm.job import Job
from extract.engines.llm.providers import need_package
from extract.errors import CacheMiss, ConfigError, EngineError, RunStopped
from extract.records import Document, Provenance
from extract.settings import Settings

T = TypeVar("T")

VERSION = "1"


@dataclass(slots=True)
class Totals:
    """What an engine has done so far, over all its documents.

    `requests` went over the network for documents, `probes` to find out how to ask, `cached` were answered from the
    cache. Tokens are those of all answers; `cost` is what was spent now: cached answers are free.
    """

    documents: int = 0
    requests: int = 0
    probes: int = 0
    cached: int = 0
    reasks: int = 0
    pauses: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    cost: float | None = None
    failures: dict[str, int] = field(default_factory=dict)


class LLMEngine:
    """Reads documents with a language model. Safe to call from any thread and from any event loop.

    Nothing is loaded and nothing is sent before the first document. Raises ConfigError where the settings cannot work:
    a limit in dollars for a model without a price, a prompt that does not exist, a provider whose package is missing.
    """

    name = "llm"
    version = VERSION

    def __init__(self, settings: Settings, *, cache: ResponseCache | None = None) -> None:
        self.settings = settings
        self.cache = cache or ResponseCache.from_settings(settings)
        self.prompt = prompting.load(settings.prompt)
        self.concurrency = settings.concurrency
        self.model = settings.model or self.cache.recordings.model()
        need_package(self.model or "", settings)
        self.price = price_of(self.model, settings.prices) if self.model else None
        if settings.max_cost is not None and self.model and self.price is None:
            raise ConfigError(
                f"a limit in dollars needs a price for '{self.model}': add it to a price table, or set max_tokens."
            )
        self.totals = Totals(cost=0.0 if self.price else None)
        self._lock = threading.Lock()
        self._loop: _Loop | None = None
        self._session: Any = None

    @property
    def fingerprint(self) -> str:
        """What decides an answer besides the settings: version, model and the text of the prompt."""
        return f"{self.version} {self.model} {self.prompt.hash}"

    def extract(self, document: Document) -> Draft:
        """Drafts what the document holds. Raises EngineError with its outcome, or RunStopped."""
        return self._started().run(self._read(document)).result()

    async def aextract(self, document: Document) -> Draft:
        """Does as `extract` without blocking the caller's event loop."""
        return await asyncio.wrap_future(self._started().run(self._read(document)))

    def close(self) -> None:
        """Closes connections, cache and thread; the engine can be used again."""
        with self._lock:
            loop, self._loop, self._session = self._loop, None, None
        if loop is not None:
            loop.stop()

    def __enter__(self) -> LLMEngine:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _started(self) -> _Loop:
        with self._lock:
            if self._loop is None:
                from extract.engines.llm.session import Session

                self._session = session = Session(
                    self.settings, self.cache, self.prompt, self.model, self.price
                )
                self._loop = loop = _Loop(session.close)
                weakref.finalize(self, loop.stop)
            return self._loop

    async def _read(self, document: Document) -> Draft:
        session = self._session
        job = Job(labels=self._labels(document), deadline=self.settings.deadline)
        try:
            if self.model is None:
                raise RunStopped("no model is configured: set --model or EXTRACT_MODEL.", outcome="no_key")
            answer, dialect = await session.read(document, job)
        except CacheMiss as e:
            raise self._failed(EngineError(str(e), outcome="offline_miss"), job) from None
        except EngineError as e:
            raise self._failed(e, job) from None
        for event in self._events():
            job.note("cache_damage", event)
        self._book(job)
        actors, engagements, claims = items_of(answer)
        return Draft(self._provenance(job, dialect), actors, engagements, claims)

    def _labels(self, document: Document) -> dict[str, str]:
        return {
            "document": document.id,
            "model": self.model or "",
            "prompt": self.prompt.label,
            "prompt_hash": self.prompt.hash,
        }

    def _provenance(self, job: Job, dialect: Dialect) -> Provenance:
        return Provenance(
            engine=self.name,
            engine_version=self.version,
            toolkit_version=__about__.VERSION,
            model=self.model,
            prompt=self.prompt.label,
            prompt_hash=self.prompt.hash,
            mode=dialect.mode,
            usage=job.usage(self.price),
            warnings=tuple(job.notices),
        )

    def _failed(self, error: EngineError, job: Job) -> EngineError:
        self._book(job)
        self.totals.failures[error.outcome] = self.totals.failures.get(error.outcome, 0) + 1
        return error

    def _book(self, job: Job) -> None:
        totals = self.totals
        totals.documents += 1
        totals.requests += job.sent
        totals.cached += job.cached
        totals.reasks += job.reasks
        self._book_tokens(job)
        if self._session is not None:
            totals.pauses = self._session.pauses
            while self._session.probed:
                probe = self._session.probed.pop()
                totals.probes += probe.sent
                self._book_tokens(probe)

    def _book_tokens(self, job: Job) -> None:
        totals = self.totals
        totals.prompt_tokens += job.prompt_tokens
        totals.completion_tokens += job.completion_tokens
        if totals.cost is not None:
            totals.cost += job.cost

    def _events(self) -> list[str]:
        events, self.cache.events = self.cache.events, []
        return events


class _Loop:
    """An event loop in a daemon thread, and what has to be closed in it."""

    def __init__(self, closing: Any) -> None:
        self._closing = closing
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="extract-llm", daemon=True)
        self._thread.start()

    def run(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        """Starts a coroutine in the loop."""
        return asyncio.run_coroutine_threadsafe(work, self._loop)

    async def _end(self) -> None:
        """Ends what is under way, as after an interrupt, and closes what is open."""
        under_way = asyncio.all_tasks() - {asyncio.current_task()}
        for task in under_way:
            task.cancel()
        await asyncio.gather(*under_way, return_exceptions=True)
        await self._closing()

    def stop(self) -> None:
        """Closes what is open, then ends the loop and its thread. Harmless a second time."""
        if self._loop.is_closed():
            return
        try:
            self.run(self._end()).result(timeout=5)
        except Exception:
            logging.getLogger(__name__).debug("closing the model's connections failed", exc_info=True)
        self._loop.call_soon_threadsafe(self._loop.stop)
        if threading.current_thread() is not self._thread:
            self._thread.join(timeout=5)
            self._loop.close()


__all__ = ["LLMEngine", "Totals"]
