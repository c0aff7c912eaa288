"""Reads turns by which a place is taken or a house brought down as the verbs that they stand for.

"Raised their flag over the town" and "made themselves masters of it" is to have taken it; "collapsed under a missile"
is to have been destroyed by it. "Charred remains of nine people" are a noun group, though "remains" looks like a verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.pounding import act
from extract.engines.rules.vocabulary.actor_types import FIGHTING
from extract.engines.rules.vocabulary.triggers import Verb
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.grammar.items import Chunk
    from extract.engines.rules.vocabulary.triggers import Triggers

_FLAGS: Final = frozenset(("flag", "flags", "banner", "banners", "colours", "colors", "standard", "ensign"))
_RAISING: Final = listed("raising_flags")
_OVER: Final = frozenset(("over", "above", "on", "in", "at", "atop", "across"))
_MASTERS: Final = frozenset(("masters", "master", "lords", "lord", "rulers"))
_SELF: Final = frozenset(("themselves", "itself", "himself"))
_COLLAPSING: Final = listed("collapsing")
_UNDER: Final = frozenset(("under", "beneath", "from", "after"))
_FORCE: Final = frozenset(("impact", "weight", "force", "blow", "blows", "fire", "hail", "barrage", "shock"))
_LIKE_VERBS: Final = {
    "square": frozenset(("main", "central", "market", "town", "city", "village", "public")),
    "remains": frozenset(
        ("burnt", "burned", "charred", "decomposed", "mutilated", "skeletal", "human", "buried")
    ),
}
"""Nouns that look like verbs, and the words before them that show what they are."""
_FAR: Final = 5
"""Chunks behind a fall within which it is told under what: "collapsed on Monday afternoon under a missile"."""


def turns_of_ground(chunks: list[Chunk], triggers: Triggers) -> set[int]:
    """Gives such turns the verb that they stand for; returns which chunks become part of it."""
    drop: set[int] = set()
    for v, c in enumerate(chunks[:-1]):
        noun = chunks[v - 1] if v and c.kind == "VG" and c.head in _LIKE_VERBS and not c.aux else c
        if noun.kind == "NG" and noun is not c and noun.head in _LIKE_VERBS[c.head] and not noun.mentions:
            noun.words, noun.head, noun.end = [*noun.words, c.head], c.head, c.end
            drop.add(v)
    if drop:
        chunks[:] = [c for k, c in enumerate(chunks) if k not in drop]
        drop = set()
    for v, c in enumerate(chunks[:-2]):
        if c.kind != "VG" or c.neg:
            continue
        if c.head in _RAISING:
            drop |= _flag_raised(chunks, v) or _flag_over(chunks, v)
        elif c.head in _COLLAPSING:
            drop |= _collapsed(chunks, v, triggers)
        elif c.head == "remains" and not c.aux:
            drop |= _remains(chunks, v)
        elif chunks[v + 1].head in _MASTERS or chunks[v + 2].head in _MASTERS:
            drop |= _made_masters(chunks, v)
    return drop


def _armed(c: Chunk) -> bool:
    return any(m.type in FIGHTING for m in c.mentions)


def _by_fighters(chunks: list[Chunk], v: int) -> bool:
    """Whether those who fight stand before the verb at `v`."""
    return any(_armed(c) for c in chunks[max(0, v - 4) : v] if c.kind == "NG")


def _take(c: Chunk) -> None:
    act(c, "seize", "take")
    c.voice, c.aux = "active", ()


def _flag_raised(chunks: list[Chunk], v: int) -> set[int]:
    """ "Rebels raised their flag over the town": they took it."""
    k = v + 1
    if k + 2 >= len(chunks) or (chunks[v].voice in ("inf", "passive") and chunks[v].aux):
        return set()
    if not _by_fighters(chunks, v) or chunks[k].kind != "NG" or chunks[k].head not in _FLAGS:
        return set()
    if chunks[k + 1].head not in _OVER or chunks[k + 2].kind != "NG":
        return set()
    act(chunks[v], "seize", "take")
    chunks[v].voice = "active" if chunks[v].voice in ("passive", "bare") else chunks[v].voice
    return {k, k + 1}


def _flag_over(chunks: list[Chunk], v: int) -> set[int]:
    """ "The flag of the rebels was flying over the town", "the rebel flag was hoisted there": they took it."""
    over = v + 1
    if chunks[over].head not in ("over", "above", "atop") or chunks[over + 1].kind != "NG" or not v:
        return set()
    whose = chunks[v - 1]
    if whose.head in _FLAGS and _armed(whose):
        _take(chunks[v])
        return {over}
    named = v > 2 and chunks[v - 2].head == "of" and chunks[v - 3].head in _FLAGS and _armed(whose)
    if not named:
        return set()
    _take(chunks[v])
    return {v - 3, v - 2, over}


def _made_masters(chunks: list[Chunk], v: int) -> set[int]:
    """ "Made themselves masters of the town", "became masters of it": took it."""
    c = chunks[v]
    lemma = c.verb.lemma if c.verb is not None else ""
    k = v + 1 + (chunks[v + 1].head in _SELF)
    itself = k == v + 2 and lemma in ("make", "declare", "proclaim", "render")
    if (
        not _by_fighters(chunks, v)
        or not (itself or lemma == "become")
        or c.voice == "inf"
        or k + 2 >= len(chunks)
    ):
        return set()
    if (
        chunks[k].head not in _MASTERS
        or chunks[k + 1].head not in ("of", "over")
        or chunks[k + 2].kind != "NG"
    ):
        return set()
    act(c, "seize", "take")
    c.voice = "active" if c.voice in ("passive", "bare") else c.voice
    return set(range(v + 1, k + 2))


def _collapsed(chunks: list[Chunk], v: int, triggers: Triggers) -> set[int]:
    """ "A house collapsed under a missile", "… under the impact of a shell": it was destroyed by it."""
    for k in range(v + 1, min(v + 1 + _FAR, len(chunks) - 1)):
        c = chunks[k]
        if c.kind in ("X", "C", "R", "VG"):
            return set()
        if c.kind != "P" or c.head not in _UNDER:
            continue
        last = k + 1
        if chunks[last].head in _FORCE and last + 2 < len(chunks) and chunks[last + 1].head == "of":
            last += 2
        means = chunks[last]
        words = {means.head, *means.words}
        if means.kind != "NG" or not any(x in triggers.means or x in triggers.events for x in words):
            return set()
        fall = chunks[v]
        fall.act(Verb("destroy", "destroy", fall.verb.forms if fall.verb is not None else frozenset()))
        fall.voice, fall.aux = "passive", ("was",)
        c.head = "by"
        # What it was brought down by stands right behind the verb, and the day and the hour behind that.
        chunks[v + 1 : last + 1] = [c, *chunks[k + 1 : last + 1], *chunks[v + 1 : k]]
        return set(range(v + 2, v + 1 + last - k))
    return set()


def _remains(chunks: list[Chunk], v: int) -> set[int]:
    """Makes a noun group of "charred remains (of nine people were found)" at the head of a clause."""
    before = chunks[v - 1] if v else None
    burnt = before is not None and before.kind == "VG" and not before.aux and before.voice != "active"
    first = v - 1 if burnt else v
    opens = first == 0 or chunks[first - 1].head in (",", "and", ";", "that", "while")
    if not opens or chunks[v + 1].head != "of" or chunks[v + 2].kind != "NG":
        return set()
    c = chunks[v]
    if before is not None and burnt:
        c.start = before.start
    c.kind, c.words, c.mentions, c.cls, c.verb, c.voice = "NG", ["remains"], [], "", None, ""
    return {v - 1} if burnt else set()
