"""Records for the views' tests: one in which sources differ in every way, hostile ones, and many."""

from __future__ import annotations

from typing import Any

from extract.records import Notice, Record
from tests import makers
from tests.views.hostile import LINKS, PAYLOADS

RIVALS = (
    "Fighters of the Hill Front attacked the base at Goma on Monday. "
    "The army said that 20 rebels were killed. "
    "The Hill Front denied that 20 of its men had died and spoke of up to four. "
    "About 30 soldiers were captured, the Hill Front said. A hospital counted between 9 and 12 dead soldiers.\n\n"
    "Hill News could not verify that 20 rebels were killed. The mission confirmed at least nine dead soldiers."
)


def _claim(number: int, who: str | None, kind: str, quote: str, value: Any, **more: Any) -> dict[str, Any]:
    low, high, about, words = value
    return {
        "id": f"c{number}",
        "engagement": "e1",
        "claimant": {"actor": who, "text": more.pop("text", None)},
        "kind": kind,
        "subject": more.pop("subject", {"actor": "a1", "side": "defender", "text": "soldiers"}),
        "value": {"low": low, "high": high, "approximate": about, "text": words},
        "evidence": [makers.evidence(RIVALS, quote)],
        **more,
    }


def rivals() -> Record:
    """Gives a record with an exact figure, a range, open bounds, an estimate, a denial, a doubt, a confirmation."""
    rebels = {"actor": "a2", "side": "attacker", "text": "rebels"}
    parts = makers.parts()
    engagement = parts["engagements"][0] | {
        "evidence": [makers.evidence(RIVALS, RIVALS[: RIVALS.index(". ") + 1])],
        "type": "assault",
        "place": {"name": "Goma", "within": [], "country": "CD"},
    }
    denial = "The Hill Front denied that 20 of its men had died and spoke of up to four"
    return Record.model_validate(
        {
            "document": makers.document(RIVALS, id="rivals", title="Rivals differ over Goma").model_dump(),
            "actors": parts["actors"],
            "engagements": [engagement],
            "claims": [
                _claim(1, "a1", "killed", "20 rebels were killed", (20, 20, False, "20"), subject=rebels),
                _claim(2, "a2", "killed", denial, (20, 20, False, "20"), subject=rebels, stance="denies"),
                _claim(3, "a2", "killed", denial, (None, 4, False, "up to four"), subject=rebels),
                _claim(4, "a2", "captured", "About 30 soldiers were captured", (30, 30, True, "About 30")),
                _claim(
                    *(5, None, "killed", "A hospital counted between 9 and 12 dead soldiers"),
                    (9, 12, False, "between 9 and 12"),
                    text="A hospital",
                ),
                _claim(
                    *(6, None, "killed", "Hill News could not verify that 20 rebels were killed"),
                    (20, 20, False, "20"),
                    text="Hill News",
                    subject=rebels,
                    stance="doubts",
                ),
                _claim(
                    *(7, None, "killed", "The mission confirmed at least nine dead soldiers"),
                    (9, None, False, "at least nine"),
                    text="The mission",
                    stance="confirms",
                ),
            ],
            "provenance": {
                "engine": "rules",
                "engine_version": "1",
                "toolkit_version": "0",
                "fallback": "no_network: the endpoint could not be reached.",
                "warnings": [
                    Notice(
                        code="ungrounded_quote",
                        message="A quote is not in the text.",
                        where="nine rebels were seen fleeing",
                    )
                ],
            },
        }
    )


def retold() -> Record:
    """Gives another document's account of the fight that `rivals` tells of."""
    text = "Hill Front fighters stormed the base at Goma on Monday. The army put the dead among its soldiers at 15."
    parts = makers.parts()
    engagement = rivals().engagements[0].model_dump() | {"evidence": [makers.evidence(text, text[:55])]}
    claim = rivals().claims[4].model_dump() | {
        "id": "c1",
        "claimant": {"actor": "a1", "text": "The army"},
        "value": {"low": 15, "high": 15, "approximate": False, "text": "15"},
        "evidence": [makers.evidence(text, "the dead among its soldiers at 15")],
    }
    return Record.model_validate(
        {
            "document": makers.document(
                text, id="retold", title="Base at Goma stormed", source="Lake Wire"
            ).model_dump(),
            "actors": parts["actors"],
            "engagements": [engagement],
            "claims": [claim],
        }
    )


def hostile() -> list[Record]:
    """Gives one record for each payload and each bad link; the payload is in every field that takes free text."""
    pairs = [(p, LINKS[n % len(LINKS)]) for n, p in enumerate(PAYLOADS)]
    return [_poisoned(n, payload, link) for n, (payload, link) in enumerate(pairs)]


def _poisoned(number: int, payload: str, link: str) -> Record:
    text = f"{payload} At least seven soldiers were killed in {payload}. Then 20 and two, {payload} said."
    base = makers.record(text, id=f"{payload} {number}", title=payload, source=payload, url=link).model_dump(
        mode="json"
    )
    for actor in base["actors"]:
        actor |= {"name": payload, "mentions": [payload], "affiliations": []}
    engagement = base["engagements"][0]
    engagement |= {"name": payload, "place": {"name": payload, "within": [payload], "country": None}}
    quote = makers.evidence(text, text[len(payload) + 1 :])
    engagement["evidence"] = [quote]
    for claim in base["claims"]:
        claim["value"] |= {"text": "At least seven", "low": 7, "high": None}
        claim |= {"evidence": [quote], "relayed_by": payload, "item": payload}
        claim["claimant"] = {"actor": None, "text": payload}
        claim["subject"] = {"actor": None, "side": "defender", "text": payload}
    base["provenance"] |= {
        "engine": payload,
        "model": payload,
        "fallback": payload,
        "warnings": [{"code": payload, "message": payload, "where": payload}],
    }
    return Record.model_validate(base)


def many(count: int) -> list[Record]:
    """Gives records that differ in id, title and day."""
    first = rivals().model_dump(mode="json")
    result = []
    for n in range(count):
        first["document"] |= {"id": f"r{n}", "title": f"Report {n}"}
        day = f"{2000 + n % 24}-{n % 12 + 1:02}-{n % 28 + 1:02}"
        first["engagements"][0]["date"] = {"start": day, "end": day, "precision": "day"}
        result.append(Record.model_validate(first))
    return result
