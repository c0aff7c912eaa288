"""Attacks that others answered, lands behind towns, and figures that are only rough."""

from __future__ import annotations

import pytest

from .reading import camps, record, said, sides


@pytest.mark.parametrize("why", ["in response to", "in retaliation for", "to avenge"])
def test_what_a_raid_answered_keeps_those_who_did_it(why: str) -> None:
    told = f"Troops raided Oro on May 5 {why} an ambush by rebels near Ber, Mali, in which ten constables were killed."
    assert (["rebels"], ["malian police"]) in [(a, d) for a, d in sides(told)] or any(
        a == ["rebels"] for a, _ in sides(told)
    )
    assert all(not e.evidence[0].quote.endswith(why) for e in record(told).engagements)


def test_an_attack_that_is_only_why_others_were_killed_lends_them_no_sides() -> None:
    told = "On Friday, police shot two men in Oro, Mali, in response to an attack by gunmen on a patrol."
    assert camps(told) == (["police"], ["men"])


@pytest.mark.parametrize(
    "told",
    [
        "A bomb attack by the Vesk Front in Ber, Mali, on May 2 that killed nine soldiers was condemned.",
        "There was a raid by the Vesk Front in Ber, Mali, late on Friday that killed nine soldiers.",
    ],
)
def test_the_land_behind_a_town_does_not_do_what_a_clause_tells(told: str) -> None:
    assert camps(told) == (["Vesk Front"], ["Malian army"])
    assert [x[:2] for x in said(told)] == [("killed", 9)]


def test_the_rough_count_of_a_lead_and_the_count_behind_it_are_of_one_strike() -> None:
    told = (
        "Malian jets killed nearly a dozen traders in the northern region of Kidal. "
        "Ten traders died on Saturday when bombs fell on a house in the town of Lomba, the radio reported."
    )
    assert [e.place.name for e in record(told).engagements if e.place] == ["Lomba"]
