"""Who holds a place as it is told in other words: "claimed control of", "they now control the town", "had taken over",
"the rebels had been driven out of the town", "had cleared the town of rebels", "the town had been lost".
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.held_ground import verb_of
from extract.engines.rules.grammar.chunks import Chunk
from extract.engines.rules.vocabulary.actor_types import ARMED

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Sentence
    from extract.engines.rules.claims.claims import ClaimReader
    from extract.engines.rules.scenes.events import Event

IsPlace = Callable[["ClaimReader", Chunk], bool]
_SELF: Final = frozenset(("it", "they", "we"))
_OUT: Final = frozenset(("of", "from"))


def ground_told(
    r: ClaimReader, event: Event, s: Sentence, place: IsPlace, holder: Callable[[str | None], str | None]
) -> tuple[int, str, int] | None:
    """The chunk that tells it, who holds the place, and the last chunk of those words; None: it is not told so."""
    chunks = s.chunks
    for v, c in enumerate(chunks):
        if c.kind == "NG" and c.head == "control" and len(c.words) == 1 and (at := _unmarked(chunks, v)) >= 0:
            found = _party(r, event, s, at, holder)
            if v + 1 < len(chunks) and place(r, chunks[v + 1]) and found is not None:
                return v, found, v + 1
        if c.kind != "VG" or c.neg:
            continue
        told = _by_verb(r, event, s, v, place, holder)
        if told is not None:
            return v, *told
    return None


def _by_verb(
    r: ClaimReader,
    event: Event,
    s: Sentence,
    v: int,
    place: IsPlace,
    holder: Callable[[str | None], str | None],
) -> tuple[str, int] | None:
    """Who holds a place by what the verb at `v` tells, and where that ends."""
    chunks, c, lemma = s.chunks, s.chunks[v], verb_of(s.chunks[v])
    after = chunks[v + 1 : v + 4]
    if lemma == "claim" and c.object and c.voice != "passive":
        i = c.object[0]
        held = chunks[i].head == "control" and i + 2 < len(chunks) and chunks[i + 1].head in ("of", "over")
        if held and place(r, chunks[i + 2]) and c.subject:
            found = _party(r, event, s, c.subject[0], holder)
            return (found, i + 2) if found is not None else None
    over = lemma == "take" and c.voice != "passive" and len(after) > 1 and after[0].head == "over"
    if over and place(r, after[1]) and c.subject:
        found = _party(r, event, s, c.subject[0], holder)
        return (found, v + 2) if found is not None else None
    if c.cls == "expel" and c.voice == "passive" and c.aux and not c.agent and c.subject:
        out = len(after) > 1 and after[0].head in _OUT and place(r, after[1])
        if out and (found := _across(r, event, s, c.subject[0])) is not None:
            return found, v + 2
    if c.cls == "expel" and c.voice in ("active", "inf") and c.object and place(r, chunks[c.object[0]]):
        k = c.object[-1] + 1
        of = k + 1 < len(chunks) and chunks[k].head == "of" and r.frames.named(s, k + 1)
        if of and c.subject and (found := _party(r, event, s, c.subject[0], holder)) is not None:
            return found, k + 1
    if lemma == "lose":
        lost = c.subject if c.voice == "passive" else c.object
        if lost and place(r, chunks[lost[0]]) and chunks[lost[0]].figure is None:
            own = _own(r, event, s, c.start)
            loser = c.subject[0] if c.voice != "passive" and c.subject else -1
            found = _across(r, event, s, loser) if loser >= 0 else _other(r, event, own)
            return (found, max(v, lost[-1])) if found is not None else None
    return None


def _unmarked(chunks: list[Chunk], v: int) -> int:
    """The noun right before "control" where that is a verb: "they now control the town"; -1: it is a noun."""
    k = v - 1
    while k > 0 and chunks[k].kind == "A":
        k -= 1
    party = k >= 0 and chunks[k].kind == "NG" and chunks[k].figure is None
    return k if party and (chunks[k].head in _SELF or chunks[k].head.endswith(("s", "men"))) else -1


def _party(
    r: ClaimReader, event: Event, s: Sentence, i: int, holder: Callable[[str | None], str | None]
) -> str | None:
    """The armed party that a noun group names, or of which the speaker is."""
    c = s.chunks[i]
    if c.head in _SELF:
        return _own(r, event, s, c.start)
    sides = r.sides[event.order]
    found = [x for x in r.frames.named(s, i) if r.a.types.get(x) not in ("media", "person", "civilians")]
    here = [x for x in found if x in (*sides.attackers, *sides.defenders)]
    if len(here) == 1:
        return here[0]
    return holder(found[0]) if len(found) == 1 else None


def _own(r: ClaimReader, event: Event, s: Sentence, at: int) -> str | None:
    return next(iter(r.own_party(event, s, at)), None)


def _across(r: ClaimReader, event: Event, s: Sentence, i: int) -> str | None:
    """The one armed party across from those at a noun group."""
    c = s.chunks[i]
    who = _own(r, event, s, c.start) if c.head in _SELF else next(iter(r.frames.named(s, i)), None)
    return _other(r, event, who)


def _other(r: ClaimReader, event: Event, who: str | None) -> str | None:
    sides = r.sides[event.order]
    other = sides.defenders if who in sides.attackers else sides.attackers if who in sides.defenders else []
    armed = [x for x in other if r.a.types.get(x) in ARMED]
    return armed[0] if len(armed) == 1 else None
