"""Tests of what one sentence tells together: fates joined by "and", a report that another outlet carries."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record


@pytest.mark.parametrize("other", ["another one", "another constable", "another two constables", "another"])
def test_others_hurt_right_beside_those_killed_were_hurt_in_the_same_attack(other: str) -> None:
    were = "were" if "two" in other else "was"
    found = record(
        f"Three constables were killed and {other} {were} injured in a car bomb explosion in Ruba on Friday."
    )
    assert [e.type for e in found.engagements] == ["bombing"]
    assert {c.engagement for c in found.claims} == {found.engagements[0].id}


def test_others_hurt_elsewhere_than_those_killed_were_hurt_in_another_attack() -> None:
    found = record("A guard was killed in Oro and another one was hurt in an ambush in Ruba on Friday.")
    assert len(found.engagements) == 2


def test_an_outlet_behind_the_report_of_another_one_carries_it() -> None:
    told = "According to Tasnim, four guards were shot dead near Zabol on Friday, Reuters reported."
    found = record(told)
    name = {a.id: a.name for a in found.actors}
    assert [(name.get(c.claimant.actor or "") or c.claimant.text, c.relayed_by) for c in found.claims] == [
        ("Tasnim", "Reuters")
    ]


def test_a_source_behind_the_comma_is_no_part_of_the_name_of_an_outlet() -> None:
    told = "According to Xinhua, a source from the health bureau said an air raid on Ruba killed 12 rebels."
    (killed,) = [c for c in record(told).claims if c.kind == "killed"]
    assert killed.relayed_by == "Xinhua"


@pytest.mark.parametrize("looked", ["investigation", "review", "discussion"])
def test_those_who_look_into_an_attack_made_none(looked: str) -> None:
    told = f"Two soldiers died in a rocket attack on Camp Dora on Friday. The attack is under {looked} by the army."
    assert camps(told)[0] == []


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("No damage or casualties were reported.", "killed_or_wounded"),
        ("It caused no material damage or loss of life.", "killed"),
        ("It caused no damage or injuries.", "wounded"),
    ],
)
def test_no_damage_or_casualties_says_that_nobody_was_hurt(told: str, kind: str) -> None:
    assert figures(f"A shell struck a school in Ruba on Friday. {told}") == [(kind, 0, 0)]


def test_no_damage_or_fire_says_nothing_of_people() -> None:
    assert figures("A shell struck a school in Ruba on Friday. No damage or fire was seen.") == []
