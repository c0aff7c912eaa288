"""Claims without a figure, by somebody else than the narrator: who did it, and who holds the place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.accused_persons import accused_persons
from extract.engines.rules.claims.avowals import avowals
from extract.engines.rules.claims.control import Statement, control_of, done_by
from extract.engines.rules.claims.mutual import EACH_OTHER, mutual
from extract.engines.rules.claims.naming_doers import blaming_voices, denials, nameless_before, naming_doers
from extract.engines.rules.claims.own_claims import claimed_by, own_bomb, own_work, self_claim
from extract.engines.rules.claims.told_doers import (
    GIVEN,
    beside_the_point,
    foiled,
    hits_own,
    only_counts,
    sums_up,
    told_doers,
)
from extract.engines.rules.grammar.blaming import laid_on
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.grammar.habits import no_deed
from extract.engines.rules.grammar.unreal import asked_from, on_condition
from extract.engines.rules.roles.event_attacks import DROP, THROWN
from extract.engines.rules.roles.event_blame import ATTRIBUTING, CLAIMING, behind_it, reproached
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
_WORK: Final = frozenset(
    ("work", "handiwork", "handwork", "doing", "did", "done", "theirs", "ours", "carried", "its", "their", "our")
)  # fmt: skip
_ABLE: Final = frozenset(("can", "could", "will", "would", "shall", "should"))
_NO_DOERS: Final = ("media", "person", "civilians", "government")


def statements(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Statement]:
    """Yields what the voices of a sentence say of who did it and who holds the place; not what they leave open."""
    asked = asked_from(s.low)
    for x in _stated(r, event, s):
        if asked < 0 or x.position < s.start + asked:
            yield x


def _stated(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Statement]:
    if s.scopes and all(x.verb == CARRIED for x in s.scopes):
        return  # a report that goes on names nobody anew who is to blame
    cleared = {(x.actor, x.voice.text) for x in denials(r, s)}
    told = list(_responsibility(r, event, s))  # "had nothing to do with the bomb that killed nine"
    yield from (x for x in told if (x.actor, x.voice.text) not in cleared)
    said, names = bool(told), {x.voice.text for x in told}
    if not said and s.scopes and not s.lows.isdisjoint(_WORK):
        for x in own_work(r, s):
            said = True
            yield x
    if said:
        yield from denials(r, s)
        yield from (
            x for x in naming_doers(r, event, s) if x.rule == "doers-are" and x.voice.text not in names
        )
    else:
        for x in naming_doers(r, event, s):
            said = True
            yield x
    if not said and "suspected" in s.lows:
        for x in _suspicion(r, event, s):
            said = True
            yield x
    for x in () if said else avowals(r, event, s):
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
        owned = c.verb is not None and (c.verb.lemma in CLAIMING or own_bomb(chunks, v))
        if not s.scopes and not owned:
            continue  # what the narrator says himself is no claim, but "X claimed the attack" tells of one
        if c.kind == "NG":
            by = v + 2 < len(chunks) and (chunks[v + 1].head == "by" or foiled(chunks, v))
            if by and (r.frames.event_of(c) is not None or c.head in _TRIES):
                yield from _attack_by(r, event, s, v, done)
        elif c.kind != "VG" or c.neg or (c.aux and c.aux[0] in _ABLE and "have" not in c.aux):
            continue  # "said they can strike anywhere" is of no attack
        elif on_condition(chunks, v) and not s.losses:
            continue  # "said they would strike if the rebels attacked"
        elif c.subject and (r.frames.claims_it(chunks, c) or (claimed and _claims(c)) or own_bomb(chunks, v)):
            yield from self_claim(r, event, s, v, c)
        elif behind_it(chunks, v):
            yield from _said_of(r, event, s, v, c, c.subject, done)
        elif _claims(c) and c.agent:
            yield from claimed_by(r, event, s, c)
        elif c.cls == "blame" and not reproached(chunks, v, r.a.triggers.events):
            yield from _accusation(r, event, s, v, c, done)
        elif (group := _doers(r, s, v)) and not (_aside(c) or beside_the_point(c, chunks) or no_deed(s, v)):
            yield from _said_of(r, event, s, v, c, group, done)


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
    if only_counts(r, scope):
        return
    sides = r.sides[event.order]
    actors = [
        x
        for i in group
        for x in r.frames.named(s, i)
        if x in sides.attackers and r.a.types.get(x) not in _NO_DOERS
    ]
    behind = behind_it(chunks, v)
    if not actors and behind:  # persons take no side, but may have led it
        actors = [
            x for i in group for m in chunks[i].mentions if m.kind == "person" and (x := r.a.index.of(m))
        ]
    if not actors or hits_own(r, s, v, actors):
        return
    actor = actors[0] if len(set(actors)) == 1 else None
    text = r.a.text[chunks[group[0]].start : chunks[group[-1]].end]
    own_man = chunks[group[0]].head in _FIGHTERS and chunks[group[0]].det in (
        "a",
        "an",
        "one",
        "its",
        "their",
        "our",
    )
    for voice in scope.voices:
        group_of = r.claimant(voice)[0] if own_man else None
        if group_of is not None and r.a.types.get(group_of) in ("armed_group", "militia"):
            actor = group_of  # "the X said a fighter carried out the attack"
        if c.cls not in ATTACK and not behind and r.claimant(voice)[0] in actors:
            first = chunks[group[0]]
            spoke = voice.own[0] <= first.start < voice.own[1]  # "and destroyed four trucks"
            if _own_deed(r, event, s, c, first) or (
                (c.voice == "inf" or spoke) and _told_before(event, s, actors[0])
            ):
                continue  # "X, who attacked it, claims to have killed ten"
        if voice.text not in done:
            done.add(voice.text)
            where = (min(chunks[group[0]].start, c.start), _end_of(c, chunks, v, s))
            yield done_by(voice, actor, text, where, "said-attack", c.start, scope.stance)


def _own_deed(r: ClaimReader, event: Event, s: Sentence, c: Chunk, first: Chunk) -> bool:
    """Whether a verb tells of an operation or a capture, or what "it" or "they" did that is no attack by name in one
    of which the text has told before.
    """
    chunks = s.chunks
    missions = any(
        chunks[i].head in ("operation", "operations") and _RAIDS.isdisjoint(chunks[i].words) for i in c.object
    )
    attacks = any(r.frames.event_of(chunks[i]) is not None or r.frames.is_bomb(chunks[i]) for i in c.object)
    news = c.voice == "active" and not any(f.sentence.start < s.start for f in event.frames)
    return missions or c.cls == "take" or (first.head in ("it", "they") and not attacks and not news)


_RAIDS: Final = frozenset(("martyrdom", "suicide", "commando", "martyr", "fedayeen"))


def _told_before(event: Event, s: Sentence, actor: str) -> bool:
    """Whether another sentence tells that somebody attacked."""
    return any(f.sentence is not s and actor in f.attackers for f in event.frames)


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
            yield done_by(voice, actors[0], text, where, "attack-by", chunks[v].start, scope.stance)


def _doers(r: ClaimReader, s: Sentence, v: int) -> list[int]:
    c = s.chunks[v]
    dropped = c.verb is not None and c.verb.lemma in DROP and c.voice in ("active", "passive")
    thrown = c.object if c.voice == "active" else c.subject
    if dropped and any(s.chunks[i].head in THROWN or s.chunks[i].head in r.a.triggers.means for i in thrown):
        return c.doers  # "dropped two bombs on the market", "bombs dropped by jets"
    planted = c.verb is not None and c.verb.lemma in PLANTING and c.voice in ("active", "passive")
    if planted and any(r.frames.is_bomb(s.chunks[i]) for i in thrown):
        return c.doers  # "said it planted the device", "the bomb was planted by two men"
    if c.cls == "capture" and c.voice == "passive" and any(x.verb == v and x.people for x in s.losses):
        return c.agent  # "he was captured by armed men"
    if c.verb is not None and c.verb.lemma == "use" and c.voice == "active" and _in_the_attack(r, s, v):
        return c.doers  # "the rebels used mortars in the attack"
    came = c.verb is not None and c.verb.lemma in _COMING and c.voice == "active"
    if came and not any(s.chunks[i].pron for i in c.subject) and not (c.aux and c.head == "come"):
        return c.subject  # "X came at night", "its fighters had entered the hotel"
    if c.cls in ATTACK or c.cls in _DOING or (c.cls == "take" and c.voice == "inf"):
        return c.doers
    return []


_COMING: Final = frozenset(("come", "enter", "arrive", "penetrate", "descend", "open", "blow", "detonate"))


def _in_the_attack(r: ClaimReader, s: Sentence, v: int) -> bool:
    """Whether arms are told to have been used in the deed of which a text tells."""
    c = s.chunks[v]
    arms = any(
        s.chunks[i].head in r.a.triggers.means or s.chunks[i].head in r.a.triggers.things for i in c.object
    )
    behind = s.chunks[v + 1 : v + 6]
    return arms and any(
        x.kind == "NG" and x.det in ("the", "this") and r.frames.event_of(x) is not None for x in behind
    )


def _accusation(
    r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk, done: set[str]
) -> Iterator[Statement]:
    """ "X blamed Y", "He attributed the attack to Y"; "blamed on Y" by nobody named is no claim."""
    scope = next((x for x in s.scopes if x.at >= c.end and x.verb == (c.verb.lemma if c.verb else "")), None)
    chunks = s.chunks
    if c.voice != "passive" and any(chunks[i].words in EACH_OTHER for i in c.object):
        yield from mutual(r, s, c)
        return
    if scope is None and v and chunks[v - 1].kind == "C" and c.voice != "passive":
        scope = scope_at(s, c.start)  # "said that ten died and accused the rebels": the same who said it
    if scope is None or all(_sums_up(x.text, c) for x in scope.voices):
        return
    group = _accused(chunks, v, c)
    actors = [
        x
        for i in group
        for x in r.frames.named(s, i) or r.frames.actors(s, chunks[i])
        if r.a.types.get(x) not in ("media", "civilians")
    ] or _armies_of(r, event, [chunks[i] for i in group])
    if not actors:
        yield from accused_persons(r, s, c, scope, group)
        return
    text = r.a.text[chunks[group[0]].start : chunks[group[-1]].end]
    for voice in blaming_voices(s, scope):
        whom = f"{voice.text}|{actors[0]}"  # "denied that its men did it, and blamed the rebels"
        another = scope.stance == "denies" or nameless_before(r, event, voice, actors[0])
        if voice.text not in done or (another and whom not in done):
            done |= {voice.text, whom}
            begin = min(voice.start, c.start, chunks[group[0]].start)
            end = max(chunks[group[-1]].end, voice.end if c.voice == "passive" else 0)
            yield done_by(voice, actors[0], text, (begin, end), "blamed", c.start)


def _armies_of(r: ClaimReader, event: Event, group: list[Chunk]) -> list[str]:
    """The forces among the attackers that the name of their country stands for: "accused Lombia of an air raid"."""
    lands = [m.country for c in group for m in c.mentions if m.kind == "place" and m.head == "country"]
    return [x for x in r.sides[event.order].attackers for y in lands if y and r.a.index.is_army(x, y)]


def _sums_up(voice: str, c: Chunk) -> bool:
    """Whether those who accuse are but a summing up; "sources attributed the attack to the X" is their word."""
    words = voice.lower().split()
    if words[0] in _TAKEN_TOGETHER and words[-1] in ("sources", "reports", "accounts"):
        return True  # "all sources attributed the raid to the X"
    return words == ["reports"] or (words == ["sources"] and c.voice == "passive")


_TAKEN_TOGETHER: Final = frozenset(("all", "most"))


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
            yield done_by(voice, group[0], text, where, "suspected", c.start)
            return


def _accused(chunks: list[Chunk], v: int, c: Chunk) -> list[int]:
    lemma = c.verb.lemma if c.verb is not None else ""
    if lemma == "accuse" and c.voice == "passive":
        return c.subject
    party = any(m.kind in ("force", "generic") for i in c.object for m in chunks[i].mentions)
    if lemma in ATTRIBUTING or (lemma == "blame" and (c.voice == "passive" or not party)):
        # Not "blamed the rebels after an ambush on a patrol".
        links = ("to",) if lemma in ATTRIBUTING else ("on", "to")
        behind = laid_on(chunks, v, links)
        for k in range(v + 1, min(v + 13, len(chunks) - 1)):
            if behind and k + 1 < behind[0] and c.voice == "active":
                continue  # "blamed the raid on a patrol on X"
            if (
                chunks[k].kind == "P"
                and chunks[k].head in links
                and chunks[k + 1].kind == "NG"
                and chunks[k + 1].mentions
            ):
                return [k + 1]
            if chunks[k].head in links and (whose := _men_of(chunks, k + 1)) > 0:
                return [k + 1, whose]
            if chunks[k].kind == "VG":
                break
        if behind:
            return behind  # "attributed the raid in which nine men died to X"
    return c.object if lemma not in ATTRIBUTING else []


def _men_of(chunks: list[Chunk], k: int) -> int:
    """Whose men those at `k` are: "(to) members of the X", "fighters from the X"; 0: nobody's that is named."""
    if k + 2 >= len(chunks) or chunks[k].head not in _MEN or chunks[k + 1].head not in ("of", "from"):
        return 0
    return k + 2 if any(m.kind == "force" for m in chunks[k + 2].mentions) else 0


_MEN: Final = frozenset(
    (
        "members",
        "fighters",
        "guerrillas",
        "rebels",
        "men",
        "elements",
        "gunmen",
        "militants",
        "units",
        "cells",
    )
)


def _end_of(c: Chunk, chunks: list[Chunk], v: int, s: Sentence) -> int:
    if c.voice == "passive" and c.agent:
        return chunks[c.agent[-1]].end
    return max(c.end, chunks[c.object[-1]].end) if c.object else c.end  # "which gunmen raided"
