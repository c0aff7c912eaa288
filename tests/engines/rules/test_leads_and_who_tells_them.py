"""Leads of agencies: how an attack is ranked before it is told, what it came after, who says it all at the end."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record, said, sides


def places(text: str) -> list[str | None]:
    """The place of each engagement."""
    return [e.place and e.place.name for e in record(text).engagements]


@pytest.mark.parametrize(
    "opening",
    [
        "In the deadliest attack since March",
        "In the worst violence since the truce",
        "In their boldest strike since April",
        "In one of the bloodiest raids since the accord was signed",
        "In what the mayor called the worst slaughter since the war",
        "In the most serious incident since the ballot",
    ],
)
def test_an_attack_ranked_at_the_front_is_told_behind_the_comma(opening: str) -> None:
    told = f"{opening}, gunmen shot dead seven millers in Kesra on Friday."
    assert figures(told) == [("killed", 7, 7)]
    assert places(told) == ["Kesra"]
    assert camps(told) == (["gunmen"], ["millers"])


def test_what_an_attack_is_measured_by_at_the_end_is_not_read() -> None:
    told = "Gunmen shot dead seven millers in Kesra on Friday, the worst attack since the siege of Dorun."
    assert places(told) == ["Kesra"]
    assert figures(told) == [("killed", 7, 7)]


@pytest.mark.parametrize(
    ("told", "town"),
    [
        ("Six days after a massacre in Dorun, gunmen killed seven millers in Kesra on Friday.", "Kesra"),
        ("Hours after the rebels left Dorun, a mine killed seven soldiers near Kesra.", "Kesra"),
    ],
)
def test_a_town_told_only_for_the_time_is_not_the_place(told: str, town: str) -> None:
    assert places(told) == [town]


def test_those_who_struck_elsewhere_before_did_not_strike_here() -> None:
    told = "Three weeks after the army retook Dorun, rebels raided a bank in Kesra on Friday."
    assert [a for a, _ in sides(told)] == [["rebels"]]


@pytest.mark.parametrize(
    "told",
    [
        "A mine killed nine people, including two nurses, officials said.",
        "Gunmen killed nine people, including two nurses, officials said Friday.",
        "A raid on Kesra led to a clash that killed nine people, including two nurses, officials said.",
        "Gunmen dragged nine men off a bus in Kesra, killing nine after accusing them of theft, officials said.",
        "Gunmen shot dead nine people and seized guns in Kesra, officials and medics said.",
        "An armed band attacked a patrol and state railway clerks in Kesra, killing nine, officials said.",
    ],
)
def test_the_speaker_at_the_end_says_all_of_it(told: str) -> None:
    words = {who for kind, low, who in said(told) if kind == "killed" and low == 9}
    assert "officials" in words
    assert None not in words


def test_a_toll_between_commas_is_that_of_who_gave_it_first() -> None:
    told = (
        "Raiders burned Kesra on Friday. The death toll, first given by the relief board as more than 20, is now "
        "at least 31, according to the Data Trust."
    )
    assert [(low, who) for kind, low, who in said(told) if kind == "killed"] == [
        (21, "the relief board"),
        (31, "the Data Trust"),
    ]


def test_wounds_that_are_described_behind_are_no_verb() -> None:
    told = "Rebels fired at a post in Kesra on Friday. A corporal sustained wounds that are not grave."
    assert ("wounded", 1, 1) in figures(told)
    assert ("wounded", 24, 24) in figures("A bomber killed six guards and wounds 24 in Kesra on Friday.")
