"""Offices and missions that speak, ground that others deny to be held, things lost by those struck from afar."""

from __future__ import annotations

import pytest

from .reading import camps, figures, record, said


@pytest.mark.parametrize(
    "office", ["The coroner's office", "A human rights ombudsman's office", "The UN human rights office"]
)
def test_an_office_of_somebody_speaks(office: str) -> None:
    told = f"{office} reported that 32 people were massacred in Gao, Mali, on Monday."
    assert [who for _, _, who in said(told)] == [office]


@pytest.mark.parametrize("officials", ["unnamed officials", "unconfirmed reports", "unspecified sources"])
def test_sources_without_a_name_are_cited(officials: str) -> None:
    told = f"Citing {officials}, the Daily Trust reported that bandits abducted 23 pupils in Kankara."
    assert {who for _, _, who in said(told)} == {officials}


def test_who_tells_of_the_dead_by_telephone_is_none_of_them() -> None:
    told = "An aid worker in the town, reached by telephone, said 20 people were killed in a raid on Bama, Nigeria."
    assert camps(told)[1] == ["people"]


@pytest.mark.parametrize("deny", ["The government denied this.", "But the government denied it."])
def test_ground_that_others_deny_to_be_held(deny: str) -> None:
    made = record(f"The rebels said they had taken the town of Gao, Mali. {deny}")
    assert [(c.kind, c.stance) for c in made.claims] == [("control", "asserts"), ("control", "denies")]
    assert made.engagements[0].outcome == "contested"


def test_a_mission_and_its_letters_behind_a_comma_are_one() -> None:
    made = record("The UN mission, MINUSMA, said a peacekeeper was killed by a bomb at Tessalit, Mali.")
    assert [a.type for a in made.actors] == ["international"]


@pytest.mark.parametrize(
    ("struck", "side"),
    [
        ("Rebels shelled an army base at Gao, Mali, on Sunday.", "defender"),
        ("Rebels attacked an army base at Gao, Mali, on Sunday.", "attacker"),
    ],
)
def test_things_are_lost_by_those_struck_from_afar(struck: str, side: str) -> None:
    made = record(f"{struck} The army said two pickups were destroyed.")
    assert [c.subject.side for c in made.claims if c.kind == "materiel_destroyed"] == [side]


def test_those_rounded_up_and_executed_are_dead() -> None:
    told = "Soldiers rounded up and executed 31 men in Arbinda, Burkina Faso, on Saturday."
    assert ("killed", 31, 31) in figures(told)


def test_a_colonels_men_are_of_his_army() -> None:
    told = "Colonel Petro Hrytsenko said his men lost six comrades at Avdiivka, Ukraine, on Monday."
    assert camps(told)[1] == ["Ukrainian army"]


def test_a_second_count_before_what_it_counts() -> None:
    told = (
        "Police put the toll at four; a nurse at the clinic put it at nine after the raid on Bama, Nigeria."
    )
    assert figures(told) == [("killed", 4, 4), ("killed", 9, 9)]
