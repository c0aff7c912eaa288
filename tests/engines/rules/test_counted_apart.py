"""Counts whose noun stands far off: behind a bracket, behind another count, in a clause with "until"."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, losses, record


def test_those_of_a_clause_with_until_are_its_subject() -> None:
    text = "Gunmen stormed a bank in Ostarra on Monday. The siege lasted until all four raiders had been shot dead."
    assert figures(text) == [("killed", 4, 4)]
    assert losses("The town was shelled for a week before nine soldiers were killed.") == [("killed", 9)]


def test_a_bracket_that_parts_a_count_does_not_part_it_from_its_noun() -> None:
    assert losses("Gunmen abducted three Kenyan (one man and two women) nurses.") == [("captured", 3)]


def test_two_counts_of_one_noun_are_of_the_same_people() -> None:
    made = record("Gunmen abducted three Kenyan and two Somali nurses near Mandera on Monday.")
    assert [c.value.low for c in made.claims if c.value] == [3, 2]
    assert len({c.subject.actor for c in made.claims}) == 1


def test_others_that_are_hijacked_are_the_vehicles_counted_before() -> None:
    text = "Gunmen stopped a convoy near Ostarra. Two lorries were looted, others were hijacked with their crews."
    assert [x[0] for x in losses(text)] == ["materiel_captured", "materiel_captured"]


def test_counts_behind_a_verb_that_add_up_to_its_toll_are_its_parts() -> None:
    assert losses("Seven people were killed, five guards and two cooks, when a mine blew up.") == [
        ("killed", 7),
        ("killed", 5),
        ("killed", 2),
    ]


def test_what_a_success_cost_is_the_loss_of_those_who_had_it() -> None:
    made = record("Troops killed nine rebels near Cali, Colombia, on Monday for the loss of one man.")
    name = {a.id: a.name for a in made.actors}
    assert [(c.value.low, name.get(c.subject.actor or "")) for c in made.claims if c.value] == [
        (9, "rebels"),
        (1, "Colombian army"),
    ]


def test_the_wounded_of_a_loss_are_no_dead() -> None:
    text = "Rebels took the post at Ostarra on Monday for the loss of four wounded rebels."
    assert figures(text) == [("wounded", 4, 4)]


def test_a_number_behind_a_full_stop_is_bounded_by_no_word_before_it() -> None:
    assert figures("The raid on Ostarra was over. Nine rebels had been killed by the army on Monday.") == [
        ("killed", 9, 9)
    ]


def test_a_part_of_the_wounded_of_both_sides_is_of_those_whom_it_names() -> None:
    text = "Rebels attacked a post near Ostarra on Monday. The fight left 20 hurt on both sides, among them six rebels."
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    told = {c.value.low: name.get(c.subject.actor or "") for c in made.claims if c.value}
    assert told == {20: None, 6: "Rebels"}


def test_the_losses_of_a_government_are_those_of_its_army() -> None:
    text = "Government troops clashed with rebels near Manila on Monday, killing nine. The government lost two men."
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    assert [name.get(c.subject.actor or "") for c in made.claims if c.value and c.value.low == 2] == [
        "Philippine army"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Two soldiers were among 19 dead in a battle at Karkis on Monday.",
        "Three policemen are among 12 killed in a bombing in Karkis on Monday.",
    ],
)
def test_all_among_whom_soldiers_are_counted_are_of_no_one_party(text: str) -> None:
    found = record(text)
    assert [c.subject.actor is None for c in found.claims] == [False, True]
