"""Two incidents of one sentence, or of two in a row, at places of their own keep their tolls apart."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def tolls(text: str) -> dict[str, list[int | None]]:
    """The figures by the place of their engagement."""
    found = record(text)
    places = {e.id: e.place.name or "-" if e.place is not None else "-" for e in found.engagements}
    out: dict[str, list[int | None]] = {name: [] for name in places.values()}
    for c in found.claims:
        if c.value is not None and c.engagement is not None:
            out[places[c.engagement]].append(c.value.low)
    return out


@pytest.mark.parametrize(
    "text",
    [
        "Eight miners were killed in a bombing in Kadolo and two in a raid on Berim.",
        "Eight soldiers died in an ambush near Kadolo and two in a firefight in Berim.",
        "Eight soldiers were killed in Kadolo and two gendarmes in Berim.",
        "Eight marchers were shot dead by police in Kadolo and two in Berim.",
        "Eight nurses died in the attack in Kadolo and two in the attack in Berim.",
        "Raiders attacked a bank in Kadolo, killing eight people, and a mill in Berim, killing two.",
        "Raiders hit the town of Kadolo on Monday, killing eight, and the town of Berim on Tuesday, killing two.",
        "A bomb in Kadolo killed eight people and another in Berim killed two.",
        "The blast in Kadolo killed eight people, and another in Berim killed two.",
        "A bomb went off in Kadolo, killing eight people, and another exploded in Berim, killing two.",
        "Air strikes on Kadolo killed eight people and shelling killed two in Berim.",
    ],
)
def test_two_tolls_of_one_sentence_belong_to_their_own_places(text: str) -> None:
    assert tolls(text) == {"Kadolo": [8], "Berim": [2]}


@pytest.mark.parametrize(
    "then",
    [
        "Another two people were killed in Berim.",
        "Two more people were killed in Berim.",
        "As a result of the air strike on Berim, two women were killed.",
        "Shelling in Berim damaged two houses.",
        "Two houses were damaged by shelling in Berim.",
    ],
)
def test_what_is_told_next_of_another_town_is_another_engagement(then: str) -> None:
    text = f"Warplanes bombed the town of Kadolo on Friday, killing eight people, residents said. {then}"
    assert tolls(text) == {"Kadolo": [8], "Berim": [2]}


def test_a_second_target_has_the_attackers_of_the_first() -> None:
    found = record(
        "Raiders stormed a bank in Kadolo, killing eight people, and a mill in Berim, killing two."
    )
    assert [e.attackers for e in found.engagements] == [found.engagements[0].attackers] * 2
    assert found.engagements[0].attackers


def test_another_bomb_is_nobody() -> None:
    found = record(
        "A bomb went off in Kadolo, killing eight people, and another exploded in Berim, killing two."
    )
    assert not any(e.attackers for e in found.engagements)
    assert all(a.name != "another" for a in found.actors)
