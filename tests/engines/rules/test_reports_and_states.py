"""Whose word it is where reports speak, and where a country does."""

from __future__ import annotations

import pytest

from extract.records import Record
from tests.engines.rules.reading import record


def _who(found: Record, low: int) -> tuple[str | None, str | None]:
    claim = next(c for c in found.claims if c.value is not None and c.value.low == low)
    name = next((a.name for a in found.actors if a.id == claim.claimant.actor), None)
    return name, claim.claimant.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rebels stormed a post in Gwoza on Sunday. There were unconfirmed reports of 7 dead.", "unconfirmed reports"),
        ("Rebels stormed a post in Gwoza. Unverified reports suggested that 7 soldiers died.", "Unverified reports"),
        ("Rebels stormed a post in Gwoza. Accounts from survivors said that 7 soldiers were killed.", "survivors"),
        ("Rebels stormed a post in Gwoza. Monitoring activists recorded that 7 soldiers were killed.", "activists"),
    ],
)  # fmt: skip
def test_reports_and_those_who_record_are_whose_word_it_is(text: str, words: str) -> None:
    said = _who(record(text), 7)[1]
    assert said is not None
    assert words in said


def test_no_reports_of_dead_are_nobodys_word() -> None:
    found = record(
        "Rebels stormed a post in Gwoza on Sunday, killing 7 soldiers. No reports of other dead came in."
    )
    assert _who(found, 7) == (None, None)


def test_a_country_that_fights_speaks_as_its_forces() -> None:
    found = record(
        "Turkish troops shelled a Kurdish post near Afrin on Sunday. Turkey said that 7 fighters were killed."
    )
    name, text = _who(found, 7)
    assert text == "Turkey"
    assert next(a.type for a in found.actors if a.name == name) == "state_forces"


def test_a_country_that_does_not_fight_speaks_as_its_government() -> None:
    found = record(
        "Turkish troops shelled a Kurdish post near Afrin on Sunday. Norway said that 7 civilians were killed."
    )
    name = _who(found, 7)[0]
    assert next(a.type for a in found.actors if a.name == name) == "government"


def test_what_a_reporter_saw_is_the_word_of_the_outlet() -> None:
    found = record(
        "A bomb went off in Gwoza on Sunday. A Reuters correspondent saw at least 7 dead civilians."
    )
    assert _who(found, 7)[0] == "Reuters"


def test_what_stands_in_quotes_behind_condemned_is_the_word_of_who_condemns() -> None:
    found = record(
        "A mortar bomb hit a clinic in Arequipa on Sunday. The Chilean Embassy in Peru condemned it, speaking of an "
        "outrage that “killed 7 nurses”, in a letter."
    )
    text = _who(found, 7)[1]
    assert text is not None
    assert "Embassy" in text
