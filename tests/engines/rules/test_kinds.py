"""The type of an engagement where its words point two ways: bombs beside guns, planes shot at, captives."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides


@pytest.mark.usefixtures("by_rules_alone")
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Rebels attacked a military helicopter with rifle fire near Kimbiri on Monday, killing a pilot.", "battle"),
        ("A missile launched by the Houthis slammed into an army camp in Ataq on Monday.", "shelling"),
        ("Ethiopian jets bombed the market of Togoga on Tuesday, killing 40 people.", "air_strike"),
        ("Helicopters of the Chadian army killed five rebels who were laying a bomb near Bol on Friday.", "air_strike"),
        ("Guerrillas attacked an army post in Las Vueltas on Monday with rifles and home-made bombs.", "assault"),
        ("Fifteen people were hurt on Sunday in bombings and shootings by rebels at a police post in Cali.", "assault"),
        ("Gunmen launched an attack on an army convoy in Mansoura on Friday, killing six soldiers.", "ambush"),
        ("Armed men machinegunned a patrol car in Zone 6 of Guatemala on Monday, killing two policemen.", "ambush"),
        ("Rebels burned two buses near Saravena on Friday.", "attack_on_civilians"),
        ("Saboteurs attacked an oil pipeline in the Niger Delta on Tuesday.", "attack_on_civilians"),
        ("Two policemen were taken by members of the ELN at a roadblock near Tarra on Monday.", "abduction"),
        ("A suicide bomber blew open the gate of a hotel in Kismayo on Friday, and gunmen stormed it, killing nine "
         "guests.", "attack_on_civilians"),
        ("An army patrol engaged a rebel column on Friday in the hills near Huanta.", "battle"),
    ],
)  # fmt: skip
def test_the_type_follows_from_what_was_done_to_whom(text: str, kind: str) -> None:
    assert [e.type for e in record(text).engagements] == [kind]


def test_bombs_that_later_sentences_name_make_no_bombing_of_an_ambush() -> None:
    text = (
        "Gunmen opened fire on a police patrol in Matanog on Sunday, killing an officer. A device went off near "
        "the vehicle of the reinforcements."
    )
    assert record(text).engagements[0].type == "ambush"


def test_who_shot_one_of_the_bandits_did_not_attack_the_village() -> None:
    text = (
        "Gunmen stormed the village of Gulbi on Friday, killing 11 people. One of the bandits was shot dead by "
        "vigilantes."
    )
    ((attackers, _),) = sides(text)
    assert attackers == ["gunmen"]


def test_an_army_that_killed_two_raiders_was_not_their_target() -> None:
    text = (
        "ADF rebels killed 11 people in raids on the villages of Mamove and Oicha on Sunday. The Congolese army "
        "killed two of the assailants."
    )
    assert all("people" in d and "congolese army" not in d for _, d in sides(text)[:1])
    assert record(text).engagements[0].type == "attack_on_civilians"


def test_attacks_after_a_preposition_are_no_verb() -> None:
    ((attackers, defenders),) = sides(
        "Twenty policemen were killed in Taliban attacks on posts in Shahjoy on Sunday."
    )
    assert attackers == ["taliban"]
    assert len(defenders) == 1


def test_those_who_back_the_attackers_of_a_repelled_attack_are_with_them() -> None:
    text = "Opposition factions repelled an attack by regime forces backed by the Fatemiyoun on the town of Mardis."
    ((attackers, _),) = sides(text)
    assert len(attackers) == 2
    assert record(text).engagements[0].type == "assault"


def test_helicopters_of_no_one_named_are_those_of_the_force_that_speaks() -> None:
    ((attackers, _),) = sides("The Chadian army said helicopters killed five rebels near Bol on Tuesday.")
    assert attackers == ["chadian army"]


def test_the_force_that_was_fired_on_is_the_one_named_before() -> None:
    text = (
        "Afghan commandos killed two insurgents in Zurmat on Monday. The insurgents had fired on the force from "
        "a tree line."
    )
    ((attackers, defenders),) = sides(text)
    assert attackers == ["insurgents"]
    assert defenders == ["afghan commandos"]


def test_police_who_believe_that_others_did_it_did_not() -> None:
    text = (
        "A landmine went off near Peshrar on Monday, hurting two men. Police believed the Maoist Communist Centre "
        "(MCC) was responsible for the blast."
    )
    ((attackers, _),) = sides(text)
    assert "police" not in " ".join(attackers)


def test_troops_who_killed_rebels_first_remain_the_attackers_though_a_mine_of_theirs_hit_them() -> None:
    text = (
        "Troops of the Nigerian army killed 11 Boko Haram fighters in Kukawa on Friday. Two soldiers died when their "
        "vehicle ran into a bomb buried by the fighters."
    )
    ((attackers, defenders),) = sides(text)
    assert (attackers, defenders) == (["nigerian army"], ["boko haram"])
    assert record(text).engagements[0].type == "battle"


def test_civilians_whom_a_strike_on_rebels_killed_are_its_targets_too() -> None:
    text = (
        "Eight civilians were killed on Sunday in an air strike by the Malian army on the village of Douna. The "
        "Malian army said it had targeted terrorists."
    )
    ((_, defenders),) = sides(text)
    assert "civilians" in defenders


def test_an_attack_that_was_repelled_was_no_mere_shelling() -> None:
    text = (
        "Rebels attacked the positions of the army in San Lorenzo last night with mortars. Troops repelled the "
        "attack."
    )
    assert record(text).engagements[0].type == "assault"


@pytest.mark.parametrize(
    "sides",
    [
        "Soldiers and fighters of the Union of Patriots for Reform",
        "Soldiers and fighters of the Patriots Front",
    ],
)
def test_a_word_of_a_name_is_no_weapon(sides):
    (found,) = record(f"{sides} clashed near Pendel on Friday.").engagements
    assert found.type == "battle"
