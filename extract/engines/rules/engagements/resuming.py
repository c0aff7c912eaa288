"""Which engagement a text turns to by a sentence that tells nothing of it but names it: "Residents of Lomba were
afraid", "the gunmen in Friday's attack wore uniforms". A bare toll behind it is of that engagement. And into which town
those came who attacked somewhere in a province.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from extract.engines.rules.claims.one_town import by_place
from extract.engines.rules.grammar.deed_names import of_a_day
from extract.engines.rules.grammar.referring import pointed_at
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.scenes.event_days import event_dates
from extract.engines.rules.scenes.events import Event, one_land, overlap
from extract.engines.rules.scenes.same_area import same_area, same_town
from extract.engines.rules.scenes.the_town import beside_what, town_meant
from extract.engines.rules.scenes.where import frame_place
from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.engines.rules.vocabulary.words import listed
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.vocabulary.finding import Mention


def resumed(a: Analysis, s: Sentence, pool: list[Event], current: Event | None) -> Event | None:
    """The engagement that a sentence without news of its own turns to: that told of last, unless it names another."""
    if current is None or len(pool) < 2 or a.segments[s.segment].kind != "body":
        return current
    named = _by_day(a, s, pool) or by_place(s, pool) or _by_cast(s, pool)
    named = named or (pointed_at(Frame(s), pool) if s.chunks else None)
    return named if named is not None and named.segment == s.segment else current


def _by_day(a: Analysis, s: Sentence, pool: list[Event]) -> Event | None:
    """The one engagement of the day by which a sentence calls it."""
    for i, c in enumerate(s.chunks):
        if c.head not in a.triggers.events or not of_a_day(s.chunks, i):
            continue
        day = next((d.when for d in s.dates if d.when is not None and d.end <= c.end), None)
        owners = [e for e in pool if day is not None and e.when is not None and overlap(e.when, day)]
        days = [e for e in owners if e.when.precision == "day"]
        return days[0] if len(days) == 1 else None
    return None


def _by_cast(s: Sentence, pool: list[Event]) -> Event | None:
    """The one engagement that brought in those who acted or were hurt of whom a sentence speaks: "the bomber"."""
    for c in s.chunks:
        if c.kind == "NG" and c.det in _KNOWN and c.head in _CAST and c.figure is None:
            owners = [e for e in pool if c.head in e.things]
            return owners[0] if len(owners) == 1 else None
    return None


_CAST: Final = listed("cast")
_KNOWN: Final = ("the", "that", "this", "these", "those")


def came_to(a: Analysis, s: Sentence, e: Event | None) -> Frame | None:
    """A frame with the town into which the attackers of an engagement came of which only an area is told: "The gunmen
    entered Lomba at dawn"; None: the sentence tells no such thing.
    """
    from extract.engines.rules.places.places import resolve_place

    if e is None or (e.grain < 2 and (e.place or {}).get("name")) or e.segment != s.segment:
        return None
    chunks = s.chunks
    for v in s.verbs:
        c = chunks[v]
        if c.verb is None or c.verb.lemma not in _ARRIVING or c.voice != "active" or c.neg or not c.subject:
            continue
        doer = chunks[c.subject[0]]
        men = doer.head == "they" or doer.head in _CAST
        men = men or (doer.head_mention is not None and doer.head_mention.type in OUTLAWS)
        towns = _towns_behind(chunks, v)
        if men and (doer.pron or doer.det in _KNOWN) and towns:
            f = Frame(s, definite=True, place=resolve_place(towns, a.places))
            return f if one_land(e, f) else None
    return None


def _towns_behind(chunks: list[Chunk], v: int) -> list[Mention]:
    """The town to which a verb of coming leads: "entered Lomba", "arrived around noon on Friday at Lomba"."""
    for k in range(v + 1, min(v + _WAY, len(chunks))):
        c = chunks[k]
        if c.kind in ("VG", "R", "C", "X") or c.head in _OUT_OF:
            break
        towns = [m for m in c.mentions if m.kind == "place" and m.head == "town"]
        if towns:
            return towns if k == v + 1 or chunks[k - 1].head in _INTO else []
        if c.mentions and c.kind == "NG" and any(m.kind != "place" for m in c.mentions):
            break
    return []


_WAY: Final = 11
"""Chunks behind a verb of coming within which the town stands."""
_OUT_OF: Final = ("from", "off", "near", "via", "through", "past", "toward", "towards")
_ARRIVING: Final = listed("coming_upon")
_INTO: Final = ("in", "into", "at", "on", "upon", "to", "of")


def moved_on(a: Analysis, s: Sentence, f: Frame, told: Mapping[int, object]) -> None:
    """Gives a frame day and town of the calm sentence before it, if it only goes on in time: "A woman left a van in
    Lomba. Minutes later, a blast …".
    """
    if (f.place is not None and f.place.get("name")) or not s.index or (s.index - 1) in told:
        return
    before = a.sentences[s.index - 1]
    if before.block != s.block or before.segment != s.segment or not _SOON.match(s.low):
        return
    scene = Frame(before)
    place = frame_place(a, before, scene)
    if place is not None and place["name"]:
        f.place, f.grain, f.area = place, scene.grain, scene.area
    if f.when is None and (days := event_dates(a, before)):
        f.when = days[0]


_SOON: Final = lazy(
    r"\W{0,3}(?:(?:a few |some |just |only )?(?:minutes|moments|seconds|an instant|half an hour) (?:later|after)\b"
    r"|(?:shortly|soon|immediately) (?:after|thereafter)(?:wards?)?,|suddenly\b|then,? (?:an?|the)\b)"
)


def in_same_town(a: Analysis, s: Sentence, f: Frame, current: Event | None) -> None:
    """Gives a frame the place told of last, if it says that it was "the same town"; or the town named just before, if
    it only speaks of "the town" and nothing was told of another.
    """
    if f.over and current is not None and f.attackers and _others(f, current):
        f.place, f.elsewhere, f.apart, f.definite = f.place or current.place, True, True, False
        return
    placed = current is not None and bool((current.place or {}).get("name"))
    if not placed and not (f.place or {}).get("name") and (town := town_meant(a, s)) is not None:
        f.place = town
        return
    if current is not None and placed and not current.grain and f.grain == 1 and beside_what(s):
        f.place, f.grain = current.place, current.grain
        return
    same = f.place is None and current is not None and s.hints & _SAME.bit
    if same and current is not None and _SAME.pattern.search(a.masked, s.start, s.end):
        f.place = same_area(s, current) or current.place
    elif (
        current is not None
        and not (f.place or {}).get("name")
        and (town := same_town(s, f, current)) is not None
    ):
        f.place = town


def _others(f: Frame, e: Event) -> bool:
    """Whether those who strike at mourners or in anger have no part in what was told last, or do so on another day."""
    if f.when is not None and e.when is not None and not overlap(f.when, e.when):
        return True
    return f.attackers.keys().isdisjoint(e.attackers) and f.attackers.keys().isdisjoint(e.defenders)


_SAME: Final = hinted(
    "same |is very|at very|he very",
    r"\b(?:same|(?:this|that|the) very) (?:village|town|city|place|area|district|location|spot|locality"
    r"|province|region|base|camp|station|post"
    r"|school|church|mosque|market|hospital|checkpoint|garrison|barracks|prison)\b",
    re.I,
)
