"""Who did it as somebody says it in a turn of his own: "believe the X to be behind it", "the raid was revenge for", "a
claim of responsibility came from the X", "called it a cowardly act by the X".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.control import Statement, done_by
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.roles.event_blame import ANSWERING
from extract.engines.rules.roles.frames import scope_at
from extract.engines.rules.vocabulary.actor_types import ARMED
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.voices.voices import voice_of_chunk
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader
    from extract.engines.rules.scenes.events import Event

_HOLDING: Final = wordset("believe consider deem presume suppose reckon judge think suspect hold")
_REVENGE: Final = wordset(
    "revenge retaliation reprisal reprisals retribution payback vengeance punishment response answer reply warning"
)
_ANSWERED: Final = lazy(
    r"\s*(?:was|were|is|had been|came|has been) (?:(?:carried out|launched|staged|made|meant) )?(?:(?:in|an?|as) )?"
    r"(?:(?:direct|natural|swift|clear) )?(?:revenge|retaliation|reprisal|reprisals|retribution|payback|vengeance"
    r"|punishment|response)\b",
    re.I,
)
"""How a clause goes on that tells what a deed answers, which is cut from it."""
_ACTS: Final = wordset(
    "act acts attack crime deed deeds massacre atrocity work handiwork provocation aggression action"
)
_CALLING: Final = wordset("call describe term brand denounce condemn label")
_OWNED: Final = frozenset(("responsibility", "credit", "authorship"))
_TAKING: Final = wordset("take claim assume accept")
_COMING: Final = wordset("come emerge follow issue arrive")
_DONE: Final = frozenset(("done", "committed", "perpetrated"))
_REACH: Final = 8
"""Chunks over which such a turn goes."""


def avowals(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Statement]:
    """Yields what such turns of a sentence say of the attackers of its event."""
    attackers = r.sides[event.order].attackers
    last = s.chunks[-1] if s.chunks else None
    if (
        s.scopes
        and last is not None
        and last.kind == "NG"
        and (more := _ANSWERED.match(r.a.masked, last.end)) is not None
    ):
        yield from _avenger(r, attackers, s, last, more.end())  # what it answers is a clause of its own
    for v in s.verbs:
        c = s.chunks[v]
        lemma = c.verb.lemma if c.verb is not None else ""
        if c.neg:
            continue
        if c.head in _DONE and c.voice == "passive" and c.agent and s.scopes:
            yield from _done(r, attackers, s, v)
        elif lemma in _HOLDING and c.voice == "active":
            yield from _held(r, attackers, s, v)
        elif lemma == "be" and s.scopes:
            yield from _in_revenge(r, attackers, s, v)
        elif lemma in _CALLING and c.voice == "active":
            yield from _called(r, attackers, s, v)
        elif lemma in _TAKING and c.voice == "passive" and c.agent:
            yield from _taken(r, attackers, s, v, c.agent[0])
        elif lemma in _COMING and v + 2 < len(s.chunks) and s.chunks[v + 1].head == "from":
            yield from _taken(r, attackers, s, v, v + 2)


def _held(r: ClaimReader, attackers: list[str], s: Sentence, v: int) -> Iterator[Statement]:
    """ "Officials believe the X to be responsible", "says it holds the X responsible"."""
    chunks = s.chunks
    c, at = chunks[v], v + 1
    found = _one_of(r, attackers, s, at) if at < len(chunks) else None
    if found is None or not c.subject:
        return
    behind = chunks[at : at + _REACH]
    stop = next((k for k, x in enumerate(behind) if x.kind == "X"), len(behind))
    words = {w for x in behind[:stop] for w in (x.head, *x.words)}
    if words.isdisjoint(ANSWERING) and "behind" not in words:
        return
    first = chunks[c.subject[0]]
    where = (min(first.start, c.start), behind[stop - 1].end)
    text = r.a.text[chunks[at].start : chunks[at].end]
    scope = scope_at(s, c.start)
    if not first.pron:
        yield done_by(voice_of_chunk(r.a.text, first), found, text, where, "held-behind", c.start)
    elif scope is not None and scope.stance == "asserts":
        for voice in scope.voices:
            yield done_by(voice, found, text, where, "held-behind", c.start)


def _in_revenge(r: ClaimReader, attackers: list[str], s: Sentence, v: int) -> Iterator[Statement]:
    """ "The X said the raid was revenge for": whose word it is did it."""
    chunks = s.chunks
    c = chunks[v]
    at = v + 1 + (v + 1 < len(chunks) and chunks[v + 1].head in ("in", "an", "a"))
    if c.subject and at < len(chunks) and chunks[at].head in _REVENGE:
        yield from _avenger(r, attackers, s, chunks[c.subject[0]], chunks[at].end)


def _avenger(r: ClaimReader, attackers: list[str], s: Sentence, what: Chunk, end: int) -> Iterator[Statement]:
    """Whose deed it was by the word of those who call it revenge."""
    scope = scope_at(s, what.start)
    deed = what.head in ("it", "this", "that") or r.frames.event_of(what) is not None
    if scope is None or scope.stance != "asserts" or not deed:
        return
    for voice in scope.voices:
        actor = r.claimant(voice)[0]
        own = [x for x in sorted(r.a.kin.get(actor, ())) if x in attackers] if actor is not None else []
        band = actor is not None and r.a.types.get(actor) in ("armed_group", "militia")
        named = any(r.a.types.get(x) not in ("unidentified", None) for x in attackers)
        free = band and not named
        doer = actor if free or actor in attackers else own[0] if len(own) == 1 else None
        if doer is not None and r.a.types.get(doer) in ARMED:
            text = r.a.text[what.start : what.end]
            yield done_by(voice, doer, text, (what.start, end), "in-revenge", what.start)


def _called(r: ClaimReader, attackers: list[str], s: Sentence, v: int) -> Iterator[Statement]:
    """ "The mayor called it a cowardly act by the X"."""
    chunks = s.chunks
    c = chunks[v]
    if not c.subject or chunks[c.subject[0]].pron or c.subject[-1] < v - 2:
        return
    told = chunks[c.subject[0]]
    if not (told.mentions or told.head in r.a.triggers.sources):
        return
    for k in range(v + 1, min(v + _REACH, len(chunks) - 2)):
        if chunks[k].kind == "X" and chunks[k].head in (".", ";", ","):
            return
        if chunks[k].head in _ACTS and chunks[k + 1].head in ("by", "of"):
            found = _one_of(r, attackers, s, k + 2)
            last = chunks[k + 2]
            if found is not None and found not in r.frames.named(s, c.subject[0]):
                text = r.a.text[last.start : last.end]
                where = (min(told.start, c.start), last.end)
                yield done_by(voice_of_chunk(r.a.text, told), found, text, where, "called-act", c.start)
            return


def _taken(r: ClaimReader, attackers: list[str], s: Sentence, v: int, who: int) -> Iterator[Statement]:
    """ "A claim of responsibility came from the X", "credit for the raid was taken by the X"."""
    chunks = s.chunks
    k = next((k for k in range(v) if chunks[k].head in _OWNED), -1)
    found = _one_of(r, attackers, s, who)
    if k < 0 or found is None or any(_none(x) for x in chunks[: k + 1]):
        return
    first = chunks[who]
    yield done_by(
        voice_of_chunk(r.a.text, first),
        found,
        r.a.text[first.start : first.end],
        (chunks[k].start, first.end),
        "claim-came-from",
        chunks[v].start,
    )


def _done(r: ClaimReader, attackers: list[str], s: Sentence, v: int) -> Iterator[Statement]:
    """ "This was done by the X", somebody says."""
    c = s.chunks[v]
    found = _one_of(r, attackers, s, c.agent[0])
    scope = scope_at(s, c.start)
    told = bool(c.subject) and s.chunks[c.subject[0]].head in ("this", "it", "that")
    if found is None or scope is None or scope.stance == "doubts" or not told:
        return
    last = s.chunks[c.agent[0]]
    for voice in scope.voices:
        if r.claimant(voice)[0] != found:
            text, where = r.a.text[last.start : last.end], (c.start, last.end)
            yield done_by(voice, found, text, where, "done-by", c.start, scope.stance)


def _none(c: Chunk) -> bool:
    return c.det == "no" or (c.figure is not None and c.figure.low == 0)


def _one_of(r: ClaimReader, attackers: list[str], s: Sentence, i: int) -> str | None:
    """The attacker whom the noun group at `i` names, if it names but one."""
    found = {x for x in r.frames.named(s, i) if x in attackers} if s.chunks[i].kind == "NG" else set()
    if not found and s.chunks[i].kind == "NG":  # "the United States" for its forces
        lands = [m.country for m in s.chunks[i].mentions if m.kind == "place" and m.head == "country"]
        found = {x for x in attackers for y in lands if y and r.a.index.is_army(x, y)}
    return next(iter(found)) if len(found) == 1 else None
