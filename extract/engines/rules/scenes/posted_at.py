"""Places where those stood who struck another one: "rebels dug in at Lomba fired shells on Oro" hit Oro alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.mentions.mentions import Mention

_POSTED: Final = lazy(
    r"\b(?:positioned|stationed|entrenched|fortif(?:y|ied|ying)|barricaded|dug in|holed up|hol(?:d|ing) out|deployed"
    r"|based|located|concentrated|massed|ensconced|hiding|hidden|nested|lodged|camped|encamped) "
    r"(?:themselves |inside |out )?(?:in|on|at|near|around|inside|within|across|throughout) [^.;:!?]{0,90}\Z"
)
"""What tells where somebody stands, and the places between."""
_STRIKING: Final = frozenset(
    ("attack", "shell", "bomb", "airstrike", "kill", "wound", "destroy", "launch", "storm", "fire", "shoot")
)
_GOING_ON: Final = frozenset(("continue", "keep", "resume", "begin", "start"))


def where_strikers_stood(a: Analysis, s: Sentence, places: list[Mention]) -> set[int]:
    """Gives where the places begin in which the doers of a strike are said to stand before its verb."""
    found: set[int] = set()
    far = not _FAR.isdisjoint(s.lows)
    for m in places:
        if not far and not any(x.start > m.end and x.head in _SPOTS for x in places):
            continue  # "gunmen hiding near Lomba fired on a convoy": there
        told = _POSTED.search(a.masked, max(s.start, m.start - 130), m.start)
        v = next((v for v in s.verbs if s.chunks[v].start >= m.end), None) if told is not None else None
        if told is not None and v is not None and _strikes(s, v) and _of_those(s, v, told.start(), m.start):
            found.add(m.start)
    return found


_SPOTS: Final = ("town", "site", "district")
_FAR: Final = frozenset(
    (
        "shell",
        "shells",
        "shelled",
        "shelling",
        "rocket",
        "rockets",
        "missile",
        "missiles",
        "mortar",
        "mortars",
        "artillery",
    )
)
"""What strikes from afar."""


def _strikes(s: Sentence, v: int) -> bool:
    """Whether a verb, or the one that it goes on with, is of a strike: "fired", "continued targeting"."""
    c = s.chunks[v]
    if c.voice != "active":
        return False
    lemma = c.verb.lemma if c.verb is not None else ""
    if c.cls in _STRIKING or lemma in ("target", "fire", "shoot", "hit"):
        return True
    behind = next((x for x in s.verbs if x > v), None)
    return lemma in _GOING_ON and behind is not None and s.chunks[behind].cls in _STRIKING


def _of_those(s: Sentence, v: int, at: int, place: int) -> bool:
    """Whether those who do it are told before where they stand, and did nothing else before it."""
    who = [i for i in s.chunks[v].subject if s.chunks[i].start <= at]
    before = [s.chunks[x] for x in s.verbs if x < v and s.chunks[x].start < place]
    done = any(set(who) & {*c.object, *c.agent} for c in before if c.cls != "say")
    between = (c for c in before if who and s.chunks[who[0]].end <= c.start)
    return bool(who) and not done and all(c.start == at or c.cls in ("other", "be", "") for c in between)


def of_those_who_fought(a: Analysis, s: Sentence, places: list[Mention]) -> list[Mention]:
    """The place of a force where the fight itself is told to be elsewhere: "troops in Lomba killed nine in a clash at
    Oro".
    """
    fought = next(
        (m for m in places if _FIGHT_AT.search(a.masked, max(s.start, m.start - 60), m.start)), None
    )
    if fought is None or fought.head not in ("town", "site"):
        return []
    ends = {m.end for m in s.mentions if m.kind in ("force", "generic")}
    return [m for m in places if m.end < fought.start and m.head == "town" and _in_after(a.masked, m, ends)]


def _in_after(masked: str, m: Mention, ends: set[int]) -> bool:
    """Whether a place stands right behind one of some mentions, with "in" or "at" between."""
    return any(masked[m.start - len(x) : m.start] == x and m.start - len(x) in ends for x in (" in ", " at "))


_FIGHT_AT: Final = lazy(
    r"\b(?:clash(?:es)?|fighting|battles?|attacks?|raids?|ambush(?:es)?|firefights?|gun ?battles?|shoot-?outs?"
    r"|skirmish(?:es)?|explosions?|blasts?|bombings?|encounters?|assaults?) (?:[a-z]+ )?(?:in|at|near|on|outside|of) "
    r"(?:the )?(?:[a-z-]+ ){0,2}\Z"
)
