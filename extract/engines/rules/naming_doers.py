"""Who did it, told by what the attackers are, by who is held responsible, and by who stands away from the deed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.engines.rules.attribution import Voice
from extract.engines.rules.chunks import Chunk
from extract.engines.rules.control import Statement
from extract.engines.rules.event_bombs import ATTACKER_NOUNS
from extract.engines.rules.frames import scope_at
from extract.engines.rules.lexicon import wordset

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims import ClaimReader
    from extract.engines.rules.events import Event

_DOERS: Final = ATTACKER_NOUNS | wordset(
    "perpetrators perpetrator killers killer kidnappers kidnapper abductors culprits culprit captors men"
)
_BELONG: Final = frozenset(("be", "belong"))
_ARMED: Final = frozenset(("armed_group", "militia", "state_forces", "private_military", "international"))
_THIS: Final = (["this"], ["it"], ["that"])


def naming_doers(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Statement]:
    """Yields what a sentence says of who did it without a verb of attack."""
    for v, c in enumerate(s.chunks):
        if c.kind != "VG" or c.verb is None or c.neg:
            continue
        lemma = c.verb.lemma
        if lemma == "hold" and c.voice != "passive":
            yield from _held_responsible(r, s, v, c)
        elif lemma in ("distance", "distanced", "dissociated", "disassociated") and c.subject:
            yield from _stood_away(r, event, s, v, c)
        elif s.scopes and (lemma in _BELONG or c.head in ("did", "does")):
            yield from _are(r, s, v, c)


def _armed(r: ClaimReader, s: Sentence, i: int) -> str | None:
    found = [x for x in r.frames.named(s, i) if r.a.types.get(x) in _ARMED]
    return found[0] if len(found) == 1 else None


def _voice(r: ClaimReader, c: Chunk) -> Voice:
    own = (c.start, c.end)
    return Voice(r.a.text[c.start : c.end], c.start, c.end, c.head, tuple(c.mentions), False, own=own)


def _held_responsible(r: ClaimReader, s: Sentence, v: int, c: Chunk) -> Iterator[Statement]:
    """ "The union held the X Front responsible for the crime"."""
    chunks = s.chunks
    if not c.subject or not any(x.head == "responsible" for x in chunks[v + 1 : v + 7]):
        return
    actor = next((x for i in c.object if (x := _armed(r, s, i)) is not None), None)
    if actor is None or chunks[c.subject[0]].pron:
        return
    first, named = chunks[c.subject[0]], chunks[c.object[0]]
    where = (first.start, chunks[c.object[-1]].end)
    text = r.a.text[named.start : named.end]
    yield Statement(
        "responsibility",
        _voice(r, first),
        actor,
        text,
        "attacker",
        "asserts",
        where,
        "held-responsible",
        c.start,
    )


def _stood_away(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Statement]:
    """ "The X Front distanced itself from the bombing"."""
    chunks = s.chunks
    if not any(x.head in ("itself", "themselves", "himself") for x in chunks[v + 1 : v + 3]):
        return
    first = chunks[c.subject[0]]
    actor = _armed(r, s, c.subject[0])
    if actor is None:
        return
    told = any(r.frames.event_of(x) is not None for x in chunks[v + 2 : v + 6] if x.kind == "NG")
    if told:
        text = r.a.text[first.start : first.end]
        where = (first.start, s.end)
        yield Statement(
            "responsibility",
            _voice(r, first),
            actor,
            text,
            "attacker",
            "denies",
            where,
            "stood-away",
            c.start,
        )


def _are(r: ClaimReader, s: Sentence, v: int, c: Chunk) -> Iterator[Statement]:
    """ "said the attackers were X fighters", "the men belonged to X", "it was X", "X did this"."""
    scope = scope_at(s, c.start)
    if scope is None or scope.stance == "doubts" or not c.subject:
        return
    chunks = s.chunks
    lemma = c.verb.lemma if c.verb is not None else ""
    first = chunks[c.subject[0]]
    at = -1
    if c.head in ("did", "does"):
        if [chunks[i].words for i in c.object] in ([x] for x in _THIS):
            at = c.subject[0]
    elif lemma == "belong":
        at = v + 2 if first.head in _DOERS and v + 2 < len(chunks) and chunks[v + 1].head == "to" else -1
    elif first.head in _DOERS and c.object and chunks[c.object[0]].figure is None:
        at = c.object[0]
        if at + 2 < len(chunks) and chunks[at + 1].head in ("of", "from") and not chunks[at].mentions:
            at += 2
    elif first.head == "it" and c.object:
        after = chunks[c.object[0] + 1] if c.object[0] + 1 < len(chunks) else None
        at = c.object[0] if after is None or after.kind in ("R", "X") else -1
    actor = _armed(r, s, at) if at >= 0 else None
    if actor is None:
        return
    where = (min(first.start, chunks[at].start), max(chunks[at].end, c.end))
    text = r.a.text[chunks[at].start : chunks[at].end]
    for voice in scope.voices:
        if r.claimant(voice)[0] != actor:
            yield Statement(
                "responsibility", voice, actor, text, "attacker", scope.stance, where, "doers-are", c.start
            )
