"""Those who strike back: each side's deed on a day of its own, and irregulars who side with those in office."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides


def test_a_deed_and_what_it_answers_the_day_before_are_two_with_sides_reversed() -> None:
    text = "Soldiers torched huts in Welo on Monday after separatist fighters shot two gendarmes dead there on Sunday."
    made = record(text)
    assert [str(e.date.start) for e in made.engagements if e.date] == ["2024-07-29", "2024-07-28"]
    assert [x[0] for x in sides(text)] == [["soldiers"], ["separatist fighters"]]


@pytest.mark.parametrize(
    "text",
    [
        "Three villagers died in hospital on Monday after rebels wounded nine in Welo on Sunday.",
        "Troops entered Welo on Monday after rebels left it on Sunday.",
    ],
)
def test_those_who_die_later_fell_in_the_attack_told_behind(text: str) -> None:
    assert len(record(text).engagements) < 2


@pytest.mark.parametrize("verb", ["hit back", "struck back", "retaliated"])
def test_who_hits_back_on_another_day_attacks(verb: str) -> None:
    text = f"Rebels shot dead two soldiers in Welo on Sunday. The army {verb} on Monday, killing nine rebels in Tumba."
    assert sides(text)[1] == (sides(text)[0][1], ["rebels"])


@pytest.mark.parametrize("whom", ["the government", "the president", "the regime"])
def test_fighters_loyal_to_those_in_office_are_no_rebels(whom: str) -> None:
    text = f"Fighters loyal to {whom} drove rebels out of the port of Welo on Sunday, killing nine."
    assert sides(text) == [([f"fighters loyal to {whom}"], ["rebels"])]


def test_troops_loyal_to_the_government_are_its_army() -> None:
    made = record("Troops loyal to the government of Mali drove rebels out of Welo on Sunday, killing nine.")
    assert "militia" not in {a.type for a in made.actors}


def test_those_who_often_attack_a_town_are_not_said_to_have_done_it_now() -> None:
    text = "Six traders were killed on Sunday in Welo, in the north of Mali, often attacked by jihadists."
    assert [x[0] for x in sides(text)] == [[]]


def test_those_who_attacked_a_base_again_and_again_on_one_day_did() -> None:
    text = "Six soldiers fell at the base in Welo, repeatedly attacked by rebels on Sunday."
    assert [x[0] for x in sides(text)] == [["rebels"]]


def test_a_number_of_victims_counts_the_dead() -> None:
    text = "Raiders shot dead five men in Welo on Sunday. A lawmaker put the number of victims at 12."
    assert [(c.kind, c.value.low) for c in record(text).claims if c.value] == [("killed", 5), ("killed", 12)]
