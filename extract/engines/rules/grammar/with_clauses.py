"""Clauses whose subject stands where few look for it: "with five guards and two cooks receiving injuries", "with eight
of its members being killed", "in a blast that official blamed on X".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.vocabulary.words import listed

_DEEDS: Final = listed("deeds_killed") | {
    "attack", "attacks", "bombing", "bombings", "raid", "raids", "ambush", "assault", "explosion", "blast", "shelling",
    "strike", "strikes", "shooting", "shootings", "killings", "incident", "operation",
}  # fmt: skip
_LAID: Final = frozenset(("on", "to"))


def in_with_clauses(chunks: list[Chunk]) -> None:
    """Gives the participles of such clauses all those counted behind "with" as their subject."""
    for i, c in enumerate(chunks):
        if c.kind != "P" or c.head != "with" or i + 4 >= len(chunks) or chunks[i + 1].figure is None:
            continue
        first, link, last, verb = chunks[i + 1 : i + 5]
        if first.kind != "NG" or last.kind != "NG" or verb.kind != "VG" or verb.subject != [i + 3]:
            continue
        if verb.voice != "ing" and verb.aux[:1] != ("being",):
            continue
        if link.head == "and" and link.kind == "C" and first.words and last.figure is not None:
            verb.subject = [i + 1, i + 3]
        elif (
            link.head == "of"
            and last.figure is None
            and last.det in ("its", "their", "his", "her", "our", "the")
        ):
            verb.subject = [i + 1]


def blamed_by(chunks: list[Chunk]) -> None:
    """Makes who blames of who seems to be blamed: "in a blast a minister blamed on the X", "a raid the army attributed
    to the X".
    """
    for v, c in enumerate(chunks):
        if v < 2 or c.kind != "VG" or c.cls != "blame" or c.aux or v + 2 >= len(chunks):
            continue
        if chunks[v - 1].head in _DEEDS and chunks[v + 1].head == "by" and _laid_by(chunks, v):
            c.voice, c.subject, c.object, c.agent = "active", [v + 2], [v - 1], []
            continue
        deed, who = chunks[v - 2], chunks[v - 1]
        near = deed.kind == who.kind == "NG" and deed.head in _DEEDS and chunks[v + 1].head in _LAID
        if (
            near
            and who.det in ("a", "an", "the", "some", "")
            and who.figure is None
            and chunks[v + 2].kind == "NG"
        ):
            c.voice, c.subject, c.object, c.agent = "active", [v - 1], [v - 2], []
            for x in chunks[v + 2 :]:
                if x.kind == "VG" and x.subject == [v - 1]:
                    x.subject = [v - 2]  # "a blast the police blamed on the X killed two"


def _laid_by(chunks: list[Chunk], v: int) -> bool:
    """Whether those who lay a deed to others stand right behind the verb: "a raid blamed by the army on the X"."""
    if v + 4 >= len(chunks) or chunks[v + 2].kind != "NG" or chunks[v + 2].figure is not None:
        return False
    return chunks[v + 3].head in _LAID and chunks[v + 4].kind == "NG"
