"""Radio and agency items as monitors wrote them down: heads, transcript marks, units and their men, named victims."""

from __future__ import annotations

import pytest

from .reading import camps, figures, record, sides

UNIT = "Guerrillas ambushed a patrol of the 14th Rifle Brigade near Tepalque on 3 May 1989."
MEN = [
    "Six soldiers were killed.",
    "The patrol had six soldiers killed.",
    "Six troops were killed in the clash.",
]


@pytest.mark.parametrize("men", MEN)
def test_bare_soldiers_are_those_of_the_one_unit_that_fought(men: str) -> None:
    found = record(f"San Salvador, 4 May 89 (EFE) -- [Text] {UNIT} {men}", published=None)
    name = {a.id: a.name for a in found.actors}
    assert [[name[x] for x in e.defenders] for e in found.engagements] == [["14th Rifle Brigade"]]
    assert [name[c.subject.actor or ""] for c in found.claims if c.kind == "killed"] == ["14th Rifle Brigade"]


def test_an_army_that_is_named_beside_its_unit_stays_on_the_side() -> None:
    text = f"San Salvador, 4 May 89 (EFE) -- [Text] {UNIT} The Salvadoran Army lost six men."
    assert camps(text, published=None)[1] == ["Salvadoran Army", "14th Rifle Brigade"]


def test_a_bare_number_of_a_unit_makes_nobody_the_army_of_a_land_that_is_not_told_of() -> None:
    text = "Bogota, 4 May 89 (EFE) -- [Text] The commander of the 4th Division said rebels killed two soldiers in Tame."
    assert {a.country for a in record(text, published=None).actors} <= {"CO", None}


HEADS = [
    "Managua Radio Horizonte Network in Spanish 1200 GMT 3 Aug 87 -- [Text] ",
    "MANAGUA RADIO HORIZONTE IN SPANISH 1200 GMT 3 AUG 87 -- [REPORT] [ANNOUNCER] ",
    "Managua Radio Horizonte, 3 Aug 87 -- [Excerpt] ",
]


@pytest.mark.parametrize("head", HEADS)
def test_the_head_of_a_monitored_item_is_no_part_of_the_story(head: str) -> None:
    story = "Two farmers were shot dead yesterday in Tepalque."
    (only,) = record(head + (story.upper() if head.isupper() else story), published=None).engagements
    assert only.place is not None
    assert (only.place.name or "").lower() == "tepalque"
    assert only.place.country == "NI"
    assert only.date is not None
    assert only.date.start.isoformat() == "1987-08-02"


def test_marks_of_a_transcript_part_its_sentences_and_speak_of_nobody() -> None:
    text = (
        "LIMA, 3 AUG 87 -- [REPORT] REBELS ATTACKED A POST IN TAMBO TODAY. [BEGIN RECORDING] [REPORTER] TWO POLICEMEN "
        "WERE KILLED AND THREE [WORDS INDISTINCT] WERE WOUNDED. [END RECORDING]"
    )
    assert figures(text, published=None) == [("killed", 2, 2), ("wounded", 3, 3)]
    assert not any("REPORTER" in a.mentions for a in record(text, published=None).actors)


@pytest.mark.parametrize("whom", ["corporal Julio Ramos", "Corporal Julio Ramos", "merchant Julio Ramos"])
def test_killing_behind_a_comma_is_what_somebody_did(whom: str) -> None:
    text = f"The rebels stormed the post in Tambo on Monday, killing {whom}."
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    assert [(c.kind, name[c.subject.actor or ""]) for c in found.claims] == [("killed", "Julio Ramos")]


def test_a_spree_is_no_deed_of_its_own() -> None:
    assert figures("The rebels went from house to house, killing sprees that left nobody hurt.") == []


def test_in_the_capital_is_the_capital_that_the_text_names() -> None:
    text = (
        "Quito, 3 Aug 87 (AFP) -- [Text] Gunmen shot dead a lawyer in front of his home in the capital today."
    )
    (only,) = record(text, published=None).engagements
    assert only.place is not None
    assert only.place.name == "Quito"


