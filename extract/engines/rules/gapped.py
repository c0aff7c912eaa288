"""Losses of a second party whose verb is left out: "the rebels lost 34 men and the army 19"."""

from __future__ import annotations

from extract.engines.rules.chunks import Chunk
from extract.engines.rules.loss_values import Counted, Loss


def gapped(reader: Counted, chunks: list[Chunk], found: list[Loss]) -> None:
    """Gives the figures behind "X lost 12 killed" to X, and those behind a party named later to that party."""
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
