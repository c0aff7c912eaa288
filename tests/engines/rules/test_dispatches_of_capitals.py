"""Dispatches from the capitals of Latin America: quarters and hills, groups that call themselves so, those led away."""

from __future__ import annotations

import pytest

from .reading import camps, figures, record, said, sides

QUARTERS = [
    ("Gunmen shot a policeman dead in Colonia Layco, San Salvador, on Monday.", "Colonia Layco"),
    ("Gunmen shot a policeman dead in Reparto Metropol, San Salvador, on Monday.", "Reparto Metropol"),
    ("Rebels ambushed a patrol on El Tigre hill, Usulutan, on Monday.", "El Tigre hill"),
    ("Rebels attacked troops of the army on Tamarindo hill, Usulutan, on Monday.", "Tamarindo hill"),
]


@pytest.mark.parametrize(("text", "place"), QUARTERS)
def test_a_colony_or_a_hill_with_a_name_is_where_it_happened(text: str, place: str) -> None:
    (e,) = record(text).engagements
    assert e.place is not None
    assert e.place.name == place


def test_a_hill_named_like_a_town_of_another_land_leaves_the_army_its_land() -> None:
    found = record("Rebels ambushed an army patrol on El Tigre hill, Usulutan, on Monday.")
    assert [a.name for a in found.actors if a.type == "state_forces"] == ["Salvadoran army"]


NAMED_BY_DAYS = [
    "Rebels attacked the guards of the 15 September dam in Usulutan on Monday.",
    "Rebels clashed with troops in the 23 January neighborhood in Lima on Monday.",
]


@pytest.mark.parametrize("text", NAMED_BY_DAYS)
def test_the_day_after_which_a_site_is_called_is_no_day_of_an_attack(text: str) -> None:
    (e,) = record(text).engagements
    assert e.date is not None
    assert str(e.date.start) == "2024-07-29"


def test_the_attack_called_by_its_day_keeps_it() -> None:
    (e,) = record("Nine people died in the 14 July market bombing in Lima, the police said.").engagements
    assert e.date is not None
    assert str(e.date.start) == "2024-07-14"


SELF_STYLED = [
    "A trader was abducted in Lima on Monday by a group calling itself the Red Dawn Front.",
    "A trader was abducted in Lima on Monday by an armed squad which calls itself the Red Dawn Front.",
    "A trader was abducted in Lima on Monday by an unknown cell that identified itself as the Red Dawn Front.",
]


@pytest.mark.parametrize("text", SELF_STYLED)
def test_a_group_has_the_name_that_it_takes_behind_by_too(text: str) -> None:
    assert camps(text)[0] == ["Red Dawn Front"]


LED_AWAY = [
    ("Armed men took three farmers from their homes in Tocache on Monday.", 3),
    ("The farmer Juan Mata was dragged from his house in Tocache on Monday by armed men.", 1),
    ("A teacher, Ana Ruiz, was taken from her home in Tocache on Monday by rebels.", 1),
]


@pytest.mark.parametrize(("text", "count"), LED_AWAY)
def test_those_led_from_their_homes_are_taken(text: str, count: int) -> None:
    assert figures(text) == [("captured", count, count)]
    assert [e.type for e in record(text).engagements] == ["abduction"]


def test_those_brought_from_home_to_a_hospital_are_not_taken() -> None:
    text = "Two men who were hurt in the blast in Lima on Monday were taken from their homes to hospital."
    assert all(kind != "captured" for kind, _, _ in figures(text))


def test_the_day_of_an_abduction_is_not_that_on_which_the_bodies_were_found() -> None:
    text = "Soldiers led away two students in Lima on Monday, and their bodies were found the next day."
    (e,) = record(text, published="2024-08-02").engagements
    assert e.date is not None
    assert str(e.date.start) == "2024-07-29"


BESIDE_THE_DEAD = [
    "One constable was shot dead, and two more were brought to hospital.",
    "One policeman died and two others are in serious condition.",
]


@pytest.mark.parametrize("hurt", BESIDE_THE_DEAD)
def test_those_brought_to_hospital_beside_the_dead_are_wounded(hurt: str) -> None:
    text = f"Gunmen fired on a police patrol near Tocache on Monday. {hurt}"
    assert ("wounded", 2, 2) in figures(text)


