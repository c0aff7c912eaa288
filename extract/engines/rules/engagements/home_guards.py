"""Villagers and vigilantes who strike at the bandits that came to their village: who of the two began; soldiers of whom
a mine killed some, and who began nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.losses.bodies import BEGUN
from extract.engines.rules.roles.nation_forces import army_speaking
from extract.engines.rules.vocabulary.actor_types import STATE

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.scenes.events import Event

_OUTLAWS: Final = ("unidentified", "armed_group")


def comrades(
    a: Analysis, e: Event, attackers: list[str], defenders: list[str], victims: list[str]
) -> tuple[list[str], list[str], list[str]]:
    """Puts forces of one land on one side where outlaws died in the fight: "an outlaw fell in a gunfight with
    security forces. The army had begun a search".
    """
    mine = [*attackers, *defenders]
    land = {a.index.country_of(x) for x in mine}
    one_land = len(land) == 1 and None not in land and all(a.types[x] == "state_forces" for x in mine)
    if not (attackers and defenders and one_land and any(a.types[x] in _OUTLAWS for x in victims)):
        return attackers, defenders, victims
    if any(e.attackers.get(x, 0.0) >= BEGUN for x in attackers):
        return [*attackers, *defenders], [], victims
    return [], mine, victims


def on_guard(
    a: Analysis, e: Event, attackers: list[str], defenders: list[str]
) -> tuple[list[str], list[str]]:
    """Parts those at home from those who came, where both are told to have struck at each other.

    Who is said to have come and attacked is the attacker, and those at home are the target; where nobody did, those at
    home attacked.
    """
    if len(rivals := [x for x in attackers if x in a.rivals]) > 1:
        one = next((x for f in e.frames for x in rivals if f.attackers.get(x)), rivals[0])
        rest = [x for x in rivals if x != one]
        return [x for x in attackers if x not in rest], [*(x for x in defenders if x not in rest), *rest]
    home = [x for x in attackers if x in a.home or (a.types[x] == "militia" and x in a.bare)]
    home = home or [x for x in attackers if not defenders and _shot_them(a, e, x, attackers)]
    others = [x for x in attackers if x not in home]
    came = [x for x in (*others, *defenders) if x not in home and _came(a, e, x, home, sure=x in others)]
    met = came or [x for x in others if a.types[x] in _OUTLAWS]
    if not home or not met or any(x not in met for x in others) or not _struck(e, home, met):
        return attackers, defenders
    first, second = (came, home) if came else (home, met)
    return first, [*(x for x in defenders if x not in first), *(x for x in second if x not in defenders)]


def struck_by_speakers(a: Analysis, e: Event, hit: list[str]) -> list[str]:
    """The forces that announce that outlaws died in strikes from the air by nobody named: "The Lomban defence ministry
    said that nine X terrorists were neutralized in an air operation".
    """
    if not e.cues.get("air_strike") or not hit or any(a.types[x] not in _OUTLAWS for x in hit):
        return []
    for f in e.frames:
        for loss in f.losses:
            at = f.sentence.chunks[loss.noun].start
            if loss.people and loss.value.low and (army := army_speaking(a, f.sentence, at)) is not None:
                return [army]
    return []


def fell_beside(
    a: Analysis, e: Event, attackers: list[str], defenders: list[str]
) -> tuple[list[str], list[str]]:
    """Puts forces that only lost men in a fight, in which those of their own side killed outlaws, beside these: "the
    coalition killed ten rebels; two Lombian soldiers were hurt".
    """
    killed = [x for x in defenders if a.types[x] in _OUTLAWS and e.victims.get(x)]
    if not killed or not attackers or any(a.types[x] not in _ALLIES for x in attackers) or _flown(e):
        return attackers, defenders
    lands = {a.index.country_of(x) for x in attackers if a.types[x] == "state_forces"}
    abroad = any(a.types[x] == "international" for x in attackers)
    fell = [
        x
        for x in defenders
        if a.types[x] in _ALLIES
        and not e.defenders.get(x)
        and (abroad or a.types[x] == "international" or a.index.country_of(x) in lands)
    ]
    return [*attackers, *fell], [x for x in defenders if x not in fell]


def _flown(e: Event) -> bool:
    """Whether it came from the air, and hit whomever it hit."""
    return any(e.cues.get(x) for x in ("airstrike", "air_strike", "shelling", "shell", "bombing"))


_ALLIES: Final = frozenset(("state_forces", "international"))


def _shot_them(a: Analysis, e: Event, actor: str, attackers: list[str]) -> bool:
    """Whether forces of a state killed others who are told to have attacked, and so stand across from them: "guerrillas
    who set fire to a bus were shot dead by soldiers".
    """
    if a.types[actor] != "state_forces":
        return False
    met = [x for x in attackers if a.types[x] in _OUTLAWS]
    return any(
        f.attackers.get(actor) and f.attackers.get(x) and x in f.victims for f in e.frames for x in met
    )


def _came(a: Analysis, e: Event, actor: str, home: list[str], *, sure: bool) -> bool:
    """Whether outlaws are told to have attacked; `sure`: more than they were attacked, else before those at home."""
    if a.types[actor] not in _OUTLAWS:
        return False
    begun = next((k for k, f in enumerate(e.frames) if f.attackers.get(actor, 0.0) >= BEGUN), -1)
    struck = next((k for k, f in enumerate(e.frames) if any(f.attackers.get(x) for x in home)), begun)
    return begun >= 0 and (sure or begun <= struck)


def _struck(e: Event, one: list[str], other: list[str]) -> bool:
    """Whether one of two parties is told to have attacked or killed the other."""
    return any(
        any(x in f.attackers for x in mine) and any(y in f.defenders or y in f.victims for y in theirs)
        for f in e.frames
        for mine, theirs in ((one, other), (other, one))
    )


def fell_to_mine(a: Analysis, e: Event, attackers: list[str]) -> bool:
    """Whether those who are told to do something are forces whose own men a bomb killed: "A mine killed four soldiers.
    The sweep was carried out by the army".
    """
    if not attackers or not e.cues.get("bombing") or not _OTHERWISE.isdisjoint(e.cues):
        return False
    return all(a.types[x] in STATE and e.victims.get(x) for x in attackers)


_OTHERWISE: Final = frozenset(("air_strike", "shelling", "shell", "storm", "clash", "battle"))
