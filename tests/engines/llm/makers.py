"""An article, the right answer to it, and an engine that asks a server on loopback."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from extract.engines.llm import LLMEngine
from extract.records import Document
from extract.settings import Settings

TEXT = (
    "Fighters of the Hill Front attacked an army post in Dilba on Monday, killing seven soldiers, the army said.\n\n"
    "The Hill Front said it had lost two of its men. Three trucks were burned in the attack."
)


def document(text: str = TEXT, **fields: Any) -> Document:
    """The article that most tests ask about."""
    base = {"id": "dilba", "title": "Post attacked in Dilba", "published": dt.date(2024, 7, 3)}
    return Document.model_validate({**base, **fields, "text": text})


def actor(number: int, name: str, kind: str, mentions: list[str]) -> dict[str, Any]:
    """One actor as a model gives it."""
    return {"id": f"a{number}", "name": name, "type": kind, "mentions": mentions}


def claim(number: int, quote: str, kind: str, **fields: Any) -> dict[str, Any]:
    """One claim as a model gives it; what is not said is left out."""
    return {"id": f"c{number}", "engagement": "e1", "quotes": [quote], "kind": kind, **fields}


KILLED = claim(
    1,
    "killing seven soldiers, the army said",
    "killed",
    claimant_actor="a2",
    claimant_text="the army",
    subject_actor="a2",
    subject_side="defender",
    figure="seven",
    low=7,
    high=7,
)
LOST = claim(
    2,
    "The Hill Front said it had lost two of its men.",
    "killed",
    claimant_actor="a1",
    subject_actor="a1",
    subject_side="attacker",
    figure="two",
    low=2,
    high=2,
)
BURNED = claim(
    3,
    "Three trucks were burned in the attack.",
    "materiel_destroyed",
    subject_side="defender",
    figure="Three",
    low=3,
    high=3,
    item="trucks",
)


def answer(*claims: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """The right answer to the article, with these claims (all three without any)."""
    engagement = {
        "id": "e1",
        "quotes": ["Fighters of the Hill Front attacked an army post in Dilba on Monday"],
        "type": "assault",
        "focus": "main",
        "date": {"start": "2024-07-01", "end": "2024-07-01", "precision": "day"},
        "place": {"name": "Dilba", "within": [], "country": None},
        "attackers": ["a1"],
        "defenders": ["a2"],
        "initiator_known": True,
    }
    base: dict[str, Any] = {
        "actors": [
            actor(1, "Hill Front", "armed_group", ["Hill Front"]),
            actor(2, "army", "state_forces", ["army", "soldiers"]),
        ],
        "engagements": [engagement],
        "claims": list(claims) or [KILLED, LOST, BURNED],
    }
    return {**base, **fields}


RIGHT = json.dumps(answer())
EMPTY = json.dumps({"actors": [], "engagements": [], "claims": []})


def change(**fields: Any) -> str:
    """A second turn's answer: nothing changes but what is given."""
    base: dict[str, list[Any]] = {
        "actors": [],
        "engagements": [],
        "claims": [],
        "withdrawn": [],
        "explained": [],
    }
    return json.dumps({**base, **fields})


def settings(url: str | None, folder: Path, **fields: Any) -> Settings:
    """Settings for a server on loopback, with waits of zero."""
    base: dict[str, Any] = {
        "model": "fake",
        "base_url": url,
        "cache_dir": folder / "responses",
        "backoff": 0,
        "timeout": 5,
        "concurrency": 8,
    }
    return Settings.model_validate({**base, **fields})


def engine(url: str | None, folder: Path, **fields: Any) -> LLMEngine:
    """An engine that asks there; to be used as a block, so that it is closed."""
    return LLMEngine(settings(url, folder, **fields))
