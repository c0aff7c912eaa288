"""What is counted over many attacks and what once; blows struck in return; where somebody speaks."""

from __future__ import annotations

import pytest

from .reading import record

LEAD = "Orvan rebels raided the village of Bortu on Monday, killing 14 farmers, a councillor said. "


def told(text: str) -> list[tuple[str | None, str, str | None]]:
    """Place, focus and first day of each engagement."""
    found = record(LEAD + text, published="2003-05-14")
    return [
        (e.place.name if e.place else None, e.focus, str(e.date.start) if e.date else None)
        for e in found.engagements
    ]


def killed(text: str) -> list[int | None]:
    found = record(LEAD + text, published="2003-05-14")
    return [c.value.low for c in found.claims if c.kind == "killed" and c.value]


MAIN = ("Bortu", "main", "2003-05-12")


def test_a_few_dead_in_one_town_in_a_past_year_are_an_engagement_and_those_of_many_attacks_are_none() -> None:
    assert told("Last year, the rebels killed 26 traders in the town of Umbek.") == [
        MAIN,
        ("Umbek", "background", "2002-01-01"),
    ]
    assert told("Attacks killed 26 traders in the town of Umbek last year.") == [MAIN]


def test_a_deed_behind_since_is_told_for_itself_with_its_own_day() -> None:
    text = "It was the bloodiest raid since the rebels killed 31 miners in the town of Umbek in June 2001."
    assert told(text) == [MAIN, ("Umbek", "background", "2001-06-01")]
    assert killed("Some 420 herders have been slain since rebels overran Umbek in 2001.") == [14]


@pytest.mark.parametrize(
    "text",
    [
        "The hills shelter gunmen who have killed scores of herders.",
        "The south has been shaken by a spate of bombings that have killed hundreds of people.",
        "In the past, the rebels have burned schools and mills, killing hundreds.",
    ],
)
def test_what_a_band_does_over_the_years_is_no_toll(text: str) -> None:
    assert killed(text) == [14]


def test_a_day_in_a_relative_clause_is_that_of_the_only_deed_of_its_sentence() -> None:
    text = "The rebels, who killed nine soldiers near the town of Umbek last week, have vowed to march on."
    assert told(text)[1] == ("Umbek", "background", "2003-05-05")


def test_a_day_on_which_fighting_was_reported_is_that_of_the_fighting() -> None:
    text = "Fighting was also reported on Tuesday in the town of Umbek, where nine rebels were killed."
    assert told(text)[1][2] == "2003-05-13"


def test_an_air_raid_in_return_leaves_the_attack_as_it_was() -> None:
    found = record(
        LEAD + "Army helicopters later strafed the hills where the rebels hid.", published="2003-05-14"
    )
    names = {x.id: x.name for x in found.actors}
    (e,) = found.engagements
    assert e.type == "attack_on_civilians"
    assert not any("army" in names[x].lower() for x in e.attackers)


def test_where_a_spokesman_speaks_is_not_where_it_happened() -> None:
    text = "Speaking in the town of Umbek, a spokesman called the raid a desperate act."
    assert told(text) == [MAIN]


def test_elsewhere_in_a_province_names_no_place_of_the_attack() -> None:
    text = "Elsewhere in Kitgum, gunmen shot dead seven teachers in Lira."
    found = record("LRA rebels killed nine traders in Gulu on Monday. " + text, published="2003-05-14")
    assert [e.place.name for e in found.engagements if e.place] == ["Gulu", "Lira"]
