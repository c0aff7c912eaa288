"""Attackers who strike where no target is told, come to where the fight was, or are told of by what they did before."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record, sides


def where_and_when(text: str) -> list[tuple[str | None, str | None]]:
    """Place and first day of each engagement."""
    found = record(text).engagements
    return [(e.place and e.place.name, e.date and str(e.date.start)) for e in found]


@pytest.mark.parametrize(
    "told",
    [
        "Soldiers were guarding a mill in Kesra when the rebels struck on Friday.",
        "The rebels struck shortly after midnight on Friday in Kesra, where soldiers were asleep.",
    ],
)
def test_rebels_who_strike_attack_though_no_target_is_told(told: str) -> None:
    assert where_and_when(told) == [("Kesra", "2024-07-26")]
    assert camps(told)[0] == ["rebels"]


@pytest.mark.parametrize(
    "told",
    [
        "The rebels struck a deal with the governor in Kesra on Friday.",
        "The storm struck on Friday when rebels held Kesra.",
        "The dockers struck on Friday in Kesra for more pay.",
    ],
)
def test_bargains_storms_and_dockers_strike_without_a_blow(told: str) -> None:
    assert not record(told).engagements


def test_a_fight_was_where_the_marines_arrived() -> None:
    told = (
        "Eight gunmen were killed in a shootout with marines in Dorun province, a spokesman said Monday. The shootout "
        "began Sunday when marines arrived at a farm near the town of Kesra."
    )
    assert where_and_when(told) == [("Kesra", "2024-07-28")]


def test_ministers_who_arrive_in_a_town_fought_nobody_there() -> None:
    told = (
        "Gunmen killed two farmers in Kesra on Friday. The interior minister and the bishop arrived in Dorun on "
        "Sunday to discuss the attack."
    )
    assert where_and_when(told) == [("Kesra", "2024-07-26")]


def test_those_with_whom_troops_clashed_in_the_past_had_no_part() -> None:
    told = (
        "Six soldiers were killed on Friday when an armed band attacked a patrol in Kesra. The general named nobody, "
        "but troops have clashed in the past with Peruvian smugglers."
    )
    assert [a for a, _ in sides(told)] == [["armed band"]]
    assert not any("smugglers" in x for _, d in sides(told) for x in d)


@pytest.mark.parametrize(
    "told",
    [
        "Troops battled alleged members of the Red Dawn Front in Kesra on Friday.",
        "Six soldiers died in Kesra on Friday when alleged members of the Red Dawn Front attacked a post.",
    ],
)
def test_alleged_members_are_no_word_of_anybody(told: str) -> None:
    attackers, defenders = camps(told)
    assert "Red Dawn Front" in (*attackers, *defenders)


def test_who_alleges_something_still_speaks() -> None:
    found = record("The priest alleged troops shot dead nine boys in Kesra on Friday.")
    assert {c.claimant.text for c in found.claims} == {"The priest"}
