"""A model's answer -> items in record form, whose quotes are still to be located."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract import prompting
from extract.engines.base import Item
from extract.records import FIGURELESS

_COUNTRYLESS = frozenset(
    {"civilians", "person", "media", "unidentified", "armed_group", "militia", "private_military"}
)


def items_of(answer: prompting.Answer) -> tuple[tuple[Item, ...], tuple[Item, ...], tuple[Item, ...]]:
    """Gives actors, engagements and claims as plain data in record form; references to nothing are left out."""
    actors = {a.id for a in answer.actors}
    core = set(_in_roles(answer))
    engagements = {e.id for e in answer.engagements}
    claims = {c.id for c in answer.claims}
    return (
        tuple(_actor(a, actors, core) for a in answer.actors),
        tuple(_engagement(e, actors) for e in answer.engagements),
        tuple(_claim(c, actors, claims) for c in answer.claims if c.engagement in engagements),
    )


def _in_roles(answer: prompting.Answer) -> Iterator[str]:
    for e in answer.engagements:
        yield from (*e.attackers, *e.defenders)
    for c in answer.claims:
        yield from (ref for ref in (c.claimant_actor, c.subject_actor) if ref is not None)


def _actor(a: prompting.WireActor, known: set[str], core: set[str]) -> dict[str, Any]:
    return {
        "id": a.id,
        "name": a.name,
        "type": a.type,
        "mentions": list(dict.fromkeys(m for m in a.mentions if m.strip())),
        "country": None if a.type in _COUNTRYLESS else _country(a.country),
        "affiliations": [
            {"relation": x.relation, "target": x.target}
            for x in a.affiliations
            if x.target in known and x.target != a.id
        ],
        "core": a.id in core,
    }


def _country(code: str | None) -> str | None:
    """ISO 3166-1 alpha-2, or nothing: models write "UK" for "GB" and names for codes."""
    if code is None:
        return None
    code = code.strip().upper()
    code = {"UK": "GB", "EL": "GR"}.get(code, code)
    return code if len(code) == 2 and code.isascii() and code.isalpha() else None


def _engagement(e: prompting.WireEngagement, known: set[str]) -> dict[str, Any]:
    place = e.place
    where = None
    if place is not None:
        where = {
            "name": place.name or None,
            "within": [w for w in place.within if w],
            "country": _country(place.country),
        }
        if not any(where.values()):
            where = None
    dated = e.date is not None and e.date.end >= e.date.start
    return {
        "id": e.id,
        "name": e.name or None,
        "type": e.type,
        "focus": e.focus,
        "date": {"start": e.date.start, "end": e.date.end, "precision": e.date.precision}
        if e.date and dated
        else None,
        "place": where,
        "attackers": [x for x in dict.fromkeys(e.attackers) if x in known],
        "defenders": [x for x in dict.fromkeys(e.defenders) if x in known],
        "initiator_known": e.initiator_known,
        "outcome": e.outcome,
        "evidence": [{"quote": q} for q in dict.fromkeys(e.quotes) if q.strip()],
    }


def _claim(c: prompting.WireClaim, actors: set[str], claims: set[str]) -> dict[str, Any]:
    value = None
    if c.kind not in FIGURELESS:
        value = {"low": c.low, "high": c.high, "approximate": c.approximate, "text": c.figure or None}
    return {
        "id": c.id,
        "engagement": c.engagement,
        "claimant": {"actor": _known(c.claimant_actor, actors), "text": c.claimant_text or None},
        "relayed_by": c.relayed_by or None,
        "kind": c.kind,
        "subject": {
            "actor": _known(c.subject_actor, actors),
            "side": c.subject_side,
            "text": c.subject_text or None,
        },
        "value": value,
        "item": c.item or None,
        "stance": c.stance,
        "provisional": c.provisional,
        "made_on": c.made_on,
        "supersedes": c.supersedes if c.supersedes in claims and c.supersedes != c.id else None,
        "evidence": [{"quote": q} for q in dict.fromkeys(c.quotes) if q.strip()],
    }


def _known(ref: str | None, actors: set[str]) -> str | None:
    return ref if ref in actors else None
