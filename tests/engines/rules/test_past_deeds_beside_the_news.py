"""What is told beside the news: campaigns, who is blamed for past attacks, one attack of another year, hours."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, record, sides

NEWS = "Gunmen fired on two patrol cars near Qadran on Tuesday, killing three policemen. "


def test_who_is_blamed_for_past_attacks_took_no_part_in_this_one() -> None:
    text = NEWS + "Similar past attacks in the province have been blamed on a group known as Army of Thorns."
    assert sides(text)[0][0] == ["gunmen"]


def test_a_campaign_that_began_in_the_year_adds_nothing_to_the_news() -> None:
    text = (
        "Two roadside bombs hit a police convoy near Qadran on Monday, killing two conscripts. An all-out campaign "
        "against the rebels began early this year, raiding dens and detaining scores of men."
    )
    assert figures(text) == [("killed", 2, 2)]


def test_one_attack_of_another_year_by_a_party_is_background() -> None:
    text = NEWS + "In 2019, a suicide bombing claimed by the Army of Thorns hit a bus, killing 27 troops."
    found = record(text).engagements
    assert [(e.focus, e.type) for e in found[1:]] == [("background", "suicide_bombing")]


@pytest.mark.parametrize("hour", ["after midnight", "before dawn", "after nightfall"])
def test_the_hour_between_a_verb_and_its_object_leaves_the_sides_as_they_are(hour: str) -> None:
    text = f"The rebels shelled {hour} army positions in Qadran and Zorwa, killing two soldiers."
    assert sides(text)[0][0] == ["rebels"]


def test_explosive_barrels_fall_from_the_air() -> None:
    found = record("Explosive barrels killed 8 civilians in the town of Qadran.").engagements
    assert [e.type for e in found] == ["air_strike"]
