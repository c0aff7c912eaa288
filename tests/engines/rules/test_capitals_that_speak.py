"""Capitals that stand for who governs in them; and men killed at what they were about to do."""

from __future__ import annotations

import pytest

from .reading import camps, record, whose


@pytest.mark.parametrize(
    "end",
    [
        "after the minister said Paris would act",
        "a day after Paris agreed to send help",
        "in what Paris called an act of war",
    ],
)
def test_a_capital_that_does_something_is_no_scene(end: str) -> None:
    found = record(f"Rebels killed nine soldiers near Oro on Monday, {end}.")
    assert [e.place and e.place.name for e in found.engagements] == ["Oro"]


@pytest.mark.parametrize(
    "start", ["Kabul came under rocket fire", "Kabul suffered a bombing", "Kabul saw its worst raid"]
)
def test_a_capital_that_something_befalls_is_one(start: str) -> None:
    found = record(f"{start} on Monday, and nine people died.")
    assert [e.place and e.place.name for e in found.engagements] == ["Kabul"]


@pytest.mark.parametrize("whom", ["troops", "soldiers", "men", "fighters"])
def test_the_troops_of_a_government_that_speaks_are_its_army(whom: str) -> None:
    text = (
        f"Syrian forces shelled Turkish posts in Idlib on Monday. Ankara said five of its {whom} were killed."
    )
    assert whose(text) == [("Turkish army", "defender", 5)]


def test_they_are_so_where_nobody_is_told_to_have_been_attacked() -> None:
    text = "Separatists took the village of Lohvynove on Monday. Kiev said two of its soldiers were killed."
    assert whose(text) == [("Ukrainian army", "defender", 2)]


@pytest.mark.parametrize(
    "at_it",
    [
        "who were planting a bomb on a road near Bannu on Monday",
        "who were trying to dynamite a pipeline near Bannu on Monday",
        "attempting to lay a mine near Bannu on Monday",
    ],
)
def test_men_shot_at_what_they_were_about_to_do_attacked_nobody(at_it: str) -> None:
    assert camps(f"Troops killed two militants {at_it}.") == (["Pakistani army"], ["militants"])
