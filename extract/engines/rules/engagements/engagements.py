"""Gathers the frames of a document into engagements: what belongs together, what is main, what is background.

Order of decisions: a frame joins the engagement it fits best (date, place, sides, "the attack", nearness); it opens
a new one only where a date, a place or a cue says so and it tells enough. Types follow the codebook's order.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.boxes.infobox import day_of_box
from extract.engines.rules.boxes.record_heads import coded, labelled_day, labelled_place, place_of_item
from extract.engines.rules.boxes.records import Records
from extract.engines.rules.engagements.asides import in_clause, in_order, in_passing, of_the_answered
from extract.engines.rules.engagements.before_total import take_place
from extract.engines.rules.engagements.both_meant import both_meant, lay_to_all
from extract.engines.rules.engagements.continuing import (
    beside_whom,
    brings_in_target,
    brings_in_town,
    followed_up,
    newest,
    others_hit_earlier,
    points_there,
    revises,
    told_by_somebody,
)
from extract.engines.rules.engagements.days_in_row import day_of_row
from extract.engines.rules.engagements.finishing import finish
from extract.engines.rules.engagements.focus import lists_incidents, strings
from extract.engines.rules.engagements.happening import RECENT, Happening
from extract.engines.rules.engagements.hunted import hunted_down
from extract.engines.rules.engagements.in_return import mute, struck_in_return
from extract.engines.rules.engagements.leads import digest_day
from extract.engines.rules.engagements.listed_towns import as_told_before, of_listed_town
from extract.engines.rules.engagements.named_later import name_settlement
from extract.engines.rules.engagements.opening import opens_first, opens_further, owned_first, part_in_area
from extract.engines.rules.engagements.other_quarters import place_beside
from extract.engines.rules.engagements.parts_of_sums import count_off
from extract.engines.rules.engagements.quarters import share_of
from extract.engines.rules.engagements.resuming import in_same_town, moved_on, resumed
from extract.engines.rules.engagements.struck_anew import set_apart
from extract.engines.rules.engagements.summing import in_many_places, is_sum, may_sum
from extract.engines.rules.engagements.that_time import after_scene, gone_on_with, recall
from extract.engines.rules.engagements.total_of import TotalOf
from extract.engines.rules.engagements.whereabouts import befell_those, told_later
from extract.engines.rules.grammar.referring import counts_apart, of_both, refer, where_he_speaks
from extract.engines.rules.layout.headings import (
    beside,
    date_line,
    is_heading,
    led_by_years,
    over_deed,
    place_line,
    year_line,
)
from extract.engines.rules.layout.under_heading import points_back
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.roles.preceding import before_that, day_before, hours_apart
from extract.engines.rules.roles.sides import FrameReader
from extract.engines.rules.scenes.event_days import LastDay, event_dates
from extract.engines.rules.scenes.events import Event, nearer, overlap, under_headline
from extract.engines.rules.scenes.replies import in_reply, replies
from extract.engines.rules.scenes.shares import Share, own_kind, shares
from extract.engines.rules.scenes.spread import further_towns
from extract.engines.rules.scenes.where import frame_place, same_place

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.records import When

_AT_ONCE: Final = ("simultaneously", "at the same time", "almost simultaneously", "at about the same time")


def gathered(a: Analysis) -> Gatherer:
    """Builds the events of a document; a lead that was taken for a sum without proof is read again as what it tells."""
    gatherer = Gatherer(a)
    gatherer.run()
    if gatherer.guessed is not None and gatherer.guessed in gatherer.events:
        gatherer = Gatherer(a, guess=False)
        gatherer.run()
    return gatherer


class Gatherer(Happening):
    """Builds the events of one document."""

    def __init__(self, a: Analysis, *, guess: bool = True) -> None:
        super().__init__(a)
        self.guess = guess
        """Whether a lead that may sum up is taken to do so."""
        self.guessed: Event | None = None
        self.reader = FrameReader(a)
        told = [
            s for s in a.sentences if a.segments[s.segment].kind not in ("infobox", "table", "references")
        ]
        self.punctuated = sum(a.masked[s.end - 1] in '.!?”"' for s in told) >= 0.5 * len(told)
        self.parts: dict[tuple[int, int], Event] = {}
        """Sentence and noun group to the event of a toll with a place of its own."""
        self.also: dict[int, Event] = {}
        """Sentence index to the other event that it speaks of ("claimed both attacks")."""
        self.fresh = False
        """Whether nothing has been told yet under the line with a day that was read last."""
        self.labelled: When | None = None
        """The day that a record gives as that of what it tells."""
        self.spots: dict[int, dict[str, Any]] = {}
        """Section to the place that stands over it."""
        self.scene: Frame | None = None
        """The sentence before, where it told of something new but too little to be an engagement."""
        self.by_years = led_by_years(a.masked)
        self.records = Records(a)
        self.many = lists_incidents(a)
        self.last_day, self.total_of, self.covered = LastDay(a), TotalOf(), digest_day(a)

    def run(self) -> list[Event]:
        """Returns the events, in the order of the text."""
        current, segment = None, -1
        for s in in_order(self.a):
            seg = self.a.segments[s.segment]
            if s.segment != segment:
                segment = s.segment
                self.over = self.over if seg.kind == "body" else self.records.day(segment) or self.labelled
                if seg.kind in ("item", "blurb"):
                    current = None
                    self.reader.last = []
            if not self.records.told(s):
                continue
            if seg.kind in ("body", "table", "item") and self._heads_record(s):
                current = None
                continue
            if seg.kind in ("infobox", "table", "references"):
                continue
            heads = seg.kind == "body" or (seg.kind == "item" and s.start == seg.start)
            if heads and (over := date_line(self.a, s)) is not None:
                self.over, self.fresh = over, True
                self.labelled = over if self.a.masked[s.end - 1] == ":" else self.labelled
                self.days.append(over)
                continue
            if self.by_years and (year := year_line(self.a, s)) is not None:
                self.over = year
                self.days.append(year)
                current = None
            if seg.kind == "body" and place_line(self.a, s):
                self.section, current = self.section + 1, None
            if is_heading(self.a, s, seg.kind, punctuated=self.punctuated):
                led = self.records.day(segment) if seg.kind == "item" else None
                self.over, self.beside = led or self.labelled, beside(self.a, s)
                if self.events and self.events[0].focus == "main" and over_deed(self.a, s):
                    current = self.events[0]
                continue
            name_settlement(self.a, s, self.events)
            f = self.reader.read(s)
            if f is None or not self._happened(f, s):
                self.operation.tell(self.a, s, f or Frame(s))
                current = resumed(self.a, s, self._pool(s), current)
                if current is not None and (nearer_told := told_later(self.a, s, current)) is not None:
                    current.add(nearer_told)
                continue
            several = [] if f.aggregate else shares(self.a, s)
            if several:
                f.losses = [x for x in f.losses if not any(x in share.losses for share in several[1:])]
            before, current = current, self._place(f, s, current)
            f.owner = None  # no longer asked for; an engagement that its own frames point to is freed late
            if several and current is not None and self.of.get(s.index) is current:
                self._share(f, current, several)
            if before is not None and current is not None and in_passing(self.a, s, before, current):
                current = before
        finish(self)
        return self.events

    def _heads_record(self, s: Sentence) -> bool:
        """Takes the day and the place from the lines over a monitor's record, the place alone before an item."""
        if self.a.segments[s.segment].kind == "item":
            if (spot := place_of_item(self.a, s)) is not None:
                self.section += 1
                self.spots[self.section] = spot
            return spot is not None
        day, place = labelled_day(self.a, s), labelled_place(self.a, s)
        if day is not None:
            self.over = self.labelled = day[0]
            self.section += day[1]
        if place is not None and (day is not None or not coded(self.a, s)):
            self.spots[self.section] = place
        return day is not None or place is not None

    def _share(self, f: Frame, first: Event, several: list[Share]) -> None:
        """Gives each further place with a toll of its own an engagement of its own."""
        first.place = several[0].place
        for share in several[1:]:
            own = replace(
                f,
                losses=share.losses,
                place=share.place,
                when=share.when or f.when or (None if f.sentence.dates else first.when),
                attackers=dict(f.attackers),
                defenders=dict(f.defenders),
                victims=dict(f.victims),
                cues=dict(f.cues),
                sides=list(f.sides),
            )
            event = next((e for e in self.events if same_place(e.place, share.place) == 1), None)
            if event is None:
                event = Event(len(self.events), first.segment, first.focus)
                self.events.append(event)
                as_told_before(event, first, f)
            own_kind(own)
            event.add(own)
            for loss in share.losses:
                self.parts[f.sentence.index, loss.noun] = event

    def _place(self, f: Frame, s: Sentence, current: Event | None) -> Event | None:
        dates = self._day_and_place(f, s, current)
        if self.total_of.opens(self.a, f, self.events):
            return current
        self.total_of.lend(f, s)
        if f.aggregate or (current is not None and in_many_places(f)):
            take_place(current, f)
            return current
        if self._at_once(f, s, current):
            dates = []
        # Those who are caught up with are those told of last.
        pool = self._pool(s) if current is None or not hunted_down(current, f) else [current]
        if current is not None and points_there(f):
            last = self.of.get(s.index - 1, current)  # told aside, and now gone on with
            return self._told_of(where_he_speaks(f, pool) or last, f, s)
        if (earlier := gone_on_with(s, self.of.get(s.index - 1), self.events)) is not None:
            return self._told_of(earlier, f, s)
        recalled, scene, self.scene = recall(f, current), self.scene, None
        after_scene(f, s, scene)
        went_on = self._after_operation(f, s, current, pool)
        refer(f, pool)
        f.definite = f.definite and not (brings_in_town(f, pool) or brings_in_target(f, pool))
        own = self._said_before(s) or of_listed_town(self.events, f) or day_of_row(f, pool)
        own = own or (
            newest(f, pool, current) if current is not None and current.focus == "background" else None
        )
        if own is not None:
            return self._told_of(own, f, s)
        best: Event | None = None
        score = -9.0
        for known in pool:
            value = self.fit(known, f, s, current)
            if value > score or (value == score and known is current and known.focus == "main"):
                best, score = known, value
        if best is not None and score >= 0:
            f.definite = f.definite or nearer(self.events, best, f) or befell_those(s, best, f)
            return self._told_of(best, f, s)
        if current is not None and replies(self.a, current, f):
            in_reply(current, f)
        if f.strong and not (f.definite and self.events):
            self.operation.lend(f, s)
        event = self._open(f, s)
        if event is None:
            near = best if score > -2.5 else None
            self._unopened(f, s, current, near, far=bool(pool) and score < -2.0)
            if recalled:
                self.scene = f
            return current
        event.when = event.when or hours_apart(s, current.when if current is not None else None)
        if event.when is None and current is not None and hunted_down(current, f):
            event.when = current.when
        if went_on:
            self.operation.join(event, self.of)
        event.twin = dates[1:] or None
        event.spots = [] if event.twin else further_towns(self.a, s, f.place, f.trigger)
        self.of[s.index] = event
        return event

    def _day_and_place(self, f: Frame, s: Sentence, current: Event | None) -> list[When]:
        """Sets day and place of a frame; returns all the days on which its sentence says that it happened."""
        item = self.a.segments[s.segment].kind == "item"
        anchor = self.last_day.anchor(s, (current,) if item else (current, *self.events[:1]))
        dates = event_dates(self.a, s, anchor or (self.covered if item else None))
        f.when = dates[0] if dates else f.reported
        if self.by_years and (f.when is None or f.when == self.over):
            f.when = self.over
            f.elsewhere = f.apart = f.apart or self.a.masked.startswith(";", s.start)
        if f.preceding and not s.dates:
            f.when = day_before(s, self.events)
        if not s.dates and in_clause(self.a, s):
            f.when = before_that(s, current.when if current is not None else None)
        f.place = frame_place(self.a, s, f)
        if not (s.dates and (dates or len(s.dates) > 1)) and (
            self.fresh or f.place is not None or current is None or current.when is None
        ):
            f.when = f.when or self.over
        self.fresh = False
        moved_on(self.a, s, f, self.of)
        in_same_town(self.a, s, f, current)
        self.phases.mark(f, self.events)
        set_apart(self.a, current, f)
        count_off(self.events, f, current)
        if self.events and others_hit_earlier(f, current):
            f.elsewhere, f.apart, f.definite = True, True, False
            f.when = f.when or (current.when if current is not None else None)
        if self.events and of_the_answered(self.a, s):
            f.earlier, f.apart, f.definite = True, True, False
        if self.events and followed_up(f):
            f.elsewhere, f.apart, f.definite = False, False, True
        self.many = self.many or strings(self.events, f)
        return dates

    def _at_once(self, f: Frame, s: Sentence, current: Event | None) -> bool:
        """Sets what a frame shares with the sentence before; says whether it only revises what was told."""
        at_once = (s.parted and (s.index - 1) in self.of) or s.low.startswith(_AT_ONCE)
        if at_once and f.when is None and current is not None:
            f.when = current.when  # "Gunmen killed two on Monday, while a bomb …"
        if s.parted and at_once and current is not None:
            place_beside(self.a, s, f, current)
            if beside_whom(f, self.of.get(s.index - 1)):
                f.elsewhere = f.apart = False
        revised = bool(self.events) and revises(f)
        if revised:
            f.when, f.definite = None, True
        return revised

    def _unopened(
        self, f: Frame, s: Sentence, current: Event | None, near: Event | None, *, far: bool
    ) -> None:
        """Keeps what a frame says that opens no engagement: `near` is one it nearly fits; `far`: it fits none."""
        self.operation.tell(self.a, s, f)
        if (
            near is not None
            and near is current
            and not (f.elsewhere or f.earlier)
            and f.when is None
            and f.losses
            and (f.cues or same_place(near.place, f.place) < 2)  # no arrests in another town
        ):
            near.add(f)
            self.of[s.index] = near
        elif current is not None and told_by_somebody(current, f):
            f.when = f.place = None  # of the speech, if of anything
            self._told_of(current, f, s)
        elif far and f.strong and f.cues:
            self.scene = f

    def _told_of(self, event: Event, f: Frame, s: Sentence) -> Event:
        """Takes the frame of a sentence into an engagement told before."""
        event, other = both_meant(self.a, self.events, event, s) if of_both(f) else (event, None)
        late = f.when is not None and f.when.precision != "day" and self.old(f)
        if event.focus == "main" and late and not under_headline(event, f):
            f.when = None  # "…, after the group broke a ceasefire in 2022": no day of news
        f.place = event.place if share_of(event, f) else f.place
        if event.frames and struck_in_return(self.a, event, f):
            mute(f)
        event.add(f)
        if event is self.events[0] and len(event.frames) < 4 and not (event.place or {}).get("name"):
            event.summing = event.summing or (self.a.segments[s.segment].kind == "body" and is_sum(self.a, f))
        self.of[s.index] = event
        if other is not None:
            if not counts_apart(f):
                other.add(f)
            self.also[s.index] = other
        elif not f.losses:
            lay_to_all(self.a, self.events, event, f)
        return event

    def _pool(self, s: Sentence) -> list[Event]:
        seg = self.a.segments[s.segment]
        if seg.kind == "item":
            near = self.events[-RECENT:]
            return [e for e in near if e.segment == s.segment or self._same_story(e, s)]
        if len(self.events) <= RECENT + 3:
            return self.events
        return [*[e for e in self.events[:3] if e.focus == "main"], *self.events[-RECENT:]]

    def _same_story(self, e: Event, s: Sentence) -> bool:
        mine, other = self.a.segments[s.segment], self.a.segments[e.segment]
        one = bool(mine.path) and mine.path == other.path and len(mine.path[-1].split()) >= 2
        return one or points_back(self.a, e, s)

    def _open(self, f: Frame, s: Sentence) -> Event | None:
        seg = self.a.segments[s.segment]
        if not f.strong and not (not self.events and owned_first(f)):
            return None
        headed = self.section and not any(e.section == self.section for e in self.events[-RECENT:])
        first = not self.events or (
            seg.kind == "item" and not any(e.segment == s.segment for e in self.events[-RECENT:])
        )
        if not (
            opens_first(f, seg.kind)
            if (first or headed) and seg.kind != "blurb"
            else opens_further(self.a, f, seg.kind, many=self.many)
            or self.phases.counts(f)
            or part_in_area(f, self.events)
        ):
            return None
        focus = "main" if f is self.total_of.part else self.focus(f, s, first, headed=bool(headed))
        self.phases.settle(f, self.events)
        event = Event(len(self.events), s.segment, focus)
        event.add(f)
        event.section = self.section
        if not self.events and (day := day_of_box(self.a)) is not None:
            event.when = self.boxed = day if event.when is None or overlap(event.when, day) else event.when
        if f.when is None and focus == "main" and self.events and self.events[0].summing:
            event.when = self.events[0].when
        # A box makes one battle of a series of attacks.
        if first and seg.kind == "body" and not self.section and self.boxed is None:
            event.summing = is_sum(self.a, f)
            if self.guess and not event.summing and event.order == 0 and may_sum(f):
                event.summing, self.guessed = True, event
        self.events.append(event)
        return event
