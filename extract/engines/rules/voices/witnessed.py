"""Whose word it is where nobody says anything: what a reporter saw, and what stands in quotes behind "condemned"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.voices import Scope, State, Voices

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_SEEN: Final = frozenset(("see", "count", "witness", "observe"))
_EYES: Final = listed("eyewitnesses")
_BLAMING: Final = listed("blaming_verbs")
_MARKS: Final = ("“", '"', "«")


def told_unsaid(
    reader: Voices, chunks: list[Chunk], v: int, sentence: Sentence, state: State
) -> Scope | None:
    """Gives the scope of a verb that is none of speech; a party that condemns is one that "he" and "it" may mean."""
    verb = chunks[v]
    lemma = verb.verb.lemma if verb.verb is not None else ""
    if verb.voice != "active" or verb.neg or not verb.subject or verb.subject[0] > v:
        return None
    if lemma in _SEEN:
        return _saw(reader, chunks, v, sentence, state)
    return _denounced(reader, chunks, v, sentence, state) if lemma in _BLAMING else None


def _saw(reader: Voices, chunks: list[Chunk], v: int, sentence: Sentence, state: State) -> Scope | None:
    """ "A Reuters reporter saw nine bodies": the word of the one who saw."""
    who = chunks[chunks[v].subject[0]]
    media = any(m.kind == "media" for m in who.mentions)
    if who.head not in _EYES or who.figure is not None or not (media or who.head.startswith("witness")):
        return None
    voice = reader.voice(chunks, chunks[v].subject[0], v, state)
    return (
        Scope(chunks[v].end, sentence.end, (voice,), "see", at=chunks[v].end) if voice is not None else None
    )


def _denounced(reader: Voices, chunks: list[Chunk], v: int, sentence: Sentence, state: State) -> Scope | None:
    """ "The embassy condemned the raid, which “killed nine”": what stands in quotes is the word of who condemns."""
    who = chunks[v].subject[0]
    if not reader.source(chunks, who) or (voice := reader.voice(chunks, who, v, state)) is None:
        return None
    state.last = (voice,)
    state.said.append(voice)
    marks = [at for x in _MARKS if (at := reader.text.find(x, chunks[v].end, sentence.end)) >= 0]
    return Scope(min(marks), sentence.end, (voice,), "quote", at=chunks[v].end) if marks else None
