"""Promises of `extract view`."""

from __future__ import annotations

import json
import re
from pathlib import Path

from click.testing import CliRunner, Result

from extract.cli import cli
from extract.jobs import sink
from tests import makers
from tests.views import records


def _view(*arguments: str | Path) -> Result:
    return CliRunner().invoke(cli, ["view", *map(str, arguments)])


def _data(path: Path) -> dict[str, list[dict[str, str]]]:
    block = re.search(
        r'<script type="application/json" id="data">(.*?)</script>', path.read_text("utf-8"), re.S
    )
    assert block is not None
    data: dict[str, list[dict[str, str]]] = json.loads(block[1])
    return data


def test_it_makes_one_page_of_all_records_and_says_so(tmp_path: Path) -> None:
    results = tmp_path / "out.jsonl"
    sink.write([makers.record(), records.rivals()], results)
    done = _view(results, "-o", tmp_path / "page.html", "--title", "Two reports")
    assert done.exit_code == 0
    assert re.fullmatch(r"extract: 2 records, \d\.\d MB -> .*page\.html\n", done.stderr)
    assert [d["id"] for d in _data(tmp_path / "page.html")["documents"]] == ["dilba", "rivals"]
    assert "<title>Two reports</title>" in (tmp_path / "page.html").read_text("utf-8")


def test_without_a_name_the_page_stands_beside_the_results(tmp_path: Path) -> None:
    sink.write([makers.record()], tmp_path / "out.jsonl")
    assert _view(tmp_path / "out.jsonl").exit_code == 0
    assert (tmp_path / "out.html").is_file()


def test_one_document_or_the_first_few_can_be_chosen(tmp_path: Path) -> None:
    results, target = tmp_path / "out.jsonl", tmp_path / "page.html"
    sink.write(records.many(5), results)
    _view(results, "-o", target, "--id", "r3")
    assert [d["id"] for d in _data(target)["documents"]] == ["r3"]
    _view(results, "-o", target, "--limit", "2")
    assert [d["id"] for d in _data(target)["documents"]] == ["r0", "r1"]


def test_documents_that_failed_are_on_the_page_with_their_reason(tmp_path: Path) -> None:
    results, target = tmp_path / "out.jsonl", tmp_path / "page.html"
    sink.write([makers.record()], results)
    rows = [
        {"outcome": "timeout", "reason": "No answer in 60 s.", "document": {"id": "d7", "title": "Lost"}},
        {"outcome": "input", "reason": "No text.", "where": "a.html", "document": None},
    ]
    (tmp_path / "out.failed.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), "utf-8")
    assert _view(results, "-o", target).exit_code == 0
    assert _data(target)["failures"] == [
        ["Lost", "timeout: No answer in 60 s."],
        ["a.html", "input: No text."],
    ]


def test_what_cannot_be_read_or_written_is_said_in_one_sentence(tmp_path: Path) -> None:
    results = tmp_path / "out.jsonl"
    sink.write([makers.record()], results)
    for arguments, words in (
        ((tmp_path / "none.jsonl",), "cannot be read"),
        ((results, "--id", "other"), "holds no record with id other"),
        ((results, "-o", tmp_path / "no" / "page.html"), "cannot be written"),
    ):
        done = _view(*arguments)
        assert done.exit_code == 1
        assert words in str(done.exception)
    assert not list(tmp_path.glob(".*"))
