"""Places to which those hit by a deed were brought, came or were sent back, told in a sentence of their own: "A truck
took the wounded to Lomba", "The survivors crossed into Oro", "He breathed his last at the Dewa hospital".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import FIGHTING
from extract.engines.rules.vocabulary.words import alternation, listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.mentions.mentions import Mention

_MOVING: Final = listed("moving_the_hurt")
_ENDING: Final = listed("ending_captivity")
_CARE: Final = listed("houses_of_care")
_TOLD: Final = lazy(rf"\b(?:{alternation('hurt_or_held')}|{alternation('houses_of_care')})\b")

_FREED: Final = frozenset(
    ("free", "release", "exchange", "swap", "repatriate", "ransom", "parade", "hand", "set free")
)
"""What befalls none but those who were held."""
_TO: Final = frozenset(("to", "toward", "towards", "into", "across", "onto"))
_BY: Final = frozenset(("in", "at", "of", "from", ",", "for", "near", "("))
_AT: Final = ("in", "at", "near")
_AT_CARE: Final = frozenset(("in", "at", "to", "from", "by", "near"))
_CALM: Final = frozenset(("", "other", "be", "say", "die", "wound"))
_ARRIVING: Final = frozenset(("arrive", "land", "reappear", "recuperate", "resurface"))
_COMING: Final = frozenset(("cross", "reach", "return", "flee"))
_NEAR: Final = 8
_TOWNS: Final = frozenset(
    ("town", "city", "capital", "village", "province", "district", "port", "department", "state")
)
_STRIKING: Final = frozenset(
    ("attack", "ambush", "bomb", "shell", "airstrike", "storm", "abduct", "destroy", "launch", "fire", "kill")
)


def brought_to(s: Sentence, places: list[Mention], events: Mapping[str, str]) -> set[int]:
    """Gives where those of the places begin to which the hurt, the dead or the held were only brought or came."""
    if not places or _none_told(s):
        return set()
    return {m.start for m in places if _aside(s, m, events)}


def _none_told(s: Sentence) -> bool:
    """Whether a sentence tells of nobody hurt, held or let go, and of no house of care."""
    return _TOLD.search(s.low) is None and not any(_freed(s.chunks[v]) for v in s.verbs)


def _freed(c: Chunk) -> bool:
    """Whether those held are told to have been let go, also where "were" stands only before they were taken."""
    return c.verb is not None and c.verb.lemma in _FREED and (c.voice == "passive" or _swapped(c))


def _swapped(c: Chunk) -> bool:
    return c.verb is not None and c.verb.lemma in ("exchange", "swap") and not c.object and not c.aux


def _aside(s: Sentence, m: Mention, events: Mapping[str, str]) -> bool:
    chunks = s.chunks
    at = next((k for k, c in enumerate(chunks) if c.start <= m.start < c.end), -1)
    if at < 2:
        return False
    first, cared = _head_of(chunks, at)
    if first < 1:
        return False
    before = [v for v in s.verbs if v < first]
    if not all(chunks[v].cls in _CALM for v in s.verbs if v > at):
        return False  # "were brought to Lomba and shot", "died at a hospital in Lomba when jets bombed it"
    moved = next((v for v in reversed(before) if _lemma(chunks[v]) in _MOVING and _of_hurt(s, v)), -1)
    if moved >= 0 and chunks[first].head in _TO and not _struck_between(chunks, before, moved):
        return True
    if cared and chunks[first].head in _AT_CARE and chunks[first - 1].head not in events:
        return not before or not _strikes(chunks, before[-1])
    ended = next((v for v in reversed(before) if _ends(chunks[v])), -1)
    return ended >= 0 and not _struck_between(chunks, before, ended) and chunks[first].head in _AT


def day_of_moving(s: Sentence, start: int) -> bool:
    """Whether a day that begins at `start` is the one on which the hurt or held were brought somewhere or let go."""
    if _none_told(s):
        return False
    chunks = s.chunks
    verbs = [v for v in s.verbs if chunks[v].cls != "say"]
    before = [v for v in verbs if chunks[v].start < start]
    v = before[-1] if before else (verbs[0] if verbs else -1)
    if v < 0:
        return False
    if _ends(chunks[v]) or (_lemma(chunks[v]) in _COMING and chunks[v].cls == "other" and _of_hurt(s, v)):
        return not any(_strikes(chunks, x) for x in verbs if x > v)
    to = any(c.head in _TO for c in chunks[v + 1 : v + _NEAR])
    return (
        to
        and _lemma(chunks[v]) in _MOVING
        and _of_hurt(s, v)
        and not any(_strikes(chunks, x) for x in verbs if x > v)
    )


def _head_of(chunks: list[Chunk], at: int) -> tuple[int, bool]:
    """The little word that leads to a place, before "the hospital in" or "the town of"; whether a hospital is told."""
    k, cared = at - 1, not _CARE.isdisjoint(chunks[at].words)
    while k > 1 and chunks[k].head in _BY and chunks[k - 1].kind == "NG":
        words = chunks[k - 1].words or [chunks[k - 1].head]
        house = any(w in _CARE for w in words)
        if not house and chunks[k - 1].head not in _TOWNS:
            break
        cared = cared or house
        k -= 2
    return k, cared


def _of_hurt(s: Sentence, v: int) -> bool:
    """Whether none of those who bear arms is told to go anywhere himself: not "two bombers walked into"."""
    c = s.chunks[v]
    if c.object or (c.voice == "passive" and c.aux):
        return True
    return not any(
        m.type in FIGHTING
        and _TOLD.search(s.low, s.chunks[k].start - s.start, s.chunks[k].end - s.start) is None
        for k in c.subject
        for m in s.chunks[k].mentions
    )


def _ends(c: Chunk) -> bool:
    """Whether a verb tells that somebody was let go, buried or came somewhere: not "rebels freed 40 prisoners"."""
    lemma = _lemma(c)
    return lemma in _ARRIVING or (lemma in _ENDING and c.voice == "passive") or _freed(c)


def _lemma(c: Chunk) -> str:
    return c.verb.lemma if c.verb is not None else c.head


def _strikes(chunks: list[Chunk], v: int) -> bool:
    return chunks[v].cls in _STRIKING


def _struck_between(chunks: list[Chunk], before: list[int], v: int) -> bool:
    """Whether a verb of violence stands between that of moving and the place: "came and attacked the road to"."""
    return any(x > v and _strikes(chunks, x) for x in before)
