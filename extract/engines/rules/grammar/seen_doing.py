"""Tells verbs of what somebody saw others do: "witnesses saw them fire on the crowd", "heard jets bomb the ridge"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Item

_SEEING: Final = frozenset(
    (
        "saw",
        "see",
        "sees",
        "seen",
        "seeing",
        "watch",
        "watched",
        "watching",
        "heard",
        "hear",
        "hearing",
        "witnessed",
        "witnessing",
        "observed",
        "observing",
        "noticed",
        "noticing",
    )
)
_WHOM: Final = frozenset(("them", "him", "her"))
_PLURAL: Final = ("s", "men", "women", "people", "police")
_PLACES: Final = frozenset(("base", "post", "force", "command", "patrol", "house", "guard"))
"""Words that behind "police" are as often what police have."""
_FAR: Final = 5


def seen_doing(its: list[Item], i: int) -> bool:
    """Whether the base form at `i` stands behind those whom somebody saw do it."""
    if i < 2 or its[i].low in _PLACES:
        return False
    before = its[i - 1]
    if before.kind not in ("w", "men") or its[i].start - before.end != 1:
        return False
    if before.low not in _WHOM and not before.low.endswith(_PLURAL):
        return False
    for k in range(i - 2, max(-1, i - _FAR - 1), -1):
        item = its[k]
        if item.low in _SEEING:
            return before.low not in _WHOM or k == i - 2
        if item.kind not in ("w", "men", "fig") or item.low in _WHOM:
            return False
    return False
