"""Two blows of other hands in one town: "In Lomba, gunmen shot a teacher and a roadside bomb wounded two guards"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.roles.event_bombs import ATTACKER_NOUNS

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_ANEW: Final = ("", "a", "an", "another")
_LINKS: Final = ("and", "while")
_MORE: Final = frozenset(("others", "other", "more", "another", "rest", "them"))
_OF_ONE: Final = frozenset(
    (
        "then",
        "followed",
        "assault",
        "stormed",
        "complex",
        "coordinated",
        "simultaneously",
        "siege",
        "also",
        "before",
    )
)
"""Words of an attack in which bombs and gunmen had their parts."""
_KINDS: Final = ("bombing", "shelling", "air_strike", "suicide_bombing")


def two_blows(a: Analysis, s: Sentence, i: int, k: int, subject: Chunk) -> bool:
    """Whether people were hurt by other means behind the chunk at `k` than before it, and in no one attack."""
    if s.chunks[k].head not in _LINKS or subject.det not in _ANEW or not _OF_ONE.isdisjoint(s.lows):
        return False
    theirs = _means(a, subject)
    first = next((x for x in s.losses if x.people and x.value.low and i <= x.noun < k and x.verb >= i), None)
    second = next((x for x in s.losses if x.people and x.value.low and x.noun > k), None)
    if not theirs or first is None or second is None or s.chunks[second.noun].pron:
        return False
    if not _MORE.isdisjoint((*s.chunks[second.noun].words, s.chunks[second.noun].head)):
        return False
    mine = _hands(a, s, first.verb)
    return bool(mine) and mine != theirs and {mine, theirs} != {"bombing", "suicide_bombing"}


def _hands(a: Analysis, s: Sentence, v: int) -> str:
    """By what those were hurt of whom the verb at `v` tells; "" where nobody says."""
    c = s.chunks[v]
    if c.voice == "passive":
        shot = c.verb is not None and c.verb.lemma.startswith(("shoot", "gun")) and not c.agent
        return "gun" if shot else next((x for n in c.agent if (x := _means(a, s.chunks[n]))), "")
    return next((x for n in c.subject if (x := _means(a, s.chunks[n]))), "")


def _means(a: Analysis, c: Chunk) -> str:
    """By what a noun group does its deed: a bomb, shells, from the air, guns."""
    if c.head in ATTACKER_NOUNS:
        return "suicide_bombing" if c.head.startswith("bomber") else "gun"
    kinds = (
        a.triggers.means.get(c.head),
        a.triggers.events.get(c.head),
        *map(a.triggers.means.get, c.words[-2:-1]),
    )
    return next((x for x in kinds if x in _KINDS), "")
