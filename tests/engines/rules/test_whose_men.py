"""Whose the men are that a text tells by what they do, and who is on which side where a mine or a mission is told."""

from __future__ import annotations

import pytest

from .reading import camps, record, sides


def _subjects(text: str) -> dict[str | None, str | None]:
    """Gives the actor's name by the words of each subject of a count."""
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    return {c.subject.text: name.get(c.subject.actor or "") for c in made.claims if c.value is not None}


def test_parts_of_the_men_killed_are_of_their_group_by_whatever_they_did_in_it() -> None:
    text = (
        "AMISOM said it attacked an al-Shabaab camp near Jilib on Sunday and killed six senior members, including one "
        "commander, one regional head, a chief trainer and an explosives expert."
    )
    assert set(_subjects(text).values()) == {"al-Shabaab"}


def test_children_among_those_killed_are_of_no_group_of_fighters() -> None:
    text = "Troops killed 14 rebels near Lubero on Sunday, including two children, residents said."
    assert _subjects(text)["children"] != _subjects(text)["rebels"]


def test_the_mission_named_before_speaks_of_its_own_losses() -> None:
    text = (
        "The UN mission in Mali (MINUSMA) said its troops beat off an attack on their camp in Kidal and killed "
        "30 jihadists. The Mission noted that it lost four of its soldiers as six others were injured."
    )
    found = _subjects(text)
    missions = {a.name for a in record(text).actors if a.type == "international"}
    assert {found["it"], found["others"]} == missions
    assert len(missions) == 1


@pytest.mark.parametrize(
    "sweep",
    [
        "The sweep was part of the regular operations carried out by military forces in the region, a spokesman said.",
        "It was one of the operations launched by the army in the hills.",
    ],
)
def test_soldiers_whom_a_mine_killed_on_a_sweep_attacked_nobody(sweep: str) -> None:
    text = f"A landmine killed four Tunisian soldiers near Kasserine on Sunday, the ministry said. {sweep}"
    assert camps(text) == ([], ["Tunisian army"])


def test_those_a_strike_is_said_to_have_been_aimed_at_are_not_who_a_toll_counts() -> None:
    text = (
        "Drones killed over 100 civilians in Keret on Sunday. The final toll is believed to be between 115 and 120. "
        "Officials said the strike targeted Fano fighters."
    )
    made = record(text)
    fano = next(a.id for a in made.actors if a.name.startswith("Fano"))
    assert all(c.subject.actor != fano for c in made.claims if c.kind == "killed")


def test_nameless_men_who_storm_the_base_of_the_lead_are_those_of_the_lead() -> None:
    text = (
        "Maoist rebels killed seven policemen and took a camp in Chhattisgarh state, police said. Gunmen attacked the "
        "Burkapal camp from three sides and held it for an hour."
    )
    made = record(text)
    assert [(e.place and e.place.name) for e in made.engagements] == ["Burkapal camp"]
    assert sides(text) == [(["maoist"], ["police"])]


def test_a_name_with_combat_in_it_tells_of_no_fight() -> None:
    text = (
        "Gunmen killed nine farmers in Medea province on Sunday. The Salafist Group for Preaching and Combat is known "
        "to operate there."
    )
    assert sides(text) == [(["gunmen"], ["farmers"])]


@pytest.mark.parametrize(
    ("story", "own"),
    [
        (
            "Rebels razed a garrison of the army near Kologi on Sunday. Their spokesman said that 17 soldiers",
            "Rebels",
        ),
        (
            "The army raided a rebel camp near Lubero on Sunday. A colonel said that nine rebels",
            "Congolese army",
        ),
    ],
)
def test_who_says_that_others_fell_and_that_they_lost_men_lost_his_own(story: str, own: str) -> None:
    assert _subjects(f"{story} were killed and that they lost two fighters.")["they"] == own


def test_a_name_with_north_in_it_is_one_group() -> None:
    made = record(
        "Shells of the SPLA-North killed nine people in Kadugli on Sunday. SPLA-North accused the army of it."
    )
    assert {a.name for a in made.actors if a.type == "armed_group"} == {"SPLA-North"}
