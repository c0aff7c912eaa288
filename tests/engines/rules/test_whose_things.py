"""Promises about whose things were lost, and about tolls that count the people of several parties."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides


def subjects(text: str) -> list[tuple[str, int | None, str | None, str | None]]:
    """Gives (kind, low, subject's name, side) of all claims with a figure."""
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    return [
        (c.kind, c.value.low, name.get(c.subject.actor or ""), c.subject.side)
        for c in found.claims
        if c.value is not None
    ]


@pytest.mark.parametrize("whose", ["of the rebels", "belonging to the rebels"])
def test_things_are_of_the_party_that_is_named_behind_them(whose: str) -> None:
    text = (
        "Rebels of the Amber Valley Movement attacked an army base near Bunia on Monday. "
        f"A pick-up and three mortar positions {whose} were destroyed."
    )
    owners = {(n, name, side) for _, n, name, side in subjects(text)}
    assert owners == {(1, "Amber Valley Movement", "attacker"), (3, "Amber Valley Movement", "attacker")}


def test_nobody_burns_his_own_vehicles() -> None:
    text = (
        "Raiders stormed a post of the militia near Djibo on Monday. "
        "The raiders took two rifles and torched a truck of the fighters."
    )
    kind, low, _, side = subjects(text)[-1]
    assert (kind, low, side) == ("materiel_destroyed", 1, "defender")


def test_soldiers_who_come_to_help_take_the_weapons_of_those_who_attacked() -> None:
    text = (
        "Boko Haram fighters raided Kuru village near Damboa on Monday and killed four farmers. "
        "Soldiers pursued them and recovered two rifles."
    )
    assert ("materiel_captured", 2, "Boko Haram", "attacker") in subjects(text)


def test_a_toll_with_the_bomber_in_it_is_of_neither_side() -> None:
    text = "Nine people, including the bomber, were killed on Friday when a suicide bomber struck a market in Bannu."
    assert ("killed", 9, None, None) in subjects(text)


def test_a_toll_with_some_policemen_in_it_is_of_the_side_attacked() -> None:
    text = (
        "At least 15 people, including four policemen, were killed when a bomb went off in Quetta on Friday."
    )
    assert ("killed", 15, None, "defender") in subjects(text)


def test_militants_with_foreigners_among_them_stay_militants() -> None:
    text = (
        "Seven militants, including two foreigners, were killed in a drone strike near Miranshah on Monday."
    )
    assert {name for _, _, name, _ in subjects(text)} == {"militants"}


def test_others_behind_the_dead_of_both_sides_are_of_neither() -> None:
    text = (
        "Two soldiers and five Abu Sayyaf members were killed while eight others were wounded in a clash near "
        "Patikul on Monday."
    )
    assert ("wounded", 8, None, None) in subjects(text)


def test_casualties_on_the_side_of_the_troops_are_theirs() -> None:
    text = (
        "Soldiers raided a camp of New People's Army rebels near Labo on Monday. "
        "There were no losses on the side of the troops."
    )
    kind, low, _, side = subjects(text)[-1]
    assert (kind, low, side) == ("killed_or_wounded", 0, "attacker")


def test_the_attack_of_one_party_is_no_verb() -> None:
    text = (
        "Three civilians were killed and nine others injured in a Taliban attack on a checkpoint near Ghazni "
        "on Monday."
    )
    assert sides(text) == [(["taliban"], ["civilians"])]


@pytest.mark.parametrize("men", ["Rebels", "Guerrillas", "Supporters"])
def test_those_who_are_of_a_group_are_no_part_of_its_name(men: str) -> None:
    text = f"{men} of the Amber Revolutionary Army attacked a post near Bunia on Monday."
    assert "Amber Revolutionary Army" in {a.name for a in record(text).actors}


@pytest.mark.parametrize(
    ("text", "loser"),
    [
        ("The army said the guerrillas had nine dead.", "FARC"),
        ("The guerrillas abandoned three of their dead and a rifle.", "FARC"),
        ('The "terrorists" left behind two bodies.', "FARC"),
        ("FARC losses were put at 12 dead.", "FARC"),
        ("The FARC said it hit a camp of mercenaries and killed up to 40 of them.", "mercenaries"),
        ('"Thirty of them were killed," an army spokesman said.', "FARC"),
        ("Twelve people died. Two of the dead were policemen.", "police"),
        ("The raid left six bodies in the square.", "Colombian army"),
    ],
)
def test_the_dead_are_of_those_who_have_leave_or_count_them(text: str, loser: str) -> None:
    before = "FARC guerrillas attacked an army post in Toribio, Colombia, on Saturday. "
    last = [name for kind, _, name, _ in subjects(before + text) if kind == "killed"][-1]
    assert last is not None
    assert loser in last or last in loser


@pytest.mark.parametrize(
    "toll",
    ["There were no American casualties in the raid.", "Nine American casualties were reported."],
)
def test_casualties_of_a_nation_are_those_of_its_forces(toll: str) -> None:
    found = record(f"FMLN rebels attacked an army base at La Union in El Salvador on Monday. {toll}")
    name = {a.id: (a.type, a.country) for a in found.actors}
    assert [name[c.subject.actor] for c in found.claims if c.subject.actor] == [("state_forces", "US")]


def test_people_killed_where_two_armed_sides_fought_are_of_neither() -> None:
    text = (
        "Government forces fought UNITA near Lubango, Angola, on Sunday. "
        "More than 200 people were killed in the battle for the town."
    )
    assert ("killed", 201, None, None) in subjects(text)


def test_they_are_the_one_armed_party_named_before_in_the_sentence() -> None:
    text = (
        "The army said on Monday that it was the biggest attack by the rebels since March 2020, when they killed "
        "over 100 soldiers at a barracks in Goma."
    )
    assert any("rebels" in a and "rebels" not in d for a, d in sides(text))


def test_those_taken_captive_are_of_the_party_counted_before() -> None:
    text = (
        "The Taliban attacked an army base near Balkh on Tuesday. A spokesman claimed 23 soldiers were "
        "killed, seven hurt and four taken captive."
    )
    assert ("captured", 4, "Afghan army", "defender") in subjects(text)


def test_tanks_of_a_nation_are_those_of_its_army() -> None:
    text = "Eritrean forces fought Ethiopian troops at Zelai on Monday. Eritrea said it destroyed 17 Ethiopian tanks."
    found = record(text)
    name = {a.id: a.country for a in found.actors}
    assert [(c.value.low, name[c.subject.actor or ""]) for c in found.claims if c.value] == [(17, "ET")]


def test_cows_that_soldiers_take_back_from_bandits_are_no_ones_in_the_text_but_theirs() -> None:
    text = (
        "Troops killed three terrorists near Maru in Zamfara State, Nigeria, on Monday while others fled. "
        "They recovered two rifles and 18 cows."
    )
    assert {side for kind, _, _, side in subjects(text) if kind == "materiel_captured"} == {"defender"}
