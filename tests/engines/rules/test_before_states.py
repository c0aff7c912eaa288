"""Rebels whose land became a state later, in texts of the time and in texts of today."""

from __future__ import annotations

import pytest

from .reading import record

_TEXT = (
    "The Sudan People's Liberation Army (SPLA) attacked a garrison near Wau on Tuesday and killed 40 government "
    "soldiers. The SPLM said it lost two men."
)


@pytest.mark.parametrize("published", ["1998-02-05", None])
def test_before_their_land_was_a_state_they_are_rebels_and_fight_its_army(published: str | None) -> None:
    made = record(_TEXT, published=published)
    name = {a.id: (a.name, a.type) for a in made.actors}
    e = made.engagements[0]
    assert [name[x] for x in e.attackers] == [("Sudan People's Liberation Army", "armed_group")]
    assert [name[x] for x in e.defenders] == [("Sudanese army", "state_forces")]
    assert {name[c.subject.actor or ""][0] for c in made.claims if c.kind == "killed"} == {
        "Sudanese army",
        "Sudan People's Liberation Army",
    }


def test_since_then_they_are_its_army() -> None:
    text = "Rebels attacked a post near Bor in South Sudan on Tuesday, killing 14 soldiers. The SPLA drove them off."
    made = record(text, published="2014-01-09")
    forces = [a for a in made.actors if a.type == "state_forces"]
    assert [a.country for a in forces] == ["SS"]
    assert made.engagements[0].defenders == (forces[0].id,) or list(made.engagements[0].defenders) == [
        forces[0].id
    ]


def test_troops_in_a_land_that_was_a_province_then_are_of_the_state_that_ruled_it() -> None:
    made = record("Gunmen killed nine soldiers near Keren in Eritrea on Tuesday.", published="1991-01-09")
    assert [a.country for a in made.actors if a.type == "state_forces"] == ["ET"]
