"""Persons whom somebody accuses of the deed: "The union accused General X and Deputy Y of the massacre"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.control import Statement, done_by
from extract.engines.rules.claims.naming_doers import ORDERING
from extract.engines.rules.grammar.blaming import DEEDS
from extract.engines.rules.grammar.chunks import Chunk

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader
    from extract.engines.rules.voices.voices import Scope

_FAR: Final = 5
"""Chunks behind those accused within which the deed is named."""
_LINKS: Final = ("of", "for", "with", "in")
_HARM: Final = frozenset(
    ("attack", "ambush", "storm", "kill", "shell", "bomb", "abduct", "launch", "execute")
)


def accused_persons(
    r: ClaimReader, s: Sentence, c: Chunk, scope: Scope, group: list[int]
) -> Iterator[Statement]:
    """Yields a claim on each person of a group whom a scope accuses of a deed."""
    chunks = s.chunks
    if not group or not _of_deed(r, chunks, group[-1]):
        return
    for i in group:
        for m in chunks[i].mentions:
            actor = r.a.index.of(m) if m.kind == "person" else None
            if actor is None:
                continue
            text = r.a.text[chunks[i].start : chunks[i].end]
            for voice in scope.voices:
                where = (min(voice.start, c.start), max(chunks[group[-1]].end, c.end))
                yield done_by(voice, actor, text, where, "blamed-person", c.start)


def _of_deed(r: ClaimReader, chunks: list[Chunk], last: int) -> bool:
    """Whether a deed is what those up to a noun group are accused of."""
    behind = chunks[last + 1 : last + 1 + _FAR]
    k = next((k for k, x in enumerate(behind) if x.kind == "P" and x.head in _LINKS), -1)
    if k < 0 or any(x.kind == "VG" for x in behind[:k]):
        return False
    what = next((x for x in behind[k + 1 :] if x.kind in ("NG", "VG")), None)
    if what is None:
        return False
    if what.kind == "VG":
        lemma = what.verb.lemma if what.verb is not None else ""
        return what.voice == "ing" and (what.cls in _HARM or lemma in ORDERING)
    return what.head in DEEDS or r.frames.event_of(what) is not None
