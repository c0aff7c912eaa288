"""Parts of a toll told behind it, in the next sentence or in other words, and the dead of who speaks."""

from __future__ import annotations

import pytest

from .reading import figures, record

_RAID = "Gunmen attacked Gao on Monday and killed 20 people"


@pytest.mark.parametrize(
    "part",
    [
        ". Among them were seven who had tried to flee.",
        ". Among them were seven women.",
        ", seven women included.",
        ", with seven women among the dead.",
        ", with seven women among them.",
        ". Of these, seven were women.",
    ],
)
def test_a_part_told_behind_the_whole_counts(part: str) -> None:
    assert figures(_RAID + part) == [("killed", 20, 20), ("killed", 7, 7)]


@pytest.mark.parametrize(
    "parts",
    [": twelve of its staff and ten patients.", ": twelve nurses and ten patients."],
)
def test_parts_behind_a_colon_may_be_some_of_those_named(parts: str) -> None:
    text = f"Gunmen attacked a hospital in Gao on Monday. The charity counted 22 dead{parts}"
    assert figures(text) == [("killed", 10, 10), ("killed", 12, 12), ("killed", 22, 22)]


def test_a_single_one_in_a_list_of_parts_counts() -> None:
    text = "A bomb in Gao on Monday killed fifteen people: three policemen, a guard and eleven passers-by."
    assert figures(text) == [("killed", 1, 1), ("killed", 11, 11), ("killed", 15, 15), ("killed", 3, 3)]


def test_all_but_some_are_the_rest() -> None:
    text = "Fifteen people died in a bombing in Gao on Monday, all but two of them soldiers."
    assert figures(text) == [("killed", 13, 13), ("killed", 15, 15)]


@pytest.mark.parametrize("who", ["aides", "bodyguards", "colleagues", "advisers"])
def test_some_of_his_people_are_people(who: str) -> None:
    text = f"A mayor was killed by a bomb in Gao on Monday. Four of his {who} were hurt."
    assert ("wounded", 4, 4) in figures(text)


@pytest.mark.parametrize(
    "own",
    [
        "The army itself lost six men.",
        "The army itself mourned six dead.",
        "The army mourned six dead.",
        "It counts six dead of its own.",
        "The army buried six dead of its own.",
    ],
)
def test_the_dead_of_who_speaks_are_its_own(own: str) -> None:
    r = record(f"The army fought rebels at Gao on Monday and killed 30 of them. {own}")
    assert [(c.value.low, c.subject.side) for c in r.claims if c.value] == [(30, "defender"), (6, "attacker")]


@pytest.mark.parametrize(
    "told",
    [
        "The army had one dead against eight for the rebels.",
        "The army lost one man to the rebels' eight.",
        "Its losses were one dead against eight for the rebels.",
        "The army suffered one dead against eight among the rebels.",
    ],
)
def test_a_count_set_against_another_is_that_of_the_other_side(told: str) -> None:
    r = record(f"The army fought rebels at Gao on Monday. {told}")
    found = [(c.value.low, c.subject.side) for c in r.claims if c.value]
    assert found == [(1, "attacker"), (8, "defender")]


@pytest.mark.parametrize(
    "told", ["with the loss of 41 lives", "for the loss of 41 lives", "at a cost of 41 lives"]
)
def test_lives_lost_are_dead(told: str) -> None:
    assert figures(f"A bomb exploded at a market in Gao on Monday {told}.") == [("killed", 41, 41)]
