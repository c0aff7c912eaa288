"""The evaluation and label commands as a person calls them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from evals.gate import load as load_baseline
from evals.runs import load as load_run
from extract.cli import cli
from extract.errors import ConfigError, InputError
from extract.records import Record
from tests.evals.makers import claim, record
from tests.evals.runs_of import gold, worse


def call(*words: str | Path) -> Result:
    return CliRunner().invoke(cli, [str(w) for w in words], standalone_mode=False)


def code(result: Result) -> Any:
    """The exit code that `main` would give: what the command returned."""
    if result.exception is not None:
        raise result.exception
    return result.return_value


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A gold folder of four documents."""
    path = tmp_path / "hand"
    path.mkdir()
    for r in gold().records:
        (path / f"{r.document.id}.json").write_text(r.model_dump_json(), encoding="utf-8")
    return path


def saved(path: Path, records: list[Record | None] | tuple[Record, ...]) -> Path:
    path.write_text("".join(r.model_dump_json() + "\n" for r in records if r is not None), encoding="utf-8")
    return path


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return saved(tmp_path / "good.jsonl", gold().records)


@pytest.fixture
def bad(tmp_path: Path) -> Path:
    return saved(tmp_path / "bad.jsonl", worse())


def test_eval_prints_the_table_and_writes_every_form_of_report(
    folder: Path, good: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    result = call("eval", "--gold", folder, "--predictions", good, "-o", out, "--resamples", "20")
    assert code(result) == 0
    assert "Claims, full" in result.output
    assert {p.name for p in out.iterdir()} == {"run.json", "report.html", "report.md", "junit.xml"}
    run = load_run(out / "run.json")
    assert run.overall.scores.value("claims_full") == 1
    assert run.resamples == 20


def test_eval_appends_to_the_summary_that_ci_names(
    folder: Path, good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(tmp_path / "summary.md"))
    call("eval", "--gold", folder, "--predictions", good, "--resamples", "5")
    assert "## Evaluation" in (tmp_path / "summary.md").read_text()


def test_a_document_that_failed_gives_exit_code_one(folder: Path, bad: Path) -> None:
    result = call(
        "eval", "--gold", folder, "--predictions", bad, "--errors", "--kind", "value", "--resamples", "5"
    )
    assert code(result) == 1
    assert "wanted: 12   given: 13" in result.output


@pytest.mark.parametrize("engine", ["empty", "first-number"])
def test_the_baselines_are_engines_of_the_command(engine: str, folder: Path) -> None:
    result = call("eval", "--gold", folder, "--engine", engine, "--resamples", "5")
    assert code(result) == 0
    assert f"{engine} on hand" in result.output


def test_gold_that_is_not_what_its_manifest_says_is_an_error(folder: Path, good: Path) -> None:
    assert code(call("eval", "manifest", folder)) == 0
    file = folder / "a.json"
    file.write_text(file.read_text().replace("Hill Front", "Hill Band"))
    with pytest.raises(InputError, match="manifest"):
        code(call("eval", "--gold", folder, "--predictions", good))


def test_compare_names_what_was_lost(folder: Path, good: Path, bad: Path, tmp_path: Path) -> None:
    for name, path in (("a", good), ("b", bad)):
        call(
            "eval",
            "--gold",
            folder,
            "--predictions",
            path,
            "--json",
            tmp_path / f"{name}.json",
            "--resamples",
            "20",
        )
    result = call("eval", "compare", tmp_path / "a.json", tmp_path / "b.json")
    assert code(result) == 0
    assert "claims lost" in result.output


def test_the_gate_passes_what_was_stated_and_stops_what_is_worse_with_the_reason(
    folder: Path, good: Path, bad: Path, tmp_path: Path
) -> None:
    baseline = tmp_path / "baseline.json"
    state = ("eval", "update-baseline", "--baseline", baseline, "--gold", folder, "--engine", "first-number")
    assert code(call(*state)) == 0
    assert code(call("eval", "gate", "--baseline", baseline, "--gold", folder)) == 0
    entry = load_baseline(baseline).entries[0]
    assert (entry.engine, entry.gold, entry.documents) == ("first-number", "hand", 4)

    data = json.loads(baseline.read_text())
    data["entries"][0]["figures"]["actors"]["value"] += 0.5
    baseline.write_text(json.dumps(data))
    result = call(
        *("eval", "gate", "--baseline", baseline, "--gold", folder),
        *("--junit", tmp_path / "j.xml", "--markdown", tmp_path / "m.md"),
    )
    assert code(result) == 1
    assert "first-number on hand: Actors fell from" in result.output
    assert "fell from" in (tmp_path / "j.xml").read_text()
    assert "fell from" in (tmp_path / "m.md").read_text()


def test_the_gate_can_judge_a_run_that_was_made_before(folder: Path, tmp_path: Path) -> None:
    baseline, run = tmp_path / "baseline.json", tmp_path / "run.json"
    call("eval", "update-baseline", "--baseline", baseline, "--gold", folder, "--engine", "first-number")
    call("eval", "--gold", folder, "--engine", "empty", "--json", run, "--resamples", "5")
    assert code(call("eval", "gate", "--baseline", baseline, "--run", run, "--engine", "first-number")) == 1


def test_the_gate_refuses_what_has_no_entry(folder: Path, tmp_path: Path) -> None:
    baseline = tmp_path / "baseline.json"
    call("eval", "update-baseline", "--baseline", baseline, "--gold", folder, "--engine", "empty")
    with pytest.raises(ConfigError, match="no entry"):
        code(call("eval", "gate", "--baseline", baseline, "--gold", folder, "--engine", "rules"))


def test_the_readme_table_is_written_and_then_current(folder: Path, tmp_path: Path) -> None:
    baseline, readme = tmp_path / "baseline.json", tmp_path / "README.md"
    call("eval", "update-baseline", "--baseline", baseline, "--gold", folder, "--engine", "empty")
    readme.write_text("# x\n<!-- eval:begin -->\n<!-- eval:end -->\n")
    words = ("eval", "readme-table", "--baseline", baseline, "--readme", readme)
    assert code(call(*words, "--check")) == 1
    assert code(call(*words)) == 0
    assert "| empty | hand | 4 |" in readme.read_text()
    assert code(call(*words, "--check")) == 0


def test_reports_of_an_earlier_run_can_be_made_again(folder: Path, bad: Path, tmp_path: Path) -> None:
    run, page = tmp_path / "run.json", tmp_path / "page.html"
    call("eval", "--gold", folder, "--predictions", bad, "--json", run, "--html", tmp_path / "first.html")
    assert code(call("eval", "report", run, "--gold", folder, "--html", page)) == 0
    assert page.read_text() == (tmp_path / "first.html").read_text()
    file = folder / "a.json"
    file.write_text(file.read_text().replace("Hill Front", "Hill Band"))
    with pytest.raises(ConfigError, match="changed"):
        code(call("eval", "report", run, "--gold", folder))


# labels


def test_label_check_says_each_fault_and_writes_offsets(tmp_path: Path) -> None:
    data = record(claim()).model_dump(mode="json")
    for item in (*data["engagements"], *data["claims"]):
        for evidence in item["evidence"]:
            del evidence["start"], evidence["end"]
    file = tmp_path / "x.json"
    file.write_text(json.dumps(data))
    result = call("label", "check", file, "--write")
    assert code(result) == 0
    assert Record.model_validate_json(file.read_bytes()) == record(claim())
    file.write_text(json.dumps({**data, "claims": [{**data["claims"][0], "kind": "slain"}]}))
    result = call("label", "check", file)
    assert code(result) == 1
    assert "claims.0.kind: c1:" in result.output


@pytest.mark.parametrize("form", ["marked", "labelstudio"])
def test_labels_go_out_and_come_back(form: str, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / ("tasks.json" if form == "labelstudio" else "texts")
    assert code(call("label", "export", folder, "--to", form, "-o", target)) == 0
    back = tmp_path / "back"
    assert code(call("label", "import", target, "--from", form, "-o", back)) == 0
    for r in gold().records:
        assert Record.model_validate_json((back / f"{r.document.id}.json").read_bytes()) == r


def test_two_label_sets_made_by_hand_are_compared(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for r in worse():
        if r is not None:
            (other / f"{r.document.id}.json").write_text(r.model_dump_json(), encoding="utf-8")
    result = call("label", "agree", folder, other, "--errors")
    assert code(result) == 0
    assert "3 documents" in result.output
    assert "engagement type" in result.output
    assert "labelled by one only, and left out: c" in result.output
    assert "claim_value c2" in result.output


def test_labels_without_texts_are_scored_with_the_texts_beside(
    folder: Path, good: Path, tmp_path: Path
) -> None:
    labels, texts = tmp_path / "labels", tmp_path / "texts"
    assert code(call("label", "hide-text", folder, "-o", labels)) == 0
    texts.mkdir()
    for r in gold().records:
        (texts / f"{r.document.id}.txt").write_bytes(r.document.text.encode())
    with pytest.raises(InputError, match="--texts"):
        code(call("eval", "--gold", labels, "--predictions", good))
    words = ("eval", "--gold", labels, "--texts", texts, "--predictions", good, "--resamples", "5")
    assert code(call(*words)) == 0
    assert code(call("label", "check", labels, "--texts", texts)) == 0
