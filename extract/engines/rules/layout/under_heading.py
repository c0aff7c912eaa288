"""Whether an item of a digest only goes on with the item before it under one heading.

"Battle of X" over two items is one fight: the second, which counts the dead and names neither day nor town nor
attackers, tells of it. Under the heading of a whole war only a toll that is taken as known does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event

_COUNTED: Final = frozenset(("kill", "loss", "other"))
_WARS: Final = listed("war_names")


def goes_on(a: Analysis, e: Event, f: Frame) -> bool:
    """Whether a bare toll belongs to an engagement told in the item before it under the same heading."""
    mine, theirs = a.segments[f.sentence.segment], a.segments[e.segment]
    if points_back(a, e, f.sentence) and _says_no_more(e, f):
        return True
    if mine.kind != "item" or not mine.path or mine.path != theirs.path or e.segment >= mine.index:
        return False
    bare = f.when is None and not f.attackers and not (f.elsewhere or f.apart or f.earlier)
    named = (f.place or {}).get("name")
    if not bare or (named and named != (e.place or {}).get("name")) or not f.cues.keys() <= _COUNTED:
        return False
    if not any(x.people and x.value.low for x in f.losses):
        return False
    if names_attack(a, mine.path[-1]):
        return True
    return all(x.rule == "toll" for x in f.losses if x.people)


def points_back(a: Analysis, e: Event, s: Sentence) -> bool:
    """Whether a sentence opens the item right behind that of an engagement, both under one heading or under none, and
    speaks of an attack as known.
    """
    mine, theirs = a.segments[s.segment], a.segments[e.segment]
    behind = mine.kind == theirs.kind == "item" and e.segment == s.segment - 1 and mine.path == theirs.path
    if not behind or s.start - mine.start >= _OPENS:
        return False
    return any(c.det in ("the", "this", "that") and c.head in a.triggers.events for c in s.chunks)


_OPENS: Final = 3
"""Characters of its mark before the first sentence of an item."""


def _says_no_more(e: Event, f: Frame) -> bool:
    """Whether a sentence takes "the attack" as known, and gives it neither day nor place: "X claims the attack"."""
    named = (f.place or {}).get("name")
    if not f.definite or f.when is not None or f.elsewhere or f.apart or f.earlier:
        return False
    return not named or named == (e.place or {}).get("name")


def told_on(a: Analysis, e: Event, f: Frame) -> bool:
    """Whether two items of a digest under one heading tell of one town, and of no other attackers."""
    mine, theirs = a.segments[f.sentence.segment].path, a.segments[e.segment].path
    one = bool(mine) and mine[-1:] == theirs[-1:] and f.grain == e.grain == 0 and not (f.apart or f.elsewhere)
    if not one or (f.place or {}).get("name") != (e.place or {}).get("name"):
        return False
    return not f.attackers or not f.attackers.keys().isdisjoint(e.attackers)


def names_attack(a: Analysis, heading: str) -> bool:
    """Whether a heading is the name of one attack or battle, and not of a war: "Siege of X", "2016 X bombings"."""
    words = heading.lower().strip(" :").replace("–", " ").replace("-", " ").split()
    if not _WARS.isdisjoint(words):
        return False
    return any(x in a.triggers.events for x in words)
