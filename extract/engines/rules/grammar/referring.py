"""What a sentence points back to: "that attack", "the gunmen", "the mosque", "he was killed".

A text brings in what is new with "a" or a bare noun and speaks of what it has told with "the", "that" or a pronoun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.blaming import DEEDS
from extract.engines.rules.grammar.deed_names import ANY_ATTACK
from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.losses.losses import Loss
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event

_CAST: Final = listed("cast")
_VAGUE: Final = listed("vague_things")
_KNOWN: Final = ("the", "that", "this", "these", "those")
_HIT: Final = frozenset(
    ("kill", "wound", "die", "attack", "abduct", "capture", "ambush", "bomb", "shell", "airstrike", "storm")
)
_PEOPLE: Final = frozenset(("he", "she", "they"))


def refer(f: Frame, pool: list[Event]) -> None:
    """Marks in a frame what it points back to."""
    f.cast, f.dead, f.bound = of_those_told(f), of_the_dead(f), of_somebody_told(f)
    f.owner = pointed_at(f, pool)


def of_those_told(f: Frame) -> bool:
    """Whether a sentence speaks of those who acted or were hurt before: "the gunmen", "the victims", "he was shot"."""
    chunks, heads = f.sentence.chunks, f.sentence.heads
    if not (heads.isdisjoint(_CAST) and heads.isdisjoint(_SHOT)):
        armed, anew = False, _in_which(chunks)
        for c in chunks[:anew]:
            known = (
                c.det in _KNOWN and (c.head in _CAST or c.head in _SHOT) and c.kind == "NG" and _unnamed(c)
            )
            if known and armed and c.head_mention is not None and c.head_mention.type in OUTLAWS:
                continue  # "killed nine X fighters after the gunmen raided a post": the X just named
            if known and _TIMES.isdisjoint(c.words):  # "that month unknown gunmen": new ones
                return True
            armed = armed or _brings_in_outlaws(c)
    if any(c.det == "the" and known_count(c) for c in chunks):
        for v in f.sentence.verbs:
            c = chunks[v]
            if c.cls in _HIT and c.voice == "passive" and c.subject and known_count(chunks[c.subject[0]]):
                return True  # "The four, all men, were killed at X": those counted before
    for v in f.sentence.verbs if not heads.isdisjoint(_PEOPLE) else ():
        c = chunks[v]
        if c.cls in _HIT and c.voice == "passive" and c.subject:
            first = c.subject[0]
            he = chunks[first].pron and chunks[first].head in _PEOPLE
            # "The pilgrims were on their way from a shrine when they were ambushed"
            known = chunks[0].kind == "NG" and chunks[0].det in _KNOWN and chunks[0].figure is None
            if he and (known or not any(map(_new, chunks[:first]))):
                return True
    return False


def _in_which(chunks: list[Chunk]) -> int:
    """Where the clause begins on those of an attack that the sentence brings in: "an attack on a mill in which the
    gunmen were driven off"; behind all chunks: it has none.
    """
    for k in range(2, len(chunks)):
        if chunks[k].kind == "R" and chunks[k].head in ("which", "where", "when"):
            new = any(
                c.det in ("a", "an", "another") and c.head in DEEDS for c in chunks[:k] if c.kind == "NG"
            )
            return k if new else len(chunks)
    return len(chunks)


def known_count(c: Chunk) -> bool:
    """Whether a noun group means some told of before by their number alone: "the four", "the duo"."""
    if c.kind != "NG" or c.det not in ("the", "these", "those", "all") or c.mentions:
        return False
    bare = c.figure is not None and c.figure.low == c.figure.high and c.words[-1:] in ([], ["the"])
    return bare or c.head in _SETS


_SETS: Final = frozenset(("duo", "trio", "pair", "twosome", "threesome", "quartet"))
_SHOT: Final = listed("projectiles")
"""What was shot: "the rockets" are those of the shelling told of."""
_TIMES: Final = frozenset(("day", "night", "week", "month", "year", "morning", "evening", "afternoon"))


def same_voice(f: Frame, e: Event) -> bool:
    """Whether he who speaks is the one who spoke of the engagement last: "… , said Major X. He added that …"."""
    last = e.frames[-1].sentence
    before = {v.own[0] for x in f.sentence.scopes for v in x.voices if v.own[0] < f.sentence.start}
    if not before:
        return False
    return any(last.start <= at < last.end for at in before) or any(
        v.own[0] in before for x in last.scopes for v in x.voices
    )


def of_somebody_told(f: Frame) -> bool:
    """Whether a sentence opens on somebody of the one before it: "His driver was hurt", "They burnt two trucks"."""
    for i, c in enumerate(f.sentence.chunks[:3]):
        if c.kind != "NG":
            continue
        if c.det in ("his", "her", "their") or (i > 1 and c.head in ("them", "those", "whom")):
            return True
        after = next((x for x in f.sentence.chunks[i + 1 : i + 4] if x.kind == "VG"), None)
        if c.pron and c.head in _PEOPLE and after is not None and after.cls != "say":
            return True
    return False


def of_the_town(f: Frame) -> bool:
    """Whether a sentence without a place of its own speaks of "the town" as known."""
    if f.place is not None:
        return False
    if f.sentence.heads.isdisjoint(_TOWNS):
        return False
    known = [c for c in f.sentence.chunks if c.head in _TOWNS and c.det in _KNOWN]
    return any(c.kind == "NG" and not c.mentions for c in known)


_TOWNS: Final = frozenset(
    (
        "town",
        "village",
        "city",
        "base",
        "camp",
        "settlement",
        "hamlet",
        "oasis",
        "island",
        "neighborhood",
        "neighbourhood",
    )
)


def of_known_men(f: Frame) -> bool:
    """Whether known fighters act in it: "The rebels had attacked"."""
    chunks = f.sentence.chunks
    for v in f.sentence.verbs:
        c = chunks[v]
        if c.cls in _DONE and c.voice != "passive" and c.subject:
            first = chunks[c.subject[0]]
            mention = first.head_mention
            if first.det in _KNOWN and mention is not None and _unnamed(first) and mention.type in OUTLAWS:
                return True
    return False


_DONE: Final = frozenset(("attack", "kill", "wound", "shell", "bomb", "abduct", "destroy", "seize"))


def of_the_dead(f: Frame) -> bool:
    """Whether a sentence speaks of the dead as known: "the victims", "the soldiers who died"."""
    chunks = f.sentence.chunks
    for i, c in enumerate(chunks):
        if c.det not in _KNOWN or c.kind != "NG":
            continue
        if c.head in _DEAD and c.figure is None:
            return True
        if i + 2 < len(chunks) and chunks[i + 1].kind == "R" and chunks[i + 2].kind == "VG":
            verb = chunks[i + 2]
            if verb.cls == "die" or (verb.cls == "kill" and verb.voice == "passive"):
                return c.figure is None
    return False


_DEAD: Final = frozenset(("dead", "deceased", "slain"))


def of_those_lost(f: Frame, x: Loss) -> bool:
    """Whether a loss is a part of those told of: "they shot one of their victims at a mill"."""
    c = f.sentence.chunks[x.noun]
    return c.head == "victims" and c.det in _WHOSE and (x.value.low or 0) < _MOST


def only_counts(f: Frame) -> bool:
    """Whether all that a sentence tells is who was lost: "Nine soldiers were killed"."""
    return bool(f.losses) and (f.trigger < 0 or (not f.attackers and f.cues.keys() <= _COUNTING))


_COUNTING: Final = frozenset(("kill", "loss"))
_WHOSE: Final = frozenset(("the", "its", "their", "his", "these", "those"))
_MOST: Final = 3
"""More than are told of one by one."""


def of_both(f: Frame) -> bool:
    """Whether a sentence speaks of two attacks told before: "both attacks", "the two bombings"."""
    return bool(f.words) and any(_both(c, f) for c in f.sentence.chunks)


def counts_apart(f: Frame) -> bool:
    """Whether a sentence on two attacks counts any losses beside those of both together, which it leaves out."""
    chunks = f.sentence.chunks
    f.losses = f.sentence.losses = [
        x for x in f.losses if x.verb < 0 or not any(_both(chunks[i], f) for i in chunks[x.verb].subject)
    ]
    return bool(f.losses)


def _both(c: Chunk, f: Frame) -> bool:
    two = c.det == "both" or (c.det == "the" and c.figure is not None and c.figure.low == c.figure.high == 2)
    return c.kind == "NG" and two and c.head in f.words and c.head.endswith("s")


def _unnamed(c: Chunk) -> bool:
    return c.figure is None and all(m.kind == "generic" for m in c.mentions)


def _new(c: Chunk) -> bool:
    """Whether a noun group brings in people whom a pronoun behind it may mean."""
    return c.kind == "NG" and (c.figure is not None or c.det in ("a", "an", "another"))


def _brings_in_outlaws(c: Chunk) -> bool:
    """Whether a noun group brings in armed men: "fifteen X fighters", "a group of Y militants"."""
    who = c.head_mention
    return _new(c) and who is not None and who.type in OUTLAWS


def pointed_at(f: Frame, pool: list[Event]) -> Event | None:
    """The one engagement that told of what the sentence takes as known: "the mosque", "the truck bombing"."""
    found: set[int] = set()
    if len(pool) > 1 and f.place is None and (speaker := where_he_speaks(f, pool)) is not None:
        return speaker
    chunks = f.sentence.chunks
    # Whoever spoke of one attack may speak of that in another town, too.
    speak = {i for v in f.sentence.verbs if chunks[v].cls == "say" for i in chunks[v].subject}
    for i, c in enumerate(chunks):
        if c.kind == "NG" and c.det in _KNOWN and c.figure is None and not (f.place and i in speak):
            if f.elsewhere and chunks[i + 1 : i + 2] and chunks[i + 1].head == "of" and c.head not in f.words:
                continue  # "Also today, a bomb went off at the office of the X": it is told whose it is
            owner = _owner(c, pool, called=c.head in f.words)
            if owner is not None and _of_another(chunks[i + 1 : i + 3], pool, owner):
                continue  # "the northern department of Lomba": not that of Oro, told of before
            found.update((owner,) if owner is not None else ())
    if len(found) == 1:
        return next(e for e in pool if e.order in found)
    return None if found else _of_kind(f, pool)


def same_target(f: Frame, e: Event, *, last: bool) -> bool:
    """Whether what is attacked is what an engagement brought in as its target: "ambushed a convoy … Rebels attacked the
    convoy near Lomba"; `last`: the engagement is the one told of right before.
    """
    if not last or f.owner is not e or f.elsewhere:
        return False
    chunks = f.sentence.chunks
    for v in f.sentence.verbs:
        c = chunks[v]
        for i in (c.subject if c.voice == "passive" else c.object) if c.cls in _STRUCK else ():
            known = chunks[i].det == "the" and chunks[i].figure is None and not chunks[i].mentions
            named = [x.head for x in chunks[i + 1 : i + 2]] == ["of"]
            named = named and any(m.kind == "place" for m in chunks[i + 2].mentions)
            if known and not named and chunks[i].head not in _VAGUE and chunks[i].head in e.things:
                return True
    return False


_STRUCK: Final = frozenset(("attack", "ambush", "storm", "bomb", "shell", "airstrike"))


def _of_another(behind: list[Chunk], pool: list[Event], order: int) -> bool:
    """Whether what stands behind a noun names a place that the engagement was not told of: "the town" of which."""
    if len(behind) < 2 or behind[0].head != "of":
        return False
    names = [m.text.lower() for m in behind[1].mentions if m.kind == "place"]
    told = next(e for e in pool if e.order == order).frames
    return bool(names) and not any(x in g.sentence.low for x in names for g in told[:_FIRST])


_FIRST: Final = 9
"""Sentences of an engagement that are asked which place it was."""


def where_he_speaks(f: Frame, pool: list[Event]) -> Event | None:
    """The one engagement in the town of him who speaks: "a hospital official in X said"."""
    names = {
        m.text.lower() for x in f.sentence.scopes for v in x.voices for m in v.mentions if m.kind == "place"
    }
    told = [e for e in pool if ((e.place or {}).get("name") or "").lower() in names] if names else []
    return told[0] if len(told) == 1 else None


def _owner(c: Chunk, pool: list[Event], *, called: bool) -> int | None:
    """The order of the one engagement that told of the thing; `called`: it is an attack, known by what it hit."""
    unnamed = c.head in _CAST or not (c.mentions or c.head in _VAGUE)
    # What a verb told ("gunmen attacked") is "the attack" as much as what was called so: that word owns nothing.
    heads = [] if called and c.head in ANY_ATTACK else [c.head]
    words = [*c.words[1:-1], *heads] if called else heads if unnamed else []
    for word in words:
        owners = [e.order for e in pool if word in e.things]
        if len(owners) == 1:
            return owners[0]
    return None


def _of_kind(f: Frame, pool: list[Event]) -> Event | None:
    """The one engagement that was of the kind a sentence takes as known: "the suicide blast" among other bombings."""
    if not f.definite:
        return _of_taken(f, pool)
    for kind in _KINDS:
        if f.cues.get(kind):
            owners = [e for e in pool if e.cues.get(kind)]
            return owners[0] if len(owners) == 1 else None
    return None


def _of_taken(f: Frame, pool: list[Event]) -> Event | None:
    """The one engagement in which somebody was taken, for those known to have been: "the editor was kidnapped"."""
    chunks = f.sentence.chunks
    known = any(
        c.cls == "abduct" and c.voice == "passive" and any(chunks[i].det in _KNOWN for i in c.subject)
        for c in (chunks[v] for v in f.sentence.verbs)
    )
    owners = [e for e in pool if e.cues.get("abduct")] if known and f.place is None and len(pool) > 1 else []
    return owners[0] if len(owners) == 1 else None


_KINDS: Final = ("suicide_bombing", "air_strike", "shelling", "abduction", "ambush", "bombing")
