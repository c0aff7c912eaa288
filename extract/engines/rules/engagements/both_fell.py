"""Those of two clauses who fell on one occasion: "two were killed and six wounded in clashes near X"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.chunks import Chunk

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence


def hurt_too(s: Sentence, subject: Chunk) -> bool:
    """Whether all that is told of the subject of a clause is that they were killed or hurt."""
    verb = next((c for c in s.chunks if c.kind == "VG" and c.start > subject.end), None)
    return verb is not None and verb.cls in ("kill", "wound") and verb.voice == "passive"


def fell_with(s: Sentence, k: int, subject: Chunk) -> bool:
    """Whether those behind "and" were hurt with those before it, of whose fate nothing else is told: "two guards were
    killed and another one was wounded in an ambush near X".
    """
    before = s.chunks[k - 1] if k else subject
    bare = before.kind == "VG" and (
        before.cls == "die" or (before.voice == "passive" and before.cls in _FATES)
    )
    return bare and s.chunks[k].head == "and" and hurt_too(s, subject)


_FATES: Final = ("kill", "wound")


def by_what_both(a: Analysis, s: Sentence, k: int, subject: Chunk) -> bool:
    """Whether two groups fell to what is told behind the second: "one was killed and five others hurt by shells
    fired at X", "three were killed and eight wounded in clashes near X".
    """
    more = not subject.words or subject.head in ("others", "another", "more", "other")
    more = more or "other" in subject.words[:2]  # "three other guards"
    if s.chunks[k].head != "and" or not more:
        return False
    verb = next((v for v in s.verbs if s.chunks[v].start > subject.end), -1)
    if verb < 0 or verb + 1 >= len(s.chunks) or not hurt_too(s, subject):
        return False
    before = [s.chunks[v] for v in s.verbs if v < k][-1:]
    own = before and (before[0].cls == "die" or (before[0].voice == "passive" and not before[0].agent))
    if not own or verb + 2 >= len(s.chunks):
        return False
    by, what = s.chunks[verb + 1], s.chunks[verb + 2]
    return by.head == "by" or (
        by.head == "in"
        and (what.det in ("a", "an") or what.head in a.triggers.events or _told_nearer(s, k, what))
    )


def _told_nearer(s: Sentence, k: int, what: Chunk) -> bool:
    """Whether a place behind both is where in the one on which the sentence opens both fell: "In Oro, two were killed
    and six wounded in Lomba district".
    """
    places = [n for n, c in enumerate(s.chunks[:k]) if any(m.kind == "place" for m in c.mentions)]
    town = any(m.kind == "place" for m in what.mentions) or what.head in _SETTLED
    return town and places == [1] and s.chunks[0].head in ("in", "at", "near", "around")


_SETTLED: Final = frozenset(("town", "village", "city", "district", "area", "neighbourhood", "neighborhood"))
