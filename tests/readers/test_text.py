"""Plain text, Markdown and encyclopaedia pages."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.readers import read
from extract.records import Document
from tests.readers import samples


def only(source: object) -> Document:
    (document,) = read(source)
    return document


@pytest.mark.parametrize(
    "text", [samples.TITLED, samples.ENCYCLOPAEDIA_TABLE, samples.ENCYCLOPAEDIA_INFOBOX, samples.ARTICLE]
)
def test_the_text_is_kept_verbatim_title_and_line_ends_included(text: str, tmp_path: Path) -> None:
    for variant in (text, text.replace("\n", "\r\n")):
        file = tmp_path / "a.txt"
        file.write_bytes(variant.encode())
        assert only(file).text == variant
        assert only(variant).text == variant


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (samples.TITLED, "Four shot near Orlo, police say"),
        (samples.ENCYCLOPAEDIA_TABLE, "Skirmish at Orlo (2031)"),
        (samples.ENCYCLOPAEDIA_INFOBOX, "Skirmish at Orlo (2031)"),
        (f"Ambush at Orlo\n--------------\n{samples.ARTICLE}", "Ambush at Orlo"),
        (f"# Ambush at Orlo #\n\n{samples.ARTICLE}", "Ambush at Orlo"),
        (f"Ambush kills two\n{samples.ARTICLE.splitlines()[0] * 2}", "Ambush kills two"),
        (samples.ARTICLE, None),
        ("ORLO, 4 May 31 (VNA) -- Two died.\n\nMore is not known.", None),
        ("- Velt conflict\n\n- Two died in Orlo.", None),
        ("“They shot at us,” he said.\n\nMore is not known.", None),
    ],
)
def test_a_title_is_read_off_the_top_only_where_one_stands(text: str, title: str | None) -> None:
    assert only(text + "\n").title == title


def test_front_matter_gives_title_date_address_and_outlet_and_leaves_the_text(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(samples.MARKDOWN, encoding="utf-8")
    document = only(file)
    assert document.title == "Four shot near Orlo"
    assert document.published == dt.date(2031, 5, 6)
    assert document.url == "https://velddaily.example/2031/05/06/orlo/"
    assert document.source == "Veld Daily"
    assert document.text.startswith("# Four shot near Orlo\n")
    assert samples.MARKDOWN[document.meta["offset"] :] == document.text
    assert document.meta["published_from"] == "metadata"


def test_markdown_takes_its_first_heading_for_a_title(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text(f"A note by the editors.\n\n# Ambush at Orlo\n\n{samples.ARTICLE}", encoding="utf-8")
    assert only(file).title == "Ambush at Orlo"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=300))
def test_any_text_comes_back_as_it_was(body: str) -> None:
    text = f"Orlo \n{body}"
    assert only(text).text == text


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=200))
def test_any_text_in_a_utf8_file_comes_back_as_it_was(body: str) -> None:
    text = f"Orlo \n{body}"
    assert only(text.encode()).text == text


@pytest.mark.parametrize("text", ["%PDF- is a mark.\n", "\x1f\x8b of zip\n", "a\x01\x02\x03\x04\x05\x06\n"])
def test_a_string_is_text_whatever_its_characters(text: str) -> None:
    assert only(text).text == text


@given(st.text(max_size=200))
def test_what_nothing_can_store_is_replaced_one_for_one(body: str) -> None:
    text = f"Orlo \ud800\n{body}"
    document = only(text)
    assert len(document.text) == len(text)
    assert document.text.encode("utf-8").decode("utf-8") == document.text
    assert "\0" not in document.text


def test_lone_surrogates_in_given_documents_are_replaced_and_counted() -> None:
    document = only(Document(id="a", text="Two\udfff died.", meta={}))
    assert document.text == "Two\ufffd died."
    assert document.meta["characters_replaced"] == 1
