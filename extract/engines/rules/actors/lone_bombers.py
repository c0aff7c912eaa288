"""A suicide bomber is none of the gunmen of another attack: "a bomber hit Lomba; in Oro, gunmen shot a judge"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final

from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.actors.actors import ActorIndex
    from extract.engines.rules.vocabulary.finding import Mention

_SHARED: Final = "perp:"
_OF_ITEM: Final = "perp:@"
"""How the keys of gunmen of an item of a list begin."""
_BOMBER: Final = "perp:bomber"
_BOMBERS: Final = ("bomber", "bombers", "suicide attacker", "suicide attackers")
_GUNMEN: Final = (
    "gunmen", "gunman", "armed men", "masked men", "assassins", "militants", "extremists", "jihadists", "insurgents",
    "assailants", "attackers",
)  # fmt: skip
_KNOWN: Final = ("the ", "The ", "these ", "These ", "those ", "Those ", "that ", "That ")
_BETWEEN: Final = lazy(r"[.;\n]|, (?:while|and in|as) ")
"""What parts a bomber from gunmen who had no part in what he did."""
_FAR: Final = 400
_REACH: Final = _FAR + 60
"""Characters before a bomber within which gunmen may begin who are near him."""


def part_bombers(index: ActorIndex, mentions: list[Mention]) -> None:
    """Makes the bomber of a text, or of one of its items, one of his own where it brings in gunmen apart from him, and
    nowhere beside him.
    """
    shared: dict[str, list[Mention]] = {}
    for m in mentions:
        key = index.key_of(m) if m.kind == "generic" else None
        if key is not None and (key == _SHARED or key.startswith(_OF_ITEM)):
            shared.setdefault(key, []).append(m)
    towns = [m for m in mentions if m.kind == "place" and m.head in ("town", "site", "district", "region")]
    for key, theirs in shared.items():
        bombers = [m for m in theirs if m.text.lower().endswith(_BOMBERS)]
        gunmen = [m for m in theirs if m.text.lower().endswith(_GUNMEN)]
        new, first = (
            [m for m in x if not index.text.endswith(_KNOWN, 0, m.start)] for x in (gunmen, bombers)
        )
        if not first or not new or _any_beside(index.text, towns, first, new):
            continue
        for m in bombers:
            index.move(m, f"{_BOMBER}{key.removeprefix(_SHARED)}", "unidentified")


def _any_beside(text: str, towns: list[Mention], bombers: list[Mention], gunmen: list[Mention]) -> bool:
    """Whether one of the bombers stands beside gunmen; only the gunmen near each are looked at."""
    starts = [m.start for m in gunmen]
    told: dict[str, int] = {}
    for m in towns:
        told.setdefault(m.key, m.start)
    for x in bombers:
        near = gunmen[bisect_left(starts, x.start - _REACH) : bisect_right(starts, x.end + _FAR)]
        if any(_beside(text, towns, told, x, y) for y in near):
            return True
    return False


def _beside(text: str, towns: list[Mention], told: dict[str, int], one: Mention, other: Mention) -> bool:
    """Whether bombers and gunmen are told of in one breath, "gunmen and a suicide bomber stormed the base", or the ones
    right behind the others and of no other town: "A bomber struck the gate. Gunmen then stormed in".
    """
    first, last = (one, other) if one.start < other.start else (other, one)
    if last.start - first.end >= _FAR:
        return False
    parted = _BETWEEN.search(text, first.end, last.start)
    if parted is None:
        return True
    end = text.find(".", last.end)
    begin = bisect_left(towns, parted.end(), key=_start)
    mine = towns[begin : bisect_left(towns, end if end > 0 else len(text), key=_start)]
    return all(told[m.key] < parted.start() for m in mine)


def _start(m: Mention) -> int:
    return m.start
