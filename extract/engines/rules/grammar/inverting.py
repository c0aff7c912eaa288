"""Speakers who stand behind their verb or apart from it: "…, said a spokesman", "the opposition, X, announced"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.said_how import clause_behind

if TYPE_CHECKING:
    from extract.engines.rules.voices.voices import Voices

_OPENING: Final = ('"', "“", "«", "'", "‘")
_CLOSING: Final = frozenset('”"»')
_INVERTED: Final = frozenset(("said", "says", "added", "announced", "reported"))


def apposed(reader: Voices, chunks: list[Chunk], v: int, group: list[int]) -> list[int]:
    """The named speaker between commas behind a plain noun ("the opposition, Front for X, announced")."""
    if not group or reader.source(chunks, group[0]) or v < 2 or chunks[v - 1].head != ",":
        return group
    for k in range(group[0] + 1, v):
        if chunks[k].kind == "VG":
            break  # "A bomb killed an official on Monday, said his brother": no aside
        if chunks[k].kind == "NG" and reader.source(chunks, k):
            return [k]
    return group


def inverted(reader: Voices, chunks: list[Chunk], v: int, group: list[int]) -> tuple[list[int], bool]:
    """ "…, said a spokesman": the speaker after the verb; returns the group and whether it stands after."""
    verb = chunks[v]
    if verb.head == "writes" and v and chunks[v - 1].head == ",":
        return [], False  # "…, writes X Y": who wrote it is the narrator
    behind = v + 1 < len(chunks) and _may(reader, chunks, v)
    behind = behind and (verb.verb is None or verb.verb.lemma != "tell")  # who stands behind "told" hears it
    behind = behind and verb.cls != "blame"  # "The officer, who would not be named, accused local youths"
    closes = v > 0 and not _CLOSING.isdisjoint(reader.text[chunks[v - 1].end : verb.start])
    if closes and behind and not _quoted_name(reader, chunks[v - 1]):
        return [v + 1], True
    if behind and _follows(reader, chunks, v, group):
        return [v + 1], True
    if group and chunks[group[0]].start < chunks[v].start and reader.source(chunks, group[0]):
        return group, False
    if verb.head in _INVERTED and behind and not clause_behind(chunks, v):
        return [v + 1], True
    return ([], False) if not group or not reader.source(chunks, group[0]) else (group, False)


def _quoted_name(reader: Voices, c: Chunk) -> bool:
    """Whether the quote that closes before a verb is a mere name in a noun group: 'the group "X" claimed it'."""
    return any(
        m.kind == "force" and reader.text[m.start - 1 : m.start] in _OPENING
        for m in c.mentions
        if m.start > c.start
    )


def _may(reader: Voices, chunks: list[Chunk], v: int) -> bool:
    """Whether what stands behind the verb at `v` may be who speaks; behind ", said" whatever may speak at all."""
    c = chunks[v + 1]
    if c.kind != "NG" or reader.source(chunks, v + 1):
        return c.kind == "NG"
    plain = chunks[v].head in ("said", "says") and v > 0 and chunks[v - 1].head == ","
    return plain and bool(c.det) and c.figure is None and reader.may_speak(c)


def _follows(reader: Voices, chunks: list[Chunk], v: int, group: list[int]) -> bool:
    """Whether the speaker stands behind: a comma before the verb, a clause before the comma."""
    if v + 1 >= len(chunks) or chunks[v - 1].head != "," or chunks[v].aux or chunks[v].voice == "ing":
        return False
    if chunks[v + 1].pron or not _may(reader, chunks, v):
        return False
    told = not group or any(c.kind == "VG" and not c.paren for c in chunks[group[-1] + 1 : v])
    told = told or (group[0] > 1 and chunks[group[0] - 1].kind == "P")  # "… by the troops, said X"
    counted = bool(group) and chunks[group[0]].figure is not None  # "…, three of them badly, said X"
    return (told or (counted and any(c.kind == "VG" for c in chunks[: group[0]]))) and not clause_behind(
        chunks, v
    )