def test_where_a_report_was_made_is_not_where_it_happened() -> None:
    text = (
        "Three farmers were killed by rebels on Monday in the hamlet of Pampa Honda, "
        "it was officially reported in Lima."
    )
    (only,) = record(text).engagements
    assert only.place is not None
    assert only.place.name == "Pampa Honda"


def test_another_attack_in_the_same_town_that_is_told_with_also_today_is_one_of_its_own() -> None:
    text = (
        "Quito, 3 Aug 87 (AFP) -- [Text] Gunmen attacked the headquarters of the Third Brigade in Quito today. Also "
        "today, in the capital, a bomb exploded at the headquarters of the Dockers Union, leaving six people dead."
    )
    assert [e.type for e in record(text, published=None).engagements] == ["assault", "bombing"]


def test_who_a_named_victim_is_stands_for_him_among_those_attacked() -> None:
    found = record("Unidentified men killed judge Amalia Ordaz in Tambo on Monday.")
    (hit,) = [a for a in found.actors if a.id in found.engagements[0].defenders]
    assert hit.type == "civilians"
    assert "judge" in hit.mentions


def test_a_trial_of_the_people_tries_no_people() -> None:
    found = record("Rebels shot a mayor in Tambo on Monday after a people's trial.")
    assert not any("people" in a.mentions for a in found.actors)


def test_the_town_of_a_dateline_tells_in_which_land_a_department_lies() -> None:
    text = "Bogota, 3 Aug 87 (EFE) -- [Text] Six farmers were killed in the village of El Roble, Cordoba Department."
    (only,) = record(text, published=None).engagements
    assert only.place is not None
    assert (only.place.name, only.place.country) == ("El Roble", "CO")


def test_whom_a_spokesman_speaks_of_does_not_speak_for_his_body() -> None:
    found = record("A police spokesman said that Mayor Rigoberto Ochaeta was shot dead in Tambo on Monday.")
    (mayor,) = [a for a in found.actors if a.type == "person"]
    assert not mayor.affiliations


SPOTS = [
    ("at the place known as Alto del Cuervo, Huila Department", "Alto del Cuervo"),
    ("at a farm called Los Almendros, in southern Huila Department", "Los Almendros"),
]


@pytest.mark.parametrize(("where", "name"), SPOTS)
def test_a_spot_that_is_given_its_name_is_a_place_and_no_person(where: str, name: str) -> None:
    found = record(f"Bogota, 3 Aug 87 (EFE) -- Rebels killed two soldiers {where}.", published=None)
    assert [e.place.name for e in found.engagements if e.place is not None] == [name]
    assert not any(a.type == "person" for a in found.actors)


def test_where_a_murdered_mayor_held_office_is_the_place_within_its_area() -> None:
    text = (
        "The mayor of San Pablo Tzitz, in northern Peten department, was murdered on Monday by four gunmen."
    )
    (only,) = record(text).engagements
    assert only.place is not None
    assert (only.place.name, only.place.within) == ("San Pablo Tzitz", ("Peten department",))


def test_a_town_left_in_the_dark_is_not_where_pylons_were_blown_up() -> None:
    text = (
        "Rebels blew up four pylons near Jauja on Monday, plunging Lima and three other cities into darkness."
    )
    (only,) = record(text).engagements
    assert only.place is not None
    assert only.place.name == "Jauja"


@pytest.mark.parametrize("name", ["a branch of the Bank of Pichincha", "a camp of the Bolivar company"])
def test_banks_and_companies_are_called_after_no_place_where_something_happened(name: str) -> None:
    (only,) = record(f"Rebels attacked {name} in Tambo on Monday with dynamite.").engagements
    assert only.place is not None
    assert only.place.name == "Tambo"


SHIFTED = [
    "Guerrillas attacked at dawn today the police post in Tambo.",
    "Guerrillas ambushed this morning near Tambo a police patrol.",
    "Guerrillas tonight stormed for the second time the police station in Tambo.",
]


@pytest.mark.parametrize("text", SHIFTED)
def test_the_target_may_stand_behind_day_and_place(text: str) -> None:
    made = record(f"Bogota, 3 Aug 87 (EFE) -- [Text] {text}", published=None)
    types = {a.id: a.type for a in made.actors}
    (only,) = made.engagements
    assert [types[x] for x in only.attackers] == ["armed_group"]
    assert [types[x] for x in only.defenders] == ["state_forces"]


