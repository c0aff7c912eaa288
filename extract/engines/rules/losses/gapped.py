"""Losses of a second party whose verb is left out: "the rebels lost 34 men and the army 19"."""

from __future__ import annotations

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.losses.loss_values import Counted, Loss


def gapped(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """Gives the figures behind "X lost 12 killed" to X, and those behind a party named later to that party."""
    _left_with(reader, chunks, found)
    lost = next((x for x in found if x.rule == "lost" and x.owner and x.people), None)
    if lost is None:
        return
    owner = lost.owner
    told = {x.noun: x for x in found}
    for k in range(lost.noun + 1, len(chunks)):
        c = chunks[k]
        if c.kind == "VG" and c.cls not in ("kill", "wound"):
            return
        if c.kind not in ("VG", "NG", "C", "X") or c.head in (".", ";", ":"):
            return
        if c.kind == "VG" and (c.aux or c.agent):
            return
        if c.kind != "NG":
            continue
        if c.figure is None:
            after = chunks[k + 1] if k + 1 < len(chunks) else None
            party = c.head_mention is not None and chunks[k - 1].kind in "CX"
            if not party or after is None or after.figure is None or after.words:
                return
            owner = [k]
            if k + 1 not in told:
                reader.add(chunks, k + 1, lost.verb, "killed", "lost-gapped", found, owner=owner)
        elif not c.words and k in told:
            told[k].owner = list(owner)


def _left_with(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """ "left the rebels with 11 dead and the army with four": the dead of each party."""
    for v, c in enumerate(chunks):
        if c.verb is None or c.verb.lemma != "leave" or len(c.object) != 1:
            continue
        first = next((x for x in found if x.noun == v + 3 and x.people), None)
        if first is None or c.object != [v + 1] or chunks[v + 2].head != "with":
            continue
        first.owner = first.owner or [v + 1]
        k = next((k for k in range(v + 4, min(v + 9, len(chunks))) if chunks[k].kind == "C"), len(chunks))
        if k + 3 < len(chunks) and chunks[k + 2].head == "with" and chunks[k + 3].figure is not None:
            bare = chunks[k + 1].mentions and not chunks[k + 3].words
            if bare and not any(x.noun == k + 3 for x in found):
                reader.add(chunks, k + 3, first.verb, first.kind, "left-with", found, owner=[k + 1])
        return
