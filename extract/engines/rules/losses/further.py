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
        one = c.det in ("a", "an", "another")
        if c.kind != "NG" or (c.figure is None and not one) or any(x.noun == i for x in found):
            continue
        if _gapped(reader, chunks, i, found):
            continue
        if c.figure is None or not (_bare(chunks, i) or _in_deed(reader, chunks, i)):
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


def _gapped(reader: Counted, chunks: list[Chunk], i: int, found: list[Loss]) -> bool:
    """Adds who fell in a second place where the verb is left out: "nine died in a raid on Lomba and two in Oro",
    "a judge was shot in Lomba, another in Oro by his guard"; says whether it did.
    """
    c = chunks[i]
    first = max((x for x in found if x.noun < i), key=lambda x: x.noun, default=None)
    if i < 4 or first is None or not (first.people and first.value.low and 0 <= first.verb < i):
        return False
    mention = c.head_mention
    people = mention is not None and mention.kind in ("generic", "force", "office")
    bare = set(c.words) <= _MORE if c.figure is not None else c.head in ("another", "one")
    if chunks[i - 1].head not in (",", "and") or not (people or bare):
        return False
    if i + 2 >= len(chunks) or not _own_place(chunks, i) or not _other_place(chunks, first, i):
        return False
    value = reader.value(c)
    if value is None or value.start < 0:
        return False
    found.append(Loss(first.kind, value, i, first.verb, "further-place", inherit=not people))
    return True


def _own_place(chunks: list[Chunk], i: int) -> bool:
    """Whether only phrases stand behind the count at `i` up to the end of its clause, one of them with a place."""
    k, placed = i + 1, False
    while k + 1 < len(chunks) and (chunks[k].kind in ("A", "D") or chunks[k].kind == "P"):
        if chunks[k].kind == "P":
            if chunks[k + 1].kind not in ("NG", "D"):
                return False
            placed = placed or _placed(chunks, k)
            k += 1
        k += 1
    ends = k >= len(chunks) or chunks[k].kind in ("X", "C") or chunks[k].voice == "ing"
    return placed and ends and not (k + 1 < len(chunks) and _joins_subject(chunks, k))


def _joins_subject(chunks: list[Chunk], k: int) -> bool:
    """Whether what the "and" at `k` adds is told of by a verb of its own, with those before it: "two in Oro and a boy
    were hurt".
    """
    if chunks[k].head != "and":
        return False
    j = k + 1
    while j + 1 < len(chunks) and chunks[j].kind in ("NG", "P", "A", "D"):
        j += 1
    return j < len(chunks) and chunks[j].kind == "VG" and any(x <= k for x in chunks[j].subject)


def _other_place(chunks: list[Chunk], first: Loss, i: int) -> bool:
    """Whether those counted first fell in a place, and no verb stands between the two counts but theirs and, before a
    bare count, that of the occasion: "nine died when a bus was hit in Lomba, another two in Oro".
    """
    between = chunks[first.noun + 1 : i]
    if any(c.kind == "R" or (c.kind == "X" and c.head != ",") for c in between):
        return False
    after = max(first.noun, first.verb)
    joints = [c.head for c in between if c.kind == "C" and c.head != "and"]
    occasion = (
        bool(joints) and chunks[after + 1].head in _WHEN and len(joints) == 1 and not chunks[i].mentions
    )
    verbs = [k for k in range(first.noun + 1, i) if chunks[k].kind == "VG"]
    if (joints and not occasion) or (not verbs and chunks[first.verb].voice != "active"):
        return False
    if any(k != first.verb for k in verbs) and not occasion:
        return False
    told = any(_at_place(chunks, k) for k in range(after + 1, i - 1))
    fronted = any(_at_place(chunks, k) for k in range(min(first.noun, 6)))
    return told or (fronted and any(c.head in ("in", "by") for c in chunks[after + 1 : i]))


_WHEN: Final = frozenset(("when", "as", "after"))


def _at_place(chunks: list[Chunk], k: int) -> bool:
    return chunks[k].head in (*_IN, "on", "of") and any(m.kind == "place" for m in chunks[k + 1].mentions)


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
    """Whether the chunk at `k` stands before a place: "in X", "in the town of X"."""
    if chunks[k].head not in _IN or k + 1 >= len(chunks):
        return False
    at = k + 3 if k + 3 < len(chunks) and chunks[k + 2].head == "of" and not chunks[k + 1].mentions else k + 1
    return any(m.kind == "place" for m in chunks[at].mentions)


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
