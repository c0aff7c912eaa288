"""What an attack is said to have claimed or cost: "an ambush that claimed 71 men", "it cost the army six men"."""

from __future__ import annotations

from collections.abc import Collection

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.link_objects import next_member
from extract.engines.rules.losses.loss_values import Counted, Loss


def by_deed(chunks: list[Chunk], v: int, events: Collection[str]) -> bool:
    """Whether an attack claims lives: "an ambush that claimed 71 men"; a verb behind the people makes it speech."""
    deed = v > 1 and chunks[v - 1].head in ("that", "which") and chunks[v - 2].head in events
    victims = any(chunks[i].head in ("victim", "victims", "life", "lives") for i in chunks[v].object)
    deed = deed or (not victims and any(i < v and chunks[i].head in events for i in chunks[v].subject))
    last = chunks[v].object[-1] if chunks[v].object else v
    return deed and not (last + 1 < len(chunks) and chunks[last + 1].kind == "VG")


def cost_them(reader: Counted, chunks: list[Chunk], v: int, party: int, lost: int, found: list[Loss]) -> None:
    """ "It cost the army six men and two trucks": those and what the party at `party` lost, from `lost` on."""
    k = lost
    while k < len(chunks) and chunks[k].kind == "NG" and chunks[k].figure is not None:
        thing = reader.thing(chunks[k])
        kind = "materiel_destroyed" if thing else "killed"
        if not (thing or reader.people(chunks[k])) or (k > lost and not chunks[k].words):
            return
        reader.add(chunks, k, v, kind, "cost-them", found, people=not thing, owner=[party])
        k = next_member(chunks, k + 1)
