"""Two parties that accuse each other: each says that the other one did it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.control import Statement, done_by
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.voices.voices import voice_of_chunk

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader

EACH_OTHER: Final = (["each", "other"], ["one", "another"])


def mutual(r: ClaimReader, s: Sentence, c: Chunk) -> Iterator[Statement]:
    """ "The junta and the front blamed each other": each says that the other one did it."""
    named = {i: next(iter(r.frames.named(s, i)), None) or _army_of(r, s.chunks[i]) for i in c.subject}
    if len(named) != _TWO or None in named.values():
        return
    for i, j in (c.subject, c.subject[::-1]):
        x, other = s.chunks[i], named[j]
        voice = voice_of_chunk(r.a.text, x)
        if other is not None:
            text = r.a.text[s.chunks[j].start : s.chunks[j].end]
            yield done_by(voice, other, text, (s.start, s.end), "blamed-each-other", c.start)


def _army_of(r: ClaimReader, c: Chunk) -> str | None:
    """The army of the country that a noun group names: "Lombia and Ruritania blamed each other"."""
    lands = [m.country for m in c.mentions if m.kind == "place" and m.head == "country" and m.country]
    return r.a.army(lands[0], c.start) if len(lands) == 1 else None


_TWO: Final = 2
