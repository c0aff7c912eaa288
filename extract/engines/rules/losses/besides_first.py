"""Those told first beside whom others died: "In addition to the bomber, at least nine people were killed"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Counted, Loss

_BESIDES: Final = frozenset(("besides", "apart", "aside", "excluding"))
_FRONT: Final = 3


def besides_first(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """Adds the dead whom a sentence opens on before it counts the others."""
    k = _behind_besides(chunks)
    first = found[0] if found else None
    if not k or first is None or first.kind != "killed" or not first.people or first.noun <= k:
        return
    told: list[int] = []
    m = k
    while 0 <= m < len(chunks) and chunks[m].kind == "NG":
        told.append(m)
        m = m + 2 if m + 1 < len(chunks) and chunks[m + 1].head == "and" else -1
    comma = next((j for j in range(told[-1] + 1, len(chunks)) if chunks[j].head == ","), -1) if told else -1
    if comma < 0 or any(c.kind == "VG" for c in chunks[k:comma]) or comma > first.noun:
        return
    for i in told:
        c = chunks[i]
        alone = c.figure is None and not c.head.endswith("s")
        if (c.figure is not None or alone) and reader.people(c):
            reader.add(chunks, i, first.verb, "killed", "besides", found)


def _behind_besides(chunks: list[Chunk]) -> int:
    """Where those stand of whom a sentence tells first; 0: it opens on nobody so."""
    opening = [c.head for c in chunks[: _FRONT + 1]]
    if opening[:3] == ["in", "addition", "to"]:
        return 3
    if opening[:1] and opening[0] in _BESIDES:
        return 1 + (opening[1:2] in (["from"],))
    return 0
