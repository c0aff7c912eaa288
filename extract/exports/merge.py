"""One record an incident: what several documents tell of one event, as if one document had told it.

Data sets count an event once, however many reports there are. The merged record is a record like any other: its text
is the documents' texts one after the other, so that every quote still stands where it says.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from extract import ledger
from extract.ledger.identity import Groups, actor_keys
from extract.ledger.models import Account, Incident
from extract.records import (
    Actor,
    Affiliation,
    Claim,
    Claimant,
    Document,
    Engagement,
    Evidence,
    Record,
)

MERGED_FROM = "merged_from"
"""Key of a merged document's `meta`: the ids of the documents it was made of."""

_JOIN = "; "
_BETWEEN = "\n\n"


def merged(records: Iterable[Record]) -> Iterator[Record]:
    """Yields one record for each incident of a collection, by date; holds all records while it does.

    A figure that the same claimant gave again or changed in a later document supersedes the earlier one. The narrator
    of a document is a claimant under the name of its outlet.
    """
    held = list(records)
    for incident in ledger.build(held).incidents:
        yield _record(incident, held)


@dataclass(slots=True)
class _Merge:
    """The parts of an incident under ids of their own."""

    actors: dict[str, list[Actor]] = field(default_factory=dict)
    ids: dict[tuple[int, str], str] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


def _record(incident: Incident, records: Sequence[Record]) -> Record:
    told = {a.record: records[a.record] for a in incident.accounts}
    merge = _Merge()
    at = 0
    for number, record in told.items():
        merge.starts[number] = at
        at += len(record.document.text) + len(_BETWEEN)
    _gather(merge, told)
    engagement = _engagement(incident, told, merge)
    claims = list(_claims(incident, told, merge))
    used = {*engagement.attackers, *engagement.defenders}
    used |= {i for c in claims for i in (c.claimant.actor, c.subject.actor) if i}
    return Record(
        document=_document(list(told.values())),
        actors=tuple(_actors(merge, used)),
        engagements=(engagement,),
        claims=tuple(claims),
    )


def _document(records: Sequence[Record]) -> Document:
    documents = [r.document for r in records]
    first = documents[0]
    sources = dict.fromkeys(d.source for d in documents if d.source)
    days = [d.published for d in documents if d.published]
    return Document(
        id=_JOIN.join(dict.fromkeys(d.id for d in documents)),
        title=first.title,
        url=first.url,
        source=_JOIN.join(sources) or None,
        published=min(days, default=None),
        meta={MERGED_FROM: [d.id for d in documents]} if len(documents) > 1 else dict(first.meta),
        text=_BETWEEN.join(d.text for d in documents),
    )


def _gather(merge: _Merge, told: dict[int, Record]) -> None:
    """Brings actors of all documents under one id where they are one."""
    groups = Groups()
    numbers: dict[tuple[int, str], int] = {}
    for number, record in told.items():
        for actor in record.actors:
            keys = actor_keys(actor)
            if keys:
                numbers[number, actor.id] = groups.add(keys, actor.name)
    for number, record in told.items():
        for actor in record.actors:
            found = numbers.get((number, actor.id))
            own = f"r{number}-{actor.id}" if found is None else f"g{groups.current(found)}"
            merge.ids[number, actor.id] = own
            merge.actors.setdefault(own, []).append(_relinked(actor, number))


def _relinked(actor: Actor, number: int) -> Actor:
    # Targets carry their document until all ids are known.
    links = tuple(Affiliation(relation=x.relation, target=f"{number} {x.target}") for x in actor.affiliations)
    return actor.model_copy(update={"affiliations": links})


def _actors(merge: _Merge, used: set[str]) -> Iterator[Actor]:
    for own, tellings in merge.actors.items():
        types = Counter(a.type for a in tellings)
        links = dict.fromkeys(
            (x.relation, _target(merge, x.target)) for a in tellings for x in a.affiliations
        )
        yield Actor(
            id=own,
            name=min((a.name for a in tellings), key=lambda n: (-len(n), n)),
            type=min(types, key=lambda t: (-types[t], t)),
            mentions=tuple(dict.fromkeys(m for a in tellings for m in a.mentions)),
            country=next((a.country for a in tellings if a.country), None),
            affiliations=tuple(Affiliation(relation=r, target=t) for r, t in links if t != own),
            core=own in used or any(a.core for a in tellings),
        )


