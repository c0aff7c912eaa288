"""What each claimant says about an incident, in order, and where claimants cannot both be right."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from extract.ledger.identity import Groups, actor_keys, claimant_keys, claimant_name
from extract.ledger.kinds import names_a_kind
from extract.ledger.models import Account, Dispute, Ground, Position, Statement, Step
from extract.records import Claim, Record, Side
from extract.text.folding import name_key

Topic = tuple[str, str, str]
"""Kind, thing counted, and whose: what two claims must share to be about the same."""


def positions(records: Mapping[int, Record], accounts: Sequence[Account]) -> tuple[Position, ...]:
    """Gives the positions of an incident, by kind, topic and claimant.

    What one claimant said is in the order of the days on which it was said, then of the documents.
    """
    told = [(a, c) for a in accounts for c in records[a.record].claims if c.engagement == a.engagement]
    people, speakers = Groups(), Groups()
    for account, claim in told:
        record = records[account.record]
        speakers.add(claimant_keys(record, claim), claimant_name(record, claim))
        _note_subject(record, claim, people)
    lines: dict[tuple[Topic, bool, int], list[tuple[Statement, Claim]]] = defaultdict(list)
    parts = _parts(records, told, people, speakers)
    for account, claim in told:
        record = records[account.record]
        who = speakers.of(claimant_keys(record, claim))
        part = (account.record, claim.id) in parts
        statement = _statement(record, account, claim, part, _about(record, claim, people))
        lines[_topic(record, account, claim, people), part, who].append((statement, claim))
    made = [_position(speakers.name(who), topic, part, said) for (topic, part, who), said in lines.items()]
    return tuple(sorted(made, key=_order))


def _order(p: Position) -> tuple[str, str, str, bool, str]:
    return (p.kind, p.subject, p.item or "", p.part, p.claimant)


def _note_subject(record: Record, claim: Claim, people: Groups) -> None:
    actor = next((a for a in record.actors if a.id == claim.subject.actor), None)
    keys = actor_keys(actor) if actor else None
    if actor and keys:
        people.add(keys, actor.name)


def _topic(record: Record, account: Account, claim: Claim, people: Groups) -> Topic:
    return (claim.kind, name_key(claim.item or ""), _whose(record, account, claim, people))


def _whose(record: Record, account: Account, claim: Claim, people: Groups) -> str:
    if claim.kind in ("responsibility", "control"):
        # Who did it is the answer here, not the question.
        return ""
    side = _side(claim.subject.side, account)
    return _about(record, claim, people) or (f"{side}s" if side else "all")


def _about(record: Record, claim: Claim, people: Groups) -> str | None:
    actor = next((a for a in record.actors if a.id == claim.subject.actor), None)
    keys = actor_keys(actor) if actor else None
    return people.name(people.of(keys)) if keys else None


def _side(side: Side | None, account: Account) -> Side | None:
    if side is None or not account.swapped:
        return side
    return "defender" if side == "attacker" else "attacker"


def _parts(
    records: Mapping[int, Record],
    told: Sequence[tuple[Account, Claim]],
    people: Groups,
    speakers: Groups,
) -> set[tuple[int, str]]:
    """Gives the claims that count only a part: beside a larger figure of the same claimant in the same document, or of
    some kind of the victims where anybody counts more.
    """
    beside: dict[tuple[int, int, Topic], list[Claim]] = defaultdict(list)
    asked: dict[Topic, list[tuple[int, Claim]]] = defaultdict(list)
    for account, claim in told:
        record = records[account.record]
        if claim.value is not None and claim.stance in ("asserts", "confirms"):
            who = speakers.of(claimant_keys(record, claim))
            topic = _topic(record, account, claim, people)
            beside[account.record, who, topic].append(claim)
            asked[topic].append((account.record, claim))
    found: set[tuple[int, str]] = set()
    for (number, _, _), claims in beside.items():
        updated = {c.supersedes for c in claims} | {c.id for c in claims if c.supersedes}
        most = max(_size(c) for c in claims)
        found |= {(number, c.id) for c in claims if _size(c) < most and c.id not in updated}
    for told_of in asked.values():
        most = max((_size(c) for _, c in told_of if not names_a_kind(c)), default=0)
        found |= {(number, c.id) for number, c in told_of if names_a_kind(c) and _size(c) < most}
    return found


def _size(claim: Claim) -> int:
    assert claim.value is not None
    return claim.value.low if claim.value.low is not None else claim.value.high or 0


def _statement(record: Record, account: Account, claim: Claim, part: bool, about: str | None) -> Statement:
    names = {a.id: a.name for a in record.actors}
    value = claim.value
    subject = claim.subject
    return Statement(
        record=account.record,
        document_id=account.document_id,
        source=account.source,
        said_on=claim.made_on or account.published,
        claim=claim.id,
        engagement=claim.engagement,
        kind=claim.kind,
        item=claim.item,
        claimant=claimant_name(record, claim),
        relayed_by=claim.relayed_by,
        subject=subject.text or (names[subject.actor] if subject.actor else "people"),
        about=about,
        side=_side(subject.side, account),
        low=value.low if value else None,
        high=value.high if value else None,
        approximate=value.approximate if value else False,
        figure=value.text if value else None,
        stance=claim.stance,
        provisional=claim.provisional,
        part=part,
        evidence=claim.evidence[0],
    )


def _position(claimant: str, topic: Topic, part: bool, said: list[tuple[Statement, Claim]]) -> Position:
    updates = {(s.record, c.supersedes): s for s, c in said if c.supersedes}

    def key(pair: tuple[Statement, Claim]) -> tuple[dt.date, int, bool, str]:
        statement, claim = pair
        day = statement.said_on or dt.date.max
        newer = updates.get((statement.record, claim.id))
        if newer is not None:
            # What is superseded was said before, whatever days are told.
            day = min(day, newer.said_on or dt.date.max)
        return (day, statement.record, newer is None, claim.id)

    ordered = [s for s, _ in sorted(said, key=key)]
    first = ordered[0]
    steps: list[Step] = ["first"]
    steps += [_step(before, after) for before, after in pairwise(ordered)]
    return Position(
        claimant=claimant,
        kind=first.kind,
        item=first.item,
        subject=topic[2],
        statements=tuple(ordered),
        steps=tuple(steps),
        part=part,
    )


def _step(before: Statement, after: Statement) -> Step:
    if after.stance != "asserts":
        return after.stance
    same = (_bounds(before), before.about) == (_bounds(after), after.about)
    return "repeats" if same else "updates"


def disputes(found: Sequence[Position]) -> tuple[Dispute, ...]:
    """Gives the pairs of positions that cannot both be right: figures apart, denials, doubts, blame and control."""
    made: list[Dispute] = []
    for i, one in enumerate(found):
        for j, other in enumerate(found[i + 1 :], i + 1):
            if _question(one) == _question(other) and one.claimant != other.claimant:
                made += _apart(i, one, j, other)
                made += _against(i, one, j, other)
                made += _against(j, other, i, one)
    return tuple(made)


def _question(p: Position) -> tuple[str, str, str, bool]:
    return (p.kind, name_key(p.item or ""), p.subject, p.part)


def _apart(i: int, one: Position, j: int, other: Position) -> Iterator[Dispute]:
    a, b = one.standing, other.standing
    if a is None or b is None or one.part:
        return
    ground: Ground = "figures"
    if one.kind in ("responsibility", "control"):
        ground = "responsibility" if one.kind == "responsibility" else "control"
        differ = a.about is not None and b.about is not None and a.about != b.about
    else:
        (low, high), (least, most) = _range(a), _range(b)
        differ = high < least or most < low
    if differ:
        yield Dispute(ground=ground, first=i, second=j, text=f"{_said(a)}; {_said(b)}.")


def _against(i: int, one: Position, j: int, other: Position) -> Iterator[Dispute]:
    """Yields the first denial, and the first doubt, of what the other says."""
    for stance, ground in _GROUNDS.items():
        for no in (s for s in one.statements if s.stance == stance):
            yes = next((s for s in other.statements if s.stance == "asserts" and _same_point(s, no)), None)
            if yes is not None:
                yield Dispute(ground=ground, first=i, second=j, text=f"{_said(no)}; {_said(yes)}.")
                break


_GROUNDS: Final[dict[str, Ground]] = {"denies": "denial", "doubts": "doubt"}


def _same_point(one: Statement, other: Statement) -> bool:
    return (_bounds(one), one.about) == (_bounds(other), other.about)


def _range(s: Statement) -> tuple[float, float]:
    """Gives the bounds of a statement as numbers; "about 30" is taken a tenth wider on either side."""
    slack = 0.1 if s.approximate else 0.0
    low = 0.0 if s.low is None else s.low * (1 - slack)
    return low, float("inf") if s.high is None else s.high * (1 + slack)


def _bounds(s: Statement) -> tuple[int | None, int | None]:
    return (s.low, s.high)


def _said(s: Statement) -> str:
    verb = {"asserts": "says", "confirms": "confirms", "denies": "denies", "doubts": "doubts"}[s.stance]
    figure = "no " if s.high == 0 else f"{s.figure} " if s.figure else ""
    thing = f"{s.item} of " if s.item else ""
    whom = "people" if s.subject.casefold() in ("nobody", "no one", "none") else s.subject
    return f"{s.claimant} {verb} {figure}{thing}{whom} {_DONE[s.kind]}"


_DONE: Final[dict[str, str]] = {
    "killed": "killed",
    "wounded": "wounded",
    "missing": "missing",
    "killed_or_wounded": "killed or wounded",
    "captured": "captured",
    "materiel_destroyed": "destroyed",
    "materiel_captured": "captured",
    "strength": "took part",
    "responsibility": "did it",
    "control": "holds the place",
}
