"""Second targets whose verb is left out: "attacked a bank in Lomba, killing nine, and a mill in Oro, killing six"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.items import Chunk
from extract.engines.rules.vocabulary.lexicon import wordset

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence

_STRIKING: Final = wordset("attack storm ambush bomb shell airstrike take")
_BEFORE_PLACE: Final = wordset("in at near outside of")


def struck_next(s: Sentence, i: int, k: int) -> int:
    """The verb of which the "and" at `k` brings a second target at a place or on a day of its own; `i`: where what is
    told before it begins. -1: it brings none.
    """
    chunks = s.chunks
    if chunks[k].head != "and" or k + 2 >= len(chunks) or chunks[k + 1].kind != "NG":
        return -1
    before = [v for v in s.verbs if i <= v < k]
    if before and _on_other_day(chunks, before[-1], k):
        return before[-1]
    if chunks[k - 1].head != ",":
        return -1
    if len(before) < 2 or chunks[before[-1]].voice != "ing" or chunks[before[-2]].cls not in _STRIKING:
        return -1
    v = before[-2]
    counted = _counts(s, before[-1], k) and _counts(s, k, len(chunks))
    active = chunks[v].voice == "active" and chunks[v].subject and chunks[v].object
    return v if counted and active and _places(chunks[v:k]) and _hit(chunks, k + 1) else -1


def _on_other_day(chunks: list[Chunk], v: int, k: int) -> bool:
    """Whether a town was struck on a day, and behind "and" another one on a day of its own: "raided Lomba on May 3 and
    Oro on May 5".
    """
    struck = (
        chunks[v].voice == "active" and chunks[v].cls in _STRIKING and chunks[v].subject and chunks[v].object
    )
    at = k - 1 - (chunks[k - 1].head == ",")
    if (
        not struck
        or chunks[at].kind != "D"
        or not _places(chunks[v:at])
        or not _places(chunks[k + 1 : k + 2])
    ):
        return False
    behind = [c for c in chunks[k + 2 : k + 4] if c.kind in ("D", "P")]
    return any(c.kind == "D" for c in behind)


def _hit(chunks: list[Chunk], k: int) -> bool:
    """Whether a noun group is a place or has one, and then only a count of those hurt there: "Oro, killing six"."""
    j = k + 1
    while j + 1 < len(chunks) and (chunks[j].kind == "D" or _when_or_where(chunks[j], chunks[j + 1])):
        j += 1 if chunks[j].kind == "D" else 2
    closed = j + 1 < len(chunks) and chunks[j].head == "," and chunks[j + 1].voice == "ing"
    return closed and _places(chunks[k:j])


def _when_or_where(prep: Chunk, c: Chunk) -> bool:
    return prep.kind == "P" and (c.kind == "D" or (prep.head in _BEFORE_PLACE and c.kind == "NG"))


def _counts(s: Sentence, i: int, k: int) -> bool:
    return any(x.people and i <= x.noun < k for x in s.losses)


def _places(chunks: list[Chunk]) -> bool:
    return any(m.kind == "place" and m.head != "country" for c in chunks for m in c.mentions)


def with_verb(s: Sentence, i: int, v: int) -> list[Chunk]:
    """The doers and the verb at `v` before the target that follows the "and" at `i`."""
    verb = s.chunks[v]
    again = Chunk("VG", verb.start, verb.end, verb.head, aux=verb.aux)
    again.words, again.verb, again.cls, again.voice = verb.words, verb.verb, verb.cls, verb.voice
    doers = [s.chunks[x] for x in verb.subject]
    again.subject = list(range(len(doers)))
    again.object = [len(doers) + 2]  # behind the verb and the "and"
    return [*doers, again]
