"""Claims without a figure: who did it and who holds the place, in the words of a claimant who is not the narrator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from extract.engines.rules.attribution import Scope, Voice
from extract.engines.rules.chunks import Chunk
from extract.engines.rules.event_verbs import ATTACK
from extract.engines.rules.frames import scope_at

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims import ClaimReader
    from extract.engines.rules.events import Event

_CLAIMED: Final = re.compile(
    r"\b(?:claim(?:s|ed|ing)?|took|takes|taken|taking|accept(?:ed|s)?|admit(?:ted|s)?) (?:the )?responsibility\b"
)
_CONTROL: Final = re.compile(
    r"\b(?:repel(?:led|ling|s)|repulsed|regained (?:full )?control|in (?:full |complete "
    r"|total )?[\"“”']{0,2}(?:full )?control[\"“”']{0,2} of|(?:completely |fully "
    r"|now )?controll(?:ed|ing)|under (?:full |complete )?control|retak(?:en|ing)|retook"
    r"|recaptured|full control|"
    r"seized (?:full )?control|took control|taken control|(?:attack|assault) (?:was|had been"
    r"|has been) (?:repelled|repulsed|foiled))\b"
)
_LEADS: Final = frozenset(["sources", "reports", "media", "witnesses", "accounts"])
"""Voices of a lead that sums up; they claim no responsibility of their own."""


@dataclass(slots=True)
class Statement:
    """A responsibility or control claim before it is given its event's ids."""

    kind: str
    voice: Voice
    actor: str | None
    text: str | None
    side: str | None
    stance: str
    where: tuple[int, int]
    rule: str
    position: int


def statements(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Statement]:
    """Yields what the voices of a sentence say of who did it and who holds the place."""
    yield from _responsibility(r, event, s)
    yield from _control(r, event, s)


def _responsibility(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Statement]:
    chunks = s.chunks
    low = r.a.masked[s.start : s.end].lower()
    done: set[str] = {
        c.claimant_text or ""
        for c in r.claims
        if c.kind == "responsibility" and c.event is event and c.claimant is None
    }
    for v, c in enumerate(chunks):
        if (
            c.kind == "NG"
            and v + 2 < len(chunks)
            and chunks[v + 1].head == "by"
            and r.frames.event_of(c) is not None
        ):
            yield from _attack_by(r, event, s, v, done)
            continue
        if c.kind != "VG" or c.neg:
            continue
        if (
            c.cls == "say"
            and c.verb is not None
            and c.verb.lemma == "claim"
            and _CLAIMED.search(low)
            and c.subject
        ):
            yield from _self_claim(r, event, s, v, c)
            continue
        if (
            c.cls == "say"
            and c.voice == "passive"
            and c.verb is not None
            and c.verb.lemma == "claim"
            and c.agent
        ):
            yield from _claimed_by(r, event, s, c)
            continue
        if c.cls == "blame":
            yield from _accusation(r, event, s, v, c, done)
            continue
        group = _doers(c)
        if not group:
            continue
        scope = scope_at(s, c.start)
        if scope is None or scope.stance in ("doubts",) or any(v.head in _LEADS for v in scope.voices):
            continue
        actors = [
            x
            for i in group
            for x in r.frames.actors(s, chunks[i])
            if r.a.types.get(x) not in ("media", "person", "civilians", "government")
        ]
        sides = r.sides[event.order]
        actors = [x for x in actors if x in sides.attackers]
        if not actors:
            continue
        actor = actors[0] if len(set(actors)) == 1 else None
        text = r.a.text[chunks[group[0]].start : chunks[group[-1]].end]
        for voice in scope.voices:
            if (
                (c.cls in ("kill", "take") or chunks[group[0]].head in ("it", "they"))
                and r.claimant(voice)[0] in actors
                and c.cls not in ATTACK
            ):
                continue
            if voice.text not in done:
                done.add(voice.text)
                where = (min(chunks[group[0]].start, c.start), _end_of(c, chunks, v, s))
                yield Statement(
                    "responsibility",
                    voice,
                    actor,
                    text,
                    "attacker",
                    scope.stance,
                    where,
                    "said-attack",
                    c.start,
                )


