"""One gate for all requests of an engine: so many at once, and all of them pause when the server asks one to wait."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class Limiter:
    """Lets at most `most` requests through at a time; to be used from one event loop.

    A server that asks to wait closes the gate for everybody until then and lowers the number by a quarter; each full
    round of answers raises it by one again.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._window = float(most)
        self._active = 0
        self._opens = 0.0
        self._waiting: deque[asyncio.Future[None]] = deque()
        self.pauses = 0

    @property
    def window(self) -> int:
        """How many requests may be under way now."""
        return max(1, int(self._window))

    @asynccontextmanager
    async def slot(self) -> AsyncIterator[None]:
        """Waits for a place and for the end of a pause, and holds the place for a block."""
        await self._enter()
        try:
            yield
        finally:
            self._active -= 1
            self._wake()

    async def _enter(self) -> None:
        while True:
            closed = self._opens - time.monotonic()
            if closed > 0:
                await asyncio.sleep(closed)
            elif self._active < self.window:
                self._active += 1
                return
            else:
                turn = asyncio.get_running_loop().create_future()
                self._waiting.append(turn)
                try:
                    await turn
                except asyncio.CancelledError:
                    if turn.done() and not turn.cancelled():
                        self._wake()  # the place we were woken for goes to the next
                    raise

    def _wake(self) -> None:
        free = self.window - self._active
        while self._waiting and free > 0:
            turn = self._waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                free -= 1

    def pause(self, seconds: float) -> None:
        """Closes the gate for so long (a shorter pause never opens it earlier)."""
        opens = time.monotonic() + seconds
        if opens > self._opens:
            if time.monotonic() > self._opens:  # the first of a burst: one burst lowers the number once
                self._window = max(1.0, self._window * 0.75)
                self.pauses += 1
            self._opens = opens

    def answered(self) -> None:
        """Says that a request was answered."""
        if self._window < self._most:
            self._window = min(float(self._most), self._window + 1 / self._window)
            self._wake()
