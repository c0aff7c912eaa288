"""The call below instructor: cache, equal keys in flight, limiter, budget, repeats, and what a reply is."""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from extract import prompting
from extract.cache import Entry, ResponseCache, key_of
from extract.engines.llm.costs import Budget, Price, Tokens
from extract.engines.llm.dialect import Dialect
from extract.engines.llm.faults import Passing, TooLong, Unsupported
from extract.engines.llm.job import Job
from extract.engines.llm.limiter import Limiter
from extract.engines.llm.replies import is_refusal, json_of
from extract.errors import CacheMiss, EngineError, RunStopped
from extract.settings import Settings

if TYPE_CHECKING:
    from openai.types.chat import ChatCompletion
    from tenacity import RetryCallState

Post = Callable[[Mapping[str, Any], str, float], Awaitable[Mapping[str, Any]]]
"""Sends a body (and its key) with a time limit in seconds and gives the reply; raises Passing, or what is final."""

LOOK_AGAIN = 0.05
"""Seconds between looks at the cache while another process asks for the same."""

LOOK_FOR_NETWORK = 60.0
"""Seconds after which a server that could not be reached is tried again."""

LONGEST_PAUSE = 600.0
"""A server that asks to wait longer than this is taken at its word: the document falls back instead."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is the same in all turns of one question. `first` holds the reply to its first turn until it is taken up."""

    job: Job
    dialect: Dialect
    wire: type[BaseModel]
    model: str
    limit: int
    step: str
    fresh: bool = False
    first: list[Mapping[str, Any]] = field(default_factory=list)


