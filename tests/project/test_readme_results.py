"""The results in the README are those of the baseline, which the gate holds to what is measured."""

from pathlib import Path

import pytest

from evals.gate import load
from evals.gold import shipped
from evals.report.markdown import BEGIN, put_between_markers, readme_table

ROOT = Path(__file__).resolve().parent.parent.parent


def test_the_results_table_of_the_readme_is_current() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    if BEGIN not in text:
        pytest.skip("the README has no results table yet")
    baseline = load(shipped().parent / "baseline.json")
    assert put_between_markers(text, readme_table(baseline.entries), "README.md") == text
