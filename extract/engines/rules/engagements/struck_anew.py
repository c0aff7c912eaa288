"""Further blows in a town that a text has just told of, brought in as new: "Gunmen shot a judge in central Lomba. On
the western outskirts a bomb wounded four".
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.engagements.continuing import HOURS_LATER, later_elsewhere
from extract.engines.rules.engagements.other_troops import of_other_troops
from extract.engines.rules.engagements.weighed import other_fire
from extract.engines.rules.scenes.events import Event, new_attack, overlap, told_before
from extract.engines.rules.scenes.where import same_place
from extract.engines.rules.vocabulary.actor_types import OUTLAWS
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.roles.frames import Frame

_APART: Final = lazy(
    r"\W{0,3}(?:(?:meanwhile|and|also),? )?(?:(?:in|on|at|near) (?:the |an? )?(?:[\w-]+ )?"
    r"(?:north|south|east|west|centre|center|outskirts|suburbs?|heart|edge|other end|opposite end|downtown)\w*\b"
    r"|in (?:the )?[\w'’-]+(?: [\w'’-]+)? (?:district|neighbou?rhood|quarter|suburb|ward)\b"
    r"|(?:[\w-]+ ){0,3}(?:hours?|minutes) later\b|later (?:on|in|that|the)\b|in the (?:evening|afternoon|night)\b"
    r"|shortly (?:after|before) (?:noon|midnight|dawn|midday)\b|at (?:dawn|noon|dusk|nightfall|midnight)\b"
    r"|that (?:night|evening)\b|in the same (?:town|city|area|place|neighbou?rhood|district|municipality|department)\b"
    r"|(?:later,? )?at (?:about |around |approximately |nearly )?\d{1,2}:?\d\d\b"
    r"|(?:(?:[\w-]+ ){0,3}(?:hours?|minutes|days?)|soon|shortly|right|immediately|just) (?:after|before|following) "
    r"(?:the|that|this) (?:[\w-]+ ){0,3}[\w-]+(?=, )"
    r"|(?:soon|shortly) (?:after(?:wards?)?|thereafter)(?=,? ))"
)
"""How a sentence opens on another hour ("Just hours after the ambush, …"), or on a part of the town."""


def set_apart(a: Analysis, e: Event | None, f: Frame) -> None:
    """Marks that a sentence tells of a further blow: elsewhere at a later hour, or in the town told of last."""
    if e is None:
        return
    if f.elsewhere and _of_the_salvo(e, f):
        f.elsewhere = f.apart = False
    f.refines = f.refines or _on_their_way(e, f)
    if later_elsewhere(e, f) or _on_another_road(e, f):
        f.elsewhere = f.apart = True
    elif of_other_troops(e, f) or _owned_too(e, f) or _by_them_too(e, f):
        f.elsewhere = f.apart = f.strong = True
        f.definite = False
    elif same_place(e.place, f.place) != _OTHER and other_fire(e, f, a.types):
        f.elsewhere, f.apart = True, True
        f.place, f.when = f.place or _town_of(e, f), f.when or e.when
    elif _struck_anew(a, e, f) or _second_hours_later(e, f) or _by_other_means(e, f):
        f.elsewhere, f.apart, f.definite = True, True, False
        f.place = f.place or (None if _ALSO_SAID.match(f.sentence.low) else e.place)
        f.when = f.when or e.when
        if _HOURS_BEFORE.match(f.sentence.low) and _new_men(f):
            f.cues = {x: n for x, n in f.cues.items() if x not in _MEANS}  # of "the blast" that came before


def _town_of(e: Event, f: Frame) -> dict[str, Any] | None:
    """Where an engagement was: the town, where a sentence goes on "in the city" and a part of it was told of."""
    place: dict[str, Any] | None = e.place
    within = place.get("within") if place is not None else None
    if place is None or not within or " the city" not in f.sentence.low:
        return place
    return {"name": within[0], "within": within[1:], "country": place.get("country")}


def _on_their_way(e: Event, f: Frame) -> bool:
    """Whether somebody says what those hit were doing when the bomb went off, of which the text has just told: "the
    officers were travelling in a van when a device exploded near Oro".
    """
    if f.losses or f.when is not None or f.elsewhere or f.apart or f.earlier or not f.sentence.scopes:
        return False
    told = e.focus == "main" and bool(e.cues.get("bombing")) and any(map(_hurt, e.frames[:1]))
    near = f.sentence.index - e.frames[-1].sentence.index < _FIRST
    return told and near and _CAUGHT.search(f.sentence.low) is not None


_CAUGHT: Final = lazy(
    r"\b(?:was|were|had been) (?:[\w,'’-]+ ){1,14}?(?:when|as) (?:an?|the) (?:[\w-]+ ){0,3}?"
    r"(?:device|bomb|blast|explosion|mine|landmine|ied|explosives?)\b"
)


def _owned_too(e: Event, f: Frame) -> bool:
    """Whether somebody owns to one more attack, in another place or on another day: "The X also claimed responsibility
    for an ambush near Lomba on May 4".
    """
    if not f.blamed or _OWNED_TOO.search(f.sentence.low) is None:
        return False
    placed = (f.place or {}).get("name")
    other_day = f.when is not None and e.when is not None and not overlap(f.when, e.when)
    return other_day or (bool(placed) and (f.when is not None or same_place(e.place, f.place) != 1))


def _by_them_too(e: Event, f: Frame) -> bool:
    """Whether those who attacked in a town are said to have attacked somebody else in another one, too: "The bandits
    also attacked a convoy in Oro, killing a driver".
    """
    named = (
        (e.place or {}).get("name") and (f.place or {}).get("name") and e.grain < _AREA and f.grain < _AREA
    )
    same = not f.attackers.keys().isdisjoint(e.attackers)
    away = named and same_place(e.place, f.place) == _OTHER
    away = away or (f.road and e.grain < _AREA and not any(g.road for g in e.frames[:_FIRST]))
    if not same or not away or f.trigger < 0 or told_before(e, f):
        return False
    low, chunks = f.sentence.low, f.sentence.chunks
    struck = next((c for c in chunks if c.kind == "VG" and c.cls in _STRIKING), None)
    if struck is None or struck.voice != "active" or not struck.subject or not struck.object:
        return False
    aim = chunks[struck.object[0]]
    return aim.det != "the" and " also " in low[: struck.end - f.sentence.start]


_AREA: Final = 2
_OTHER: Final = 2
"""What `same_place` gives for two places that differ."""
_STRIKING: Final = frozenset(("attack", "shell", "storm", "ambush", "bomb", "airstrike", "destroy"))
_OWNED_TOO: Final = lazy(
    r"\b(?:also|separately|furthermore|additionally|in addition)\b[^.;\n]{0,40}?"
    r"\b(?:claim|accept|assum|tak|took|own)\w*[^.;\n]{0,12}? (?:responsibility|credit|up) (?:for|to) "
    r"(?:an?|another|two|three|four|several|the (?:\w+ )?of an?)\b"
)


def _of_the_salvo(e: Event, f: Frame) -> bool:
    """Whether a sentence opens on one more rocket of those just told of, with no town and no day of its own: "Another
    rocket hit a house"; or on a bomb that went off right after the first.
    """
    match = _ONE_MORE.match(f.sentence.low)
    if match is None or f.when is not None or (f.place or {}).get("name"):
        return False
    if match.group(1) is not None:
        return bool(e.cues.get("shelling"))
    return bool(e.cues.get("bombing")) and _RIGHT_AFTER.search(f.sentence.low) is not None


_ONE_MORE: Final = lazy(
    r"\W{0,3}(?:another|yet another|an?other two|(?:a|the) (?:second|third|fourth|fifth)) (?:[\w-]+ ){0,2}?"
    r"(?:(rockets?|mortars?|shells?|missiles?|projectiles?|rounds?|salvo|barrage)|(?:bomb|device|blast|explosion|mine))\b"
)
_RIGHT_AFTER: Final = lazy(
    r"\b(?:(?:minutes|moments|seconds) (?:later|after|afterwards?)|shortly (?:after|afterwards?)|soon after"
    r"|immediately after|(?:as|when) (?:police|rescue|rescuers|people|onlookers|medics|residents|ambulances|security"
    r"|bystanders|a crowd))\b"
)


def _on_another_road(e: Event, f: Frame) -> bool:
    """Whether others were hurt on a road between other towns than that on which an engagement was."""
    if not f.road or f.definite or f.cast or not _hurt(f) or not any(g.road for g in e.frames[:_FIRST]):
        return False
    towns = {m.text.lower() for m in f.sentence.mentions if m.kind == "place" and m.head == "town"}
    return any(all(x not in g.sentence.low for g in e.frames[:_FIRST]) for x in towns)


_FIRST: Final = 3


def _by_other_means(e: Event, f: Frame) -> bool:
    """Whether a sentence opens on a later hour and tells of aircraft, guns or a bomb, where those who were hurt before
    were hurt otherwise: "Hours after the post fell, jets bombed the market".
    """
    mine = _MEANS.intersection(f.cues)
    if (
        not mine
        or not mine.isdisjoint(e.cues)
        or f.definite
        or f.cast
        or f.bound
        or f.earlier
        or f.trigger < 0
    ):
        return False
    if _APART.match(f.sentence.low) is None or told_before(e, f) or same_place(e.place, f.place) == _OTHER:
        return False
    struck = f.sentence.chunks[f.trigger]
    doer = f.sentence.chunks[struck.subject[0]] if struck.kind == "VG" and struck.subject else None
    return doer is not None and doer.det in ("", "a", "an", "another") and any(map(_hurt, e.frames))


def _second_hours_later(e: Event, f: Frame) -> bool:
    """Whether others were hurt by the second of several blows, hours after the first: "The second mine went off two
    hours later, killing a guard".
    """
    low = f.sentence.low
    if f.earlier or not _hurt(f) or _SECOND.search(low) is None or HOURS_LATER.search(low) is None:
        return False
    return any(map(_hurt, e.frames)) and not told_before(e, f)


_SECOND: Final = lazy(
    r"\bthe (?:second|third|fourth|other|next) (?:[\w-]+ )?(?:attack|blast|explosion|bomb|bombing|mine|device|strike"
    r"|raid|shooting|incident|went off|exploded|detonated|struck)\b"
)


_HOURS_BEFORE: Final = lazy(
    r"\W{0,3}(?:[\w-]+ ){0,3}(?:hours|minutes) "
    r"(?:(?:before|after|following) (?:the|that|this) (?:[\w-]+ ){0,3}[\w-]+(?=, )"
    r"|(?:earlier|before|previously), )"
)
"""How a sentence opens on the hours around what was told before."""


def _struck_anew(a: Analysis, e: Event, f: Frame) -> bool:
    """Whether a sentence opens on another hour or a part of the town and brings in others who were hurt there."""
    low = f.sentence.low
    before = f.earlier and _HOURS_BEFORE.match(low) is None
    if f.definite or f.cast or f.bound or f.refines or before or f.elsewhere or f.trigger < 0:
        return False
    also = _ALSO_SAID.match(low) is not None
    if not (_hurt(f) or _wrecked(f) or (also and f.strong)) or told_before(e, f):
        return False
    opens = also or _APART.match(low) is not None
    if not (opens or HOURS_LATER.search(low)):
        return False
    placed = bool((e.place or {}).get("name")) or not _new_men(f)
    if placed and (f.place or {}).get("name") and same_place(e.place, f.place) != 1 and not also:
        return False
    if f.when is not None and e.when is not None and f.when.start < e.when.start:
        return False
    blown = bool(e.cues.get("bombing")) and (also or not f.cues.get("bombing"))
    harmed = any(_hurt(g) or (opens and (blown or _wrecked(g))) for g in e.frames)
    return harmed and (new_attack(a, f) or _new_men(f))


def _hurt(f: Frame) -> bool:
    """Whether a sentence counts people who were hurt."""
    return any(x.people and x.value.low for x in f.losses)


def _wrecked(f: Frame) -> bool:
    """Whether a sentence counts things that were wrecked or set on fire, which are hit but once."""
    return any(x.kind == "materiel_destroyed" and x.value.low for x in f.losses)


_ALSO_SAID: Final = lazy(
    r"\W{0,3}(?:it|he|she|they|the (?:[\w-]+ ){1,4}?) ?(?:was |has |have |had )?(?:also|further) (?:been )?"
    r"(?:reported|said|stated|announced|denounced|disclosed|learned|noted|informed|confirmed) that\b"
)
"""How a report goes on to a further deed: "It also reported that last night rebels burned a bus"."""


def _new_men(f: Frame) -> bool:
    """Whether gunmen or the like act in it whom nothing says to be known: "masked gunmen", and not "the gunmen"."""
    chunks = f.sentence.chunks
    c = chunks[f.trigger]
    if c.kind != "VG":  # "Hours after the ambush, masked gunmen shot …"
        verbs = (chunks[v] for v in f.sentence.verbs)
        c = next((x for x in verbs if x.cls in _VIOLENT), c)
    if c.kind != "VG" or c.voice != "active" or not c.subject:
        return False
    first = chunks[c.subject[0]]
    m = first.head_mention
    return (
        first.det in ("", "a", "an", "another")
        and m is not None
        and m.kind == "generic"
        and m.type in OUTLAWS
    )


_VIOLENT: Final = frozenset(("kill", "attack", "ambush", "storm", "wound", "abduct", "murder"))
_MEANS: Final = frozenset(("bombing", "suicide_bombing", "suicide", "air_strike", "shelling", "shell"))
