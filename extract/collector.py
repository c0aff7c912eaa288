"""Holds back the cyclic garbage collector while one document is read, or the toolkit is loaded."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def held_back() -> Iterator[None]:
    """Keeps the collector from running; afterwards it is on again where it was on before.

    What a document needs is alive until its draft is done, and what is imported stays; so a collection meanwhile finds
    nothing and only costs time, for long texts more than in proportion. There is no count of those who hold it back:
    with several threads the first that is done lets it run again, so that it is never off for longer than one document
    takes.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
