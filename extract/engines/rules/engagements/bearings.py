"""Leads that only tell in which direction from a large town something happened, and sentences that name where it was:
"A bus was attacked north of Lomba, killing nine. The passengers were stopped near Oro".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.scenes.event_days import event_dates
from extract.engines.rules.scenes.events import Event, one_land, overlap, told_before
from extract.engines.rules.scenes.where import frame_place, same_place
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk

_BEHIND: Final = 4
"""Sentences behind a lead among which the one that names the place is looked for."""
_VAGUE: Final = listed("vague_things")
_CAST: Final = listed("cast")
_BEFALLEN: Final = listed("befallen")


def place_of_bearing(e: Event, f: Frame) -> bool:
    """Whether a sentence names the town or village of an engagement of which only a bearing was told."""
    if not _open_to(e, f.sentence) or f.elsewhere or f.apart or f.earlier or f.grain > 1 or f.bearing:
        return False
    if not (f.place or {}).get("name") or not one_land(e, f):
        return False
    if f.when is not None and e.when is not None and not overlap(f.when, e.when):
        return False
    return f.cast or f.definite or _known_first(e, f.sentence) or _same_again(e, f)


def _same_again(e: Event, f: Frame) -> bool:
    """Whether a sentence tells again what those did who attacked, and counts nobody whom the text had not counted:
    "Rebels overran a town near Lomba, killing nine. More than 200 rebels attacked Oro at dawn".
    """
    if f.attackers.keys().isdisjoint(e.attackers) or f.trigger < 0:
        return False
    return told_before(e, f) or not any(x.people and x.value.low for x in f.losses)


def in_town_itself(e: Event, f: Frame) -> bool:
    """Whether others were hurt in the very town from which only the direction of an engagement was told."""
    one = (e.place or {}).get("name") == (f.place or {}).get("name")
    return e.bearing and one and not (f.bearing or f.definite or f.cast or f.grain)


def came_about(a: Analysis, s: Sentence, e: Event | None) -> Frame | None:
    """A frame with the place and the day of an engagement of which only a bearing was told, from a sentence that tells
    of no deed: "The passengers were returning from a feast when they were stopped near Oro"; None: it names none.
    """
    if e is None or not _open_to(e, s) or not _known_first(e, s):
        return None
    f = Frame(s, definite=True)
    f.place = frame_place(a, s, f)
    days = event_dates(a, s)
    f.when = days[0] if days else None
    if f.place is not None and same_place(e.place, f.place) == 2 and place_of_bearing(e, f):
        return f
    return None


def _open_to(e: Event, s: Sentence) -> bool:
    return e.bearing and e.segment == s.segment and s.index - e.frames[0].sentence.index <= _BEHIND


def _known_first(e: Event, s: Sentence) -> bool:
    """Whether a sentence opens on those or on that of which an engagement told: "the passengers", "the bus"."""
    first = next((c for c in s.chunks[:3] if c.kind == "NG"), None)
    return first is not None and first.det == "the" and first.figure is None and _told(e, first)


def _told(e: Event, c: Chunk) -> bool:
    if c.head in _CAST or c.head in _BEFALLEN:
        return True
    return c.head not in _VAGUE and c.head in e.things


def of_dateline(a: Analysis, f: Frame) -> bool:
    """Whether a deed is called after the town from which the story was filed: "LOMBA: …", "the Lomba attack"."""
    name = ((f.place or {}).get("name") or "").lower()
    if not name or not a.head:
        return False
    return any(m.kind == "place" and m.end <= a.head and m.text.lower() == name for m in a.mentions[:4])


def lesser_area(e: Event, f: Frame) -> bool:
    """Whether a sentence names an area of a kind that lies in one of the kind told before: a township, and a county."""
    mine, theirs = (((x or {}).get("name") or "").lower().rpartition(" ")[2] for x in (f.place, e.place))
    return mine in _LESSER and theirs in _GREATER


_LESSER: Final = frozenset(("township", "subdistrict", "sub-district", "commune", "parish", "ward", "tract"))
_GREATER: Final = frozenset(
    ("county", "prefecture", "district", "regency", "province", "department", "division")
)
