"""Digests without bullets, what stands over a list, and lists of other stories below an article."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

_RELATED = (
    "Two soldiers were killed in an ambush near Ansongo on Friday.\n\n### Related:\n\n"
    "1. A car bomb kills seven people in Kabul, Afghanistan, on Monday.\n"
    "2. Suspected rebels attack a police post in Goma, wounding four policemen."
)


@pytest.mark.parametrize("title", ["Portal:Current events/2021 March 4", "News in brief"])
def test_under_a_title_that_says_so_lines_are_items_without_sources(title: str) -> None:
    text = (
        "Tessalit blast: A mine kills three gendarmes near Tessalit, Mali.\n\n"
        "Gunmen abduct nine villagers in Katsina State, Nigeria."
    )
    found = record(text, title=title, published="2021-03-04").engagements
    assert [e.place.name for e in found if e.place] == ["Tessalit", "Katsina State"]
    assert {e.date.start.isoformat() for e in found if e.date} == {"2021-03-04"}


def test_a_heading_over_the_first_item_is_no_engagement() -> None:
    text = (
        "Armed conflicts:\n- Mali war, 2012 northern offensive\n"
        "- Four soldiers are killed in an ambush in Gossi, Mali. (Sahel Post)"
    )
    assert [e.place.name for e in record(text, published="2021-03-04").engagements if e.place] == ["Gossi"]


def test_weekdays_of_other_stories_below_an_article_are_not_of_its_week() -> None:
    found = record(_RELATED, published="2021-03-05").engagements
    assert [(e.focus, e.date is None) for e in found if e.focus == "main"] == [("main", False)]
    assert {e.date for e in found if e.focus == "background"} == {None}


def test_a_dateline_with_a_day_is_no_head_of_a_note() -> None:
    text = (
        "OBEID, Sudan (April 9, 2021) -- Rebels attacked a post near Sirba on Thursday, the army said.\n\n"
        "Two soldiers were killed."
    )
    assert [e.place.name for e in record(text, published="2021-04-09").engagements if e.place] == ["Sirba"]


def test_finds_and_arrests_told_for_themselves_in_a_list_are_no_engagements() -> None:
    text = (
        "- Patrols in Chak district discovered a cache of 12 mortar rounds, four rifles and a radio.\n"
        "- Two suspects were detained in Herat city.\n"
        "- Nine villagers were kidnapped in Azra district."
    )
    assert [e.type for e in record(text, published="2021-04-09").engagements] == ["abduction"]


def test_two_items_under_one_heading_on_one_town_tell_of_one_engagement() -> None:
    text = (
        "- Mali war\n"
        "  - Federal troops capture the town of Gossi from rebels. (Newswire)\n"
        "  - Shelling kills nine civilians in Gossi. (Herald)\n"
        "  - Rebels shell the town of Tarvo, killing two soldiers. (Herald)\n"
    )
    assert [e.place.name for e in record(text).engagements if e.place] == ["Gossi", "Tarvo"]
