"""Whose weapons and whose positions are told of: "Russian Su-24 bombers", "Israeli F-16s", "rebel positions"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.vocabulary.scan import Scan
from extract.engines.rules.vocabulary.words import listed

_MAKES: Final = frozenset(
    y
    for name in ("aircraft_models", "transport_models", "missile_models", "vehicle_models", "named_models")
    for x in listed(name)
    for y in (x, x + "s", x.replace("-", ""), x.replace("-", "") + "s")
)
"""Makes of weapons, with and without their hyphens."""
_LAIRS: Final = listed("lairs")
_TOLLS: Final = frozenset(
    (
        "losses",
        "casualties",
        "deaths",
        "dead",
        "fatalities",
        "wounded",
        "bodies",
        "corpses",
        "prisoners",
        "captives",
        "hands",
    )
)


def make_at(scan: Scan, at: int) -> int:
    """Where the name of a make that begins with a word ends: "Apache", "Su-24", "MiG-31K"; 0 where there is none."""
    if (
        scan.gap(at) == "-"
        and at + 1 < len(scan.words)
        and f"{scan.words[at]}-{scan.words[at + 1]}" in _MAKES
    ):
        return at + 2
    if scan.words[at] in _MAKES:
        return at + 1
    return 0


def is_lair(scan: Scan, i: int) -> bool:
    """Whether a place of fighters follows at word i, after one word on it at most: "rebel hillside positions".

    So do their dead, and their hands: "rebel losses", "guerrilla casualties".
    """
    if scan.words[i] in _TOLLS:
        return True
    behind = scan.near(i + 1) and scan.gap(i) == " " and scan.words[i + 1] in _LAIRS
    return scan.words[i] in _LAIRS or behind
