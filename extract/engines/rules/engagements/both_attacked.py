"""Which camp is the attacker where both attacked in turn: "troops killed four rebels after they stormed a post"."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from extract.engines.rules.losses.bodies import BEGUN
from extract.engines.rules.vocabulary.actor_types import FIGHTING, OUTLAWS, STATE
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event

Camps = tuple[list[str], list[str]]
"""Attackers and defenders, by actor id."""


def one_camp(a: Analysis, e: Event, attackers: list[str], defenders: list[str]) -> Camps:
    """Where both camps attacked in turn, who did so first is the attacker; one frame with both makes them allies, and
    militiamen who fell beside soldiers are on the side of these.
    """
    return _fell_together(a, e, *_in_turn(a, e, attackers, defenders))


def _in_turn(a: Analysis, e: Event, attackers: list[str], defenders: list[str]) -> Camps:
    """The camps by who attacked first, as far as a text tells."""
    if fired := _fired_first(a, e):
        hit = [x for x in defenders if x not in fired]
        return fired, [*hit, *(x for x in attackers if x not in fired and x not in hit)]
    if not defenders and (opposed := _opposed(e, attackers)) is not None:
        return opposed
    if not defenders and (armies := _two_armies(a, e, attackers)) is not None:
        return armies
    if len({a.types[x] in STATE for x in attackers}) < 2:
        return _only_killed(a, e, attackers, defenders)
    before: set[str] = set()
    for f in e.frames:
        camps = {
            a.types.get(x) in STATE
            for x, weight in f.attackers.items()
            # "Four of the attackers died when police stormed the hall": these only answered
            if x in attackers and not (x in before and weight < _OPENED)
        }
        before |= {x for x, weight in f.attackers.items() if weight >= _OPENED and a.types.get(x) in OUTLAWS}
        if len(camps) == 2:
            struck = _struck_back(a, f)
            return [x for x in attackers if x not in struck], [
                *defenders,
                *(x for x in struck if x in attackers and x not in defenders),
            ]
    if (begun := _only_begun(a, e, attackers)) is not None:
        kept = [x for x in attackers if (a.types[x] in STATE) == begun]
        return kept, [*defenders, *(x for x in attackers if x not in kept and x not in defenders)]
    for f in e.frames:
        first = next((x for x in f.attackers if x in attackers), None)
        if first is not None:
            camp = a.types[first] in STATE
            moved = [x for x in attackers if (a.types[x] in STATE) != camp and not only_blamed(e, x)]
            kept = [
                x
                for x in moved
                if e.attackers.get(x, 0.0) >= 2.0
                or e.defenders.get(x)
                or e.victims.get(x)
                or _met_them(e, x, attackers)
            ]
            return [x for x in attackers if x not in moved], [
                *defenders,
                *(x for x in kept if x not in defenders),
            ]
    return attackers, defenders


def _two_armies(a: Analysis, e: Event, attackers: list[str]) -> Camps | None:
    """The armies of two states each of which says that it killed men of the other one: in the order in which they are
    told to have done so.
    """
    lands = {x: a.index.country_of(x) for x in attackers}
    if len(set(lands.values())) != 2 or any(a.types[x] not in STATE or lands[x] is None for x in attackers):
        return None
    if any(len({lands[x] for x in f.attackers if x in lands}) > 1 for f in e.frames):
        return None  # side by side
    first = next((lands[x] for f in e.frames for x in f.attackers if x in lands), None)
    one, other = [x for x in attackers if lands[x] == first], [x for x in attackers if lands[x] != first]
    met = any(f.attackers.get(x) and f.victims.get(y) for f in e.frames for x in one for y in other)
    return (one, other) if met else None


def _opposed(e: Event, attackers: list[str]) -> Camps | None:
    """The two who are told to have fought each other, one of whom is then said to have begun, or is only blamed."""
    f = next((x for x in e.frames if x.unknown_starter and x.attackers and x.defenders), None)
    if f is None:
        return None
    one = [x for x in attackers if x in f.attackers and x not in f.defenders]
    other = [x for x in attackers if x in f.defenders and x not in f.attackers]
    if not one or not other:
        return None
    begun = [
        any(
            g.attackers.get(x, 0.0) >= _OPENED and x not in g.blamed and g is not f
            for g in e.frames
            for x in side
        )
        for side in (one, other)
    ]
    for x in attackers:
        if x not in one and x not in other:  # on the side of those beside whom it attacked
            beside = any(g.attackers.get(x) and g.attackers.get(y) for g in e.frames for y in other)
            (other if beside else one).append(x)
    return (other, one) if begun == [False, True] else (one, other)


_OPENED: Final = 2.0
"""Weight from which one of two that fought each other is told to have attacked or taken something."""


def _met_them(e: Event, actor: str, attackers: list[str]) -> bool:
    """Whether somebody fought those who had attacked: "police exchanged fire with the gunmen"."""
    return any(
        f.attackers.get(actor)
        and (f.cues.get("clash") or f.cues.get("battle"))
        and any(f.defenders.get(x) for x in attackers)
        and any(
            c.cls == "clash" and not c.aux for c in f.sentence.chunks
        )  # no "has fought the X": of the war
        for f in e.frames[1:]
    )


def _fired_first(a: Analysis, e: Event) -> list[str]:
    """Outlaws who fired on forces that are also told to have fought them: "troops engaged bandits … the troops came
    under fire from the bandits"; empty: nobody is said to have come under fire, or the forces did more than fight.
    """
    fired = {
        x: weight
        for f in e.frames
        if f.cues.get("under") and any(a.types.get(y) in STATE for y in f.defenders)
        for x, weight in f.attackers.items()
        if weight >= _FIRED and a.types.get(x) in OUTLAWS
    }
    if not fired and any(map(partial(_shot_at, a), e.frames)):
        fired = {x: _FIRED for x in e.victims if a.types.get(x) in OUTLAWS}
    if not fired or any(
        _more_than_fought(f) for f in e.frames if any(a.types.get(x) in STATE for x in f.attackers)
    ):
        return []
    return sorted(fired)


def _shot_at(a: Analysis, f: Frame) -> bool:
    """Whether forces were fired on and nobody is said to have done it: "the patrol was fired upon and fired back"."""
    if f.attackers or f.losses or not any(a.types.get(x) in STATE for x in f.defenders):
        return False
    verbs = [c for c in f.sentence.chunks if c.kind == "VG" and c.verb is not None and c.voice == "passive"]
    # No rockets "that were fired" by a leader: it is forces who were fired on.
    chunks = f.sentence.chunks
    hit = [c for c in verbs if any(m.type in STATE for i in c.subject for m in chunks[i].mentions)]
    return any(c.cls == "attack" for c in hit) or bool(f.cues.get("under"))


def _more_than_fought(f: Frame) -> bool:
    """Whether a sentence has a verb of attack that is more than "engaged" or "fought"."""
    chunks = (c for c in f.sentence.chunks if c.kind == "VG" and c.verb is not None)
    return any(c.cls in _ATTACKING and c.verb is not None and c.verb.lemma not in _MET for c in chunks)


_ATTACKING: Final = frozenset(("attack", "storm", "ambush", "shell", "airstrike", "bomb", "take", "launch"))
_MET: Final = frozenset(("engage", "fight", "confront", "encounter", "fire", "open fire", "shoot"))
_FIRED: Final = 3.0
"""Weight of those from whom others came under fire."""


def _only_killed(a: Analysis, e: Event, attackers: list[str], defenders: list[str]) -> Camps:
    """Where of two foes with no state's forces among them one attacked and the other is only told to have killed some
    of its men: "the militiamen say they killed 40 rebels, who had tried to retake the town".
    """
    begun = [x for x in attackers if e.victims.get(x)]
    answered = [x for x in attackers if x not in begun and not e.defenders.get(x)]
    if not begun or not answered or any(a.types.get(x) in STATE for x in attackers):
        return attackers, defenders
    for f in e.frames:
        mine = [x for x in answered if f.attackers.get(x)]
        if mine and not (f.cues.get("kill") and all(f.victims.get(x) for x in begun)):
            return attackers, defenders
        if any(f.attackers.get(x) and f.attackers.get(y) for x in begun for y in answered):
            return attackers, defenders
    sure = all(max(f.attackers.get(x, 0.0) for f in e.frames) >= _TRIED for x in begun)
    if not sure:
        return attackers, defenders
    return begun, [*defenders, *(x for x in answered if x not in defenders)]


_TRIED: Final = 1.0
"""Weight from which somebody is told to have attacked or tried to."""


def _struck_back(a: Analysis, f: Frame) -> list[str]:
    """Those who killed some of the others that had attacked: "troops killed four rebels after they stormed a post"."""
    since = BEGUN if _SINCE.search(f.sentence.low) is None else _OWNED
    begun = {x for x, weight in f.attackers.items() if weight >= since and f.victims.get(x)}
    camps = {a.types.get(x) in STATE for x in begun}
    if len(camps) != 1 or not f.cues.get("kill"):
        return []
    return [
        x
        for x, weight in f.attackers.items()
        if weight < BEGUN
        and not f.victims.get(x)
        and ((a.types.get(x) in STATE) not in camps or a.types.get(x) == "civilians")
    ]


_SINCE: Final = lazy(
    r"\b(?:following|after) (?:the |an? )?(?:[\w’'-]+ ){1,4}(?:attack|onslaught|raid|assault|ambush|incursion)s? on\b"
)
"""What tells that an attack came before those were killed whose it was."""
_OWNED: Final = 1.5
"""Weight of those whose an attack is called: "the rebels' raid"."""


def _only_begun(a: Analysis, e: Event, attackers: list[str]) -> bool | None:
    """Whether state forces alone are said to have opened fire, the others only to have killed or to have met in a
    clash those who stormed a post; False: the others alone; None: neither.
    """
    most = {True: 0.0, False: 0.0}
    met: set[bool] = set()
    posts: set[bool] = set()
    for f in e.frames:
        for x, weight in f.attackers.items():
            if x in attackers and x not in f.blamed:
                camp = a.types[x] in STATE
                if f is e.frames[0] and f.unknown_starter:
                    met.add(camp)
                elif not f.unknown_starter:
                    most[camp] = max(most[camp], weight)
                    if f.position and weight >= BEGUN:
                        posts.add(camp)
    for camp in (True, False):
        only = not most[not camp] and (not camp) in met and camp in posts
        if most[camp] >= 3.0 and (only or 0 < most[not camp] < BEGUN):
            return camp
    return None


def only_blamed(e: Event, actor: str) -> bool:
    """Whether an actor is an attacker by an accusation alone: it did not strike back."""
    mine = [f for f in e.frames if actor in f.attackers]
    return bool(mine) and all(actor in f.blamed for f in mine) and not e.defenders.get(actor)


def fell_in_fight(a: Analysis, e: Event, attackers: list[str], defenders: list[str]) -> bool:
    """Whether two armed parties lost men in one fight and nobody is said to have begun it: "four militiamen and
    nine bandits died in a fight".
    """
    if (
        attackers
        or len(defenders) != 2
        or not all(a.types[x] in FIGHTING and e.victims.get(x) for x in defenders)
    ):
        return False
    return e.cues.get("battle", 0) + e.cues.get("clash", 0) > e.cues.get("attack", 0)


def _fell_together(a: Analysis, e: Event, attackers: list[str], defenders: list[str]) -> Camps:
    """Puts militiamen who fell beside soldiers, told in one breath, on the side of these: "a sergeant and six village
    guards fell" in a fight with rebels.
    """
    for f in e.frames:
        fallen: dict[int, list[str]] = {}
        for loss in f.losses:
            if loss.noun < 0 or not loss.people or loss.kind != "killed" or loss.verb < 0:
                continue
            chunks = f.sentence.chunks[loss.noun : loss.noun + 3]
            of = len(chunks) > 2 and chunks[1].head == "of"  # "two members of the patrol"
            named = [m for c in (*chunks[:1], *(chunks[2:] if of else ())) for m in c.mentions]
            fallen.setdefault(loss.verb, []).extend(x for m in named if (x := a.index.of(m)) is not None)
        for side in fallen.values():
            beside = any(a.types.get(x) in STATE for x in side)
            guards = [x for x in side if a.types.get(x) == "militia" and x in attackers] if beside else []
            if not guards or not any(x in defenders for x in side):
                continue
            foes = [x for x in attackers if x not in guards]
            foes = foes or [x for x in defenders if a.types.get(x) in OUTLAWS and x not in side]
            if foes:
                defenders = [*(x for x in defenders if x not in foes), *guards]
                attackers = foes
    return attackers, defenders


def faced(e: Event, actor: str, attackers: list[str]) -> bool:
    """Whether one sentence sets an actor against those who attacked: "X fighters clashed with rebels"."""
    return any(
        (f.victims.get(actor) or f.defenders.get(actor))
        and not f.attackers.get(actor)
        and any(f.attackers.get(x, 0.0) >= 1.0 for x in attackers if x != actor)
        for f in e.frames
    )


def of_one_state(a: Analysis, e: Event, attackers: list[str], defenders: list[str]) -> Camps:
    """Puts all forces of one land that meet the same rebels on one side: "rebels fell in an encounter with the
    5th Battalion … The soldiers met ten rebels".
    """
    forces = [x for x in (*attackers, *defenders) if a.types[x] == "state_forces"]
    outlaws = [x for x in (*attackers, *defenders) if a.types[x] == "armed_group"]
    outlaws = outlaws or [x for x in (*attackers, *defenders) if a.types[x] == "unidentified"]
    if not outlaws or len({a.index.country_of(x) for x in forces}) != 1:
        return attackers, defenders
    if all(x in attackers for x in forces) or all(x in defenders for x in forces):
        return attackers, defenders
    if any(x in attackers for x in outlaws) == any(x in defenders for x in outlaws):
        return attackers, defenders
    side, other = (attackers, defenders) if outlaws[0] in attackers else (defenders, attackers)
    mixed = [x for x in side if x in forces]
    if not all(_of_them(a, e, x, [y for y in other if y in forces]) for x in mixed):
        return attackers, defenders
    order = [*attackers, *defenders]
    rest, joined = [x for x in order if x not in forces], [x for x in order if x in forces]
    hit = max(e.defenders.get(x, 0.0) for x in forces)
    struck = max(e.attackers.get(x, 0.0) for x in forces)
    began = outlaws[0] in attackers
    if struck > hit or (hit > struck and any(map(e.attackers.get, outlaws))):
        began = hit > struck
    return (rest, joined) if began else (joined, rest)


def _of_them(a: Analysis, e: Event, actor: str, forces: list[str]) -> bool:
    """Whether a force is the body, a part or the bare men of one of these, and not told to have fought them."""
    kin = any(x in a.kin.get(actor, ()) or actor in a.kin.get(x, ()) for x in forces)
    if not (kin or actor in a.bare or any(x in a.bare for x in forces)):
        return False
    return not any(
        f.attackers.get(actor) and any(f.defenders.get(x) for x in forces) for f in e.frames
    ) and not any(f.defenders.get(actor) and any(f.attackers.get(x) for x in forces) for f in e.frames)
