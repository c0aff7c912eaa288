"""Settles who stands on which side of an engagement, from the weights that its frames gave."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.engagements.both_attacked import (
    Camps,
    faced,
    fell_in_fight,
    of_one_state,
    one_camp,
    only_blamed,
)
from extract.engines.rules.engagements.from_victims import from_victims
from extract.engines.rules.engagements.home_guards import (
    comrades,
    fell_beside,
    fell_to_mine,
    on_guard,
    struck_by_speakers,
)
from extract.engines.rules.engagements.mere_fights import (
    clashed_first,
    fought_by,
    fought_with_crowd,
    only_fought,
    shot_down_later,
)
from extract.engines.rules.engagements.parent_forces import with_parents, without_men
from extract.engines.rules.losses.bodies import BEGUN, only_answering, other_body
from extract.engines.rules.mentions.called_so import one_name
from extract.engines.rules.mentions.described import describe_late
from extract.engines.rules.roles.anybody import persons, struck_anybody
from extract.engines.rules.vocabulary.actor_types import OUTLAWS, STATE
from extract.engines.rules.vocabulary.words import listed
from extract.engines.rules.voices.speakers import Sides

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event

_ARMED: Final = ("state_forces", "international", "militia", "armed_group")

_CROWDS: Final = listed("protesters")
"""Civilians who clash with the police."""


def settle(a: Analysis, e: Event) -> Sides:
    """Decides who stands on which side, by weight; persons, media and mere victims of a fight are left out."""
    attackers, defenders, victims = comrades(a, e, *_weighed(a, e))
    whole = {p for x in attackers if a.types[x] == "armed_group" for p in a.kin.get(x, ())}
    victims = [x for x in victims if x not in whole or e.defenders.get(x)]  # "two guerrillas of the X died"
    if answering := only_answering(a, e, attackers, victims):
        attackers = [x for x in attackers if x not in answering]
    if forces := [x for x in attackers if a.types[x] == "state_forces"]:
        # "three soldiers" of a named force that attacks are its own, not the other side.
        victims = [x for x in victims if not _of_forces(a, x, forces)]
    if any(a.types[x] == "state_forces" for x in (*defenders, *victims)):
        defenders = [x for x in defenders if a.types[x] != "government" or e.defenders.get(x, 0.0) >= 4.0]
    if any(e.defenders.get(x, 0.0) >= 1.0 or e.victims.get(x) for x in (*defenders, *victims)):
        # Whom an attack is only ranked against others on ("the worst on the army since …") may be anybody's kind.
        defenders = [x for x in defenders if e.defenders.get(x, 0.0) >= 0.4 or e.victims.get(x)]
    begun = _without_avengers(a, e, attackers)
    # Who lost men while killing those that attacked him is a target, if nobody else is told to be one.
    victims = [*victims, *(x for x in attackers if x not in begun and e.victims.get(x))]
    attackers, answering = begun, [x for x in attackers if x not in begun]
    defenders = _with_victims(a, e, attackers, defenders, victims)
    if e.cues.get("person") or any(a.types[x] == "civilians" for x in victims):
        # Gunmen who burst into a town hall and shoot a mayor attack no building.
        halls = [x for x in defenders if a.types[x] == "government" and x in a.bare and not e.victims.get(x)]
        if halls:
            defenders = [x for x in defenders if x not in halls] or [x for x in victims if x not in attackers]
    if not attackers and defenders and (e.cues.get("battle") or e.cues.get("clash")):
        attackers = _across(a, e, defenders, victims)
    if not attackers and e.cues.get("unknown_starter"):
        attackers = [x for x in victims if a.types[x] != "civilians" and not e.defenders.get(x)]
        defenders = [x for x in defenders if x not in attackers]
        if not defenders:
            attackers, defenders = [], attackers
    if not attackers and e.cues.get("under"):
        # Who is killed by those that came under fire had shot at them.
        shot = [x for x in (*defenders, *victims) if a.types[x] in OUTLAWS and not e.defenders.get(x)]
        attackers = list(dict.fromkeys(shot))
        defenders = [x for x in defenders if x not in attackers]
    if not attackers:
        attackers = _in_operation(a, e, [*defenders, *victims])
        attackers = attackers or struck_by_speakers(a, e, [*defenders, *victims])
    if not attackers:
        attackers, defenders = from_victims(a, e, defenders, victims)
    if not defenders and fell_to_mine(a, e, attackers):
        attackers, defenders = [], attackers
    if not defenders:
        answered = _at_their_post(a, e, answering)
        defenders = answered or _uncalled(a, e, attackers) or persons(a, e) or describe_late(a, e)
    attackers, defenders = one_camp(a, e, attackers, defenders)
    attackers, defenders = fell_beside(a, e, *on_guard(a, e, attackers, defenders))
    attackers, defenders = of_one_state(a, e, *_named_only(a, e, attackers, defenders))
    own = max((f.attackers.get(x, 0.0) for f in e.frames for x in attackers), default=0.0)
    starter = max((e.attackers.get(x, 0.0) for x in attackers), default=own)
    starter = max(starter, own)
    attackers, defenders = without_men(a, e, attackers), without_men(a, e, defenders)
    attackers, defenders = (
        with_parents(a, e, attackers, defenders),
        with_parents(a, e, defenders, attackers),
    )
    unknown = e.cues.get("unknown_starter", 0) > 0 and starter < BEGUN and not shot_down_later(a, e)
    unknown = unknown or clashed_first(e) or fell_in_fight(a, e, attackers, defenders)
    if starter <= 0 and attackers and defenders and e.cues.get("battle", 0) > e.cues.get("attack", 0):
        unknown = True  # "four rebels and two soldiers died in clashes"
    if not unknown and only_fought(a, e, attackers, defenders):
        return Sides(fought_by(a, defenders), [], known=False)
    if unknown and not attackers and len(defenders) > 1:
        attackers, defenders = defenders[:1], defenders[1:]
    return Sides(one_name(a, attackers), defenders, not unknown)


def _of_forces(a: Analysis, actor: str, forces: list[str]) -> bool:
    """Whether those whom a bare noun of soldiers or policemen names can be of one of these forces."""
    bare = actor in a.bare and a.types[actor] == "state_forces"
    if all(a.index.country_of(x) not in (a.index.country_of(actor), None) for x in forces):
        return False  # "Lombian strikes on Oro killed three soldiers": those of the land that was struck
    return bare and not all(other_body(a, actor, x) for x in forces)


def _across(a: Analysis, e: Event, defenders: list[str], victims: list[str]) -> list[str]:
    """Who clashed with those named: protesters who died in it ("a protester was killed in clashes with police")."""
    if not all(a.types[x] in STATE for x in defenders):
        return []
    crowd = [x for x in victims if a.types[x] == "civilians" and not e.defenders.get(x)]
    heads = {f.sentence.chunks[x.noun].head for f in e.frames for x in f.losses if x.people and x.noun >= 0}
    return crowd if crowd and not _CROWDS.isdisjoint(heads) else []


def _in_operation(a: Analysis, e: Event, hit: list[str]) -> list[str]:
    """The forces said to have carried out the search or operation in which gunmen were killed."""
    if not hit or any(a.types[x] not in OUTLAWS for x in hit):
        return []
    return [x for x, weight in e.attackers.items() if 0 < weight < 0.8 and a.types.get(x) in STATE]


def _without_avengers(a: Analysis, e: Event, attackers: list[str]) -> list[str]:
    """Leaves out those who did nothing but kill some of those that had attacked, and were no target themselves."""
    out = []
    for x in attackers:
        mine = [f for f in e.frames if x in f.attackers]
        first = next((f for f in e.frames if any(y != x and y in f.attackers for y in attackers)), None)
        began = {
            y for y in attackers if first is not None and y in first.attackers and a.types[y] in OUTLAWS
        } - {x}
        # Those who killed first answered nothing.
        later = bool(mine) and first is not None and first.sentence.index < mine[0].sentence.index
        answered = bool(began) and later
        if answered and not e.defenders.get(x):
            answered = all(
                f.attackers[x] < BEGUN and f.cues.get("kill") and not began.isdisjoint(_struck(f))
                for f in mine
            )
            if answered and a.types[x] != "unidentified":
                continue
        out.append(x)
    return out


def _at_their_post(a: Analysis, e: Event, answering: list[str]) -> list[str]:
    """Whose post was attacked, where nobody else is told: the one force that killed some of those who had attacked it
    ("Rebels stormed a base. The army said it killed 20").
    """
    own = [x for x in answering if a.types[x] in STATE]
    return own if len(own) == 1 and any(f.position or f.convoy for f in e.frames) else []


def _struck(f: Frame) -> set[str]:
    """Who was hit in a sentence, those told as "the attackers" included, who only count as such by that word."""
    return {*f.victims, *(x for x, weight in f.attackers.items() if weight <= 1.0)}


def _uncalled(a: Analysis, e: Event, attackers: list[str]) -> list[str]:
    """The one group of civilians of a text, where an attack counts dead or hurt whom it calls nothing."""
    if e.cues.get("battle", 0) or e.cues.get("clash", 0):
        return []
    civilians = [x for x, kind in a.types.items() if kind == "civilians" and x not in attackers]
    if len(civilians) != 1 or _counts_others(a, civilians[0]):
        return []
    for f in e.frames:
        for loss in f.losses:
            noun = f.sentence.chunks[loss.noun] if loss.noun >= 0 else None
            bare = noun is None or not (noun.mentions or noun.pron)
            if loss.people and loss.value.low != 0 and not loss.owner and bare:
                return civilians
    return []


def _counts_others(a: Analysis, actor: str) -> bool:
    """Whether an actor is only one who may tell how many died: "community leaders", "the Red Cross"."""
    own = [m for m in a.mentions if a.index.of(m) == actor]
    return all(m.kind == "force" or m.head.lower().rpartition(" ")[2] in _TELLERS for m in own)


_TELLERS: Final = listed("tellers_of_counts")


def _weighed(a: Analysis, e: Event) -> tuple[list[str], list[str], list[str]]:
    """Attackers, defenders and mere victims by their weights, in order of mention."""
    order = {actor: k for k, actor in enumerate(e.sides)}
    attackers: list[str] = []
    defenders: list[str] = []
    victims: list[str] = []
    for actor in sorted({*e.attackers, *e.defenders, *e.victims}, key=lambda x: (order.get(x, 99), x)):
        kind = a.types.get(actor)
        if kind in ("person", "media", None):
            continue
        att, dfd = e.attackers.get(actor, 0.0), e.defenders.get(actor, 0.0)
        if dfd > 0 and kind in STATE and e.cues.get("answer"):
            # What troops do to those who shot at them is an answer, too.
            shot_at = next((f.sentence.index for f in e.frames if f.cues.get("answer")), len(a.sentences))
            first = [f for f in e.frames if f.sentence.index <= shot_at]
            att = max((f.attackers[actor] for f in first if actor in f.attackers and _began(f)), default=0.0)
        if kind == "civilians" and actor not in a.home:
            att *= 0.25
        if kind == "government" and att < 2.5:
            att = 0.0
        # Civilians who were killed or hurt attacked nobody, whatever side a clause puts them on.
        hurt = kind == "civilians" and actor not in a.rivals and e.victims.get(actor)
        if att > dfd and att >= 0.8 and not hurt:
            attackers.append(actor)
        elif dfd > 0:
            defenders.append(actor)
        elif e.victims.get(actor):
            victims.append(actor)
    return attackers, defenders, victims


def _began(f: Frame) -> bool:
    """Whether those who attack in a sentence answered nobody, and did not only kill."""
    return not f.cues.get("answer") and any(f.cues.get(x) for x in ("attack", "storm", "ambush", "airstrike"))


def _with_victims(
    a: Analysis, e: Event, attackers: list[str], defenders: list[str], victims: list[str]
) -> list[str]:
    """Defenders follow from the target; where none is named, from the dead. Civilians among armed
    ones are only victims.
    """
    out = list(defenders)
    # Among those who die in a bar or a market, civilians are the target as much as the policeman beside them.
    even = 0.01 if e.cues.get("civilian_site") else 0.0
    beside = struck_anybody(a, e)
    fought = e.cues.get("unknown_starter") and e.cues.get("battle", 0) + e.cues.get("clash", 0)
    if fought and not attackers and fought_with_crowd(a, e, out, victims):
        return out
    if fought and attackers and out and all(x in a.rivals for x in (*attackers, *out)):
        return out  # "herders and farmers clashed; nine people died": those are of the two
    begun = max((e.attackers.get(x, 0.0) for x in attackers), default=0.0) >= BEGUN
    armed_side = any(a.types[x] in _ARMED for x in attackers) and not begun
    if fought and armed_side and not any(e.defenders.get(x) for x in out):
        # "clashes between rival militias": who else died there was no target, unless one side is said to have begun.
        victims = [x for x in victims if a.types[x] != "civilians"]
    if not any(a.types[x] != "civilians" for x in out):
        state = any(a.types[x] in STATE for x in attackers)
        armed = [
            x
            for x in victims
            if a.types[x] != "civilians"
            and (
                a.types[x] != "unidentified" or not attackers or state or _killed_by(e, x, attackers, _KILLED)
            )
        ]
        hurt = max((e.victims[x] for x in armed), default=0.0)
        plain = [x for x in victims if a.types[x] == "civilians" and x not in out]
        out.extend(armed)
        out.extend(x for x in plain if not armed or beside or e.victims[x] + even > hurt)
    out = _with_hurt(a, e, attackers, out, victims)
    fighting = [x for x in out if a.types[x] != "civilians"]
    if any(a.types[x] == "civilians" and e.victims.get(x) for x in victims):
        # Who only killed attackers of a village is not its target.
        fighting = [x for x in fighting if e.defenders.get(x, 0.0) >= 0.8 or e.victims.get(x)]
    if any(
        a.types[x] == "civilians" and (e.victims.get(x) or e.defenders.get(x, 0.0) >= 2.0)
        for x in (*victims, *out)
    ):
        ended = [x for x in fighting if not e.victims.get(x) and _ended_it(e, x, attackers)]
        fighting = [x for x in fighting if x not in ended]
        out = [x for x in out if x not in ended]
    if not fighting:
        return [x for x in out if a.types[x] == "civilians"] or [
            x for x in victims if a.types[x] == "civilians"
        ]
    hurt = max(e.victims.get(x, 0) for x in fighting)
    state = bool(attackers) and all(a.types[x] in STATE for x in attackers)
    if state and not hurt and all(a.types[x] in OUTLAWS for x in fighting):
        # A strike is said to have been aimed at rebels, and those at a market lay dead.
        beside = beside or e.cues.get("civilian_site", 0) > 0
        return [*out, *(x for x in victims if beside and a.types[x] == "civilians" and x not in out)]
    targeted = any(e.defenders.get(x, 0) for x in fighting)
    first = e.frames[0]
    if not hurt and not first.defenders:  # who alone was hurt in what is told first was hit by it
        plain = [
            x for x in victims if a.types[x] == "civilians" and first.victims.get(x) and x not in fighting
        ]
        fighting, out = [*plain, *fighting], [*plain, *(x for x in out if x not in plain)]
    return [
        x
        for x in out
        if x in fighting
        or e.defenders.get(x, 0) >= 2.0
        or (not targeted and e.victims.get(x, 0) and (beside or e.victims.get(x, 0) + even > hurt))
    ]


def _ended_it(e: Event, actor: str, attackers: list[str]) -> bool:
    """Whether all that is told of forces is that they killed those who had attacked others: "The gunman was shot dead
    by police".
    """
    told = [f for f in e.frames if f.defenders.get(actor) or f.attackers.get(actor)]
    return bool(told) and all(
        not f.cues.get("position")
        and f is not e.frames[0]
        and any(f.victims.get(x) for x in attackers)
        and not any(y not in attackers for y in f.victims)
        for f in told
    )


def _with_hurt(a: Analysis, e: Event, attackers: list[str], out: list[str], victims: list[str]) -> list[str]:
    """Forces that lost men beside the one whose base was attacked; for a bare "military post" those alone who did."""
    targeted = [x for x in out if a.types[x] in STATE and e.defenders.get(x)]
    hurt = [x for x in victims if a.types[x] in (*STATE, "militia") and x not in out]
    if not targeted or not hurt or any(a.types[x] in STATE for x in attackers):
        return out
    named = [x for x in hurt if a.types[x] in STATE and not a.index.is_army(x, a.index.country_of(x) or "")]
    armies = [x for x in targeted if a.index.is_army(x, a.index.country_of(x) or "")]
    bare = [x for x in armies if x in a.bare and not e.victims.get(x)]
    if bare and named and len(targeted) == 1:
        return [*(x for x in out if x not in bare), *named]
    guests = [x for x in hurt if x not in a.bare and a.types[x] == "state_forces"]
    if any(a.types[x] == "international" for x in targeted):
        return [*out, *guests]
    # "Three policemen were killed and a border guard hurt": those counted in one breath were hit as one party.
    together = {x for f in e.frames if any(t in f.victims for t in targeted) for x in f.victims}
    outlaws = bool(attackers) and all(a.types[x] in OUTLAWS for x in attackers)
    apart = [
        x
        for x in hurt
        if x in guests
        or a.types[x] == "militia"
        or (a.types[x] == "state_forces" and not _of_forces(a, x, targeted))
    ]
    return [*out, *(x for x in apart if x in together)] if outlaws else out


def _named_only(a: Analysis, e: Event, attackers: list[str], defenders: list[str]) -> Camps:
    """Drops "militants" and the like from a side that has a named group."""
    known = [x for x in attackers if a.types[x] != "unidentified"]
    best = max((e.attackers.get(x, 0.0) for x in known), default=0.0)
    if best >= 1.5:
        # Gunmen of whom a group only says, or is only said, to have sent them stay beside it.
        told = any(not only_blamed(e, x) for x in known)
        attackers = [
            x
            for x in attackers
            if x in known
            or e.attackers.get(x, 0.0) > 2 * best
            or (not told and e.attackers.get(x, 0.0) >= BEGUN)
        ]
    struck_back = any(a.types[x] == "armed_group" for x in attackers) and any(
        a.types[x] in (*STATE, "militia") for x in defenders
    )
    if struck_back or any(a.types[x] == "armed_group" for x in defenders):
        # "13 terrorists" whom the army then killed are of the group that attacked it.
        own = {a.types[x] for x in attackers if a.types[x] == "armed_group"} | {"unidentified"}
        defenders = [
            x
            for x in defenders
            if a.types[x] not in own
            or (a.types[x] != "unidentified" and x not in a.bare)
            or (not struck_back and faced(e, x, [y for y in attackers if a.types[y] in OUTLAWS]))
        ]
    return attackers, defenders


_KILLED: Final = 1.5
"""Weight from which somebody is said to have killed, whoever began."""


def _killed_by(e: Event, actor: str, attackers: list[str], least: float = BEGUN) -> bool:
    """Whether those who attacked are told to have killed men of an actor: nobody kills his own."""
    return any(
        f.victims.get(actor) and any(f.attackers.get(x, 0.0) >= least for x in attackers if x != actor)
        for f in e.frames
    )
