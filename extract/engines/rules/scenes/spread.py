"""Finds the further towns of an attack that is told of several at once: "air strikes on Lomba, Tiri and Oro"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.scenes.where import same_place

if TYPE_CHECKING:
    from collections.abc import Callable

    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.scenes.events import Event

_BEFORE: Final = frozenset(("in", "on", "at", "across", "against", "including", "of", "inside", "outside"))
"""Words before a list of places each of which was attacked; what lies "between" or "near" several is one place."""
_STRUCK: Final = ("attack", "destroy", "bomb", "take", "control", "shell", "airstrike", "storm")
_KINDS: Final = frozenset(
    (
        "town",
        "city",
        "village",
        "cities",
        "towns",
        "villages",
        "province",
        "governorate",
        "region",
        "district",
        "department",
    )
)


def further_towns(a: Analysis, s: Sentence, first: dict[str, Any] | None, until: int) -> list[dict[str, Any]]:
    """Returns the other towns of the list that the place of an attack stands in; empty: it stands in none.

    `until`: the chunk of the word that tells of the attack; only what stands behind it is its target.
    """
    from extract.engines.rules.places.places import resolve_place

    if first is None or not first["name"]:
        return []
    towns = _row(s.chunks, until, _is_town) or _row(s.chunks, until, _is_province)
    if not (len(towns) == 2 and told_apart(s)) and any(x.people and x.value.low for x in s.losses):
        return []  # one toll over all the towns: one engagement
    if len(towns) < 2 or not any(c.kind == "C" for c in s.chunks[towns[-2] : towns[-1]]):
        return []
    places = [resolve_place([m for m in s.chunks[k].mentions if m.kind == "place"], a.places) for k in towns]
    known = [x for x in places if x is not None and x["name"]]
    behind = any(m.text == first["name"] for c in s.chunks[towns[-1] + 1 :] for m in c.mentions)
    if len(known) != len(towns) or not (behind or any(same_place(x, first) == 1 for x in known)):
        return []
    out: list[dict[str, Any]] = []
    for x in known:
        if all(same_place(x, y) == 2 for y in (first, *out)):
            out.append({**x, "country": x["country"] or first["country"]})
    return out


def told_apart(s: Sentence) -> bool:
    """Whether a sentence says that the attacks that it tells of together were several."""
    return not _APART.isdisjoint(s.low.replace(",", " ").split())


_APART: Final = frozenset(("separate", "simultaneous", "separately", "simultaneously", "respectively"))


def _row(chunks: list[Chunk], until: int, fits: Callable[[Chunk], bool]) -> list[int]:
    """The first list of two places or more of one kind, each of which was attacked; empty: there is none."""
    row: list[int] = []
    for k, c in enumerate(chunks):
        if k <= until or not fits(c):
            continue
        if row and _joined(chunks, row[-1], k):
            row.append(k)
        elif len(row) < 2 and _begins(chunks, k):
            row = [k]
    return row if len(row) > 1 else []


def untold(events: list[Event]) -> None:
    """Leaves out further towns that the text tells of for themselves."""
    for e in events:
        e.spots = [x for x in e.spots if not any(same_place(o.place, x) == 1 for o in events if o is not e)]


def _is_town(c: Chunk) -> bool:
    places = [m for m in c.mentions if m.kind == "place"]
    return c.kind == "NG" and len(places) == len(c.mentions) == 1 and not _is_area(places[0])


def _is_province(c: Chunk) -> bool:
    places = [m for m in c.mentions if m.kind == "place"]
    return c.kind == "NG" and len(places) == len(c.mentions) == 1 and places[0].head == "region"


def _is_area(m: Mention) -> bool:
    return m.kind == "place" and m.head in ("country", "region", "district")


def _begins(chunks: list[Chunk], k: int) -> bool:
    """Whether what stands before a town says that it was attacked there."""
    if k == 0:
        return False
    c = chunks[k - 1]
    if any(x.head in ("between", "from") for x in chunks[max(0, k - 3) : k]):
        return False  # "between the villages of Lomba and Oro", "fire from the villages of Lomba and Oro"
    return (c.kind == "P" and c.head in _BEFORE) or (c.kind == "VG" and c.cls in _STRUCK)


def _joined(chunks: list[Chunk], i: int, k: int) -> bool:
    """Whether only commas, "and" and the like of "the town of" stand between two towns."""
    between = [c for c in chunks[i + 1 : k] if not c.paren]  # "Lomba (twice) in the Oro province, Tiri"
    if _apposed(between):
        return True
    return 0 < len(between) <= 6 and all(
        c.kind == "C"
        or (c.kind == "X" and c.head == ",")
        or (c.kind == "P" and c.head in ("in", "on", "of"))
        or (c.kind == "NG" and (c.head in _KINDS or c.mentions) and all(_is_area(m) for m in c.mentions))
        for c in between
    )


def _apposed(between: list[Chunk]) -> bool:
    """Whether only what a town is stands between it and the next one: "Lomba, the country's second city, and Oro"."""
    last = max((n for n, c in enumerate(between) if c.kind == "C" and c.head == "and"), default=0)
    if last < 3 or between[0].head != "," or between[last - 1].head != "," or len(between) > 11:
        return False
    told = all(
        c.kind in ("NG", "P", "A", "C")
        and not any(m.head in ("town", "site") for m in c.mentions if m.kind == "place")
        for c in between[1 : last - 1]
    )
    behind = all(c.kind == "P" or (c.kind == "NG" and c.head in _KINDS) for c in between[last + 1 :])
    return told and behind
