"""Who did it, told by what the attackers are, by who is held responsible, and by who stands away from the deed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.control import Statement, done_by
from extract.engines.rules.claims.viewed_doers import viewed_doers
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.roles.event_blame import ANSWERING, calling_for
from extract.engines.rules.roles.event_bombs import ATTACKER_NOUNS
from extract.engines.rules.roles.frames import scope_at
from extract.engines.rules.vocabulary.actor_types import ARMED
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.voices.answers import NEAR
from extract.engines.rules.voices.attribution import Voice
from extract.engines.rules.voices.voices import voice_of_chunk

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader
    from extract.engines.rules.scenes.events import Event
    from extract.engines.rules.voices.voices import Scope

_DOERS: Final = ATTACKER_NOUNS | wordset(
    "perpetrators perpetrator killers killer kidnappers kidnapper abductors culprits culprit captors men "
    "guerrillas rebels subversives insurgents extremists belligerent belligerents gunman gunmen shooter bomber bombers"
)
_NAMING: Final = wordset(
    "named names naming identified identifies described describes recognised recognized recognises recognizes"
)
_BELONG: Final = frozenset(("be", "belong"))
_THIS: Final = (["this"], ["it"], ["that"])


def naming_doers(r: ClaimReader, event: Event, s: Sentence) -> Iterator[Statement]:
    """Yields what a sentence says of who did it without a verb of attack."""
    yield from viewed_doers(r, event, s)
    for v in s.verbs:
        c = s.chunks[v]
        if c.head in _NAMING and c.subject and not c.neg:
            yield from _named_as(r, s, v, c)
        if c.verb is None:
            continue
        lemma = c.verb.lemma
        if s.scopes and (lemma in _SHARING or c.neg) and _no_part(s.chunks, v):
            yield from _denied(r, s, c)
        if c.neg:
            continue
        if s.scopes and c.agent and c.voice == "passive" and (lemma in ORDERING or c.cls == "launch"):
            yield from _ordered(r, s, c, c.subject, c.agent[0], lemma in ORDERING)
        elif (
            s.scopes and c.subject and c.voice == "active" and lemma in ORDERING and _of_the_deed(s.chunks, c)
        ):
            yield from _ordered(r, s, c, c.object, c.subject[0], True)
        if lemma == "hold":
            yield from _held_responsible(r, s, v, c)
        elif lemma in ("distance", "distanced", "dissociated", "disassociated") and c.subject:
            yield from _stood_away(r, event, s, v, c)
        elif s.scopes and (lemma in _BELONG or c.head in ("did", "does")):
            yield from _are(r, event, s, v, c)


def denials(r: ClaimReader, s: Sentence) -> Iterator[Statement]:
    """Yields who says of himself that he had no part in it: "blamed the X, which said it had no hand in that"."""
    for v in s.verbs if s.scopes else ():
        c = s.chunks[v]
        if c.verb is not None and (c.verb.lemma in _SHARING or c.neg) and _no_part(s.chunks, v):
            yield from _denied(r, s, c)


def blaming_voices(s: Sentence, scope: Scope) -> tuple[Voice, ...]:
    """Who blames somebody in a scope: who denied the deed, not those whom he clears: "denied that soldiers did it and
    blamed the X".
    """
    first = scope.voices[0].start if scope.voices else scope.start
    outer = (x for x in s.scopes if x.stance == "denies" and x is not scope and x.at <= first)
    return next((x.voices for x in outer if x.start <= first), scope.voices)


_SHARING: Final = frozenset(("have", "take", "play", "bear"))
ORDERING: Final = wordset(
    "order ordered plan mastermind masterminded instigate instigated approve approved authorize authorized authorise "
    "authorised direct directed organize organized organise organised commission commissioned sanction sanctioned "
    "orchestrate orchestrated engineer engineered plot plotted finance financed fund funded sponsor sponsored back "
    "backed supervise supervised coordinate coordinated oversee spearhead spearheaded"
)
_PARTS: Final = frozenset(
    ("part", "hand", "role", "responsibility", "connection", "link", "links", "involvement")
)
_ACTS_OF_WAR: Final = ATTACKER_NOUNS | wordset(
    "attack attacks raid raids bombing bombings assault ambush strike strikes shelling massacre killing killings blast "
    "operation abduction kidnapping"
)
_INVOLVED: Final = frozenset(("involved", "responsible", "behind", "participate"))


def _no_part(chunks: list[Chunk], v: int) -> bool:
    """Whether "had nothing to do with it", "took no part in", "was not involved in" stands at `v`."""
    c = chunks[v]
    if c.neg and c.cls == "launch" and c.voice == "active":
        return bool(c.object) and chunks[c.object[0]].head in _ACTS_OF_WAR  # "did not carry out the raid"
    if c.neg:
        return c.head in _INVOLVED or any(x.head in _INVOLVED for x in chunks[v + 1 : v + 2])
    for i in c.object[:1]:
        figure = chunks[i].figure
        none = chunks[i].det == "no" or (figure is not None and figure.low == 0)
        if chunks[i].head == "nothing":
            return [x.head for x in chunks[i + 1 : i + 3]] == ["do", "with"]
        if none and chunks[i].head in _PARTS and i + 1 < len(chunks):
            return chunks[i + 1].head in ("in", "to", "with", "for")
    return False


def _denied(r: ClaimReader, s: Sentence, c: Chunk) -> Iterator[Statement]:
    """ "The X said that it had no part in that": the X denies that it was the X."""
    scope = scope_at(s, c.start)
    if scope is None or scope.stance != "asserts" or not c.subject:
        return
    first = s.chunks[c.subject[0]]
    for voice in scope.voices:
        actor = r.claimant(voice)[0]
        own = first.head in ("it", "they") or (actor is not None and actor == _armed(r, s, c.subject[0]))
        if own and actor is not None and r.a.types.get(actor) in ARMED:
            text = r.a.text[first.start : first.end]
            where = (s.start, s.end)
            yield done_by(voice, actor, text, where, "no-part", c.start, "denies")
        elif (
            first.det in _THEIR_OWN
            and first.head in _BODIES
            and (group := _speaks_for(r, s, voice)) is not None
        ):
            text = r.a.text[first.start : first.end]
            yield done_by(voice, group, text, (s.start, s.end), "no-part", c.start, "denies")


_THEIR_OWN: Final = ("his", "her", "its", "their", "our")
_BODIES: Final = frozenset(("group", "organization", "organisation", "movement", "party", "front"))


def _work_of(chunks: list[Chunk], c: Chunk) -> int:
    """Who is named behind "it was the work of"; -1: nobody."""
    i = c.object[0] if c.object else len(chunks)
    return i + 2 if i + 2 < len(chunks) and chunks[i].head in _WORK and chunks[i + 1].head == "of" else -1


_WORK: Final = frozenset(("work", "handiwork", "doing", "deed"))


def _speaks_for(r: ClaimReader, s: Sentence, voice: Voice) -> str | None:
    """The armed group for which a caller says that he speaks, who then speaks of "his organization"."""
    who = r.claimant(voice)[0]
    if (
        who is not None and r.a.types.get(who) == "person"
    ):  # "X commander Juan Mata said his group had no part in it"
        own = [x for x in sorted(r.a.kin.get(who, ())) if r.a.types.get(x) in ARMED]
        return own[0] if own else None
    i = next((k for k, c in enumerate(s.chunks) if c.kind == "NG" and voice.start <= c.start < voice.end), -1)
    at = calling_for(s.chunks, i) if i >= 0 else -1
    return _armed(r, s, at) if at >= 0 else None


def _of_the_deed(chunks: list[Chunk], c: Chunk) -> bool:
    """Whether a verb has "the attack" as its object, which was told of before."""
    return any(chunks[i].det in ("the", "this", "that", "these", "those", "both") for i in c.object)


def _ordered(
    r: ClaimReader, s: Sentence, c: Chunk, what: Sequence[int], who: int, party: bool
) -> Iterator[Statement]:
    """ "said that these murders were ordered by the X cartel", "that General X planned the raid"."""
    scope = scope_at(s, c.start)
    actor = (_armed(r, s, who) if party else None) or _man(r, s, who)
    deed = any(r.frames.event_of(s.chunks[i]) is not None or s.chunks[i].head in _ACTS for i in what)
    if scope is None or scope.stance != "asserts" or actor is None or not deed:
        return
    last = s.chunks[who]
    spots = [s.chunks[i] for i in (*what, who)]
    where = (min(x.start for x in spots), max(x.end for x in spots))
    theirs = _claims_of(r, s, what[0])
    for voice in scope.voices if theirs is None else (theirs,):
        if r.claimant(voice)[0] != actor:
            text = r.a.text[last.start : last.end]
            yield done_by(voice, actor, text, where, "ordered", c.start)


def _claims_of(r: ClaimReader, s: Sentence, i: int) -> Voice | None:
    """Whose word within another's it is: "in contrast to the army's claims that (the raid was led by X)"."""
    if i < _SAID_BEFORE or s.chunks[i - 1].head != "that" or s.chunks[i - 2].head not in _WORDS:
        return None
    said = s.chunks[i - 2]
    named = [m for m in said.mentions if m.kind in ("force", "office", "generic", "person")]
    if not named:
        return None
    start, end = said.start, named[-1].end
    return Voice(r.a.text[start:end], start, end, said.words[0], tuple(named), anonymous=False)


