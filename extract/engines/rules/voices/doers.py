"""The party of which the narrator told what it did, as a voice: who "it" is in "The X raided a post. It said …"."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.voices.voices import Voice

_BODIES: Final = ("armed_group", "militia", "state_forces", "international", "government", "private_military")


def doer_of(text: str, chunks: list[Chunk], verbs: list[int]) -> Voice | None:
    """The body with a name that is the subject of the first verb of a sentence."""
    v = next(iter(verbs), -1)
    c = chunks[v] if v >= 0 else None
    if c is None or c.voice != "active" or len(c.subject) != 1 or c.subject[0] > v:
        return None
    first = chunks[c.subject[0]]
    m = first.head_mention
    if m is None or m.kind != "force" or m.type not in _BODIES or first.figure is not None:
        return None
    return Voice(text[m.start : m.end], m.start, m.end, first.head, (m,), False, own=(m.start, m.end))
