"""What the ledger holds: incidents, who tells of them, and what each claimant says, in order."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import BaseModel, ConfigDict

from extract.records import ClaimKind, EngagementType, Evidence, Place, Side, Stance, When

Step = Literal["first", "repeats", "updates", "confirms", "denies", "doubts"]
"""How a statement stands to the one that the same claimant made before."""

Ground = Literal["figures", "denial", "doubt", "responsibility", "control"]


class _Entry(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Account(_Entry):
    """One document's telling of an incident; `record` is the record's place in what was given to `build`, from 0."""

    record: int
    document_id: str
    source: str | None
    published: dt.date | None
    engagement: str
    swapped: bool = False
    """True where the document lists the sides the other way round."""


class Statement(_Entry):
    """One claim of one document, with names in place of ids; bounds as in the record, None: none stated."""

    record: int
    document_id: str
    source: str | None
    said_on: dt.date | None
    claim: str
    engagement: str
    kind: ClaimKind
    item: str | None
    claimant: str
    relayed_by: str | None
    subject: str
    """As the document words it, else the actor's name."""
    about: str | None
    """The subject by its fullest name in any document; None where it cannot be named."""
    side: Side | None
    low: int | None
    high: int | None
    approximate: bool
    figure: str | None
    stance: Stance
    provisional: bool
    part: bool
    """True where the same claimant gives a larger figure for the same victims beside it, of which this is a part."""
    evidence: Evidence


class Position(_Entry):
    """What one claimant says in one respect, in the order in which it was said; `steps` goes with `statements`.

    `subject` is whose dead, prisoners or vehicles are counted: an actor by its fullest name, else "attackers",
    "defenders" or "all"; positions of equal kind, item and subject answer one question. For responsibility and control
    it is empty: there the subject is the answer.
    """

    claimant: str
    kind: ClaimKind
    item: str | None
    subject: str
    statements: tuple[Statement, ...]
    steps: tuple[Step, ...]
    part: bool = False

    @property
    def standing(self) -> Statement | None:
        """The last statement that holds something to be so; None where the claimant only denies or doubts."""
        held = [s for s in self.statements if s.stance in ("asserts", "confirms")]
        return held[-1] if held else None


class Dispute(_Entry):
    """Two positions of an incident, by number from 0, that cannot both be right; `text` says so in one sentence."""

    ground: Ground
    first: int
    second: int
    text: str


class Incident(_Entry):
    """One event as all documents together tell it.

    `date` is the narrowest that is told, `place` the fullest. Sides are names, the fullest of each actor.
    """

    id: str
    type: EngagementType
    date: When | None
    place: Place | None
    attackers: tuple[str, ...]
    defenders: tuple[str, ...]
    accounts: tuple[Account, ...]
    positions: tuple[Position, ...]
    disputes: tuple[Dispute, ...]


class Ledger(_Entry):
    """All incidents of a collection, by date, then place."""

    incidents: tuple[Incident, ...]

    def of(self, record: int, engagement: str) -> Incident:
        """Gives the incident that an engagement of a record belongs to; raises KeyError where there is none."""
        for incident in self.incidents:
            if any((a.record, a.engagement) == (record, engagement) for a in incident.accounts):
                return incident
        raise KeyError(f"record {record}, {engagement}")

    @property
    def shared(self) -> tuple[Incident, ...]:
        """The incidents that more than one document tells of."""
        return tuple(i for i in self.incidents if len({a.record for a in i.accounts}) > 1)
