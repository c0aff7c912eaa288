"""How strikes from afar are told: by whose craft they were, as going on, as what a place was subjected to; and the
night of a whole region, each place of which has its own toll.
"""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record, said, sides


def places(text: str, **kwargs: str) -> list[tuple[str, str | None]]:
    """Gives type and place of each engagement."""
    return [(e.type, e.place.name if e.place else None) for e in record(text, **kwargs).engagements]


@pytest.mark.parametrize(
    "craft",
    [
        "attack drone",
        "FPV drone",
        "kamikaze drone",
        "combat drone",
        "suicide drone",
        "UAV",
        "reconnaissance drone",
    ],
)
def test_craft_are_those_of_the_nation_before_them_whatever_kind_they_are(craft: str) -> None:
    text = f"A Turkish {craft} struck a pick-up near Tell Hamis on Friday, wounding its driver."
    assert camps(text)[0] == ["Turkish army"]


@pytest.mark.parametrize("verb", ["continued", "intensified", "renewed", "stepped up", "kept up", "keeps up"])
def test_who_goes_on_with_a_bombardment_attacks(verb: str) -> None:
    text = f"Ethiopian forces {verb} the bombardment of Adigrat on Friday, killing six people."
    assert camps(text)[0] == ["Ethiopian army"]


def test_who_goes_on_with_what_is_no_attack_attacks_nobody() -> None:
    text = "France stepped up its calls for an end to the shelling of Adigrat on Friday."
    assert "french" not in str(sides(text)).lower()


@pytest.mark.parametrize(
    "text",
    [
        "Sudanese troops subjected the town of Kauda to artillery fire on Friday, killing two farmers.",
        "Sudanese troops subjected Kauda and its outskirts to heavy mortar fire on Friday. Two farmers were killed.",
    ],
)
def test_who_subjects_a_town_to_fire_shells_it(text: str) -> None:
    assert places(text) == [("shelling", "Kauda")]
    assert camps(text)[0] == ["Sudanese army"]


def test_prisoners_subjected_to_torture_are_no_engagement() -> None:
    assert not record("The prisoners were subjected to torture in Kauda on Friday.").engagements


def test_bombs_behind_the_word_for_their_kind_are_no_verb() -> None:
    text = "Sudanese aircraft dropped guided aerial bombs on Kauda on Friday, wounding three people."
    assert places(text) == [("air_strike", "Kauda")]
    assert camps("Ethiopian guided bombs hit Adigrat on Friday, wounding three people.")[0] == [
        "Ethiopian army"
    ]


REGION = (
    "Three people died and six were hurt in the Sumy region over the past day, the administration said on Friday. "
    "In the Bilopillia community, mortar fire wounded two people. In the Yampil community a drone hit a car, killing "
    "its driver. In the Krasnopillia community, a couple were killed and four people wounded."
)


def test_a_region_s_toll_of_the_past_day_is_that_of_none_of_its_places() -> None:
    found = record(REGION, published="2024-07-26")
    assert {e.place.name for e in found.engagements if e.place} == {"Bilopillia", "Yampil", "Krasnopillia"}
    assert ("killed", 3, 3) not in figures(REGION, published="2024-07-26")


def test_the_communities_of_a_region_are_no_victims() -> None:
    named = [a.name for a in record(REGION, published="2024-07-26").actors]
    assert not any("community" in x for x in named)
    people = "Rebels killed four members of the Hema community near Djugu on Friday."
    assert "Hema community" in camps(people)[1]


def test_places_told_behind_the_shelling_of_a_region_were_shelled() -> None:
    text = (
        "Government forces shelled several villages in Idlib on Thursday, a monitor said. In Ariha, four people were "
        "killed. Two children died in Binnish."
    )
    assert places(text) == [("shelling", "Ariha"), ("shelling", "Binnish")]


