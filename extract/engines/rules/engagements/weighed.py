"""What is weighed of a sentence when it is fitted to an engagement: its parties, its toll, what it only counts."""

from __future__ import annotations

import datetime as dt
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from extract.engines.rules.engagements.continuing import fronted
from extract.engines.rules.engagements.hunted import crossed
from extract.engines.rules.engagements.other_deeds import by_others_or_otherwise
from extract.engines.rules.grammar.referring import of_known_men, of_the_town
from extract.engines.rules.roles.frames import scope_at
from extract.engines.rules.scenes.events import Event, new_attack, one_land, overlap, told_before
from extract.engines.rules.vocabulary.actor_types import FIGHTING, OUTLAWS, STATE
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.losses.loss_values import Value
    from extract.engines.rules.roles.frames import Frame

_COUNTED: Final = frozenset(("kill", "loss", "other"))
"""The cues of a sentence that counts and tells nothing else."""


def named_there(e: Event, f: Frame) -> bool:
    """Whether a sentence of an engagement names the place, as one beside its own: "on X hill near Y"."""
    name = ((f.place or {}).get("name") or "").lower()
    if _on_street(e) and len(name) > 3 and name in e.frames[0].sentence.low and not f.elsewhere:
        return (
            True  # "a house on Oro Street in the Lomba quarter", told again as "a house in the Lomba quarter"
        )
    if e.summing or len(name) < 4 or f.attackers or f.when is not None or not f.cues.keys() <= _COUNTED:
        return False
    return any(name in g.sentence.low for g in e.frames[:3])


def heads_story(e: Event, f: Frame) -> bool:
    """Whether an engagement was only named so far, by a line above the story that a sentence begins: "Explosion in
    Lomba. Six people were killed when a bomb went off in Oro".
    """
    head = e.frames[0].sentence
    if len(e.frames) > 1 or head.index or head.verbs or e.frames[0].losses or e.attackers or e.defenders:
        return False
    if f.sentence.index != 1 or f.elsewhere or f.apart or f.earlier or e.when is not None:
        return False
    shared = any(x in f.cues for x in e.cues) or not e.cues or "bombing" in e.cues
    return e.grain < 2 and f.grain < 2 and f.strong and shared and one_land(e, f)


def _on_street(e: Event) -> bool:
    """Whether the place of an engagement is a street, a square or the like in a town named with it."""
    name = ((e.place or {}).get("name") or "").lower()
    return not e.summing and name.rpartition(" ")[2] in _STREETS


_STREETS: Final = frozenset(
    ("street", "road", "avenue", "square", "roundabout", "junction", "intersection", "bridge")
)


def part_of_toll(e: Event, f: Frame) -> bool:
    """Whether a sentence counts fewer dead in a town than were counted in all the area, and others."""
    if (
        f.definite
        or f.cast
        or f.broad
        or f.trigger < 0
        or not f.strong
        or f.sentence.low.startswith("one of")
    ):
        return False
    if _one_site(e.frames[0], f):
        return False  # "attacked an army base in X region", and then "attacked the base in Y district, killing one"
    counted = [x.value for x in f.losses if x.kind == "killed" and x.value.low]
    told = [x.value for g in e.frames[:3] for x in g.losses if x.kind == "killed" and x.value.low]
    if all(map(_vague, (*counted, *told))):
        return False  # "several soldiers were killed in X region", and then "we lost some men" in a village
    mine, theirs = [x.low or 0 for x in counted], [x.low or 0 for x in told]
    if not mine or not theirs or max(mine) >= max(theirs) or told_before(e, f):
        return False
    # "Nearly a dozen" of a lead may well be the ten of the sentence behind it.
    rough = any(x.approximate and x.high for x in told if x.low == max(theirs))
    return not (rough and max(mine) * 4 >= max(theirs) * 3)


def _vague(x: Value) -> bool:
    """Whether a figure is "some", "several" or "many"."""
    return x.approximate and x.high is None and (x.low or 0) < _FEW


def _one_site(g: Frame, f: Frame) -> bool:
    """Whether two sentences tell how the same attacked one position each."""
    if not (g.position and f.position) or g.attackers.keys().isdisjoint(f.attackers):
        return False
    return _single_aim(g) and _single_aim(f)


def _single_aim(f: Frame) -> bool:
    chunks = f.sentence.chunks
    acts = [chunks[v] for v in f.sentence.verbs if chunks[v].cls in _AIMED and chunks[v].voice != "passive"]
    aim = [chunks[i] for c in acts for i in c.object]
    return len(aim) == 1 and aim[0].det in ("a", "an", "the") and not aim[0].head.endswith("s")


