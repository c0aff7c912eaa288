"""Second names that a text gives a party itself are names of that party, wherever they stand."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


@pytest.mark.parametrize(
    "called",
    [
        ", known by its acronym MBL,",
        ", better known by its French acronym MBL,",
        " (also known as the Red Hats)",
        ", locally called the Red Hats,",
    ],
)
def test_a_second_name_is_a_name_of_the_same_group(called: str) -> None:
    short = "MBL" if "MBL" in called else "Red Hats"
    text = (
        f"The Movement for Bread and Land{called} stormed a barracks in Jos on Friday. "
        f"Two {short} members died."
    )
    made = record(text)
    killed = next(c for c in made.claims if c.kind == "killed")
    assert killed.subject.side == "attacker"
    assert [a.name for a in made.actors if a.type == "armed_group"] == ["Movement for Bread and Land"]


def test_rebels_who_are_called_by_a_name_are_those_of_that_name() -> None:
    text = "Northern rebels, known as Houthis, shelled a bakery in Taiz on Friday and nine people died."
    assert camps(text)[0] == ["Houthis"]


def test_a_second_name_may_hold_what_else_is_a_title() -> None:
    text = (
        "The Peasant Liberation Front, better known by the Burmese acronym Ba Ka Lon, raided a jail in Pale on Friday. "
        "Three Ba Ka Lon men were hurt."
    )
    made = record(text)
    assert all(a.type != "person" for a in made.actors)
    assert [c.subject.side for c in made.claims if c.kind == "wounded"] == ["attacker"]


@pytest.mark.parametrize(
    "told",
    ["Police identified him as", "The mayor named the victim as", "Relatives identified the dead man as"],
)
def test_a_name_behind_as_is_that_of_a_person_whomever_it_names(told: str) -> None:
    text = f"Bandits abducted a miller near Masbate on Monday. {told} Rodel Cruzado."
    assert "Rodel Cruzado" in {a.name for a in record(text).actors if a.type == "person"}
