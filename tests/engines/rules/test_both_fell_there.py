"""A toll of two clauses in the place behind both, lists of arms with their rounds, and days shown by their weekday."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


@pytest.mark.parametrize(
    "text",
    [
        "In Kandahar, 12 insurgents were killed and five wounded in Maiwand district in an airstrike.",
        "In Helmand, 12 rebels died and five were wounded in the town of Karkis.",
        "In Idlib, 12 people were killed and five injured in Saraqib district.",
    ],
)
def test_two_tolls_before_one_place_are_of_one_engagement(text: str) -> None:
    found = record(text)
    assert len(found.engagements) == 1
    assert [c.value and c.value.low for c in found.claims if c.kind in ("killed", "wounded")] == [12, 5]


def test_two_tolls_with_a_place_each_are_of_two() -> None:
    found = record("In Baghdad, four people were killed in Sadr City and six in Karrada.")
    assert [x.place and x.place.name for x in found.engagements] == ["Sadr City", "Karrada"]


@pytest.mark.parametrize(
    ("things", "counts"),
    [
        ("One AK-47 rifle, one M-16 rifle with 45 rounds of ammunition and a radio", [1, 1, 45, 1]),
        ("One rifle with three magazines, two pistols and a grenade", [1, 3, 2, 1]),
    ],
)
def test_all_of_a_list_is_taken_whose_arms_have_their_rounds(things: str, counts: list[int]) -> None:
    found = record(f"Troops killed two rebels at Karkis on Monday. {things} were recovered.")
    assert [c.value and c.value.low for c in found.claims if c.kind == "materiel_captured"] == counts


def test_what_was_wrecked_before_is_not_taken() -> None:
    found = record("Troops destroyed two vehicles, and three rifles were recovered at Karkis on Monday.")
    assert [c.value and c.value.low for c in found.claims if c.kind == "materiel_captured"] == [3]


@pytest.mark.parametrize(
    ("day", "weekday", "month"),
    [("03/09/2012", "Monday", 9), ("09/03/2012", "Monday", 9), ("01/09/2012", "Saturday", 9)],
)
def test_a_weekday_shows_what_comes_first_in_a_day(day: str, weekday: str, month: int) -> None:
    (first,) = record(
        f"{day}: On {weekday} morning, in Kirkuk, Iraq, a car bomb killed seven people."
    ).engagements
    assert first.date is not None
    assert first.date.start is not None
    assert first.date.start.month == month


@pytest.mark.parametrize("way", ["an infantry assault", "infantry attacks", "a massed infantry charge"])
def test_the_way_of_an_attack_is_no_army(way: str) -> None:
    found = record(
        f"The Tigers attacked an army base at Karkis on Friday using two car bombs followed by {way}."
    )
    names = {x.id: x.name for x in found.actors}
    assert [[names[a] for a in x.attackers] for x in found.engagements] == [["Tigers"]]


@pytest.mark.parametrize("met", ["came in contact with", "came into contact with", "made contact with"])
def test_troops_who_come_into_contact_with_rebels_fight_them(met: str) -> None:
    found = record(f"Troops on patrol near Karkis {met} Boko Haram terrorists on Sunday, killing seven.")
    names = {x.id: x.name for x in found.actors}
    assert [names[a] for x in found.engagements for a in x.defenders] == ["Boko Haram"]


def test_the_name_of_a_day_behind_it_is_that_day() -> None:
    text = "01/09/2012: On Saturday, a bomb killed two men in Oro.\n\n{}: On Monday, gunmen killed six men in Karkis."
    found = record(text.format("03/09/2012"), published=None).engagements
    assert [x.date and str(x.date.start) for x in found] == ["2012-09-01", "2012-09-03"]
