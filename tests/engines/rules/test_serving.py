"""Persons of an armed body who are killed or taken: that body is the one attacked, and no civilians."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Nasir Omari, a captain in the Iraqi army, was kidnapped by gunmen in Ramadi on Monday.",
            "Iraqi army",
        ),
        ("Captain Nasir Omari of the Iraqi army was shot dead in Ramadi on Monday.", "Iraqi army"),
        ("Luis Cano, a FARC guerrilla, was killed by soldiers in Cali on Monday.", "FARC"),
        (
            "Luis Cano (23), an off-duty member of the Colombian police, was shot dead in Cali.",
            "Colombian police",
        ),
    ],
)
def test_whoever_serves_in_a_body_is_hit_as_one_of_it(text: str, body: str) -> None:
    assert camps(text)[1] == [body]


def test_a_former_soldier_and_an_informer_are_civilians() -> None:
    for what in ("a former soldier", "a police informer"):
        made = record(f"Luis Cano, {what}, was shot dead by the FARC in Cali on Monday.")
        hit = {a.id: a.type for a in made.actors}
        assert [hit[x] for x in made.engagements[0].defenders] == ["civilians"]


def test_an_armed_guard_of_a_navy_is_a_noun_group() -> None:
    text = "Pirates attacked a tanker off Mombasa on Monday. Two Kenyan Navy armed guards were reported dead."
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    assert [(c.kind, name.get(c.subject.actor or "")) for c in made.claims] == [("killed", "Kenyan Navy")]


def test_air_forces_and_security_forces_of_no_known_name_are_a_states() -> None:
    for name in ("Tarvan Air Force", "Tarvan Security Forces"):
        made = record(f"The {name} raided Ostarra on 3 May 1975, killing nine people.")
        assert {a.name: a.type for a in made.actors}[name] == "state_forces"


def test_letters_that_a_text_explains_mean_whom_it_explains_them_by() -> None:
    text = "The Rhodesian Security Forces (RSF) raided a camp in Zambia on 3 May 1975. The RSF lost two men."
    made = record(text)
    assert [(a.name, a.mentions) for a in made.actors if a.type == "state_forces"] == [
        ("Rhodesian Security Forces", ("Rhodesian Security Forces", "RSF"))
    ]


def test_who_is_blamed_as_a_rule_is_not_blamed_for_this() -> None:
    text = (
        "Gunmen killed nine people in Nairobi on Monday. Officials often blame al Shabaab for such attacks."
    )
    made = record(text)
    assert [[a.name for a in made.actors if a.id in e.attackers] for e in made.engagements] == [["Gunmen"]]
    assert not [c for c in made.claims if c.kind == "responsibility"]


def test_car_bombs_are_no_strength_of_those_who_used_them() -> None:
    made = record("Rebels killed nine traders with two truck bombs in Ostarra on 31 July 1982.")
    assert [c.kind for c in made.claims] == ["killed"]
