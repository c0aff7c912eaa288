"""Promises about towns and posts that one side loses or leaves to the other."""

from __future__ import annotations

import pytest

from .reading import camps, record


@pytest.mark.parametrize(
    "text",
    [
        "Orvath fell to the rebels on Saturday after soldiers abandoned their posts.",
        "Soldiers abandoned the town of Orvath to the rebels on Saturday.",
        "Soldiers gave up Orvath on Saturday, leaving it to the rebels.",
        "Soldiers lost the town of Orvath to the rebels on Saturday.",
        "Rebels seized the town of Orvath on Saturday, forcing soldiers to flee.",
        "Rebels seized the town of Orvath on Saturday, sending soldiers fleeing into the hills.",
        "Rebels seized the town of Orvath on Saturday after soldiers had withdrawn.",
        "Rebels entered the town of Orvath on Saturday after soldiers had fled.",
        "Rebels moved into the town of Orvath on Saturday after soldiers withdrew.",
        "Soldiers were forced to withdraw from Orvath by rebels on Saturday.",
        "Rebels forced soldiers to abandon the town of Orvath on Saturday.",
        "Rebels wrested the border crossing at Orvath from soldiers on Saturday.",
        "Rebels took the settlement of Orvath from soldiers on Saturday.",
        "The capture of Orvath by rebels on Saturday followed three days of fighting with soldiers.",
    ],
)
def test_who_takes_a_place_that_others_lose_is_the_attacker(text: str) -> None:
    (e,) = record(text).engagements
    assert (e.type, e.place and e.place.name, e.outcome) == ("assault", "Orvath", "attackers")
    first, second = camps(text)
    assert [x.lower() for x in (*first, *second)] in (["rebels", "soldiers"], ["the rebels", "soldiers"])


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers withdrew from Orvath on Monday after clashes with rebels.",
        "Soldiers pulled out of Orvath on Monday after a week of fighting with rebels.",
        "Soldiers fell back from Orvath on Monday after a gunfight with rebels.",
    ],
)
def test_who_leaves_after_a_fight_fought_it(text: str) -> None:
    assert camps(text) == (["Soldiers"], ["rebels"])
    assert record(text).engagements[0].type == "battle"


def test_who_leaves_after_an_assault_was_attacked() -> None:
    text = (
        "Rebels withdrew from Orvath on Wednesday after the Syrian army launched an assault on the village."
    )
    assert camps(text) == (["Syrian army"], ["Rebels"])


def test_who_routs_others_wins() -> None:
    text = "On 3 May 2021, rebels routed government troops at Orvath."
    assert camps(text) == (["rebels"], ["government troops"])
    assert record(text).engagements[0].outcome == "attackers"


def test_rebels_from_whom_a_group_takes_a_town_are_not_that_group() -> None:
    assert camps("ISLAMIC STATE SEIZES TOWN OF RAQQA FROM REBELS AFTER HEAVY CLASHES") == (
        ["ISLAMIC STATE"],
        ["REBELS"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "Ari Lomo fell to the ground in Agra on Monday.",
        "Soldiers withdrew from Agra on Monday under a peace accord.",
        "The troops entered Agra on Monday to welcoming crowds.",
        "The mayor gave up his post in Agra on Monday.",
        "Farmers abandoned the village of Agra on Monday because of the drought.",
    ],
)
def test_who_leaves_or_enters_in_peace_takes_nothing(text: str) -> None:
    assert not record(text).engagements


@pytest.mark.parametrize(
    "text",
    [
        "Soldiers lost control of the town of Orvath to rebels on Monday, an official said.",
        "Soldiers abandoned the town of Orvath to rebels on Monday, an official said.",
        "The town of Orvath was abandoned to rebels on Monday, an official said.",
    ],
)
def test_who_says_that_a_town_was_lost_to_others_says_that_they_hold_it(text: str) -> None:
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    assert [names.get(c.subject.actor or "") for c in found.claims if c.kind == "control"] == ["rebels"]


def test_a_counterattack_that_pushes_others_back_is_an_attack_on_them() -> None:
    text = "A Ukrainian counterattack near Bakhmut pushed Russian troops back, a commander said."
    assert camps(text) == (["Ukrainian army"], ["Russian army"])
    assert not record(text).claims


def test_the_town_to_which_others_flee_is_not_where_it_was() -> None:
    text = "Rebels captured Sherzad district on Monday, forcing soldiers to flee to the city of Kunduz."
    (e,) = record(text).engagements
    assert e.place is not None
    assert e.place.name == "Sherzad district"


@pytest.mark.parametrize("who", ["fleeing", "retreating", "advancing"])
def test_those_on_the_run_are_whom_others_strike(who: str) -> None:
    assert camps(f"Vigilantes ambushed {who} bandits near Orvath, killing nine.") == (
        ["Vigilantes"],
        ["bandits"],
    )


def test_what_is_shot_down_behind_a_comma_is_lost() -> None:
    text = "Rebels attacked an army post near Orvath on Monday, shooting down two helicopters."
    found = record(text)
    assert [(c.kind, c.item) for c in found.claims] == [("materiel_destroyed", "helicopters")]
    assert found.engagements[0].type == "assault"


def test_positions_of_a_people_are_those_of_its_fighters() -> None:
    assert camps("Turkish troops shelled Kurdish positions near Orvath on Monday.")[1] == ["Kurdish"]


@pytest.mark.parametrize("town", ["Kunduz", "Ghazni", "Gao"])
def test_a_town_with_the_name_of_its_region_is_attacked_itself(town: str) -> None:
    text = f"Rebels attacked {town} on Monday, killing eight soldiers."
    assert record(text).engagements[0].type == "assault"


def test_who_breaks_through_lines_attacks_those_who_hold_them() -> None:
    text = "Peshmerga fighters broke through Islamic State lines near Orvath on Thursday and took three villages."
    assert camps(text) == (["Peshmerga"], ["Islamic State"])


def test_clans_that_battle_with_rockets_fight_a_battle() -> None:
    text = "Garre and Degodia clansmen battled near Rhamu on Sunday with machine guns and rockets."
    assert record(text).engagements[0].type == "battle"


def test_those_killed_as_soldiers_responded_to_an_attack_had_attacked() -> None:
    text = "Nine rebels were killed on Monday when soldiers responded to an attack on their post at Orvath."
    assert camps(text) == (["rebels"], ["soldiers"])


@pytest.mark.parametrize("deed", ["captured", "attacked", "overran"])
def test_whose_a_town_is_told_to_be_is_attacked_there(deed: str) -> None:
    assert camps(f"Syrian troops {deed} the Islamic State-held town of Orvath on Sunday.")[1] == [
        "Islamic State"
    ]


def test_bids_of_a_land_that_are_thwarted_are_its_armys() -> None:
    text = "Ukrainian defenders thwarted Russian attempts to break through near Orvath on Monday."
    assert camps(text) == (["Russian army"], ["Ukrainian army"])


def test_who_battles_to_hold_ground_fights_those_against_whom_he_does() -> None:
    text = "Syrian rebels battled to hold the road north of Aleppo against government forces on Thursday."
    assert camps(text) == (["Syrian rebels"], ["Syrian army"])


def test_a_force_of_two_lands_is_of_both() -> None:
    text = "A joint force of Nigerian and Chadian troops liberated Damasak on Saturday."
    assert camps(text)[0] == ["Nigerian army", "Chadian army"]
