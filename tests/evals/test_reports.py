"""Every report says the same figures, and none can be broken by what a text holds."""

from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from evals.compare import compare
from evals.gate import Baseline, entry_of, judge, with_entry
from evals.report import html, junit, markdown, text
from extract.errors import InputError

from .runs_of import ODD, gold, run, worse

RECORDS = {r.document.id: r for r in gold().records}


def test_the_terminal_report_has_scores_baselines_documents_errors_and_failures() -> None:
    shown = text.run_report(run(worse()))
    for part in (
        "Claims, core",
        "CEAF-RME",
        "MUC slots, matched only",
        "first-number",
        "no prediction, all of the gold is missed: c: the server was away",
        "claim_missed",
        "1 document failed",
    ):
        assert part in shown, part
    assert not any(line != line.rstrip() for line in shown.splitlines())


def test_errors_are_listed_with_the_words_that_show_them() -> None:
    rows = {d.id: d for d in run(worse()).documents}
    listed = "\n".join(text.mistakes(rows["b"], RECORDS["b"].document.text, "claim"))
    assert "wanted: 12   given: 13" in listed
    assert "claim_invented" in listed
    assert "“A fight at Dilba" in listed
    assert "claim_invented" not in "\n".join(
        text.mistakes(rows["b"], RECORDS["b"].document.text, "claim_value")
    )


def test_the_comparison_report_names_what_was_lost() -> None:
    shown = text.comparison_report(compare(run(), run(worse())))
    assert "4 claims lost" in shown
    assert "1 new wrong claims" in shown
    assert "a c2 (full to missed)" in shown


def test_the_verdict_report_says_passed_or_failed_and_why() -> None:
    entry = entry_of(run(), "scripted", {})
    assert "passed" in text.verdict_report(judge(run(), entry))
    shown = text.verdict_report(judge(run(worse()), entry))
    assert "FAILED" in shown
    assert "fell from" in shown


# Markdown


def test_markdown_tables_stay_whole_whatever_a_name_holds() -> None:
    assert markdown.escaped("a|b\n<c>\\") == "a\\|b &lt;c>\\\\"
    lines = markdown.run_report(run(worse())).splitlines()
    tables = [line for line in lines if line.startswith("|")]
    assert len({line.count("|") - line.count("\\|") for line in tables[:3]}) == 1


def test_the_summary_of_a_ci_run_is_appended_where_ci_names_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(markdown.SUMMARY, raising=False)
    assert markdown.to_summary("x") is None
    monkeypatch.setenv(markdown.SUMMARY, str(tmp_path / "s.md"))
    markdown.to_summary("one")
    markdown.to_summary("two")
    assert (tmp_path / "s.md").read_text() == "one\ntwo\n"


def test_the_readme_table_has_a_row_for_each_entry_and_only_replaces_what_is_between_its_markers() -> None:
    baseline = with_entry(Baseline(), entry_of(run(), "scripted", {}))
    table = markdown.readme_table(baseline.entries)
    assert "| scripted | hand | 4 | 1.00 (1.00 to 1.00) |" in table
    page = f"before\n{markdown.BEGIN}\nold\n{markdown.END}\nafter\n"
    new = markdown.put_between_markers(page, table, "README.md")
    assert new == f"before\n{markdown.BEGIN}\n{table}\n{markdown.END}\nafter\n"
    assert markdown.put_between_markers(new, table, "README.md") == new
    with pytest.raises(InputError, match=r"README\.md"):
        markdown.put_between_markers("no markers", table, "README.md")


# JUnit


def test_junit_has_a_test_a_document_and_an_error_for_one_that_failed() -> None:
    root = ET.fromstring(junit.run_report(run(worse())))
    cases = root.findall("./testsuite/testcase")
    assert [c.get("name") for c in cases] == ["a", "b", "c", "d"]
    assert [c.get("name") for c in cases if c.find("error") is not None] == ["c"]
    suite = root.find("testsuite")
    assert suite is not None
    assert (suite.get("tests"), suite.get("errors")) == ("4", "1")


def test_junit_of_a_verdict_has_a_failure_for_each_figure_that_fell() -> None:
    verdict = judge(run(worse()), entry_of(run(), "scripted", {}))
    root = ET.fromstring(junit.verdict_report([verdict]))
    failed = root.findall("./testsuite/testcase/failure")
    assert [f.get("message") for f in failed] == verdict.reasons


def test_characters_that_xml_cannot_hold_are_replaced() -> None:
    import dataclasses

    made = run(worse())
    odd = dataclasses.replace(made.documents[2], failed="bad \x00\x1b bytes \ud800")
    root = ET.fromstring(junit.run_report(dataclasses.replace(made, documents=[odd])))
    error = root.find(".//error")
    assert error is not None
    assert "bytes" in str(error.get("message"))


# HTML


class Tags(HTMLParser):
    """Collects the tags, and the text of the parts with class "text"."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if self._depth:
            self._depth += 1
        elif dict(attrs).get("class") == "text":
            self._depth = 1
            self.texts.append("")

    def handle_endtag(self, tag: str) -> None:
        self._depth = max(0, self._depth - 1)

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.texts[-1] += data


def tags(page: str) -> Tags:
    parser = Tags()
    parser.feed(page)
    return parser


def test_the_page_shows_each_text_whole_and_runs_nothing_of_it() -> None:
    page = html.page(run(worse()), RECORDS)
    parsed = tags(page)
    assert parsed.texts == [r.document.text for r in gold().records]
    assert [name for name, _ in parsed.tags].count("script") == 1
    assert ODD not in page


def test_the_page_needs_nothing_from_anywhere() -> None:
    page = html.page(run(worse()), RECORDS)
    for name, attributes in tags(page).tags:
        assert not {"src", "href", "style", "onclick"} & attributes.keys(), name
    assert "default-src 'none'" in page


def test_every_error_stands_beside_its_text_and_its_marks_point_to_it() -> None:
    made = run(worse())
    parsed = tags(html.page(made, RECORDS))
    items = [a for name, a in parsed.tags if name == "li" and "data-kind" in a]
    assert len(items) == sum(len(d.mistakes) for d in made.documents)
    marked = {n for name, a in parsed.tags if name == "mark" for n in (a.get("data-errors") or "").split()}
    assert marked
    assert marked <= {str(a["data-n"]) for a in items}


def test_pieces_of_a_text_put_together_are_the_text() -> None:
    for d in run(worse()).documents:
        assert "".join(p.text for p in html.pieces(RECORDS[d.id], d)) == RECORDS[d.id].document.text


def test_what_is_right_is_marked_as_right() -> None:
    row = run().documents[0]
    assert {p.css for p in html.pieces(RECORDS["a"], row) if p.text} == {"right"}
