"""Promises about days of world news in bullets: what points back, what happened in two towns, what nobody did."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _claims(text: str) -> list[tuple[str, int | None, str | None, str | None]]:
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    return [
        (c.kind, c.value.low if c.value else None, name.get(c.subject.actor or ""), c.claimant.text)
        for c in found.claims
    ]


@pytest.mark.parametrize(
    "behind",
    [
        "The Oro Front claims responsibility for the attack. (Lom News)",
        "The Oro Front claims the bombing. (Lom News)",
        "The Oro Front (OF) claims responsibility for the attack, which would be its first there. (Dewa Post)",
    ],
)
@pytest.mark.parametrize("heading", ["", "- War in the hills\n"])
def test_the_next_bullet_that_owns_up_to_the_attack_is_told_of_it(heading: str, behind: str) -> None:
    text = f"{heading}- A bomb kills 11 people at a mill in Dinga, Mali. (Dewa Post)\n- {behind}"
    assert ("responsibility", None, "Oro Front") in [x[:3] for x in _claims(text)]
    assert len(record(text).engagements) == 1


def test_a_bullet_on_another_town_is_not_told_of_the_one_before() -> None:
    text = (
        "- A bomb kills 11 people at a mill in Dinga, Mali. (Dewa Post)\n"
        "- Rebels attack a post at Sadao, Thailand, killing two guards. (Lom News)"
    )
    assert len(record(text).engagements) == 2


@pytest.mark.parametrize(
    "item",
    [
        "Bombings in Mosul and Kirkuk kill at least 23 people.",
        "At least 23 people are killed in air strikes on Mosul and Kirkuk.",
        "A series of attacks in Mosul and Kirkuk leaves 23 people dead.",
    ],
)
def test_the_joint_toll_of_attacks_in_two_towns_is_of_neither(item: str) -> None:
    found = record(f"- {item} (Lom News)")
    assert {e.place.name for e in found.engagements if e.place} == {"Mosul", "Kirkuk"}
    assert not [c for c in found.claims if c.kind == "killed"]


def test_one_attack_on_two_quarters_keeps_its_toll() -> None:
    found = record("- An attack in Mosul and Kirkuk kills 23 people. (Lom News)")
    assert [c.value.low for c in found.claims if c.value] == [23]


@pytest.mark.parametrize(
    "text",
    [
        "- Five people are killed when two helicopters collide over Dinga. (Lom News)",
        "- Five soldiers die in a mid-air collision of two helicopters near Dinga. (Lom News)",
        "The ministry announced the death of a sergeant who was supporting Operation Grey Dawn.\n\n"
        "Sgt. Ada Moss died on Friday at Dinga in a non-combat related incident.",
    ],
)
def test_what_nobody_did_to_anybody_is_no_engagement(text: str) -> None:
    assert record(text).engagements == ()


@pytest.mark.parametrize(
    "deed", ["launching two air raids on Geneina", "bombing a market in Geneina on Monday"]
)
def test_a_country_accused_of_an_attack_did_it_by_the_word_of_the_other(deed: str) -> None:
    text = f"Jets struck a market in Geneina on Monday, killing two traders. Sudan accuses Chad of {deed}."
    assert ("responsibility", None, "Chadian army", "Sudan") in _claims(text)


@pytest.mark.parametrize(
    "said",
    [
        "The army said its troops still hold the town",
        "The Malian army says it has retained control of the town",
        "The Malian government claims to have full control of the town",
    ],
)
def test_who_is_said_to_hold_on_to_a_place_controls_it(said: str) -> None:
    found = record(f"Rebels of the Oro Front attacked Dinga in Mali on Friday. {said}.")
    held = [c for c in found.claims if c.kind == "control"]
    assert [c.subject.side for c in held] == ["defender"]
