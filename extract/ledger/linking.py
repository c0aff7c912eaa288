"""Which engagements of different documents are one incident: by date, place, sides and type; no model, no chance."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Final

from extract.ledger.identity import Keys, actor_keys
from extract.records import Actor, Engagement, Record, When
from extract.text.folding import name_key

_WEIGHTS: Final = {"place": 0.4, "sides": 0.25, "date": 0.2, "type": 0.15}
_ENOUGH: Final = 0.65
_LONG: Final = 7
"""Days from which a span says too little about the day to compare by it."""

_ALIKE: Final[dict[frozenset[str], float]] = {
    frozenset(pair): score
    for score, *pairs in (
        (
            0.8,
            ("assault", "battle"),
            ("assault", "ambush"),
            ("ambush", "battle"),
            ("bombing", "suicide_bombing"),
        ),
        (0.6, ("attack_on_civilians", "abduction"), ("air_strike", "shelling"), ("bombing", "shelling")),
        (0.5, ("assault", "attack_on_civilians"), ("assault", "suicide_bombing"), ("bombing", "air_strike")),
        (0.5, ("attack_on_civilians", "bombing"), ("attack_on_civilians", "suicide_bombing")),
        (
            0.4,
            ("attack_on_civilians", "ambush"),
            ("attack_on_civilians", "air_strike"),
            ("ambush", "bombing"),
        ),
        (
            0.4,
            ("attack_on_civilians", "shelling"),
            ("attack_on_civilians", "battle"),
            ("assault", "shelling"),
        ),
    )
    for pair in pairs
}
"""How far two different types may be two tellings of one event; any other pair 0."""


@dataclass(frozen=True, slots=True)
class Profile:
    """What of an engagement is compared."""

    record: int
    engagement: Engagement
    place: str
    within: frozenset[str]
    country: str | None
    attackers: tuple[tuple[Keys, str], ...]
    defenders: tuple[tuple[Keys, str], ...]
    figures: frozenset[tuple[str, int | None, int | None]]

    @property
    def id(self) -> tuple[int, str]:
        """Record and engagement."""
        return (self.record, self.engagement.id)


def profile(number: int, record: Record, engagement: Engagement) -> Profile:
    """Makes what of an engagement is compared."""
    actors = {a.id: a for a in record.actors}
    where = engagement.place
    return Profile(
        record=number,
        engagement=engagement,
        place=name_key(where.name) if where and where.name else "",
        within=frozenset(name_key(w) for w in where.within) if where else frozenset(),
        country=where.country if where else None,
        attackers=tuple(_party(actors[i]) for i in engagement.attackers),
        defenders=tuple(_party(actors[i]) for i in engagement.defenders),
        figures=frozenset(
            (c.kind, c.value.low, c.value.high)
            for c in record.claims
            if c.engagement == engagement.id and c.kind in ("killed", "wounded", "captured") and c.value
            if (c.value.low or c.value.high or 0) > 1 and not c.value.approximate
        ),
    )


def _party(actor: Actor) -> tuple[Keys, str]:
    return actor_keys(actor), actor.type


def link(profiles: Sequence[Profile]) -> list[list[Profile]]:
    """Groups engagements into incidents; never two of one record, and only where any two of a group can be one.

    The closest pairs are joined first, so that the order of the documents does not matter.
    """
    scored = sorted(
        ((score, a, b) for a, b in _candidates(profiles) if (score := similarity(a, b)) >= _ENOUGH),
        key=lambda t: (-t[0], t[1].id, t[2].id),
    )
    groups = {p.id: [p] for p in profiles}
    for _, a, b in scored:
        one, other = groups[a.id], groups[b.id]
        if one is other or not _can_join(one, other):
            continue
        one += other
        groups.update({p.id: one for p in other})
    unique = {id(g): sorted(g, key=lambda p: p.id) for g in groups.values()}
    return sorted(unique.values(), key=lambda g: g[0].id)


def _can_join(one: list[Profile], other: list[Profile]) -> bool:
    return all(a.record != b.record and similarity(a, b) > 0 for a in one for b in other)


def _candidates(profiles: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Yields pairs that share a day or a month and something of the place, or a day and a figure; each pair once."""
    blocks: dict[tuple[str, ...], list[Profile]] = defaultdict(list)
    for p in profiles:
        for key in sorted(_blocks(p)):
            blocks[key].append(p)
    seen: set[tuple[tuple[int, str], tuple[int, str]]] = set()
    for members in blocks.values():
        for i, a in enumerate(members):
            for b in members[i + 1 :]:
                if a.record != b.record and (a.id, b.id) not in seen:
                    seen.add((a.id, b.id))
                    yield a, b


