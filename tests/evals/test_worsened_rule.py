"""A rule that is made worse on purpose: the gate stops it, and says which figure fell and which claims were lost."""

from dataclasses import replace
from typing import Any

import pytest

from evals.gate import entry_of, judge
from evals.gold import GoldSet, load, shipped
from evals.harness import evaluate, predict
from evals.runs import Run, build
from extract.engines.base import Draft
from extract.engines.rules import RulesEngine
from extract.pipeline import Pipeline
from extract.records import Document


class Deaf(RulesEngine):
    """The rules as they are, but what somebody says is taken for the narrator's word."""

    def extract(self, document: Document) -> Draft:
        draft = super().extract(document)
        claims: list[Any] = [
            {**dict(c), "claimant": {"actor": None, "text": None}}
            for c in draft.claims
            if c["kind"] not in ("responsibility", "control")
        ]
        return replace(draft, claims=tuple(claims))


@pytest.fixture(scope="module")
def golds() -> GoldSet:
    whole = load(shipped(), split="dev")
    return GoldSet("part", whole.records[:10])


def scored(golds: GoldSet, engine: RulesEngine) -> Run:
    return build(evaluate([golds], predict([golds], Pipeline(engine))), [golds], resamples=20)


def test_the_gate_stops_a_rule_that_no_longer_hears_who_speaks(golds: GoldSet) -> None:
    entry = entry_of(scored(golds, RulesEngine()), "rules", {})
    assert judge(scored(golds, RulesEngine()), entry).passed
    verdict = judge(scored(golds, Deaf()), entry)
    assert not verdict.passed
    fallen = {c.measure for c in verdict.checks if not c.passed}
    assert "claims_full" in fallen
    assert not fallen & {"actors", "engagements", "coverage", "quotes"}
    assert any("Claims, full fell from" in reason for reason in verdict.reasons)
    assert any("(full to core)" in line for line in verdict.lost)
