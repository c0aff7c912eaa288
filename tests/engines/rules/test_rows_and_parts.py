"""Deeds in a row of clauses with commas alone, others on a later day in one town, and parts of a toll behind it."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import tolls


def _killed(text: str) -> list[tuple[str | None, str | None, list[int | None]]]:
    """Town, day and the counts of killed of each engagement."""
    return [toll[1:] for toll in tolls(text, published="2015-06-09")]


@pytest.mark.parametrize(
    "text",
    [
        "A car bomb in Shaab killed seven, a mine in Bayaa killed a clerk, and gunmen shot dead a judge in Mansour.",
        "Three attacks shook Baghdad: a car bomb in Shaab killed seven, a sticky bomb in Bayaa killed a clerk, and "
        "gunmen shot a judge dead in Mansour.",
    ],
)
def test_each_clause_of_a_row_tells_of_its_own_attack(text: str) -> None:
    assert [(x[0], x[2]) for x in _killed(text)] == [("Shaab", [7]), ("Bayaa", [1]), ("Mansour", [1])]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb went off in Shaab, a mainly Shia district, killing seven.",
        "Gunmen attacked a bus near Mubi, two passengers were killed and six wounded.",
    ],
)
def test_what_a_town_is_and_who_was_hurt_there_are_no_attacks_of_their_own(text: str) -> None:
    assert len(_killed(text)) == 1


def test_another_bomb_behind_an_explosion_is_another_attack() -> None:
    text = "After the blast in Quetta, in which six men were killed, another went off in Mastung. It killed a guard."
    assert [(x[0], x[2]) for x in _killed(text)] == [("Quetta", [6]), ("Mastung", [1])]


@pytest.mark.parametrize(
    "text",
    [
        "Two soldiers were killed on Friday in fighting in Damboa. On Sunday insurgents ambushed a convoy in Damboa, "
        "killing nine.",
        "Two soldiers were killed on Friday in clashes in Damboa. On Sunday, insurgents attacked a lorry in the town, "
        "killing nine.",
    ],
)
def test_an_ambush_on_a_later_day_is_none_of_the_clashes_in_that_town(text: str) -> None:
    assert _killed(text) == [("Damboa", "2015-06-05", [2]), ("Damboa", "2015-06-07", [9])]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "Twelve men died in fighting in Sabha. Nine were from the army and three from the Sand Front.",
            [12, 9, 3],
        ),
        ("Twelve people died in a blast in Sabha. Five were women and two were children.", [12, 5, 2]),
        ("Twelve people died in a blast in Sabha. Five were women and two children.", [12, 5, 2]),
        ("Twelve people died in a blast in Sabha. Twenty were children of the quarter.", [12]),
        ("Twelve people died in a blast in Sabha. Two were from the village of Tmassah.", [12]),
    ],
)
def test_parts_of_a_toll_open_the_sentence_behind_it(text: str, killed: list[int]) -> None:
    assert [x[2] for x in _killed(text)] == [killed]
