"""The lot of people and things told in turns of everyday words and in idioms."""

from __future__ import annotations

import pytest

from .reading import record

RAID = "Sabo Front rebels attacked the village of Lomba near Gao on Monday."


def losses(text: str) -> list[tuple[str, int | None]]:
    """The losses of a text with their lower bounds."""
    kinds = ("responsibility", "control", "strength")
    return [(c.kind, c.value.low) for c in record(text).claims if c.kind not in kinds and c.value]


@pytest.mark.parametrize(
    ("more", "kind", "low"),
    [
        ('"We buried 11 people from this street," said Umm Sami, a widow.', "killed", 11),
        ("Four soldiers met their death on the spot.", "killed", 4),
        ("Two old men were burnt alive in their huts.", "killed", 2),
        ("Nine villagers were killed. The mayor gave the casualty figure as 14.", "killed", 14),
        ("A girl had both legs blown off.", "wounded", 1),
        ("A child of six had her hand severed by shrapnel.", "wounded", 1),
        ("Fifteen persons are on admission at the hospital with gunshot wounds.", "wounded", 15),
        ("Doctors operated on 32 people.", "wounded", 32),
        ("The rebels pulled 12 travellers from two buses.", "captured", 12),
        ("The rebels said they had nine prisoners in their power.", "captured", 9),
        ("Four soldiers threw down their weapons.", "captured", 4),
        ("They demanded a ransom for the nine people they seized.", "captured", 9),
        ("Ten soldiers failed to return to base.", "missing", 10),
        ("40 soldiers had not reported to their units.", "missing", 40),
        ("Contact has been lost with eight policemen.", "missing", 8),
        ("Nobody knew what had become of two teachers.", "missing", 2),
        ("It also reduced a bakery to rubble.", "materiel_destroyed", 1),
        ("An ambulance was reduced to a burnt-out shell.", "materiel_destroyed", 1),
        ("A Humvee was hit by a rocket.", "materiel_destroyed", 1),
        ("The rebels drove off in an army truck.", "materiel_captured", 1),
        ("The rebels drove away three vehicles.", "materiel_captured", 3),
        ("The patrol was robbed of a mortar.", "materiel_captured", 1),
        ("The rebels stripped the dead of 11 rifles.", "materiel_captured", 11),
    ],
)
def test_a_lot_told_in_a_turn_of_words_is_a_loss(more: str, kind: str, low: int) -> None:
    assert (kind, low) in losses(f"{RAID} {more}")


@pytest.mark.parametrize(
    "more",
    [
        "Neighbours pulled nine people from their burning cars.",
        "The soldiers did not return fire.",
        "The rebels fled in a car.",
        "The rebels were driven off.",
    ],
)
def test_rescue_and_flight_are_no_loss(more: str) -> None:
    assert losses(f"{RAID} {more}") == []


def test_those_pulled_out_to_be_killed_are_no_captives() -> None:
    found = losses(f"{RAID} They pulled nine men from a bus and shot them dead.")
    assert [kind for kind, _ in found] == ["killed"]


def test_wounds_are_not_counted_beside_those_who_bear_them() -> None:
    assert losses(f"{RAID} Three policemen sustained multiple bullet injuries.") == [("wounded", 3)]
