"""Runs a pipeline over many documents: in order, streaming, with memory that does not grow with their number."""

from __future__ import annotations

import contextlib
import queue
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from extract.engines.base import AsyncEngine
from extract.pipeline import Failure, Pipeline
from extract.records import Document, Record

if TYPE_CHECKING:
    import asyncio
    from concurrent.futures import Future

Result = Record | Failure

_BATCH = 16
"""Documents a worker process gets at once: enough to hide the cost of handing them over."""


def run(documents: Iterable[Document], pipeline: Pipeline, *, workers: int = 1) -> Iterator[Result]:
    """Yields one result for each document, in the order of the documents, as soon as each can be had.

    An engine that waits for a server has its documents under way at once (in a thread with an event loop of its own,
    so that it also works inside a running loop); one that computes is spread over `workers` processes.
    """
    if isinstance(pipeline.engine, AsyncEngine):
        return _waiting(documents, pipeline, pipeline.engine.concurrency)
    if workers > 1:
        return _in_processes(documents, pipeline, workers)
    return (pipeline.process(d) for d in documents)


def _in_processes(documents: Iterable[Document], pipeline: Pipeline, workers: int) -> Iterator[Result]:
    # Imported where they are needed: the plain way to the first record does without them.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    source = iter(documents)
    # Spawned, not forked: a fork of a process with threads can hang.
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context, initializer=_set_up, initargs=(pipeline,)) as pool:
        under_way: deque[Future[list[Result]]] = deque()
        try:
            while True:
                while len(under_way) < workers * 3 and (batch := list(islice(source, _BATCH))):
                    under_way.append(pool.submit(_process, batch))
                if not under_way:
                    return
                yield from under_way.popleft().result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


_pipeline: Pipeline | None = None


def _set_up(pipeline: Pipeline) -> None:
    global _pipeline
    _pipeline = pipeline
    # Ctrl-C reaches the whole group of processes; the parent decides what is still finished.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _process(batch: list[Document]) -> list[Result]:
    assert _pipeline is not None
    return [_pipeline.process(d) for d in batch]


class _End:
    """Marks the end of the results; carries what went wrong in the source of the documents."""

    def __init__(self, error: BaseException | None = None) -> None:
        self.error = error


def _waiting(documents: Iterable[Document], pipeline: Pipeline, concurrency: int) -> Iterator[Result]:
    import asyncio

    results: queue.Queue[Result | _End] = queue.Queue(maxsize=max(2 * concurrency, 8))
    stop = threading.Event()

    def put(item: Result | _End) -> None:
        while not stop.is_set():
            with contextlib.suppress(queue.Full):
                results.put(item, timeout=0.2)
                return

    def put_now(item: Result) -> bool:
        with contextlib.suppress(queue.Full):
            results.put_nowait(item)
            return True
        return False

    def work() -> None:
        try:
            asyncio.run(_pump(iter(documents), pipeline, concurrency, put, put_now, stop))
            put(_End())
        except BaseException as e:
            put(_End(e))

    thread = threading.Thread(target=work, name="extract-run", daemon=True)
    thread.start()
    try:
        while not isinstance(item := results.get(), _End):
            yield item
        if item.error is not None:
            raise item.error
    finally:
        stop.set()
        thread.join(timeout=5)


async def _pump(
    documents: Iterator[Document],
    pipeline: Pipeline,
    concurrency: int,
    put: Callable[[Result | _End], None],
    put_now: Callable[[Result], bool],
    stop: threading.Event,
) -> None:
    import asyncio

    window: deque[asyncio.Task[Result]] = deque()
    busy = asyncio.Semaphore(concurrency)

    async def one(document: Document) -> Result:
        async with busy:
            return await pipeline.aprocess(document)

    async def hand_over() -> None:
        result = await window.popleft()
        if not put_now(result):  # only a full queue is worth a thread to wait in
            await asyncio.to_thread(put, result)

    # The window is wider than the limit, so that one slow document does not hold up the others' places.
    for document in documents:
        if stop.is_set():
            break
        window.append(asyncio.create_task(one(document)))
        await asyncio.sleep(0)
        while window and (window[0].done() or len(window) >= 4 * concurrency):
            await hand_over()
    while window and not stop.is_set():
        await hand_over()
    for task in window:
        task.cancel()
