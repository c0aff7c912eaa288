"""Promises about deeds in clauses set off behind who did them, fights that go on, and forces called after a backer."""

from __future__ import annotations

import pytest

from .reading import camps, record, sides


@pytest.mark.parametrize(
    "text",
    [
        "The Zanu rebels, after taking Orvath, marched on Oro on Friday.",
        "The Zanu rebels, before withdrawing to Oro, attacked the town of Orvath on Friday.",
    ],
)
def test_a_clause_set_off_behind_a_party_is_its_deed(text: str) -> None:
    assert camps(text)[0] == ["Zanu rebels"] or camps(text)[0] == ["Zanu"]


def test_rebels_who_occupied_a_town_are_no_adjective_of_it() -> None:
    text = "LTTE rebels occupied the town of Mannar on 1 January 1994, residents said."
    assert camps(text)[0] == ["LTTE"]


@pytest.mark.parametrize("since", ["since Monday", "for two days", "for several hours"])
def test_who_have_been_fighting_for_days_fight(since: str) -> None:
    text = f"M23 rebels and soldiers have been fighting {since} near Beni, residents said."
    assert record(text).engagements[0].type == "battle"


def test_who_have_been_fighting_for_years_fight_no_battle() -> None:
    assert not record("M23 rebels have been fighting the army for years in Kivu.").engagements


def test_who_retaliates_by_attacking_attacks() -> None:
    text = "Libyan troops retaliated by attacking a camp of the Zanu rebels at Sirte on Monday."
    assert camps(text)[0] == ["Libyan army"]


def test_a_land_of_two_words_is_not_that_of_the_second() -> None:
    text = "Sudanese troops attacked South Sudanese positions in Heglig on Tuesday."
    assert sides(text) == [(["sudanese army"], ["south sudanese army"])]


@pytest.mark.parametrize("who", ["Saudi-backed forces", "Turkish-backed troops"])
def test_forces_that_a_land_backs_are_not_its_own(who: str) -> None:
    text = f"{who} recaptured the Khaled camp from the Houthis on Monday."
    assert camps(text) == ([who], ["Houthis"])


def test_defectors_are_no_army_and_enemy_soldiers_the_enemy() -> None:
    assert camps("Army defectors attacked a checkpoint in Homs on Wednesday.")[0] == ["Army defectors"]
    found = record("Our units engaged the enemy near Orvath and killed 12 enemy soldiers on 7 March.")
    assert [c.subject.side for c in found.claims] == ["defender"]


def test_prisoners_taken_in_an_attack_make_it_no_abduction() -> None:
    text = "Rebels attacked an army convoy near Goma on Monday and captured eleven soldiers."
    assert record(text).engagements[0].type == "ambush"
