"""RSS, Atom, and WordPress feeds stripped of their tags."""

import datetime as dt

import pytest

from extract.errors import InputError
from extract.readers import read
from extract.records import Document
from tests.readers import samples
from tests.readers.samples import FLAT_HEAD, flat_item


def both(source: str | bytes) -> tuple[list[Document], list[str]]:
    faults: list[InputError] = []
    documents = list(read(source, on_error=faults.append))
    return documents, [str(f) for f in faults]


def test_an_rss_feed_gives_its_items_with_their_full_content() -> None:
    documents, faults = both(samples.RSS)
    assert faults == []
    assert [d.title for d in documents] == ["Report 1", "Report 2", "Report 3"]
    first = documents[0]
    assert first.text == "First paragraph of report 1.\n\nSecond & last, with bold words."
    assert first.url == "https://velddaily.example/r1/"
    assert first.source == "Veld Daily"
    assert first.meta == {"item": 1, "published_from": "feed"}


def test_the_day_of_an_item_is_the_one_its_outlet_wrote() -> None:
    late = samples.RSS.replace("23:30:00 +0300", "00:30:00 +0300")
    documents, _ = both(late)
    assert documents[0].published == dt.date(2031, 5, 1)


def test_an_atom_feed_gives_its_summaries_where_there_is_no_content() -> None:
    (document,), faults = both(samples.ATOM)
    assert faults == []
    assert document.text == "Shells fell on Orlo on Monday night, the mayor said."
    assert (document.published, document.source) == (dt.date(2031, 5, 7), "Velt Wire")


def test_a_feed_cut_off_in_the_middle_gives_its_whole_items_and_one_fault() -> None:
    cut = samples.RSS[: samples.RSS.index("First paragraph of report 3") + 10]
    documents, faults = both(cut)
    assert [d.title for d in documents] == ["Report 1", "Report 2"]
    assert faults == ["the given text: the feed breaks off in the middle, after 2 whole items."]


def test_xml_that_declares_entities_is_refused() -> None:
    bomb = '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
    bomb += "<rss version='2.0'><channel><title>&b;</title></channel></rss>\n"
    for raw in (
        bomb.encode(),
        bomb.replace('version="1.0"', 'version="1.0" encoding="utf-16"').encode("utf-16"),
    ):
        documents, faults = both(raw)
        assert documents == []
        assert faults == ["the given bytes: declares XML entities, which no feed needs; refused."]


def test_a_feed_without_items_is_a_fault() -> None:
    assert both(samples.RSS_HEAD + "</channel></rss>\n")[1] == ["the given text: the feed has no items."]


def test_a_flattened_feed_gives_its_articles_without_the_boilerplate() -> None:
    feed = (
        FLAT_HEAD
        + flat_item("Nine Die in Orlo", 3, "Nine died.\n\nTwo fled.")
        + flat_item("7 Held", 2, "Seven were held.")
    )
    documents, faults = both(feed)
    assert faults == []
    assert [(d.title, d.text) for d in documents] == [
        ("Nine Die in Orlo", "Nine died.\n\nTwo fled."),
        ("7 Held", "Seven were held."),
    ]
    assert documents[0].url == "https://velddaily.example/2031/05/03/item-3/"
    assert {d.source for d in documents} == {"Veld Daily"}
    assert documents[0].published == dt.date(2031, 5, 3)
    for document in documents:
        assert feed[document.meta["offset"] :].startswith(document.text)


@pytest.mark.parametrize("title", ["21 Die in Orlo", "32 32 Held", "Army: We Are Ready"])
def test_a_first_title_that_starts_with_figures_is_not_taken_for_the_size_of_a_picture(title: str) -> None:
    (document,), _ = both(FLAT_HEAD + flat_item(title, 3, "Nine died."))
    assert document.title == title


def test_a_flattened_feed_may_lack_summaries_and_may_name_comments() -> None:
    feed = FLAT_HEAD + "".join(
        flat_item(f"Item {n}", n, f"Body {n}.", summary=False, comments=True) for n in (1, 2, 3)
    )
    documents, faults = both(feed)
    assert faults == []
    assert [(d.title, d.text) for d in documents] == [(f"Item {n}", f"Body {n}.") for n in (1, 2, 3)]


def test_a_flattened_feed_cut_off_in_the_middle_gives_its_whole_items_and_one_fault() -> None:
    feed = (
        FLAT_HEAD
        + flat_item("Nine Die", 3, "Nine died.")
        + flat_item("7 Held", 2, "Seven were held in the town.")
    )
    documents, faults = both(feed[: feed.index("held in") + 4])
    assert [d.title for d in documents] == ["Nine Die"]
    assert faults == ["the given text: the feed breaks off in the middle of '7 Held', after 1 whole items."]


@pytest.mark.parametrize("mark", ["", "]]>", "\n]]>"])
def test_a_flattened_feed_is_read_however_its_marks_were_left(mark: str) -> None:
    def item(number: int) -> str:
        post = f"The post Item {number} appeared first on Veld Daily.{mark}\n"
        return (
            f"Item {number} https://v.example/{number}/ Tue, 0{number} May 2031 05:00:00 +0000 "
            f"https://v.example/?p={number} Short {number}.\n\n{post}Body {number}.\n\nMore {number}.\n{post}"
        )

    documents, faults = both(FLAT_HEAD + item(1) + item(2) + item(3))
    assert faults == []
    assert [(d.title, d.text) for d in documents] == [
        (f"Item {n}", f"Body {n}.\n\nMore {n}.") for n in (1, 2, 3)
    ]
    assert {d.source for d in documents} == {"Veld Daily"}


def test_an_article_that_only_quotes_a_feed_stays_one_text() -> None:
    text = "The post Orlo Falls appeared first on Veld Daily.\n\nIt was written on Tue, 06 May 2031 05:00:00 +0000.\n"
    (document,), faults = both(text)
    assert (document.text, faults) == (text, [])
