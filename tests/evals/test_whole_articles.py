"""The whole articles are pinned by their manifest, labelled without a fault, and none of the shipped gold."""

from __future__ import annotations

from pathlib import Path

import pytest

from evals import gold
from evals.labels.check import check

WHOLE = Path(__file__).resolve().parents[2] / "evals" / "whole"


@pytest.mark.parametrize("split", gold.SPLITS)
def test_every_article_is_as_the_manifest_has_it_and_without_fault(split: gold.Split) -> None:
    records = gold.load(WHOLE, split=split).records
    assert len(records) > 50
    faults = [(r.document.id, x) for r in records for x in check(r.model_dump(mode="json")).errors]
    assert faults == []


def test_no_article_is_one_of_the_shipped_gold() -> None:
    shipped = {gold.text_digest(r.document.text) for r in gold.load(gold.shipped()).records}
    whole = [gold.text_digest(r.document.text) for r in gold.load(WHOLE).records]
    assert len(set(whole)) == len(whole)
    assert shipped.isdisjoint(whole)
