"""Holds that a text reads alike whichever of several words for the same thing it takes."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import losses, record, said


@pytest.mark.parametrize(
    "told",
    [
        "The army put out of action three tanks near Tulmera.",
        "The army put three tanks out of action near Tulmera.",
        "Three tanks were put out of action near Tulmera.",
    ],
)
def test_what_is_put_out_of_action_is_destroyed(told: str) -> None:
    assert losses(told) == [("materiel_destroyed", 3)]


def test_people_put_out_of_action_are_dead_or_hurt() -> None:
    assert losses("Nine soldiers were put out of action.") == [("killed_or_wounded", 9)]


def test_as_reported_by_says_whose_word_it_is_as_according_to_does() -> None:
    text = "A raid on Tulmera killed 25 people on Sunday, as reported by an official toll."
    assert said(text) == [("killed", 25, "an official toll")]
    text = "As reported by the official version, nine farmers were killed in Tulmera on Sunday."
    assert said(text) == [("killed", 9, "the official version")]


@pytest.mark.parametrize("noun", ["individuals", "persons", "souls"])
def test_people_by_any_word_are_the_civilians_of_a_text(noun: str) -> None:
    text = f"A mine near Tulmera killed four {noun} on Sunday. Three civilians were hurt."
    assert len({c.subject.actor for c in record(text).claims if c.value is not None}) == 1


def test_insurgents_beside_rebels_are_the_rebels() -> None:
    text = "Rebels attacked a mill near Tulmera on Sunday. The insurgents lost four men, and the guerrillas fled."
    made = record(text)
    assert [a.mentions for a in made.actors if a.name == "Rebels"] == [("Rebels", "insurgents", "guerrillas")]
    assert [c.subject.side for c in made.claims if c.kind == "killed"] == ["attacker"]


def test_insurgents_are_the_one_group_that_a_text_names() -> None:
    text = (
        "Men of the Lorwa Liberation Front blew up a bridge near Tulmera on Sunday.\n"
        "Elsewhere in the valley, 80 insurgents attacked an army post at Berasa on Monday."
    )
    names = {a.id: a.name for a in record(text).actors}
    assert [names[x] for x in record(text).engagements[-1].attackers] == ["Lorwa Liberation Front"]
