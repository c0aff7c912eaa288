"""What an engine has once it runs: the client, instructor over our own call, and the server's dialect."""

from __future__ import annotations

import asyncio
import logging
from json import JSONDecodeError
from typing import Any, TypeVar

import instructor
from instructor.core import InstructorRetryException, ResponseParsingError
from pydantic import BaseModel, ValidationError
from tenacity import AsyncRetrying, retry_if_exception_type, stop_after_attempt

from extract import prompting
from extract.cache import ResponseCache
from extract.engines.llm import modes
from extract.engines.llm.calls import Caller, Question, text_of
from extract.engines.llm.costs import Price
from extract.engines.llm.dialect import Dialect
from extract.engines.llm.faults import TooLong, Unsupported
from extract.engines.llm.job import Job
from extract.engines.llm.providers import target_of
from extract.engines.llm.reader import Reader
from extract.engines.llm.replies import REPLIES, Reply
from extract.engines.llm.wires import wire_of
from extract.errors import CacheMiss, EngineError
from extract.records import Document
from extract.settings import Settings

T = TypeVar("T", bound=BaseModel)

PROBE_TOKENS = 200

INVALID = (ResponseParsingError, ValidationError, JSONDecodeError)
"""Faults of a reply that are told to the model; everything else has been dealt with below instructor."""


class Session:
    """One engine at work. All of it belongs to one event loop."""

    def __init__(
        self,
        settings: Settings,
        cache: ResponseCache,
        prompt: prompting.Prompt,
        model: str | None,
        price: Price | None,
    ) -> None:
        # Its loggers print whole answers of the model as errors; what happens is told by outcomes and notices.
        logging.getLogger("instructor").setLevel(logging.CRITICAL + 1)
        self._settings = settings
        self._cache = cache
        self._prompt = prompt
        self._target = target_of(model or "", settings)
        self._wire = wire_of(self._target, settings)
        self._caller = Caller(settings, cache, self._wire.post, price)
        create = self._caller.create
        self._patched = {
            "tools": instructor.patch(create=create, mode=instructor.Mode.TOOLS),
            "content": instructor.patch(create=create, mode=instructor.Mode.JSON_SCHEMA),
        }
        native = self._target.native
        self._rungs = modes.rungs_of(settings.mode, native=native)
        # The form that a user chose is not probed, except where a package decides which parameters there are.
        chosen = settings.mode != "auto" and not native
        self._dialect = modes.fixed(self._rungs[0]) if chosen else None
        self._finding = asyncio.Lock()
        self.probed: list[Job] = []  # what finding the dialect took, for the engine to book

    @property
    def pauses(self) -> int:
        """How often the server made all requests wait."""
        return self._caller.limiter.pauses

    async def read(self, document: Document, job: Job) -> tuple[prompting.Answer, Dialect]:
        """Reads one document; gives the answer and the dialect it was asked in."""
        dialect = await self._find_dialect(job)
        try:
            return await self._reader(dialect).read(document, job), dialect
        except Unsupported:
            if self._settings.mode != "auto":
                raise
            # The recorded probe was of another server, or this one has changed: find out anew, once.
            dialect = await self._find_dialect(job, instead_of=dialect)
            return await self._reader(dialect).read(document, job), dialect

    async def close(self) -> None:
        """Closes connections and cache."""
        await self._wire.close()
        self._cache.close()

    def _reader(self, dialect: Dialect) -> Reader:
        async def ask(messages: list[prompting.Message], wire: type[T], job: Job, step: str) -> T:
            return await self._ask(messages, wire, job, step, dialect)

        return Reader(
            prompt=self._prompt,
            settings=self._settings,
            ask=ask,
            remember=self._caller.remember,
            schema=None if dialect.enforced else prompting.Answer,
        )

    async def _find_dialect(self, job: Job, *, instead_of: Dialect | None = None) -> Dialect:
        async with self._finding:
            if self._dialect is None or self._dialect == instead_of:
                labels = {k: v for k, v in job.labels.items() if k != "document"}
                probing = Job(labels=labels, deadline=self._settings.deadline)
                try:
                    self._dialect = await modes.find_dialect(
                        lambda d: self._probe(d, probing, fresh=instead_of is not None),
                        offline=self._cache.mode == "offline",
                        rungs=self._rungs,
                        native=self._target.native,
                    )
                except EngineError as e:
                    if e.outcome not in ("no_key", "no_network") or instead_of is not None:
                        raise
                    # Recorded answers may still do; a miss then says what is wrong.
                    return modes.fixed(self._rungs[0], native=self._target.native)
                finally:
                    self.probed.append(probing)
            return self._dialect

    async def _probe(self, dialect: Dialect, job: Job, *, fresh: bool) -> prompting.Probe:
        schema = None if dialect.enforced else prompting.Probe
        messages = self._prompt.probe(schema)
        return await self._ask(
            messages, prompting.Probe, job, "probe", dialect, attempts=1, limit=PROBE_TOKENS, fresh=fresh
        )

    async def _ask(
        self,
        messages: list[prompting.Message],
        wire: type[T],
        job: Job,
        step: str,
        dialect: Dialect,
        *,
        attempts: int | None = None,
        limit: int | None = None,
        fresh: bool = False,
    ) -> T:
        """Asks, and gives the valid answer; one that is not goes to instructor, which tells the model its faults."""
        question = Question(
            job, dialect, wire, self._target.model, limit or self._settings.answer_tokens, step, fresh
        )
        before = job.answered
        try:
            reply = await self._caller.reply(question, messages)
            try:
                return wire.model_validate_json(text_of(reply))
            except (ValidationError, KeyError, TypeError):
                question.first.append(reply)
            again: T = await self._asked_again(question, messages, attempts or self._settings.attempts)
            return again
        finally:
            job.reasks += max(0, job.answered - before - 1)

    async def _asked_again(self, question: Question, messages: list[prompting.Message], attempts: int) -> Any:
        as_tool = question.dialect.mode == "tools" and not question.dialect.native
        patched: Any = self._patched["tools" if as_tool else "content"]
        try:
            answer: Reply = await patched(
                response_model=REPLIES[question.wire],
                messages=messages,
                model=question.model,
                strict=False,
                max_retries=AsyncRetrying(
                    stop=stop_after_attempt(attempts),
                    retry=retry_if_exception_type(INVALID),
                    reraise=True,
                ),
                question=question,
            )
            return answer.value
        except InstructorRetryException as e:
            raise _named(e.__cause__) from None


def _named(cause: BaseException | None) -> Exception:
    """The error behind instructor's, which holds the whole article and is shown to nobody."""
    if isinstance(cause, TooLong | EngineError | CacheMiss):
        return cause
    if isinstance(cause, INVALID):
        return EngineError(
            "the model gave no valid answer, however often it was told why.", outcome="invalid_answer"
        )
    return EngineError(f"the model's reply could not be read ({type(cause).__name__}).", outcome="bug")
