"""What counts a war and not a day, what a blast led to, and words that only look like somebody's army."""

from __future__ import annotations

import pytest

from .reading import camps, record, said


@pytest.mark.parametrize(
    "told",
    [
        "Friday's victims took the toll to 310 dead and 90 hurt.",
        "The new deaths bring the toll to 310 people killed since fighting erupted in May.",
        "The number of traders and guards assassinated in these districts went up to 310.",
        "The watchdog has recorded the murder of 310 traders at the hands of cells.",
        "Another 310 guards were murdered in the same districts.",
    ],
)
def test_a_running_total_counts_no_attack_of_the_day(told: str) -> None:
    kept = said(f"Gunmen killed two traders in Ber, Mali on Friday. {told}")
    assert [value for _, value, _ in kept] == [2]


def test_the_toll_of_one_attack_that_goes_up_is_still_its_toll() -> None:
    kept = said("A bomb killed nine men in Ber, Mali on Friday. Deaths in hospital took the toll to 11.")
    assert [value for _, value, _ in kept] == [9, 11]


@pytest.mark.parametrize("whose", ["a Malian soldier", "an MNLA fighter", "the MNLA fighter"])
def test_whom_a_blast_led_to_the_death_of_did_not_set_it_off(whose: str) -> None:
    told = f"A blast in Ber, Mali, led to the death of {whose} on Friday."
    assert record(told).engagements[0].attackers == ()
    assert said(told) == [("killed", 1, None)]


@pytest.mark.parametrize(
    ("told", "hit"),
    [("Shells hit the German school in", []), ("A rocket struck a French cultural centre in", ["civilians"])],
)
def test_a_school_of_a_nation_is_none_of_its_troops(told: str, hit: list[str]) -> None:
    assert camps(f"{told} Kabul on Friday.") == ([], hit)


def test_guns_that_duel_fight_each_other() -> None:
    told = "Artillery duels between Malian troops and MNLA rebels in Ber on Friday left nine dead."
    assert camps(told) == (["Malian army"], ["MNLA"])
    assert record(told).engagements[0].type == "shelling"


def test_who_defeated_an_attack_was_its_target() -> None:
    told = "Malian troops defeated an MNLA attack on Ber on Friday."
    assert camps(told) == (["MNLA"], ["Malian army"])
    assert record(told).engagements[0].outcome == "defenders"


def test_one_of_those_counted_may_be_told_with_his_unit() -> None:
    told = "Nine guards including a cook from the Oro barracks and one porter were killed in a raid on Ber, Mali."
    assert [value for _, value, _ in said(told)] == [9, 1, 1]


@pytest.mark.parametrize("sign", ["'", "’"])
def test_the_ending_of_a_land_is_no_part_of_the_name_behind_it(sign: str) -> None:
    names = {a.name for a in record(f"Mali{sign}s Vesk militia shelled Ber on Friday.").actors}
    assert "Vesk militia" in names or "Vesk" in names


def test_a_ground_force_is_no_person() -> None:
    told = "The Guards' Ground Force says raiders killed two men in Rask, Iran on Friday."
    assert not [a for a in record(told).actors if a.type == "person"]


def test_a_governor_general_speaks_by_his_name() -> None:
    told = "Five men were killed in Ber, Mali on Friday, Omar Keita, the governor-general of Gao, told the radio."
    assert {a.name for a in record(told).actors if a.type == "person"} == {"Omar Keita"}
    assert record(told).claims[0].claimant.actor is not None


@pytest.mark.parametrize("how", ["resigned", "fugitive", "embattled"])
def test_militiamen_loyal_to_a_fallen_president_are_a_side(how: str) -> None:
    told = f"Malian troops shelled militiamen loyal to {how} president Keita in Ber on Friday."
    assert camps(told) == (["Malian army"], [f"militiamen loyal to {how} president Keita"])
