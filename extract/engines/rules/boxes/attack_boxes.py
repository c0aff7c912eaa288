"""Boxes of pages about attacks: whom they name as perpetrators and target, where it was, and what they count."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from extract.engines.rules.losses.losses import Value
from extract.engines.rules.places.places import resolve_place
from extract.engines.rules.voices.speakers import Claim
from extract.text import numbers
from extract.text.patterns import lazy
from extract.text.tokens import words

if TYPE_CHECKING:
    from extract.engines.rules.analysis import Analysis
    from extract.engines.rules.scenes.events import Event

_START: Final = attrgetter("start")
COUNTS: Final = {"deaths": "killed", "injured": "wounded", "missing": "missing", "captured": "captured"}
ROLES: Final = {
    "perpetrators": "attacker",
    "participants": "attacker",
    "target": "defender",
    "victims": "defender",
    "defenders": "defender",
}
"""Which side those are on whom the box of an attack names under a label."""
_KILLER: Final = lazy(
    r"\((?:including |incl\.? ?|plus |\+ ?)"
    r"((?:the|(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|all)(?: of the)?) "
    r"(?:suicide )?(?:perpetrator|bomber|attacker|gunman|gunmen|assailant|militant|terrorist|hijacker)s?)\)",
    re.I,
)


def actors_between(a: Analysis, start: int, end: int, *, lands: bool = True) -> list[str]:
    """Ids of the actors in a cell; a country there means its forces, if `lands` says so."""
    out: list[str] = []
    first = bisect_left(a.mentions, start, key=_START)
    last = bisect_left(a.mentions, end, first, key=_START)
    for m in a.mentions[first:last]:
        actor = a.index.of(m) if m.kind != "place" else None
        if actor is None and m.kind == "place" and lands:
            actor = a.forces(m)
        if actor is not None and a.types.get(actor) not in ("person", "media") and actor not in out:
            out.append(actor)
    return out


def put(a: Analysis, main: Event, f: Any) -> None:
    """Puts those whom the box of an attack names as its perpetrators or its target on their side."""
    mine, other = main.attackers, main.defenders
    if ROLES[f.label] == "defender":
        mine, other = other, mine
    for actor in actors_between(a, f.value_start, f.value_end, lands=False):
        if other.get(actor, 0) < 2.0:
            mine[actor] = mine.get(actor, 0) + 2.0
            main.sides.append(actor)


def means_in(a: Analysis, fields: list[Any]) -> dict[str, float]:
    """The cues of what a box calls the attack: "Suicide bombing", "Car bomb, shooting"."""
    cues: dict[str, float] = {"attack": 1.0}
    for f in fields:
        if f.label != "attack_type":
            continue
        said = words(a.text[f.value_start : f.value_end].lower().replace(",", " "))
        pairs = {f"{x} {y}" for x, y in pairwise(a.text[f.value_start : f.value_end].lower().split())}
        for word in sorted(said | pairs):
            if kind := a.triggers.events.get(word):
                cues[kind] = 2.0
    return cues


def place_in(a: Analysis, f: Any) -> dict[str, Any] | None:
    """The place that a box gives, which need be on no list: "Lomba, Oro State, Niger"; None: it names none."""
    first = bisect_left(a.mentions, f.value_start, key=_START)
    last = bisect_left(a.mentions, f.value_end, first, key=_START)
    found = [m for m in a.mentions[first:last] if m.kind == "place"]
    place = resolve_place(found, a.places) if found else None
    parts = [x.strip() for x in a.text[f.value_start : f.value_end].split("\n")[0].split(",")]
    if place is None or len(parts) < 2 or parts[0] in (place["name"], *place["within"]):
        return place
    if not _NAME.fullmatch(parts[0]) or found[0].start < f.value_start + len(parts[0]):
        return place
    within = [x for x in (place["name"], *place["within"]) if x]
    return {"name": parts[0], "within": within, "country": place["country"]}


_NAME: Final = lazy(r"(?:[A-Z][\w'’-]{1,24} ?){1,4}")


def counted(a: Analysis, main: Event, f: Any) -> list[Claim]:
    """The dead or the hurt that a box of an attack counts: "Deaths 18 (including the bomber)", "Injured 40+"."""
    text = a.text[f.value_start : f.value_end]
    figure = next(iter(numbers.find(text)), None) or numbers.parse(text.split("(")[0].strip())
    if figure is None or (figure.low is None and figure.high is None):
        return []
    kind = COUNTS[f.label]
    start, end = f.value_start + figure.start, f.value_start + figure.end
    if text[: figure.start].strip():
        return []
    said = [(figure.low, figure.high, figure.approximate, (start, end), "defender")]
    killer = _KILLER.search(text) if kind == "killed" else None
    if killer is not None:
        own = numbers.parse(killer[2]) if killer[2] else None
        low, high = (own.low, own.high) if own is not None else (1, 1)
        where = (f.value_start + killer.start(1), f.value_start + killer.end(1))
        if killer[2] is None or own is not None:
            said.append((low, high, False, where, "attacker"))
    return [
        Claim(
            main, kind, None, None, None, None, a.text[at[0] : at[1]] if side == "attacker" else None, side,
            Value(low, high, near, None if side == "attacker" and high == 1 else a.text[at[0] : at[1]], *at), None,
            "asserts", False, None, [at], f"infobox-{kind}", at[0],
        )
        for low, high, near, at, side in said
    ]  # fmt: skip
