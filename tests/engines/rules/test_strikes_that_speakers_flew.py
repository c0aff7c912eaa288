"""Whose aircraft struck where those tell of it who fight the dead, and owning up months later."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides


@pytest.mark.parametrize(
    ("text", "army"),
    [
        (
            "The Turkish Defence Ministry said 12 PKK members were neutralized in an air operation in Iraq.",
            "turkish army",
        ),
        (
            "Nine PKK men died in air strikes in Qadra in Iraq, Turkey's defence ministry announced.",
            "turkish army",
        ),
        ("US Central Command said six IS fighters were killed in an airstrike in Syria.", "american army"),
    ],
)
def test_strikes_that_killed_the_foes_of_the_forces_that_announce_them_are_theirs(
    text: str, army: str
) -> None:
    assert sides(text)[0][0] == [army]


def test_police_who_tell_of_dead_villagers_struck_nobody() -> None:
    text = "The Iraqi Defence Ministry said nine villagers were killed in an air strike in Qadra."
    assert sides(text)[0][0] == []


@pytest.mark.parametrize("owning", ["accepted", "admitted", "took"])
def test_the_month_in_which_somebody_owned_to_a_strike_is_not_its_day(owning: str) -> None:
    text = (
        "Air strikes in Qadra killed dozens of villagers. "
        f"In December 2018 the Coalition {owning} responsibility for the strike, saying that 12 villagers had died."
    )
    found = record(text)
    assert len(found.engagements) == 1
    assert found.engagements[0].date is None


def test_barrels_dropped_on_a_town_no_list_knows_show_it_to_be_one() -> None:
    text = "Warplanes shelled areas in Khan Shwal. Helicopters dropped explosive barrels on Kafar Zwal, wounding six."
    assert [e.place and e.place.name for e in record(text).engagements] == ["Khan Shwal", "Kafar Zwal"]
