"""Names of groups that no list has, and their letters, are one party each, as long as the text has them."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def named(text: str) -> dict[str, tuple[str, ...]]:
    return {x.name: x.mentions for x in record(text).actors if x.type in ("armed_group", "militia")}


def test_letters_in_brackets_behind_a_name_are_its_own_in_any_tongue():
    text = (
        "The Lord's Resistance Army (GKT) shot six troopers near Dori on Friday. "
        "GKT fighters then fled, and the GKT said it had lost nobody."
    )
    assert {"Lord's Resistance Army", "GKT"} <= set(named(text)["Lord's Resistance Army"])
    assert "GKT" not in named(text)


def test_letters_that_spell_a_name_backwards_are_its_own():
    text = (
        "Prosecutors blamed the Armed Vesk Legion for the death of six troopers near Dori on Friday. "
        "LVA fighters had fled by dawn."
    )
    assert len(named(text)) == 1


def test_letters_behind_the_noun_that_closes_a_name_are_no_part_of_it():
    text = "The Union of Vesk Forces ZTB claimed the raid on Dori on Friday in which six troopers died."
    assert "Union of Vesk Forces" in named(text)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("KVT-Maoist", "Six herders were shot near Dori on Friday by the KVT-Maoist cadre."),
        ("Civilian KVT", "Two bombers were shot on Friday in Dori by members of the Civilian KVT."),
        ("Vesk'at al-Lorwa", "Vesk'at al-Lorwa claimed the killing of six herders near Dori on Friday."),
        ("al-Vesk Brigade", "The al-Vesk Brigade shot six herders near Dori on Friday."),
        (
            "Vesk Islamic Lorwa Fighters",
            "The blame for the six herders shot near Dori on Friday lies with the Vesk Islamic Lorwa Fighters.",
        ),
    ],
)
def test_a_name_is_whole(name, words):
    assert name in named(words)


def test_a_wing_told_behind_a_name_makes_it_no_person():
    text = "Six troopers died near Dori on Friday. Responsibility was claimed by Vesk's Red Sands Brigade and by Vesk."
    assert "Vesk" in named(text)


def test_a_month_before_a_name_is_no_part_of_it():
    text = "On 13 January Vesk Lorwa killed six herders in two attacks on inns near Dori."
    assert "Vesk Lorwa" in named(text)


def test_the_land_before_its_letters_is_of_a_name():
    text = "Six constables died in Dori on Friday. Officials blamed al-Vesk in the Lorwan Valley (VLV)."
    assert {"al-Vesk in the Lorwan Valley", "VLV"} <= set(next(iter(named(text).values())))


def test_a_number_between_article_and_name_is_of_a_gang():
    text = "Members of the 400 Vesko gang shot six constables in Dori on Friday."
    assert "400 Vesko" in next(iter(named(text).values()))


def test_a_name_listed_with_a_known_group_is_one():
    text = "The Taliban and Vesk al-Lorwa took the customs post of Dori on Friday; six constables died."
    assert "Vesk al-Lorwa" in named(text)
