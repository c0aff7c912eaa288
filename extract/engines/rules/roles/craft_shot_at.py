"""Aircraft that are no weapon of what is told: those shot at, "a helicopter was fired upon", those troops come in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk

_AT: Final = frozenset(("on", "upon", "at"))
_SENDING: Final = frozenset(("fire", "launch", "shoot", "lob", "hurl", "throw"))
"""Verbs that may as well send off what is their subject in the passive: "drones were fired at the port"."""


def shot_at(chunks: list[Chunk], v: int, means: Mapping[str, str]) -> list[int]:
    """The aircraft that the verb of shooting at `v` is aimed at; empty: none."""
    c = chunks[v]
    after = [x.kind for x in chunks[v + 1 : v + 3]]
    aimed = after[:1] == ["P"] and chunks[v + 1].head in _AT
    if c.voice == "passive":
        sent = c.verb is not None and c.verb.lemma.split()[0] in _SENDING
        hit = list(c.subject) if not sent or (aimed and after[1:] != ["NG"]) else []
    else:
        hit = [v + 2] if aimed and after[1:] == ["NG"] else []
    return [i for i in hit if means.get(chunks[i].head) == "air_strike" and "strike" not in chunks[i].head]


def coming_with(chunks: list[Chunk], i: int) -> bool:
    """Whether the craft at `i` is what troops have with them who then act on the ground: "troops with helicopters and
    tanks entered the town", "soldiers in helicopters attacked a village".
    """
    if i < 2 or chunks[i - 1].head not in ("with", "in", "aboard"):
        return False
    who = chunks[i - 2].head_mention
    opens = all(c.kind != "VG" for c in chunks[: i - 1])
    return (
        opens
        and who is not None
        and who.kind in ("force", "generic")
        and bool(who.type)
        and who.type != "civilians"
    )


def first_of_row(chunks: list[Chunk], i: int) -> int:
    """The first of those told with the one at `i` in a row: "tanks and helicopters"."""
    while i > 2 and chunks[i - 1].head in ("and", ",") and chunks[i - 2].kind == "NG":
        i -= 2
    return i
