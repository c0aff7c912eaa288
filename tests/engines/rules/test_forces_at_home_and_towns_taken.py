"""Promises about forces of the land beside those sent into it, towns told by what befell them, and ranks in short."""

from __future__ import annotations

import pytest

from .reading import camps, record, sides, whose


@pytest.mark.parametrize(
    ("text", "own"),
    [
        (
            "Russian jets bombed a clinic in Saraqib on Monday. Elsewhere in Idlib, government forces shelled the "
            "village of Hass, killing a nurse.",
            "Syrian army",
        ),
        (
            "Kenyan troops killed nine al-Shabaab fighters near Dhobley on Monday. In Baidoa, government soldiers "
            "clashed with clan fighters.",
            "Somali army",
        ),
    ],
)
def test_government_forces_are_those_of_the_land_beside_an_army_sent_there(text: str, own: str) -> None:
    assert own in {a.name for a in record(text).actors}


@pytest.mark.parametrize(
    "text",
    [
        "Lorwan rebels attacked troops in besieged Kelak on Monday, killing six.",
        "Lorwan rebels attacked troops in recently recaptured Aleppo on Monday, killing six.",
        "Lorwan rebels attacked troops near occupied Donetsk on Monday, killing six.",
    ],
)
def test_a_town_told_by_what_befell_it_is_not_taken_anew(text: str) -> None:
    attackers, defenders = camps(text)
    assert attackers == ["Lorwan"]
    assert defenders
    assert record(text).engagements[0].outcome is None


def test_nobody_holds_an_occupied_town_by_being_struck_in_it() -> None:
    text = (
        "Ukrainian forces struck a Russian command post in occupied Tokmak on 4 May, the General Staff said."
    )
    assert sides(text) == [(["ukrainian army"], ["russian army"])]
    assert not [c for c in record(text).claims if c.kind == "control"]


def test_rockets_of_a_make_strike_nobody_twice() -> None:
    text = "Ukrainian forces hit a Russian post in Tokmak with HIMARS rockets on 4 May, killing nine."
    assert whose(text) == [("Russian army", "defender", 9)]


def test_invaders_are_those_from_abroad_whoever_spoke_last() -> None:
    text = (
        "Ukrainian marines repelled Russian assaults near Huta on Monday. The Russian Defence Ministry denied it. The "
        "invaders lost 60 men there, Kyiv said."
    )
    assert whose(text) == [("Russian army", "attacker", 60)]


@pytest.mark.parametrize("rank", ["Sgt.", "Capt.", "Lt.", "Maj", "Pfc.", "Hav.", "L/Nk", "L/Nk.", "Lcpl."])
def test_who_has_a_rank_in_short_is_a_soldier(rank: str) -> None:
    text = f"{rank} Mohan Rana was killed when rebels ambushed his truck near Chandel on Monday."
    assert sides(text) == [(["rebels"], ["indian army"])]
    assert record(text).engagements[0].type == "ambush"


def test_two_with_ranks_in_short_are_both_counted() -> None:
    text = (
        "Hav. Mohan Rana and L/Nk. Anil Das were killed when rebels ambushed a patrol near Chandel on Monday."
    )
    assert len(whose(text)) == 2


def test_a_militia_that_loses_men_beside_the_army_is_attacked_with_it() -> None:
    text = (
        "Insurgents ambushed a military convoy near Damboa on Monday, killing nine soldiers and two members of the "
        "Civilian Joint Task Force."
    )
    assert camps(text)[1] == ["Nigerian army", "Civilian Joint Task Force"]


def test_soldiers_told_before_men_of_another_body_are_none_of_it() -> None:
    text = "Militants attacked a convoy near Sinjar on Monday, killing four soldiers and three Peshmerga fighters."
    assert [x[0] for x in whose(text)] == ["Iraqi army", "Peshmerga"]


def test_people_of_a_firm_are_counted_over_the_list_of_who_was_among_them() -> None:
    text = "Nine workers of a dam company, among them Turks, Indians and Yemenis, were shot dead near Lawdar on Monday."
    assert [x[2] for x in whose(text)] == [9]


def test_who_first_speaks_of_masked_men_may_name_a_group_next() -> None:
    text = (
        "Nine miners were shot dead by masked men near Lawdar on Monday, an official said. He blamed al-Qaeda in the "
        "Arabian Peninsula for the massacre of the miners."
    )
    assert "al-Qaeda in the Arabian Peninsula" in [x[0] for x in whose(text, "responsibility")]


@pytest.mark.parametrize("what", ["tank", "ammunition depot", "air defence system", "radar site"])
def test_what_armies_alone_have_makes_its_army_the_target(what: str) -> None:
    assert sides(f"Ukrainian forces hit a Russian {what} near Yalta on Monday.") == [
        (["ukrainian army"], ["russian army"])
    ]


def test_what_traders_have_makes_no_army_the_target() -> None:
    assert sides("Iraqi jets bombed an Iranian oil terminal at Kharg on Monday.")[0][1] == []
