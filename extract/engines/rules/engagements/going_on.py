"""Those who struck in one place and go on to strike in another: "hit a mill in Lomba and bombed one in Oro"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.engagements.clause_deeds import tells
from extract.engines.rules.engagements.clause_places import other_places, places_in
from extract.engines.rules.vocabulary.lexicon import wordset

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk


def same_doers(a: Analysis, s: Sentence, i: int, k: int) -> bool:
    """Whether those who struck in one place go on to strike in another: "hit a mill in Lomba and bombed one in Oro",
    "raided Lomba before attacking Oro".
    """
    chunks = s.chunks
    v = _next_deed(chunks, k)
    if v < 0 or v + 1 >= len(chunks) or chunks[v].cls not in _STRIKING | _WRECKING:
        return False
    second = chunks[v]
    u = next((x for x in reversed(s.verbs) if i <= x < k and chunks[x].voice == "active"), -1)
    first = chunks[u] if u >= 0 else None
    if first is None or first.cls not in _HURTING | _STRIKING or first.subject != second.subject:
        return False
    if not (first.object and second.object and first.subject):
        return False
    if not _placed(chunks, u, k) or not _placed(chunks, v, len(chunks)):
        return False
    mine, theirs = places_in(a, s, first.start, chunks[k].start), places_in(a, s, second.start, s.end)
    return bool(mine and theirs) and other_places(mine, theirs)


def went_on(a: Analysis, s: Sentence, i: int, k: int) -> bool:
    """Whether those who struck in one place go on to another where they strike again: "killed nine in Lomba before
    moving on to Oro, where they shot four".
    """
    chunks, n = s.chunks, len(s.chunks)
    v = k if chunks[k].kind == "VG" else k + 1
    while v < n and chunks[v].kind in ("A", "D"):
        v += 1
    verb = chunks[v].verb if v + 3 < n else None
    if verb is None or verb.lemma not in _GOING:
        return False
    if chunks[v].voice != ("ing" if chunks[k].head == "before" else "active") and chunks[v].voice != "bare":
        return False
    where = next((x for x in range(v + 2, min(n, v + 9)) if _strike_anew(chunks, x)), -1)
    if where < 0 or any(chunks[x].kind == "VG" for x in range(v + 1, where)):
        return False
    if chunks[where].kind == "VG" and (chunks[v].verb is None or chunks[v + 1].head != "on"):
        return False
    # Who only shot at houses on the way out struck in one raid.
    if not (_struck_at(chunks, where) or any(x.people and x.value.low and x.noun > where for x in s.losses)):
        return False
    mine = places_in(a, s, chunks[i].start, chunks[k].start)
    until = where + 2 if chunks[where].kind == "VG" else where  # "went on to attack Oro"
    theirs = places_in(a, s, chunks[v].start, chunks[until].start)
    return bool(theirs) and (not mine or other_places(mine, theirs))


def moves_on(a: Analysis, s: Sentence, begin: int, k: int) -> bool:
    """Whether those who did a deed go on to the next: "men who raided Lomba fled to Oro, where they shot two"."""
    verb = s.chunks[k]
    if verb.kind != "VG" or verb.voice != "active" or k - 1 in verb.subject or not tells(a, s, begin, k):
        return False
    return went_on(a, s, begin, k)


_GOING: Final = wordset(
    "go move proceed head advance return march continue travel ride drive cross flee escape retreat press withdraw walk"
)


def _strike_anew(chunks: list[Chunk], x: int) -> bool:
    """Whether what the same did in the next place is told from chunk `x` on: "where they shot", "and shot a priest",
    "to attack".
    """
    c = chunks[x]
    if c.kind == "VG":
        return c.voice == "inf" and c.cls in _STRIKING and x + 2 < len(chunks) and bool(c.object)
    if c.head == "where":
        return True
    then = chunks[x + 1] if c.head == "and" and x + 1 < len(chunks) else None
    return then is not None and then.kind == "VG" and then.cls in _HURTING and then.voice != "passive"


def _struck_at(chunks: list[Chunk], where: int) -> bool:
    """Whether somebody is attacked in the next place: "where they ambushed a patrol"."""
    verb = next((c for c in chunks[where + 1 :] if c.kind == "VG"), None)
    return verb is not None and verb.cls in _STRIKING and verb.voice == "active"


def _next_deed(chunks: list[Chunk], k: int) -> int:
    """The verb behind a comma, behind "and" and a day, or behind "before" or "simultaneously" where it has the same
    subject; -1: none stands there.
    """
    v, n = k + 1, len(chunks)
    while v + 1 < n and chunks[v].kind != "VG":
        phrase = v > k + 1 and chunks[v - 1].kind == "P" and chunks[v].kind == "NG"
        if not (phrase or chunks[v].kind in ("A", "D", "P") or chunks[v].head == ","):
            return -1
        v += 1
    if v >= n or chunks[v].kind != "VG" or (v > k + 2 and chunks[k].head not in ("and", ",")):
        return -1
    led = (chunks[k].head in ("and", ",") or chunks[k + 1].head == "then") and chunks[v].voice == "active"
    at_once = chunks[k].head == "before" or chunks[k + 1].head in AT_ONCE
    return v if led or (at_once and chunks[v].voice == "ing") else -1


AT_ONCE: Final = frozenset(("simultaneously", "also", "later", "then", "afterwards", "subsequently"))


def _placed(chunks: list[Chunk], v: int, end: int) -> bool:
    """Whether a verb's object is a town or has a place behind it: "bombed a mill in Oro", "raided Oro"."""
    if any(m.kind == "place" and m.head == "town" for i in chunks[v].object for m in chunks[i].mentions[-1:]):
        return True
    for k in range(v + 2, min(end, v + 9)):
        if chunks[k].kind in ("VG", "X", "C", "R"):
            return False
        if chunks[k].kind == "NG" and any(m.kind == "place" for m in chunks[k].mentions):
            return chunks[k - 1].head in _IN_PLACE
    return False


_HURTING: Final = wordset("attack storm ambush bomb shell abduct kill wound")
_STRIKING: Final = wordset("attack storm ambush bomb shell airstrike abduct")
_WRECKING: Final = frozenset(("destroy",))
_IN_PLACE: Final = wordset("in at near of outside inside")


def shared_subject(chunks: list[Chunk], i: int, k: int) -> list[int]:
    """The subject of the verb that a piece opens on, which it shares with the piece before it."""
    v = _next_deed(chunks, i) if i else -1
    return [x for x in chunks[v].subject if x < i] if 0 <= v < k else []
