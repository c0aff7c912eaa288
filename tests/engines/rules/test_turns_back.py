"""What a story turns back to after it told of something else, and tolls that are shared out among places."""

from __future__ import annotations

import pytest

from .reading import record


def places_of(text: str, *, published: str = "2003-05-14") -> dict[int | None, str | None]:
    """The place of the engagement of each figure."""
    found = record(text, published=published)
    place = {e.id: e.place.name if e.place else None for e in found.engagements}
    return {c.value.low: place[c.engagement] for c in found.claims if c.value}


LEAD = "Rebels attacked Gulu on Monday, killing 19 farmers, a councillor said. "


def test_a_town_of_another_engagement_is_no_further_place_of_the_one_told_last() -> None:
    text = (
        LEAD + "A raid on Tuesday in Lira killed eight guards. The attack in Gulu also left 31 people hurt."
    )
    assert places_of(text) == {19: "Gulu", 8: "Lira", 31: "Gulu"}


@pytest.mark.parametrize(
    "turn",
    [
        "Police said the men in Monday's attack had worn rain capes.",
        "People in Gulu stayed indoors.",
    ],
)
def test_a_bare_toll_is_of_what_the_sentence_before_it_turned_back_to(turn: str) -> None:
    text = (
        LEAD
        + f"In May 2001, nine miners were killed in a raid in Lira. {turn} Twelve passengers were wounded."
    )
    assert places_of(text)[12] == "Gulu"


def test_what_came_before_is_told_for_itself_though_the_speaker_of_all_stands_at_the_end() -> None:
    text = (
        "Soldiers killed ten herders in Gulu on Tuesday, a day after six guards died in an ambush near Lira, "
        "a priest said."
    )
    found = record(text, published="2003-05-14")
    told = [(e.place.name, e.focus, str(e.date.start)) for e in found.engagements if e.place and e.date]
    assert told == [("Gulu", "main", "2003-05-13"), ("Lira", "background", "2003-05-12")]


def test_what_a_deed_avenged_has_the_day_that_stands_beside_it() -> None:
    text = "Soldiers killed ten herders in Gulu on Tuesday in revenge for the killing of six guards in Lira on Sunday, "
    found = record(text + "a priest said.", published="2003-05-14")
    assert [str(e.date.start) for e in found.engagements if e.date] == ["2003-05-13", "2003-05-11"]


@pytest.mark.parametrize(
    "text",
    [
        "Two bombings killed five and 14 people in Gulu and Lira respectively on Monday.",
        "Blasts in Gulu and Lira on Monday killed five and 14 people, respectively.",
    ],
)
def test_respectively_gives_each_town_its_toll(text: str) -> None:
    assert places_of(text) == {5: "Gulu", 14: "Lira"}


def test_the_same_post_attacked_in_another_year_is_another_engagement() -> None:
    text = "The same post was attacked last year, when 23 guards were killed."
    found = record(
        "Rebels attacked a post in Gulu on Monday, killing four guards. " + text, published="2003-05-14"
    )
    assert [(e.place.name, e.focus) for e in found.engagements if e.place] == [
        ("Gulu", "main"),
        ("Gulu", "background"),
    ]


def test_the_dead_of_half_a_year_are_no_toll_of_the_attack() -> None:
    text = LEAD + "The ministry says 120 people were killed in Gulu district between January and June."
    assert places_of(text) == {19: "Gulu"}


def test_a_text_that_ends_on_the_short_name_of_a_place_is_read() -> None:
    text = (
        "The mission deplored a raid by gunmen on Lira in Gulu district in which nine farmers were killed\n\n"
        "Its chief said so in Gulu"
    )
    assert places_of(text)[9] == "Lira"
