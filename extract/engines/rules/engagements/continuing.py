"""Whether a sentence goes on with an engagement told before it, or opens on another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from extract.engines.rules.roles.frames import scope_at
from extract.engines.rules.scenes.events import gap, overlap
from extract.engines.rules.scenes.where import same_place
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.grammar.chunks import Chunk
    from extract.engines.rules.mentions.mentions import Mention
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event


def newest(f: Frame, pool: list[Event], current: Event) -> Event | None:
    """The one main event, for a sentence behind a background one that names neither place, day nor party: an update of
    the toll is not about the past, and nor is what those count who were there or speak for a force.
    """
    bare = f.when is None and f.place is None and not f.attackers and not f.defenders
    if not bare or not f.losses or f.elsewhere or f.sentence.parted:
        return None
    mains = [e for e in pool if e.focus == "main"]
    if len(mains) != 1:
        return None
    update = all(x.rule == "toll" for x in f.losses)
    return mains[0] if update or (_long_past(current, mains[0]) and _told_now(f)) else None


def _long_past(current: Event, main: Event) -> bool:
    """Whether what was told in one sentence lies a week or more before what a text is about."""
    if len(current.frames) != 1 or current.when is None or main.when is None:
        return False
    days: int = (main.when.start - current.when.end).days
    return days >= _A_WEEK


_A_WEEK: Final = 7


def _told_now(f: Frame) -> bool:
    """Whether all losses of a sentence are somebody's word, and no watchdog's, who counts past deeds, too."""
    if " at the time" in f.sentence.low or "then" in f.sentence.lows:
        return False
    for x in f.losses:
        scope = scope_at(f.sentence, x.value.start if x.value.start >= 0 else x.start)
        if (
            scope is None
            or not scope.voices
            or any(_keeps_count(m) for v in scope.voices for m in v.mentions)
        ):
            return False
    return True


def _keeps_count(m: Mention) -> bool:
    """Whether one who speaks is a medium, a mission or an organisation with a name."""
    return m.type in ("media", "international") or (m.type == "civilians" and m.kind == "force")


def revises(f: Frame) -> bool:
    """Whether a sentence only brings the toll up to date ("One of the wounded died on Friday"): its day is that of the
    count, not of the attack.
    """
    told = f.sentence.chunks[f.trigger] if f.trigger >= 0 else None
    counted = told is None or (told.cls in ("kill", "wound") and told.voice == "passive" and not told.aux)
    bare = (
        bool(f.losses)
        and counted
        and (not f.elsewhere or f.sentence.parted)
        and f.cues.keys() <= {"loss", "kill", "murdered", "other"}
    )
    s = f.sentence
    return bare and bool(s.hints & _REVISED.bit) and _REVISED.pattern.search(s.low) is not None


_REVISED: Final = hinted(
    "toll|number of |of the wounded|of the injured|of the hurt|of those wounded|of those injured|of those hurt"
    "|of them|hospital|succumbed|died of|died from|revised|raised|lowered|corrected|exhum|unearth|figure",
    r"\btolls?\b|\bnumber of (?:the )?(?:dead|deaths|deceased|fatalities|victims|casualties|killed|wounded"
    r"|injured|hurt)\b|\b(?:one|two|three|four|five|six|some|several|many|another|most) of (?:the|those) "
    r"(?:wounded|injured|hurt)\b|\b(?:died|dies|dead) (?:later |overnight |(?:on|early|late) \w+ )?(?:in|at) "
    r"(?:an? |the )?(?:\w+ ){0,2}hospital\b|\b(?:succumbed|died of|died from)\b"
    r"|\b(?:revised|raised|lowered|corrected) (?:its|the|that|their) (?:\w+ )?(?:count|figure|number|estimate)\b"
    r"|\b(?:one|two|three|four|five|six|some|several) of them (?:(?:later|has|have|had|since) ){0,2}"
    r"(?:died|dies|succumbed)\b"
    r"|\b(?:exhumed|exhuming|unearthed)\b|\b(?:the|this|that) figure (?:was|had|has|rose|stood|later|climbed)\b",
)


def fronted(f: Frame) -> bool:
    """Whether a sentence opens on the place of what it tells ("In Lomba, gunmen …", "Lomba: a mine …")."""
    s = f.sentence
    if _AXIS.match(s.low):
        return True
    first = s.mentions[0] if s.mentions else None
    if first is not None and first.kind == "place" and first.start == s.start:
        return s.low.startswith(": ", first.end - s.start)
    led = _MEANWHILE.match(s.low)
    at = led.end() if led is not None else 0
    comma = s.low.find(",", at, at + 60)
    if comma < 0 or not s.low.startswith(_AT, at):
        return False
    return any(m.kind == "place" and m.head != "country" and m.start - s.start < comma for m in s.mentions)


def brings_in_town(f: Frame, pool: list[Event]) -> bool:
    """Whether "the strike on Lomba" is none that the text told of, as all of these were in other towns."""
    name = (f.place or {}).get("name")
    if not f.definite or f.that or not name or f.broad or f.grain:
        return False
    if any(e.grain or not (e.place or {}).get("name") or same_place(e.place, f.place) != 2 for e in pool):
        return False
    return any(m.text == name for town in _upon(f) for m in town.mentions)


def _upon(f: Frame) -> Iterator[Chunk]:
    """What stands behind "the strike on", "the bombing of": a town, or those who were hit."""
    chunks = f.sentence.chunks
    for c, prep, hit in zip(chunks, chunks[1:], chunks[2:], strict=False):
        if c.det == "the" and c.head.split()[-1] in f.words and prep.head in _UPON:
            yield hit


_UPON: Final = frozenset(("on", "in", "at", "of", "against"))


def brings_in_target(f: Frame, pool: list[Event]) -> bool:
    """Whether "the bombing of two petrol pumps" is none that the text told of: those hit are counted, or named with
    "a", and the sentence opens on a place of its own.
    """
    name = (f.place or {}).get("name")
    if (
        not f.definite
        or f.that
        or f.dated
        or not name
        or not f.losses
        or not (fronted(f) or _LATE.match(f.sentence.low))
    ):
        return False
    if any(same_place(e.place, f.place) == 1 for e in pool if (e.place or {}).get("name")):
        return False
    return any(hit.kind == "NG" and (hit.det in ("a", "an") or hit.figure is not None) for hit in _upon(f))


_LATE: Final = lazy(
    r"\W{0,3}(?:on|in|at|during) the (?:night|evening|morning|afternoon|early hours) of (?:the same day|[\w ]{3,20}),"
)


def struck_too(f: Frame) -> bool:
    """Whether an attack on a further area is added to those told: "Jets also hit posts in the province of X"."""
    if f.definite or f.cast or " also " not in f.sentence.low or not (f.place or {}).get("name"):
        return False
    low, chunks = f.sentence.low, f.sentence.chunks
    if not f.broad:
        struck = next(
            (c for c in chunks if c.kind == "VG" and c.cls in _STRUCK and c.voice == "active"), None
        )
        told = struck is not None and struck.subject and f.grain == 0 and not f.earlier
        return bool(told) and struck is not None and " also " in low[: struck.end - f.sentence.start]
    if f.losses or f.trigger < 0 or not f.cues:
        return False
    verb = next(
        (c for c in chunks[: f.trigger + 1] if c.kind == "VG" and c.cls in ("attack", "say", "shell")), None
    )
    return verb is not None and " also " in low[: verb.end - f.sentence.start]


_STRUCK: Final = frozenset(("attack", "shell", "storm", "ambush", "bomb", "inflict", "abduct", "airstrike"))
_AXIS: Final = lazy(r"\W{0,3}(?:on|in|at) the (?:[\w'’-]+ ){1,2}(?:axis|direction|front|sector)s?(?:,|(?= ))")
_MEANWHILE: Final = lazy(r"\W{0,3}(?:meanwhile|elsewhere|separately|also|in addition|moreover|besides),? ")
"""What may stand before the place on which a sentence opens: "Meanwhile, in Lomba, …"."""
_AT: Final = (
    "in ", "near ", "at ", "around ", "outside ", "and in ", "just outside ", "close to ", "on the outskirts of ",
    *(f"{x} of " for x in ("north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest")),
    *(f"{x}-{y} of " for x in ("north", "south") for y in ("east", "west")),
)  # fmt: skip


def later_elsewhere(e: Event, f: Frame) -> bool:
    """Whether others were hurt in another town at a later hour: "Later on Friday, gunmen attacked X"."""
    mine, theirs = ((x or {}).get("name") for x in (f.place, e.place))
    mine = mine or f.road
    if not mine or not theirs or mine == theirs or f.definite or f.cast or f.trigger < 0:
        return False
    return any(x.people and x.value.low for x in f.losses) and _LATER.match(f.sentence.low) is not None


_LATER: Final = lazy(
    r"\W{0,3}later (?:on )?(?:in )?(?:(?:that|the)(?: same)? )?(?:day|night|evening|afternoon|(?:mon|tues|wednes|thurs"
    r"|fri|satur|sun)day)\b"
)


def beside_whom(f: Frame, e: Event | None) -> bool:
    """Whether a clause only tells of another one hit where the clause before named no place: "Mayor X was killed, and Y
    was wounded by two men in Lomba".
    """
    if e is None or e.frames[-1].place is not None or _ONE_MORE.match(f.sentence.low) is None:
        return False
    chunks = f.sentence.chunks
    first = next((c for c in chunks if c.kind == "NG"), None)
    return first is not None and any(m.kind == "person" for m in first.mentions)


_ONE_MORE: Final = lazy(r"\W{0,3}and ")


def followed_up(f: Frame) -> bool:
    """Whether "the raid was followed by" a second one, told of no other place: a blow of the same attack."""
    return not (f.place or {}).get("name") and _FOLLOWED.match(f.sentence.low) is not None


_FOLLOWED: Final = lazy(
    r"\W{0,3}(?:the|this|that) (?:[\w-]+ ){0,2}(?:attack|blast|explosion|strike|bombing|shelling|raid|ambush) was "
    r"(?:quickly |soon |immediately |shortly )?followed by\b"
)


def counted_back(e: Event, f: Frame) -> bool:
    """Whether a sentence opens on how long before what was told last others were hurt: "Two weeks earlier, an attack on
    another post left nine dead".
    """
    if f.definite or f.cast or f.trigger < 0 or _BACK.match(f.sentence.low) is None:
        return False
    last = e.frames[-1].sentence
    near = last.block == f.sentence.block or last.index + 1 == f.sentence.index
    return near and any(x.people and x.value.low for x in f.losses)


_BACK: Final = lazy(
    r"\W{0,3}(?:just |only |barely |less than |about |some )?(?:an?|one|two|three|four|five|six|ten|several|\d{1,2}) "
    r"(?:days?|weeks?|months?|years?) (?:earlier|before|previously|prior)\b"
)


def others_hit_earlier(f: Frame, e: Event | None) -> bool:
    """Whether a sentence opens on what was done to others before what was told: "Earlier, guards manning a checkpoint
    on the airport road came under fire", behind an ambush on a patrol of the army.
    """
    if f.losses and _EARLIER.match(f.sentence.low):
        return True
    placed = bool(f.losses) and bool((f.place or {}).get("name"))
    if e is None or f.definite or f.cast or not f.cues:
        return False
    if not (placed and _THAT_DATE.match(f.sentence.low)) and not (
        f.trigger >= 0 and _EARLIER_STILL.match(f.sentence.low)
    ):
        return False
    first = f.sentence.verbs[0] if f.sentence.verbs else -1
    told = first >= 0 and f.sentence.chunks[first].cls != "say"
    return told and _others(e, f)


def _others(e: Event, f: Frame) -> bool:
    """Whether none of those whom a sentence tells to be hit were hit in an engagement."""
    mine, theirs = {**f.defenders, **f.victims}, {**e.defenders, **e.victims}
    return bool(mine and theirs) and mine.keys().isdisjoint(theirs)


_THAT_DATE: Final = lazy(
    r"\W{0,3}(?:hours |shortly |just |much )?(?:earlier|later) on (?:the same day|\w+day(?: \w+)?"
    r"|(?:the )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?[a-z]{3,9}|[a-z]{3,9} \d{1,2})(?:,? \d{4})?),"
)
"""How a sentence opens that turns to another hour of the day told of: "Later on 18 April, …"."""


_EARLIER: Final = lazy(
    r"\W{0,3}(?:(?:hours |shortly |just )?earlier(?: (?:in the day|that day|on \w+|\w+day))?|also on \w+day),? "
    r"(?:an?|another|two|three|four|five|\d{1,2}) (?:[\w-]{1,20} ){0,3}"
    r"(?:bombs?|blasts?|explosions?|bombers?|mines?|grenades?|rockets?|gunmen|gunman|attackers|militants|insurgents|rebels)\b"
)
"""How a sentence opens that turns to what others did before what was told: "Earlier, two bomb blasts killed six"."""
_EARLIER_STILL: Final = lazy(
    r"\W{0,3}(?:hours |shortly |just )?earlier(?: in the day| that day| on \w+day| \w+day)?, "
    r"(?!the\b|h?e\b|she\b|they\b|it\b|th[aeio]\w+\b|his\b|her\b|their\b)"
)


def points_there(f: Frame) -> bool:
    """Whether a sentence that names no place or day ends on "there": it goes on with what was told last."""
    if f.place is not None or f.elsewhere or " there" not in f.sentence.low:
        return False
    return _THERE.search(f.sentence.low) is not None and (f.when is None or " hours" in f.sentence.low)


_THERE: Final = lazy(
    r" there(?: (?:in|over|during|within) the (?:past|last|previous) [\w-]{1,12} hours)?[ .!\"”’']*\Z"
)


def told_by_somebody(e: Event, f: Frame) -> bool:
    """Whether somebody counts the people that were lost and tells of no other place: most likely those of the
    engagement told last, which that speaker sees with other eyes.
    """
    lost = [x for x in f.losses if x.people]
    if not lost or f.elsewhere or f.apart or f.earlier or e.segment != f.sentence.segment:
        return False
    if f.when is not None and e.when is not None and gap(f.when, e.when) > _LONG_AGO:
        return False  # "residents recalled a raid in 2012 that killed 25"
    if any(x.value.low is not None and x.value.low >= _MANY for x in lost):
        return False
    name = (f.place or {}).get("name")
    if name and name not in (e.place or {}).get("within", ()) and same_place(e.place, f.place) != 1:
        return False
    return all(scope_at(f.sentence, x.start) is not None for x in lost)


_LONG_AGO: Final = 60
"""Days from which on what somebody tells is another deed."""
_MANY: Final = 400
"""More dead than one engagement has, where nothing else tells that they are its own."""


def one_of_the_bombs(e: Event, f: Frame) -> bool:
    """Whether a sentence tells of one of several bombs counted together: "Three bombs exploded. Another one …"."""
    if not _ONE_BOMB.match(f.sentence.low) or (f.when is not None and not _same_time(e, f)):
        return False
    name = (f.place or {}).get("name")
    sites = {m.text for m in f.sentence.mentions if m.kind == "place" and m.head == "site"}
    if name and (name not in sites or any(x.people and x.value.low for x in f.losses)):
        return False
    if HOURS_LATER.search(f.sentence.low):
        return False
    return any(_BOMBS.search(x.sentence.low) for x in e.frames[:1])


def _same_time(e: Event, f: Frame) -> bool:
    """Whether two days are one, or the first is not told."""
    return e.when is None or (f.when is not None and overlap(e.when, f.when))


def minutes_later(e: Event, f: Frame) -> bool:
    """Whether a sentence tells of another blast minutes behind those of an engagement, and of nobody whom it hurt: "Ten
    minutes later a bomb went off at the Lomba hotel".
    """
    if f.when is not None or any(x.people and x.value.low for x in f.losses) or f.attackers:
        return False
    same_town = (e.place or {}).get("within") and not (f.place or {}).get("within")  # two houses of a town
    if f.grain == e.grain and same_place(e.place, f.place) == _OTHER and not same_town:
        return False
    bombs = all(any(x in y.cues for x in _BLASTING) for y in (e, f))
    return bombs and e.focus == "main" and _MINUTES.match(f.sentence.low) is not None


_OTHER: Final = 2
"""What `same_place` gives for two places that differ."""
_BLASTING: Final = ("bombing", "bomb", "suicide_bombing")
_MINUTES: Final = lazy(
    r"\W{0,3}(?:(?:just|only|barely|about|some|and|then|a|an|few|several|couple|of|[a-z]+|\d+) ){0,4}"
    r"(?:minutes|moments|seconds) (?:later|after)\b"
)
HOURS_LATER: Final = lazy(r"\b(?:an hour|hours) (?:later|after(?:wards?)?)\b")
_ONE_BOMB: Final = lazy(
    r"\W{0,3}(?:(?:one|another|two|the (?:first|other)) of (?:them|the (?:bombs|devices|charges|explosions))"
    r"|(?:another|(?:the|an?) (?:first|second|third|fourth|fifth|sixth|last|other))(?: (?:dynamite|car|powerful))?"
    r"(?: (?:bomb|device|charge|explosion|blast))?\b)"
)
_BOMBS: Final = lazy(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|several|\d{1,2}|(?:series|wave|string|pair) of|twin|double|dual"
    r"|triple|multiple|back-to-back|serial|simultaneous|near-simultaneous|coordinated|successive|consecutive) "
    r"(?:[\w-]{2,14} ){0,2}(?:bombs|devices|charges|explosions|blasts|bombings?|bomb attacks)\b"
    r"|\b(?:bombs|explosions|blasts|bombings|bomb attacks) (?:(?:have|has) )?(?:at|in|on|near|outside|hit|struck|rocked"
    r"|targeted|targeting|(?:ripped|tore) through) (?:two|three|four|five|six|several|both)\b"
)


def won_back(e: Event, f: Frame) -> bool:
    """Whether those who had lost a place took it back within days: the end of one fight."""
    if f.losses or same_place(e.place, f.place) != 1 or gap(f.when, e.when) > _SOON:
        return False
    return f.trigger >= 0 and not f.sentence.lows.isdisjoint(_AGAIN)


_SOON: Final = 7
_AGAIN: Final = frozenset(("retook", "recaptured", "retaken", "regained", "recapture", "retake"))


def of_that(e: Event, f: Frame, events: list[Event], *, current: bool) -> float:
    """Weighs "that attack": the one told last, were it only by the way: "a day after a raid on X. In that raid, …"."""
    if _IN_THAT.match(f.sentence.low) is not None:
        last = [x for x in events if x.frames[-1].sentence.index == f.sentence.index - 1]
        if last:
            return 4.0 if e in last else -3.0
    if f.that and not f.elsewhere:  # "Later, gunmen fired at a post; nobody was hurt in that attack"
        return 2.0 if current else -1.0
    return 0.0


_IN_THAT: Final = lazy(
    r"\W{0,3}(?:in|during) that (?:earlier |previous |other )?"
    r"(?:incident|attack|raid|ambush|assault|clash|bombing|blast|shooting|strike|massacre|case|one)\b"
)
