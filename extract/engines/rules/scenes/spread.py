"""Finds the further towns of an attack that is told of several at once: "air strikes on Lomba, Tiri and Oro"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.places.unplaced import only_dark
from extract.engines.rules.scenes.counted_blows import and_another, so_many_each
from extract.engines.rules.scenes.town_chunks import is_area, is_district, is_place, is_province, is_town
from extract.engines.rules.scenes.where import same_place
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk
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
        "districts",
        "areas",
        "neighborhoods",
        "neighbourhoods",
        "suburbs",
    )
)


def further_towns(a: Analysis, s: Sentence, first: dict[str, Any] | None, until: int) -> list[dict[str, Any]]:
    """Returns the other towns of the list that the place of an attack stands in; empty: it stands in none.

    `until`: the chunk of the word that tells of the attack; only what stands behind it is its target.
    """
    from extract.engines.rules.places.places import resolve_place

    if first is None or not first["name"]:
        return []
    other = so_many_each(s.chunks) or and_another(s.chunks)
    towns = other or _struck_row(a, s.chunks) or struck_each(s)
    for fits in (is_town, is_district, is_province):
        towns = towns or _row(s.chunks, until, fits)
    mixed = _row(s.chunks, until, lambda c: is_town(c) or _is_chief_town(a, c))
    if len(mixed) > max(2, len(towns)) or (not towns and _called_towns(s.chunks, mixed)):
        towns = mixed
    apart = (
        bool(other)
        or towns == struck_each(s)
        or (len(towns) == 2 and (told_apart(s) or _each_with_its_own(s.chunks, *towns)))
    )
    if not apart and any(x.people and x.value.low for x in s.losses):
        return []  # one toll over all the towns: one engagement
    if len(towns) < 2:
        return []
    # "in X, Y, Z, W, and some more fighting in V"
    end = towns[-1] + 3 if len(towns) > 3 else towns[-1]
    if not any(c.kind == "C" for c in s.chunks[towns[-2] : end]):
        return []
    places = [resolve_place([m for m in s.chunks[k].mentions if m.kind == "place"], a.places) for k in towns]
    known = [x for x in places if x is not None and x["name"]]
    if any(m.kind == "place" and only_dark(a.masked, s, m) for k in towns for m in s.chunks[k].mentions):
        return []  # "blew up a pylon near Lomba, leaving Lomba and Oro without light"
    behind = any(m.text == first["name"] for c in s.chunks[towns[-1] + 1 :] for m in c.mentions)
    if len(known) != len(towns) or not (behind or any(same_place(x, first) == 1 for x in known)):
        return []
    out: list[dict[str, Any]] = []
    names = {x["name"] for x in known}
    first["within"] = [x for x in first["within"] if x not in names]  # "X, Y and Z" does not lie in Y
    for x in known:
        if all(same_place(x, y) == 2 for y in (first, *out)):
            within = [w for w in x["within"] if w not in names]
            out.append({**x, "within": within, "country": x["country"] or first["country"]})
    return out


def _called_towns(chunks: list[Chunk], row: list[int]) -> bool:
    """Whether a row is one of towns by the noun before it: "the cities of Lomba and Oro"."""
    return (
        len(row) > 1 and row[0] > 1 and chunks[row[0] - 1].head == "of" and chunks[row[0] - 2].head in _TOWNS
    )


_TOWNS: Final = frozenset(("towns", "cities", "villages", "settlements", "hamlets"))


def told_apart(s: Sentence) -> bool:
    """Whether a sentence says that the attacks that it tells of together were several."""
    return not _APART.isdisjoint(s.low.replace(",", " ").split())


_SEVERAL: Final = listed("several_attacks")
"""Nouns of more attacks than one."""


def struck_each(s: Sentence) -> list[int]:
    """The places in which several attacks happened, at least one in each: "bombings in Lomba and Oro killed 33",
    "attacks in Lomba, Oro and Tiri".
    """
    chunks = s.chunks
    for k in range(2, len(chunks) - 2):
        if chunks[k - 1].head not in ("in", "on", "against", "at"):
            continue
        several = chunks[k - 2].head in _SEVERAL or _went_off(chunks, k - 2) or _on_several(chunks, k - 2)
        fits = next((x for x in (is_town, is_district, is_province) if x(chunks[k])), None)
        if not several or fits is None:
            continue
        row, last = [k], k
        while (last := _next_of_row(chunks, last, fits)) > 0:
            row.append(last)
        if not _led(chunks, row) and (other := _next_of_row(chunks, row[-1], is_place)) > 0:
            row.append(other)  # "in Lomba, Tiri and the Oro province"
        behind = chunks[row[-1] + 1] if row[-1] + 1 < len(chunks) else None
        if _led(chunks, row) and not (behind and behind.head in _KINDS):
            return row
    return _each_target(chunks)


def _led(chunks: list[Chunk], row: list[int]) -> bool:
    """Whether "and" stands before the last place of a row."""
    return len(row) > 1 and "and" in (chunks[row[-1] - 1].head, chunks[row[-1] - 2].head)


def _next_of_row(chunks: list[Chunk], last: int, fits: Callable[[Chunk], bool]) -> int:
    """The next place of one kind that is joined to another one; -1: there is none."""
    ahead = range(last + 1, min(last + 6, len(chunks)))
    return next((i for i in ahead if fits(chunks[i]) and _joined(chunks, last, i)), -1)


def _on_several(chunks: list[Chunk], k: int) -> bool:
    """Whether several things are struck by several attacks: "suicide attacks on mosques in Lomba and Oro"."""
    return (
        k > 1 and chunks[k].kind == "NG" and chunks[k].head.endswith("s") and chunks[k - 2].head in _SEVERAL
    )


def _went_off(chunks: list[Chunk], v: int) -> bool:
    """Whether several bombs go off: "bombs exploded in Lomba and Oro"."""
    subject = chunks[v].subject if chunks[v].kind == "VG" and chunks[v].cls != "say" else []
    return any(chunks[i].head in _BOMBS and i < v for i in subject)


_BOMBS: Final = _SEVERAL | listed("several_bombs")


def _each_target(chunks: list[Chunk]) -> list[int]:
    """The two towns of two targets: "attacked a church in Lomba and a post in Oro", "fired on a bus in Lomba and on a
    barracks in Oro".
    """
    for k in range(3, len(chunks) - 4):
        aim = k - 3
        while aim > 1 and chunks[aim].head in ("and", ",") and chunks[aim - 1].kind == "NG":
            aim -= 2  # "on a chapel and a mosque in Lomba"
        if not (is_town(chunks[k]) and _target(chunks, k - 2) and _aimed(chunks[aim])):
            continue
        at = k + 1 + (chunks[k + 1].head == ",")
        if chunks[at].head not in ("and", "as"):
            continue
        while at + 4 < len(chunks) and (chunks[at].kind in ("C", "A") or chunks[at].head in _ON_AS_WELL):
            at += 1
        if at + 2 < len(chunks) and _target(chunks, at) and is_town(chunks[at + 2]):
            then = chunks[at + 3] if at + 3 < len(chunks) else None
            if then is None or then.kind != "VG" or chunks[aim].kind != "VG":
                return [k, at + 2]  # no "attacked a post in Lomba and a priest in Oro was killed"
    return []


def _target(chunks: list[Chunk], k: int) -> bool:
    """Whether a thing or people that are no place stand at `k`, with a place behind them."""
    c = chunks[k]
    named = any(m.kind == "place" for m in c.mentions)
    return (
        c.kind == "NG" and not c.pron and not named and chunks[k + 1].head in ("in", "at", "near", "outside")
    )


def _aimed(c: Chunk) -> bool:
    """Whether what stands before a target says that it was struck."""
    return c.head in _AIMING or (c.kind == "VG" and c.cls in _STRUCK and c.voice != "passive")


_AIMING: Final = frozenset(("on", "at", "against", "upon", "near", "outside", "inside"))
_ON_AS_WELL: Final = frozenset(("on", "at", "against", "upon", "as", "well"))


_APART: Final = frozenset(("separate", "simultaneous", "separately", "simultaneously", "respectively"))


def _row(chunks: list[Chunk], until: int, fits: Callable[[Chunk], bool]) -> list[int]:
    """The first list of two places or more of one kind, each of which was attacked; empty: there is none."""
    row: list[int] = []
    last = -1
    for k, c in enumerate(chunks):
        if k <= until or not fits(c):
            continue
        if row and _joined(chunks, last, k):
            if not _around(chunks, last, k):
                row.append(k)
            last = k
        elif len(row) < 2 and _begins(chunks, k):
            row, last = [k], k
    return row if len(row) > 1 else []


def _around(chunks: list[Chunk], i: int, k: int) -> bool:
    """Whether a place is what the one before it lies in: "Lomba, Tiri and Oro in Jabal Dewa"."""
    return k == i + 2 and chunks[i + 1].head in ("in", "of")


def _each_with_its_own(chunks: list[Chunk], i: int, k: int) -> bool:
    """Whether two towns are each told with the area they lie in: "bombed Lomba in Dewa and Oro in Tiri"."""
    around = [_area_behind(chunks, x) for x in (i, k)]
    return all(around) and around[0] != around[1]


def _area_behind(chunks: list[Chunk], k: int) -> str:
    if k + 2 >= len(chunks) or chunks[k + 1].head not in ("in", ","):
        return ""
    return next((m.key for m in chunks[k + 2].mentions if m.kind == "place" and m.head == "region"), "")


def _struck_row(a: Analysis, chunks: list[Chunk]) -> list[int]:
    """The list of towns before a verb of which it tells that they were struck: "Lomba and Oro were shelled", "the
    villages of Lomba and Oro came under fire".
    """
    v = next((v for v in range(2, len(chunks)) if chunks[v].kind == "VG"), 0)
    last = v - 2 if v > 2 and chunks[v - 1].head == "," else v - 1
    if not v or not is_town(chunks[last]) or not _told_struck(a, chunks, v):
        return []
    row = [last]
    for k in range(last - 1, -1, -1):
        if is_town(chunks[k]) and _joined(chunks, k, row[0]):
            row.insert(0, k)
    begin = row[0]
    led = begin == 0 or chunks[begin - 1].kind in ("X", "C", "D", "A")
    return (
        row
        if led or (begin > 1 and chunks[begin - 1].head == "of" and chunks[begin - 2].head in _KINDS)
        else []
    )


def _told_struck(a: Analysis, chunks: list[Chunk], v: int) -> bool:
    c = chunks[v]
    if c.voice == "passive" and c.aux and c.cls in _STRUCK:
        return True
    behind = chunks[v + 1 : v + 4]
    if c.head in _CAME and behind and behind[0].head == "under":
        return any(x.head == "fire" or x.head in a.triggers.events for x in behind)
    return c.cls in ("be", "other") and bool(behind) and behind[0].head in ("target", "targets")


_CAME: Final = frozenset(("came", "come", "comes"))


def untold(events: list[Event]) -> None:
    """Leaves out further towns that the text tells of for themselves."""
    for e in events:
        e.spots = [x for x in e.spots if not any(same_place(o.place, x) == 1 for o in events if o is not e)]


def _is_chief_town(a: Analysis, c: Chunk) -> bool:
    """Whether a province stands without its noun that has its name from a town: "in Lomba, Oro and Tiri"."""
    from extract.engines.rules.vocabulary.gazetteer import Gazetteer

    if not is_province(c):
        return False
    m = next(m for m in c.mentions if m.kind == "place")
    sites = Gazetteer.load(tuple(a.lexicon.place_files)).find(m.text.lower())
    return any(x.level in ("town", "capital") and x.country == m.country for x in sites)


def _begins(chunks: list[Chunk], k: int) -> bool:
    """Whether what stands before a town says that it was attacked there."""
    if k == 0:
        return False
    c = chunks[k - 1]
    if any(x.head in ("between", "from") for x in chunks[max(0, k - 3) : k]):
        return False  # "between the villages of Lomba and Oro", "fire from the villages of Lomba and Oro"
    if c.head in _BESIDE:  # "near Lomba, in Oro and around Tiri", but "near Lomba and Oro" is one place
        end = next((i for i in range(k + 1, min(k + 4, len(chunks))) if chunks[i].kind == "P"), 0)
        return bool(end) and chunks[end - 1].head in (",", "and") and chunks[end].head in _BEFORE | _BESIDE
    return (c.kind == "P" and c.head in _BEFORE) or (c.kind == "VG" and c.cls in _STRUCK)


_BESIDE: Final = frozenset(("near", "around", "outside"))


def _joined(chunks: list[Chunk], i: int, k: int) -> bool:
    """Whether only commas, "and" and the like of "the town of" stand between two towns."""
    between = [c for c in chunks[i + 1 : k] if not c.paren]  # "Lomba (twice) in the Oro province, Tiri"
    if _apposed(between):
        return True
    beside = all(
        m.head == "town" for x in (i, k) for m in chunks[x].mentions
    )  # no "in the square and near the park"
    return 0 < len(between) <= 6 and all(
        c.kind == "C"
        or (c.kind == "X" and c.head == ",")
        or (c.kind == "P" and (c.head in ("in", "on", "of", "to") or (c.head in _BESIDE and beside)))
        or (c.kind == "NG" and c.head == "addition")
        or (c.kind == "NG" and (c.head in _KINDS or c.mentions) and all(is_area(m) for m in c.mentions))
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
