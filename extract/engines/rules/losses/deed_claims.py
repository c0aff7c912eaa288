"""Whether an attack is said to have claimed lives: "an ambush that claimed 71 men"."""

from __future__ import annotations

from collections.abc import Collection

from extract.engines.rules.grammar.chunks import Chunk


def by_deed(chunks: list[Chunk], v: int, events: Collection[str]) -> bool:
    """Whether an attack claims lives: "an ambush that claimed 71 men"; a verb behind the people makes it speech."""
    deed = v > 1 and chunks[v - 1].head in ("that", "which") and chunks[v - 2].head in events
    victims = any(chunks[i].head in ("victim", "victims", "life", "lives") for i in chunks[v].object)
    deed = deed or (not victims and any(i < v and chunks[i].head in events for i in chunks[v].subject))
    last = chunks[v].object[-1] if chunks[v].object else v
    return deed and not (last + 1 < len(chunks) and chunks[last + 1].kind == "VG")
