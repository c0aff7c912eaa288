"""Records as three tidy tables: actors, engagements, claims; one row an item, plain values in every cell."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from extract.errors import MissingExtra
from extract.records import Actor, Claim, Engagement, Record

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, Any]

JOIN = "; "
"""Between several values in one cell, as ACLED does."""


def actor_rows(record: Record) -> list[Row]:
    """Gives one row for each actor of a record."""
    names = {a.id: a.name for a in record.actors}
    return [
        {
            **_document(record),
            "actor_id": a.id,
            "name": a.name,
            "type": a.type,
            "country": a.country,
            "core": a.core,
            "mentions": JOIN.join(a.mentions),
            "affiliations": JOIN.join(f"{x.relation} {names[x.target]}" for x in a.affiliations),
            **_maker(record),
        }
        for a in record.actors
    ]


def engagement_rows(record: Record) -> list[Row]:
    """Gives one row for each engagement of a record."""
    return [_engagement(record, e) for e in record.engagements]


def claim_rows(record: Record) -> list[Row]:
    """Gives one row for each claim of a record, with its engagement's date and place beside it."""
    return [_claim(record, c) for c in record.claims]


def frames(records: Iterable[Record]) -> dict[str, pd.DataFrame]:
    """Gives the tables "actors", "engagements" and "claims" as pandas frames; empty tables keep their columns.

    Raises MissingExtra where pandas is not installed.
    """
    try:
        import pandas as pd
    except ImportError:
        raise MissingExtra("a data frame", "tables") from None
    rows: dict[str, list[Row]] = {"actors": [], "engagements": [], "claims": []}
    for record in records:
        rows["actors"] += actor_rows(record)
        rows["engagements"] += engagement_rows(record)
        rows["claims"] += claim_rows(record)
    tables = {name: pd.DataFrame(rows[name], columns=list(COLUMNS[name])) for name in rows}
    whole = {"claims": ("low", "high")}
    for name, columns in whole.items():
        for column in columns:
            tables[name][column] = tables[name][column].astype("Int64")
    return tables


def _document(record: Record) -> Row:
    d = record.document
    return {"document_id": d.id, "source": d.source, "published": d.published}


def _maker(record: Record) -> Row:
    return {"engine": record.provenance.engine if record.provenance else None}


def _names(record: Record, ids: Iterable[str]) -> str:
    names: dict[str, Actor] = {a.id: a for a in record.actors}
    return JOIN.join(names[i].name for i in ids)


def _engagement(record: Record, e: Engagement) -> Row:
    return {
        **_document(record),
        "engagement_id": e.id,
        "name": e.name,
        "type": e.type,
        "focus": e.focus,
        "date_start": e.date.start if e.date else None,
        "date_end": e.date.end if e.date else None,
        "date_precision": e.date.precision if e.date else None,
        "place": e.place.name if e.place else None,
        "within": JOIN.join(e.place.within) if e.place else None,
        "country": e.place.country if e.place else None,
        "attackers": _names(record, e.attackers),
        "defenders": _names(record, e.defenders),
        "initiator_known": e.initiator_known,
        "outcome": e.outcome,
        "claims": sum(c.engagement == e.id for c in record.claims),
        "evidence": e.evidence[0].quote,
        "evidence_start": e.evidence[0].start,
        "evidence_end": e.evidence[0].end,
        **_maker(record),
    }


def _claim(record: Record, c: Claim) -> Row:
    names = {a.id: a.name for a in record.actors}
    engagement = next(e for e in record.engagements if e.id == c.engagement)
    return {
        **_document(record),
        "claim_id": c.id,
        "engagement_id": c.engagement,
        "date_start": engagement.date.start if engagement.date else None,
        "place": engagement.place.name if engagement.place else None,
        "kind": c.kind,
        "low": c.value.low if c.value else None,
        "high": c.value.high if c.value else None,
        "approximate": c.value.approximate if c.value else None,
        "figure": c.value.text if c.value else None,
        "item": c.item,
        "subject": names[c.subject.actor] if c.subject.actor else c.subject.text,
        "subject_side": c.subject.side,
        "claimant": names[c.claimant.actor] if c.claimant.actor else c.claimant.text,
        "relayed_by": c.relayed_by,
        "stance": c.stance,
        "provisional": c.provisional,
        "made_on": c.made_on,
        "supersedes": c.supersedes,
        "evidence": c.evidence[0].quote,
        "evidence_start": c.evidence[0].start,
        "evidence_end": c.evidence[0].end,
        **_maker(record),
    }


_SHARED = ("document_id", "source", "published")
COLUMNS: dict[str, tuple[str, ...]] = {
    "actors": (
        *_SHARED,
        *("actor_id", "name", "type", "country", "core", "mentions", "affiliations", "engine"),
    ),
    "engagements": (
        *_SHARED,
        *("engagement_id", "name", "type", "focus", "date_start", "date_end", "date_precision"),
        *("place", "within", "country", "attackers", "defenders", "initiator_known", "outcome"),
        *("claims", "evidence", "evidence_start", "evidence_end", "engine"),
    ),
    "claims": (
        *_SHARED,
        *("claim_id", "engagement_id", "date_start", "place", "kind", "low", "high", "approximate"),
        *("figure", "item", "subject", "subject_side", "claimant", "relayed_by", "stance"),
        *("provisional", "made_on", "supersedes", "evidence", "evidence_start", "evidence_end", "engine"),
    ),
}
"""The columns of each table, in order; a table without rows has them too."""