def _blocks(p: Profile) -> set[tuple[str, ...]]:
    """Gives keys of which any two engagements that can be alike share one; small blocks keep large runs quick."""
    date = p.engagement.date
    if date is None:
        return set()
    names = {n for n in (p.place, *p.within) if n}
    country = p.country or ""
    keys: set[tuple[str, ...]] = set()
    if not _coarse(date):
        # One day more than told, so that two days that touch meet.
        for n in range((date.end - date.start).days + 2):
            day = (date.start + dt.timedelta(days=n)).isoformat()
            keys |= {("day at", day, name) for name in names}
            keys |= {("day near", day, p.place[:1])} if p.place else set()
            keys |= {("day of", day, country, *map(str, figure)) for figure in p.figures}
    first = date.start.replace(day=1)
    while first <= date.end and len(keys) < 400:
        keys |= {("month at", first.isoformat()[:7], name) for name in names}
        first = (first + dt.timedelta(days=32)).replace(day=1)
    return keys


def _coarse(date: When) -> bool:
    return date.precision in ("month", "year") or (date.end - date.start).days >= _LONG


def similarity(a: Profile, b: Profile) -> float:
    """Gives 0 to 1 for how surely two engagements are one event; 0 where something speaks against it."""
    date, place = _date(a, b), _place(a, b)
    if not date or not place or (a.country and b.country and a.country != b.country):
        return 0.0
    sides, kind = _sides(a, b), _kind(a, b)
    if place < 0.5 and not (sides >= 0.75 and kind >= 0.8 and a.figures & b.figures):
        # Two attacks by one group on one day are two unless more than the day and the country ties them.
        return 0.0
    found = {"place": place, "sides": sides, "date": date, "type": kind}
    return sum(_WEIGHTS[name] * score for name, score in found.items())


def _date(a: Profile, b: Profile) -> float:
    one, other = a.engagement.date, b.engagement.date
    if one is None or other is None:
        return 0.0
    gap = max((max(one.start, other.start) - min(one.end, other.end)).days, 0)
    if _coarse(one) or _coarse(other):
        return 0.5 if gap == 0 else 0.0
    if gap == 0:
        return 1.0 if (one.start, one.end) == (other.start, other.end) else 0.8
    # A day apart is one event told late only where the documents share a figure: towns are shelled daily.
    return 0.5 if gap == 1 and a.figures & b.figures else 0.0


def _place(a: Profile, b: Profile) -> float:
    if a.place and b.place:
        if a.place == b.place:
            return 1.0
        if a.place in b.within or b.place in a.within:
            return 0.6
        return 0.8 if _spelt_alike(a.place, b.place) else 0.0
    shared = a.within & b.within or a.place in b.within or b.place in a.within
    return 0.5 if shared else 0.2


def _spelt_alike(one: str, other: str) -> bool:
    if min(len(one), len(other)) < 5 or one[0] != other[0]:
        return False
    return SequenceMatcher(None, one, other, autojunk=False).ratio() >= 0.86


def _kind(a: Profile, b: Profile) -> float:
    one, other = a.engagement.type, b.engagement.type
    return 1.0 if one == other else _ALIKE.get(frozenset({one, other}), 0.0)


def swapped(a: Profile, b: Profile) -> bool:
    """Says whether the second lists the sides the other way round, which it may where nobody is said to have begun."""
    straight = _slot(a.attackers, b.attackers) + _slot(a.defenders, b.defenders)
    crossed = _slot(a.attackers, b.defenders) + _slot(a.defenders, b.attackers)
    return crossed > straight


def _sides(a: Profile, b: Profile) -> float:
    straight = (_slot(a.attackers, b.attackers) + _slot(a.defenders, b.defenders)) / 2
    crossed = (_slot(a.attackers, b.defenders) + _slot(a.defenders, b.attackers)) / 2
    if a.engagement.initiator_known and b.engagement.initiator_known:
        # Each side may blame the other: the same two sides in other roles are still the same two sides.
        crossed *= 0.8
    return max(straight, crossed)


def _slot(one: tuple[tuple[Keys, str], ...], other: tuple[tuple[Keys, str], ...]) -> float:
    if not one or not other:
        return 0.5
    best = [max(_same(x, y) for y in other) for x in one]
    back = [max(_same(x, y) for x in one) for y in other]
    return (max(best) + sum(best + back) / len(best + back)) / 2


def _same(one: tuple[Keys, str], other: tuple[Keys, str]) -> float:
    if one[0] & other[0]:
        return 1.0
    state = {"state_forces", "government"}
    if one[1] in state and other[1] in state and _countries(one[0]) & _countries(other[0]):
        return 0.7
    armed = {"armed_group", "militia", "unidentified"}
    if "unidentified" in (one[1], other[1]) and {one[1], other[1]} <= armed:
        return 0.5
    return 0.0


def _countries(keys: Keys) -> set[str]:
    return {k.rpartition(":")[2] for k in keys if k.startswith(("army:", "police:", "government:"))}
