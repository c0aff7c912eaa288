"""What stands beside a deed and is none of it: mourners, journeys, spans of time, people called by what befell them."""

from __future__ import annotations

import pytest

from .reading import figures, record


def told(text: str, *, published: str = "2003-05-14") -> list[tuple[str | None, str | None]]:
    """Place and first day of each engagement."""
    return [
        (e.place.name if e.place else None, str(e.date.start) if e.date else None)
        for e in record(text, published=published).engagements
    ]


def test_where_and_when_mourners_meet_is_neither_place_nor_day_of_what_they_mourn() -> None:
    text = "Hundreds of mourners gathered in Kampala on Tuesday for five guards slain in an ambush near Lira on Monday."
    assert told(text) == [("Lira", "2003-05-12")]


@pytest.mark.parametrize("journey", ["was on its way back from Lira", "had left Lira at dawn"])
def test_a_journey_begins_where_nothing_happened(journey: str) -> None:
    text = f"Nine guards died on Monday in an ambush near Gulu. Their patrol {journey} when a mine went off."
    assert [x[0] for x in told(text)] == ["Gulu"]


def test_the_town_that_the_attackers_entered_is_where_it_happened() -> None:
    text = "Rebels killed nine farmers on Monday in an attack on a village in Gulu district. They entered Lira at dawn."
    assert told(text) == [("Lira", "2003-05-12")]


def test_captives_who_are_killed_are_dead_and_no_further_captives() -> None:
    text = "Rebels seized twelve hostages in Lira on Monday. Four of the captives were later killed."
    assert figures(text) == [("captured", 12, 12), ("killed", 4, 4)]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen killed nine farmers in Lira, a community in the north.",
        "Gunmen killed nine farmers in Lira, a week before the harvest feast.",
    ],
)
def test_a_span_of_time_and_a_settlement_behind_a_comma_count_no_dead(text: str) -> None:
    assert figures(text) == [("killed", 9, 9)]


def test_those_who_died_in_earlier_polls_are_no_toll() -> None:
    text = (
        "Gunmen killed nine farmers in Lira on Monday. In previous polls, dozens of people died in violence."
    )
    assert figures(text) == [("killed", 9, 9)]


def test_a_post_that_begins_with_a_town_tells_of_that_town() -> None:
    assert told("Taiz: Seven people were killed in shelling of the town on Monday.")[0][0] == "Taiz"
    assert told("KAMPALA: Seven people were killed in shelling on Monday.")[0][0] is None


def test_a_day_of_the_calendar_is_no_group() -> None:
    assert told("Gunmen killed nine farmers in Lira on November 17, 2002.") == [("Lira", "2002-11-17")]


def test_a_raid_on_several_villages_sums_up_those_told_behind_it() -> None:
    text = (
        "Rebels attacked two villages on Monday, killing at least 16 people. In Lira, they killed nine people. "
        "In Gulu, seven people died."
    )
    assert [x[0] for x in told(text)] == ["Lira", "Gulu"]
    assert figures(text) == [("killed", 7, 7), ("killed", 9, 9)]


def test_the_bomber_is_the_one_of_the_engagement_that_brought_him_in() -> None:
    text = (
        "A suicide bomber killed nine people in Gulu on Monday. The blast was like one in Lira last year that killed "
        "seven traders. Guards said the bomber ran into the crowd. Twelve people were wounded."
    )
    found = record(text, published="2003-05-14")
    place = {e.id: e.place.name if e.place else None for e in found.engagements}
    assert {place[c.engagement] for c in found.claims if c.kind == "wounded"} == {"Gulu"}
