"""Deeds done before that a sentence names only to say of whom or why it tells: "killed two men wanted over Friday's
bombing that left nine dead", "a blast at the funeral of a judge shot dead on Monday", "after the murder of a guard".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.engagements.clause_deeds import tells
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_FIRST: Final = 3
"""Chunks before which no sentence has told a deed."""
_SUM: Final = 1000
"""Dead of whom no single deed is told."""


def recalled(a: Analysis, s: Sentence) -> list[int]:
    """The chunk at which the deed begins that was done before what a sentence tells; empty: it names none."""
    chunks = s.chunks
    for k in range(_FIRST, len(chunks) - 1):
        if chunks[k].paren:
            continue
        j = _of_the_guilty(a, s, k) or _of_the_dead(s, k) or _answered(s, k) or _ranked(a, s, k)
        told = k - 2 if chunks[k - 1].head == "part" else k  # nobody is taken who "took part"
        if j and tells(a, s, 0, told) and _set_apart(s, j) and not _goes_on(a, s, j):
            return [j]
    return []


def _of_the_guilty(a: Analysis, s: Sentence, k: int) -> int:
    """The deed of which those are guilty who are killed or caught: "suspects in X", "who took part in X", "behind X",
    "accused of planning X", "accused of killing nine".
    """
    chunks = s.chunks
    before, link = chunks[k - 1], chunks[k].head
    guilty = link in _IN and (before.head in _GUILTY or not _GUILTY.isdisjoint(before.words))
    guilty = guilty or (link == "behind" and before.kind == "NG" and bool(before.mentions))
    if not guilty or (before.head == "part" and chunks[k - 2].head not in _HAD):
        return 0  # "as part of an offensive", "now taking part in an offensive"
    doing = chunks[k + 1].kind == "VG" and chunks[k + 1].voice == "ing"
    if doing and any(x.people and x.noun in chunks[k + 1].object for x in s.losses):
        return k + 1
    j = _behind_day(chunks, k + 1 + doing)
    if j >= len(chunks) or chunks[j].kind != "NG":
        return 0
    deed = chunks[j].head in a.triggers.events or chunks[j].head in _KILLINGS
    return k + 1 + doing if deed else 0


def _of_the_dead(s: Sentence, k: int) -> int:
    """Those killed before at whose home or grave it happened: "at the funeral of nine men killed on Sunday"."""
    chunks = s.chunks
    if chunks[k].head not in ("of", "for") or chunks[k - 1].head not in _THEIRS:
        return 0
    lost = next((x for x in s.losses if x.kind == "killed" and k < x.noun <= k + 3), None)
    again = any(x.people and lost is not None and x.noun > lost.noun for x in s.losses)
    return k + 1 if lost is not None and lost.value.low and not again else 0


def _answered(s: Sentence, k: int) -> int:
    """The killing behind which something else was done: "after the murder of a guard", "to protest the murder of X"."""
    chunks = s.chunks
    if chunks[k + 1].head not in _KILLINGS or chunks[k + 1].kind != "NG":
        return 0
    protest = chunks[k].words[:1] or (chunks[k].head,)
    if chunks[k].head in ("against", "over", "at"):
        protest = chunks[k - 1].words[-1:] or (chunks[k - 1].head,)
    if chunks[k].head not in ("after", "following") and _PROTESTS.isdisjoint((*protest, chunks[k].head)):
        return 0
    j = _behind_day(chunks, k + 2)
    of = j < len(chunks) and chunks[j].head == "of"
    return k + 1 if of else 0


def _ranked(a: Analysis, s: Sentence, k: int) -> int:
    """The attack before the one told: "the second attack this week, the first being a raid in Lomba on Monday"."""
    chunks = s.chunks
    if chunks[k].head != "being" or chunks[k - 1].head not in _BEFORE:
        return 0
    deeds = chunks[_behind_day(chunks, k + 1) :][:3]
    return k + 1 if any(c.head in a.triggers.events for c in deeds) else 0


def _behind_day(chunks: list[Chunk], j: int) -> int:
    """The chunk behind a day: "Monday's raid", "last night's"."""
    while j < len(chunks) and chunks[j].kind in ("D", "A"):
        j += 1
    return j


def _set_apart(s: Sentence, j: int) -> bool:
    """Whether a deed has a day, a place or a toll of its own."""
    at = s.chunks[j].start
    dated = any(d.start >= at for d in s.dates)
    placed = any(m.kind == "place" and m.head != "country" and m.start >= at for m in s.mentions)
    return dated or placed or any(x.people and x.value.low and x.noun >= j for x in s.losses)


def _goes_on(a: Analysis, s: Sentence, j: int) -> bool:
    """Whether the sentence comes back behind the deed to what it tells ("in a raid near Lomba", ", in Oro on Monday"),
    or counts the dead of a war: "responsible for the death of 12,000".
    """
    if any(x.value.low and x.value.low >= _SUM and x.noun >= j for x in s.losses):
        return True
    first = _behind_day(s.chunks, j) + 1
    behind = s.chunks[first:]
    if any(c.kind == "NG" and c.det in ("a", "an") and c.head in a.triggers.events for c in behind):
        return True
    return any(
        mark.head == ","
        and link.kind == "P"
        and (c.kind == "D" or any(m.kind == "place" for m in c.mentions))
        for mark, link, c in zip(behind, behind[1:], behind[2:], strict=False)
    )


_IN: Final = frozenset(("in", "of", "for", "over", "with", "to"))
_BEFORE: Final = frozenset(("first", "previous", "other", "last", "latest"))
_PROTESTS: Final = frozenset(("protest", "protesting", "protested", "protests", "avenge", "avenging"))
_HAD: Final = frozenset(("took", "taken", "had"))
_GUILTY: Final = listed("guilty")
_KILLINGS: Final = listed("killings")
_THEIRS: Final = listed("of_the_dead")
