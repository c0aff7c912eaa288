"""Counts whose noun stands far off: behind a bracket, behind another count, in a clause with "until"."""

from __future__ import annotations

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