def _attack_by(r: ClaimReader, event: Event, s: Sentence, v: int, done: set[str]) -> Iterator[Statement]:
    """ "… repelled an attack by militants", as somebody says."""
    chunks = s.chunks
    scope = scope_at(s, chunks[v].start)
    if scope is None or scope.stance == "doubts" or any(x.head in _LEADS for x in scope.voices):
        return
    actors = [x for x in r.frames.named(s, v + 2) if x in r.sides[event.order].attackers]
    if not actors:
        return
    for voice in scope.voices:
        if voice.text not in done:
            done.add(voice.text)
            where = (chunks[v].start, chunks[v + 2].end)
            text = r.a.text[chunks[v + 2].start : chunks[v + 2].end]
            yield Statement(
                "responsibility",
                voice,
                actors[0],
                text,
                "attacker",
                scope.stance,
                where,
                "attack-by",
                chunks[v].start,
            )


def _doers(c: Chunk) -> list[int]:
    if c.cls in ATTACK or c.cls in ("kill", "launch") or (c.cls == "take" and c.voice == "inf"):
        return c.agent if c.voice == "passive" else c.subject
    return []


def _self_claim(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Statement]:
    """ "X claimed responsibility for": X says that X did it."""
    chunks = s.chunks
    actors = [
        x
        for i in c.subject
        for x in r.frames.actors(s, chunks[i])
        if r.a.types.get(x) not in ("media", "person")
    ]
    if not actors:
        return
    first = chunks[c.subject[0]]
    mentions = tuple(m for i in c.subject for m in chunks[i].mentions)
    voice = Voice(
        r.a.text[first.start : first.end],
        first.start,
        first.end,
        first.head,
        mentions,
        False,
        own=(first.start, first.end),
    )
    yield Statement(
        "responsibility",
        voice,
        actors[0],
        voice.text,
        "attacker",
        "asserts",
        (first.start, s.end),
        "claimed-responsibility",
        c.start,
    )


def _claimed_by(r: ClaimReader, event: Event, s: Sentence, c: Chunk) -> Iterator[Statement]:
    """ "an attack claimed by X": X says that X did it."""
    first = s.chunks[c.agent[0]]
    actors = [
        x
        for i in c.agent
        for x in r.frames.actors(s, s.chunks[i])
        if r.a.types.get(x) not in ("media", "person")
    ]
    if actors:
        voice = Voice(
            r.a.text[first.start : first.end],
            first.start,
            first.end,
            first.head,
            tuple(first.mentions),
            False,
            own=(first.start, first.end),
        )
        where = (min((s.chunks[i].start for i in c.subject), default=c.start), first.end)
        yield Statement(
            "responsibility",
            voice,
            actors[0],
            voice.text,
            "attacker",
            "asserts",
            where,
            "claimed-by",
            c.start,
        )


def _accusation(
    r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk, done: set[str]
) -> Iterator[Statement]:
    """ "X blamed Y", "He attributed the attack to Y"; "blamed on Y" by nobody named is no claim."""
    scope = next((x for x in s.scopes if x.at >= c.end and x.verb == (c.verb.lemma if c.verb else "")), None)
    if scope is None:
        return
    chunks = s.chunks
    group = _accused(chunks, v, c)
    actors = [
        x
        for i in group
        for x in r.frames.actors(s, chunks[i])
        if r.a.types.get(x) not in ("media", "civilians")
    ]
    if not actors:
        return
    text = r.a.text[chunks[group[0]].start : chunks[group[-1]].end]
    for voice in scope.voices:
        if voice.text not in done:
            done.add(voice.text)
            yield Statement(
                "responsibility",
                voice,
                actors[0],
                text,
                "attacker",
                "asserts",
                (min(voice.start, c.start), chunks[group[-1]].end),
                "blamed",
                c.start,
            )


def _accused(chunks: list[Chunk], v: int, c: Chunk) -> list[int]:
    lemma = c.verb.lemma if c.verb is not None else ""
    if lemma in ("attribute", "blame"):
        for k in range(v + 1, min(v + 8, len(chunks) - 1)):
            if (
                chunks[k].kind == "P"
                and chunks[k].head in ("to", "on")
                and chunks[k + 1].kind == "NG"
                and chunks[k + 1].mentions
            ):
                return [k + 1]
            if chunks[k].kind == "VG":
                break
    return c.object if lemma != "attribute" else []