class Caller:
    """Answers requests of one engine; all its state belongs to one event loop."""

    def __init__(self, settings: Settings, cache: ResponseCache, post: Post, price: Price | None) -> None:
        self._settings = settings
        self._cache = cache
        self._post = post
        self.price = price
        self.limiter = Limiter(settings.concurrency)
        self.budget = Budget(settings.max_tokens, settings.max_cost, price)
        self._flights: dict[str, asyncio.Future[Entry]] = {}
        self._reached = False
        self._stopped: RunStopped | None = None
        self._stopped_until = 0.0
        self._counting = 1.25  # tokens that this server counts for one that we estimate; learned upwards

    async def create(
        self, *, question: Question, messages: list[prompting.Message], **_: Any
    ) -> ChatCompletion:
        """Stands where instructor expects the client's `create`: gives the completion for one turn.

        What instructor would add to the request (the form of the answer) is left to the dialect, and not used. The
        first turn has been answered already when instructor comes in.
        """
        first = question.first.pop() if question.first else None
        return _completion(first if first is not None else await self.reply(question, messages))

    async def reply(self, question: Question, messages: list[prompting.Message]) -> Mapping[str, Any]:
        """Gives the reply to messages, from the cache or the server; it holds an answer, valid or not.

        An answer that is cut off is asked for once more with twice the token limit. Raises CacheMiss, EngineError.
        """
        cut: list[str] = []
        for most in (question.limit, 2 * question.limit):
            body = question.dialect.body(question.model, messages, question.wire, most)
            key = key_of(body)
            entry = await self._entry(key, body, question.job, question.step, fresh=question.fresh)
            if entry.note == "context_overflow":
                told = "the article is too long for the model."
                raise TooLong(told, outcome="context_overflow", keys=(key,))
            if entry.note is None and entry.reply is not None and not _is_cut(entry.reply):
                self.remember(cut, "truncated", question.job, question.step)
                return entry.reply
            cut.append(key)
        told = "the answer was cut off, and again with twice the room."
        raise TooLong(told, outcome="truncated", keys=tuple(cut))

    def remember(self, keys: list[str] | tuple[str, ...], note: str, job: Job, step: str) -> None:
        """Stores that these requests lead nowhere, now that another one did; a replay then turns where this run did."""
        for key in keys:
            self._cache.put(key, Entry(None, note, created=_now(), labels={**job.labels, "step": step}))

    async def _entry(self, key: str, body: dict[str, Any], job: Job, step: str, *, fresh: bool) -> Entry:
        """Finds the reply in the cache, waits for an equal request under way, or asks."""
        flight = self._flights.get(key)
        if flight is not None:
            entry = await asyncio.shield(flight)
            self._book(entry, job, cached=True)
            return entry
        found = None if fresh else self._cache.get(key)
        if found is not None:
            self._book(found.entry, job, cached=True)
            return found.entry
        if self._cache.mode == "offline":
            raise CacheMiss(key)
        flight = asyncio.get_running_loop().create_future()
        self._flights[key] = flight
        try:
            entry = await (self._ask if fresh else self._alone)(key, body, job, step)
        except BaseException as e:
            error = e if isinstance(e, Exception) else EngineError("the run was interrupted.", outcome="bug")
            flight.set_exception(error)
            flight.exception()  # looked at: nobody else may be waiting
            raise
        else:
            flight.set_result(entry)
            return entry
        finally:
            del self._flights[key]

    async def _alone(self, key: str, body: dict[str, Any], job: Job, step: str) -> Entry:
        """Asks while no other process asks the same; what another has asked meanwhile is found in the cache."""
        lock = self._cache.in_flight(key)
        if lock is None:
            return await self._ask(key, body, job, step)
        while not lock.acquire():
            await asyncio.sleep(LOOK_AGAIN)
            found = self._cache.get(key)
            if found is not None:
                self._book(found.entry, job, cached=True)
                return found.entry
        with lock:
            found = self._cache.get(key)  # stored between our look and our lock
            if found is not None:
                self._book(found.entry, job, cached=True)
                return found.entry
            return await self._ask(key, body, job, step)

    async def _ask(self, key: str, body: dict[str, Any], job: Job, step: str) -> Entry:
        if self._stopped is not None and time.monotonic() < self._stopped_until:
            raise self._stopped  # what stopped the run once would stop it again; only stored answers are left
        try:
            return await self._asked(key, body, job, step)
        except RunStopped as e:
            if e.outcome != "budget":
                self._stopped = e
                self._stopped_until = time.monotonic() + (
                    LOOK_FOR_NETWORK if e.outcome == "no_network" else 1e9
                )
            raise

    async def _asked(self, key: str, body: dict[str, Any], job: Job, step: str) -> Entry:
        began = time.monotonic()
        reply = await self._paid(key, body, job)
        if _is_empty(reply):  # happens in passing; asked once more before it counts
            job.take(Tokens.of_reply(reply), self.price, cached=False)
            reply = await self._paid(key, body, job)
        entry = Entry(
            reply=reply,
            seconds=round(time.monotonic() - began, 3),
            created=_now(),
            labels={**job.labels, "step": step},
        )
        job.take(Tokens.of_reply(reply), self.price, cached=False)
        if _is_cut(reply):
            return entry  # a failure is not stored
        _refuse_empty(reply)
        self._cache.put(key, entry)
        return entry

    async def _paid(self, key: str, body: dict[str, Any], job: Job) -> Mapping[str, Any]:
        """Asks within the budget, which is told the most that this request can take."""
        if not self.budget.limited:
            reply = await self._repeated(key, body, job)
            await self.budget.settle(Tokens(0, 0), Tokens.of_reply(reply))
            return reply
        estimated = max(1, _prompt_tokens(body))
        limit = body.get("max_tokens") or body.get("max_completion_tokens") or 0
        most = Tokens(int(estimated * self._counting), limit)
        await self.budget.reserve(most)
        used: Tokens | None = None
        try:
            reply = await self._repeated(key, body, job)
            used = Tokens.of_reply(reply) or most
            self._counting = max(self._counting, 1.05 * used.prompt / estimated)
            return reply
        finally:
            await self.budget.settle(most, used)

    async def _repeated(self, key: str, body: dict[str, Any], job: Job) -> Mapping[str, Any]:
        """Sends a body again while its faults may pass: the one owner of repeats over the network."""
        from tenacity import AsyncRetrying, retry_if_exception_type

        faults: list[Passing] = []
        try:
            return await self._once(key, body, job)  # mostly once is enough
        except Passing as e:
            faults.append(e)
        tries = _Tries(self._settings, job)
        try:
            async for attempt in AsyncRetrying(
                retry=retry_if_exception_type(Passing), stop=tries.enough, wait=tries.wait, reraise=True
            ):
                with attempt:
                    if faults:
                        raise faults.pop()
                    return await self._once(key, body, job)
        except Passing as e:
            raise self._given_up(e) from None
        raise AssertionError("unreachable")

    async def _once(self, key: str, body: dict[str, Any], job: Job) -> Mapping[str, Any]:
        async with self.limiter.slot():
            seconds = min(self._settings.timeout, job.left())
            job.sent += 1
            began = time.monotonic()
            try:
                reply = await self._post(body, key, seconds)
            except Passing as e:
                if e.wait is not None and e.outcome == "rate_limited":
                    self.limiter.pause(min(e.wait, LONGEST_PAUSE))
                raise
            except (Unsupported, RunStopped) as e:
                if e.outcome == "no_key" or (isinstance(e, Unsupported) and not e.sent):
                    job.sent -= 1
                raise
            finally:
                job.elapse(time.monotonic() - began)
            self.limiter.answered()
            self._reached = True
            return reply

    def _given_up(self, fault: Passing) -> EngineError:
        if fault.outcome == "no_network" and not self._reached:
            return RunStopped(f"{fault}, and never was in this run.", outcome="no_network")
        return EngineError(f"{fault}; given up after the last repeat.", outcome=fault.outcome)

    def _book(self, entry: Entry, job: Job, *, cached: bool) -> None:
        if entry.reply is not None:
            job.take(Tokens.of_reply(entry.reply), self.price, cached=cached)


