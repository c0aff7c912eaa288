"""What the page is told across documents: who else tells of an engagement, and which claims cannot both be right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from extract import ledger
from extract.ledger import Dispute, Incident, Position, Statement
from extract.records import Record
from extract.views import safe

Json = dict[str, Any]
Ref = tuple[int, int]
"""Place of a record among the records, and of an engagement or claim in that record."""

AGAINST = {"denial": "denies", "doubt": "doubts"}


def incidents(records: Sequence[Record]) -> list[Json]:
    """Gives the incidents that several documents tell of, or in which claims stand against each other."""
    claims = [{c.id: n for n, c in enumerate(r.claims)} for r in records]
    engagements = [{e.id: n for n, e in enumerate(r.engagements)} for r in records]
    return [
        {
            "at": [[a.record, engagements[a.record][a.engagement]] for a in incident.accounts],
            "asked": [_asked(p, claims) for p in incident.positions],
            "disputes": [
                [d.ground, safe.one_line(d.text), *_ends(incident, d, claims)] for d in incident.disputes
            ],
        }
        for incident in ledger.build(records).incidents
        if incident.disputes or len(incident.accounts) > 1
    ]


def _asked(position: Position, claims: Sequence[dict[str, int]]) -> list[Any]:
    """Gives [kind, item, of whom, what was said in order] of a position."""
    said = [[s.record, claims[s.record][s.claim]] for s in position.statements]
    return [position.kind, safe.one_line(position.item or ""), safe.one_line(position.subject), said]


def _ends(incident: Incident, dispute: Dispute, claims: Sequence[dict[str, int]]) -> list[Ref]:
    """Gives the two claims that a dispute is between: what is denied or doubted, else what either holds to be so."""
    one, other = incident.positions[dispute.first], incident.positions[dispute.second]
    against = next((s for s in one.statements if s.stance == AGAINST.get(dispute.ground)), None)
    first = against or one.standing or one.statements[-1]
    same = (s for s in other.statements if s.stance == "asserts" and _bounds(s) == _bounds(first))
    second = (next(same, None) if against else None) or other.standing or other.statements[-1]
    return [(s.record, claims[s.record][s.claim]) for s in (first, second)]


def _bounds(s: Statement) -> tuple[int | None, int | None]:
    return s.low, s.high
