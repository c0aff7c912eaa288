"""Whom a deed befell that is told as his: "Juan Mota's murder last night in Lomba"."""

from __future__ import annotations

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Loss, Value

_FAR = 6
"""Chunks behind the noun within which its day or its place is told."""


def owned(text: str, chunks: list[Chunk], i: int, kind: str) -> Loss | None:
    """The loss of the person whose murder or kidnapping the noun at `i` is, with a day or a place of its own."""
    c = chunks[i]
    whose = [m for m in c.mentions if m.kind == "person"]
    if len(whose) != 1 or whose[0].start > c.start + _BEFORE:
        return None
    behind = text[whose[0].end : c.end].lower()
    if not behind.startswith(("'s ", "’s ", "' ", "’ ")) or len(behind.split()) > _WORDS:
        return None
    ahead = chunks[i + 1 : i + _FAR]
    end = next((k for k, x in enumerate(ahead) if x.kind in ("X", "R", "C")), len(ahead))
    dated = any(x.kind == "D" for x in ahead[:end])
    placed = any(m.kind == "place" and m.head != "country" for x in ahead[:end] for m in x.mentions)
    if not (dated or placed):
        return None
    return Loss(kind, Value(1, 1, False, None), i, -1, "owned-deed", owner=[i], known=whose)


_BEFORE = 24
"""Characters that a rank or an office before the name takes up at most."""
_WORDS = 4
"""Words from the mark of the owner to the end of the noun at most: "'s brutal murder"."""
