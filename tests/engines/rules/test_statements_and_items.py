"""Statements of ministries and commands, and short items of a day's events: whose word, which place, which attack."""

from __future__ import annotations

import pytest

from .reading import figures, losses, record, said, sides


def where(text: str) -> list[str | None]:
    """Gives the names of the places of all engagements."""
    return [e.place.name if e.place else None for e in record(text).engagements]


def test_paragraphs_behind_who_speaks_are_his_word_where_they_say_i_or_we() -> None:
    text = (
        "The Foreign Secretary Philip Lomb said:\n\n"
        "I am appalled by this attack in Tabgarh on Sunday.\n\n"
        "The Dunlan Front killed nine villagers."
    )
    assert said(text) == [("killed", 9, "The Foreign Secretary Philip Lomb")]


def test_paragraphs_behind_who_speaks_stay_the_narrators_where_nobody_speaks_of_himself() -> None:
    text = (
        "The Foreign Secretary Philip Lomb said:\n\n"
        "Dunlan Front rebels attacked Tabgarh on Sunday.\n\nThe Dunlan Front killed nine villagers."
    )
    assert said(text) == [("killed", 9, None)]


def test_a_commander_who_released_the_following_statement_says_it() -> None:
    text = (
        "Gen. Joseph Lomb, commander of Orro Central Command, released the following statement on Friday:\n\n"
        '"We mourn a soldier who was killed by Dunlan Front rebels yesterday in Tabgarh, and we honour him."'
    )
    assert [x[2] for x in said(text)] == ["Joseph Lomb"]


def test_the_class_of_a_rank_is_no_name() -> None:
    text = "Petty Officer 1st Class Charles Orr was killed by Dunlan Front rebels in Tabgarh on Monday."
    assert "Charles Orr" in [a.name for a in record(text).actors if a.type == "person"]


def test_who_died_of_no_enemy_was_not_attacked() -> None:
    text = "Sergeant Ann Orr, of Tabgarh, died on Monday in Lomba in a non-combat related incident."
    assert not record(text).engagements


def test_car_bombs_are_things_by_their_letters_too() -> None:
    text = "One strike destroyed a VBIED and a vehicle near Tabgarh."
    assert losses(text) == [("materiel_destroyed", 1), ("materiel_destroyed", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "Bushfires in Tabgarh have killed nine people.",
        "The death toll of the eruption of the Lomba volcano in Tabgarh rose to nine, with six others hurt.",
        "A cyclone killed nine people in Tabgarh.",
    ],
)
def test_fires_storms_and_volcanoes_attack_nobody(text: str) -> None:
    assert not record(text).engagements


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A warplane strikes Mitra Airport, the only working airport in Tripoli.", "Mitra Airport"),
        (
            "Fighters from the Dunlan Front seize Al-Mitra airbase, the last stronghold in Lomba Governorate.",
            "Al-Mitra airbase",
        ),
        ("Police raid the Saint Orro Church in the Karrada district of Baghdad.", "Saint Orro Church"),
        (
            "Abu Orr, a Dunlan Front leader in Raqqah, was killed by an airstrike near Mitra Dam, Syria.",
            "Mitra Dam",
        ),
    ],
)
def test_what_was_struck_is_the_place_and_not_the_town_told_beside_it(text: str, expected: str) -> None:
    assert where(text) == [expected]


@pytest.mark.parametrize("how", ["mistakenly", "reportedly", "suddenly"])
def test_an_adverb_stands_between_those_who_fire_and_their_fire(how: str) -> None:
    text = f"Lombian soldiers {how} open fire on a group of miners in Tabgarh. Nine miners are killed."
    (e,) = record(text).engagements
    assert e.type == "attack_on_civilians"
    assert sides(text)[0][1] == ["miners"]


@pytest.mark.parametrize("land", ["northern Iraq", "Mosul"])
def test_an_attack_after_which_somebody_struck_is_another_one(land: str) -> None:
    text = f"Turkey bombs PKK camps in {land} after a bombing yesterday in Kurmi Province that killed 16 soldiers."
    first, second = record(text, published="2015-09-08").engagements
    assert (first.type, second.type) == ("air_strike", "bombing")
    assert second.date is not None
    assert second.date.start.isoformat() == "2015-09-07"
    assert first.date is None or first.date.start.isoformat() == "2015-09-08"
    assert figures(text) == [("killed", 16, 16)]


def test_soldiers_who_died_in_an_attack_died_in_that_one() -> None:
    text = "Nine soldiers died in Tabgarh after an ambush by Dunlan Front rebels near the town on Monday."
    assert len(record(text).engagements) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Explosions in Tabgarh leave 23 dead and dozens of people injured.",
            [("killed", 23), ("wounded", 24)],
        ),
        (
            "A blast in Tabgarh left six people dead and hundreds of others hurt.",
            [("killed", 6), ("wounded", 200)],
        ),
        ("A bomb in Tabgarh left 23 dead and 40 people injured.", [("killed", 23), ("wounded", 40)]),
    ],
)
def test_those_left_injured_beside_the_dead_are_not_dead(text: str, expected: list[tuple[str, int]]) -> None:
    assert losses(text) == expected


def test_the_storeys_of_a_house_are_no_houses() -> None:
    text = "An airstrike destroyed a seven story apartment building in Tabgarh."
    assert losses(text) == [("materiel_destroyed", 1)]
