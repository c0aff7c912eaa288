"""Reads records told in labelled fields, a note or a table row each, into an engagement of their own and its claims.

The prose of a record is read as any item is; what its fields give of day, place, sides and toll is then added, since
whoever filled them in has said it once and for all.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.boxes.attack_boxes import actors_between
from extract.engines.rules.layout.section_heads import section_heads
from extract.engines.rules.losses.losses import Value
from extract.engines.rules.mentions.mentions import Mention
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.scenes.events import Event
from extract.engines.rules.vocabulary.demonyms import land_names
from extract.engines.rules.voices.speakers import Claim, Sides
from extract.text import dates, numbers
from extract.text.forms import COUNTS, Cell, Form
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Callable

    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.records import When

_NEAR: Final = lazy(r"(?:near|off|outside|in|at|around|close to|area of)\s+", re.I)
_CLAIMED: Final = lazy(r"\(\s*(?:self-?)?(?:claimed|claim|claimed responsibility)\s*\)", re.I)
_NOBODY: Final = frozenset(("unknown", "unidentified", "unclear", "none", "various", "disputed", "not"))
_START: Final = attrgetter("start")
_READ: Final = ("told", "type")


def _days_of_heads(a: Analysis) -> dict[int, When]:
    """The day that stands at the head of each part of a round-up, by segment: "Lomba, 22 May. Shells fell …"."""
    heads = {start: end for start, _, _, end in section_heads(a.masked)}
    found = {}
    for segment in a.segments if heads else ():
        end = heads.get(segment.start) or heads.get(a.masked.rfind("\n", 0, segment.start) + 1, 0)
        days = [x.when for x in dates.find(a.masked[segment.start : end], a.published) if x.when is not None]
        if days:
            found[segment.index] = days[0]
    return found


class Records:
    """The records of one document."""

    def __init__(self, a: Analysis) -> None:
        self.a = a
        self._by_segment: dict[int, Form] = {}
        starts = {form.start: form for form in a.records}
        for segment in a.segments if starts else ():
            form = starts.get(segment.start)
            if form is not None and segment.kind == "item":
                self._by_segment[segment.index] = form

        self._heads = _days_of_heads(a)

    def told(self, s: Sentence) -> bool:
        """Whether a sentence is prose: it stands in no record, or where that tells what happened."""
        form = self._by_segment.get(s.segment)
        return form is None or any(x.label == "told" and x.start <= s.start < x.end for x in form.cells)

    def day(self, segment: int) -> When | None:
        """The day that the record in a segment gives, or the line over an item: "In other raids yesterday:"."""
        cell = self._cell(segment, "date")
        if cell is None:
            line = self.a.segments[segment].line
            said = dates.find(line, self.a.published) if line else []
            days = [x.when for x in said if x.when is not None and x.when.precision == "day"]
            return days[0] if len(days) == 1 else self._heads.get(segment)
        found = dates.find(self.a.masked[cell.start : cell.end], self.a.published)
        return found[0].when if found else None

    def _cell(self, segment: int, label: str) -> Cell | None:
        form = self._by_segment.get(segment)
        return next((x for x in form.cells if x.label == label), None) if form is not None else None

    def fill(
        self,
        events: list[Event],
        read: Callable[[Sentence], Frame | None],
        of: dict[int, Event],
    ) -> None:
        """Gives each record its engagement, opening one where its prose told too little, and its fields to it."""
        told: dict[int, list[Event]] = {}
        for e in events:
            told.setdefault(e.segment, []).append(e)
        for segment in self._by_segment:
            mine = told.get(segment) or self._opened(segment, events, read, of)
            if not mine:
                continue
            first = mine[0]
            first.focus = "main"
            first.when = self.day(segment) or first.when
            first.place = self._place(segment, first.place)
            self._take_sides(segment, first)
            for e in mine[1:]:
                e.when = e.when or first.when

    def _take_sides(self, segment: int, e: Event) -> None:
        """Adds the sides of a record to its engagement, the other way round where its prose tells it so."""
        first, second = self._sides(segment, "attacker"), self._sides(segment, "defender")
        told = [x for x in first if e.defenders.get(x, 0) >= 1.0] or [
            x for x in second if e.attackers.get(x, 0) >= 1.0
        ]
        if told:
            first, second = second, first
        for actors, side in ((first, e.attackers), (second, e.defenders)):
            for actor in actors:
                side[actor] = side.get(actor, 0) + 2.0
                e.sides.append(actor)

    def _opened(
        self,
        segment: int,
        events: list[Event],
        read: Callable[[Sentence], Frame | None],
        of: dict[int, Event],
    ) -> list[Event]:
        """Opens the engagement of a record by its kind and its prose; none where it counts nobody and tells nothing."""
        form = self._by_segment[segment]
        spans = [(x.start, x.end) for x in form.cells if x.label in _READ]
        first = bisect_left(self.a.sentences, form.start, key=_START)
        last = bisect_left(self.a.sentences, form.end, first, key=_START)
        inside = [
            s
            for s in self.a.sentences[first:last]
            if s.segment == segment and any(start <= s.start < end for start, end in spans)
        ]
        frames = [f for s in inside if (f := read(s)) is not None and f.cues]
        if not frames:
            return []
        event = Event(len(events), segment, "main")
        for f in frames:
            event.add(f)
            of.setdefault(f.sentence.index, event)
        events.append(event)
        return [event]

    def _sides(self, segment: int, label: str) -> list[str]:
        cell = self._cell(segment, label)
        return self._actors(cell) if cell is not None else []

    def _actors(self, cell: Cell) -> list[str]:
        """The actors that a cell names; one whose name no rule knows is a group where it is said to have done it."""
        found = actors_between(self.a, cell.start, cell.end)
        name = re.split(r" ?[(/;,\n]", self.a.text[cell.start : cell.end])[0].strip()
        if found or cell.label != "attacker" or not name[:1].isupper() or not 1 < len(name.split()) < 7:
            return found
        if name.split()[0].lower() in _NOBODY:
            return []
        key = f"group:{name.lower()}"
        mention = Mention(
            cell.start, cell.start + len(name), name, "force", "armed_group", None, key, name, name
        )
        self.a.index.put(key, "armed_group", None, mention)
        actor = self.a.index.of(mention)
        if actor is None:
            return []
        self.a.types[actor] = "armed_group"
        return [actor]

    def _place(self, segment: int, told: dict[str, Any] | None) -> dict[str, Any] | None:
        """The place that the fields give; a name that the prose gives within it comes before it."""
        cell = self._cell(segment, "place")
        if cell is None:
            return told
        parts = [
            x.strip(" .") for x in re.split(r"[,;(]", self.a.text[cell.start : cell.end].replace(")", ""))
        ]
        parts = [x[m.end() :] if (m := _NEAR.match(x)) else x for x in parts if x]
        wider = self._by_segment[segment].cells
        parts += [self.a.text[x.start : x.end].strip(" .") for x in wider if x.label == "within"]
        lands = land_names(self.a.lexicon)
        country = next((lands[x.lower()] for x in parts if x.lower() in lands), None)
        parts = [x for x in parts if x.lower() not in lands]
        if not parts:
            return told or ({"name": None, "within": (), "country": country} if country else None)
        old = told or {}
        return {
            "name": parts[0],
            "within": tuple(parts[1:]),
            "country": country or old.get("country"),
        }

    def claims(self, events: list[Event], found: list[Claim], sides: dict[int, Sides]) -> list[Claim]:
        """Adds what the fields count, where the prose of the record does not count the same, and who claimed it."""
        new: list[Claim] = []
        firsts: dict[int, Event] = {}
        for e in events if self._by_segment else ():
            firsts.setdefault(e.segment, e)
        counted: dict[int, list[Claim]] = {}
        for x in found if self._by_segment else ():
            if x.value is not None:
                counted.setdefault(x.event.order, []).append(x)
        for segment, form in self._by_segment.items():
            event = firsts.get(segment)
            if event is None:
                continue
            told = counted.get(event.order, [])
            for cell in form.cells:
                if cell.label in COUNTS:
                    claim = self._count(event, cell, sides[event.order], told)
                    if claim is not None and not any(_same(claim, x) for x in told):
                        new.append(claim)
                elif cell.label == "attacker" and _CLAIMED.search(self.a.text, cell.start, cell.end):
                    new.extend(self._claimed(event, cell))
        return sorted([*found, *new], key=lambda c: c.position) if new else found

    def _count(self, event: Event, cell: Cell, sides: Sides, told: list[Claim]) -> Claim | None:
        text = self.a.text[cell.start : cell.end]
        figure = next(iter(numbers.find(text)), None) or numbers.parse(text.split("(")[0].strip())
        if figure is None or (figure.low is None and figure.high is None) or text[: figure.start].strip():
            return None
        start, end = cell.start + figure.start, cell.start + figure.end
        value = Value(figure.low, figure.high, figure.approximate, self.a.text[start:end], start, end)
        subject, side = self._counted(cell, figure, sides, told)
        return Claim(
            event, cell.label, None, None, None, subject, None, side, value, None, "asserts", False, None,
            [(start, end)], f"record-{cell.label}", start,
        )  # fmt: skip

    def _counted(
        self, cell: Cell, figure: Any, sides: Sides, told: list[Claim]
    ) -> tuple[str | None, str | None]:
        """Whom a field counts: nobody, both where the prose of the record tells of both, or those who were hit."""
        if figure.high == 0:
            return None, None
        told = [x for x in told if x.kind == cell.label]
        hit = {x.side or ("attacker" if x.subject in sides.attackers else "defender") for x in told}
        if len(hit) > 1:
            return None, None
        side = hit.pop() if hit else "defender"
        subjects = {x.subject for x in told if x.subject is not None}
        actors = sides.attackers if side == "attacker" else sides.defenders
        if len(subjects) == 1:
            return subjects.pop(), side
        return (actors[0] if len(actors) == 1 and not subjects else None), side

    def _claimed(self, event: Event, cell: Cell) -> list[Claim]:
        """ "(claimed)" behind the name of a group."""
        actors = self._actors(cell)
        name = self.a.text[cell.start : cell.end].split("(")[0].strip()
        return [
            Claim(
                event, "responsibility", x, name, None, x, name, "attacker", None, None, "asserts", False, None,
                [(cell.start, cell.end)], "record-claimed", cell.start,
            )
            for x in actors[:1]
        ]  # fmt: skip


def _same(mine: Claim, other: Claim) -> bool:
    """Whether the prose of a record says itself what a field of it counts."""
    if other.event is not mine.event or other.kind != mine.kind or other.value is None or mine.value is None:
        return False
    same = (other.value.low, other.value.high) == (mine.value.low, mine.value.high)
    return same and other.claimant is None and other.claimant_text is None