_SAID_BEFORE: Final = 2
_WORDS: Final = wordset(
    "claim claims assertion assertions statement statements allegation allegations version"
)

_ACTS: Final = frozenset(
    ("acts", "act", "actions", "action", "crime", "crimes", "deed", "deeds", "operation")
)


def _armed(r: ClaimReader, s: Sentence, i: int) -> str | None:
    found = [x for x in r.frames.named(s, i) if r.a.types.get(x) in ARMED]
    return found[0] if len(found) == 1 else None


def _man(r: ClaimReader, s: Sentence, i: int) -> str | None:
    """Whom a noun group names, if it is but one person."""
    found = [x for m in s.chunks[i].mentions if m.kind == "person" and (x := r.a.index.of(m)) is not None]
    return found[0] if len(found) == 1 else None


def _held_responsible(r: ClaimReader, s: Sentence, v: int, c: Chunk) -> Iterator[Statement]:
    """ "The union held the X Front responsible for the crime"."""
    chunks = s.chunks
    if not c.subject or not any(x.head in ANSWERING for x in chunks[v + 1 : v + 7]):
        return
    who, held = (c.agent, c.subject) if c.voice == "passive" else (c.subject, c.object)
    actor = next((x for i in held if (x := _armed(r, s, i)) is not None), None)
    if actor is None or not who or chunks[who[0]].pron:
        return  # "the X were held responsible": by nobody named
    first, named = chunks[who[0]], chunks[held[0]]
    where = (min(first.start, named.start), max(first.end, chunks[held[-1]].end))
    text = r.a.text[named.start : named.end]
    voice = _apposed(r, chunks[who[0] : v]) if who[0] < v else voice_of_chunk(r.a.text, first)
    yield done_by(voice, actor, text, where, "held-responsible", c.start)


