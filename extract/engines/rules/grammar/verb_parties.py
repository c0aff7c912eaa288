"""Who does and who undergoes what the verbs of a sentence tell, by noun group."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk


def verb_parties(chunks: list[Chunk], verbs: list[int]) -> dict[int, list[tuple[str, int]]]:
    """Gives each noun group its parts in the verbs, with the verb group: S does it, G does it (behind a passive), P
    undergoes it (before a passive), O undergoes it.
    """
    found: dict[int, list[tuple[str, int]]] = {}
    for v in verbs:
        c = chunks[v]
        if c.verb is None:
            continue
        first = "P" if c.voice == "passive" else "S"
        for letter, group in ((first, c.subject), ("O", c.object), ("G", c.agent)):
            for i in group:
                found.setdefault(i, []).append((letter, v))
    return found
