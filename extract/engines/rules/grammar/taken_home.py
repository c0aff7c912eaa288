"""People who are taken out of their houses: "took three farmers from their homes", "was dragged from his house"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.trigger_words import Verb
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk

_BUNDLING: Final = listed("bundling")
_TAKING: Final = frozenset(("take", "remove", "snatch", "drag"))
_HOMES: Final = frozenset(
    ("home", "homes", "house", "houses", "hut", "huts", "bed", "beds", "residence", "residences")
)
_WHOSE: Final = frozenset(("his", "her", "their"))
_HURT: Final = frozenset(("wounded", "injured", "dead", "body", "bodies", "survivors", "survivor", "remains"))
_CARE: Final = frozenset(("hospital", "clinic", "hospitals", "infirmary", "safety", "morgue"))
_REACH: Final = 6


def taken_from_home(chunks: list[Chunk], v: int) -> bool:
    """Whether the verb group at `v` tells that somebody was led away from where he lives, and not to a doctor."""
    c = chunks[v]
    if c.verb is None or not (c.verb.lemma in _TAKING or c.head in _BUNDLING) or c.neg:
        return False
    if c.voice not in ("active", "passive") or (c.voice == "active" and not c.subject):
        return False
    taken = c.subject if c.voice == "passive" else c.object
    if not taken or not all(_person(chunks[i]) for i in taken):
        return False
    if any(x.kind == "VG" and x.cls in ("kill", "die") for x in chunks[v + 1 :]):
        return False  # "took him from his house and shot him": he is told as dead
    last = v if c.voice == "passive" else taken[-1]
    near = chunks[last + 1 : last + 1 + _REACH]
    out = any(x.head == "from" and y.head in _HOMES and y.det in _WHOSE for x, y in pairwise(near))
    return out and all(x.head not in _CARE for x in chunks[last + 1 : last + 2 * _REACH])


def _person(c: Chunk) -> bool:
    """Whether a noun group is of people who are not said to be hurt; who is only "him" was told of before."""
    return c.head not in _HURT and any(m.kind in ("person", "generic", "office", "force") for m in c.mentions)


def _herd(chunks: list[Chunk], i: int) -> bool:
    """Whether a noun group is of animals: "drove off 90 cows", "took away 90 head of cattle"."""
    of = i + 2 if i + 2 < len(chunks) and chunks[i + 1].head == "of" else i
    return chunks[i].head in _HERDS or (chunks[i].head in ("head", "heads") and chunks[of].head in _HERDS)


_HERDS: Final = listed("herds")


def taken_along(chunks: list[Chunk], v: int) -> None:
    """Makes taking of "took them from their home" and of "drove off 90 cows"."""
    c = chunks[v]
    forms = c.verb.forms if c.verb else frozenset()
    if c.cls == "repel" and c.object and _herd(chunks, c.object[0]):
        c.act(Verb("rustle", "seize", forms))
    if taken_from_home(chunks, v):
        c.act(Verb("take away", "abduct", forms))
