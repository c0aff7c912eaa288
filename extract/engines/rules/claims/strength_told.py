"""How many took part, told beside the deed: "the band was 60 strong", "there were some 60 attackers", "with 60 men"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.strength_nouns import FIGHTERS, Strength, value_of
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader
    from extract.engines.rules.scenes.events import Event

_ATTACKERS: Final = listed("who_attacked")
_TELLING: Final = frozenset(("speak", "count", "report", "estimate", "see", "be"))
_BANDS: Final = listed("armed_bands")
_INSIDE: Final = frozenset(("in", "inside", "on", "aboard"))


def attackers(r: ClaimReader, event: Event, n: Chunk, end: int, start: int | None = None) -> Strength:
    """The strength of those who attacked, by the count of a noun group."""
    sides = r.sides[event.order]
    actor = sides.attackers[0] if len(sides.attackers) == 1 else None
    where = (n.start if start is None else start, end)
    return Strength(actor, None, "attacker", value_of(r, n), None, where, n.start)


def told_of(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Strength]:
    """ "There were some 60 attackers", "residents spoke of 60 attackers", "the band was 60 strong"."""
    chunks = s.chunks
    k = v + 1
    if k < len(chunks) and chunks[k].head == "of":
        k += 1
    n = chunks[k] if k < len(chunks) else None
    if n is None or n.kind != "NG" or n.figure is None or not n.figure.low or c.verb is None:
        return
    if n.head == "strong" and c.verb.lemma == "be" and v:
        who = chunks[v - 1]
        if who.head == "they" or who.head in _BANDS or who.head in FIGHTERS:
            yield attackers(r, event, n, n.end, who.start)
    elif n.head in _ATTACKERS and c.verb.lemma in _TELLING and c.voice == "active":
        after = chunks[k + 1] if k + 1 < len(chunks) else None
        if after is None or after.kind not in ("VG", "R"):
            yield attackers(r, event, n, n.end)


def with_men(r: ClaimReader, event: Event, s: Sentence, v: int, c: Chunk) -> Iterator[Strength]:
    """ "attacked the post with 60 men", "with a force of 60": those who attack bring them along."""
    chunks = s.chunks
    if c.voice == "passive" or any(chunks[i].figure is not None for i in c.subject):
        return
    for k in range(v + 1, min(v + 8, len(chunks) - 1)):
        if chunks[k].kind == "VG":
            return
        if chunks[k].head not in ("with", "in") or chunks[k + 1].kind != "NG":
            continue
        n = chunks[k + 1]
        band = n.head in _BANDS and n.figure is None and k + 3 < len(chunks) and chunks[k + 2].head == "of"
        if band:
            n = chunks[k + 3]
        last = chunks.index(n) + 1
        told = n.figure is not None and bool(n.figure.low) and n.kind == "NG"
        men = told and (n.head in FIGHTERS if n.words else band)
        if not men or (chunks[k].head == "in" and not band):
            continue
        if last < len(chunks) and (chunks[last].kind == "VG" or chunks[last].head in _INSIDE):
            return  # "the post with 60 men inside", "with 60 men killed"
        yield attackers(r, event, n, n.end)
        return


def stationed(chunks: list[Chunk], v: int) -> list[int]:
    """The men of an attacked post: "where 90 soldiers were stationed", "90 were based there", "which houses 90 guards",
    "90 guards were in the camp".
    """
    c = chunks[v]
    lemma = c.verb.lemma if c.verb is not None else ""
    after = chunks[v + 1] if v + 1 < len(chunks) else c
    if c.head in _HOUSING and c.voice != "passive":
        men = [i + 2 if chunks[i + 1 : i + 3][1:] and chunks[i + 1].head == "of" else i for i in c.object]
        return [i for i in men if chunks[i].figure is not None]  # "houses a company of 90 guards"
    if not c.subject or chunks[c.subject[0]].figure is None or c.voice == "ing":
        return []
    first = min(c.subject)
    where = first > 0 and chunks[first - 1].head in ("where", "which")
    post = v + 2 < len(chunks) and after.head in ("at", "in", "inside") and chunks[v + 2].head in _POSTS
    if c.head in _STATIONED and c.aux:
        there = after.head in ("there", ".", "when") or post
        return list(c.subject) if where or there else []
    here = lemma == "be" and (post or (where and after.head in (",", ".")))
    return list(c.subject) if here else []


_HOUSING: Final = frozenset(
    ("houses", "housed", "housing", "hosts", "hosted", "hosting", "shelters", "sheltered")
)
_STATIONED: Final = frozenset(
    (
        "stationed",
        "based",
        "garrisoned",
        "posted",
        "deployed",
        "housed",
        "quartered",
        "billeted",
        "positioned",
        "serving",
    )
)
_POSTS: Final = listed("post_nouns") | {
    "base",
    "camp",
    "post",
    "outpost",
    "garrison",
    "barracks",
    "checkpoint",
    "compound",
}


def drones(r: ClaimReader, event: Event, s: Sentence, i: int, c: Chunk) -> Iterator[Strength]:
    """ "launched at least 300 drones": how many the attackers sent."""
    n = s.chunks[i]
    if n.figure is None or n.figure.low in (0, None) or n.head not in ("drones", "uavs"):
        return
    tops = r.sides[event.order].attackers
    actors = [x for k in c.doers for x in r.frames.named(s, k) if x in tops]
    actors = actors or (list(tops) if len(tops) == 1 else [])
    where = (min(c.start, n.start), max(c.end, n.end))
    yield Strength(actors[0] if actors else None, None, "attacker", value_of(r, n), n.head, where, n.start)