def test_another_who_is_in_hospital_beside_a_dead_agent_is_one_of_the_patrol() -> None:
    text = (
        "Rebels shot at a Treasury Police patrol in Soyapango on Monday. One agent died and another was taken to "
        "hospital."
    )
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    assert {(c.kind, names.get(c.subject.actor or "")) for c in found.claims} == {
        ("killed", "Treasury Police"),
        ("wounded", "Treasury Police"),
    }


def test_the_day_on_which_one_of_those_hurt_died_opens_no_second_attack() -> None:
    text = (
        "A clerk died on Monday and six people were hurt when a bomb went off in a bar in Lima on Saturday."
    )
    (e,) = record(text).engagements
    assert e.date is not None
    assert str(e.date.start) == "2024-07-27"


SHOT_BY_THOSE_THEY_MET = [
    "Two rebels who had set a bus ablaze near Tocache were killed by soldiers on Monday.",
    "Two rebels who set fire to a bus near Tocache were killed by men of the National Guard on Monday.",
]


@pytest.mark.parametrize("text", SHOT_BY_THOSE_THEY_MET)
def test_those_who_are_shot_stand_across_from_those_who_shot_them(text: str) -> None:
    ((attackers, defenders),) = sides(text)
    assert len(attackers) == 1
    assert "rebels" in attackers + defenders
    assert len(defenders) >= 1


def test_a_communique_of_the_other_side_is_of_the_same_attack() -> None:
    text = (
        "Rebels attacked the post at Tocache on Sunday and killed two soldiers, the army said.\n\nIn a communique, the "
        "rebels said that the army had suffered 15 casualties."
    )
    assert len(sides(text)) == 1


def test_a_bulletin_that_reports_the_following_is_the_word_of_who_issues_it() -> None:
    text = (
        "The General Command of the Peruvian Army informs the nation of the following:\n\n"
        "On Sunday troops clashed with rebels near Tocache. Three rebels were killed."
    )
    found = record(text)
    (killed,) = [c for c in found.claims if c.kind == "killed"]
    assert killed.claimant.actor is not None


def test_a_toll_of_the_whole_country_is_of_no_one_attack() -> None:
    text = (
        "Three soldiers were killed in Tocache on Sunday. The rebels claim to have inflicted 39 "
        "casualties throughout the country."
    )
    assert [x[1] for x in said(text)] == [3]


def test_our_men_of_a_new_paragraph_are_not_those_of_the_foe_who_spoke_before() -> None:
    text = (
        "(Clandestine), 3 May 89 (Radio Venceremos) -- [Text] Our forces attacked the post at Suchitoto yesterday. "
        "COPREFA said that four civilians were killed.\n\nIn Tejutla, our fighters killed two soldiers yesterday."
    )
    found = record(text, published=None)
    names = {a.id: a.name for a in found.actors}
    assert all("COPREFA" not in [names[x] for x in e.attackers] for e in found.engagements)


def test_what_stands_before_the_town_is_no_part_of_a_column_in_a_monitored_dispatch() -> None:
    text = "LIMA, 3 May 89 (EFE) -- [Text] In Tocache, a guerrilla column last night attacked an army post."
    assert all(not a.name.lower().startswith("in ") for a in record(text, published=None).actors)


def test_somebody_who_denounces_today_that_men_were_taken_speaks_on() -> None:
    text = (
        "The head of the teachers' union, Ana de Mata, denounced today that soldiers abducted a teacher in Lima on "
        "Sunday."
    )
    assert [x[2] for x in said(text)] == ["The head of the teachers' union, Ana de Mata"]


DAYS_OF_DEEDS = [
    "The rebels claimed the killing of a judge on Saturday near Tocache.",
    "The rebels have claimed the kidnapping on Saturday of a coffee grower in Tocache.",
]


@pytest.mark.parametrize("text", DAYS_OF_DEEDS)
def test_the_day_behind_a_killing_that_is_claimed_is_the_day_of_it(text: str) -> None:
    (e,) = record(text).engagements
    assert e.date is not None
    assert str(e.date.start) == "2024-07-27"


@pytest.mark.parametrize("guards", ["a civil defense post", "the civil patrol", "the rondas campesinas"])
def test_those_who_guard_their_village_are_not_the_rebels_who_attack_them(guards: str) -> None:
    ((attackers, defenders),) = sides(f"Guerrillas attacked {guards} in Tocache on Monday.")
    assert attackers == ["guerrillas"]
    assert defenders
    assert "guerrillas" not in defenders