def _target(merge: _Merge, target: str) -> str:
    number, _, actor = target.partition(" ")
    return merge.ids[int(number), actor]


def _engagement(incident: Incident, told: dict[int, Record], merge: _Merge) -> Engagement:
    parts = [(a, _told_engagement(told, a)) for a in incident.accounts]
    outcomes = {e.outcome for a, e in parts if e.outcome and not a.swapped}
    return Engagement(
        id=_JOIN.join(dict.fromkeys(e.id for _, e in parts)),
        name=next((e.name for _, e in parts if e.name), None),
        type=incident.type,
        focus="main" if any(e.focus == "main" for _, e in parts) else "background",
        date=incident.date,
        place=incident.place,
        attackers=_side(parts, merge, attacking=True),
        defenders=_side(parts, merge, attacking=False),
        initiator_known=any(e.initiator_known for _, e in parts),
        outcome=next(iter(outcomes)) if len(outcomes) == 1 else "contested" if outcomes else None,
        evidence=tuple(_moved(x, merge.starts[a.record]) for a, e in parts for x in e.evidence),
    )


def _told_engagement(told: dict[int, Record], account: Account) -> Engagement:
    return next(e for e in told[account.record].engagements if e.id == account.engagement)


def _side(parts: Sequence[tuple[Account, Engagement]], merge: _Merge, *, attacking: bool) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for account, engagement in parts:
        ids = engagement.attackers if attacking != account.swapped else engagement.defenders
        found |= dict.fromkeys(merge.ids[account.record, i] for i in ids)
    named = [i for i in found if i.startswith("g")]
    # "Gunmen" of one document are the named group of another.
    return tuple(named) or tuple(found)[:1]


def _moved(evidence: Evidence, by: int) -> Evidence:
    return Evidence(quote=evidence.quote, start=evidence.start + by, end=evidence.end + by)


def _claims(incident: Incident, told: dict[int, Record], merge: _Merge) -> Iterator[Claim]:
    later = _updates(incident)
    for account in incident.accounts:
        record = told[account.record]
        for claim in record.claims:
            if claim.engagement != account.engagement:
                continue
            own = (account.record, claim.id)
            old = later.get(own) or ((account.record, claim.supersedes) if claim.supersedes else None)
            yield claim.model_copy(
                update={
                    "id": _claim_id(own),
                    "engagement": _JOIN.join(dict.fromkeys(a.engagement for a in incident.accounts)),
                    "claimant": _claimant(claim, account, merge),
                    "subject": claim.subject.model_copy(
                        update={
                            "actor": _mapped(merge, account, claim.subject.actor),
                            "side": _turned(claim.subject.side, account),
                        }
                    ),
                    "made_on": claim.made_on or account.published,
                    "supersedes": _claim_id(old) if old and _kept(old, told, incident) else None,
                    "evidence": tuple(_moved(x, merge.starts[account.record]) for x in claim.evidence),
                }
            )


def _claim_id(key: tuple[int, str]) -> str:
    return f"r{key[0]}-{key[1]}"


def _kept(key: tuple[int, str], told: dict[int, Record], incident: Incident) -> bool:
    number, name = key
    of = {(a.record, a.engagement) for a in incident.accounts}
    return any(c.id == name and (number, c.engagement) in of for c in told[number].claims)


def _updates(incident: Incident) -> dict[tuple[int, str], tuple[int, str]]:
    """Gives, for what a claimant said in a later document, what it said last in an earlier one."""
    found: dict[tuple[int, str], tuple[int, str]] = {}
    for position in incident.positions:
        held = [s for s in position.statements if s.stance in ("asserts", "confirms")]
        for before, after in pairwise(held):
            if before.record != after.record and not position.part:
                found[after.record, after.claim] = (before.record, before.claim)
    return found


def _claimant(claim: Claim, account: Account, merge: _Merge) -> Claimant:
    who = claim.claimant
    if who.actor is None and who.text is None:
        return Claimant(actor=None, text=account.source or account.document_id)
    return Claimant(actor=_mapped(merge, account, who.actor), text=who.text)


def _mapped(merge: _Merge, account: Account, actor: str | None) -> str | None:
    return None if actor is None else merge.ids[account.record, actor]


def _turned(side: str | None, account: Account) -> str | None:
    if side is None or not account.swapped:
        return side
    return "defender" if side == "attacker" else "attacker"