_AIMED: Final = frozenset(("attack", "storm", "assault", "bomb", "shell"))


def none_from_the_air(e: Event, f: Frame, types: dict[str, str]) -> bool:
    """Whether outlaws lay in ambush, where what was told before is an air strike and nothing else: they flew none."""
    if not f.cues.get("ambush"):
        return False
    kinds = {types.get(x) for x in f.attackers}
    if kinds.isdisjoint(OUTLAWS) or not kinds.isdisjoint(STATE):
        return False
    return bool(e.cues.get("air_strike")) and _ON_THE_GROUND.isdisjoint(e.cues)


def by_land(e: Event, f: Frame) -> bool:
    """Whether a sentence opens on a place and tells of an ambush or a storming that cost lives, where what was told
    before came from the air or from guns afar: "South of Lomba, troops ambushed a checkpoint, killing 12".
    """
    if f.definite or f.cast or _CLOSE.isdisjoint(f.cues) or not fronted(f):
        return False
    hurt = any(x.people and x.value.low for x in f.losses)
    far = not _FROM_AFAR.isdisjoint(e.cues) and _FOUGHT.isdisjoint(e.cues)
    return hurt and far and any(x.people for g in e.frames for x in g.losses) and not told_before(e, f)


def fought_by_others(e: Event, f: Frame, types: dict[str, str]) -> bool:
    """Whether a sentence counts the dead of those who bear arms in a clash, where what was told before hit nobody but
    civilians from afar: "A shell hurt five children. Police also said six rebels were killed in clashes in X".
    """
    if f.definite or f.cast or e.attackers or {"clash", "battle"}.isdisjoint(f.cues):
        return False
    hit = {types.get(x) for x in f.victims}
    if hit.isdisjoint(FIGHTING) or not any(x.people and x.value.low for x in f.losses):
        return False
    told = {types.get(x) for x in (*e.victims, *e.defenders)}
    return (
        bool(told) and told <= {"civilians"} and not _UNSEEN.isdisjoint(e.cues) and _FOUGHT.isdisjoint(e.cues)
    )


def of_other_kind(e: Event, f: Frame, types: dict[str, str]) -> bool:
    """Whether what a sentence tells was done on the ground, and what was told before from the air or from afar."""
    return none_from_the_air(e, f, types) or by_land(e, f) or fought_by_others(e, f, types)


_SHELLS: Final = frozenset(("shell", "shelling", "rocket"))
_FROM_AFAR: Final = _SHELLS | {"air_strike"}
_UNSEEN: Final = _FROM_AFAR | {"bombing"}
_CLOSE: Final = frozenset(("ambush", "storm"))


def other_fire(e: Event, f: Frame, types: dict[str, str]) -> bool:
    """Whether outlaws hurt people with shells or rockets, where what was told before is an air strike, or aircraft hurt
    others than those whom outlaws shelled: "rebels then shelled the city, killing two".
    """
    if f.definite or _FROM_AFAR.isdisjoint(f.cues) or _FROM_AFAR.isdisjoint(e.cues):
        return False  # asked first, as a long text puts many parties on a side
    if not _FOUGHT.isdisjoint(e.cues) or not any(x.people and x.value.low for x in f.losses):
        return False
    if _flown(e.cues) and not _SHELLS.isdisjoint(f.cues):
        first, then = e.attackers, f.attackers
    elif _flown(f.cues) and not _SHELLS.isdisjoint(e.cues) and "drone" not in f.sentence.low:
        first, then = f.attackers, e.attackers
    else:
        return False
    outlaws = bool(then) and {types.get(x) for x in then} <= set(OUTLAWS) and max(then.values()) >= _SURE
    return outlaws and {types.get(x) for x in first} <= set(STATE) and not told_before(e, f)


def _flown(cues: dict[str, float]) -> bool:
    """Whether something was done from the air, and not with shells as well."""
    return "air_strike" in cues and _SHELLS.isdisjoint(cues)


_SURE: Final = 1.5
"""The weight of those whom a sentence names itself as the attackers."""
_FOUGHT: Final = frozenset(("ambush", "storm", "assault", "clash", "battle", "guns"))
_ON_THE_GROUND: Final = _FOUGHT | {"attack"}


def days_before(f: Frame, published: dt.date | None) -> bool:
    """Whether a sentence opens on a day well before the text came out, and on an attack of its own."""
    if f.when is None or f.when.precision != "day" or published is None or f.definite or f.cast:
        return False
    opens = any(d.when is f.when and d.start - f.sentence.start < 6 for d in f.sentence.dates)
    return opens and (published - f.when.end).days > 4


