"""Towns that groups enter, attacks that were beaten off as well, cities of a country, shares behind a count."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record, sides


def test_a_group_that_enters_a_city_takes_it_by_the_word_of_a_source() -> None:
    made = record("M23 rebels entered the city of Bukavu on Sunday, UN sources said.")
    (e,) = made.engagements
    assert e.place is not None
    assert e.place.name == "Bukavu"
    assert [c.kind for c in made.claims] == ["control"]


def test_raiders_who_enter_a_town_and_kill_are_told_by_their_killing() -> None:
    (e,) = record("Rebels entered the town of Lomba on Monday and shot nine traders dead.").engagements
    assert e.type == "attack_on_civilians"


def test_an_attack_that_the_same_troops_also_repelled_is_another() -> None:
    text = (
        "Soldiers ambushed a band of ISWAP on the Gwoza road on Sunday and killed six men. The soldiers also "
        "repelled an attack on an army post in Mafa."
    )
    assert [e.place.name if e.place else None for e in record(text).engagements][1:] == ["Mafa"]


def test_cities_of_a_country_are_not_its_army() -> None:
    text = "Drones that struck the Ukrainian cities of Sumy and Odesa on Monday killed one woman."
    assert all("Ukrainian army" not in y for _, y in sides(text))


def test_who_speaks_behind_two_children_among_them_was_not_hurt() -> None:
    text = "In Sumy, 45 people were hurt in the strike on Monday, six girls among them, governor Ivan Petrenko said."
    assert ("wounded", 1, 1) not in figures(text)


def test_armed_men_who_struck_earlier_that_day_struck_another_time() -> None:
    text = (
        "A suicide bomber struck a convoy in Oro on Sunday, killing five soldiers.\n\nEarlier the same day, armed men "
        "stormed a police station in Tiri, killing four constables."
    )
    assert [e.place.name for e in record(text).engagements if e.place] == ["Oro", "Tiri"]


def test_a_group_whose_deeds_are_told_is_not_guessed_to_be_behind_another() -> None:
    text = (
        "A roadside bomb killed nine people in Sasit on Monday, a doctor said.\n\nLast month Fano fighters raided "
        "the town of Debre Tabor, wounding six soldiers."
    )
    assert camps(text)[0] == []


@pytest.mark.parametrize(
    "speech",
    [
        '"Pendel is entirely under the control of the national army," he told AFP on Thursday.',
        "He told state radio on Thursday that the town was now in the hands of the army.",
    ],
)
def test_who_holds_a_town_is_read_behind_an_adverb_and_beside_the_day_of_speech(speech):
    text = (
        "Rebels attacked the barracks of Pendel on Tuesday. Army spokesman Colonel Idrissa Kone said 28 rebels had "
        f"been killed there. {speech}"
    )
    held = [c for c in record(text).claims if c.kind == "control"]
    assert [c.subject.text for c in held] in (["the national army"], ["the army"])
    assert "Idrissa Kone" in (held[0].claimant.text or "")


def test_fighters_called_by_a_word_of_their_group_hold_what_it_says():
    text = (
        "Jaish al-Mujahideen attacked the base of Pendel on Tuesday and killed nine soldiers. Jaish al-Mujahideen said "
        "that the base was in the hands of the mujahideen."
    )
    found = record(text)
    (held,) = (c for c in found.claims if c.kind == "control")
    names = {x.id: x.name for x in found.actors}
    assert names[held.subject.actor] == "Jaish al-Mujahideen"
