"""Tests of attempts that others prevented, and of whom those killed who prevented them."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


def losses_by_side(text: str) -> list[tuple[str, int | None, str | None, str | None]]:
    """Gives (kind, low, side, name of the subject) of all claims with a figure."""
    found = record(text)
    name = {a.id: a.name.lower() for a in found.actors}
    return [
        (c.kind, c.value.low, c.subject.side, name.get(c.subject.actor or ""))
        for c in found.claims
        if c.value is not None
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Garrison troops thwarted a sneak attempt by a rebel band on the Ruba depot on Friday, killing seven.",
        "Frontier police foiled a border crossing attempt of a rebel band near Ruba, killing seven.",
        "Soldiers repelled a rebel attempt to cross the Ruba river on Friday, killing seven.",
    ],
)
def test_those_killed_in_a_foiled_attempt_are_those_who_tried(text: str) -> None:
    assert losses_by_side(text)[0][:3] == ("killed", 7, "attacker")


def test_what_was_foiled_is_no_attack_by_those_who_foiled_it() -> None:
    attackers, defenders = camps("Soldiers foiled an attempt by bandits to attack traders in Ruba on Friday.")
    assert attackers == ["bandits"]
    assert "bandits" not in defenders


def test_a_foiled_attempt_to_bomb_has_no_attacker_among_the_police() -> None:
    attackers, _ = camps("Police thwarted an attempt to bomb a school in Ruba on Friday.")
    assert attackers == []


@pytest.mark.parametrize(
    "text",
    [
        "XLF fighters repelled an assault by the Lombian army on Ruba, killing nine mercenaries.",
        "YPG fighters foiled a raid by the Turkish army on Ruba, killing nine rebels.",
        "YPG fighters confronted an assault by the Turkish army on Ruba, eliminating nine militants.",
    ],
)
def test_a_party_does_not_kill_its_own_men_as_it_repels_another(text: str) -> None:
    (kind, low, side, name), *_ = losses_by_side(text)
    assert (kind, low, side) == ("killed", 9, "attacker")
    assert name in ("mercenaries", "rebels", "militants")
