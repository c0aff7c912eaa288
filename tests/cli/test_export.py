"""Promises of the command export, in a process of its own."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from extract.jobs import sink
from tests import makers
from tests.exports import cases


def _export(*words: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "extract", "export", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True)


@pytest.fixture
def results(tmp_path: Path) -> Path:
    path = tmp_path / "out.jsonl"
    sink.write(cases.gold(), path)
    return path


def test_a_file_beside_the_results_is_named_for_its_form_and_said(results: Path) -> None:
    done = _export(results, "--to", "acled")
    assert done.returncode == 0, done.stderr
    path = results.with_name("out.acled.csv")
    assert f"{len(pd.read_csv(path))} events -> {path}" in done.stderr
    assert done.stdout == ""


def test_policy_and_codes_reach_the_file(results: Path, tmp_path: Path) -> None:
    low, high = tmp_path / "low.csv", tmp_path / "high.csv"
    assert _export(results, "--to", "acled", "-o", low, "--focus", "all").returncode == 0
    done = _export(
        results, "--to", "acled", "-o", high, "--focus", "all", "--policy", "max", "--inter", "num"
    )
    assert done.returncode == 0
    first, second = pd.read_csv(low), pd.read_csv(high)
    assert first.fatalities.sum() < second.fatalities.sum()
    assert second.interaction.dtype.kind == "i"


def test_what_is_left_out_is_said_with_its_reason(results: Path, tmp_path: Path) -> None:
    done = _export(results, "--to", "ucdp", "-o", tmp_path / "a.csv", "--focus", "all")
    assert done.returncode == 0
    assert "left out: " in done.stderr
    assert "no death in any estimate, or no date." in done.stderr


def test_several_results_go_into_one_export(tmp_path: Path) -> None:
    for name in ("a", "b"):
        sink.write([makers.record(id=name)], tmp_path / f"{name}.jsonl")
    done = _export(tmp_path / "a.jsonl", tmp_path / "b.jsonl", "--to", "csv", "-o", tmp_path / "tables")
    assert done.returncode == 0, done.stderr
    assert set(pd.read_csv(tmp_path / "tables" / "claims.csv").document_id) == {"a", "b"}


def test_wrong_use_is_one_sentence(results: Path, tmp_path: Path) -> None:
    unknown = _export(results, "--to", "acled", "--policy", "lowest")
    assert (unknown.returncode, unknown.stderr.count("\n")) == (2, 1)
    assert "policy 'lowest' is unknown" in unknown.stderr
    absent = _export(tmp_path / "absent.jsonl", "--to", "sqlite")
    assert (absent.returncode, absent.stderr.count("\n")) == (1, 1)
    assert not list(tmp_path.glob("*.sqlite"))
