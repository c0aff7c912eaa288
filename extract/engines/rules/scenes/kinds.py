"""The type of an engagement by the codebook's order, from the cues that its frames gave."""

from __future__ import annotations

from typing import Final

from extract.engines.rules.scenes.events import Event, deadly
from extract.engines.rules.vocabulary.actor_types import STATE
from extract.engines.rules.vocabulary.words import listed


def engagement_type(e: Event, types: dict[str, str], attackers: list[str], defenders: list[str]) -> str:
    """Decides the type of an engagement, its sides being settled."""
    c = e.cues
    armed = [
        x
        for x in defenders
        if types.get(x) not in ("civilians", "media")
        and (types.get(x) != "government" or c.get("position") or c.get("storm") or c.get("convoy"))
    ]
    ground = (
        c.get("storm", 0) + c.get("guns", 0) + c.get("assault", 0) + c.get("ambush", 0) + c.get("take", 0)
    )
    fight = c.get("battle", 0) + c.get("clash", 0)
    first = _first(e)
    regular = bool(attackers) and all(types.get(x) in ("state_forces", "international") for x in attackers)
    if _massacred(e) and (not defenders or any(types.get(x) == "civilians" for x in defenders)):
        return "attack_on_civilians"
    if not (attackers or defenders) and _bodies_found(e):
        return "attack_on_civilians"
    if remote := _from_afar(e, first, ground + fight, regular=regular):
        return remote
    if (
        c.get("mixed")
        and not c.get("position")
        and not c.get("storm")
        and armed
        and not c.get("civilian_site")
    ):
        return "ambush"  # a mine under a truck, then gunfire
    # "overran the post, taking 30 soldiers hostage"
    seized_post = (armed or not defenders) and c.get("position") and _overran(e)
    taken = c.get("abduction", 0) + c.get("abduct", 0) >= 1 and not seized_post
    fought = armed and not c.get("abduction") and any(c.get(x) for x in _FOUGHT) and not _taken_first(e)
    if taken and not (fight or fought) and (not deadly(e) or _taken_first(e)):
        return "abduction"
    state = any(types.get(x) in STATE for x in attackers)
    murder = c.get("murdered", 0) > fight
    fired = 0.0 if c.get("position") else c.get("guns", 0)  # in a fight both sides fire
    charge = ground - fired or c.get("attack")
    fighting = fight and first in ("battle", "clash") and not (charge or murder)
    between = fighting and (not attackers or c.get("unknown_starter", 0))
    downed = bool(c.get("downed"))  # a warplane or warship is one of forces, whoever was on board
    manned = bool(armed or downed or c.get("forces_site") or _took_town(c, first))
    civil = defenders or c.get("attack_on_civilians") or c.get("civilian_site") or murder
    if not manned and not between and civil:
        return "attack_on_civilians"
    harmed = (ground <= c.get("guns", 0) and c.get("kill")) or (c.get("thing") and not c.get("position"))
    if not (armed or downed or fight or ground or c.get("attack")) and _burnt(e, _HOMES if state else _GOODS):
        return "attack_on_civilians"
    posted = c.get("position") and not (
        defenders or c.get("thing")
    )  # "attacked an outpost; four insurgents were killed"
    if harmed and not (
        armed or downed or state or fight or posted or c.get("forces_site") or _on_the_move(e)
    ):
        return "attack_on_civilians"
    moving = not regular and _on_the_move(e)
    return _at_close_quarters(e, first, fight, moving, any(types.get(x) == "civilians" for x in defenders))


_FOUGHT: Final = ("attack", "storm", "take", "ambush", "assault")
"""What tells that those who were taken prisoner had been fought."""


def _took_town(cues: dict[str, float], first: str) -> bool:
    """Whether a position was taken before all else, and nobody is said to have been massacred there."""
    return bool(
        first == "take" and cues.get("position") and not (cues.get("attack_on_civilians") or cues.get("kill"))
    )


def _burnt(e: Event, goods: frozenset[str]) -> bool:
    """Whether nothing is told but that people's things were wrecked or set on fire: buses, houses, a farm."""
    lost = [x for f in e.frames for x in f.losses]
    heads = {f.sentence.chunks[x.noun].head for f in e.frames for x in f.losses if x.noun >= 0}
    burnt = any(f.cues.get("loss") for f in e.frames) and not heads - goods
    return burnt and all(x.kind == "materiel_destroyed" for x in lost)


