"""Fights of which one party is named or none: nobody is said to have begun, and who died there was no target."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.vocabulary.actor_types import FIGHTING
from extract.engines.rules.vocabulary.words import listed

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event


def only_fought(a: Analysis, e: Event, attackers: list[str], defenders: list[str]) -> bool:
    """Whether all that is told is that there was a fight, of which one party is named or none: "clashes in X killed
    two soldiers", "ten people died in fighting".
    """
    first = e.frames[0]
    if (
        attackers
        or any(e.cues.get(x) for x in _BEGAN)
        or not (first.cues.get("battle") or first.cues.get("clash"))
    ):
        return False
    if any(first.defenders.get(x) for x in defenders) or not _at_fight(first):
        return False
    return all(a.types[x] in FIGHTING or _anyone(a, x) for x in defenders)


def clashed_first(e: Event) -> bool:
    """Whether the sentence of a fight says first that two clashed, and of no attack: "X clashed with Y and killed one
    of them".
    """
    first = e.frames[0]
    if not first.unknown_starter or any(e.cues.get(x) for x in _BEGAN):
        return False
    told = [x for x in first.cues if x in ("clash", "battle", "kill", "take")]
    return told[:1] in (["clash"], ["battle"])


def fought_by(a: Analysis, defenders: list[str]) -> list[str]:
    """Who of those that lost men in such a fight fought it."""
    return [x for x in defenders if a.types[x] in FIGHTING]


def fought_with_crowd(a: Analysis, e: Event, defenders: list[str], victims: list[str]) -> bool:
    """Whether forces lost men in clashes with people who bear no arms: "police hurt in clashes with villagers"."""
    crowd = bool(defenders) and all(a.types[x] == "civilians" and e.defenders.get(x) for x in defenders)
    return crowd and any(a.types[x] in FIGHTING or a.types[x] == "international" for x in victims)


def shot_down_later(a: Analysis, e: Event) -> bool:
    """Whether people were killed before a fight is told, in which those who had done it fell: "nine died in a shooting.
    The gunman was killed in a shootout with police".
    """
    first = e.frames[0]
    if first.unknown_starter or first.cues.get("battle") or first.cues.get("clash") or first.defenders:
        return False
    return bool(first.victims) and all(a.types.get(x) == "civilians" for x in first.victims)


def _at_fight(f: Frame) -> bool:
    """Whether the noun of a fight tells of it: "in clashes", "fighting erupted"."""
    chunks = f.sentence.chunks
    for k, c in enumerate(chunks):
        if c.kind != "NG" or c.head not in _FIGHTS or c.det in ("the", "this", "that"):
            continue
        if (k and chunks[k - 1].head in ("in", "during", "amid", "after", "as")) or any(
            k in chunks[v].subject for v in f.sentence.verbs
        ):
            return True
    return False


def _anyone(a: Analysis, actor: str) -> bool:
    """Whether nothing is said of those who were hurt but that they were people."""
    heads = {m.head.lower() for m in a.mentions if m.type == "civilians" and a.index.of(m) == actor}
    return a.types[actor] == "civilians" and heads <= _ANYONE


_FIGHTS: Final = listed("fight_nouns")
_ANYONE: Final = frozenset(("people", "persons", "person", "others", "dead", "hostage", "hostages", "lives"))
_BEGAN: Final = (
    "attack", "ambush", "storm", "assault", "bomb", "bombing", "suicide_bombing", "airstrike", "air_strike", "shell",
    "shelling", "answer", "under",
)  # fmt: skip
