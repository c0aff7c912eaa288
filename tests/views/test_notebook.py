"""Promises of the notebook's view of records and runs."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from extract.door import Run
from extract.pipeline import Failure
from extract.views import notebook
from tests import makers
from tests.views import records
from tests.views.hostile import PAYLOADS

HARMLESS = {
    *("div", "p", "b", "br", "span", "bdi", "a", "ul", "li", "details", "summary"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


class Tags(HTMLParser):
    """Collects tags, attributes and text, and whether every tag is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name == "href"]
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_a_record_shows_its_claims_and_its_marked_text() -> None:
    html = records.rivals()._repr_html_()
    assert html is not None
    shown = Tags(html)
    assert shown.open == []
    for words in (
        "Rivals differ over Goma",
        "Assault · Goma, CD · 1 July 2024",
        "✕ 20 denies",
        "up to 4",
        "A quote is not in the text.",
        "because no_network: the endpoint could not be reached.",
    ):
        assert words in shown.text, words
    assert records.RIVALS in shown.text
    assert re.search(r'<b style="font-weight:700[^"]*"><bdi>between 9 and 12</bdi></b>', html)


def test_a_run_shows_its_records_folded_and_what_failed() -> None:
    run = Run(
        [makers.record() for _ in range(notebook.SHOWN + 3)],
        [Failure("a.html", "input", "No <article> here.")],
    )
    shown = Tags(run._repr_html_())
    assert shown.open == []
    assert f"Run: {notebook.SHOWN + 3} records" in shown.text
    assert "… and 3 more" in shown.text
    assert "a.html: No <article> here." in shown.text


@pytest.mark.parametrize("number", range(len(PAYLOADS)))
def test_text_of_articles_is_only_ever_text(number: int) -> None:
    record = records.hostile()[number]
    for html in (record._repr_html_(), Run([record])._repr_html_()):
        shown = Tags(str(html))
        assert shown.tags <= HARMLESS
        assert shown.attributes <= {"style", "dir", "open", "href", "rel"}
        assert shown.links == []
        assert shown.open == []
        assert not re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x1b]", str(html))


def test_ink_is_the_notebooks_own_so_that_it_reads_on_white_and_on_black() -> None:
    html = str(records.rivals()._repr_html_())
    assert not re.search(r"(?<![-\w])color:", html)
    assert all("rgba" in ground for ground in re.findall(r"background:[^;\"]+", html))


def test_a_run_writes_its_page_with_what_failed(tmp_path: Path) -> None:
    run = Run([makers.record()], [Failure("a.html", "input", "No article here.")])
    path = run.to_page(tmp_path / "page.html", title="One report")
    assert path == tmp_path / "page.html"
    written = path.read_text("utf-8")
    assert "<title>One report</title>" in written
    assert '["a.html","input: No article here."]' in written