_GOODS: Final = listed("peoples_goods")
"""Things that are the people's where nobody says whose they are."""
_HOMES: Final = _GOODS & listed("peoples_homes")
"""Those of them that soldiers burn only where people live."""


def _bodies_found(e: Event) -> bool:
    """Whether nothing is told but that dead were found, and nobody says whose they are."""
    lost = [(f, x) for f in e.frames for x in f.losses]
    found = bool(lost) and all(f.cues.keys() <= _DEAD_FOUND for f in e.frames)
    return found and all(x.noun >= 0 and f.sentence.chunks[x.noun].head in _BODIES for f, x in lost)


_DEAD_FOUND: Final = frozenset(("loss", "kill", "murdered", "other"))
_BODIES: Final = listed("remains") - {"dead"}


def _massacred(e: Event) -> bool:
    """Whether the first sentence calls it a massacre, and names no weapon of those who strike from afar."""
    f = e.frames[0] if e.frames else None
    if f is None or not f.cues.get("attack_on_civilians") or f.cues.get("battle") or f.cues.get("clash"):
        return False
    return not any(f.cues.get(cue) for cue in _REMOTE)


def _at_close_quarters(e: Event, first: str, fight: float, moving: bool, civilians: bool) -> str:
    """Gives the type of what armed sides do to each other."""
    c = e.cues
    if c.get("ambush", 0) >= 1 or moving:
        return "ambush"
    told = e.frames[0].cues if e.frames else {}
    taken = told.get("take") and not told.get("clash")
    if first in ("battle", "clash") and not (taken or any(c.get(x) for x in ("attack", "storm", "assault"))):
        return "battle"
    if c.get("civilian_site") and not c.get("position") and not fight and civilians:
        return "attack_on_civilians"  # "a grenade in a bar killed a policeman and three customers"
    charged = c.get("attack", 0) + c.get("storm", 0) + c.get("assault", 0) >= 1
    if (c.get("position", 0) >= 1 and (fight < 2 or charged)) or _attacked_next(e):
        return "assault"
    if max(c.get("take", 0), c.get("storm", 0), c.get("assault", 0)) >= 1 or (c.get("town") and not fight):
        return "assault"
    if c.get("civilian_site") and not fight and civilians:
        return "attack_on_civilians"
    return "assault" if not fight and _post_burnt(e) else "battle"


def _post_burnt(e: Event) -> bool:
    """Whether the house of a force was wrecked or set on fire: "burnt a police station"."""
    lost = [f.sentence.chunks[x.noun] for f in e.frames for x in f.losses if x.noun >= 0 and not x.people]
    return any(c.head in _HOUSES and not _FORCES.isdisjoint(c.words) for c in lost)


_HOUSES: Final = frozenset(("station", "stations", "barracks", "headquarters", "hq"))
_FORCES: Final = frozenset(("police", "army", "military", "gendarmerie", "naval", "security"))


def _attacked_next(e: Event) -> bool:
    """Whether sentences behind "the battle of X was fought" say that a post there was attacked."""
    if not e.frames or not any({"battle", "raid"}.intersection(f.words) for f in e.frames[:2]):
        return False
    return any(
        f.position and f.attackers and (f.cues.get("attack") or f.cues.get("storm")) for f in e.frames[1:4]
    )


def _on_the_move(e: Event) -> bool:
    """Whether a convoy, a patrol or a vehicle was attacked."""
    c = e.cues
    if c.get("moving") and not c.get("position"):
        return True
    if c.get("convoy", 0) < 1 or c.get("position"):
        return False
    return c.get("attack", 0) >= 1 or not _ATTACKS.isdisjoint(e.words)


_ATTACKS: Final = frozenset(("attack", "attacks", "raid", "assault"))


def _taken_first(e: Event) -> bool:
    """Whether people were led off before anybody is said to have been attacked or killed."""
    for cue in e.cues:
        if cue in ("abduct", "abduction"):
            return True
        if cue in ("kill", "attack", "storm", "murdered", "ambush", "attack_on_civilians"):
            return False
    return False


def _struck(e: Event) -> bool:
    """Whether the first sentences tell of "a strike"."""
    return any(word in ("strike", "strikes") for f in e.frames[:2] for word in f.words)


