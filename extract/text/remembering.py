"""Remembers what tools worked out of the last texts, as several of them ask for the same one in turn."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any, Final, TypeVar

_T = TypeVar("_T")
_LARGE: Final = 100_000
"""Characters from which on a text is remembered only while it is read: what is made of it takes much memory."""
_HELD: Final = threading.local()


def remembered(work: Callable[[str], _T]) -> Callable[[str], _T]:
    """Gives a function of a text that remembers its last answers; they are shared and not to be changed."""
    small = lru_cache(maxsize=4)(work)

    def answer(text: str) -> _T:
        if len(text) < _LARGE:
            return small(text)
        known: dict[tuple[Any, str], Any] | None = getattr(_HELD, "known", None)
        if known is None:
            return work(text)
        if (work, text) not in known:
            known[work, text] = work(text)
        found: _T = known[work, text]
        return found

    return answer


@contextmanager
def held() -> Iterator[None]:
    """Remembers what is made of large texts, too, until the block is left."""
    outer = getattr(_HELD, "known", None)
    _HELD.known = {}
    try:
        yield
    finally:
        _HELD.known = outer
