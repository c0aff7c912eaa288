"""Records in a few words, so that a test shows only what it is about."""

from __future__ import annotations

from typing import Any

from extract.records import Record

WORDS = "A fight at Dilba and at Karo. " + " ".join(str(n) for n in range(100)) + " dozens"
SENTENCE = {"quote": WORDS, "start": 0, "end": len(WORDS)}
DAY = {"start": "2024-07-01", "end": "2024-07-01", "precision": "day"}


def actor(
    ident: str, *names: str, type: str = "armed_group", core: bool = True, **links: str
) -> dict[str, Any]:
    """An actor; `links` are relation=target."""
    return {
        "id": ident,
        "name": names[0] if names else f"Group {ident}",
        "type": type,
        "mentions": list(names[1:]),
        "core": core,
        "affiliations": [{"relation": r, "target": t} for r, t in links.items()],
    }


def fight(ident: str = "e1", **fields: Any) -> dict[str, Any]:
    """An engagement: a battle at Dilba on one day, a1 attacks a2."""
    base = {
        "id": ident,
        "type": "battle",
        "focus": "main",
        "date": DAY,
        "place": {"name": "Dilba"},
        "attackers": ["a1"],
        "defenders": ["a2"],
        "initiator_known": True,
        "evidence": [SENTENCE],
    }
    return {**base, **fields}


def claim(
    ident: str = "c1",
    low: int | None = 7,
    high: int | None = -1,
    *,
    by: tuple[str | None, str | None] = (None, None),
    of: tuple[str | None, str | None] = ("a2", "defender"),
    **fields: Any,
) -> dict[str, Any]:
    """A claim of killed: `by` is (actor, words), `of` is (actor, side); `high` is `low` unless it is given."""
    top = low if high == -1 else high
    figure = next((str(v) for v in (low, top) if v is not None), "dozens")
    base = {
        "id": ident,
        "engagement": "e1",
        "kind": "killed",
        "claimant": {"actor": by[0], "text": by[1]},
        "subject": {"actor": of[0], "side": of[1]},
        "value": {"low": low, "high": top, "approximate": False, "text": figure},
        "evidence": [SENTENCE],
    }
    if fields.get("kind") in ("responsibility", "control"):
        base["value"] = None
    return {**base, **fields}


def record(
    *parts: dict[str, Any],
    actors: list[dict[str, Any]] | None = None,
    ident: str = "dilba",
    text: str = WORDS,
    **document: Any,
) -> Record:
    """A record of engagements and claims; two actors unless others are given, a fight where claims need one."""
    fights = [p for p in parts if "focus" in p]
    claims = [p for p in parts if "subject" in p]
    if claims and not fights:
        fights = [fight()]
    people = (
        actors
        if actors is not None
        else [actor("a1", "Hill Front", "HF"), actor("a2", "army", type="state_forces")]
    )
    return Record.model_validate(
        {
            "document": {"id": ident, "text": text, **document},
            "actors": people,
            "engagements": fights,
            "claims": claims,
        }
    )
