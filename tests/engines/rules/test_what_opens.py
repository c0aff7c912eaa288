"""What opens an engagement of its own, and what only goes on with one or is none."""

from __future__ import annotations

import pytest

from .reading import figures, record

_RAID = "Gunmen attacked a market in Wajid on Monday, killing six traders. "


def test_a_count_behind_an_accident_is_no_engagement() -> None:
    text = _RAID + "\n\nEight children died in Dinsoor when a mining pit collapsed. Two others were injured."
    assert len(record(text).engagements) == 1
    assert figures(text) == [("killed", 6, 6)]


@pytest.mark.parametrize(
    "told", ["were recovered from the river near Dinsoor", "were found on a road in Dinsoor"]
)
def test_bodies_of_which_nothing_is_told_open_no_engagement(told: str) -> None:
    assert len(record(_RAID + f"\n\nTwo bodies {told}.").engagements) == 1


def test_bodies_of_those_who_were_shot_do() -> None:
    found = "were found on Tuesday on a road in Dinsoor."
    assert len(record(f"Two bodies with gunshot wounds {found}").engagements) == 1
    assert not record(f"Two bodies {found}").engagements


def test_the_fighting_is_the_ambush_and_not_the_fire_behind_it() -> None:
    text = (
        "Rebels ambushed an army column near Wajid on Monday, killing nine soldiers. "
        "In an apparent act of retaliation, soldiers torched 40 houses in Wajid that evening. "
        "The army claimed that seven rebels were killed in the fighting near Wajid."
    )
    found = record(text)
    seven = next(c for c in found.claims if c.value is not None and c.value.low == 7)
    assert seven.engagement == found.engagements[0].id
    assert len(found.engagements) == 2


@pytest.mark.parametrize(
    "told",
    [
        "Rebels occupied the town of Dinsoor on Monday.",
        "Rebels established control over Dinsoor on Monday.",
        "Rebels held the town of Dinsoor on Monday, killing two guards.",
    ],
)
def test_those_who_take_a_town_attack_it(told: str) -> None:
    (only,) = record(told).engagements
    assert len(only.attackers) == 1
