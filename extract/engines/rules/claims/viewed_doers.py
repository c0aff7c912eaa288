"""Who did it in somebody's view, told aside: "in what police called an X attack", "by men whom the army believes to be
X", "gunmen said by police to belong to the X".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.control import Statement, done_by
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.voices.attribution import Voice

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader
    from extract.engines.rules.scenes.events import Event

_VIEWING: Final = frozenset(
    ("call", "called", "calls", "describe", "described", "describes", "term", "termed", "label", "labelled", "labeled",
     "branded", "dubbed", "say", "said", "says", "believe", "believed", "believes", "suspect", "suspected", "suspects",
     "think", "thought", "allege", "alleged", "identified", "considered", "consider", "deemed", "claimed", "claim",
     "presumed", "reported", "named")
)  # fmt: skip
_IS: Final = frozenset(("be", "were", "was", "are", "is", "belong", "belonged", "been", "being"))
_REACH: Final = 6
"""Chunks behind the view within which it names them."""
_DEEDS: Final = frozenset(("in", "by", "during", "of", "at", "with", "as"))
"""Words before "what police called an attack"."""


def viewed_doers(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Statement]:
    """Yields who attacked in the view of one who is named beside the deed."""
    chunks = s.chunks
    attackers = r.sides[event.order].attackers
    if not attackers or s.heads.isdisjoint(_VIEWING):
        return
    for v in s.verbs:
        c = chunks[v]
        if c.head not in _VIEWING or c.neg or not v:
            continue
        voice, at = _viewer(r, chunks, v)
        if voice is None:
            continue
        for k in range(at, min(at + _REACH, len(chunks))):
            if chunks[k].kind == "X" and chunks[k].head != "``":
                break
            if chunks[k].kind == "VG" and chunks[k].head not in _IS:
                break
            found = [x for x in r.frames.named(s, k) if x in attackers] if chunks[k].kind == "NG" else []
            if len(found) != 1 or r.claimant(voice)[0] == found[0]:
                continue
            text = r.a.text[chunks[k].start : chunks[k].end]
            where = (min(voice.start, c.start), chunks[k].end)
            yield done_by(voice, found[0], text, where, "viewed", c.start)
            return


def _viewer(r: ClaimReader, chunks: list[Chunk], v: int) -> tuple[Voice | None, int]:
    """Whose view the verb at `v` gives of a deed or its doers, and where it begins to say what that is."""
    c, before = chunks[v], chunks[v - 1]
    if c.voice == "passive":
        if c.aux or v + 2 >= len(chunks) or chunks[v + 1].head != "by" or before.kind != "NG":
            return None, 0
        then = chunks[v + 3] if v + 3 < len(chunks) else None
        told = then is not None and (then.head == "as" or then.voice == "inf")
        return (_voice(r, chunks[v + 2], 0), v + 3) if told else (None, 0)
    if before.kind != "NG":
        return None, 0
    first = chunks[v - 2] if v > 1 else before
    if before.words[:1] == ["what"] and len(before.words) > 1 and first.kind == "P" and first.head in _DEEDS:
        return _voice(r, before, len("what ")), v + 1
    if first.head == "what" and v > 2 and chunks[v - 3].kind == "P" and chunks[v - 3].head in _DEEDS:
        return _voice(r, before, 0), v + 1
    if first.head in ("whom", "who", "that") and first.kind == "R" and v > 2 and chunks[v - 3].kind == "NG":
        then = chunks[v + 1] if v + 1 < len(chunks) else c
        return (_voice(r, before, 0), v + 1) if then.head in _IS else (None, 0)
    return None, 0


def _voice(r: ClaimReader, c: Chunk, skip: int) -> Voice | None:
    """The voice of those at a chunk, without a word before them; None: nobody speaks."""
    if c.kind != "NG" or c.pron:
        return None
    start = c.start + skip
    text = r.a.text[start : c.end]
    named = bool(c.mentions) or c.head in r.a.triggers.sources
    return Voice(text, start, c.end, c.head, tuple(c.mentions), False, own=(start, c.end)) if named else None
