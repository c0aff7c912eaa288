"""What a sentence points back to: "that attack", "the gunmen", "the mosque", "he was killed".

A text brings in what is new with "a" or a bare noun and speaks of what it has told with "the", "that" or a pronoun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.chunks import Chunk
    from extract.engines.rules.events import Event
    from extract.engines.rules.frames import Frame

_CAST: Final = listed("cast")
_VAGUE: Final = listed("vague_things")
_KNOWN: Final = ("the", "that", "this", "these", "those")
_HIT: Final = frozenset(("kill", "wound", "die", "attack", "abduct", "capture"))
_PEOPLE: Final = frozenset(("he", "she", "they"))


def of_those_told(f: Frame) -> bool:
    """Whether a sentence speaks of those who acted or were hurt before: "the gunmen", "the victims", "he was shot"."""
    chunks = f.sentence.chunks
    for c in chunks:
        if c.kind == "NG" and c.det in _KNOWN and c.head in _CAST and _unnamed(c):
            return True
        if c.kind == "VG" and c.cls in _HIT and c.voice == "passive" and c.subject:
            first = c.subject[0]
            if chunks[first].pron and chunks[first].head in _PEOPLE and not any(map(_new, chunks[:first])):
                return True
    return False


def of_the_dead(f: Frame) -> bool:
    """Whether a sentence speaks of the dead as known: "the victims", "the soldiers who died"."""
    chunks = f.sentence.chunks
    for i, c in enumerate(chunks):
        if c.kind != "NG" or c.det not in _KNOWN:
            continue
        if c.head in _DEAD and c.figure is None:
            return True
        if i + 2 < len(chunks) and chunks[i + 1].kind == "R" and chunks[i + 2].kind == "VG":
            verb = chunks[i + 2]
            if verb.cls == "die" or (verb.cls == "kill" and verb.voice == "passive"):
                return c.figure is None
    return False


_DEAD: Final = frozenset(("dead", "deceased", "slain"))


def _unnamed(c: Chunk) -> bool:
    return c.figure is None and all(m.kind == "generic" for m in c.mentions)


def _new(c: Chunk) -> bool:
    """Whether a noun group brings in people whom a pronoun behind it may mean."""
    return c.kind == "NG" and (c.figure is not None or c.det in ("a", "an", "another"))


def pointed_at(f: Frame, pool: list[Event]) -> Event | None:
    """The one engagement that told of a thing which the sentence takes as known: "the mosque", "the convoy"."""
    found: Event | None = None
    for c in f.sentence.chunks:
        if c.kind != "NG" or c.det not in _KNOWN or c.mentions or c.figure is not None or c.head in _VAGUE:
            continue
        owners = [e for e in pool if c.head in e.things]
        if len(owners) == 1:
            if found is not None and found is not owners[0]:
                return None
            found = owners[0]
    return found or _of_kind(f, pool)


def _of_kind(f: Frame, pool: list[Event]) -> Event | None:
    """The one engagement that was of the kind a sentence takes as known: "the suicide blast" among other bombings."""
    if not f.definite:
        return None
    for kind in _KINDS:
        if f.cues.get(kind):
            owners = [e for e in pool if e.cues.get(kind)]
            return owners[0] if len(owners) == 1 else None
    return None


_KINDS: Final = ("suicide_bombing", "air_strike", "shelling", "abduction", "ambush", "bombing")
