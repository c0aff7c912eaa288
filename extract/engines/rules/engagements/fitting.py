"""How well a sentence fits an engagement told before it: by date, place, sides, what it is called, and nearness."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from extract.engines.rules.engagements.asides import right_behind, told_aside
from extract.engines.rules.engagements.bearings import (
    in_town_itself,
    lesser_area,
    of_dateline,
    place_of_bearing,
)
from extract.engines.rules.engagements.continuing import (
    counted_back,
    fronted,
    minutes_later,
    of_that,
    one_of_the_bombs,
    struck_too,
    won_back,
)
from extract.engines.rules.engagements.hit_again import begins, hit_again
from extract.engines.rules.engagements.hunted import had_before, hunted_down, moved_to, turned
from extract.engines.rules.engagements.opening import more
from extract.engines.rules.engagements.phases import begun_anew, ends, within_whole
from extract.engines.rules.engagements.quarters import (
    abroad,
    fight_within,
    in_its_area,
    in_other_province,
    on_its_square,
    opens_on_land,
    quarter_of_it,
)
from extract.engines.rules.engagements.summing import sum_fits
from extract.engines.rules.engagements.weighed import (
    Weighed,
    behind_unplaced,
    by_parties,
    days_before,
    first_count,
    heads_story,
    just_opened,
    lands_named,
    named_there,
    names_doers,
    names_post,
    of_long_ago,
    of_other_kind,
    only_accuses,
    other_fire,
    others_there,
    says_whose,
    struck_anew_there,
    turns_elsewhere,
    unnamed,
)
from extract.engines.rules.grammar.referring import of_those_lost, only_counts, same_target, same_voice
from extract.engines.rules.layout.under_heading import goes_on, told_on
from extract.engines.rules.scenes.day_words import next_day, other_day
from extract.engines.rules.scenes.distances import far_apart
from extract.engines.rules.scenes.events import (
    Event,
    called_alike,
    closer,
    deadly,
    gap,
    is_old,
    is_past,
    nearer,
    new_attack,
    one_land,
    other_toll,
    overlap,
    told_again,
    told_before,
    told_whole,
    under_headline,
    years_apart,
)
from extract.engines.rules.scenes.replies import replies, shot_back
from extract.engines.rules.scenes.where import same_place
from extract.engines.rules.vocabulary.gazetteer import Gazetteer

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis, Sentence
    from extract.engines.rules.roles.frames import Frame
    from extract.records import When

_ITEMS: Final = frozenset(("item", "blurb"))
_OTHERS: Final = 9
"""How many engagements back one is looked for that happened in the town which a sentence names."""
_WEEKS: Final = 21
"""Days between two engagements that no name of an attack can make one, where their towns differ."""


class Fitting:
    """Weighs the frames of one document against the engagements that it has told of so far."""

    def __init__(self, a: Analysis) -> None:
        self.a = a
        self.old, self.past = partial(is_old, a.published), partial(is_past, a.published)
        self.events: list[Event] = []
        self.lands = a.index.lands()
        self.places = Gazetteer.load(tuple(a.lexicon.place_files))
        self.unnamed = a.index.nameless()
        """Those whom the text has no name for: "leftist rebels"."""
        self.section = 0
        """How many headings with a place stand before the sentence that is read."""
        self._weighed: Weighed | None = None
        self.boxed: When | None = None
        """The days that the box of a page gives for its battle."""
        self.many = False
        """Whether the text strings several attacks together, so that towns and weapons told anew are others."""

    def _place_of(self, e: Event, f: Frame, *, foreign: bool, current: bool) -> int:
        """As `same_place`; 0, too, where one place may lie in the other, or only others are hurt there."""
        place = same_place(e.place, f.place)
        if place == 1 and self._of(f).hurt and (in_town_itself(e, f) or fight_within(self.a, e, f)):
            return 2
        if place != 2 or abroad(e, f) or hunted_down(e, f):
            return place if (e.place or {}).get("name") or not hunted_down(e, f) else 2
        if f.definite and e is self.events[0] and of_dateline(self.a, f):
            return 1
        if (
            self._in_box(e, f)
            or quarter_of_it(e, f)
            or on_its_square(e, f)
            or (place_of_bearing(e, f) and not moved_to(e, f))
            or same_target(f, e, last=current)
        ):
            return 0
        if not (f.cast and current) and far_apart(self.places, e.place, f.place) and not told_again(e, f):
            return 2
        if current and hit_again(e, f) and one_land(e, f):
            return 0
        if self._anothers(e, f) or (f.added and f.grain < 2 and not f.definite):
            return 2
        if current and not f.losses and self._elaborates(e, f):
            return 0
        if self.many and (e.place or {}).get("name") and not f.definite:
            return 2
        told = current or e.focus == "main"
        others = bool(e.attackers) and any(self.a.types.get(x) == "state_forces" for x in f.attackers)
        others = others and f.attackers.keys().isdisjoint(e.attackers)
        apart = f.elsewhere or f.earlier or others or (f.broad and e.broad and fronted(f))
        if f.cast and told and not apart and one_land(e, f) and not (hunted_down(e, f) or moved_to(e, f)):
            return 0  # "the gunmen shot three more in the hamlet of X"
        if self._next_attack(e, f) or struck_too(f) or moved_to(e, f):
            return 2
        if self._elaborates(e, f) or (told_again(e, f) and one_land(e, f)) or (current and begins(e, f)):
            return 0
        if not (f.elsewhere or f.earlier) and len(self.events) < 9 and named_there(e, f):
            return 0
        if heads_story(e, f):
            f.definite = True  # where in the town it was stands in the story
            e.grain = max(e.grain, f.grain + 1)
            return 1
        if not current and turns_elsewhere(e, f):
            return 2
        if in_its_area(self.a, e, f) or closer(e, f):
            return 0
        nameless = f.definite and not (e.place or {}).get("name") and f.place is not None
        if nameless and f.place is not None and (not self.a.index.context.digest or one_land(e, f)):
            f.place["country"] = (e.place or {}).get("country")
            return 0
        near = nearer(self.events, e, f) and not foreign
        return 0 if near or (current and more(e, f)) else 2

    def _anothers(self, e: Event, f: Frame) -> bool:
        """Whether the town that a sentence names is that of another engagement told of not long before."""
        name = ((f.place or {}).get("name") or "").lower()
        if f.grain > 1 or not name or any(name in g.sentence.low for g in e.frames[:_OTHERS]):
            return False
        near = self.events[-_OTHERS:]
        return any(o is not e and o.grain < 2 and same_place(o.place, f.place) == 1 for o in near)

    def _in_box(self, e: Event, f: Frame) -> bool:
        """Whether it happened in the days that the box of a page gives for its battle; no ambush on those who came."""
        if self.boxed is None or e is not self.events[0] or f.when is None or f.elsewhere or f.apart:
            return False
        within = self.boxed.start <= f.when.start and f.when.end <= self.boxed.end
        return within and not (f.convoy or f.cues.get("ambush")) and one_land(e, f)

    def _of(self, f: Frame) -> Weighed:
        known = self._weighed
        if known is None or known.frame is not f:
            known = self._weighed = Weighed(f, self.a.types)
        return known

    def fit(self, e: Event, f: Frame, s: Sentence, current: Event | None) -> float:
        """Weighs whether a sentence tells of an engagement: from 0 on it does."""
        seg = self.a.segments[s.segment]
        kinds = (seg.kind, self.a.segments[e.segment].kind)
        foreign = e.segment != s.segment and not _ITEMS.isdisjoint(kinds)
        apart = e.section != self.section and not (only_accuses(f) and e is current)
        score = self._by_date(e, f, seg.kind) - (3.0 if apart else 0.0) - (9.0 if f.other_quarter else 0.0)
        if foreign:
            score += 1.0 if goes_on(self.a, e, f) else -2.0
            if seg.kind == "blurb" and f.when is None and not f.definite and other_toll(e, f):
                score -= 2.5
        place = self._place_of(e, f, foreign=foreign, current=e is current)
        if foreign and place == 1 and seg.kind == "item" and told_on(self.a, e, f):
            score += 1.5  # "nine died in the assault on X", where the item before told of it
        firm = f.losses or (f.trigger >= 0 and f.strong and not f.grain == e.grain == 1)
        if place == 2 and f.when is not None and e.when is not None and gap(f.when, e.when) > _WEEKS:
            return -9.0  # in another town and another season, whatever "the raid" it may be called
        score += (0.0, 1.5, -3.5 if firm else -3.0)[place]
        own = fronted(f) or f.added or opens_on_land(f)
        if place == 2 and f.attackers and (moved_to(e, f) or (firm and own and not (f.definite or f.cast))):
            score -= 1.5  # "In X, two rebels shot a guard", where what was told before happened in Y
        elif place == 0 and ((own and others_there(e, f, self.a.types)) or behind_unplaced(self.a, e, f)):
            score -= 4.0
        score += sum_fits(e, f, self.events) + (1.0 if place_of_bearing(e, f) else 0.0)
        if (f.apart and (f.losses or f.strong) and not f.definite) or (e is current and counted_back(e, f)):
            score -= 5.0
        elif f.elsewhere:
            named = place != 1 and f.place is not None and f.place.get("name") and not f.definite
            anew = f.place is None or (place == 1 and not told_before(e, f))
            told = self._of(f).hurt or (f.attackers and f.losses and not e.attackers)
            anew = anew and (new_attack(self.a, f) or bool(told and not (f.definite or f.cast)))
            score -= 4.0 if named else 5.0 if anew else 2.0
        if self.many and place == 1 and f.losses and new_attack(self.a, f) and not told_before(e, f):
            score -= 4.0 if any(x.losses for x in e.frames) else 0.0
        # Whoever else is blamed for "the attack" right behind it is blamed for that one.
        score += 1.0 if e is current and says_whose(f) else self._by_sides(e, f)
        blast = (f.elsewhere and one_of_the_bombs(e, f)) or minutes_later(e, f)
        score += 5.0 if blast else -6.0 if shot_back(e, f) else 0.0
        if (
            f.refines
            and not f.losses
            and not f.apart
            and seg.kind == "body"
            and (e is current or e.focus == "main")
        ):
            score += -4.0 if place == 2 and abroad(e, f) else 4.0
        points = self._by_reference(e, f, s, current)
        other = points <= 0 and place == 1 and e is not current
        left = other and struck_anew_there(e, f, self._of(f), self.a)
        score += points + self._by_nearness(e, f, s, current) - (3.0 if left else 0.0)
        if e.focus == "background" and e is not current and not (place == 1 and f.when is not None):
            told = self._of(f).hurt or bool((f.place or {}).get("name"))
            score -= 2.0 if told and told_aside(self.a, e) and not told_before(e, f) else 1.0
        if score >= 0 and e is current and f.owner in (None, e) and right_behind(self.a, e, f):
            bare = f.place is None and (f.when is None or (e.when is None and called_alike(e, f) > 0))
            known = e.focus == "main" or self._new_name(e, f) or told_whole(e)
            near = e.frames[-1].sentence.block == s.block
            score += 1.25 if bare and known else 0.5 if near else 0.0
        return score

    def _by_nearness(self, e: Event, f: Frame, s: Sentence, current: Event | None) -> float:
        """Weighs that an engagement is the one told of just before, or what the text is about."""
        if e is current and self.a.segments[s.segment].kind == "blurb":
            return 3.5
        last = e.frames[-1].sentence
        near = last.paragraph == s.paragraph or (last.block, last.index) == (s.block, s.index - 1)
        if e is current and (near or e.focus == "main"):
            return 0.75
        known = f.definite or f.bound or f.owner is e
        return 0.5 if e.focus == "main" else 0.0 if known else -0.5

    def _new_name(self, e: Event, f: Frame) -> bool:
        """Whether "the raid" or "the town" can hardly be that of another engagement, none of which was called so."""
        if not f.definite or any(word.endswith("s") for word in f.words):
            return self._of(f).town
        return not any(word in o.words for o in self.events[:9] if o is not e for word in f.words)

    def _by_date(self, e: Event, f: Frame, kind: str) -> float:
        score = 0.0
        if f.when is not None and e.when is not None:
            near = f.when.precision == e.when.precision == "day" and gap(f.when, e.when) <= 3
            near = near and not hunted_down(e, f)
            ended = near and ends(e, f)
            if near and not (f.definite or f.cast or ended) and self._of(f).hurt:
                # Others hurt on another day, unless one fight goes on there.
                fight = e.cues.get("battle", 0) > 0 and same_place(e.place, f.place) != 2
                near = told_before(e, f) or (fight and not begun_anew(e, f))
            answered = near and any(x.startswith("counter") for x in f.words)
            # "The train", told of as known: the night before, or the day on which word came.
            near = near or (f.owner is e and gap(f.when, e.when) <= 1 and bool(f.place is None))
            apart = f.dated and near  # "the July 14 attack", and not that of the 16th
            near = near and kind == "body" and (ended or not f.phase)
            late = 0.0 if ended or (answered and not f.phase) or won_back(e, f) else -1.5 if near else -4.0
            late = -6.0 if apart or (f.losses and not f.definite and gap(f.when, e.when) > _WEEKS) else late
            apart = within_whole(e, f) and not self._in_box(e, f)
            # "Recall that early this year …": the months told of have the day of the news in them, too.
            once = 0.0 if f.earlier and f.when.precision != e.when.precision else 1.5
            score += late if not overlap(f.when, e.when) else -4.0 if apart else once
            score -= 4.0 if f.losses and f.definite and years_apart(f.when, e.when) else 0.0
        elif next_day(self.events, e, f, hurt=self._of(f).hurt) or of_long_ago(e, f):
            score -= 3.0
        elif other_day(self.a, e, f):
            score -= 3.0 if f.attackers or self._of(f).hurt else 1.0
        if e.focus != "main":
            return score
        if f.earlier and not f.definite and not e.frames[0].earlier and not under_headline(e, f):
            score -= 4.0
        if f.when is None or e.when is not None or under_headline(e, f):
            return score
        if self.old(f) or self.past(f) or days_before(f, self.a.published):
            score -= 2.5 if f.definite or not self.old(f) or not f.losses else 4.0
        return score

    def _by_sides(self, e: Event, f: Frame) -> float:
        score = by_parties(e, f, self._of(f).parties)
        score -= 5.0 if other_fire(e, f, self.a.types) else 0.0
        if (
            (f.attackers and e.attackers and self._rivals(e, f))
            or replies(self.a, e, f)
            or had_before(e, f)
            or of_other_kind(e, f, self.a.types)
        ):
            score -= 4.0
        elif (
            not (f.owner is e and unnamed(f, self.a.types))
            and turned(e, f)
            and not names_post(e, f, self.a.types)
            and not names_doers(e, f, self.a.types, self.unnamed)
        ):
            score -= 3.0
        return score

    def _by_reference(self, e: Event, f: Frame, s: Sentence, current: Event | None) -> float:
        """Weighs what a sentence takes as known: "the attack", "that raid", "the gunmen", a figure told before."""
        score = 0.5 if f.cast else 0.0
        if f.definite:
            score += 1.0 + called_alike(e, f, self.events)
            score += 0.75 * (e is current and any(w in e.frames[-1].words for w in f.words))
        if f.dead and not deadly(e):
            score -= 1.0
        score += of_that(e, f, self.events, current=e is current)
        back = begun_anew(e, f) or (f.apart and not f.definite)
        if not back and (e is current if f.owner is not None and just_opened(current, f) else f.owner is e):
            score += 1.25
        if e is current or e.focus == "main":
            known = self._of(f)
            score += 1.0 if known.town and not back and (e.place or {}).get("name") else 0.0
            score += 0.5 if known.men else 0.0
        if f.when is None and f.place is None:
            if e is current and only_counts(f) and not any(x.losses for x in e.frames):
                score += 0.75  # "A patrol was ambushed in X. One soldier died."
            near = e is current and e.frames[-1].sentence.block == s.block
            score += 0.5 if near and (f.definite or f.cast) else 0.0
            if e is current and same_voice(f, e):
                score += 1.25
            if f.bound:
                score += 1.5 if e is current and s.index - e.frames[-1].sentence.index <= 2 else 0.0
            first = current is not None and e is not current and first_count(current, f)
            score += 1.5 if not first and told_before(e, f) else 0.0
        return score

    def _next_attack(self, e: Event, f: Frame) -> bool:
        """Whether a sentence opens on a place and counts those hurt there in an attack that it brings in as new."""
        if f.definite or f.cast or not self._of(f).hurt or not fronted(f):
            return False
        return not told_before(e, f) and new_attack(self.a, f) and any(x.losses for x in e.frames)

    def _elaborates(self, e: Event, f: Frame) -> bool:
        """Whether a sentence tells nearer what the text opened on: by whom or how, in a village of the district."""
        finer = f.grain < e.grain or lesser_area(e, f)
        if e.focus != "main" or e.grain < 1 or not finer or f.elsewhere or f.earlier:
            return False
        if (fronted(f) and not f.definite) or not (f.place or {}).get("name"):
            return False  # "In the Lomba sector, …": what is told there is new
        known = any(of_those_lost(f, x) for x in f.losses)  # "they shot one of their victims at a mill"
        if any(x.people and x.value.low != 0 for x in f.losses) and not (known or told_before(e, f)):
            return False
        if (
            f.when is not None
            and f.when.precision != "day"
            and e.when is not None
            and e.when.precision == "day"
        ):
            return False  # "In late August, troops fought …", behind an attack on a day of it
        if f.when is not None and (
            (len(e.frames) > 1 or self.old(f)) if e.when is None else not overlap(f.when, e.when)
        ):
            return False
        if not known and f.attackers and e.attackers and f.attackers.keys().isdisjoint(e.attackers):
            return False
        return (one_land(e, f) or not lands_named(f)) and not in_other_province(self.a, e, f)

    def _rivals(self, e: Event, f: Frame) -> bool:
        """Whether a frame tells of an attack by another named party than the event's."""
        types = self.a.types
        for kinds, mine in self._of(f).firm:
            mine = mine - self.unnamed  # "leftist rebels" may well be the X
            # Whoever is among the event's own is no rival: asked first, as a long text puts many parties on a side.
            if (
                not mine
                or any(e.attackers.get(x, 0.0) >= 1.2 and types.get(x) in kinds for x in mine)
                or not (mine.isdisjoint(e.defenders) and mine.isdisjoint(e.victims))
            ):
                continue
            theirs = {x for x, weight in e.attackers.items() if weight >= 1.2 and types.get(x) in kinds}
            theirs -= self.unnamed
            if kinds == ("state_forces",) and len({self.lands.get(x) for x in mine | theirs} - {None}) < 2:
                continue
            if theirs:
                return True
        return False
