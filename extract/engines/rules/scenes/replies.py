"""Blows struck in return, and those attacked who turn on others: engagements of their own beside what they answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from extract.engines.rules.grammar.referring import of_known_men
from extract.engines.rules.scenes.events import told_before
from extract.engines.rules.vocabulary.actor_types import OUTLAWS, STATE
from extract.text.hints import hinted
from extract.text.patterns import lazy

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.roles.frames import Frame
    from extract.engines.rules.scenes.events import Event


def replies(a: Analysis, e: Event, f: Frame) -> bool:
    """Whether those attacked strike back from afar or at others: an engagement of its own."""
    if shot_back(e, f) or turned_on_others(a, e, f):
        return True
    if (
        not f.attackers
        or not f.sentence.hints & _REPLY.bit
        or _REPLY.pattern.search(f.sentence.low) is None
        or any(e.attackers.get(x) for x in f.attackers)
    ):
        return False
    hurt = {*e.defenders, *e.victims}
    hurt |= {y for x in hurt for y in a.kin.get(x, ())}
    apart = hurt.isdisjoint(f.attackers)
    if any(a.types.get(x) == "civilians" for x in f.victims):
        # "The army retaliated by killing four villagers", for the police, too.
        forces = all(a.types.get(x) in STATE for x in f.attackers) and any(
            a.types.get(x) in STATE for x in hurt
        )
        return (forces or not apart) and all(a.types.get(x) != "civilians" for x in hurt)
    if apart:
        return False
    return any(f.cues.get(x) for x in _FROM_AFAR) or any(x.kind == "materiel_destroyed" for x in f.losses)


def in_reply(e: Event, f: Frame) -> None:
    """Gives a blow struck in return the day and the place of what it answers; one from afar the day of which it was
    told, if that came later, and no place.
    """
    if shot_back(e, f):
        told = (d.when for d in f.sentence.dates if d.when is not None and d.when.precision == "day")
        later = next((x for x in told if e.when is not None and x.start >= e.when.start), None)
        f.when, f.elsewhere = f.when or later or e.when, True
    else:
        f.place, f.when, f.elsewhere = f.place or e.place, f.when or e.when, True


def shot_back(e: Event, f: Frame) -> bool:
    """Whether a sentence tells how those who had struck from afar were struck so in their turn: rockets for an air
    strike are an engagement of their own.
    """
    if " also " in f.sentence.low and not f.definite and _HELD_TOO.search(f.sentence.low):
        return bool((f.place or {}).get("name"))  # "they also beat off an attack on a post in Lomba"
    if not f.sentence.hints & _REPLY.bit or _REPLY.pattern.search(f.sentence.low) is None:
        return False
    began = {x for x, weight in e.attackers.items() if weight > 1} - f.attackers.keys()
    turned = bool(f.attackers) and (
        not began.isdisjoint(f.defenders) or not e.attackers
    )  # "rockets were fired"
    return turned and any(f.cues.get(x) for x in _FROM_AFAR) and any(e.cues.get(x) for x in _FROM_AFAR)


def turned_on_others(a: Analysis, e: Event, f: Frame) -> bool:
    """Whether those who were attacked, or others of their camp, hit civilians who had no part in it: "Rebels ambushed
    a convoy. The soldiers then shot nine villagers".
    """
    if f.definite or f.cues.get("battle") or not any(x.value.low and x.kind in _HARM for x in f.losses):
        return False
    mine = {x for x, weight in f.attackers.items() if weight >= _FIRM}
    began = {x for x, weight in e.attackers.items() if weight >= _BEGAN}
    hurt = {*e.defenders, *e.victims} - began
    hit = {*f.victims, *f.defenders} - mine
    if not hit or not hurt or any(a.types.get(x) != "civilians" for x in hit):
        return False
    forces = bool(mine) and all(a.types.get(x) in STATE for x in mine)
    also = any(a.types.get(x) == "civilians" for x in (*e.victims, *e.defenders))
    if mine & began or (also and not (forces and began and not told_before(e, f))):
        return False
    if not mine:
        flown = not _FLOWN.isdisjoint(f.cues) and _FLOWN.isdisjoint(e.cues)
        return flown and bool(began) and all(a.types.get(x) in OUTLAWS for x in began)
    if forces:
        return mine <= hurt or any(a.types.get(x) in STATE for x in hurt)
    return mine <= hurt and not of_known_men(f)  # "the rebels" may well have begun it


_FIRM: Final = 1.5
_BEGAN: Final = 0.8
_HARM: Final = frozenset(("killed", "wounded", "killed_or_wounded", "captured", "materiel_destroyed"))
_FLOWN: Final = frozenset(("air_strike", "airstrike"))


_HELD_TOO: Final = lazy(
    r"\balso (?:repel|repuls|foil|thwart|beat|fended|fought off|warded|pushed back)\w*[^.;]{0,30}\battacks?\b"
)
_FROM_AFAR: Final = ("air_strike", "airstrike", "shelling", "shell")
_REPLY: Final = hinted(
    "retaliat|repris|in response|in reply|of reply|of answer|in return|in answer|hit back|hitting back|struck back"
    "|striking back|riposte|responded|revenge|answered|counter",
    r"\b(?:retaliat\w+(?! for)|reprisals?(?! for)|in response|(?:in|by way of) (?:reply|answer)|in return(?! for)"
    r"|(?:hit|struck|hitting|striking) back|riposte|responded|revenge|answered|counter-?att\w+)\b",
)
