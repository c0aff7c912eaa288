"""Whose word it is where nobody says anything: what a reporter saw, and what stands in quotes behind "condemned"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.voices import Scope, State, Voice, Voices, voice_of_chunk
from extract.text.patterns import lazy

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
    if verb.neg or not verb.subject or verb.subject[0] > v:
        return None
    if verb.voice == "ing" and lemma in _BLAMING:
        return _denounced(reader, chunks, v, sentence, state)
    if verb.voice != "active":
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
    """ "The embassy condemned the raid, which “killed nine”": what stands in quotes is the word of who condemns, and
    all of it where he says whose deed that was: "condemned the massacre committed by the army".
    """
    who = chunks[v].subject[0]
    if not reader.source(chunks, who) or (voice := reader.voice(chunks, who, v, state)) is None:
        return None
    state.last = (voice,)
    state.said.append(voice)
    if _of_somebody(reader.text, chunks, v):
        return Scope(chunks[v].end, sentence.end, (voice,), "condemn", at=chunks[v].end)
    marks = [at for x in _MARKS if (at := reader.text.find(x, chunks[v].end, sentence.end)) >= 0]
    return Scope(min(marks), sentence.end, (voice,), "quote", at=chunks[v].end) if marks else None


def _of_somebody(text: str, chunks: list[Chunk], v: int) -> bool:
    """Whether what is condemned says whose deed it is: "the raid launched by the rebels", "the army's raid"."""
    for k in range(v + 1, min(v + _FAR, len(chunks))):
        c = chunks[k]
        if c.kind in ("X", "R") or (c.kind == "VG" and c.voice != "passive"):
            return False
        party = next((m for m in c.mentions if m.kind in ("force", "generic") and m.type in _DOERS), None)
        if party is not None and (
            chunks[k - 1].head == "by" or (k == v + 1 and _OWNING.match(text, party.end) is not None)
        ):
            return True
    return False


_FAR: Final = 8
_OWNING: Final = lazy(r"['’]s? ")
_DOERS: Final = (
    "armed_group",
    "militia",
    "state_forces",
    "private_military",
    "international",
    "unidentified",
)


def take_up(sentence: Sentence, state: State) -> None:
    """Takes the party that acted in the sentence before for the one that "It said" of this sentence means."""
    opens = [c for c in sentence.chunks[:3] if c.kind in ("NG", "VG")]
    if state.doer is not None and len(opens) > 1 and opens[0].head == "it" and opens[1].cls == "say":
        state.last = (state.doer,)
        state.said.append(state.doer)


def acting(sentence: Sentence, text: str) -> Voice | None:
    """The one party that a sentence in which nobody speaks opens on and tells of as acting: "The X attacked a post"."""
    v = next(iter(sentence.verbs), None)
    if v is None or sentence.scopes or sentence.chunks[v].voice != "active":
        return None
    subject = sentence.chunks[v].subject
    c = sentence.chunks[subject[0]] if len(subject) == 1 and subject[0] < v else None
    m = c.head_mention if c is not None else None
    if c is None or m is None or c.figure is not None or m.type not in _PARTIES:
        return None
    if m.kind != "force" and (m.kind != "generic" or c.head.endswith(("s", "men"))):
        return None
    return voice_of_chunk(text, c)


_PARTIES: Final = (
    "armed_group",
    "militia",
    "state_forces",
    "government",
    "international",
    "private_military",
)
