"""Suicide bombers beside gunmen of other attacks, attackers of a town named behind the lead, bombs in the capital."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _attackers(text: str, **kwargs: str) -> list[list[str]]:
    made = record(text, **kwargs)
    names = {a.id: a.name for a in made.actors}
    return [[names[x].lower() for x in e.attackers] for e in made.engagements]


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bomber killed nine soldiers in Lomba on Monday. In Oro, gunmen shot dead a judge.",
        "A suicide bomber killed nine recruits in Lomba on Monday, while gunmen shot dead a judge in Oro.",
        "A suicide bomber killed nine soldiers in Lomba on Monday. The bomber was masked.\n\nMasked men shot dead "
        "a judge in Oro.",
    ],
)
def test_a_bomber_is_none_of_the_gunmen_of_another_town(text: str) -> None:
    bomber, others = _attackers(text)
    assert bomber == ["suicide bomber"]
    assert "suicide bomber" not in others


@pytest.mark.parametrize(
    "text",
    [
        "A suicide bomber blew up his car at the gate of a base in Lomba and gunmen stormed in, killing nine soldiers.",
        "A suicide bomber struck a base in Lomba. Gunmen then stormed in, killing nine soldiers.",
        "Gunmen stormed a base in Lomba. A suicide bomber blew himself up at the gate, killing nine soldiers.",
    ],
)
def test_a_bomber_beside_gunmen_is_one_of_them(text: str) -> None:
    names = {a.name.lower() for a in record(text).actors}
    assert not {"suicide bomber", "gunmen"} <= names


@pytest.mark.parametrize(
    "behind",
    [
        "About 50 attackers in two buses drove into Lomba on Sunday and opened fire on people in a hall.",
        "Gunmen on motorcycles entered Lomba on Sunday and shot at villagers.",
        "Some 30 assailants attacked Lomba on Sunday and set fire to houses.",
    ],
)
def test_attackers_who_come_to_a_town_behind_a_lead_without_one_are_those_of_the_lead(behind: str) -> None:
    lead = "Suspected Sand Front gunmen killed 48 people in an attack on a coastal town, police said on Monday.\n\n"
    made = record(lead + behind, published="2014-06-16")
    assert [e.place.name if e.place else None for e in made.engagements] == ["Lomba"]


@pytest.mark.parametrize("when", ["Last month", "In March"])
def test_one_bomb_of_a_month_in_the_capital_was_there(when: str) -> None:
    made = record(
        "A car bomb killed 34 people in the Turkish capital, Ankara, on Sunday.\n\n"
        f"{when}, a bomb attack on a convoy in the capital killed 28 people.",
        published="2016-05-14",
    )
    assert [e.place.name if e.place else None for e in made.engagements] == ["Ankara", "Ankara"]


@pytest.mark.parametrize(
    "burned",
    [
        "set fire to houses",
        "set fire to shops and stalls",
        "burned houses",
        "set houses ablaze",
    ],
)
def test_those_who_set_fire_to_houses_are_none_of_the_dead(burned: str) -> None:
    made = record(f"Some 30 assailants attacked Lomba on Sunday and {burned}.")
    assert not [c for c in made.claims if c.kind == "killed"]
