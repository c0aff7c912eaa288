"""Who is told to be among so many dead, who was captured as one body, and officers whose office stands behind them."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, losses, record, sides


@pytest.mark.parametrize(
    "text",
    [
        "Two constables were among seven people killed in a raid on Hangu on Friday.",
        "Two constables were among seven killed in a raid on Hangu on Friday.",
        "Two constables were among the seven people killed in a raid on Hangu on Friday.",
        "Two constables were among seven people who died in a raid on Hangu on Friday.",
        "Two constables were among seven people who were killed in a raid on Hangu on Friday.",
    ],
)
def test_those_among_the_dead_are_a_part_and_the_dead_stay_the_whole(text: str) -> None:
    assert figures(text) == [("killed", 2, 2), ("killed", 7, 7)]


def test_parts_are_found_behind_where_and_when_the_whole_died() -> None:
    text = "Among the nine people killed in a drone strike in Oro on Friday were a nun and two boys."
    assert losses(text) == [("killed", 9), ("killed", 1), ("killed", 2)]


@pytest.mark.parametrize("body", ["patrol", "unit", "detachment", "column", "convoy", "squad"])
def test_a_body_of_men_that_is_captured_counts_as_many_as_it_has(body: str) -> None:
    assert losses(f"Guerrillas captured a {body} of 14 soldiers near Karak on Friday.") == [("captured", 14)]


def test_a_body_of_men_nobody_counts_is_no_figure() -> None:
    assert losses("Guerrillas captured a patrol of soldiers near Karak on Friday.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Both gunmen were shot dead by guards in Kathua on Friday.",
        "Both the gunmen were shot dead by guards in Kathua on Friday.",
        "Guards shot dead both the gunmen in Kathua on Friday.",
    ],
)
def test_both_the_gunmen_are_two(text: str) -> None:
    assert losses(text) == [("killed", 2)]


def test_both_before_two_nouns_counts_neither() -> None:
    assert losses("Both the driver and the guards were hurt in Kathua on Friday.") == [("wounded", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Anil Bose, second-in-command of 7 Battalion of the Border Police, was killed in a blast near Gaya.",
        "Anil Bose, deputy commandant of 7 Battalion of the Border Police was killed in a blast near Gaya.",
        "The deputy commandant of the Border Security Force was killed in a blast near Gaya.",
    ],
)
def test_an_officer_whose_office_stands_behind_his_name_is_one_killed(text: str) -> None:
    assert losses(text) == [("killed", 1)]


def test_a_provincial_police_chief_is_one_of_the_police() -> None:
    made = record(
        "Gunmen killed a deputy provincial police chief and wounded two police officials in Kunduz on Friday."
    )
    types = {a.id: a.type for a in made.actors}
    assert {types[c.subject.actor or ""] for c in made.claims if c.value is not None} == {"state_forces"}


@pytest.mark.parametrize("how", ["seriously", "critically", "severely"])
def test_so_many_gravely_hurt_are_of_those_told_of_before(how: str) -> None:
    made = record(
        f"At least two soldiers were killed and six {how} wounded in an ambush near Tamu on Friday."
    )
    subjects = {(c.kind, c.subject.actor) for c in made.claims}
    (soldiers,) = [a.id for a in made.actors]
    assert subjects == {("killed", soldiers), ("wounded", soldiers)}


@pytest.mark.parametrize(
    "text",
    [
        "A remote controlled bomb killed five labourers in Sibi on Friday, police said.",
        "A mine killed five labourers inside an army controlled zone near Sibi on Friday, police said.",
        "A mine killed five labourers in a rebel held valley near Sibi on Friday, police said.",
    ],
)
def test_what_stands_under_whose_control_is_no_claim_to_hold_it(text: str) -> None:
    made = record(text)
    assert [c.kind for c in made.claims] == ["killed"]
    assert [x.outcome for x in made.engagements] == [None]


def test_a_man_named_so_is_no_speaker() -> None:
    made = record("A gunman named Rafiq was killed in a firefight with police in Sopore on Friday.")
    assert [(c.kind, c.claimant.text) for c in made.claims] == [("killed", None)]


def test_who_is_killed_for_resisting_is_no_attacker_and_who_killed_him_no_target() -> None:
    text = "A shepherd was beaten to death by the Taliban for resisting eviction in Khinj district on Friday."
    assert sides(text) == [(["taliban"], ["shepherd"])]


def test_a_press_office_of_the_forces_takes_no_side() -> None:
    text = (
        "Four people, a soldier among them, were killed in a shootout between the army and the Hill Front in Thanchi "
        "on Friday, the Inter-Services Public Relations Directorate made known."
    )
    assert sides(text) == [(["pakistani army"], ["hill front"])]


def test_forces_of_one_land_fight_on_one_side() -> None:
    text = (
        "One insurgent died fighting security forces at Doda in Kashmir on Friday. Army troops "
        "had begun a search in the Gandoh area, an officer said. In the fight that ensued, an insurgent was killed."
    )
    assert sides(text) == [(["insurgent"], ["indian security forces"])]


def test_rockets_that_strike_are_not_how_many_took_part() -> None:
    made = record("Six rebel rockets struck Herat on Friday, killing one man.")
    assert [c.kind for c in made.claims if c.value is not None] == ["killed"]


@pytest.mark.parametrize(
    "who",
    ["policeman Karim Shah", "police officer Karim Shah", "police chief Karim Shah", "constable Karim Shah"],
)
def test_a_man_of_the_police_with_his_name_is_one_of_the_side_that_was_hit(who: str) -> None:
    made = record(f"Rebels killed {who} and wounded two policemen in Ghazni on Friday.")
    assert [(c.kind, c.value and c.value.low, c.subject.side) for c in made.claims] == [
        ("killed", 1, "defender"),
        ("wounded", 2, "defender"),
    ]


def test_the_place_that_an_officer_has_charge_of_parts_no_attack() -> None:
    text = (
        "The governor of Paktika was killed and three policemen were wounded in a blast in Sharan on Friday."
    )
    assert [x.place and x.place.name for x in record(text).engagements] == ["Sharan"]
    assert figures(text) == [("killed", 1, 1), ("wounded", 3, 3)]