def _named_as(r: ClaimReader, s: Sentence, v: int, c: Chunk) -> Iterator[Statement]:
    """ "The minister named the X as the perpetrators", "identified the attackers as X", be X a group or a man."""
    chunks = s.chunks
    k = next((k for k in range(v + 2, min(v + 6, len(chunks) - 1)) if chunks[k].head == "as"), 0)
    named_by = c.voice == "passive" and bool(c.agent)  # "the raiders were named by the police as X"
    if not k or not (c.object or named_by) or c.subject[0] >= v:
        return
    first, one, other = chunks[c.subject[0]], c.subject[0] if named_by else c.object[0], k + 1
    if chunks[one].head in _DOERS:
        one, other = other, one
    actor = (_armed(r, s, one) or _man(r, s, one)) if chunks[other].head in _DOERS else None
    if chunks[one].pron and actor in r.frames.named(s, c.subject[0]):
        return  # "Police named them as the bombers": not themselves
    if actor is not None:
        where = (first.start, max(chunks[one].end, chunks[other].end))
        text = r.a.text[chunks[one].start : chunks[one].end]
        voice = (
            voice_of_chunk(r.a.text, chunks[c.agent[0]])
            if named_by
            else _apposed(r, chunks[c.subject[0] : v])
        )
        yield done_by(voice, actor, text, where, "named-as", c.start)


def _apposed(r: ClaimReader, chunks: list[Chunk]) -> Voice:
    """The voice of a speaker with the name and office that stand behind it: "the minister of security, X, has"."""
    last = max(k for k, c in enumerate(chunks) if c.kind == "NG")
    first, mentions = chunks[0], tuple(m for c in chunks[: last + 1] for m in c.mentions)
    own = (first.start, chunks[last].end)
    return Voice(r.a.text[own[0] : own[1]], own[0], own[1], first.head, mentions, False, own=own)


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
        yield done_by(voice_of_chunk(r.a.text, first), actor, text, where, "stood-away", c.start, "denies")


def _among(chunks: list[Chunk], v: int) -> int:
    """Who is told to have been among those who did it: "among the raiders were X", "X were among the raiders"."""
    if v > 1 and chunks[v - 2].head == "among" and chunks[v - 1].head in _DOERS and v + 1 < len(chunks):
        of = v + 3 < len(chunks) and chunks[v + 2].head in ("of", "from") and not chunks[v + 1].mentions
        return v + 3 if of else v + 1
    behind = v + 2 < len(chunks) and chunks[v + 1].head == "among" and chunks[v + 2].head in _DOERS
    return chunks[v].subject[0] if behind and chunks[v].subject else -1


