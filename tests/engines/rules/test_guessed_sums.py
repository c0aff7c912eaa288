"""Leads that may sum up: what follows them proves that they do, or that they tell of an attack of their own."""

from __future__ import annotations

import pytest

from .reading import record

_PARTS = (
    " On Friday a patrol shot dead three rebels near Marawi. In Cotabato, a bomb in a bus killed two passengers on "
    "Saturday morning."
)


@pytest.mark.parametrize(
    "lead",
    [
        "Five people died in Mindanao over the weekend in clashes and bombings.",
        "Violence in the southern Philippines claimed at least five lives.",
        "At least five people were killed in the Lanao del Sur and Maguindanao provinces during the weekend.",
    ],
)
def test_a_lead_whose_dead_are_those_of_the_attacks_behind_it_is_no_attack(lead: str) -> None:
    told = record(lead + _PARTS, published="2009-07-06")
    assert sorted(e.place.name or "" for e in told.engagements if e.place) == ["Cotabato", "Marawi"]
    assert sorted(c.value.low or 0 for c in told.claims if c.value and c.kind == "killed") == [2, 3]


def test_a_lead_that_counts_more_than_all_that_follows_is_an_attack_of_its_own() -> None:
    told = record(
        "Sixty soldiers were killed in clashes in Mindanao on Thursday." + _PARTS, published="2009-07-06"
    )
    assert 60 in {c.value.low for c in told.claims if c.value}


def test_a_lead_that_is_only_told_again_in_its_village_stays_one_attack() -> None:
    told = record(
        "Nine farmers were killed in clashes in Maguindanao on Friday. Rebels opened fire on the nine farmers in the "
        "village of Datu Anggal, the mayor said.",
        published="2009-07-06",
    )
    assert len(told.engagements) == 1


@pytest.mark.parametrize(
    "lead",
    [
        "Rebel shelling and rocket fire killed 19 farmers on Sunday across the Maguindanao region, a monitor said.",
        "Rebel rocket attacks on a government-held region near Davao killed 19 farmers on Sunday, a monitor said.",
    ],
)
def test_strikes_over_an_area_whose_dead_are_those_of_its_towns_are_no_attack_of_their_own(lead: str) -> None:
    told = record(
        f"{lead} Rockets fired at the town of Marawi killed 17 farmers on Sunday. Shells that hit the town of Cotabato "
        "killed two farmers.",
        published="2009-07-06",
    )
    assert sorted(c.value.low or 0 for c in told.claims if c.value and c.kind == "killed") == [2, 17]
