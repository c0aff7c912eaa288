"""Reads those who begin to shoot as opening fire: "opened heavy fire on", "resorted to firing", "began shooting at"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.pounding import AT, act

if TYPE_CHECKING:
    from extract.engines.rules.grammar.items import Chunk

BEGINNING: Final = frozenset(
    ("open", "start", "begin", "commence", "resort", "resorted", "commenced", "indulge", "indulged")
)
_STARTING: Final = frozenset(("start", "begin"))
_LINKS: Final = ("to", "in", "into")
_FIRE: Final = ("gunfire", "fire")
_SHOOTING: Final = ("firing", "shooting")


def began_firing(chunks: list[Chunk], v: int, lemma: str, *, armed: bool) -> set[int]:
    """Gives the verb at `v` that fire or firing follows the verb "open fire"; returns what becomes part of it."""
    c = chunks[v]
    if (c.voice == "passive" and c.aux) or not armed:
        return set()
    k = v + 1
    if lemma == "open" and chunks[k].kind == "NG" and chunks[k].head in _FIRE and chunks[k].figure is None:
        act(c, "open fire", "attack")  # "opened gunfire in the market", "opened heavy fire at a bus"
        return {k}
    k += chunks[k].head in _LINKS
    how = chunks[k]
    adjective = how.kind == "NG" and len(how.words) == 1 and not how.det and not how.mentions
    k += adjective and how.figure is None and k + 1 < len(chunks) and chunks[k + 1].kind == "VG"
    if k >= len(chunks) or chunks[k].head not in _SHOOTING or chunks[k].aux:
        return set()
    if k + 1 < len(chunks) and chunks[k + 1].kind == "NG":
        return set()  # "started firing tear gas"
    aimed = k + 1 < len(chunks) and chunks[k + 1].head in AT
    if lemma in _STARTING and not aimed:
        return set()  # "They began firing as soon as they saw the patrol": "firing" tells it
    act(c, "open fire", "attack")
    c.voice = "active" if c.voice == "passive" else c.voice
    return set(range(v + 1, k + 1))
