"""Attacks told of several towns at once are an engagement in each, and a toll of all of them is of none."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _places(text: str) -> list[str | None]:
    return [e.place.name if e.place else None for e in record(text, published="2015-06-09").engagements]


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Attacks in Baghdad, Kirkuk and Mosul left 30 dead and 50 wounded.", ["Baghdad", "Kirkuk", "Mosul"]),
        ("Twin suicide attacks on mosques in Sanaa and Aden killed 40.", ["Sanaa", "Aden"]),
        ("Bomb attacks in Baghdad and the Anbar province killed 12 people.", ["Baghdad", "Anbar province"]),
    ],
)
def test_several_attacks_with_one_toll_are_one_in_each_town_and_the_toll_of_none(
    text: str, towns: list[str]
) -> None:
    assert _places(text) == towns
    assert not [c for c in record(text, published="2015-06-09").claims if c.value and c.kind != "strength"]


def test_a_toll_of_fighting_that_went_on_in_two_towns_is_kept() -> None:
    found = record("Fighting in Homs and Hama on Sunday killed nine soldiers.", published="2015-06-09")
    assert [c.value.low for c in found.claims if c.value] == [9]


@pytest.mark.parametrize(
    ("text", "towns"),
    [
        ("Suicide bombers hit the northern Niger towns of Agadez and Arlit.", ["Agadez", "Arlit"]),
        ("Troops retook the cities of Gao and Timbuktu from the rebels on Saturday.", ["Gao", "Timbuktu"]),
        ("The army clashed with rebels near Goma, in Sake and around Bukavu.", ["Goma", "Sake", "Bukavu"]),
        ("The army clashed with rebels near Goma and Sake on Tuesday.", ["Goma"]),
        ("Shells hit houses in the Dewa Square and near the Tiri Park in Aleppo.", ["Dewa Square"]),
    ],
)
def test_towns_told_by_their_noun_or_with_words_of_their_own_are_struck_each(
    text: str, towns: list[str]
) -> None:
    assert _places(text) == towns


def test_one_raid_on_two_villages_is_one_attack_with_its_toll() -> None:
    text = "Gunmen killed 40 people in the villages of Kawuri and Izge in Borno state on Monday."
    assert _places(text) == ["Kawuri"]
    assert [c.value.low for c in record(text).claims if c.value] == [40]
