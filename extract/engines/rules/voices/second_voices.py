"""The voices of those who give a count of their own behind another's: "The army spoke of 12 dead, the rebels of 40"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.engines.rules.grammar.second_speakers import second_counts
from extract.engines.rules.voices.voices import Scope

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.voices.attribution import AttributionReader
    from extract.engines.rules.voices.voices import State


def second_voices(reader: AttributionReader, chunks: list[Chunk], state: State) -> list[Scope]:
    """Gives a scope for each further speaker of a sentence, over the count that is his."""
    found: list[Scope] = []
    for who, count in second_counts(chunks):
        voice = reader.voice(chunks, who, count - 1, state)
        if voice is not None:
            begin, end = chunks[who].end, chunks[count].end
            found.append(Scope(begin, end, (voice,), "say", at=begin))
    return found
