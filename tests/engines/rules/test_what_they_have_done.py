"""Promises about clauses between commas on what somebody has done before, and about whom "the attackers" means."""

from __future__ import annotations

import pytest

from .reading import camps, record


@pytest.mark.parametrize(
    "text",
    [
        "Islamic State fighters, who have clashed with the Taliban in the area, attacked a mosque in Kunduz on Monday.",
        "Islamic State fighters, who have been battling the Taliban since 2015, attacked a mosque in Kunduz on Monday.",
        "Islamic State, which has killed hundreds of Taliban since 2015, attacked a mosque in Kunduz on Monday.",
    ],
)
def test_what_they_have_done_for_years_is_no_deed_of_the_day(text: str) -> None:
    found = record(text)
    assert camps(text)[0] == ["Islamic State"]
    assert "Taliban" not in camps(text)[1]
    assert len(found.engagements) == 1


def test_what_they_did_the_day_before_stands_apart() -> None:
    text = (
        "The gunmen, who had attacked a police post the day before, killed nine farmers in Lomba on Monday."
    )
    assert [e.type for e in record(text).engagements] == ["attack_on_civilians", "assault"]


@pytest.mark.parametrize(
    "text",
    [
        "Six rebels, who had attacked the base at Kelak, were killed by troops on Monday.",
        "The soldiers, who had been ambushed near Kelak on Monday, fought back and killed six rebels.",
    ],
)
def test_what_led_to_the_deed_stays_with_it(text: str) -> None:
    assert len(record(text).engagements) == 1


def test_a_fight_of_another_month_in_the_town_is_not_that_of_the_day() -> None:
    text = "The town of Hass, where rebels fought a militia in May, was bombed by army jets on Monday, killing nine."
    assert "rebels" not in camps(text)[0]


@pytest.mark.parametrize(
    ("text", "losers"),
    [
        (
            "Jihadists attacked a VDP position in Nagare on Monday. Three volunteers died. The attackers lost two men.",
            ["VDP", "Jihadists"],
        ),
        (
            "JNIM militants attacked a Dozo camp near Bankass on Monday. Two Dozos died. The assailants lost two men.",
            ["Dozos", "JNIM"],
        ),
    ],
)
def test_the_attackers_are_not_the_group_that_was_attacked(text: str, losers: list[str]) -> None:
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    assert [names.get(c.subject.actor or "") for c in found.claims if c.kind == "killed"] == losers
