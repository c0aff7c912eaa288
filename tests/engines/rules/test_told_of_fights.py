"""Promises about what is told beside an attack: who leads a force, what still goes on, who only claims it."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, record, sides


@pytest.mark.parametrize(
    "force",
    [
        "Forces of warlord Idris Maro",
        "Troops led by the renegade Idris Maro",
        "Forces under strongman Idris Maro",
    ],
)
def test_forces_are_those_of_the_leader_who_is_named(force: str) -> None:
    text = f"{force} attacked Taliban positions near Ghazni on Monday, killing nine fighters."
    assert sides(text) == [([force.lower()], ["taliban"])]


def test_troops_of_the_chief_in_office_are_the_army() -> None:
    text = "Troops led by General Idris Maro attacked Taliban positions near Ghazni on Monday, killing nine fighters."
    assert "forces" not in {m.lower() for a in record(text).actors for m in a.mentions if "maro" in m.lower()}


def test_a_fight_that_goes_on_all_the_time_gives_an_attack_no_sides() -> None:
    text = (
        "A roadside bomb hit an army lorry near Maiduguri on Saturday, killing two soldiers. "
        "Experts see the blast as a new step in the ongoing fighting between the army and Boko Haram."
    )
    (found,) = record(text).engagements
    assert found.initiator_known


@pytest.mark.parametrize(
    "text",
    [
        'The militia "Red Dawn Front" claimed it hit an army convoy near Maiduguri on Monday.',
        "Boko Haram said it hit an army convoy near Maiduguri on Monday, according to a statement.",
    ],
)
def test_a_group_that_says_what_it_hit_did_so(text: str) -> None:
    ((attackers, _),) = sides(text)
    assert attackers in (["red dawn front"], ["boko haram"])


def test_an_attack_that_somebody_says_killed_people_killed_them() -> None:
    text = (
        "The militants owned to a raid that nurses and officers said killed 12 people in Maiduguri on Monday."
    )
    assert ("killed", 12) in {(k, n) for k, n, *_ in figures(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Jets bombed Sirte on Monday. The number of raids executed by the jets since dawn has risen to seven.",
        "A raid on Sirte killed nine on Monday and the toll may yet climb because 14 others lie in critical state.",
        "A string of bombings in Baghdad and other towns within two weeks has killed dozens of people.",
    ],
)
def test_neither_raids_nor_the_gravely_hurt_nor_a_row_of_attacks_are_a_toll(text: str) -> None:
    assert {n for k, n, *_ in figures(text) if k == "killed"} <= {9}


def test_those_hurt_beside_the_dead_are_of_the_same_people() -> None:
    text = "Rebels clashed with militias near Sirte on Monday, killing four people and injuring 15, doctors said."
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    assert {names.get(c.subject.actor or "") for c in found.claims if c.kind in ("killed", "wounded")} == {
        "people"
    }


def test_two_groups_that_fell_to_one_shelling_make_one_engagement() -> None:
    text = "In Aleppo, a man was killed and three others were hurt by rockets that rebels fired at Salaheddin district."
    assert len(record(text).engagements) == 1


def test_a_dateline_without_a_dash_is_no_place_of_the_attack() -> None:
    text = (
        "ADEN, Oct 3 At least seven people were killed on Monday when a jet bombed a farm in northern Yemen."
    )
    places = [e.place.name for e in record(text, published="2016-10-04").engagements if e.place]
    assert "ADEN" not in places


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        (
            "French warplanes struck an army camp outside Gao on Monday, killing seven soldiers.",
            "malian army",
        ),
        ("Israeli jets hit a military post near Homs on Monday, killing two conscripts.", "syrian army"),
    ],
)
def test_soldiers_hit_from_the_air_are_of_the_land_that_they_are_in(text: str, hit: str) -> None:
    ((_, defenders),) = sides(text)
    assert defenders == [hit]


def test_those_who_down_missiles_attack_nobody() -> None:
    text = (
        "Gunners downed most of the rockets, state media said. "
        "Three Syrian soldiers were killed in the Israeli attack near Homs on Monday."
    )
    assert all("syrian army" not in attackers for attackers, _ in sides(text))


def test_its_air_force_is_that_of_the_army_that_speaks() -> None:
    text = (
        "Two men died near Tyre in Lebanon. Israel's army said its air force struck rockets there on Monday."
    )
    assert "LB" not in {a.country for a in record(text).actors if a.type == "state_forces"}


@pytest.mark.parametrize("first", ["U.S.", "American", "French"])
def test_soldiers_of_two_nations_are_those_of_both(first: str) -> None:
    text = f"{first} and Iraqi soldiers killed four rebels near Ramadi on Monday."
    assert len(sides(text)[0][0]) == 2


def test_the_land_of_a_monitor_is_not_that_of_the_attack() -> None:
    text = "Seven rebels were killed in central Syria on Monday, the United Kingdom-based watch group said."
    assert [e.place.country for e in record(text).engagements if e.place] == ["SY"]


@pytest.mark.parametrize("noun", ["strikes", "raids", "attacks"])
def test_what_an_army_does_to_a_place_is_a_noun_before_on(noun: str) -> None:
    text = f"Turkish {noun} on Qamishli on Monday killed four people, doctors said."
    ((attackers, _),) = sides(text)
    assert attackers == ["turkish army"]
    assert [c.claimant.text for c in record(text).claims if c.kind == "killed"] == ["doctors"]


def test_speakers_behind_the_parts_of_a_toll_are_none_of_them() -> None:
    text = "Shells killed six people including a monk and a tailor in Tyre on Monday, Hezbollah and allied medics said."
    assert {c.claimant.text for c in record(text).claims if c.kind == "killed"} == {
        "Hezbollah",
        "allied medics",
    }


def test_a_monitor_that_is_called_a_network_of_the_opposition_attacked_nobody() -> None:
    text = "The Aleppo Media Center, an opposition network, said four teachers were shot dead in Hama."
    assert all("media center" not in x for attackers, _ in sides(text) for x in attackers)


def test_losses_of_goods_that_nobody_names_are_no_claim() -> None:
    text = "The raid on Homs on Monday caused some material losses, state media said, but no words of deaths came."
    assert not figures(text)


def test_an_area_and_the_base_in_it_make_one_engagement() -> None:
    text = (
        "Yemeni troops mounted a missile attack on a camp of hirelings in the southern province of Lahij.\n"
        "An officer said they fired a missile at the Sabir base near midnight on Monday, killing nine men."
    )
    assert len(record(text).engagements) == 1


def test_the_month_that_a_sentence_opens_on_is_that_of_all_its_clauses() -> None:
    text = (
        "In two separate raids in May, six men were killed near Damascus, while nine guards died near Homs."
    )
    assert {str(e.date.start) for e in record(text).engagements if e.date} == {"2024-05-01"}


def test_a_strike_of_a_government_is_one_of_its_army() -> None:
    text = "Six people died in what medics called a Syrian government air raid near Zamalka on Monday."
    ((attackers, _),) = sides(text)
    assert attackers == ["syrian army"]


def test_a_town_that_those_who_fight_come_closer_to_was_not_taken() -> None:
    text = "Rebels took two villages on Monday, bringing them closer to the northern city of Homs, activists said."
    assert [e.place.name for e in record(text).engagements if e.place] == [None]


@pytest.mark.parametrize(
    "text",
    [
        "The monitor counted 71 attacks in Raqqa since spring. These attacks left 33 dead, six of them civilians.",
        "The wave of murders that has come over Syria's Daraa province spares nobody, as old and young are killed.",
    ],
)
def test_many_deeds_summed_up_are_no_engagement(text: str) -> None:
    assert not record(text).engagements


def test_volunteers_of_an_aid_body_are_civilians() -> None:
    text = "Gunmen killed two volunteers from the Noor relief society in Tafas, Syria, on Monday."
    assert {a.type for a in record(text).actors if a.name == "volunteers"} == {"civilians"}


def test_one_who_is_shot_at_by_name_and_dies_is_killed() -> None:
    text = (
        "On Monday gunmen opened fire on Samir Adel Haddad as he left the town of Inkhil, Syria.\n"
        "Haddad, who was on his way to the market, died at once."
    )
    assert figures(text) == [("killed", 1, 1)]


def test_both_of_two_who_are_named_before_their_fate_are_persons() -> None:
    text = "A witness said that both Omar Hasan Dib and Nabil Saqr were shot dead in Nawa, Syria, at dawn on Monday."
    assert {"Omar Hasan Dib", "Nabil Saqr"} <= {a.name for a in record(text).actors if a.type == "person"}
