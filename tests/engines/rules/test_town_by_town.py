"""Attacks that one text tells in turn, village by village, each with its own dead, and those that it recalls."""

from __future__ import annotations

from typing import Any

import pytest

from tests.engines.rules.reading import record


def spots(text: str, **kwargs: Any) -> list[tuple[str | None, str | None, list[int | None]]]:
    """Gives place, first day and the dead of each engagement."""
    made = record(text, **kwargs)
    return [
        (
            e.place and e.place.name,
            e.date and str(e.date.start),
            [
                c.value.low
                for c in made.claims
                if c.engagement == e.id and c.kind == "killed" and c.value is not None
            ],
        )
        for e in made.engagements
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Raiders shot dead seven farmers in Tolwa on Sunday before heading to Gembo village, where they murdered two.",
        "Raiders shot dead seven farmers in Tolwa on Sunday and then moved on to Gembo, where they killed two more.",
        "Raiders shot dead seven farmers in Tolwa on Sunday before proceeding to Gembo, where two men were killed.",
    ],
)
def test_those_who_go_on_to_another_village_and_kill_there_strike_twice(text: str) -> None:
    assert [(x[0], x[2]) for x in spots(text)] == [("Tolwa", [7]), ("Gembo", [2])]


def test_a_village_in_which_only_houses_were_burnt_on_the_way_out_is_no_second_attack() -> None:
    text = "Raiders shot dead seven farmers in Tolwa on Sunday before heading to Gembo, where they burnt ten huts."
    assert len(record(text).engagements) == 1


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday raiders attacked Gembo and killed five herders.",
        "On Sunday they attacked Gembo and they abducted five herders.",
        "The raiders then attacked Gembo where five herders died on Sunday.",
        "On Sunday raiders attacked Gembo, Tolwa Ward, and five herders were shot dead.",
    ],
)
def test_what_was_attacked_is_a_village_where_others_came_to_harm(text: str) -> None:
    assert [x[0] for x in spots(text)] == ["Gembo"]


@pytest.mark.parametrize(
    "text", ["On Sunday a mob attacked Gembo and killed him.", "Rebels attacked Gembo and his driver."]
)
def test_one_whom_they_killed_himself_is_no_village(text: str) -> None:
    assert [x[0] for x in spots(text)] == [None]


def test_an_attack_that_is_coming_days_after_another_leaves_that_one_its_own_figures() -> None:
    text = (
        "Raiders shot dead seven farmers in Tolwa on Sunday. The attack is coming barely a week after raiders stormed "
        "Gembo village and left 15 people dead. The council chief said only three bodies were found."
    )
    assert [(x[0], x[2]) for x in spots(text)] == [("Tolwa", [7, 3]), ("Gembo", [15])]


@pytest.mark.parametrize(
    "opening",
    [
        "Recall that early this year",
        "It will be recalled that last month",
        "The Herald recalls that last month",
    ],
)
def test_what_a_paper_recalls_of_months_before_is_another_attack_there(opening: str) -> None:
    text = f"Raiders shot dead seven farmers in Tolwa on Sunday. {opening}, raiders killed two policemen in Tolwa."
    assert [(x[0], x[2]) for x in spots(text)] == [("Tolwa", [7]), ("Tolwa", [2])]


@pytest.mark.parametrize(
    "end",
    [
        "the mayor told reporters in Birso",
        "the mayor said in Birso",
        "he said in an interview with the Herald and other newspapers in Birso",
        "he told newsmen in Birso",
    ],
)
def test_the_town_in_which_somebody_speaks_parts_no_attack_from_its_dead(end: str) -> None:
    text = f"Raiders stormed Gembo village on Sunday and seven farmers were killed, {end}."
    assert [(x[0], x[2]) for x in spots(text)] == [("Gembo", [7])]


def test_a_second_town_with_dead_of_its_own_is_still_parted_before_the_speaker() -> None:
    text = "Raiders stormed Gembo on Sunday and a bomb killed two men in Tolwa, the mayor told reporters in Birso."
    assert [x[0] for x in spots(text)] == ["Gembo", "Tolwa"]


@pytest.mark.parametrize(
    ("how", "day"),
    [
        ("exactly 10 days after", "2024-07-18"),
        ("barely 24 hours after", "2024-07-27"),
        ("hardly two days after", "2024-07-26"),
    ],
)
def test_days_and_hours_are_counted_back_from_the_attack_told_first(how: str, day: str) -> None:
    text = f"Raiders shot seven farmers dead in Tolwa on Sunday. The attack came {how} raiders killed nine in Gembo."
    assert spots(text)[1] == ("Gembo", day, [9])


def test_a_village_to_which_the_raiders_moved_is_where_they_killed_next() -> None:
    text = "Raiders stormed Tolwa on Sunday, shooting six men dead. They then moved to Gembo, killing two."
    assert [(x[0], x[2]) for x in spots(text)] == [("Tolwa", [6]), ("Gembo", [2])]


def test_a_town_to_which_they_moved_without_a_deed_there_is_none_of_an_attack() -> None:
    text = "Raiders stormed Tolwa on Sunday, shooting six men dead. The wounded were moved to Gembo, officials said."
    assert [x[0] for x in spots(text)] == ["Tolwa"]


@pytest.mark.parametrize(
    "beside",
    [
        "close to the site of a raid in which nine soldiers died on Friday",
        "12 km from the spot where nine soldiers were killed on Friday",
        "the same area where rebels killed nine soldiers on Friday",
        "not far from the scene of an ambush in which nine soldiers died on Friday, the mayor said",
    ],
)
def test_a_raid_by_whose_scene_another_is_placed_keeps_its_dead_and_its_day(beside: str) -> None:
    text = f"Four villagers were shot dead on Sunday in Gembo, {beside}."
    assert [(x[1], x[2]) for x in spots(text)] == [("2024-07-28", [4]), ("2024-07-26", [9])]


def test_the_scene_to_which_police_came_is_that_of_the_attack_itself() -> None:
    text = "Police rushed to the scene of a raid in which gunmen killed four people on Sunday in Gembo."
    assert [(x[1], x[2]) for x in spots(text)] == [("2024-07-28", [4])]


@pytest.mark.parametrize("opening", ["In that incident", "In that raid", "During that earlier attack"])
def test_that_incident_is_the_one_told_last_by_the_way(opening: str) -> None:
    text = (
        "Raiders shot seven farmers dead in Tolwa on Sunday. The killings came a day after raiders stormed a post "
        f"in Gembo. {opening}, two officers were killed."
    )
    assert [(x[0], x[2]) for x in spots(text)] == [("Tolwa", [7]), ("Gembo", [2])]


def test_that_incident_behind_the_news_is_the_news() -> None:
    text = "Raiders stormed Tolwa on Sunday. In that raid, seven farmers were killed."
    assert [(x[0], x[2]) for x in spots(text)] == [("Tolwa", [7])]
