"""Reads verbs of suspicion where the words around hide them: "Police suspected the X", "officials, however, suspect X",
"neighbours point to X", "X, for its part, claims the raid".
"""

from __future__ import annotations

from typing import Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.vocabulary.triggers import Verb

SUSPECTING: Final = frozenset(("suspect", "suspects", "suspected"))
POINTING: Final = frozenset(("point", "points", "pointed", "pointing"))
CLAIMS: Final = frozenset(("claims",))
_FORMS: Final = frozenset(("base", "past"))
_BLAME: Final = Verb("suspect", "blame", _FORMS)
_CLAIM: Final = Verb("claim", "say", frozenset(("base",)))
_WHO: Final = wordset(
    "police authorities officials investigators residents villagers locals army military government ministry sources "
    "neighbours neighbors analysts observers witnesses commanders forces detectives"
)
_NOT_SUBJECTS: Final = frozenset(("by", "of", "with", "against", "to", "from", "and", "on"))
_DEEDS: Final = wordset(
    "attack attacks raid bombing bombings ambush killing killings assault blast kidnapping abduction"
)


def suspecting(chunks: list[Chunk]) -> list[Chunk]:
    """Parts such verbs from the noun groups around them."""
    k = 0
    while k < len(chunks):
        c = chunks[k]
        if c.kind == "NG" and not SUSPECTING.isdisjoint(c.words):
            _suspected(chunks, k)
        elif c.kind == "VG" and c.head in POINTING and k + 2 < len(chunks):
            _pointed(chunks, k)
        elif c.kind == "NG" and c.words == ["claims"] and 2 < k < len(chunks) - 1:
            _claimed(chunks, k)
        k += 1
    return chunks


def _suspected(chunks: list[Chunk], k: int) -> None:
    """Makes "police | suspected | X" of what stands at `k`."""
    c, before = chunks[k], chunks[k - 1] if k else None
    at = next(i for i, x in enumerate(c.words) if x in SUSPECTING)
    if before is not None and before.kind == "P" and before.head in _NOT_SUBJECTS:
        return  # "killed by police suspected of"
    whom = [m for m in c.mentions if m.kind == "force" and m.end == c.end]
    word = c.words[at]
    if at and c.words[at - 1] in _WHO and c.figure is None:
        behind = chunks[k + 1] if k + 1 < len(chunks) else None
        if at == len(c.words) - 1 and behind is not None and _named(behind):
            start = c.end - len(word)
            verb = _verb(start, word)
            _cut(c, start - 1, at)
            chunks[k + 1 : k + 1] = [verb]
        elif whom and at < len(c.words) - 1:
            party, start = whom[-1], whom[-1].start - 1 - len(word)
            noun = Chunk("NG", party.start, c.end, c.words[-1])
            noun.words, noun.mentions = c.words[at + 1 :], [m for m in c.mentions if m.start >= party.start]
            _cut(c, start - 1, at)
            chunks[k + 1 : k + 1] = [_verb(start, word), noun]
    elif c.words == [word] and word != "suspected" and k > 1 and k + 1 < len(chunks):
        if _named(chunks[k + 1]) and _speaks_before(chunks, k):
            chunks[k] = _verb(c.start, word)
    elif not at and word != "suspected" and whom and k > 1 and _speaks_before(chunks, k):
        party = whom[-1]
        verb = _verb(c.start, word)
        c.start, c.words = party.start, c.words[1:]
        c.mentions = [m for m in c.mentions if m.start >= party.start]
        chunks.insert(k, verb)


def _speaks_before(chunks: list[Chunk], k: int) -> bool:
    """Whether those who suspect stand before an aside: "The police, however, suspect"."""
    i = k - 1
    if chunks[i].head == "," and chunks[i - 1].kind == "A" and i > 2 and chunks[i - 2].head == ",":
        i -= 3
    c = chunks[i]
    return c.kind == "NG" and (c.head in _WHO or bool(c.words and c.words[-1] in _WHO)) and c.figure is None


def _cut(c: Chunk, end: int, words: int) -> None:
    c.end, c.words = end, c.words[:words]
    c.head, c.mentions = c.words[-1], [m for m in c.mentions if m.start < end]


def _verb(start: int, word: str) -> Chunk:
    verb = Chunk("VG", start, start + len(word), word)
    verb.act(_BLAME)
    verb.voice = "active"
    return verb


def _named(c: Chunk) -> bool:
    """Whether a noun group is a force by name."""
    return c.kind == "NG" and any(m.kind == "force" and m.end == c.end for m in c.mentions)


def _pointed(chunks: list[Chunk], k: int) -> None:
    """Makes a verb of blaming of "point to X", "pointed at the X as responsible"."""
    c = chunks[k]
    if c.neg or chunks[k + 1].head not in ("to", "at", "towards") or not _named(chunks[k + 2]):
        return
    after = chunks[k + 3] if k + 3 < len(chunks) else None
    if after is not None and not (after.kind in ("X", "C") or after.head == "as"):
        return
    c.act(_BLAME)
    c.voice = "ing" if c.head == "pointing" else "active"
    del chunks[k + 1]


def _claimed(chunks: list[Chunk], k: int) -> None:
    """Makes a verb of "claims" behind an aside: "The X, for its part, claims the raid"."""
    if (
        chunks[k - 1].head == ","
        and chunks[k + 1].head in _DEEDS
        and chunks[k + 1].det in ("the", "this", "that")
    ):
        c = chunks[k]
        c.kind, c.words = "VG", []
        c.act(_CLAIM)
        c.voice = "active"
