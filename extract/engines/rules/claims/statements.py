"""Claims without a figure, by somebody else than the narrator: who did it, and who holds the place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.control import Statement, control_of
from extract.engines.rules.claims.naming_doers import (
    GIVEN,
    beside_the_point,
    naming_doers,
    sums_up,
    told_doers,
)
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.roles.event_attacks import DROP, THROWN
from extract.engines.rules.roles.event_blame import CLAIMING, behind_it, reproached
from extract.engines.rules.roles.event_bombs import PLANTING
from extract.engines.rules.roles.event_verbs import ATTACK
from extract.engines.rules.roles.frames import scope_at
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.answers import NEAR
from extract.engines.rules.voices.attribution import Voice
from extract.engines.rules.voices.carried import CARRIED
from extract.text.hints import hinted

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader
    from extract.engines.rules.scenes.events import Event

_CLAIMED: Final = hinted(
    "responsibility|credit",
    r"\b(?:claim(?:s|ed|ing)?|took|takes|taken|taking|accept(?:ed|s)?|admit(?:ted|s)?) "
    r"(?:the )?(?:responsibility|credit)\b",
)
_DOING: Final = frozenset(("kill", "launch", "wound", "destroy"))
_FIGHTERS: Final = listed("statement_fighters")
_NO_DOERS: Final = ("media", "person", "civilians", "government")


def statements(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Statement]:
    """Yields what the voices of a sentence say of who did it and who holds the place."""
    if s.scopes and all(x.verb == CARRIED for x in s.scopes):
        return  # a report that goes on names nobody anew who is to blame
    said = False
    for x in _responsibility(r, event, s):
        said = True
        yield x
    if not said:
        for x in naming_doers(r, event, s):
            said = True
            yield x
    if not said and "suspected" in s.lows:
        for x in _suspicion(r, event, s):
            said = True
            yield x
    if not said:
        yield from told_doers(r, event, s)
    yield from control_of(r, event, s)


def _responsibility(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Statement]:
    chunks = s.chunks
    claimed = bool(s.hints & _CLAIMED.bit and _CLAIMED.pattern.search(s.low))
    done = {
        c.claimant_text or ""
        for c in (r.claims[-NEAR:] if s.scopes else ())
        if c.kind == "responsibility" and c.event is event and c.claimant is None
    }
    nouns = s.scopes and ("by" in s.heads or any(s.chunks[v].cls == "repel" for v in s.verbs))
    for v in range(len(chunks)) if nouns else s.verbs:
        c = chunks[v]
        if not s.scopes and (c.verb is None or c.verb.lemma not in CLAIMING):
            continue  # what the narrator says himself is no claim, but "X claimed the attack" tells of one
        if c.kind == "NG":
            by = v + 2 < len(chunks) and (chunks[v + 1].head == "by" or _foiled(chunks, v))
            if by and (r.frames.event_of(c) is not None or c.head in _TRIES):
                yield from _attack_by(r, event, s, v, done)
        elif c.kind != "VG" or c.neg:
            continue
        elif c.subject and (r.frames.claims_it(chunks, c) or (claimed and _claims(c))):
            yield from _self_claim(r, event, s, v, c)
        elif behind_it(chunks, v):
            yield from _said_of(r, event, s, v, c, c.subject, done)
        elif _claims(c) and c.agent:
            yield from _claimed_by(r, event, s, c)
        elif c.cls == "blame" and not reproached(chunks, v, r.a.triggers.events):
            yield from _accusation(r, event, s, v, c, done)
        elif (group := _doers(r, s, v)) and not (_aside(c) or beside_the_point(c, chunks)):
            yield from _said_of(r, event, s, v, c, group, done)


def _foiled(chunks: list[Chunk], i: int) -> bool:
    """Whether the noun at `i` is of those whose attack was repelled: "foiled an attempt of the rebels"."""
    verb = next((c for c in reversed(chunks[:i]) if c.kind == "VG"), None)
    return (
        chunks[i + 1].head in ("of", "from")
        and verb is not None
        and verb.cls == "repel"
        and i in verb.patients
    )


_TRIES: Final = frozenset(("attempt", "bid", "advance", "infiltration"))


def _aside(c: Chunk) -> bool:
    """Whether a verb only hangs on another: "fled, killing two", "claims to have destroyed three tanks"."""
    return c.voice == "ing" or (c.voice == "inf" and c.cls in _DOING)


def _claims(c: Chunk) -> bool:
    return c.cls == "say" and c.verb is not None and c.verb.lemma == "claim"


def _said_of(
    r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk, group: list[int], done: set[str]
) -> Iterator[Statement]:
    """ "X attacked Y", as somebody says who does not sum up what many say."""
    chunks = s.chunks
    scope = scope_at(s, c.start)
    if scope is None or scope.stance == "doubts" or any(sums_up(x) for x in scope.voices):
        return
    sides = r.sides[event.order]
    actors = [
        x
        for i in group
        for x in r.frames.named(s, i)
        if x in sides.attackers and r.a.types.get(x) not in _NO_DOERS
    ]
    if not actors:
        return
    actor = actors[0] if len(set(actors)) == 1 else None
    text = r.a.text[chunks[group[0]].start : chunks[group[-1]].end]
    behind = behind_it(chunks, v)
    own_man = chunks[group[0]].head in _FIGHTERS and chunks[group[0]].det in ("a", "an", "one")
    for voice in scope.voices:
        group_of = r.claimant(voice)[0] if own_man else None
        if group_of is not None and r.a.types.get(group_of) in ("armed_group", "militia"):
            actor = group_of  # "the X said a fighter carried out the attack"
        missions = any(chunks[i].head in ("operation", "operations") for i in c.object)
        attacks = any(
            r.frames.event_of(chunks[i]) is not None or r.frames.is_bomb(chunks[i]) for i in c.object
        )
        own = missions or c.cls == "take" or (chunks[group[0]].head in ("it", "they") and not attacks)
        if c.cls not in ATTACK and not behind and r.claimant(voice)[0] in actors:
            told = c.voice == "inf" and any(
                f.sentence is not s and actors[0] in f.attackers for f in event.frames
            )
            spoke = voice.own[0] <= chunks[group[0]].start < voice.own[1]  # "and destroyed four trucks"
            before = any(f.sentence is not s and actors[0] in f.attackers for f in event.frames)
            if own or told or (spoke and before):
                continue  # "X, who attacked it, claims to have killed ten"
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
    if scope is None or scope.stance == "doubts" or any(sums_up(x) for x in scope.voices):
        return
    if v and chunks[v - 1].head in GIVEN:
        return  # "talks stopped after an attack by the rebels"
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


def _doers(r: ClaimReader, s: Sentence, v: int) -> list[int]:
    c = s.chunks[v]
    dropped = c.verb is not None and c.verb.lemma in DROP and c.voice == "active"
    if dropped and any(
        s.chunks[i].head in THROWN or s.chunks[i].head in r.a.triggers.means for i in c.object
    ):
        return c.subject  # "dropped two bombs on the market"
    planted = c.verb is not None and c.verb.lemma in PLANTING and c.voice == "active"
    if planted and any(r.frames.is_bomb(s.chunks[i]) for i in c.object):
        return c.subject  # "said it planted the device"
    if c.cls == "capture" and c.voice == "passive" and any(x.verb == v and x.people for x in s.losses):
        return c.agent  # "he was captured by armed men"
    if c.cls in ATTACK or c.cls in _DOING or (c.cls == "take" and c.voice == "inf"):
        return c.doers
    return []


def _self_claim(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Statement]:
    """ "X claimed responsibility for", "a spokesman for X claimed the attack": X says that X did it."""
    chunks = s.chunks
    if len(several := _each(r, s, c.subject)) > 1:
        yield from _jointly(r, s, c, several)
        return
    group = r.frames.spoken_for(chunks, c.subject)
    actors = [
        x for i in group for x in r.frames.actors(s, chunks[i]) if r.a.types.get(x) not in ("media", "person")
    ]
    first = chunks[c.subject[0]]
    named = r.frames.in_whose_name(chunks, v)
    actors = [x for i in named for x in r.frames.named(s, i)] or actors or _own_group(r, event, first)
    actors = actors or _called(r, s, c.subject[0])
    if not actors:
        return
    voice = _voice(r, chunks, c.subject[0], group)
    text = r.a.text[chunks[named[0]].start : chunks[named[0]].end] if named else voice.text
    yield Statement(
        "responsibility",
        voice,
        actors[0],
        text,
        "attacker",
        "asserts",
        (first.start, s.end),
        "claimed-responsibility",
        c.start,
    )


def _each(r: ClaimReader, s: Sentence, group: list[int]) -> dict[str, int]:
    """The groups that noun groups name, each by itself, with where: "the X, the Y and the Z"."""
    named = [(x, i) for i in reversed(group) for x in r.frames.actors(s, s.chunks[i])]
    return {x: i for x, i in reversed(named) if r.a.types.get(x) in ("armed_group", "militia")}


def _jointly(r: ClaimReader, s: Sentence, c: Chunk, several: dict[str, int]) -> Iterator[Statement]:
    """Several groups claim one attack: each says that it did it."""
    for actor, i in several.items():
        voice = _voice(r, s.chunks, i, [i])
        where = (min(s.chunks[i].start, c.start), max(s.chunks[i].end, c.end))
        yield Statement(
            "responsibility",
            voice,
            actor,
            voice.text,
            "attacker",
            "asserts",
            where,
            "claimed-jointly",
            c.start,
        )


def _voice(r: ClaimReader, chunks: list[Chunk], i: int, group: list[int]) -> Voice:
    """The voice of the noun group at `i` that speaks for `group`; a name beside it says whose word it is."""
    first, last = chunks[i], chunks[max(group)]
    told = last if i not in group and last.end > first.end else first
    mentions = tuple(m for k in group for m in chunks[k].mentions)
    for k in (i, i + 2, max(group) + 2):
        beside = k == i or (k < len(chunks) and chunks[k - 1].head == ",")
        if beside and any(m.kind == "person" for m in chunks[k].mentions):
            told, mentions = (
                chunks[k],
                tuple(chunks[k].mentions),
            )  # "a spokesman for Z, X Y": the word is his own
            break
    return Voice(
        r.a.text[first.start : told.end], first.start, told.end, first.head, mentions, False,
        own=(first.start, told.end),
    )  # fmt: skip


def _called(r: ClaimReader, s: Sentence, i: int) -> list[str]:
    """Who a group is that a name behind a comma calls: "A leftist group, the X Front, claimed responsibility"."""
    beside = i + 2 if i + 2 < len(s.chunks) and s.chunks[i + 1].head == "," else i
    found = r.frames.named(s, beside) if s.chunks[i].head in _BODIES and s.chunks[beside].kind == "NG" else []
    return [x for x in found if r.a.types.get(x) not in ("media", "person")]


_BODIES: Final = frozenset(("group", "organization", "organisation", "movement", "faction", "outfit", "cell"))


def _own_group(r: ClaimReader, event: Event, c: Chunk) -> list[str]:
    """For whom a named person speaks who says that they did it: his group, else the only attackers."""
    persons = [x for m in c.mentions if m.kind == "person" and (x := r.a.index.of(m)) is not None]
    if not persons:
        return []
    attackers = r.sides[event.order].attackers
    fighting = ("armed_group", "militia", "unidentified", "state_forces", "private_military")
    own = [x for p in persons for x in sorted(r.a.kin.get(p, ())) if r.a.types.get(x) in fighting]
    here = [x for x in own if x in attackers] or own
    return here if len(here) == 1 else list(attackers) if len(attackers) == 1 and not own else []


def _claimed_by(r: ClaimReader, event: Event, s: Sentence, c: Chunk) -> Iterator[Statement]:
    """ "an attack claimed by X": X says that X did it."""
    if len(several := _each(r, s, c.agent)) > 1:
        yield from _jointly(r, s, c, several)
        return
    first = s.chunks[c.agent[0]]
    group = r.frames.spoken_for(s.chunks, c.agent)
    named = [x for i in group for x in r.frames.actors(s, s.chunks[i])]
    actors = [x for x in named if r.a.types.get(x) not in ("media", "person")] or _own_group(r, event, first)
    if actors:
        voice = _voice(r, s.chunks, c.agent[0], group)
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
    chunks = s.chunks
    if scope is None and v and chunks[v - 1].kind == "C" and c.voice != "passive":
        scope = scope_at(s, c.start)  # "said that ten died and accused the rebels": the same who said it
    if scope is None or all(x.text.lower() in ("sources", "reports") for x in scope.voices):
        return
    group = _accused(chunks, v, c)
    actors = [
        x
        for i in group
        for x in r.frames.named(s, i) or r.frames.actors(s, chunks[i])
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
                (
                    min(voice.start, c.start, chunks[group[0]].start),
                    max(chunks[group[-1]].end, voice.end if c.voice == "passive" else 0),
                ),
                "blamed",
                c.start,
            )


def _suspicion(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Statement]:
    """ "Police suspected the X": they say who did it, and no list knows "suspected" for a verb there."""
    for k, c in enumerate(s.chunks[:-1]):
        if c.kind != "NG" or c.head != "suspected" or len(c.words) < 2 or c.figure is not None:
            continue
        if c.words[-2] not in r.a.triggers.sources and not any(m.end == c.end - 10 for m in c.mentions):
            continue
        group = [x for x in r.frames.named(s, k + 1) if x in r.sides[event.order].attackers]
        if group:
            end = c.end - len(" suspected")
            voice = Voice(
                r.a.text[c.start : end], c.start, end, c.words[-2], tuple(c.mentions), anonymous=False
            )
            text = r.a.text[s.chunks[k + 1].start : s.chunks[k + 1].end]
            where = (c.start, s.chunks[k + 1].end)
            yield Statement(
                "responsibility", voice, group[0], text, "attacker", "asserts", where, "suspected", c.start
            )
            return


def _accused(chunks: list[Chunk], v: int, c: Chunk) -> list[int]:
    lemma = c.verb.lemma if c.verb is not None else ""
    if lemma == "accuse" and c.voice == "passive":
        return c.subject
    party = any(m.kind in ("force", "generic") for i in c.object for m in chunks[i].mentions)
    if lemma == "attribute" or (lemma == "blame" and (c.voice == "passive" or not party)):
        # Not "blamed the rebels after an ambush on a patrol".
        for k in range(v + 1, min(v + 13, len(chunks) - 1)):
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


def _end_of(c: Chunk, chunks: list[Chunk], v: int, s: Sentence) -> int:
    if c.voice == "passive" and c.agent:
        return chunks[c.agent[-1]].end
    return chunks[c.object[-1]].end if c.object else c.end
