"""Across documents: the same event told several times, its claims side by side, and where they disagree.

>>> ledger = build(records)
>>> [d.text for incident in ledger.shared for d in incident.disputes]
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import get_args

from extract.ledger.identity import Groups, actor_keys
from extract.ledger.linking import Profile, link, profile, swapped
from extract.ledger.models import (
    Account,
    Dispute,
    Incident,
    Ledger,
    Position,
    Statement,
)
from extract.ledger.positions import disputes, positions
from extract.records import EngagementType, Place, Record, When

__all__ = ["Account", "Dispute", "Incident", "Ledger", "Position", "Statement", "build"]


def build(records: Iterable[Record]) -> Ledger:
    """Links the engagements of records into incidents and sets their claims side by side; the same every time.

    Engagements are one incident where date, place, sides and type agree well enough and nothing speaks against it;
    those without a date stay alone, and two of one record are never joined.
    """
    held = list(records)
    profiles = [profile(n, r, e) for n, r in enumerate(held) for e in r.engagements]
    made = [_incident(group, held) for group in link(profiles)]
    made.sort(key=_order)
    return Ledger(incidents=tuple(m.model_copy(update={"id": f"i{n}"}) for n, m in enumerate(made, 1)))


def _order(incident: Incident) -> tuple[str, str, int, str]:
    first = incident.accounts[0]
    start = incident.date.start.isoformat() if incident.date else "9999"
    place = (incident.place.name or "") if incident.place else ""
    return (start, place, first.record, first.engagement)


def _incident(group: Sequence[Profile], records: Sequence[Record]) -> Incident:
    base = group[0]
    accounts = tuple(_account(p, records[p.record], p is not base and swapped(base, p)) for p in group)
    told = {p.record: records[p.record] for p in group}
    found = positions(told, accounts)
    return Incident(
        id="i0",
        type=_type(group),
        date=_date(group),
        place=_place(group),
        attackers=_side(group, accounts, told, attacking=True),
        defenders=_side(group, accounts, told, attacking=False),
        accounts=accounts,
        positions=found,
        disputes=disputes(found),
    )


def _account(p: Profile, record: Record, other_way: bool) -> Account:
    d = record.document
    return Account(
        record=p.record,
        document_id=d.id,
        source=d.source,
        published=d.published,
        engagement=p.engagement.id,
        swapped=other_way,
    )


def _type(group: Sequence[Profile]) -> EngagementType:
    # The most told; of equals the first in the codebook's order, which is that of its rules.
    order: list[EngagementType] = list(get_args(EngagementType))
    told = Counter(p.engagement.type for p in group)
    return min(told, key=lambda t: (-told[t], order.index(t)))


def _date(group: Sequence[Profile]) -> When | None:
    grain = {"day": 0, "week": 1, "month": 2, "year": 3}
    dates = [p.engagement.date for p in group if p.engagement.date]
    return min(dates, key=lambda d: (grain[d.precision], d.end - d.start, d.start), default=None)


def _place(group: Sequence[Profile]) -> Place | None:
    places = [p.engagement.place for p in group if p.engagement.place]
    return max(
        places,
        key=lambda p: (bool(p.name), len(p.within), bool(p.country), len(p.name or ""), p.name or ""),
        default=None,
    )


def _side(
    group: Sequence[Profile], accounts: Sequence[Account], records: dict[int, Record], *, attacking: bool
) -> tuple[str, ...]:
    known, unnamed = Groups(), dict[str, None]()
    numbers: dict[int, None] = {}
    for p, account in zip(group, accounts, strict=True):
        actors = {a.id: a for a in records[p.record].actors}
        ids = p.engagement.attackers if attacking != account.swapped else p.engagement.defenders
        for actor in (actors[i] for i in ids):
            keys = actor_keys(actor)
            if keys:
                numbers[known.add(keys, actor.name)] = None
            else:
                unnamed[actor.name] = None
    named = tuple(dict.fromkeys(known.name(known.current(n)) for n in numbers))
    # "Gunmen" of one document are the named group of another.
    return named or tuple(unnamed)[:1]
