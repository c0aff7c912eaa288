"""Who says himself that he did it: "X claimed responsibility for", "an attack claimed by X"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.control import Statement, done_by
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.roles.event_attacks import DROP
from extract.engines.rules.roles.event_blame import caller_at
from extract.engines.rules.roles.event_bombs import PLANTING
from extract.engines.rules.roles.frames import scope_at
from extract.engines.rules.vocabulary.actor_types import ARMED
from extract.engines.rules.vocabulary.lexicon import wordset
from extract.engines.rules.voices.attribution import Voice
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader
    from extract.engines.rules.scenes.events import Event


def self_claim(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Statement]:
    """ "X claimed responsibility for", "a spokesman for X claimed the attack": X says that X did it."""
    chunks = s.chunks
    listed_behind = _behind_colon(chunks, v) if len(c.subject) == 1 else []
    if len(several := _each(r, s, listed_behind or c.subject)) > 1:
        yield from _jointly(r, s, c, several)
        return
    group = r.frames.spoken_for(chunks, c.subject)
    actors = [
        x for i in group for x in r.frames.actors(s, chunks[i]) if r.a.types.get(x) not in ("media", "person")
    ]
    at = caller_at(chunks, c.subject[0])
    at = at if at >= 0 else c.subject[0]
    first = chunks[at]
    named = r.frames.in_whose_name(chunks, v)
    actors = [x for i in named for x in r.frames.named(s, i)] or actors or _own_group(r, event, first)
    actors = actors or _called(r, s, c.subject[0])
    if not actors and (actors := _branch_of(r, s, c.subject[0])):
        group = [c.subject[0] + 2]
    if not actors:
        return
    voice = _voice(r, chunks, at, group)
    text = r.a.text[chunks[named[0]].start : chunks[named[0]].end] if named else voice.text
    yield done_by(voice, actors[0], text, (first.start, s.end), "claimed-responsibility", c.start)


def _behind_colon(chunks: list[Chunk], v: int) -> list[int]:
    """The noun groups of a list behind a colon: "Three groups have claimed responsibility: the X, the Y and the Z"."""
    at = next((k for k in range(v + 1, min(v + 6, len(chunks))) if chunks[k].head == ":"), len(chunks))
    stop = next((k for k in range(at + 1, len(chunks)) if chunks[k].kind in ("VG", "R")), len(chunks))
    return [k for k in range(at + 1, stop) if chunks[k].kind == "NG"]


def own_bomb(chunks: list[Chunk], v: int) -> bool:
    """Whether the verb at `v` says of a bomb that who speaks had put it there: "that the X said it had planted"."""
    c = chunks[v]
    k = min(c.subject, default=0) - 1
    if c.cls != "say" or c.voice != "active" or k < 1 or v + 2 >= len(chunks) or not chunks[v + 1].pron:
        return False
    done = chunks[v + 2]
    lemma = done.verb.lemma if done.kind == "VG" and done.verb is not None and not done.neg else ""
    relative = (
        chunks[k].kind == "R" and chunks[k].head in ("that", "which") and chunks[v + 1].head in ("it", "they")
    )
    own = lemma in PLANTING or lemma in DROP or done.cls in ("launch", "bomb")
    return relative and own and done.voice != "passive" and not done.object


def own_work(r: ClaimReader, s: Sentence) -> Iterator[Statement]:
    """ "The X said that the blast was its work", "…, which was not the doing of his men, a spokesman of the X said"."""
    for match in _OWN_WORK.finditer(r.a.masked, s.start, s.end):
        scope = scope_at(s, match.start())
        if scope is None or scope.stance not in ("asserts", "confirms"):
            continue
        for voice in scope.voices:
            actor = r.claimant(voice)[0]
            if actor is not None and r.a.types.get(actor) == "person":
                actor = next(iter(sorted(r.a.kin.get(actor, ()))), None)
            if actor is not None and r.a.types.get(actor) in ARMED:
                stance = "denies" if match[1] else "asserts"
                yield done_by(voice, actor, None, (s.start, s.end), "own-work", match.start(), stance)


_OWN_WORK: Final = lazy(
    r"\b(?:was|were|is|are|been|as) ((?:not|never) )?(?:entirely |wholly )?(?:(?:its|their|our|his) (?:own )?"
    r"(?:handi?work|work|doing)\b|(?:theirs|ours)\b|the (?:handi?work|work|doing) of (?:its|their|our|his) )"
    r"|\b(?:it|they|we|(?:its|their|our|his) (?:men|fighters|members|people)) "
    r"(?:(?:(?:had|have) done|did) (?:it|this)|(?:(?:had|have) )?carried (?:it|this) out)\b"
    r"|\b(?:bomber|attacker|assailant|gunman|shooter|killer|driver|perpetrator)s? "
    r"(?:is|are|was|were|(?:had|have|has) been) (?:all |both )?(?:one|some|two|three|four|members|men|fighters) of "
    r"(?:its|their|our|his)\b",
    re.I,
)


def claimed_by(r: ClaimReader, event: Event, s: Sentence, c: Chunk) -> Iterator[Statement]:
    """ "an attack claimed by X": X says that X did it."""
    if len(several := _each(r, s, c.agent)) > 1:
        yield from _jointly(r, s, c, several)
        return
    first = s.chunks[c.agent[0]]
    group = r.frames.spoken_for(s.chunks, c.agent)
    group = r.frames.in_whose_name(s.chunks, s.chunks.index(c)) or group
    named = [x for i in group for x in r.frames.actors(s, s.chunks[i])]
    actors = [x for x in named if r.a.types.get(x) not in ("media", "person")] or _own_group(r, event, first)
    if actors:
        voice = _voice(r, s.chunks, c.agent[0], group)
        where = (min((s.chunks[i].start for i in c.subject), default=c.start), first.end)
        yield done_by(voice, actors[0], voice.text, where, "claimed-by", c.start)


def _each(r: ClaimReader, s: Sentence, group: list[int]) -> dict[str, int]:
    """The groups that noun groups name, each by itself, with where: "the X, the Y and the Z"."""
    named = [(x, i) for i in reversed(group) for x in r.frames.actors(s, s.chunks[i])]
    return {x: i for x, i in reversed(named) if r.a.types.get(x) in ("armed_group", "militia")}


def _jointly(r: ClaimReader, s: Sentence, c: Chunk, several: dict[str, int]) -> Iterator[Statement]:
    """Several groups claim one attack: each says that it did it."""
    for actor, i in several.items():
        voice = _voice(r, s.chunks, i, [i])
        where = (min(s.chunks[i].start, c.start), max(s.chunks[i].end, c.end))
        yield done_by(voice, actor, voice.text, where, "claimed-jointly", c.start)


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


def _branch_of(r: ClaimReader, s: Sentence, i: int) -> list[str]:
    """Whose branch claims it: "the Lomba division of the X claimed responsibility"."""
    if i + 2 >= len(s.chunks) or s.chunks[i].head not in _BRANCHES or s.chunks[i + 1].head != "of":
        return []
    return [x for x in r.frames.named(s, i + 2) if r.a.types.get(x) in ARMED]


_BRANCHES: Final = wordset(
    "division committee wing branch chapter unit cell brigade bureau command province wilayat"
)
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
