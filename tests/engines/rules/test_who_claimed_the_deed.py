"""Attackers without a name and the group that claims their deed are one party."""

from __future__ import annotations

import pytest

from .reading import record, sides


@pytest.mark.parametrize(
    "doers", ["Gunmen", "A suicide bomber", "Three suicide attackers", "Armed men", "Militants"]
)
@pytest.mark.parametrize(
    "claim",
    [
        "The Islamic State claimed responsibility for the attack.",
        "Islamic State later said it was behind the attack.",
        "In a message to reporters the Islamic State claimed the attack, which wounded four.",
        "Responsibility was claimed by the Islamic State.",
    ],
)
def test_attackers_without_a_name_are_of_the_group_that_claims_their_attack(doers: str, claim: str) -> None:
    text = f"{doers} attacked a hotel in Mopti, Mali, on Monday, killing nine people, the mayor said. {claim}"
    assert sides(text)[0][0] == ["islamic state"]


def test_their_number_is_the_strength_of_the_group() -> None:
    found = record(
        "Four gunmen stormed a hotel in Mopti on Monday. The Islamic State claimed responsibility."
    )
    (strength,) = [c for c in found.claims if c.kind == "strength"]
    assert next(x.name for x in found.actors if x.id == strength.subject.actor) == "Islamic State"


def test_those_of_another_deed_stay_without_a_name() -> None:
    text = (
        "Gunmen shot dead a judge in Cali, Colombia, on Monday. In Tame, gunmen killed a priest on Tuesday. "
        "The ELN claimed responsibility for the killing of the priest."
    )
    assert sides(text)[0][0] == ["gunmen"]


@pytest.mark.parametrize(
    "more", [" that killed nine people", ", which wounded four", ", in which six soldiers died"]
)
def test_what_is_told_of_the_attack_behind_the_claim_is_no_claim_of_what_it_did(more: str) -> None:
    found = record(
        f"Gunmen attacked a base in Kano, Nigeria, on Monday. Boko Haram claimed the attack{more}."
    )
    assert [c.claimant.text for c in found.claims if c.kind == "responsibility"] == ["Boko Haram"]


def test_what_officials_claim_of_a_strike_is_no_deed_of_theirs() -> None:
    found = record(
        "Officials claimed the strike in Kano, Nigeria, targeted rebels and killed nine on Monday."
    )
    assert not [c for c in found.claims if c.kind == "responsibility"]
