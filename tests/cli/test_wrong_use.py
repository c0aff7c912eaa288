"""Promises to people who type something wrong: one sentence that says what and where, and nothing of theirs is lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import makers

WORDS = [sys.executable, "-m", "extract"]


def _extract(
    *words: str | Path, cwd: Path, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*WORDS, *map(str, words)],
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
    )


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "one.txt").write_text(makers.TEXT + "\n", encoding="utf-8")
    return tmp_path


@pytest.fixture
def results(place: Path) -> Path:
    assert _extract("run", "news", "-o", "out.jsonl", "--engine", "rules", cwd=place).returncode == 0
    return place / "out.jsonl"


@pytest.mark.parametrize(
    ("inputs", "output"),
    [
        (["news/one.txt"], "news/one.txt"),
        (["news"], "news/out.jsonl"),
        (["news/*.txt"], "news/all.txt"),
        (["-"], "news/one.txt"),
    ],
)
def test_a_run_never_writes_over_an_article_or_into_its_own_input(
    place: Path, inputs: list[str], output: str
) -> None:
    done = _extract("run", *inputs, "-o", output, cwd=place)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert output in done.stderr
    assert [p.name for p in (place / "news").iterdir()] == ["one.txt"]
    assert (place / "news" / "one.txt").read_text(encoding="utf-8") == makers.TEXT + "\n"


def test_a_folder_that_is_not_there_is_named_and_not_the_journal(place: Path) -> None:
    done = _extract("run", "news", "-o", "absent/out.jsonl", cwd=place)
    assert done.returncode == 2
    assert done.stderr == "extract: absent/out.jsonl: cannot be written (there is no folder absent).\n"


@pytest.mark.parametrize("words", [["view"], ["export", "--to", "geojson"]])
def test_neither_page_nor_export_writes_over_the_results(results: Path, words: list[str]) -> None:
    before = results.read_bytes()
    done = _extract(*words, results, "-o", results, cwd=results.parent)
    assert done.returncode == 2
    assert "is the input" in done.stderr
    assert results.read_bytes() == before


def test_a_page_is_not_written_in_place_of_a_folder(results: Path) -> None:
    done = _extract("view", results, "-o", ".", cwd=results.parent)
    assert done.returncode == 2
    assert done.stderr == "extract: .: is a folder; name a file to write to.\n"


def test_after_a_retry_the_results_still_verify_and_a_changed_file_still_does_not(place: Path) -> None:
    env = {"EXTRACT_CACHE_DIR": str(place / "cache")}
    words = ["run", "news", "-o", "out.jsonl", "--engine", "llm", "--offline", "--fallback", "fail"]
    assert _extract(*words, cwd=place, env=env).returncode == 1
    changed = place / "changed"
    shutil.copytree(place, changed)
    assert _extract("retry", "out.failed.jsonl", "--engine", "rules", cwd=place).returncode == 0
    done = _extract("verify", "out.jsonl", cwd=place)
    assert (done.returncode, done.stderr) == (0, "1 record, 0 faults\n")
    assert not (place / "out.failed.jsonl").exists()
    counts = json.loads((place / "out.manifest.json").read_text(encoding="utf-8"))["counts"]
    assert (counts["records"], counts["engines"], counts["failures"]) == (1, {"rules": 1}, {})

    (changed / "out.jsonl").write_text("\n", encoding="utf-8")
    assert _extract("retry", "out.failed.jsonl", "--engine", "rules", cwd=changed).returncode == 0
    assert _extract("verify", "out.jsonl", cwd=changed).returncode == 1


def test_retry_does_not_take_results_for_failures(results: Path) -> None:
    before = results.read_bytes()
    done = _extract("retry", results, cwd=results.parent)
    assert done.returncode == 1
    assert "not a line of a failed-documents file" in done.stderr
    assert results.read_bytes() == before


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--lexicon", "absent.psv"], "absent.psv: the lexicon cannot be read"),
        (["--column", "body=text"], "'body' is no field of a document"),
        (["--model", "m", "--base-url", "localhost"], "'localhost' is no address"),
    ],
)
def test_a_wrong_setting_is_said_once_and_before_the_first_document(
    place: Path, words: list[str], said: str
) -> None:
    done = _extract("run", "news", *words, cwd=place)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert said in done.stderr


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('fallbak = "fail"', "there is no setting 'fallbak'; did you mean 'fallback'?"),
        ('workers = "two"', "setting 'workers': input should be a valid integer"),
        ("workers", "extract.toml: not readable as TOML"),
    ],
)
def test_a_fault_in_the_settings_file_names_the_setting(place: Path, line: str, said: str) -> None:
    (place / "extract.toml").write_text(line + "\n", encoding="utf-8")
    done = _extract("run", "news", cwd=place)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_variable_for_columns_without_an_equals_sign_is_a_fault(place: Path) -> None:
    done = _extract("run", "news", cwd=place, env={"EXTRACT_COLUMNS": "text"})
    assert done.returncode == 2
    assert "EXTRACT_COLUMNS takes FIELD=COLUMN" in done.stderr


def test_without_a_key_the_summary_says_why_rules_stood_in_and_what_to_set(place: Path) -> None:
    env = {"OPENAI_API_KEY": "", "OPENAI_BASE_URL": "", "EXTRACT_CACHE_DIR": str(place / "cache")}
    done = _extract("run", "news", "--model", "some-model", cwd=place, env=env)
    assert done.returncode == 0, done.stderr
    assert "rules stood in for the model once (no_key)" in done.stderr
    assert "OPENAI_API_KEY" in done.stderr


def test_an_item_that_is_not_there_is_said(place: Path) -> None:
    done = _extract("explain", "news/one.txt", "--item", "c99", cwd=place)
    assert done.returncode == 1
    assert "holds no item c99" in done.stderr


def test_explain_says_of_a_french_text_what_run_says(place: Path) -> None:
    french = "Sept soldats ont été tués lundi dans une attaque contre une base, a annoncé l'armée du pays."
    (place / "fr.txt").write_text(french, encoding="utf-8")
    done = _extract("explain", "fr.txt", cwd=place)
    assert done.returncode == 0
    assert "the rules read English only" in done.stdout


def test_a_reader_that_has_seen_enough_is_no_fault(results: Path) -> None:
    for words in (["show", str(results)], ["run", "news", "-q"], ["schema"]):
        with subprocess.Popen(
            [*WORDS, *words], cwd=results.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        ) as writer:
            assert writer.stdout is not None
            assert writer.stderr is not None
            writer.stdout.close()
            said = writer.stderr.read()
            assert (writer.wait(), said.count("rror")) == (0, 0), (words, said)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_behind_standard_output_is_one_sentence(results: Path) -> None:
    for words in (["show", str(results)], ["run", "news", "-q"], ["schema"]):
        with Path("/dev/full").open("w") as full:
            done = subprocess.run(
                [*WORDS, *words], cwd=results.parent, stdout=full, stderr=subprocess.PIPE, text=True
            )
        assert done.returncode == 2
        assert done.stderr == "extract: standard output cannot be written: no space left on device.\n"


def test_bytes_that_only_an_outdated_code_page_takes_are_refused_and_not_guessed(place: Path) -> None:
    (place / "odd.txt").write_bytes(
        b"Seven soldiers were killed \xff\xfe\x81\x9d in Dilba\x8d, the army said.\n"
    )
    done = _extract("run", "odd.txt", cwd=place)
    assert done.returncode == 1
    assert "odd.txt: cannot be decoded; byte 0xff at offset 27" in done.stderr
