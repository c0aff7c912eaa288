"""What a verb does, where a phrase between commas stands before whom it does it to."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk


def behind_inserted(chunks: list[Chunk], v: int) -> int:
    """Where the object stands behind a phrase between commas: "killed, in front of his house, a judge"; 0: nowhere."""
    c, n = chunks[v], len(chunks)
    if v + 4 >= n or chunks[v + 1].head != "," or chunks[v + 2].kind != "P" or c.cls not in _DONE_TO:
        return 0
    k = v + 3
    while k < min(n, v + 9) and chunks[k].kind in ("NG", "P", "D", "A"):
        k += 1
    if k + 1 >= n or chunks[k].head != "," or chunks[k + 1].kind != "NG":
        return 0
    whom, after = chunks[k + 1], chunks[k + 2 : k + 3]
    new = whom.det in ("a", "an") or whom.figure is not None or any(m.kind == "person" for m in whom.mentions)
    told = [x.kind for x in after] in (["VG"], ["NG"])  # "killed, in Oro, a witness said"
    told = told or (
        not whom.words and [x.head for x in after] == ["of"]
    )  # "killed, in Oro, two of them women"
    return k + 1 if new and not told and not any(x.cls == "say" for x in chunks[k + 2 : k + 7]) else 0


_DONE_TO: Final = frozenset(
    ("kill", "wound", "abduct", "attack", "ambush", "capture", "destroy", "storm", "bomb")
)
