"""Promises about teams of several bodies, first shots, and whose loss it is at ministries and of "all four"."""

from __future__ import annotations

import pytest

from .reading import camps, record, said, sides, whose


@pytest.mark.parametrize(
    ("of", "bodies"),
    [
        ("soldiers, policemen and vigilantes", ["Nigerian army", "Nigerian police", "vigilantes"]),
        ("police and army troops", ["police", "Nigerian army"]),
    ],
)
def test_all_bodies_of_a_joint_patrol_are_attacked(of: str, bodies: list[str]) -> None:
    text = f"Gunmen ambushed a joint patrol of {of} near Mubi on Sunday, wounding nine."
    assert sorted(camps(text)[1]) == sorted(bodies)


def test_it_is_the_team_that_went_out_and_not_who_speaks() -> None:
    text = (
        "Troops launched a search operation in Tral on Monday. When the search party reached an orchard, militants "
        "opened fire on it, police said."
    )
    assert sides(text) == [(["militants"], ["indian army"])]


@pytest.mark.parametrize(
    "shots",
    [
        "opened indiscriminate firing on",
        "opened firing on",
        "resorted to heavy firing at",
        "started shooting at",
        "began firing on",
    ],
)
def test_who_begins_to_fire_attacks(shots: str) -> None:
    text = f"The rebels {shots} the patrol near Bhejji on Monday."
    assert camps(text)[0] == ["rebels"]


@pytest.mark.parametrize("shots", ["started firing tear gas at", "began shooting a film near"])
def test_what_is_no_gunfire_opens_no_fight(shots: str) -> None:
    assert not [e for e in record(f"The men {shots} the market in Oro on Monday.").engagements if e.attackers]


def test_police_whose_name_has_a_short_and_are_one_body() -> None:
    assert camps("Militants attacked the J&K Police in Tral on Monday.")[1] == ["J&K Police"]


def test_all_four_of_the_attackers_are_theirs() -> None:
    text = (
        "Militants stormed a ministry in Lomba on Monday. Security forces killed all four of the attackers."
    )
    assert whose(text) == [("Militants", "attacker", 4)]


def test_the_dead_outside_a_ministry_are_no_ministry() -> None:
    text = "A bomb exploded outside the Ministry of Interior in Kabul on Monday, killing two."
    assert whose(text) == [(None, "defender", 2)]


def test_a_group_whose_statement_a_station_broadcast_speaks_itself() -> None:
    text = (
        "Al-Shabaab attacked a port in Lomba on Monday. In a statement broadcast by Radio Andalus, the group said it "
        "killed 15 officials."
    )
    assert said(text) == [("killed", 15, "the group")]


@pytest.mark.parametrize("what", ["burned down the military barracks", "destroyed the police barracks"])
def test_barracks_are_one_building(what: str) -> None:
    found = record(f"Rebels {what} in Kelak on Monday.")
    assert [(c.kind, c.value and c.value.low) for c in found.claims] == [("materiel_destroyed", 1)]


def test_what_a_man_was_wanted_for_years_ago_is_told_apart_from_how_he_died() -> None:
    text = (
        "Security forces killed Abdul Rahim, who was wanted for a bombing in 2013 in which six policemen died, in a "
        "raid in Quetta on Monday."
    )
    found = record(text)
    assert [
        len([c for c in found.claims if c.engagement == e.id and c.kind == "killed"])
        for e in found.engagements
    ] == [
        1,
        1,
    ]