def _control(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Statement]:
    text = r.a.masked[s.start : s.end]
    sides = r.sides[event.order]
    for v, c in enumerate(s.chunks):
        if c.kind != "VG" or c.neg or c.cls not in ("repel", "take", "capture", "seize", "storm"):
            continue
        scope = scope_at(s, c.start)
        if scope is None or not _holds(r, s.chunks, c) or (c.voice == "inf" and _tried(s.chunks, v)):
            continue
        yield from _held(r, s, c, scope, sides.attackers, sides.defenders)
        return
    match = _CONTROL.search(text.lower())
    if match is not None:
        scope = scope_at(s, s.start + match.start())
        if scope is not None:
            voice = scope.voices[0]
            verb = next(
                (
                    x
                    for x in reversed(s.chunks)
                    if x.kind == "VG" and x.start <= s.start + match.start() and x.subject
                ),
                None,
            )
            doers = [
                x for i in (verb.subject if verb is not None else ()) for x in r.frames.actors(s, s.chunks[i])
            ]
            doers = [x for x in doers if x in sides.attackers or x in sides.defenders]
            actor = doers[0] if doers else r.claimant(voice)[0]
            mine = _holder(r, actor, sides.attackers, sides.defenders)
            side = "attacker" if mine in sides.attackers else "defender"
            where = (min(s.start + match.start(), scope.start), s.start + match.end())
            yield Statement(
                "control", voice, mine, None, side, scope.stance, where, "control", s.start + match.start()
            )


def _tried(chunks: list[Chunk], v: int) -> bool:
    prior = next((c for c in reversed(chunks[:v]) if c.kind == "VG"), None)
    return (
        prior is not None
        and prior.verb is not None
        and prior.verb.lemma in ("try", "attempt", "seek", "want", "plan", "aim")
    )


def _holder(r: ClaimReader, actor: str | None, attackers: list[str], defenders: list[str]) -> str | None:
    """Who holds a place when nobody is named: the side that says so; for a government its forces."""
    if actor is not None and r.a.types.get(actor) in (
        "state_forces",
        "armed_group",
        "militia",
        "international",
        "private_military",
    ):
        return actor
    forces = [x for x in defenders if r.a.types.get(x) == "state_forces"]
    if len(forces) == 1:
        return forces[0]
    return (
        actor if actor in attackers or actor in defenders else (defenders[0] if len(defenders) == 1 else None)
    )


def _holds(r: ClaimReader, chunks: list[Chunk], c: Chunk) -> bool:
    if c.cls == "repel" or (
        c.cls == "storm" and c.verb is not None and c.verb.lemma in ("overrun", "overwhelm")
    ):
        return True
    t = r.a.triggers
    for i in c.subject if c.voice == "passive" else c.object:
        n = chunks[i]
        mention = n.head_mention
        if (
            n.head in ("control", "possession")
            or n.head in t.positions
            or (mention is not None and mention.kind == "place")
        ):
            return True
        if n.head in ("villages", "towns", "districts", "town", "area", "city"):
            return True
    return False


def _held(
    r: ClaimReader, s: Sentence, c: Chunk, scope: Scope, attackers: list[str], defenders: list[str]
) -> Iterator[Statement]:
    group = c.agent if c.voice == "passive" else c.subject
    actors = [
        x
        for i in group
        for x in r.frames.actors(s, s.chunks[i])
        if r.a.types.get(x) not in ("media", "person", "civilians")
    ]
    actor = actors[0] if len(set(actors)) == 1 else None
    if actor is not None and r.a.types.get(actor) == "government":
        actor = _holder(r, actor, attackers, defenders)
    if actor is None and not actors:
        if c.cls == "repel":
            actor = _holder(r, r.claimant(scope.voices[0])[0], attackers, defenders)
        elif c.voice != "passive":
            return
    side = (
        "attacker"
        if actor in attackers
        else "defender"
        if actor in defenders or c.cls == "repel"
        else "attacker"
    )
    first = s.chunks[group[0]].start if group else c.start
    text = r.a.text[first : s.chunks[group[-1]].end] if group else None
    for voice in scope.voices:
        yield Statement(
            "control",
            voice,
            actor,
            text,
            side,
            scope.stance,
            (min(first, c.start), max(c.end, s.chunks[c.object[-1]].end if c.object else c.end)),
            "control",
            c.start,
        )


def _end_of(c: Chunk, chunks: list[Chunk], v: int, s: Sentence) -> int:
    if c.voice == "passive" and c.agent:
        return chunks[c.agent[-1]].end
    return chunks[c.object[-1]].end if c.object else c.end
