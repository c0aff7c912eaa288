"""Patterns that are compiled when they are first used: most texts need few of them, and compiling takes time."""

from __future__ import annotations

import re
from typing import cast


class Lazy:
    """Stands for a compiled pattern: once that is made, its methods are this one's, called without a detour."""

    compiled: re.Pattern[str]

    __slots__ = (
        "_flags",
        "_source",
        "compiled",
        "findall",
        "finditer",
        "flags",
        "fullmatch",
        "match",
        "pattern",
        "search",
        "split",
        "sub",
    )


class _Unmade(Lazy):
    """One that is not compiled yet; the first use of any of its methods does it."""

    __slots__ = ()

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        # Called only while the slots are empty.
        if name not in Lazy.__slots__:
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for slot in Lazy.__slots__[3:]:
            setattr(self, slot, getattr(compiled, slot))
        self.compiled = compiled
        # Its slots are full: nothing is to be asked for by name any more, which takes time at each call.
        self.__class__ = Lazy  # type: ignore[assignment]
        return getattr(self, name)


def lazy(source: str, flags: int = 0) -> re.Pattern[str]:
    """Gives what can be used as a pattern, except for `is` and `isinstance`."""
    return cast("re.Pattern[str]", _Unmade(source, flags))
