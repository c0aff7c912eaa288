"""What the page is told of each record: words ready to show, and numbers to draw, as plain JSON values.

Keys are short, as a page may hold thousands of records. Offsets are UTF-16 code units, as a browser counts them.
Actors, engagements and claims point to each other by their place in the record's lists.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from extract.records import Actor, Claim, Engagement, Provenance, Record
from extract.views import marks, safe, words
from extract.views.page import places

Json = dict[str, Any]
Numbers = tuple[dict[str, int], dict[str, int], dict[str, int]]
"""Places of actors, claims and engagements in a record's lists, by id."""

RELATIONS = {
    "part_of": "part of",
    "allied_with": "allied with",
    "affiliated_with": "affiliated with",
    "leads": "leads",
    "speaks_for": "speaks for",
}


def document(record: Record) -> Json:
    """Gives all that the page shows of one record."""
    d = record.document
    at = _utf16(d.text)
    actors = {a.id: n for n, a in enumerate(record.actors)}
    order = {c.id: n for n, c in enumerate(record.claims)}
    engagements = {e.id: n for n, e in enumerate(record.engagements)}
    return {
        "id": safe.one_line(d.id),
        "title": safe.one_line(d.title or d.id),
        "source": safe.one_line(d.source or ""),
        "published": d.published.isoformat() if d.published else "",
        "url": safe.web_link(d.url),
        "text": safe.visible(d.text),
        "marks": _marks(record, (actors, order, engagements), at),
        "actors": [_actor(a, actors, record) for a in record.actors],
        "engagements": [_engagement(record, e, actors, at) for e in record.engagements],
        "claims": [_claim(record, c, (actors, order, engagements), at) for c in record.claims],
        "made": _made(record.provenance),
        "notes": [
            [safe.one_line(n.code), safe.one_line(n.message), safe.one_line(n.where or "")]
            for n in (record.provenance.warnings if record.provenance else ())
        ],
    }


def _utf16(text: str) -> Callable[[int], int]:
    """Gives the way from code points to UTF-16 units; both are the same where no character is beyond U+FFFF."""
    if text.isascii() or max(text) <= "\uffff":
        return lambda offset: offset
    table = [0]
    for character in text:
        table.append(table[-1] + (2 if character > "\uffff" else 1))
    return table.__getitem__


def _marks(record: Record, numbers: Numbers, at: Callable[[int], int]) -> list[list[Any]]:
    """Gives [start, end, actor or -1, claims, engagements, claims whose figure it is] of each marked stretch."""
    actors, claims, engagements = numbers
    return [
        [
            at(s.start),
            at(s.end),
            actors[s.actor] if s.actor else -1,
            [claims[i] for i in s.claims],
            [engagements[i] for i in s.engagements],
            [claims[i] for i in s.figures],
        ]
        for s in marks.segments(record)
        if not s.plain
    ]


def _actor(actor: Actor, actors: dict[str, int], record: Record) -> Json:
    return {
        "name": safe.one_line(actor.name),
        "type": actor.type.replace("_", " "),
        "country": actor.country or "",
        "core": actor.core,
        "also": [safe.one_line(m) for m in actor.mentions if m != actor.name],
        "ties": [
            f"{RELATIONS[link.relation]} {safe.one_line(record.actors[actors[link.target]].name)}"
            for link in actor.affiliations
        ],
    }


def _engagement(record: Record, e: Engagement, actors: dict[str, int], at: Callable[[int], int]) -> Json:
    first, second = words.sides(record, e)
    spot = places.spot(e.place)
    return {
        "id": safe.one_line(e.id),
        "name": safe.one_line(e.name or ""),
        "type": e.type,
        "label": words.kind_of(e),
        "focus": e.focus,
        "when": words.day(e.date),
        "from": e.date.start.isoformat() if e.date else "",
        "to": e.date.end.isoformat() if e.date else "",
        "precision": e.date.precision if e.date else "",
        "where": safe.one_line(words.where(e.place)),
        "place": safe.one_line(words.spot_name(e.place)),
        "country": (e.place.country or "") if e.place else "",
        "spot": [spot.latitude, spot.longitude, spot.precision] if spot else None,
        "sides": [safe.one_line(first), safe.one_line(second)],
        "attackers": [actors[i] for i in e.attackers],
        "defenders": [actors[i] for i in e.defenders],
        "known": e.initiator_known,
        "outcome": words.outcome(e),
        "evidence": [[at(v.start), at(v.end)] for v in e.evidence],
        "claims": [n for n, c in enumerate(record.claims) if c.engagement == e.id],
    }


def _claim(record: Record, c: Claim, numbers: Numbers, at: Callable[[int], int]) -> Json:
    value = c.value
    actors, claims, engagements = numbers
    return {
        "id": safe.one_line(c.id),
        "engagement": engagements[c.engagement],
        "who": safe.one_line(words.claimant_alone(record, c)),
        "whoActor": actors[c.claimant.actor] if c.claimant.actor else -1,
        "by": safe.one_line(c.relayed_by or ""),
        "kind": c.kind,
        "subject": safe.one_line(words.subject_alone(record, c)),
        "said": safe.one_line(c.subject.text or ""),
        "subjectActor": actors[c.subject.actor] if c.subject.actor else -1,
        "side": c.subject.side or "",
        "item": safe.one_line(c.item or ""),
        "value": [value.low, value.high, value.approximate] if value else None,
        "figure": words.bounds(value),
        "stance": c.stance,
        "provisional": c.provisional,
        "on": c.made_on.isoformat() if c.made_on else "",
        "updates": claims[c.supersedes] if c.supersedes else -1,
        "evidence": [_quote(c, n, at) for n in range(len(c.evidence))],
    }


def _quote(c: Claim, number: int, at: Callable[[int], int]) -> list[int]:
    evidence = c.evidence[number]
    figure = marks.figure_span(c, evidence)
    return [at(evidence.start), at(evidence.end), *((at(figure[0]), at(figure[1])) if figure else ())]


def _made(made: Provenance | None) -> Json:
    if made is None:
        return {"engine": "hand", "by": "labelled by hand", "why": "", "rows": []}
    usage = made.usage
    rows = {
        "engine": f"{made.engine} {made.engine_version}",
        "toolkit": made.toolkit_version,
        "model": made.model,
        "prompt": made.prompt,
        "prompt digest": made.prompt_hash,
        "rules digest": made.rules_hash,
        "form of answer": made.mode,
        "requests": f"{usage.requests} ({usage.cached} from the cache)" if usage else None,
        "tokens": f"{usage.prompt_tokens or 0} in, {usage.completion_tokens or 0} out" if usage else None,
        "cost": f"${usage.cost:.4f}" if usage and usage.cost is not None else None,
    }
    by = f"read by {made.engine}" + (f" with {made.model}" if made.model else "")
    return {
        "engine": safe.one_line(made.engine),
        "by": safe.one_line(by),
        "why": safe.one_line(made.fallback or ""),
        "rows": [[name, safe.one_line(str(value))] for name, value in rows.items() if value],
    }
