"""Releases of armies and digests with numbered items: units with by-names, hauls, both sides of a fight."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record, sides


def test_items_led_by_a_number_sign_are_engagements_of_their_own() -> None:
    found = record(
        "#1: Gunmen on a scooter killed two traders in the Lyari area of Karachi on Sunday.\n"
        "#2: A mine blew up a jeep near Turbat on Saturday, wounding five constables.\n"
        "#3: Three militants died in a clash with troops at Wana, an official said.",
        published="2016-02-08",
    )
    assert [e.place.name for e in found.engagements if e.place] == ["Lyari", "Turbat", "Wana"]


@pytest.mark.parametrize(
    "unit",
    [
        "the 33rd Infantry (Falcon) Battalion",
        "the 33rd Infantry “Falcon” Battalion",
        "a recon squad of the 33rd Infantry Battalion",
        "elements of the 33rd Infantry Battalion",
    ],
)
def test_a_fight_that_ensued_between_men_of_a_unit_and_rebels_has_both_sides(unit: str) -> None:
    text = f"A firefight ensued between {unit} and the NPA at Barangay Tigbao, Leon, Iloilo, on 3 June 2021."
    one, other = camps(text)
    assert one[0].startswith("33rd Infantry")
    assert other == ["NPA"]


def test_a_fight_between_two_towns_names_no_sides() -> None:
    text = "Two rebels died in a firefight that ensued between the towns of Leon and Tigbao, Iloilo, on 3 June 2021."
    assert not any("leon" in name for camp in sides(text) for side in camp for name in side)


def test_things_listed_with_semicolons_and_calibres_are_each_counted() -> None:
    text = (
        "Troops clashed with the NPA at Tigbao, Leon, Iloilo, on 3 June 2021. They recovered two (2) M14 rifles; "
        "five .45-caliber pistols; 64 rounds of ammunition and four backpacks."
    )
    assert [low for kind, low, _ in figures(text) if kind == "materiel_captured"] == [2, 4, 5, 64]


def test_devices_beside_the_dead_are_not_dead() -> None:
    text = "Police cleared seven explosive devices, and two militants died when a mine went off in Bara on Monday."
    assert [low for kind, low, _ in figures(text) if kind == "killed"] == [2]


@pytest.mark.parametrize(
    ("after", "dead"),
    [
        ("They were marched to a ravine and executed.", [3]),
        ("They were later shot dead.", [3]),
        ("They were later released.", []),
        ("They were not killed.", []),
    ],
)
def test_those_taken_are_dead_where_the_next_sentence_says_so(after: str, dead: list[int]) -> None:
    text = f"On 7 May 2012 rebels abducted three clerks from the town hall of Marawi. {after}"
    assert [low for kind, low, _ in figures(text) if kind == "killed"] == dead


def test_who_died_alongside_somebody_is_counted_too() -> None:
    text = "A captain was killed alongside two policemen in a shootout in Marawi on 7 May 2012."
    assert [low for kind, low, _ in figures(text) if kind == "killed"] == [1, 2]


def test_attacks_that_one_followed_do_not_give_it_their_place() -> None:
    found = record(
        "A bomb killed two guards in Raman on Monday. The attack followed bombings in Betong and Hat Yai on Sunday.",
        published="2014-10-21",
    )
    first = found.engagements[0]
    assert first.place is not None
    assert first.place.name == "Raman"


def test_a_place_before_the_toll_of_a_war_is_where_it_happened() -> None:
    found = record(
        "Four guards were killed when a bomb went off under their car, police said. They were on patrol in "
        "Raman, a district where a revolt has claimed more than 4,000 lives.",
        published="2014-10-21",
    )
    first = found.engagements[0]
    assert first.place is not None
    assert first.place.name == "Raman"
