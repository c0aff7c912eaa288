"""Passing faults are repeated by one owner; being asked to wait makes everybody wait."""

from __future__ import annotations

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from tests.engines.llm import makers
from tests.engines.llm.makers import RIGHT
from tests.servers import Reply, Server, in_turn, refused

PASSING = {
    "500": refused(500, "server_error"),
    "503": refused(503, "overloaded"),
    "408": refused(408, "timeout"),
    "409": refused(409, "conflict"),
    "429": Reply(status=429, error={"code": "rate_limit_exceeded"}, headers={"retry-after": "0.01"}),
    "429 without a time": refused(429, "rate_limit_exceeded"),
    "reset": Reply(reset=True),
    "cut body": Reply(RIGHT, cut=True),
    "slow": Reply(RIGHT, delay=0.4),
    "page": Reply(raw=b"<html></html>"),
}


@pytest.mark.parametrize("name", PASSING)
def test_a_passing_fault_is_sent_again_once_and_then_answered(name: str, tmp_path: Path) -> None:
    with (
        Server(in_turn(PASSING[name], RIGHT)) as server,
        makers.engine(server.url, tmp_path, timeout=0.25, mode="json_schema") as engine,
    ):
        draft = engine.extract(makers.document())
        assert len(draft.claims) == 3
        assert server.count == 2
        assert draft.provenance.usage is not None
        assert draft.provenance.usage.requests == 2


def test_a_storm_of_429_loses_no_document_and_all_requests_pause_together(tmp_path: Path) -> None:
    """A server that takes 5 requests in 50 ms and turns the others away."""
    window: list[float] = []
    lock = threading.Lock()

    def script(body: dict[str, Any], number: int) -> Reply | str:
        with lock:
            now = time.monotonic()
            window[:] = [t for t in window if now - t < 0.05]
            if len(window) >= 5:
                return Reply(
                    status=429, error={"code": "rate_limit_exceeded"}, headers={"retry-after-ms": "60"}
                )
            window.append(now)
        return RIGHT

    with (
        Server(script) as server,
        makers.engine(server.url, tmp_path, concurrency=32, retries=0, mode="json_schema") as engine,
    ):
        documents = [makers.document(id=f"d{n}", title=f"Post {n}") for n in range(60)]

        async def all_of_them() -> list[Any]:
            return await asyncio.gather(*(engine.aextract(d) for d in documents))

        drafts = asyncio.run(all_of_them())
        assert len(drafts) == 60
        assert all(len(d.claims) == 3 for d in drafts)
        assert engine.totals.requests == server.count
        assert engine.totals.pauses > 0
        # Without a common pause each of 32 requests would knock every 60 ms: far more than these.
        assert server.count < 60 * 4


def test_never_more_requests_are_under_way_than_allowed(tmp_path: Path) -> None:
    with (
        Server(in_turn(Reply(RIGHT, delay=0.03))) as server,
        makers.engine(server.url, tmp_path, concurrency=4, mode="json_schema") as engine,
    ):
        with ThreadPoolExecutor(16) as pool:
            documents = [makers.document(id=f"d{n}", title=f"Post {n}") for n in range(24)]
            assert len(list(pool.map(engine.extract, documents))) == 24
        assert server.most_busy == 4


def test_one_engine_serves_threads_and_event_loops_at_once(tmp_path: Path) -> None:
    with Server(in_turn(RIGHT)) as server, makers.engine(server.url, tmp_path) as engine:
        with ThreadPoolExecutor(4) as pool:
            sync = [pool.submit(engine.extract, makers.document(title=f"s{n}")) for n in range(8)]

            async def others() -> list[Any]:
                return await asyncio.gather(
                    *(engine.aextract(makers.document(title=f"a{n}")) for n in range(8))
                )

            asynchronous = asyncio.run(others())
            assert all(len(f.result().claims) == 3 for f in sync)
        assert all(len(d.claims) == 3 for d in asynchronous)
        assert (server.count, len(server.probes)) == (16, 1)


def test_equal_requests_at_once_are_sent_once(tmp_path: Path) -> None:
    with Server(in_turn(Reply(RIGHT, delay=0.1))) as server, makers.engine(server.url, tmp_path) as engine:

        async def at_once() -> list[Any]:
            return await asyncio.gather(*(engine.aextract(makers.document()) for _ in range(10)))

        drafts = asyncio.run(at_once())
        assert server.count == 1
        assert sum(d.provenance.usage.cached for d in drafts) == 9


def test_an_engine_can_be_used_again_after_it_was_closed(tmp_path: Path) -> None:
    with Server(in_turn(RIGHT)) as server:
        engine = makers.engine(server.url, tmp_path, cache="off")
        for _ in range(2):
            assert len(engine.extract(makers.document()).claims) == 3
            engine.close()
        assert server.count == 2


def test_closing_ends_what_is_under_way(tmp_path: Path) -> None:
    with Server(in_turn(Reply(RIGHT, delay=3))) as server:
        engine = makers.engine(server.url, tmp_path, mode="json_schema")
        with ThreadPoolExecutor(1) as pool:
            waiting = pool.submit(engine.extract, makers.document())
            deadline = time.monotonic() + 10
            while not server.count and time.monotonic() < deadline:
                time.sleep(0.01)
            began = time.monotonic()
            engine.close()
            assert time.monotonic() - began < 2
            with pytest.raises(BaseException):  # noqa: B017, PT011 - cancelled, in whichever of its forms
                waiting.result(timeout=5)