def of_long_ago(e: Event, f: Frame) -> bool:
    """Whether a sentence tells of a month or a year, where the text told an engagement by a day that nothing resolves:
    "yesterday", "on Tuesday".
    """
    if f.when is None or f.when.precision == "day" or e.when is not None or f.definite:
        return False
    days = (d for g in e.frames[:_FEW] for d in g.sentence.dates if d.when is None)
    return any(d.kind in ("weekday", "relative") for d in days)


_FEW: Final = 4
"""Sentences of an engagement in which its day stands, if anywhere."""


def first_count(e: Event, f: Frame) -> bool:
    """Whether a bare count stands right behind an attack of which nobody was counted yet: it is no figure of another
    engagement told once more, by whatever chance it is the same.
    """
    last, s = e.frames[-1].sentence, f.sentence
    if last.index + 1 != s.index or last.block != s.block or f.definite or f.attackers:
        return False
    if any(scope_at(s, x.start) is not None for x in f.losses):
        return False
    told = e.frames[-1].strong and bool((e.place or {}).get("name"))
    return told and not any(x.people for g in e.frames for x in g.losses)


def just_opened(e: Event | None, f: Frame) -> bool:
    """Whether the sentence right before brought in an attack with a place of its own and counted nobody yet: "the car"
    behind it is that of this attack, though one told before had a car, too.
    """
    if e is None or len(e.frames) > 1 or e.frames[0].losses or not f.losses:
        return False
    first = e.frames[0].sentence
    return (
        first.index + 1 == f.sentence.index
        and first.block == f.sentence.block
        and bool((e.place or {}).get("name"))
    )


def by_parties(e: Event, f: Frame, mine: set[str]) -> float:
    """Weighs whether those of whom a sentence tells had a part in an engagement."""
    told = {*e.attackers, *e.defenders, *e.victims}
    if not mine or not told:
        return 0.0
    apart = mine.isdisjoint(told)
    if apart and not (e.defenders or e.victims) and not f.attackers and f.when is None and f.place is None:
        return 0.0  # "Gunmen raided X. Nine farmers died.": of those hit nothing was told before
    return -0.75 if apart or crossed(e, f) else 0.5


class Weighed:
    """What of a frame is the same for every engagement that it is held against."""

    def __init__(self, f: Frame, types: dict[str, str]) -> None:
        self.frame = f
        self.parties = {*f.attackers, *f.defenders, *f.victims}
        self.hurt = any(x.people and x.value.low for x in f.losses)
        """Whether somebody was hurt."""
        self.town, self.men = of_the_town(f), of_known_men(f)
        firm = [(x, types.get(x)) for x, weight in f.attackers.items() if weight >= 1.2]
        self.firm = [
            (kinds, mine)
            for kinds in (("armed_group", "militia"), ("state_forces",))
            if (mine := {x for x, kind in firm if kind in kinds})
        ]
        """The kinds of parties, and those of them that surely attack."""


def struck_anew_there(e: Event, f: Frame, known: Weighed, a: Analysis) -> bool:
    """Whether a sentence counts people hurt by others, or in an attack that it brings in, in a town that the text has
    left for another, and nothing in it points back.
    """
    if f.definite or f.cast or f.bound or not known.hurt or told_before(e, f):
        return False
    anew = new_attack(a, f) or by_parties(e, f, known.parties) < 0
    return anew and any(x.people for g in e.frames for x in g.losses)


def only_accuses(f: Frame) -> bool:
    """Whether a sentence tells nothing but who is blamed, of the attack that the text is about."""
    told = f.cues or f.losses or f.when is not None or f.place is not None
    return bool(f.blamed) and f.blamed >= f.attackers.keys() and not told


_ON: Final = frozenset(("on", "against", "at", "in"))


def says_whose(f: Frame) -> bool:
    """Whether a sentence only says who did, or is said to have done, "the attack" told before it."""
    bare = not f.losses and f.when is None and f.place is None and not f.defenders
    chunks = f.sentence.chunks
    named = any(x.head in f.words and y.head in _ON for x, y in pairwise(chunks))
    bare = bare and not named  # "the attack on the van" tells which one it was
    return f.definite and bare and bool(f.blamed) and f.blamed >= f.attackers.keys()


def lands_named(f: Frame) -> bool:
    """Whether a sentence names a country: else that of a place in it is only what the gazetteer knows of the name."""
    return any(m.kind == "place" and m.head == "country" for m in f.sentence.mentions)


