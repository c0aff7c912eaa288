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


@pytest.mark.parametrize(
    "deed", ["caused the death of", "claimed the lives of", "took the lives of", "killed"]
)
def test_who_causes_deaths_killed(deed: str) -> None:
    text = f"Rebels {deed} nine guards and a driver near Tulmera on Sunday, police said."
    made = record(text)
    assert losses(text) == [("killed", 9), ("killed", 1)]
    assert "responsibility" in [c.kind for c in made.claims]


@pytest.mark.parametrize("end", ["resulting in the deaths of", "claiming the lives of", "killing"])
def test_all_whose_death_a_deed_results_in_are_counted(end: str) -> None:
    text = f"A mine went off under a bus near Tulmera, {end} two nuns and a cook and injuring five pupils."
    assert losses(text) == [("killed", 2), ("killed", 1), ("wounded", 5)]


@pytest.mark.parametrize("died", ["met their deaths", "lost their lives", "perished"])
def test_all_words_for_dying_are_one(died: str) -> None:
    assert losses(f"Nine pilots, among them two women, {died} near Tulmera.") == [
        ("killed", 9),
        ("killed", 2),
    ]


@pytest.mark.parametrize("noun", ["insurgents", "fighters", "combatants", "rebels"])
def test_fighters_of_any_name_are_of_the_group_that_a_text_names(noun: str) -> None:
    text = (
        "Men of the Lorwa Liberation Front held a bridge near Tulmera on Sunday.\n"
        f"The army shelled the bridge, and four women {noun} were killed, a medic said."
    )
    made = record(text)
    names = {a.id: a.name for a in made.actors}
    assert [names.get(c.subject.actor) for c in made.claims if c.kind == "killed"] == [
        "Lorwa Liberation Front"
    ]


@pytest.mark.parametrize("noun", ["people", "persons", "individuals"])
def test_a_number_of_those_kidnapped_counts_no_dead(noun: str) -> None:
    assert losses(f"The number of {noun} kidnapped in the valley has risen to 33.") == [("captured", 33)]
    assert losses(f"The number of {noun} killed in the valley has risen to 33.") == [("killed", 33)]
