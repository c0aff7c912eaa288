"""Whose word a figure is, and whom the words "our", "enemy" and "recovered" point to."""

from __future__ import annotations

import pytest

from extract.records import Claim, Record

from .reading import record


def named(found: Record, actor: str | None) -> str | None:
    return next((a.name for a in found.actors if a.id == actor), None)


def killed(found: Record, low: int) -> Claim:
    return next(c for c in found.claims if c.value is not None and c.value.low == low)


COMMUNIQUE = (
    "Communique of the Taliban press office. On Monday our fighters attacked an army base in Quetta. "
    "The enemy suffered 14 dead. Three of our fighters were martyred."
)


def test_a_text_that_says_our_is_the_word_of_the_party_that_publishes_it() -> None:
    found = record(COMMUNIQUE)
    assert {named(found, c.claimant.actor) for c in found.claims if c.value is not None} == {"Taliban"}


def test_a_quote_that_says_our_does_not_make_the_text_its_speakers() -> None:
    found = record(
        'Taliban fighters attacked an army base in Quetta on Monday, killing 14 soldiers. "Our forces won," said a soldier.'
    )
    assert killed(found, 14).claimant.actor is None


def test_the_enemy_is_the_other_side_than_the_one_that_speaks() -> None:
    found = record(COMMUNIQUE)
    assert killed(found, 14).subject.side == "defender"
    assert killed(found, 3).subject.side == "attacker"


@pytest.mark.parametrize("words", ["nine rifles were recovered", "nine trucks were destroyed"])
def test_things_that_one_side_reports_taken_or_destroyed_were_the_other_sides(words: str) -> None:
    found = record(f"Taliban fighters attacked an army base in Quetta on Monday. The army said {words}.")
    assert killed(found, 9).subject.side == "attacker"
