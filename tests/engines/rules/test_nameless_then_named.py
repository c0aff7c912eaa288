"""Leads whose attackers, towns or tolls the sentence behind them tells nearer."""

import pytest

from tests.engines.rules.reading import record


@pytest.mark.parametrize(
    ("lead", "named"),
    [
        ("Militants raided a base in north-eastern Nigeria", "Islamic State West Africa Province fighters"),
        ("Militiamen raided a village in eastern Congo", "CODECO fighters"),
        ("Unknown gunmen raided a camp in northern Mali", "Fighters of JNIM"),
    ],
)
def test_nameless_men_of_a_lead_are_those_named_behind_it(lead: str, named: str) -> None:
    text = f"{lead}, killing at least twenty people, two officials said. {named} attacked Sorve shortly before dawn."
    (event,) = record(text).engagements
    assert event.place is not None
    assert event.place.name == "Sorve"


def test_troops_who_hit_the_gunmen_of_a_lead_are_not_they() -> None:
    text = (
        "Gunmen raided a village in northern Mali on Monday, killing at least twenty people. Soldiers attacked a camp "
        "of the gunmen in Sorve on Thursday and killed nine of them."
    )
    assert len(record(text).engagements) == 2


@pytest.mark.parametrize(
    "behind",
    [
        "Rebels stormed a guest house in Sorve, killing four guards and three cooks, police said.",
        "At night rebels killed seven people in Sorve, police said.",
    ],
)
def test_one_attack_with_all_the_dead_of_a_lead_is_that_of_the_lead(behind: str) -> None:
    (event,) = record(f"Seven people have died in the latest violence in Kashmir. {behind}").engagements
    assert event.place is not None
    assert event.place.name == "Sorve"


def test_attackers_who_also_struck_another_town_fought_twice() -> None:
    text = (
        "Gunmen shot dead two traders in Sorve on Monday. The gunmen also attacked a bus in Tavone, killing the "
        "driver."
    )
    assert [e.place.name for e in record(text).engagements if e.place] == ["Sorve", "Tavone"]


def test_attackers_who_also_struck_the_police_of_the_town_fought_once() -> None:
    text = "Gunmen shot dead two traders in Sorve on Monday. The gunmen also attacked the police post and the market."
    assert len(record(text).engagements) == 1


@pytest.mark.parametrize(
    "body",
    ["the Northern Sorve Peoples Union (NSPU)", "the Sorve Youth Movement", "the Tavone Women's Council"],
)
def test_a_civic_body_that_speaks_is_none_of_the_attackers(body: str) -> None:
    text = (
        f"Gunmen killed nine villagers in Sorve on Monday, said Musa Dang, spokesman of {body}. A farmer said the "
        "attackers had burned thirty houses."
    )
    found = record(text)
    (event,) = found.engagements
    names = {a.id: a.name for a in found.actors}
    assert [names[x] for x in event.attackers] == ["Gunmen"]


def test_an_armed_movement_of_youths_stays_an_armed_group() -> None:
    text = "Fighters of the Sorve Youth Resistance Movement attacked an army post on Monday and killed four soldiers."
    found = record(text)
    assert any(a.type == "armed_group" and "Youth" in a.name for a in found.actors)


def test_letters_behind_an_army_are_its_own_in_the_order_of_another_tongue() -> None:
    text = "The Angolan Armed Forces (FAA) recaptured Sorve on 1 May. The FAA killed nine rebels there."
    assert not any(a.type == "armed_group" and a.name == "FAA" for a in record(text).actors)


@pytest.mark.parametrize(
    "lead",
    [
        "The toll from twin suicide attacks at a crowded bazaar in northwest Pakistan has climbed to 44",
        "Forty-four people died in coordinated gun attacks near a busy bus station in northwest Pakistan",
    ],
)
def test_twin_attacks_at_one_place_without_a_name_are_those_named_behind(lead: str) -> None:
    text = f"{lead}, officials said on Saturday. The Friday attacks in Sorve were the deadliest of the year."
    (event,) = record(text, published="2013-07-27").engagements
    assert event.place is not None
    assert event.place.name == "Sorve"


@pytest.mark.parametrize(
    "record_of",
    [
        "The dead men had been involved in numerous attacks on the police and the murder of elders",
        "The slain militants were actively engaged in acts of sabotage and the killing of villagers",
    ],
)
def test_what_the_dead_are_known_for_is_no_deed_of_theirs_here(record_of: str) -> None:
    text = f"Troops killed six militants in Sorve on Friday, the army said. {record_of}, the statement said."
    found = record(text)
    (event,) = found.engagements
    types = {a.id: a.type for a in found.actors}
    assert [types[x] for x in event.attackers] == ["state_forces"]


@pytest.mark.parametrize("men", ["Leftist Salvadorean guerrillas", "Maoist Colombian rebels"])
def test_men_of_a_leaning_and_a_land_have_no_name(men: str) -> None:
    found = record(f"{men} captured a radio post in Sorve on Monday and took thirty prisoners.")
    (event,) = found.engagements
    names = {a.id: a.name for a in found.actors}
    assert [names[x] for x in event.attackers] == [men]


def test_what_men_do_time_and_again_is_no_word_of_those_they_hit() -> None:
    found = record(
        "Militants killed one policeman in Sorve on Thursday. Such militants routinely target police and soldiers."
    )
    assert not any("target" in a.name for a in found.actors)
