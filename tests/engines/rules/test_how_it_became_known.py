"""What an agency learned, where and from whom; nobody hurt behind a clause of another; three fates of one figure."""

from __future__ import annotations

import pytest

from .reading import figures, record, said

LEARNED = [
    "Two clerks were shot dead on Sunday in Huanta by rebels, it was learned in Lima from official sources.",
    "Two clerks were shot dead on Sunday in Huanta by rebels, it has been learned from official sources in Lima.",
]


@pytest.mark.parametrize("text", LEARNED)
def test_where_and_from_whom_something_was_learned_is_no_part_of_it(text: str) -> None:
    found = record(text, published="1990-02-12")
    (only,) = found.engagements
    assert only.place is not None
    assert only.place.name == "Huanta"
    assert [("official sources" in (who or "")) for _, _, who in said(text)] == [True]


def test_when_something_became_known_is_not_when_it_happened() -> None:
    text = "It became known in Lima today that rebels shot four clerks dead in Huanta on Sunday."
    (only,) = record(text, published="1990-02-13").engagements
    assert only.place is not None
    assert only.place.name == "Huanta"
    assert only.date is not None
    assert only.date.start.isoformat() == "1990-02-11"


def test_nobody_hurt_behind_and_is_nobody_and_not_the_one_before() -> None:
    text = "A bomb went off at a mill in Ica on Monday. The owner swept up the glass and nobody was hurt."
    assert figures(text) == [("killed_or_wounded", 0, 0)]


@pytest.mark.parametrize("fates", ["killed, wounded or captured", "killed, wounded, or captured"])
def test_three_fates_of_one_figure_are_not_told_apart(fates: str) -> None:
    assert figures(f"Ninety soldiers were {fates} in fighting in Ica on Monday.") == [
        ("killed_or_wounded", 90, 90)
    ]


def test_who_says_this_is_a_victory_does_not_tell_the_sentence_before() -> None:
    text = "Rebels attacked Ica on Monday and seized nine tanks. The secretary, Ato Lem, said this is a great victory."
    assert {who for _, _, who in said(text)} == {None}


def test_the_worst_of_several_attacks_is_one_of_its_own_also_in_speech() -> None:
    text = (
        "Rebels staged attacks in Quezon province on Sunday. The army said the worst attack took place in Mauban, "
        "where they overran a post on Sunday. Eight soldiers died there."
    )
    found = record(text)
    assert {e.place.name for e in found.engagements if e.place is not None} >= {"Mauban"}


def test_a_town_may_be_called_after_a_general() -> None:
    (only,) = record("Rebels attacked in General Ibarra, where they overran a post on Sunday.").engagements
    assert only.place is not None
    assert only.place.name == "General Ibarra"