def _from_afar(e: Event, first: str, near: float, *, regular: bool) -> str:
    """Gives the type of what is done from afar, "" where fighting at close quarters outweighs it."""
    c = e.cues
    remote = {k: c.get(k, 0) for k in ("suicide_bombing", "air_strike", "shelling", "bombing")}
    remote["air_strike"] += c.get("airstrike", 0)
    remote["shelling"] += c.get("shell", 0)
    remote["bombing"] += 0.5 * c.get("bomb", 0) + 0.5 * _blown_up(c)
    if first in remote:
        # What the first sentence says happened outweighs what others mention beside it.
        remote[first] += 0.5
    if _stormed(e):
        # Bombs and shells that only later sentences name are not the whole of it.
        remote["bombing"] = remote["shelling"] = 0.0
    if e.outcome == "defenders" and c.get("position") and c.get("attack"):
        remote["shelling"] = 0.0  # an attack that was repelled was no mere shelling
    if not regular and _took_men(e):
        remote["bombing"] = remote["shelling"] = 0.0
    if c.get("mixed") or _overran(e):
        remote["bombing"] = remote["suicide_bombing"] = remote["shelling"] = 0.0
        if c.get("mixed") and not regular:
            remote["air_strike"] = 0.0
    if c.get("answer") and e.frames[0].cues.get("answer") and e.frames[0].attackers:
        remote["air_strike"] = 0.0  # aircraft called in by those who were shot at
    if first == "take" and e.outcome:
        near += 1.0  # "recaptured the town under cover of air strikes"
    if regular and _fought_first(e):
        remote["bombing"] = 0.0
    if remote["suicide_bombing"] >= 1 and remote["suicide_bombing"] + remote["bombing"] > near:
        return "suicide_bombing"
    if remote["air_strike"] >= 1 and remote["air_strike"] > near:
        return "air_strike"
    if (
        (regular or not (e.attackers or len(e.defenders) > 1))
        and _struck(e)
        and near == 0
        and not any(remote.values())
    ):
        return "air_strike"  # "a strike by the coalition"
    even = near + 0.5 if first in ("battle", "clash") else near  # "fought with rifles and rockets"
    if remote["shelling"] >= 1 and remote["shelling"] >= even and remote["shelling"] >= remote["bombing"]:
        return "shelling"
    bombed = remote["bombing"] >= 0.5 and remote["bombing"] > near and not c.get("ambush")
    return "bombing" if bombed else ""


_LEADING: Final = {
    "airstrike": "air_strike",
    "shell": "shelling",
    "bomb": "bombing",
    "loss": "",
    "attack": "",
    "kill": "",
    "other": "",
    "murdered": "",
}


def _first(e: Event) -> str:
    """The first cue of the first sentence that tells how it happened."""
    for cue in e.frames[0].cues if e.frames else ():
        kind = _LEADING.get(cue, cue)
        if kind:
            return kind
    return ""


def _took_men(e: Event) -> bool:
    """Whether those who shelled a post led men off as well, for which they had to come there."""
    taken = [x for f in e.frames for x in f.losses if x.kind == "captured" and x.people and x.value.low]
    return bool(taken) and bool(e.cues.get("position")) and bool(e.attackers)


def _blown_up(cues: dict[str, float]) -> float:
    """The weight of buildings blown up, none where people were shot or a place was attacked before that."""
    for cue in cues:
        if cue == "demolish":
            return cues[cue]
        if cue in ("kill", "attack", "storm", "take", "ambush"):
            return 0.0
    return 0.0


def _overran(e: Event) -> bool:
    """Whether the first sentence tells that a position was stormed or taken, and of no bomb or shell."""
    f = e.frames[0] if e.frames else None
    if f is None or not f.attackers or not (f.cues.get("storm") or f.cues.get("take")):
        return False
    return not any(f.cues.get(cue) for cue in _REMOTE)


def _fought_first(e: Event) -> bool:
    """Whether the first sentence says whom forces killed, and of no bomb or shell: what hit them is not the whole."""
    f = e.frames[0] if e.frames else None
    if f is None or not f.attackers or not (f.cues.get("kill") or f.cues.get("attack")):
        return False
    return not any(f.cues.get(cue) for cue in _REMOTE)


_ON_FOOT: Final = frozenset(("raid", "assault", "offensive", "operation"))


def _stormed(e: Event) -> bool:
    """Whether the first sentence says who attacked a position or convoy, and of no bomb or shell."""
    f = e.frames[0] if e.frames else None
    if f is None or not f.attackers or not (f.position or f.convoy):
        return False
    if not (f.cues.get("attack") or (f.position and _ON_FOOT.intersection(f.words))):
        return False
    return not any(f.cues.get(cue) for cue in _REMOTE)


_REMOTE: Final = ("suicide_bombing", "air_strike", "airstrike", "shelling", "shell", "bombing", "bomb")
