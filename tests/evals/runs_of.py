"""Runs made by hand for tests of reports, comparison and gate."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from evals.engines import beside
from evals.gold import GoldSet
from evals.harness import Prediction, evaluate
from evals.runs import Run, build
from extract.records import Record

from .makers import actor, claim, fight, record

ODD = "<script>alert(1)</script> & {{ 7 }} <b>bold</b>\nA fight at Dilba: 7 dead, 9 wounded."


@cache
def gold() -> GoldSet:
    """Four documents: two plain ones, one whose text would like to be HTML, one without an engagement."""
    odd = {"quote": ODD, "start": 0, "end": len(ODD)}
    by = ("a2", "army")
    return GoldSet(
        "hand",
        (
            record(claim("c1", by=by), claim("c2", 9, by=(None, "residents")), ident="a", source="Hill News"),
            record(claim("c1", by=by), claim("c2", 12, kind="wounded"), ident="b", source="Plain Post"),
            record(
                fight(evidence=[odd]),
                claim("c1", 7, evidence=[odd]),
                claim("c2", 9, kind="wounded", evidence=[odd]),
                ident="c",
                text=ODD,
                title="<i>Odd</i>",
                source="Hill News",
            ),
            record(ident="d", actors=[actor("a1", "Hill Front", core=False)]),
        ),
    )


def run(
    records: Sequence[Record | None] | None = None, *, source: GoldSet | None = None, resamples: int = 50
) -> Run:
    """A run over `gold`: gold itself, or the given records in its order (None: the document failed)."""
    golds = source or gold()
    made = list(golds.records) if records is None else list(records)
    predictions = {
        g.document.id: Prediction(p, None if p else "the server was away", seconds=0.01)
        for g, p in zip(golds.records, made, strict=True)
    }
    return build(evaluate([golds], predictions), [golds], baselines=beside([golds]), resamples=resamples)


def worse() -> list[Record | None]:
    """Predictions with one claim lost, one of another value, one invented, and one document that failed."""
    a, b, _, d = gold().records
    lost = Record.model_validate({**a.model_dump(), "claims": a.model_dump()["claims"][:1]})
    changed = list(b.model_dump()["claims"])
    changed[1] = {**changed[1], "value": {"low": 13, "high": 13, "approximate": False, "text": "13"}}
    extra = claim("x", 40, of=("a1", "attacker"))
    wrong = Record.model_validate({**b.model_dump(), "claims": [*changed, extra]})
    return [lost, wrong, None, d]
