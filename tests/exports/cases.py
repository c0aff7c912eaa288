"""Records of one engagement with any claims, to test what is made of them."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any

from extract.records import Record

GOLD = Path(__file__).resolve().parent.parent.parent / "evals" / "gold"

ARMY, REBELS, CIVIL, POLICE, SPEAKER = "army", "rebels", "civil", "police", "speaker"

_ACTORS = [
    {"id": ARMY, "name": "Malian army", "type": "state_forces", "country": "ML", "core": True},
    {"id": REBELS, "name": "Hill Front", "type": "armed_group", "core": True},
    {"id": CIVIL, "name": "civilians", "type": "civilians", "core": True},
    {"id": POLICE, "name": "Malian police", "type": "state_forces", "country": "ML", "core": True},
    {
        "id": SPEAKER,
        "name": "Ali Tamboura",
        "type": "person",
        "core": True,
        "affiliations": [{"relation": "speaks_for", "target": REBELS}],
    },
]


def figure(low: int | None, high: int | None, text: str, approximate: bool = False) -> dict[str, Any]:
    """Gives a value in record form."""
    return {"low": low, "high": high, "text": text, "approximate": approximate}


def exact(number: int) -> dict[str, Any]:
    """Gives the value of a plain number."""
    return figure(number, number, str(number))


def claim(
    value: dict[str, Any] | None,
    *,
    by: str | None = None,
    of: str | None = ARMY,
    side: str | None = "defender",
    text: str | None = "soldiers",
    **fields: Any,
) -> dict[str, Any]:
    """Gives a claim without id and evidence, which `record` adds; `by` is an actor or the words for a source."""
    known = {a["id"] for a in _ACTORS}
    who = {"actor": by if by in known else None, "text": by}
    whom = {"actor": of, "side": side, "text": text}
    return {"kind": "killed", "claimant": who, "subject": whom, "value": value, **fields}


def record(*claims: dict[str, Any], sentence: str | None = None, **engagement: Any) -> Record:
    """Gives a record of one engagement with these claims; each has a sentence of its own, or all have `sentence`."""
    text = sentence or "Fighters attacked the base at Gao.\n"
    made = []
    for number, fields in enumerate(claims, 1):
        if sentence is None:
            words = fields["value"]["text"] if fields["value"] else "it"
            quote = f"Claim {number}: {words} {fields['subject']['text'] or 'dead'} according to a source."
            start = len(text)
            text += quote + "\n"
        else:
            quote, start = sentence, 0
        spot = {"quote": quote, "start": start, "end": start + len(quote)}
        made.append({"id": f"c{number}", "engagement": "e1", "evidence": [spot], **fields})
    first = text.split("\n")[0]
    base = {
        "id": "e1",
        "type": "assault",
        "focus": "main",
        "date": {"start": "2024-07-01", "end": "2024-07-01", "precision": "day"},
        "place": {"name": "Gao", "within": [], "country": "ML"},
        "attackers": [REBELS],
        "defenders": [ARMY],
        "initiator_known": True,
        "evidence": [{"quote": first, "start": 0, "end": len(first)}],
    }
    document = {
        "id": "gao",
        "title": "Base attacked",
        "source": "Sahel News",
        "published": "2024-07-03",
        "text": text,
    }
    return Record.model_validate(
        {
            "document": document,
            "actors": _ACTORS,
            "engagements": [{**base, **engagement}],
            "claims": made,
        }
    )


@lru_cache(maxsize=1)
def gold() -> tuple[Record, ...]:
    """Gives all hand-labelled records that the project ships."""
    found = [json.loads(p.read_text(encoding="utf-8")) for p in sorted(GOLD.glob("*.json"))]
    return tuple(Record.model_validate(f) for f in found if "document" in f)
