"""Reads the bare counts of further places behind one: "three people were killed in X, two in Y and four near Z"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Counted, Loss
from extract.engines.rules.vocabulary.words import listed

_IN: Final = listed("place_of_toll")
_MORE: Final = frozenset(("more", "others", "another"))


def further_places(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """Adds to the losses found those of bare counts with a place, of the kind and the people counted before."""
    for i, c in enumerate(chunks):
        if c.kind != "NG" or c.figure is None or any(x.noun == i for x in found):
            continue
        if not _bare(chunks, i) and not _in_deed(reader, chunks, i):
            continue
        first = max((x for x in found if x.noun < i), key=lambda x: x.noun, default=None)
        if first is None or not first.people or not first.value.low:
            continue
        elsewhere = _in_deed(reader, chunks, i) and _told_of(chunks, first, i)
        elsewhere = elsewhere and (
            not set(chunks[i].words).isdisjoint(_MORE) or _sited(chunks, first.noun, i)
        )
        if not (elsewhere or _joined(chunks, first, i) or (i - first.noun < 4 and _later(chunks, i))):
            continue
        value = reader.value(c)
        if value is not None:
            own = any(m.kind in _PEOPLE for m in c.mentions)
            found.append(Loss(first.kind, value, i, first.verb, "further-place", inherit=not own))


def _bare(chunks: list[Chunk], i: int) -> bool:
    """Whether a count stands alone before a phrase with a place and behind a comma or "and"."""
    if i < 3 or i + 2 >= len(chunks):
        return False
    people = any(m.kind in _PEOPLE for m in chunks[i].mentions)
    if not (people or set(chunks[i].words) <= _MORE):
        return False
    return (chunks[i - 1].head in (",", "and")) and (_placed(chunks, i + 1) or _later(chunks, i))


_PEOPLE: Final = ("generic", "force")


def _in_deed(reader: Counted, chunks: list[Chunk], i: int) -> bool:
    """Whether more were lost in another attack: "two died in a raid on X, another two in a gunfight in Y"."""
    if i < 3 or i + 2 >= len(chunks) or chunks[i - 1].head not in (",", "and") or chunks[i + 1].head != "in":
        return False
    deed = chunks[i + 2]
    if not set(chunks[i].words) <= _MORE or deed.head not in reader.triggers.events:
        return False
    return deed.det in ("a", "an") or (deed.det == "the" and i + 4 < len(chunks) and _placed(chunks, i + 3))


def _sited(chunks: list[Chunk], begin: int, end: int) -> bool:
    """Whether a place is named between two counts."""
    return any(_placed(chunks, k) for k in range(begin + 1, end - 1))


def _told_of(chunks: list[Chunk], first: Loss, i: int) -> bool:
    """Whether those counted first are told to have been lost by a verb before the further count."""
    return 0 <= first.verb < i and i - first.noun < _REACH and chunks[first.verb].kind == "VG"


_REACH: Final = 20


def _later(chunks: list[Chunk], i: int) -> bool:
    """Whether more were found at another time: "nine bodies yesterday and three more this morning"."""
    return chunks[i].words[-1:] == ["more"] and chunks[i + 1].kind == "D"


def _placed(chunks: list[Chunk], k: int) -> bool:
    return chunks[k].head in _IN and any(m.kind == "place" for m in chunks[k + 1].mentions)


def _joined(chunks: list[Chunk], first: Loss, i: int) -> bool:
    """Whether nothing but the verb, places and dates stands between two counts."""
    between = range(first.noun + 1, i)
    if not any(_placed(chunks, k) for k in between):
        return False
    for k in between:
        c = chunks[k]
        place = c.kind == "NG" and any(m.kind == "place" for m in c.mentions)
        comma = c.head in (",", "and")
        agent = first.verb >= 0 and k in chunks[first.verb].agent
        if not (k == first.verb or place or comma or agent or c.kind in ("P", "D", "A")):
            return False
    return True
