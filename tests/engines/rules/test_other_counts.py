"""Counts that others give of the same dead, told without a noun or a verb of dying."""

from __future__ import annotations

import pytest

from .reading import figures, said, sides

_RAID = (
    "Rebels attacked an army base at Kisaro on Monday. Security sources said about 100 soldiers were killed"
)
_BOMB = "A bomb exploded at a market in Kisaro on Monday. "


@pytest.mark.parametrize(
    "other",
    [
        "; the army says it was 23.",
        ", a figure the army put at 23.",
        ". The army admits to 23.",
        ". The army acknowledges only 23.",
        ". The army stuck to 23.",
        ". The army knew of 23.",
        "; the army gave a lower number: 23.",
        ". The army gave a toll of 23.",
        ". The army insists that it was 23.",
        ". The army gave 23 as the figure.",
    ],
)
def test_who_gives_another_count_counts_the_same_dead(other: str) -> None:
    assert figures(_RAID + other) == [("killed", 100, 100), ("killed", 23, 23)]


@pytest.mark.parametrize(
    "other", ["; the army says it was 23.", ". The army admits to 23.", ". The army stuck to 23."]
)
def test_the_other_count_is_the_word_of_who_gives_it(other: str) -> None:
    assert ("killed", 23, "the army") in [(k, n, (w or "").lower()) for k, n, w in said(_RAID + other)]


@pytest.mark.parametrize(
    "told",
    [
        "The health ministry revised the death toll downwards to 84, from 103.",
        "Officials revised the dead down to 84 from an initial 103.",
        "The ministry lowered the toll to 84 from 103.",
        "The death toll was revised to 84 from 103.",
    ],
)
def test_a_count_brought_down_stays_beside_the_new_one(told: str) -> None:
    assert figures(_BOMB + told) == [("killed", 103, 103), ("killed", 84, 84)]


def test_who_lowers_a_toll_says_it() -> None:
    assert said(_BOMB + "The health ministry lowered the toll to 84.") == [
        ("killed", 84, "The health ministry")
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Police gave 86 as the figure for the dead.",
        "Police gave 86 as the number of dead.",
        "Police cited 86 as the death toll.",
    ],
)
def test_a_figure_given_as_that_of_the_dead_counts_them(told: str) -> None:
    assert figures(_BOMB + told) == [("killed", 86, 86)]


@pytest.mark.parametrize(
    "told",
    [
        "The mayor put the number of dead at 86.",
        "The mayor counted 86 dead.",
        "Doctors put the number of dead at 86.",
        "Officials revised the dead down to 86.",
        "Community leaders spoke of 86 dead.",
    ],
)
def test_who_counts_the_dead_is_none_of_them(told: str) -> None:
    assert sides(_BOMB + told) == [([], ["civilians"])]


def test_a_second_speaker_may_leave_out_the_verb() -> None:
    text = "Gunmen attacked Kisaro on Monday. The governor spoke of nine dead, the bishop of fourteen."
    assert figures(text) == [("killed", 14, 14), ("killed", 9, 9)]
    assert [x for _, x in sides(text)] == [["civilians"]]


def test_who_admits_to_what_is_no_count_of_people_gives_no_loss() -> None:
    text = "Rebels attacked Kisaro on Monday and killed nine people. The army admitted to two mistakes."
    assert figures(text) == [("killed", 9, 9)]


@pytest.mark.parametrize(
    "told",
    [
        "The president gave the number of innocent lives taken as 14, which the Red Cross later amended to 21.",
        "The president gave the number of dead as 14, which the Red Cross later raised to 21.",
    ],
)
def test_a_number_given_as_so_many_may_be_amended(told: str) -> None:
    found = said("Gunmen attacked a hotel in Gao on Monday. " + told)
    assert [n for _, n, _ in found] == [14, 21]
    assert "Red Cross" in (found[1][2] or "")


@pytest.mark.parametrize("aside", ["", ", with 27 children among them,"])
def test_a_number_may_be_raised_before_it_is_told_of_what(aside: str) -> None:
    text = f"The prosecutor raised to 305{aside} the number of dead in the attack on the mosque in Gao."
    assert ("killed", 305, 305) in figures(text)
