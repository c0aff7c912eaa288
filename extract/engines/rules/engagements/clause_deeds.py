"""Clauses of a sentence that tell of violence, by a verb ("warplanes bombed Lomba"), by a noun ("clashes broke out in
Lomba", "Lomba came under fire") or by a loss ("the bodies of six men were found in Lomba").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.links import ANSWERED, LOSSY
from extract.engines.rules.vocabulary.lexicon import wordset

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_VIOLENT: Final = wordset(
    "kill wound die abduct attack storm ambush bomb shell airstrike clash take seize launch destroy"
)
"""Classes of verbs."""
_VAGUE: Final = wordset("operation operations incident incidents violence crime fight war conflict")
"""Nouns of violence that tell of no deed by themselves."""
_KNOWN: Final = ("the", "his", "her", "their", "its", "this", "these", "that", "those", "both")
_REACH: Final = 24
"""Chunks of a clause."""


def tells(a: Analysis, s: Sentence, i: int, k: int) -> bool:
    """Whether the chunks from `i` to `k` tell of violence, or of a loss."""
    chunks = s.chunks
    if any(c.kind == "VG" and c.cls in _VIOLENT and c.voice != "inf" for c in chunks[i:k]):
        return True
    return any(i <= x.noun < k for x in s.losses) or any(
        _by_noun(a, chunks, v) for v in s.verbs if i <= v < k
    )


def clause(a: Analysis, s: Sentence, k: int) -> Chunk | None:
    """The subject of a clause that tells of a deed and begins behind the chunk at `k`."""
    chunks = s.chunks
    for v in range(k + 1, min(len(chunks), k + _REACH)):
        c = chunks[v]
        if c.kind != "VG" or c.voice not in ("active", "passive") or not c.subject or c.neg:
            continue
        first = min(c.subject)
        behind = _behind_speaker(chunks, k, first)
        if first <= k or not _leads(chunks[behind:first]):
            return None
        subject = chunks[first]
        if answers(chunks, v):
            return subject
        if _by_verb(s, c, v) or _by_noun(a, chunks, v) or _by_loss(s, first, v) or _finds_dead(s, c):
            led = _opens_on(chunks[behind:first])
            return None if subject.pron or (not led and _told_before(c, subject)) else subject
        if c.cls == "repel" and c.voice == "passive" and chunks[k].head == "while" and not subject.pron:
            return subject  # "…, while police said that an attack on X was foiled"
        if c.aux and chunks[v - 1].kind != "R":
            return None
    return None


def _opens_on(before: list[Chunk]) -> bool:
    """Whether a clause opens on a day or a place of its own, so that it tells of somebody new."""
    return any(c.kind == "D" or any(m.kind == "place" for m in c.mentions) for c in before)


def _told_before(verb: Chunk, subject: Chunk) -> bool:
    """Whether the subject of a clause is one told of before it: "he", "the wounded"; an army is always "the army"."""
    fights = verb.voice == "active" and any(m.kind in ("force", "generic") for m in subject.mentions)
    return (
        subject.det in _KNOWN
        and not (fights and verb.cls != "die")
        and subject.head not in (*_BODIES, *_NEXT)
    )


_BODIES: Final = ("bodies", "body", "corpses", "corpse")
_NEXT: Final = ("other", "others", "second", "third")
"""Heads of what was not told of before though "the" stands before it: "one killed six and the other hurt nine"."""


def _by_verb(s: Sentence, c: Chunk, v: int) -> bool:
    return c.cls in _VIOLENT or (c.cls == "inflict" and any(x.noun > v for x in s.losses))


def _by_noun(a: Analysis, chunks: list[Chunk], v: int) -> bool:
    """Whether what is done is said by a noun: "clashes broke out", "dropped barrel bombs", "came under fire"."""
    c = chunks[v]
    if c.cls not in ("other", "be", "") or c.neg or c.voice in ("inf", "ing"):
        return False
    under = v + 2 < len(chunks) and chunks[v + 1].head == "under" and _deed(a, chunks[v + 2])
    struck = any(_deed(a, chunks[i]) for i in c.subject if chunks[i].det not in _KNOWN)
    dropped = c.head in _FELL and any(chunks[i].head in a.triggers.means for i in (*c.subject, *c.object))
    return under or struck or dropped


_FELL: Final = wordset("dropped drop drops fell landed crashed slammed")
"""What bombs and shells do, and those who let them fall."""


def _deed(a: Analysis, c: Chunk) -> bool:
    return c.kind == "NG" and c.head in a.triggers.events and c.head not in _VAGUE and not c.pron


def _by_loss(s: Sentence, first: int, v: int) -> bool:
    """Whether those who are counted dead are of the subject of a verb: "the bodies of six men were found"."""
    return any(x.kind in _HURT and first <= x.noun < v for x in s.losses)


def _finds_dead(s: Sentence, c: Chunk) -> bool:
    """Whether a verb tells of whose bodies were found: "police found the body of a teacher"."""
    return any(s.chunks[i].head in _BODIES and any(i <= x.noun <= i + 2 for x in s.losses) for i in c.object)


_HURT: Final = ("killed", "wounded", "killed_or_wounded")


def answers(chunks: list[Chunk], v: int) -> bool:
    """Whether a clause tells with whose losses somebody struck back: "the army responded by burning nine houses"."""
    if chunks[v].head not in ANSWERED or v + 2 >= len(chunks) or chunks[v + 1].head not in ("by", "with"):
        return False
    deed = chunks[v + 2]
    return (
        deed.voice == "ing" and deed.cls in LOSSY and any(chunks[i].figure is not None for i in deed.object)
    )


def died_of_it(s: Sentence, i: int, k: int) -> bool:
    """Whether the day before the chunk at `k` is only that on which one of those hurt died: "A guard died on Monday and
    six were wounded when a bomb went off on Saturday".
    """
    verbs = [s.chunks[v] for v in s.verbs if i <= v < k]
    hurt = next((c for c in s.chunks[k:] if c.kind == "VG"), None)
    if len(verbs) != 1 or verbs[0].cls != "die" or hurt is None or hurt.cls != "wound":
        return False
    return hurt.voice == "passive" and any(c.head == "when" for c in s.chunks[k:])


def _behind_speaker(chunks: list[Chunk], k: int, first: int) -> int:
    """Where what is told begins behind the chunk at `k`: over "police said that", "and that"."""
    if chunks[k].kind == "C" and chunks[k + 1].head == "that" and chunks[first].head not in _NEXT:
        return k + 2  # "it added that nine died in Lomba and that six were killed in Oro"
    for v in range(k + 2, min(first, k + 8)):
        if chunks[v].cls == "say" and chunks[v].voice == "active" and chunks[first - 1].head == "that":
            return first
    return k + 1


def _leads(before: list[Chunk]) -> bool:
    """Whether what stands before the subject of a clause only says where or when: "in Oro", "on Monday", "elsewhere";
    not "in Lomba and Oro when rebels attacked".
    """
    if before and before[0].kind == "NG" and any(m.kind == "place" for m in before[0].mentions):
        return False
    return all(
        (c.kind == "NG" and (not c.mentions or any(m.kind == "place" for m in c.mentions)))
        or c.kind in ("P", "A", "D")
        or (c.kind == "C" and c is before[0])
        or (c.kind == "X" and c.head == ",")
        for c in before
    )


def goes_on(a: Analysis, s: Sentence, k: int) -> bool:
    """Whether the clause behind the chunk at `k` tells that a fight went on: "and fighting continued into Tuesday"."""
    verb = next((c for c in s.chunks[k + 1 :] if c.kind == "VG"), None)
    return (
        verb is not None
        and verb.head in _ON
        and any(s.chunks[i].head in a.triggers.events for i in verb.subject)
    )


_ON: Final = wordset(
    "continued continue lasted went raged persisted ended subsided intensified stopped ceased dragged spilled resumed"
)
