"""Blows that one sentence counts for each of several towns: "two raids on Lomba and one on Oro"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.scenes.town_chunks import is_place, is_town
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk


def and_another(chunks: list[Chunk]) -> list[int]:
    """The two towns of two blows, the second told by "another" alone: "A bomb went off at a bank in Lomba and another
    at a store in Oro", "one in Lomba and the other in Oro".
    """
    for k in range(3, len(chunks) - 2):
        if chunks[k].head not in _OTHER or chunks[k].kind != "NG":
            continue
        at = k + 1 + (chunks[k + 1].head == "one")  # "a second one"
        if chunks[k - 1].head not in ("and", ",", "while") or chunks[at].kind != "P":
            continue
        if not any(x.head in _BLOWS for x in chunks[:k] if x.kind == "NG"):
            continue
        before = [i for i in range(max(0, k - 8), k) if is_town(chunks[i])]
        end = next((i for i in range(at, len(chunks)) if chunks[i].kind in ("C", "R", "VG")), len(chunks))
        behind = [i for i in range(at + 1, end) if is_town(chunks[i])]
        if before and behind:
            return [before[-1], behind[-1]]
    return []


def so_many_each(chunks: list[Chunk]) -> list[int]:
    """The towns of blows that are counted for each of them: "two raids on Lomba, three on Tiri and one on Oro"."""
    row: list[int] = []
    blows = False
    for k in range(len(chunks) - 2):
        c = chunks[k]
        if c.kind != "NG":
            continue
        so_many = blows and k and _so_many(c) and chunks[k - 1].kind in ("C", "X")
        if not so_many and not (c.figure is not None and c.head in _BLOWS):
            continue
        at = k + 1 + (chunks[k + 1].kind == "VG" and chunks[k + 1].cls in _HIT)  # "went off in", "landed in"
        blows = True
        if (
            at + 1 < len(chunks)
            and chunks[at].head in _ON
            and is_place(chunks[at + 1])
            and (so_many or not row)
        ):
            row.append(at + 1)
    return row if len(row) > 1 else []


def _so_many(c: Chunk) -> bool:
    return c.head in _OTHERS or (c.head in _FIGURES and not c.words)


_HIT: Final = ("bomb", "shell", "airstrike", "attack", "other")
_ON: Final = frozenset(("in", "on", "at", "against", "near", "outside"))
_FIGURES: Final = frozenset(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"))
_OTHERS: Final = frozenset(("others", "more"))
_OTHER: Final = frozenset(("another", "second", "third", "other"))
_BLOWS: Final = listed("blows_told")
