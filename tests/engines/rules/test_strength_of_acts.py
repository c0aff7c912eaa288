"""How many took part, by whatever those counted did, had or were told to be."""

from __future__ import annotations

import pytest

from .reading import record

RAID = "Sabo Front rebels attacked an army post near Gao on Monday."


def counted(text: str) -> list[tuple[int | None, str | None, str | None]]:
    """The strengths of a text: lower bound, side, item."""
    found = [c for c in record(text).claims if c.kind == "strength"]
    return [(c.value.low, c.subject.side, c.item) for c in found if c.value]


@pytest.mark.parametrize(
    ("more", "low"),
    [
        ("Some 60 rebels blocked the road behind it.", 60),
        ("The attackers were about 45, a farmer said.", 45),
        ("The rebels were some 400 in number.", 400),
        ("The attackers, believed to be 80 strong, came over the hills.", 80),
        ("The rebels, put at 300 by an officer, stayed for an hour.", 300),
        ("The attackers were in their dozens.", 24),
        ("The rebel force consisted of 90 men.", 90),
        ("The rebels used 15 tanks.", 15),
        ("The commander of the rebels had 70 men with him.", 70),
        ("About 35 gunmen went from tent to tent.", 35),
        ("An officer put the strength of the rebels at 80.", 80),
    ],
)
def test_those_who_attacked_are_counted_by_what_they_did_or_were(more: str, low: int) -> None:
    assert (low, "attacker") in [x[:2] for x in counted(f"{RAID} {more}")]


@pytest.mark.parametrize(
    ("more", "low"),
    [
        ("The post had 18 soldiers.", 18),
        ("Only nine soldiers were on duty.", 9),
        ("Eleven soldiers were manning the post.", 11),
        ("The detachment counted 60 men.", 60),
        ("The army threw 300 men into the battle.", 300),
    ],
)
def test_those_who_were_attacked_are_counted_by_what_they_had_or_sent(more: str, low: int) -> None:
    assert (low, "defender") in [x[:2] for x in counted(f"{RAID} {more}")]


@pytest.mark.usefixtures("by_rules_alone")
@pytest.mark.parametrize(
    "more",
    [
        "The Sabo Front has some 5,000 fighters.",
        "Three of the rebels escaped.",
        "The post had nine soldiers killed last year.",
        "About 600 policemen serve in the province.",
        "Some 90 rebels might return, an officer said.",
    ],
)
def test_members_fugitives_and_what_may_come_are_no_strength(more: str) -> None:
    assert counted(f"{RAID} {more}") == []
