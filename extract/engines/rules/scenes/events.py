"""An engagement in the making: what its frames add up to, and its type by the codebook's order."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.grammar.deed_names import ANY_ATTACK
from extract.engines.rules.places.grain import encloses, finer_place, put_inside
from extract.engines.rules.roles.frames import Frame
from extract.engines.rules.scenes.event_days import best_date
from extract.engines.rules.vocabulary.words import listed
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.engines.rules.analysis import Analysis


ONE_BLOW: Final = lazy(
    r"\W{0,3}(?:the|an?) (?:first|second|third|fourth|fifth|last|other) (?:(?:car|truck|suicide|roadside|motorcycle"
    r"|vehicle) )?(?:bomb|bomber|bombing|blast|explosion|device|detonation|charge|rocket|shell|missile)s?\b"
)
"""How a sentence opens on one of several blows of an attack."""


@dataclass(slots=True)
class Event:
    """An engagement in the making; weights by actor id, cues by name."""

    order: int
    segment: int
    focus: str
    frames: list[Frame] = field(default_factory=list)
    words: set[str] = field(default_factory=set)
    """What its frames call it."""
    when: Any = None
    place: Any = None
    attackers: dict[str, float] = field(default_factory=dict)
    defenders: dict[str, float] = field(default_factory=dict)
    victims: dict[str, float] = field(default_factory=dict)
    cues: dict[str, float] = field(default_factory=dict)
    sides: list[str] = field(default_factory=list)
    outcome: str | None = None
    name: str | None = None
    grain: int = 0
    """As that of the frame that gave the place."""
    area: bool = False
    """As that of the frame that gave the place."""
    bearing: bool = False
    """As that of the frame that gave the place."""
    twin: Any = None
    """A further date on which the same is said to have happened."""
    section: int = 0
    """How many headings with a place stand before it."""
    summing: bool = False
    """Its lead sums up several attacks."""
    spots: list[dict[str, Any]] = field(default_factory=list)
    """Further towns in which the same is said to have happened."""
    things: set[str] = field(default_factory=set)
    """Nouns of what its sentences tell of."""

    def add(self, f: Frame) -> None:
        """Takes a frame in."""
        fade = 1.0 if len(self.frames) < 2 else 0.7
        self.frames.append(f)
        self.words.update(f.words)
        self.things |= {c.head for c in f.sentence.chunks if c.kind == "NG" and not c.pron}
        for mine, theirs in (
            (self.attackers, f.attackers),
            (self.defenders, f.defenders),
            (self.victims, f.victims),
        ):
            for actor, weight in theirs.items():
                mine[actor] = mine.get(actor, 0) + weight * fade
        for cue, weight in f.cues.items():
            self.cues[cue] = self.cues.get(cue, 0) + weight * fade
        for flag in ("position", "convoy", "civilian_site", "unknown_starter"):
            if getattr(f, flag):
                self.cues[flag] = self.cues.get(flag, 0) + fade
        for x in (*f.attackers, *f.defenders, *f.victims):
            if x not in self.sides:
                self.sides.append(x)
        if f.outcome is not None:
            self.outcome = f.outcome
        self.when = best_date(self.when, f.when)
        old = self.place
        nearer = f.grain < self.grain or (self.area and f.grain in (0, 2))
        finer = nearer and (self.grain > 2 or f.definite or f.grain < 0) and one_land(self, f)
        finer = finer and not encloses(f.place, old)
        bare = self.bearing and not f.bearing and f.grain < 2 and one_land(self, f)
        finer = finer or (bare and bool(f.place) and f.place["name"] != old["name"])
        if old is not None and old.get("name") and ONE_BLOW.match(f.sentence.low):
            return  # "The first bomb went off near the Oro hotel": one of those in the town told before
        self.place = (
            f.place
            if old is None or (finer and f.place and f.place.get("name"))
            else finer_place(old, f.place)
        )
        if self.place is f.place:
            if finer and old and f.place and not self.bearing:
                self.place = put_inside(f.place, old)
            self.grain, self.area, self.bearing = f.grain, f.area, f.bearing

    @property
    def broad(self) -> bool:
        """Whether the place is a region or an area."""
        return self.grain > 2


def called_alike(e: Event, f: Frame, events: Sequence[Event] = ()) -> float:
    """Weighs whether "the raid" is what the text has called an engagement before: a raid and not a bombing."""
    if any(word in e.words and word not in ANY_ATTACK for word in f.words):
        return 0.5
    if "attacks" in f.words and "attacks" in e.words:
        return 1.5  # of which the text has told as of several
    if _called_otherwise(events, e, f):
        return -2.0
    fight = not _FIGHTS.isdisjoint(f.words) and _FIGHTS.isdisjoint(e.words)
    return -1.0 if fight and _FOUGHT.isdisjoint(e.cues) else 0.0


_FIGHTS: Final = listed("fights_between")
_FOUGHT: Final = frozenset(
    ("attack", "ambush", "assault", "storm", "battle", "clash", "take", "kill", "guns", "mixed", "engage")
)
"""Cues of what may be called a fight; a strike from the air, a fire or a bomb alone is none."""


def _called_otherwise(events: Sequence[Event], e: Event, f: Frame) -> bool:
    """Whether "the bombings" can hardly be what an engagement was, and are what another one was told to be."""
    kinds = {x for word in f.words for x in _KINDS.get(word.removesuffix("s"), ())}
    if not kinds or any(x in e.cues for x in kinds) or any(word in e.words for word in f.words):
        return False
    return any(any(x in o.cues for x in kinds) for o in events[-_LAST:] if o is not e)


_LAST: Final = 9
_KINDS: Final = {
    **dict.fromkeys(
        ("bombing", "blast", "explosion", "bomb"), ("bombing", "bomb", "suicide_bombing", "demolish")
    ),
    **dict.fromkeys(("shelling", "bombardment"), ("shelling", "shell", "air_strike")),
    **dict.fromkeys(("airstrike", "air strike", "air raid"), ("air_strike", "airstrike")),
    **dict.fromkeys(("kidnapping", "abduction"), ("abduct", "abduction")),
    "ambush": ("ambush",),
}


def years_apart(a: Any, b: Any) -> bool:
    """Whether two days lie so far apart that they are of two attacks, whatever they are called."""
    return bool(a.precision == b.precision == "day") and gap(a, b) > _YEAR


_YEAR: Final = 300


def gap(a: Any, b: Any) -> int:
    """Days between two dates; 0 where they touch."""
    # Compared first: most are in order or overlap, and each difference is an object of its own.
    if a.start > b.end:
        return int((a.start - b.end).days)
    return int((b.start - a.end).days) if b.start > a.end else 0


def overlap(a: Any, b: Any) -> bool:
    """Whether two dates share a day."""
    return bool(a.start <= b.end and b.start <= a.end)


def one_land(e: Event, f: Frame) -> bool:
    """Whether two places are not said to lie in two countries."""
    one = e.place.get("country") if e.place else None
    other = f.place.get("country") if f.place else None
    return one is None or other is None or bool(one == other)


def told_before(e: Event, f: Frame) -> bool:
    """Whether a figure of more than two that a frame gives was given for the engagement already, of the same people."""
    for x in f.losses:
        if (x.value.low or 0) <= 2 or (x.kind == "wounded" and _other_dead(e, f, x)):
            continue
        kind, low, mine = x.kind, x.value.low, None
        for g in e.frames[-6:]:
            for y in g.losses:
                if y.kind == kind and y.value.low == low:
                    mine, theirs = _counted(f, x) if mine is None else mine, _counted(g, y)
                    loose = not mine or not theirs or mine in _ANYBODY or theirs in _ANYBODY
                    if mine == theirs or (loose and not ((low or 0) < _SMALL and _other_means(f, g))):
                        return True
    return False


_SMALL: Final = 10
"""A figure below which two attacks may well have the same one by chance."""


def _other_means(f: Frame, g: Frame) -> bool:
    """Whether two sentences tell of other arms: shells in the one, aircraft in the other."""
    mine, theirs = (_MEANS.intersection(x.cues) for x in (f, g))
    return bool(mine and theirs) and not mine & theirs


def _other_dead(e: Event, f: Frame, x: Any) -> bool:
    """Whether a frame counts other dead of those whom it counts as wounded than the engagement was said to have."""
    who = _counted(f, x)
    mine = {y.value.low for y in f.losses if y.kind == "killed" and who in (_counted(f, y), "")}
    theirs = {
        y.value.low
        for g in e.frames[-6:]
        for y in g.losses
        if y.kind == "killed" and who in (_counted(g, y), "")
    }
    return bool(mine and theirs) and not mine & theirs


def under_headline(e: Event, f: Frame) -> bool:
    """Whether a frame gives the figure of a headline again right behind it: its day is that of the headline."""
    behind = f.sentence.index - e.frames[-1].sentence.index
    first = len(e.frames) == 1 and e.frames[0].sentence.index == 0 and 0 < behind < 3 and not f.elsewhere
    apart = first and e.frames[0].sentence.block != f.sentence.block
    return apart and told_before(e, f)


def told_whole(e: Event) -> bool:
    """Whether an engagement was told for itself, with day, town, dead or hurt: what is bare behind it is its own."""
    first = e.frames[0]
    if (
        e.when is None
        or e.when.precision != "day"
        or first.earlier
        or first.sentence.parted
        or first.place is None
    ):
        return False
    return any(x.people and x.value.low != 0 for x in first.losses)


def _counted(f: Frame, x: Any) -> str:
    """What a loss counts, by its noun; "" for a bare figure."""
    c = f.sentence.chunks[x.noun]
    if c.head_mention is not None and c.head_mention.type in _MEN:
        return str(c.head_mention.type)
    return c.words[-1].rstrip("s") if c.words else ""


_MEN: Final = ("unidentified", "armed_group", "civilians")
_ANYBODY: Final = frozenset(
    ("people", "person", "dead", "victim", "casualtie", "bodie", "body", "other", "live", "civilians")
)


def told_again(e: Event, f: Frame) -> bool:
    """Whether a frame that names another place gives a larger figure again: a village for a district."""
    if f.elsewhere or f.apart or f.earlier:
        return False
    given = {
        (x.kind, x.value.low)
        for x in f.losses
        if (x.value.low or 0) > 5 and not (x.kind == "wounded" and _other_dead(e, f, x))
    }
    return bool(given) and any((x.kind, x.value.low) in given for g in e.frames[-6:] for x in g.losses)


def new_attack(a: Analysis, f: Frame) -> bool:
    """Whether a frame brings in a weapon or an attack as something new ("a bomb wounded …", "two men were shot …")."""
    if f.definite or f.trigger < 0:
        return False
    arms = [
        c
        for c in f.sentence.chunks
        if a.triggers.means.get(c.head) in ("bombing", "shelling") or c.head in _NEW
    ]
    return any(
        c.det in ("a", "an", "another")
        or c.figure is not None
        or (not c.det and c.head.endswith("s") and not c.pron)
        or c.words == [c.head]
        or (c.words and c.words[0][:1].isdigit())
        for c in arms
    )


_NEW: Final = listed("fresh_attacks")


def other_toll(e: Event, f: Frame) -> bool:
    """Whether a frame counts other numbers of killed than the engagement was said to have, but for one fight that
    goes on.
    """
    if f.cues.get("battle") and e.cues.get("battle"):
        return False
    mine = {x.value.low for x in f.losses if x.kind == "killed"}
    theirs = {x.value.low for g in e.frames[-6:] for x in g.losses if x.kind == "killed"}
    return bool(mine and theirs) and not mine & theirs


def closer(e: Event, f: Frame) -> bool:
    """Whether of two places that differ one may well lie in the other."""
    hamlet = (f.grain < 0 or e.grain < 0) and not _two_provinces(e.place, f.place)
    return (f.definite or hamlet) and f.grain != e.grain and one_land(e, f)


def _two_provinces(a: dict[str, Any] | None, b: dict[str, Any] | None) -> bool:
    """Whether the text puts two places into provinces of two names."""
    mine, theirs = (
        {x.lower() for x in (p or {}).get("within", ()) if x.lower().endswith(_PROVINCES)} for p in (a, b)
    )
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def nearer(events: list[Event], e: Event, f: Frame) -> bool:
    """Whether a frame without losses tells nearer where the one engagement so far took place: a village for a
    district.
    """
    plain = not (f.strong or f.losses or f.elsewhere or f.earlier or f.when is not None)
    alone = len(events) == 1 and e.grain > 1 and len(e.frames) < 4
    if (
        len(events) == len(e.frames) == 1
        and e.frames[0].definite
        and not (e.attackers or f.elsewhere)
        and (told_before(e, f) or any(x in e.cues for x in _AFAR) == any(x in f.cues for x in _AFAR))
    ):
        return f.grain != e.grain and one_land(
            e, f
        )  # a line above the story: "Two were hurt in the raid in Lom."
    return plain and alone and f.grain < e.grain and one_land(e, f)


_AFAR: Final = ("bombing", "air_strike", "shelling", "suicide_bombing")


def other_province(e: Event, f: Frame) -> bool:
    """Whether a place lies in another province than the one that the text puts the other into."""
    a, b = (f.place, e.place) if f.broad else (e.place, f.place)
    areas = [x.lower() for x in (b or {}).get("within", ()) if x.lower().endswith(_PROVINCES)]
    name = ((a or {}).get("name") or "").lower()
    return bool(name and areas) and not any(name in x or x in name for x in areas)


_PROVINCES: Final = (" province", " region", " state", " governorate", " department", " oblast", " county")


def is_old(published: dt.date | None, f: Frame) -> bool:
    """Whether a frame's date lies well before the day of publication."""
    if f.when is None:
        return False
    if published is not None:
        return bool((published - f.when.end).days > 15)
    return bool(f.when.precision == "year")