def test_gunmen_who_storm_a_town_hall_and_shoot_the_mayor_attack_civilians() -> None:
    text = "Gunmen burst into the town hall of Tambo on Monday and killed the mayor and two clerks."
    assert [e.type for e in record(text).engagements] == ["attack_on_civilians"]


def test_a_corporal_who_is_named_is_on_the_side_of_his_force() -> None:
    found = record(
        "Rebels attacked a police post in Tambo on Monday, killing Corporal Julio Ramos and a girl."
    )
    name = {a.id: a.name for a in found.actors}
    sides = {name[c.subject.actor or ""]: c.subject.side for c in found.claims if c.kind == "killed"}
    assert sides["Julio Ramos"] == "defender"


def test_bombs_counted_together_in_one_town_are_one_attack() -> None:
    text = (
        "Three bombs exploded in Cali on Monday. One of the bombs wrecked an office and killed a watchman. Another "
        "bomb went off at a shop, injuring two clerks. A third bomb damaged a school."
    )
    made = record(text)
    assert len(made.engagements) == 1
    assert {(c.kind, c.value.low) for c in made.claims if c.value} >= {("killed", 1), ("wounded", 2)}


def test_attacks_condemned_in_general_are_no_engagement() -> None:
    text = (
        "Santiago, 3 Aug 87 (AFP) -- [Text] The government today condemned the terrorist attacks that have taken place "
        "in recent months. The minister urged all sectors to join the struggle."
    )
    assert not record(text, published=None).engagements


def test_those_shot_after_they_were_picked_are_the_ones_picked() -> None:
    text = (
        "The army said gunmen arrived in Tambo on Monday, selected twelve farmers from a list and shot them."
    )
    assert all("army" not in x for side in sides(text) for x in side[1])


def test_a_crime_that_somebody_looks_into_counts_no_victims() -> None:
    text = "A commission on its way to investigate the murder of two traders was ambushed in Tambo on Monday by rebels."
    assert not figures(text)


def test_those_named_by_whose_they_are_are_counted_beside_a_named_person() -> None:
    text = "Judge Juana Robles, her secretary, and three policemen were killed in Tambo on Monday."
    assert figures(text) == [("killed", 1, 1), ("killed", 1, 1), ("killed", 3, 3)]


def test_they_who_left_bodies_are_those_who_acted_before_and_not_who_speaks() -> None:
    text = (
        "Guerrillas attacked an army patrol near Tambo on Monday. The bulletin of the army adds that the subversives "
        "were forced to flee and that they left four bodies."
    )
    found = record(text)
    types = {a.id: a.type for a in found.actors}
    assert [types[c.subject.actor or ""] for c in found.claims if c.kind == "killed"] != ["state_forces"]


def test_who_clashed_and_then_killed_is_the_subject_of_the_clash() -> None:
    text = "Troops of the Sandinist Army clashed with the contras at Pilas on Monday, where they killed ten of them."
    found = record(text, published="1987-08-04")
    name = {a.id: a.name.lower() for a in found.actors}
    assert [name[c.subject.actor or ""] for c in found.claims if c.kind == "killed"] == ["contras"]


def test_an_office_with_two_matters_in_its_name_speaks_once() -> None:
    text = "The Army Information and Publicity Department said rebels killed two soldiers in Tambo on Monday."
    assert len([c for c in record(text).claims if c.kind == "killed"]) == 1


def test_the_day_of_a_kidnapping_is_told_though_the_bodies_were_found_on_another() -> None:
    text = "The bodies of six farmers who had been kidnapped by rebels on 28 May were found on 1 June near Tambo."
    (only,) = record(text, published="1989-06-02").engagements
    assert only.date is not None
    assert only.date.start.isoformat() == "1989-05-28"


def test_a_toll_of_many_actions_of_a_fortnight_is_of_none() -> None:
    text = (
        "The rebels inflicted 43 casualties on the army in 15 actions carried out between 1 and 15 July. In an ambush "
        "near Nebaj on 12 July, six soldiers were killed."
    )
    assert figures(text, published="1988-07-27") == [("killed", 6, 6)]