def test_a_district_that_a_lead_lists_is_told_of_apart() -> None:
    text = (
        "Three districts of the Kursk region—Rylsk, Glushkovo, and Korenevo—were hit by drones on Friday."
        "\n\n"
        "In Rylsk, two people were wounded.\n\nIn Glushkovo, a man was killed.\n\n"
        "In the Korenevo District, drones struck a farm, damaging two sheds."
    )
    assert [x for _, x in places(text)] == ["Rylsk", "Glushkovo", "Korenevo District"]


def test_who_may_attack_if_is_no_attacker() -> None:
    text = (
        "Serb forces attacked the village of Prilep on Friday, killing four people. The minister warned that the "
        "troops would return if rebels resumed attacks on Serb police."
    )
    found = record(text)
    assert not any(c.kind == "responsibility" for c in found.claims)
    assert sides(text) == [(["serb forces"], ["people"])]


def test_who_was_blown_up_and_is_in_hospital_was_wounded() -> None:
    text = "A farmer was blown up by a mine in Snihurivka on Friday. He was hospitalised with a leg injury."
    assert figures(text) == [("wounded", 1, 1)]
    assert figures("A soldier was blown up by a roadside bomb near Ghazni on Friday.") == [("killed", 1, 1)]
    died = "A farmer was blown up by a mine in Snihurivka on Friday. He died in hospital."
    assert ("killed", 1, 1) in figures(died)


@pytest.mark.parametrize(
    ("words", "dead", "hurt"), [("One of four policemen", 1, 4), ("Two of the nine guards", 2, 9)]
)
def test_one_of_those_who_were_hurt_has_died(words: str, dead: int, hurt: int) -> None:
    text = f"Rebels raided a post in Gimry on Friday. {words} who were wounded in the raid has died."
    assert figures(text) == [("killed", dead, dead), ("wounded", hurt, hurt)]


def test_the_number_of_those_killed_is_not_the_word_of_those_killed() -> None:
    text = "According to the newspaper, the number of militants killed in Gimry on Friday was nine."
    assert said(text) == [("killed", 9, "the newspaper")]


def test_a_side_speaks_also_of_many() -> None:
    text = "The rebel side claimed that three people, including a clerk, were killed in Znauri on Friday."
    assert {x[2] for x in said(text)} == {"The rebel side"}


@pytest.mark.parametrize(
    "told",
    [
        "in a statement handed to journalists in Quetta",
        "in a fax sent to Reuters in Quetta",
        "in a report issued on Tuesday in Quetta",
        "in a message e-mailed to media in Quetta",
    ],
)
def test_where_those_are_who_were_told_is_not_where_it_happened(told: str) -> None:
    text = f"The Sand Hills Front said {told} that it had bombed a bus near Turbat on Friday, killing two people."
    assert [place for _, place in places(text)] == ["Turbat"]


def test_a_militia_of_a_people_that_raided_is_the_attacker() -> None:
    text = "Hema militia raided the village of Blukwa on Friday, killing two people."
    assert camps(text)[0] == ["Hema militia"]


@pytest.mark.parametrize(
    "planes",
    [
        "Russian bombers",
        "Russian strategic bombers",
        "Long-range bombers",
        "Two Tu-22M3 bombers",
        "Four Mirage fighters",
        "Rafale fighters",
        "Six heavy bombers",
    ],
)
def test_bombers_and_fighters_that_fly_strike_from_the_air(planes: str) -> None:
    found = record(f"{planes} struck rebel positions near Wajid, killing nine.")
    assert [(e.type, e.place and e.place.name) for e in found.engagements] == [("air_strike", "Wajid")]
    assert {a.name for a in found.actors}.isdisjoint(
        {"bombers", "Rafale fighters", "Rafale", "Mirage fighters"}
    )


def test_bombers_who_walk_are_no_planes() -> None:
    found = record("Two suicide bombers hit a mosque in Wajid, killing nine people.")
    assert [e.type for e in found.engagements] == ["suicide_bombing"]
    found = record("The bombers attacked a police station in Wajid, killing nine officers.")
    assert [e.type for e in found.engagements] == ["assault"]