def _of_attackers(r: ClaimReader, event: Event, s: Sentence, i: int) -> bool:
    """Whether a noun group is but the name of one of the attackers."""
    n = s.chunks[i]
    named = [x for x in r.frames.named(s, i) if x in r.sides[event.order].attackers]
    return (
        len(named) == 1 and n.figure is None and any(m.kind == "force" and m.end == n.end for m in n.mentions)
    )


_GUILTY: Final = frozenset(
    ("culprits", "culprit", "perpetrators", "perpetrator", "author", "authors", "killers", "murderers")
)
_CALM: Final = frozenset(("other", "say", "blame"))
"""Verbs that tell of nothing done to anybody."""


def _are(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Statement]:
    """ "said the attackers were X fighters", "the men belonged to X", "it was X", "X did this"."""
    scope = scope_at(s, c.start)
    if scope is None or scope.stance == "doubts" or not c.subject:
        return
    chunks = s.chunks
    lemma = c.verb.lemma if c.verb is not None else ""
    first = chunks[c.subject[0]]
    at = -1
    if c.head in ("did", "does"):
        if [[chunks[i].head] for i in c.object] in ([x] for x in _THIS):
            at = c.subject[0]
    elif r.frames.event_of(first) is not None and v + 2 < len(chunks) and chunks[v + 1].head == "by":
        at = v + 2 if lemma == "be" else -1  # "said the attacks were by X"
    elif lemma == "belong":
        at = v + 2 if first.head in _DOERS and v + 2 < len(chunks) and chunks[v + 1].head == "to" else -1
    elif c.object and chunks[c.object[0]].head in _GUILTY and first.mentions and lemma == "be":
        at = c.subject[0]  # "said the X were the culprits"
    elif first.head in _DOERS and v + 2 < len(chunks) and chunks[v + 1].head == "from" and lemma == "be":
        at = v + 2  # "said the raiders were from the X"
    elif (
        first.head == "they"
        and lemma == "be"
        and len(c.object) == 1
        and _of_attackers(r, event, s, c.object[0])
    ):
        at = c.object[0]  # "They were X," a survivor said
    elif first.head in _DOERS and c.object and chunks[c.object[0]].figure is None:
        at = c.object[0]
        if at + 2 < len(chunks) and chunks[at + 1].head in ("of", "from") and not chunks[at].mentions:
            at += 2
    elif (among := _among(chunks, v)) >= 0:
        at = among
    elif first.head in ("it", "this", "that") and (work := _work_of(chunks, c)) >= 0:
        at = work
    elif first.head == "it" and c.object:
        after = chunks[c.object[0] + 1] if c.object[0] + 1 < len(chunks) else None
        ends = (
            after is None or after.kind in ("R", "X") or after.voice == "ing"
        )  # "it was a X jet targeting Y"
        at = c.object[0] if ends else -1
        then = next((x for x in chunks[c.object[0] + 1 :] if x.kind == "VG"), None)
        if after is not None and after.kind == "R" and then is not None and then.cls in _CALM:
            return  # "it was the guards who warned them"
    actor = _armed(r, s, at) if at >= 0 else None
    did = c.head in ("did", "does")
    if actor is None and at >= 0 and (first.head in _DOERS or did):
        attackers = r.sides[event.order].attackers
        here = [x for x in r.frames.named(s, at) if x in attackers or not attackers]
        here = [x for x in here if r.a.types.get(x) == "unidentified"]
        actor = here[0] if len(here) == 1 else None  # "the attackers being gunmen on horseback"
        actor = actor or (_man(r, s, at) if first.head in _DOERS else None)  # "said the gunman was X"
    if actor is None:
        return
    where = (min(first.start, chunks[at].start), max(chunks[at].end, c.end))
    text = r.a.text[chunks[at].start : chunks[at].end]
    for voice in scope.voices:
        if r.claimant(voice)[0] != actor:
            yield done_by(voice, actor, text, where, "doers-are", c.start, scope.stance)


def nameless_before(r: ClaimReader, event: Event, voice: Voice, actor: str) -> bool:
    """Whether a voice has only spoken of men without a name, and now names who did it: "gunmen … He blamed the X"."""
    told = [
        x.subject
        for x in r.claims[-NEAR:]
        if x.kind == "responsibility" and x.event is event and (x.claimant_text or "") == voice.text
    ]
    unnamed = r.a.index.nameless() if told else frozenset()
    return bool(told) and actor not in unnamed and all(x in unnamed for x in told)
