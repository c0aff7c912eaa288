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
