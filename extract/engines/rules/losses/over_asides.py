"""Where "of" follows a noun of a deed or a death, behind the time or the place that parts the two."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import of_noun

_WHERE: Final = frozenset(("in", "at", "near", "outside"))
_STATES: Final = frozenset(
    ("action", "combat", "battle", "fighting", "clashes", "hospital", "custody", "captivity")
)
_REACH: Final = 6


def told_of(chunks: list[Chunk], i: int) -> int:
    """The noun group behind the "of" of the noun at `i`, also in "the murder on Saturday of two nurses", "the death in
    Lomba of a judge", "the abduction there of two nurses", "the death in action of nine men"; -1: none.
    """
    at = i
    for k in range(i + 1, min(i + _REACH, len(chunks))):
        c = chunks[k]
        if (
            c.kind == "D"
            or c.head in ("there", "here")
            or (c.kind == "NG" and chunks[k - 1].head in _WHERE and _where(c))
        ):
            at = k
        elif c.kind != "P" or c.head == "of":
            break
    return of_noun(chunks, at)


def dated_behind(chunks: list[Chunk], i: int) -> bool:
    """Whether the noun at `i` is a deed of a day of its own: "the murder of two nurses in Lomba on 4 March"."""
    for c in chunks[i + 1 : i + _PHRASE]:
        if c.kind == "D" and any(x.isdigit() for x in c.head):
            return True
        if c.kind not in ("NG", "P", "C", "D"):
            return False
    return False


_PHRASE: Final = 12


def _where(c: Chunk) -> bool:
    return c.head in _STATES or any(m.kind == "place" for m in c.mentions)