class _Tries:
    """When one request has been sent often enough, and how long to wait in between."""

    def __init__(self, settings: Settings, job: Job) -> None:
        self._settings = settings
        self._job = job
        self._faults = 0

    def enough(self, state: RetryCallState) -> bool:
        """Being asked to wait is no fault: it counts against the deadline only, unless the wait is unreasonable."""
        fault = _fault_of(state)
        if fault.outcome == "rate_limited":
            return self._job.spent >= self._job.deadline or (fault.wait or 0) > LONGEST_PAUSE
        self._faults += 1
        return self._faults > self._settings.retries

    def wait(self, state: RetryCallState) -> float:
        """Seconds to the next try: what the server asked, else doubling with jitter."""
        fault = _fault_of(state)
        if fault.outcome == "rate_limited" and fault.wait is not None:
            self._job.elapse(0.001)  # a server that always answers "wait 0" has to run out of time too
            return 0.0  # the limiter's pause does the waiting, for all requests at once
        doubled = self._settings.backoff * 2 ** min(state.attempt_number - 1, 6)
        seconds = max(random.uniform(doubled / 2, doubled), fault.wait or 0.0)
        self._job.elapse(max(seconds, 0.001))
        return seconds


def _fault_of(state: RetryCallState) -> Passing:
    error = state.outcome.exception() if state.outcome is not None else None
    assert isinstance(error, Passing)
    return error


def _now() -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())


def _prompt_tokens(body: Mapping[str, Any]) -> int:
    form = body.get("response_format") or body.get("tools")
    return prompting.of_messages(body["messages"]) + (prompting.estimate(str(form)) if form else 0)


def _is_cut(reply: Mapping[str, Any]) -> bool:
    choices = reply.get("choices") or [{}]
    return bool(choices[0].get("finish_reason") == "length")


def _is_empty(reply: Mapping[str, Any]) -> bool:
    try:
        _refuse_empty(reply)
    except EngineError as e:
        return e.outcome == "empty_answer" and not _is_cut(reply)
    return False


def _refuse_empty(reply: Mapping[str, Any]) -> None:
    """Raises EngineError for a reply that is none: each way of not answering has its own outcome."""
    choices = reply.get("choices")
    if not choices or not isinstance(choices[0].get("message"), Mapping):
        raise EngineError("the server's reply holds no answer.", outcome="empty_answer")
    message = choices[0]["message"]
    if choices[0].get("finish_reason") == "content_filter":
        raise EngineError("the server's content filter stopped the answer.", outcome="content_filter")
    content = message.get("content") or ""
    if message.get("refusal") or (isinstance(content, str) and is_refusal(content)):
        raise EngineError("the model refused to answer.", outcome="refusal")
    if not message.get("tool_calls") and not str(content).strip():
        raise EngineError("the model's answer is empty.", outcome="empty_answer")


def text_of(reply: Mapping[str, Any]) -> str:
    """Gives the JSON in a reply, or what stands where it should be."""
    message = reply["choices"][0]["message"]
    calls = message.get("tool_calls")
    if calls:
        return str(calls[0]["function"]["arguments"])
    return json_of(str(message.get("content") or ""))


def _completion(reply: Mapping[str, Any]) -> ChatCompletion:
    """Makes the reply what instructor reads, its content trimmed to the JSON in it; what is stored stays as it came."""
    from openai.types.chat import ChatCompletion

    choice = reply["choices"][0]
    message = dict(choice["message"])
    if not message.get("tool_calls"):
        message["content"] = text_of(reply)
    return ChatCompletion.construct(**{**reply, "choices": [{**choice, "message": message}]})