def others_there(e: Event, f: Frame, types: dict[str, str]) -> bool:
    """Whether a sentence opens on a town and tells whom others killed there, behind an attack of which no town was
    told: "Rebels ambushed a patrol in the east, killing six soldiers. In Lomba, gunmen shot dead a judge".
    """
    if f.definite or f.cast or told_before(e, f):
        return False
    if (e.place or {}).get("name") and (f.place is None or f.place.get("name")):
        return False
    if by_others_or_otherwise(e, f, types):
        return True
    if not fronted(f):
        return False
    mine, theirs = {**f.victims, **f.defenders}, {**e.victims, **e.defenders}
    hurt = any(x.people and x.value.low for x in f.losses) and any(
        x.people for g in e.frames for x in g.losses
    )
    apart = bool(mine and theirs and f.attackers and e.attackers) and mine.keys().isdisjoint(theirs)
    behind = e.order > 0 and not e.summing  # told of without a place, behind one that has a place
    if hurt and f.trigger >= 0 and (behind or _struck_afresh(e, f)):
        return True
    return hurt and apart and f.attackers.keys().isdisjoint(e.attackers)


def turns_elsewhere(e: Event, f: Frame) -> bool:
    """Whether a sentence opens on a place and brings in a deed there, behind another engagement told since: "In the
    Lomba valley, gunmen shot at a post".
    """
    known = f.trigger < 0 or f.definite or f.cast or f.bound
    return not known and fronted(f) and not told_before(e, f)


def behind_unplaced(a: Analysis, e: Event, f: Frame) -> bool:
    """Whether others are hurt in an attack that a sentence brings in with a place, behind a further engagement of which
    no place was told: "… Reinforcements hit a mine. In retaliation, jets bombed Lomba, killing nine".
    """
    if (e.place or {}).get("name") or not e.order or e.summing or f.definite or f.cast or f.bound:
        return False
    if not (f.place or {}).get("name") or f.trigger < 0:
        return False
    if f.cues.get("air_strike") and not e.cues.get("air_strike"):
        return any(x.losses for x in e.frames)
    return new_attack(a, f) and f.cues.keys() - _COUNTED != e.cues.keys() - _COUNTED and _both_hurt(e, f)


def _both_hurt(e: Event, f: Frame) -> bool:
    """Whether people were hurt in an engagement, and others in a sentence."""
    hurt = any(x.people and x.value.low for x in f.losses)
    return hurt and any(x.people for g in e.frames for x in g.losses) and not told_before(e, f)


def _struck_afresh(e: Event, f: Frame) -> bool:
    """Whether a weapon strikes of which nothing was told: "… when rebels stormed their base. In Lomba, a grenade killed
    two".
    """
    chunks = f.sentence.chunks
    arms = {c.head for c in chunks if c.kind == "NG" and c.det in ("a", "an") and c.head in _ARMS}
    return bool(arms) and arms.isdisjoint(e.things)


_ARMS: Final = listed("blows_told")


def names_post(e: Event, f: Frame, types: dict[str, str]) -> bool:
    """Whether a sentence right behind an attack on a post that has no name gives it, and those who attacked none: "X
    fighters overran a base. Gunmen stormed the Lomba base at dawn".
    """
    last = (f.place or {}).get("name") or ""
    post = last.rpartition(" ")[2].lower()
    if post not in e.things or last.lower() == post or ((e.place or {}).get("name") and not e.broad):
        return False
    near = f.sentence.index - e.frames[-1].sentence.index == 1
    return near and unnamed(f, types) and not {types.get(x) for x in e.attackers}.isdisjoint(OUTLAWS)


def names_doers(e: Event, f: Frame, types: dict[str, str], nameless: frozenset[str]) -> bool:
    """Whether a sentence right behind an attack somewhere in a land, by men who have no name, says who they were and in
    which town: "Militants raided a base in the north, killing nine. Fighters of X attacked the base in Lomba"; or only
    in which town: "Suspected X gunmen raided a town, killing nine. Fifty attackers drove into Lomba and fired".
    """
    if (e.place or {}).get("name") and not e.broad:
        return False
    if f.sentence.index - e.frames[-1].sentence.index > 1 or f.elsewhere or f.apart or not e.attackers:
        return False
    known = all(types.get(x) == "unidentified" or x in nameless for x in e.attackers)
    once = f.when is None or e.when is None or overlap(f.when, e.when)
    if unnamed(f, types) and len(e.frames) == 1 and once:
        known = all(types.get(x) in OUTLAWS for x in e.attackers)
    outlaws = all(types.get(x) in OUTLAWS and x not in e.defenders for x in f.attackers)
    hurt = any(x.people and x.value.low for x in f.losses)
    return known and outlaws and bool(f.attackers) and (not hurt or told_before(e, f))


def unnamed(f: Frame, types: dict[str, str]) -> bool:
    """Whether nobody knows those who attack: the men who fired at "the bus" that X says it attacked."""
    return all(types.get(x) == "unidentified" for x in f.attackers)
