"""Fights of their own behind the one that brought them in: those who came to help are struck, other troops strike."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

_FIRST = "Gunmen attacked the garrison at Karkis on Sunday, killing nine soldiers. "


@pytest.mark.parametrize(
    "then",
    [
        "A column sent to relieve the garrison was itself ambushed, and four soldiers died.",
        "Reinforcements rushing to the scene were ambushed and four more soldiers died.",
        "Troops sent as reinforcements ran into an ambush and lost four men.",
        "A relief convoy struck a landmine on its way there and four soldiers died.",
    ],
)
def test_those_who_came_to_help_are_struck_in_a_fight_of_their_own(then: str) -> None:
    found = record(_FIRST + then)
    assert [(c.engagement, c.value and c.value.low) for c in found.claims if c.kind == "killed"] == [
        ("e1", 9),
        ("e2", 4),
    ]


@pytest.mark.parametrize("who", ["Another army unit", "A second army patrol", "Other troops"])
def test_other_troops_fight_elsewhere(who: str) -> None:
    text = f"The army killed 14 rebels in Karkis. {who} ambushed a rebel group on the road, killing six of its members."
    assert [(c.engagement, c.value and c.value.low) for c in record(text).claims if c.kind == "killed"] == [
        ("e1", 14),
        ("e2", 6),
    ]


def test_reinforcements_that_come_and_are_not_struck_are_of_the_same_fight() -> None:
    found = record(_FIRST + "Reinforcements were sent to the area and four more soldiers were wounded.")
    assert len(found.engagements) == 1
