"""What local papers, governors' posts and agency wires write: whose word it is, who did it, in which country."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, said, sides

_LEAD = "Six people were killed and nine injured in Russian shelling of the town of Orikhiv on Friday.\n\n"


@pytest.mark.parametrize(
    "words",
    [
        "Petro Dolenko, head of the regional military administration, said this on Telegram, Ukrinform reports.",
        "Governor Petro Dolenko announced this in a post on Facebook.",
        "This was reported by Petro Dolenko, the head of the region.",
    ],
)
def test_who_said_this_said_the_paragraph_before_it(words: str) -> None:
    found = said(_LEAD + words + "\n\nTwo days earlier the town had no power.")
    assert {(k, low) for k, low, _ in found} == {("killed", 6), ("wounded", 9)}
    assert all(who is not None and "Petro Dolenko" in who for _, _, who in found)


def test_a_speaker_who_says_something_else_takes_no_words_of_the_paragraph_before() -> None:
    found = said(_LEAD + "Petro Dolenko, head of the region, said the water supply was cut.")
    assert {who for _, _, who in found} == {None}


def test_witnesses_speak_beside_officials() -> None:
    found = said(
        "Five people were killed when a bomb hit a bus in Baidoa on Monday, officials and witnesses said."
    )
    assert {who for _, _, who in found} == {"officials", "witnesses"}


def test_a_rank_of_the_police_opens_the_name_of_a_person_and_no_place() -> None:
    found = record(
        "Gunmen attacked Tudun village in Zamfara State on Monday. SP Bello Audu-Gusau, the police spokesman, "
        "said four people lost their lives."
    )
    assert [e.place.name for e in found.engagements if e.place] == ["Tudun"]
    assert [c.claimant.text for c in found.claims if c.kind == "killed"] == [
        "SP Bello Audu-Gusau, the police spokesman"
    ]


def test_others_are_of_those_whom_the_whole_counts_and_not_of_its_part() -> None:
    found = record(
        "Eight people, including two soldiers, were killed and eleven others wounded in a blast in Baidoa on Monday."
    )
    name = {a.id: a.type for a in found.actors}
    assert [name[c.subject.actor or ""] for c in found.claims if c.kind == "wounded"] == ["civilians"]


@pytest.mark.parametrize(
    "words",
    [
        "The murderers are believed to be members of the National Liberation Army.",
        "The killers are thought to belong to the National Liberation Army.",
    ],
)
def test_murderers_believed_to_be_of_a_group_are_that_group(words: str) -> None:
    made = sides(f"Unidentified men shot and killed a trader in Saravena, Colombia, on Monday. {words}")
    assert [a for a, _ in made] == [["national liberation army"]]


def test_victims_believed_to_be_of_a_group_do_not_make_it_the_attacker() -> None:
    made = sides(
        "Soldiers killed four men in Saravena, Colombia, on Monday. The dead are believed to be members of the "
        "National Liberation Army."
    )
    assert all("national liberation army" not in a for a, _ in made)


@pytest.mark.parametrize("year", ["were assassinated this year", "were kidnapped this year"])
def test_what_befell_many_this_year_is_no_toll_of_the_day(year: str) -> None:
    found = record(
        f"Gunmen shot dead a judge in Pasto on Monday. Nineteen union leaders {year} in the province."
    )
    assert 19 not in {c.value.low for c in found.claims if c.value is not None}


def test_a_town_of_a_name_that_is_large_elsewhere_lies_in_the_land_spoken_of() -> None:
    found = record(
        "BOGOTA, Colombia - Rebels attacked the police barracks in the town of San Pablo on Monday and killed two "
        "policemen."
    )
    assert [e.place.country for e in found.engagements if e.place] == ["CO"]


def test_the_places_of_a_text_outweigh_the_foreign_army_that_fights_there() -> None:
    found = record(
        "The Russian army shelled Kherson on Monday, killing two people. Russian troops also shelled the village of "
        "Novoraisk on Monday, wounding three people. Russian forces withdrew."
    )
    assert {e.place.country for e in found.engagements if e.place} == {"UA"}


def test_gunmen_who_kill_one_man_fight_no_battle() -> None:
    found = record("Gunmen armed with pistols shot dead a tax collector in Mogadishu on Monday.")
    assert [e.type for e in found.engagements] == ["attack_on_civilians"]


def test_a_state_of_nigeria_with_the_name_of_a_country_is_not_that_country() -> None:
    found = record("The army said bandits killed six soldiers in Rijau, Niger State, on Monday.")
    assert [e.place.country for e in found.engagements if e.place] == ["NG"]
    assert {a.country for a in found.actors if a.type == "state_forces"} == {"NG"}


def test_who_brings_down_drones_is_not_the_one_that_attacks() -> None:
    text = "A drone killed two people in Odesa on Monday. Ukraine's air force said it downed 9 of 14 Russian drones."
    found = record(text)
    assert sides(text)[0][0] == ["russian army"]
    assert [
        (c.value.low, c.subject.side) for c in found.claims if c.value and c.kind == "materiel_destroyed"
    ] == [(9, "attacker")]


def test_people_hurt_in_that_attack_did_not_attack() -> None:
    text = "Gunmen shot dead six farmers in Kaduna on Monday. Police said nine people were also injured in that attack."
    assert sides(text) == [(["gunmen"], ["farmers"])]


def test_men_who_burst_into_a_village_attack_it() -> None:
    text = "Armed men in uniforms burst into the village of Ntola in Cameroon on Friday and killed 22 people."
    assert [a for a, _ in sides(text)] == [["armed men"]]


def test_a_group_says_of_itself_that_it_was_behind_an_attack() -> None:
    found = record(
        "A bomb killed six men in Quetta on Monday. The Balochistan Liberation Army said it was behind that attack."
    )
    assert "responsibility" in {c.kind for c in found.claims}


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("A group of gunmen", "gunmen"),
        ("A group of about 40 armed men from the hills", "armed men"),
        ("A column of guerrillas", "guerrillas"),
    ],
)
def test_a_group_of_gunmen_that_attacks_is_the_gunmen(words: str, who: str) -> None:
    made = sides(f"{words} attacked the village of Tirol in Chad on Monday, killing nine civilians.")
    assert made == [([who], ["civilians"])]


def test_whom_the_accused_blame_is_an_attacker_and_no_target() -> None:
    made = sides(
        "Taliban fighters killed ten labourers in Kunduz on Monday. The Taliban denied involvement and blamed the "
        "Afghan army."
    )
    assert made == [(["taliban", "afghan army"], ["labourers"])]


def test_another_development_is_another_engagement() -> None:
    found = record(
        "Guerrillas attacked a military base in Uchiza, Peru, on Monday and killed four soldiers. In another "
        "development, gunmen shot dead two peasants in Churcampa."
    )
    assert len(found.engagements) == 2


def test_a_person_with_an_occupation_behind_the_name_is_a_victim_by_the_surname() -> None:
    found = record(
        "Assailants opened fire on a vehicle carrying Omar Siyad, a tax collector, in Mogadishu on Monday. Siyad and "
        "his bodyguard were killed."
    )
    assert [c.subject.text for c in found.claims if c.kind == "killed"] == ["Siyad", "his bodyguard"]


def test_a_full_date_before_a_dash_is_the_day_of_a_note() -> None:
    found = record(
        "4 May 2001 - Shali district, Chechnya - 6 soldiers killed in an ambush by rebels.", published=None
    )
    assert [e.date.start.isoformat() for e in found.engagements if e.date] == ["2001-05-04"]


def test_a_grenade_in_a_bar_is_an_attack_on_civilians_though_a_policeman_dies() -> None:
    found = record(
        "Guerrillas threw a grenade into a bar in Pasto, Colombia, on Monday. One policeman and three civilians were "
        "killed."
    )
    assert [e.type for e in found.engagements] == ["attack_on_civilians"]


def test_a_bomb_that_goes_off_without_causing_casualties_harms_nobody() -> None:
    found = record("A bomb went off in front of a bank in Lima on Monday without causing casualties.")
    assert [(c.kind, c.value.low) for c in found.claims if c.value] == [("killed_or_wounded", 0)]
