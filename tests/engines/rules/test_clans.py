"""Promises about clans and peoples that fight each other."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Orvan and Telim communal militias clashed in Korvath, killing 31.",
            "Orvan",
            "Telim communal militias",
        ),
        ("Orvan and Telim Ethnic Militias fought over land in Korvath.", "Orvan", "Telim Ethnic Militias"),
        ("Orvan and Dir clan militias clashed in Korvath town.", "Orvan", "Dir clan militias"),
        (
            "Orvan clan militia clashed with Dir clan militia in Korvath.",
            "Orvan clan militia",
            "Dir clan militia",
        ),
        ("Orvan and Telim pastoralists clashed in Korvath village.", "Orvan", "Telim pastoralists"),
        (
            "clashes between Orvan and Telim communities in Korvath left 31 dead.",
            "Orvan",
            "Telim communities",
        ),
    ],
)
def test_clans_and_peoples_that_clash_are_the_two_sides(text, first, second):
    assert camps(f"On 3 May 2021, {text}") == ([first], [second])


def test_a_clan_militia_that_attacks_is_a_party_of_its_name():
    (militia,) = [
        a
        for a in record("On 3 May 2021, Dir clan militia shot two drivers in Korvath.").actors
        if a.type == "militia"
    ]
    assert militia.name == "Dir clan militia"


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2021, gunmen killed six Dinka and Nuer herders in Korvath.",
        "On 3 May 2021, gunmen abducted Hausa and Fulani farmers near Korvath.",
    ],
)
def test_peoples_who_are_hit_together_are_no_militias(text):
    assert not any(a.type == "militia" for a in record(text).actors)


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Hindus and Sikhs clashed in Agra on Monday.", "Hindus", "Sikhs"),
        ("Muslims and Christians fought with machetes in Agra, leaving nine dead.", "Muslims", "Christians"),
        ("bus drivers and porters fought in Agra, leaving nine dead.", "bus drivers", "porters"),
        ("herders and farmers clashed in Agra, leaving nine people dead.", "herders", "farmers"),
        ("villagers of Agra and bandits exchanged gunfire for an hour.", "villagers", "bandits"),
        ("violence between Sunni and Shia Muslims in Agra left nine people dead.", "Sunni", "Shia Muslims"),
        ("Sunni and Shiite tribesmen exchanged gunfire in Quetta.", "Sunni", "Shiite tribesmen"),
        (
            "fighting between the Turkana and Pokot communities in Lokori killed six.",
            "Turkana",
            "Pokot communities",
        ),
        ("members of the Orvan and Telim tribes clashed in Agra.", "Orvan", "Telim tribes"),
        ("two clans, the Orvan and the Telim, fought at Agra, and nine people died.", "Orvan", "Telim"),
        ("Druze gunmen and Bedouin clans clashed near Homs.", "Druze gunmen", "Bedouin clans"),
        ("soldiers of the 5th Brigade and gunmen of the Zetas exchanged fire.", "5th Brigade", "Zetas"),
    ],
)
def test_any_two_that_clash_are_the_two_sides_of_a_battle(text, first, second):
    text = f"On 3 May 2021, {text}"
    assert camps(text) == ([first], [second])
    assert record(text).engagements[0].type == "battle"


def test_a_headline_parts_the_two_that_trade_fire_by_a_comma():
    assert camps("Rebels, soldiers trade fire in Cotabato town; 3 dead") == (["Rebels"], ["Philippine army"])


def test_allies_who_clash_with_others_stay_on_one_side():
    text = "French troops and Chadian troops clashed with Islamists near Kidal on Friday; 65 Islamists were killed."
    assert camps(text) == (["French army", "Chadian army"], ["Islamists"])


@pytest.mark.parametrize(
    "text", ["Workers and management clashed over pay.", "Miners clashed with management in Agra on Monday."]
)
def test_a_quarrel_of_one_crowd_is_no_fight(text):
    assert not record(text).engagements
