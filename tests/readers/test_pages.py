"""HTML pages of articles."""

import datetime as dt
from pathlib import Path

import pytest

from extract.errors import InputError
from extract.readers import read
from tests.readers import samples

pytest.importorskip("trafilatura")


def test_a_page_gives_its_article_and_what_it_says_about_itself(tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    file.write_text(samples.PAGE, encoding="utf-8")
    (document,) = read(file)
    assert document.title == "Four shot near Orlo"
    assert document.source == "Veld Daily"
    assert document.url == "https://velddaily.example/world/orlo?page=1"
    assert document.published == dt.date(2031, 5, 6)
    assert document.meta == {"file": "page.html", "published_from": "metadata"}
    assert "four traffickers were shot" in document.text
    assert "“They came after the evening prayer,”" in document.text


def test_menus_styles_and_words_hidden_from_readers_stay_out_of_the_text() -> None:
    (document,) = read(samples.PAGE)
    for word in ("Home", "Imprint", "color: red", "SYSTEM", "ninety"):
        assert word not in document.text


def test_paragraphs_of_a_page_are_parted_by_a_blank_line() -> None:
    (document,) = read(samples.PAGE)
    assert "on foot.\n\nA teacher" in document.text


def test_a_page_is_told_by_its_bytes_whatever_its_name(tmp_path: Path) -> None:
    file = tmp_path / "saved.txt"
    file.write_text(samples.PAGE, encoding="utf-8")
    (document,) = read(file)
    assert document.title == "Four shot near Orlo"


def test_a_text_that_mentions_a_tag_stays_text() -> None:
    text = 'Orlo.\n\n<span class="x">Skirmish at Orlo</span>\n\nTwo died.\n'
    (document,) = read(text)
    assert document.text == text


@pytest.mark.parametrize("page", [samples.MENU_PAGE, "<!doctype html><html><body></body></html>"])
def test_a_page_without_an_article_is_a_fault(page: str) -> None:
    with pytest.raises(InputError, match="no article found in this page"):
        list(read(page + "\n"))


def test_a_page_in_the_encoding_it_declares_is_decoded() -> None:
    page = samples.PAGE.replace("<head>", '<head><meta charset="windows-1251">').replace(
        "A teacher", "Учительница"
    )
    (document,) = read(page.encode("cp1251"))
    assert "Учительница in Orlo" in document.text


def test_an_encyclopaedia_page_keeps_its_box_and_its_prose() -> None:
    rows = "<tr><th>Date</th><td>3 May 2031</td></tr><tr><th>Casualties</th><td>2 killed</td></tr>"
    prose = "<p>The skirmish at Orlo was fought between the border police and smugglers on 3 May.<sup>[1]</sup></p>"
    page = (
        "<!DOCTYPE html><html><head><title>Skirmish at Orlo</title></head><body><main><h1>Skirmish at Orlo</h1>"
        f"<table>{rows}</table>{prose}<h2>Aftermath</h2>"
        "<p>The police spoke of two dead; a teacher in the village counted six bodies by the road.</p>"
        "</main></body></html>\n"
    )
    (document,) = read(page)
    assert document.title == "Skirmish at Orlo"
    for words in ("2 killed", "between the border police and smugglers", "Aftermath", "counted six bodies"):
        assert words in document.text


def test_a_page_nested_beyond_reason_does_not_end_the_run() -> None:
    deep = "<!DOCTYPE html><html><body>" + "<div>" * 50_000 + "<p>Two soldiers died.</p></body></html>\n"
    faults: list[InputError] = []
    assert [d.text for d in read([deep, "Two died.\n"], on_error=faults.append)] == ["Two died.\n"]
    assert len(faults) == 1