def is_past(published: dt.date | None, f: Frame) -> bool:
    """Whether a frame tells of a week, month or year that was over when the text came out."""
    over = f.when is not None and published is not None and f.when.precision != "day"
    return over and bool(f.when.end < published)


def more_dead(f: Frame) -> bool:
    """Whether a sentence only counts further victims ("Two women were also hurt in Lomba")."""
    bare = (
        not f.attackers and not f.elsewhere and f.when is None and f.cues.keys() <= {"loss", "kill", "other"}
    )
    return bare and bool(f.losses) and not f.sentence.lows.isdisjoint(_MORE)


_MORE: Final = frozenset(("also", "too", "another", "more", "others", "further", "well"))


def by_other_means(e: Event, f: Frame) -> bool:
    """Whether those hurt in a clause were hit by other arms than in the clause before it: from the air, by shells."""
    last = e.frames[-1]
    mine, theirs = (_MEANS.intersection(x.cues) for x in (f, last))
    return bool(f.losses and last.losses and mine and theirs) and not mine & theirs


_MEANS: Final = frozenset(("shelling", "air_strike", "bombing", "battle", "suicide_bombing"))


def deadly(e: Event) -> bool:
    """Whether somebody is said to have been killed."""
    return any(x.kind == "killed" and x.value.low for f in e.frames for x in f.losses)
