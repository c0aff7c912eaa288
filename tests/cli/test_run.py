"""Promises of the commands run, show, schema and demo, each in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from extract.records import Record
from tests import makers


def _extract(
    *words: str | Path, stdin: str | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "extract", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, input=stdin, cwd=cwd)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "one.txt").write_text(f"Soldiers killed in Dilba\n\n{makers.TEXT}\n", encoding="utf-8")
    (folder / "two.txt").write_text(
        "Bomb in Dilba\n\nA roadside bomb killed three soldiers in Dilba on Monday, police said.\n",
        encoding="utf-8",
    )
    return folder


def test_records_are_lines_on_standard_output_and_messages_on_standard_error(news: Path) -> None:
    done = _extract("run", news, "--engine", "rules")
    assert done.returncode == 0, done.stderr
    records = [Record.model_validate_json(line) for line in done.stdout.splitlines()]
    assert len(records) == 2
    assert "2 records (2 by rules)" in done.stderr


def test_the_same_run_twice_gives_identical_bytes(news: Path, tmp_path: Path) -> None:
    outs = []
    for name in ("a.jsonl", "b.jsonl"):
        assert _extract("run", news, "-o", tmp_path / name, "--engine", "rules").returncode == 0
        outs.append((tmp_path / name).read_bytes())
    assert outs[0] == outs[1]


def test_a_missing_path_is_one_sentence_and_the_rest_goes_on(news: Path) -> None:
    done = _extract("run", news / "absent.txt", news / "one.txt", "--engine", "rules")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1
    said = [line for line in done.stderr.splitlines() if "absent.txt" in line]
    assert len(said) == 1
    assert "Traceback" not in done.stderr


def test_an_output_that_cannot_be_written_leaves_nothing_and_is_wrong_use(news: Path, tmp_path: Path) -> None:
    done = _extract("run", news, "-o", tmp_path / "no" / "out.jsonl", "--engine", "rules")
    assert done.returncode == 2
    assert "cannot be written" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "no").exists()


def test_wrong_use_is_code_2_with_a_hint(news: Path) -> None:
    assert _extract("run").returncode == 2
    assert _extract("run", news, "--engine", "magic").returncode == 2
    typo = _extract("shwo")
    assert typo.returncode == 2
    assert "did you mean 'show'?" in typo.stderr


def test_text_can_come_from_standard_input() -> None:
    done = _extract("run", "-", "--engine", "rules", stdin=makers.TEXT)
    assert done.returncode == 0, done.stderr
    assert Record.model_validate_json(done.stdout).document.text.strip() == makers.TEXT


def test_show_prints_each_record_and_the_marked_text(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    _extract("run", news, "-o", out, "--engine", "rules")
    shown = _extract("show", out, "--text", "--width", "80")
    assert shown.returncode == 0, shown.stderr
    assert "Soldiers killed in Dilba" in shown.stdout
    assert "At least seven" in shown.stdout
    missing = _extract("show", out, "--id", "nobody")
    assert missing.returncode == 1
    assert "holds no record with id nobody" in missing.stderr


def test_the_printed_schema_accepts_what_a_run_writes(news: Path) -> None:
    schema = json.loads(_extract("schema").stdout)
    lines = _extract("run", news, "--engine", "rules").stdout.splitlines()
    for line in lines:
        jsonschema.validate(json.loads(line), schema)


def test_the_demo_needs_nothing_and_says_what_to_type_next(tmp_path: Path) -> None:
    done = _extract("demo", "--color", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "What to type next" in done.stdout
    assert "\x1b[" in done.stdout


def test_verify_tells_a_good_file_from_a_changed_one(news: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    _extract("run", news, "-o", out, "--engine", "rules")
    assert _extract("verify", out).returncode == 0
    out.write_text(out.read_text(encoding="utf-8").replace('"start":', '"start":1', 1), encoding="utf-8")
    done = _extract("verify", out)
    assert done.returncode == 1
    assert "line 1" in done.stdout
