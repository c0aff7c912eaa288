"""The gate fails for a worsened run and says why; it never holds a figure against other gold or another measure."""

from dataclasses import replace
from pathlib import Path

import pytest

from evals.gate import STRICT, TOLERANCE, Baseline, Entry, Stated, dump, entry_of, judge, load, with_entry
from evals.runs import Run
from extract.errors import ConfigError, InputError

from .runs_of import run, worse


def entry(of: Run | None = None) -> Entry:
    return entry_of(of or run(), "scripted", {"offline": True})


def test_the_run_that_made_a_baseline_passes_it() -> None:
    for made in (run(), run(worse())):
        verdict = judge(made, entry(made))
        assert verdict.passed
        assert not verdict.reasons
        assert not verdict.lost


def test_a_worsened_run_fails_and_every_reason_names_the_figure_and_its_fall() -> None:
    verdict = judge(run(worse()), entry())
    assert not verdict.passed
    reasons = "\n".join(verdict.reasons)
    assert "scripted on hand: Claims, core fell from 1.000 to 0.400, more than the 0.010 let pass." in reasons
    assert "Documents done fell from 1.000 to 0.750" in reasons
    assert any(line.startswith("a c2 (full to missed): killed 9") for line in verdict.lost)


def test_a_better_run_passes() -> None:
    verdict = judge(run(), entry(run(worse())))
    assert verdict.passed
    assert verdict.gain is not None
    assert "Claims, core 1.000 over 0.400" in verdict.gain
    assert judge(run(), entry()).gain is None


def test_a_fall_within_the_tolerance_passes_and_beyond_it_fails() -> None:
    base = entry()
    low = replace(base, figures={"claims": Stated(1.0, 0.6)})
    assert judge(run(worse()), low).passed
    assert not judge(run(worse()), replace(base, figures={"claims": Stated(1.0, 0.5)})).passed


def test_a_figure_that_is_no_longer_measured_fails() -> None:
    empty = [None] * 4
    base = replace(entry(), figures={"quotes": Stated(1.0, 0.0)})
    verdict = judge(run(empty), base)
    assert not verdict.passed
    assert "to nothing" in verdict.reasons[0]


def test_leaving_hard_documents_out_cannot_pass() -> None:
    verdict = judge(run(worse()), replace(entry(), figures={"coverage": Stated(1.0, 0.0)}))
    assert not verdict.passed


def test_other_gold_or_another_measure_is_an_error() -> None:
    with pytest.raises(ConfigError, match="other gold"):
        judge(run(), replace(entry(), digest="0"))
    with pytest.raises(ConfigError, match="measure"):
        judge(run(), replace(entry(), measure="0"))


def test_tolerances_set_by_hand_are_kept_when_the_baseline_is_updated() -> None:
    old = replace(entry(), figures={"claims": Stated(0.5, 0.07)})
    new = entry_of(run(), "scripted", {}, old)
    assert new.figures["claims"] == replace(new.figures["claims"], value=1.0, tolerance=0.07)
    assert new.figures["actors"].tolerance == TOLERANCE
    assert {new.figures[name].tolerance for name in STRICT} == {0}


def test_a_baseline_written_and_read_again_is_the_same_and_has_one_entry_for_engine_and_gold(
    tmp_path: Path,
) -> None:
    baseline = with_entry(with_entry(Baseline(), entry()), entry(run(worse())))
    assert len(baseline.entries) == 1
    dump(baseline, tmp_path / "b.json")
    assert load(tmp_path / "b.json") == baseline
    found = baseline.find("scripted", "hand")
    assert found is not None
    assert found.claims["a"] == "c1=full c2=missed"
    assert baseline.find("rules", "hand") is None


def test_a_file_that_is_no_baseline_is_refused(tmp_path: Path) -> None:
    (tmp_path / "b.json").write_text('{"entries": 3}')
    with pytest.raises(InputError, match="not a baseline"):
        load(tmp_path / "b.json")
    with pytest.raises(InputError, match="cannot be read"):
        load(tmp_path / "away.json")
