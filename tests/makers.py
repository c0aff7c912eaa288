"""Small records to test with, built by hand."""

from __future__ import annotations

import datetime as dt
from typing import Any

from extract.records import Document, Provenance, Record

TEXT = (
    "At least seven soldiers were killed in Dilba on Monday, the army said. "
    "The Hill Front said it had killed 20 soldiers and lost two fighters."
)


def evidence(text: str, quote: str) -> dict[str, Any]:
    """Locates a quote that stands in the text."""
    start = text.index(quote)
    return {"quote": quote, "start": start, "end": start + len(quote)}


def document(text: str = TEXT, **fields: Any) -> Document:
    """Gives a document with a title, a source and a day of publication."""
    base = {
        "id": "dilba",
        "title": "Soldiers killed",
        "source": "Hill News",
        "published": dt.date(2024, 7, 3),
    }
    return Document.model_validate({**base, **fields, "text": text})


def parts(text: str = TEXT) -> dict[str, list[dict[str, Any]]]:
    """Gives the actors, engagements and claims of TEXT in record form."""
    first, second = (text[: text.index(". ") + 1], text[text.index(". ") + 2 :])

    def claim(number: int, **fields: Any) -> dict[str, Any]:
        base = {"id": f"c{number}", "engagement": "e1", "kind": "killed", "relayed_by": None, "item": None}
        return {**base, **fields}

    return {
        "actors": [
            {
                "id": "a1",
                "name": "army",
                "type": "state_forces",
                "mentions": ["army", "soldiers"],
                "core": True,
            },
            {
                "id": "a2",
                "name": "Hill Front",
                "type": "armed_group",
                "mentions": ["Hill Front"],
                "core": True,
            },
        ],
        "engagements": [
            {
                "id": "e1",
                "type": "battle",
                "focus": "main",
                "date": {"start": "2024-07-01", "end": "2024-07-01", "precision": "day"},
                "place": {"name": "Dilba", "within": [], "country": None},
                "attackers": ["a2"],
                "defenders": ["a1"],
                "initiator_known": True,
                "evidence": [evidence(text, first)],
            }
        ],
        "claims": [
            claim(
                1,
                claimant={"actor": "a1", "text": "the army"},
                subject={"actor": "a1", "side": "defender", "text": "soldiers"},
                value={"low": 7, "high": None, "approximate": False, "text": "At least seven"},
                evidence=[evidence(text, first)],
            ),
            claim(
                2,
                claimant={"actor": "a2", "text": "The Hill Front"},
                subject={"actor": "a1", "side": "defender", "text": "soldiers"},
                value={"low": 20, "high": 20, "approximate": False, "text": "20"},
                evidence=[evidence(text, second)],
            ),
            claim(
                3,
                claimant={"actor": "a2", "text": "The Hill Front"},
                subject={"actor": "a2", "side": "attacker", "text": "fighters"},
                value={"low": 2, "high": 2, "approximate": False, "text": "two"},
                evidence=[evidence(text, second)],
            ),
        ],
    }


def record(text: str = TEXT, **fields: Any) -> Record:
    """Gives a valid record of TEXT, as if a scripted engine had made it."""
    made = Provenance(engine="scripted", engine_version="1", toolkit_version="0")
    return Record.model_validate(
        {"document": document(text, **fields).model_dump(), **parts(text), "provenance": made.model_dump()}
    )
