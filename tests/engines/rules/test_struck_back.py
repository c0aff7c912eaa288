"""Blows from afar that answer one another, and what goes on all the while around an attack."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record, sides


@pytest.mark.parametrize(
    "context",
    [
        ", as Israel and Hezbollah kept trading fire",
        " amid ongoing exchanges of fire between Israel and Hezbollah",
        ", while fighting between Israel and Hezbollah showed no sign of ending",
    ],
)
def test_the_fighting_around_an_attack_gives_it_no_attackers(context: str) -> None:
    text = f"An Israeli air strike on the village of Yater killed three farmers on Monday{context}."
    (e,) = record(text).engagements
    assert e.type == "air_strike"
    assert camps(text) == (["Israeli army"], ["farmers"])


def test_a_clause_on_other_fighting_that_counts_its_dead_is_read() -> None:
    text = "A bomb blast killed two women in Oro on Monday, as clashes in the hills around it killed nine rebels."
    assert {low for _, low, _ in figures(text)} == {2, 9}


def test_rockets_for_an_air_strike_are_an_engagement_of_their_own() -> None:
    text = (
        "An Israeli air strike killed two people in Yater on Thursday, doctors said.\n\n"
        "Before dawn on Friday Hezbollah announced it had fired a salvo of rockets at the Israeli "
        "town of Safed in response to the strike. The Israeli army said that six people were hurt."
    )
    made = record(text, published="2024-09-13")
    first, second = made.engagements
    assert (first.type, second.type) == ("air_strike", "shelling")
    assert [c.engagement for c in made.claims if c.kind == "wounded"] == [second.id]


def test_what_two_sides_do_daily_is_no_engagement() -> None:
    text = "Rebels and troops have traded near-daily fire across the river."
    assert record(text).engagements == ()


def test_jets_that_strike_back_firing_missiles_strike_from_the_air() -> None:
    text = "Israeli jets retaliated at dawn on Monday, firing six missiles at guerrilla camps in the Dallafa hills."
    (e,) = record(text).engagements
    assert e.type == "air_strike"


def test_an_artillery_exchange_has_two_sides_and_no_known_beginner() -> None:
    text = "An artillery exchange between the rebels and the army killed two villagers in Lomba on Monday."
    assert sides(text)[0] == (["rebels"], ["army"])
    assert record(text).engagements[0].initiator_known is False


def test_who_looks_at_the_hole_of_a_shell_did_not_fire_it() -> None:
    text = (
        "In Lomba, the SMM saw a crater in a yard, assessed as caused by a mortar shell fired from the hills. "
        "Two women were hurt."
    )
    assert all("SMM" not in name for e in sides(text) for name in e[0])


def test_no_armed_group_that_a_story_names_flew_the_planes() -> None:
    text = (
        "An air strike killed nine people at a market in Togoga on Tuesday, a doctor said.\n\nFighters of the "
        "Tigray People's Liberation Front have moved towards the town."
    )
    assert camps(text)[0] == []


def test_those_still_searched_for_are_no_toll() -> None:
    text = "The toll is provisional, since rescuers still seek six missing miners after the attack in Oro on Monday."
    assert all(kind != "killed" for kind, _, _ in figures(text))
