"""What those who were attacked did in return: shots alone, or a deed of its own in another town."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.gerund_asides import counted_deed

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk


def told_as_deed(chunks: list[Chunk], c: Chunk) -> bool:
    """Whether losses are counted or a town is hit: "answered by shelling Lomba" is no mere return of fire."""
    aimed = c.cls in _BLOWN and _there(chunks, chunks.index(c))
    return aimed or counted_deed(chunks, c)


def _there(chunks: list[Chunk], v: int) -> bool:
    """Whether a town stands behind a verb, before the next one."""
    end = next((k for k in range(v + 1, len(chunks)) if chunks[k].kind in ("VG", "R")), len(chunks))
    return any(m.kind == "place" and m.head != "country" for x in chunks[v:end] for m in x.mentions)


_BLOWN: Final = frozenset(
    ("attack", "shell", "bomb", "airstrike", "storm", "fire", "shoot", "launch", "guns")
)
