"""A run is everything that reports are made from, and survives being written and read."""

from pathlib import Path

import pytest

from evals import runs
from extract.errors import InputError, OutputError

from .runs_of import gold, run, worse


def test_a_run_written_and_read_again_is_the_same_run(tmp_path: Path) -> None:
    made = run(worse())
    runs.dump(made, tmp_path / "deep" / "run.json")
    again = runs.load(tmp_path / "deep" / "run.json")
    assert again == made
    assert [d.score for d in again.documents] == [d.score for d in made.documents]


def test_the_figures_of_a_run_are_those_of_its_documents() -> None:
    made = run(worse())
    count = made.overall.scores.counts["claims"]
    assert count == sum((d.score.counts["claims"] for d in made.documents), start=type(count)())
    assert (count.found, count.gold, count.predicted) == (2, 6, 4)


def test_a_run_holds_what_it_takes_to_make_it_again() -> None:
    made = run()
    assert made.gold[0].digest == gold().digest
    assert made.environment["toolkit"]
    assert made.measure == runs.MEASURE
    assert len(made.measure_sha256) == 64
    assert (made.seed, made.resamples) == (runs.SEED, 50)


def test_scores_are_given_by_source_too() -> None:
    made = run(worse())
    assert {name: s.documents for name, s in made.sources.items()} == {
        "Hill News": 2,
        "Plain Post": 1,
        "(no source)": 1,
    }
    assert made.sources["Plain Post"].scores.counts["claims"].predicted == 3


def test_baselines_are_scored_beside_the_run() -> None:
    assert set(run().baselines) == {"empty", "first-number"}


def test_a_run_never_holds_the_texts() -> None:
    text = gold().records[2].document.text
    assert all(text not in str(d.prediction and d.prediction.get("document")) for d in run().documents)


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff"])
def test_a_file_that_is_no_run_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "x.json").write_bytes(content)
    with pytest.raises(InputError, match="not a run"):
        runs.load(tmp_path / "x.json")
    with pytest.raises(InputError, match="cannot be read"):
        runs.load(tmp_path / "away.json")


def test_a_place_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        runs.dump(run(), tmp_path / "file" / "run.json")
