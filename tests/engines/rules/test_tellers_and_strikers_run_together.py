"""Who struck together, what came down near a place, and who gives the toll that another one gave."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Syrian and Russian air strikes killed nine people in Orvan on Saturday.", {"Syrian army", "Russian army"}),
        ("Six people died in Turkish and Iraqi shelling of Orvan on Saturday.", {"Turkish army", "Iraqi army"}),
        ("US and Iraqi airstrikes killed 12 militants in Orvan on Saturday.", {"American army", "Iraqi army"}),
        (
            "Russian and regime air strikes killed 47 people in Orvan in eastern Syria on Saturday, a monitor said.",
            {"Russian army", "Syrian army"},
        ),
    ],
)  # fmt: skip
def test_strikes_of_two_are_those_of_both(text: str, wanted: set[str]) -> None:
    assert set(camps(text)[0]) == wanted


def test_clashes_of_two_nations_are_no_strikes_of_both_on_others() -> None:
    text = "Sudanese and Ethiopian clashes on the border at Orvan killed nine people on Monday."
    assert camps(text)[0] == []


@pytest.mark.usefixtures("by_rules_alone")
def test_a_group_that_only_tells_of_a_rocket_did_not_fire_it() -> None:
    text = "Syrian opposition activists say 15 civilians were killed when a missile slammed into a market in Orvan."
    assert camps(text) == ([], ["civilians"])


def test_a_group_that_tells_of_its_own_men_did_it() -> None:
    text = "The Taliban said two of their men blew themselves up at a market in Orvan on Sunday, killing nine people."
    assert camps(text)[0] == ["Taliban"]


@pytest.mark.parametrize(
    "text",
    [
        "The army said a missile hit near a school on Sunday in Orvan.",
        "Three rockets hit outside the town of Orvan late Sunday, the police said.",
        "Two shells struck next to the embassy in Orvan on Sunday evening.",
    ],
)
def test_what_came_down_near_something_is_a_strike(text: str) -> None:
    (e,) = record(text).engagements
    assert (e.type, e.place and e.place.name, str(e.date and e.date.start)) == (
        "shelling",
        "Orvan",
        "2024-07-28",
    )


def test_a_storm_that_hits_near_a_town_is_none() -> None:
    assert not record("The storm hit near Orvan on Sunday.").engagements


@pytest.mark.parametrize(
    ("teller", "wanted"),
    [
        ("The Red Cross reported the same toll.", [("killed", 18), ("wounded", 40)]),
        ("The governor gave the same figures.", [("killed", 18), ("wounded", 40)]),
        ("An identical figure was given by the governor.", [("killed", 18)]),
        ("A monitor put the toll at the same number.", [("killed", 18)]),
    ],
)
def test_the_same_toll_is_the_word_of_who_gives_it_too(teller: str, wanted: list[tuple[str, int]]) -> None:
    made = record(f"A car bomb killed 18 people and wounded 40 in Orvan on Sunday, the mayor said. {teller}")
    others = [c for c in made.claims if c.claimant.text != "the mayor"]
    assert [(c.kind, c.value and c.value.low) for c in others] == wanted
    assert all(c.stance == "asserts" for c in others)


@pytest.mark.parametrize(
    "text",
    [
        "At least 39 people were killed in a bombing in Orvan today said director Juan Mata.",
        '"At least 39 people were killed in a bombing in Orvan today" said Juan Mata.',
    ],
)
def test_the_day_before_said_is_that_of_the_deed_where_the_speaker_stands_behind(text: str) -> None:
    made = record(text)
    assert [str(e.date and e.date.start) for e in made.engagements] == ["2024-07-29"]
    assert next(c.claimant.text for c in made.claims if c.kind == "killed") in (
        "director Juan Mata",
        "Juan Mata",
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "Seven people died in rebel shelling of the Lomar district of Orvan on Sunday. Three people died of barrel "
            "bombs dropped from helicopters in the city.",
            [("shelling", "Lomar"), ("air_strike", "Orvan")],
        ),
        (
            "Jets bombed Orvan on Sunday and killed nine people. Insurgents shelled the other side of the city, "
            "killing two women.",
            [("air_strike", "Orvan"), ("shelling", "Orvan")],
        ),
        (
            "Taliban rockets killed four people in Kabul on Sunday. The rocket fire also hurt six.",
            [("shelling", "Kabul")],
        ),
    ],
)
def test_bombs_of_aircraft_and_shells_of_rebels_are_two_strikes(
    text: str, wanted: list[tuple[str, str]]
) -> None:
    assert [(e.type, e.place and e.place.name) for e in record(text).engagements] == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Six people died in rebel shelling of a part of Aleppo held by the Kurdish YPG militia on Sunday.",
        "Six people died in rebel shelling of a YPG-held quarter of Aleppo on Sunday.",
    ],
)
def test_rebels_who_shell_what_a_group_holds_are_others(text: str) -> None:
    assert camps(text)[0] == ["rebel"]


def test_a_car_bomb_of_a_headline_is_no_party() -> None:
    made = record(
        "Four people were killed in a bomb attack in Damascus on Sunday.",
        title="Damascus Car bomb Kills Four",
    )
    assert not any(e.attackers for e in made.engagements)


@pytest.mark.parametrize("where", ["in N Syria", "in N. Syria"])
def test_a_letter_before_a_land_is_no_town(where: str) -> None:
    (e,) = record(f"Four soldiers were killed in an attack {where} on Sunday.").engagements
    assert e.place is None or e.place.name is None


def test_a_letter_in_a_name_stays() -> None:
    (e,) = record("Gunmen ambushed a patrol in W National Park in Benin on Sunday.").engagements
    assert e.place is not None
    assert e.place.name == "W National Park"


def test_a_ruling_party_is_no_place() -> None:
    made = record("A bomb in northern Syria killed three men of a paper of the ruling Baath party on Sunday.")
    assert all(e.place is None or e.place.name != "Baath" for e in made.engagements)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "The UK-based group which stands by the Syrian opposition said six people died near Manbij on Sunday.",
            "The UK-based group",
        ),
        (
            "Al-Qaeda-affiliated extremists in Syria announced they killed dozens of villagers in Homs last week.",
            "Al-Qaeda-affiliated extremists in Syria",
        ),
    ],
)
def test_who_speaks_is_told_from_whom_he_backs_and_where_he_is(text: str, wanted: str) -> None:
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    (c,) = [c for c in made.claims if c.kind == "killed"]
    assert c.claimant.text == wanted
    assert name.get(c.claimant.actor or "") in (None, "Al-Qaeda")


def test_the_dead_of_a_long_war_are_not_those_of_the_attack() -> None:
    made = record(
        "Nine people were killed in Orvan on Sunday. Some 400 guards have died in the country's ten-year conflict, a "
        "monitor says."
    )
    assert [c.value and c.value.low for c in made.claims] == [9]


@pytest.mark.parametrize(
    "told",
    [
        "The attack was carried out by a suicide bomber in the Banda neighbourhood.",
        "A source said that a suicide bomber carried out the attack with the car in al-Banda neighborhood.",
    ],
)
def test_the_attack_in_a_quarter_is_that_of_the_town_told_before(told: str) -> None:
    (e,) = record(f"A car bomb killed 44 people in Orvan on Sunday. {told}").engagements
    assert e.type == "suicide_bombing"
    assert e.place is not None
    assert [(e.place.name or "").removeprefix("al-"), *e.place.within] == ["Banda", "Orvan"]


def test_another_attack_in_a_quarter_is_another() -> None:
    text = "Gunmen killed nine people in Orvan on Sunday. Another attack took place in the Banda district."
    assert len(record(text).engagements) == 2
