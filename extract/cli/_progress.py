"""How far a run has come: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

if TYPE_CHECKING:
    from extract.jobs.report import Report
    from extract.pipeline import Failure
    from extract.records import Record

EVERY = 30.0
"""Seconds between two plain lines."""


class Progress:
    """Shows results as they come, with done, failed, cached and cost; says each failure once."""

    def __init__(self, report: Report, *, quiet: bool) -> None:
        self._report = report
        self._quiet = quiet
        self._bar: object = None
        self._next = time.monotonic() + EVERY
        if not quiet and sys.stderr.isatty():
            from tqdm import tqdm

            # A short run ends before a bar could tell anything: it appears after half a second.
            self._bar = tqdm(unit="doc", delay=0.5, leave=False)

    def __call__(self, result: Record | Failure) -> None:
        from extract.pipeline import Failure

        if isinstance(result, Failure):
            self.say(result.reason if result.status == "unread" else f"{result.where}: {result.reason}")
        if self._bar is not None:
            self._bar.update()  # type: ignore[attr-defined]
            self._bar.set_postfix_str(self._state(), refresh=False)  # type: ignore[attr-defined]
        elif not self._quiet and time.monotonic() > self._next:
            self._next = time.monotonic() + EVERY
            click.echo(f"extract: {self._report.done:,} done, {self._state()}", err=True)

    def say(self, sentence: str) -> None:
        """Prints a sentence on standard error without tearing the bar."""
        if self._bar is not None:
            self._bar.clear()  # type: ignore[attr-defined]
        click.echo(f"extract: {sentence}", err=True)

    def _state(self) -> str:
        r = self._report
        parts = [f"{r.failed:,} failed"]
        if r.requests:
            parts += [f"{r.cached:,} cached", f"${r.cost:.2f}"]
        return ", ".join(parts)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.close()  # type: ignore[attr-defined]
