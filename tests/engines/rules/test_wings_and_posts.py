"""Tests of words such as "military" that tell what somebody of a party is, and of one man of each of two bodies."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record, said


@pytest.mark.parametrize(
    "whose",
    ["The military wing of Hamas", "The armed wing of Hamas", "A faction of Hamas", "Hamas’s military wing"],
)
def test_what_the_wing_of_a_party_claims_is_the_party_s(whose: str) -> None:
    found = record(
        f"{whose} claimed responsibility for the blast that hurt nine people in Netanya on Friday."
    )
    name = {a.id: a.name for a in found.actors}
    assert [name[x] for x in found.engagements[0].attackers] == ["Hamas"]
    assert [name[c.subject.actor or ""] for c in found.claims if c.kind == "responsibility"] == ["Hamas"]
    assert not any(a.type == "state_forces" for a in found.actors)


def test_a_military_spokesman_for_the_group_speaks_for_no_army() -> None:
    found = record(
        "Houthi fighters hit a camp near Marib on Friday. Ali Qasim, a military spokesman for the Iran-aligned group, "
        "said 12 Saudi soldiers were killed. Yemen has been at war since 2014."
    )
    assert {a.name for a in found.actors if a.type == "state_forces"} == {"Saudi army"}


def test_a_military_spokesman_for_a_region_is_of_the_army() -> None:
    told = "A military spokesman for the northern region said troops shot dead six rebels near Gao on Friday."
    assert camps(told)[0] == ["Malian army"]


@pytest.mark.parametrize("who", ["A commander", "A military commander", "A field commander"])
def test_a_commander_of_a_group_is_one_of_its_dead(who: str) -> None:
    found = record(f"{who} of the FARC was shot dead near Cali on Friday.")
    name = {a.id: a.name for a in found.actors}
    assert [name.get(c.subject.actor or "") for c in found.claims if c.kind == "killed"] == ["FARC"]


def test_one_man_of_each_of_two_bodies_makes_two_dead_each_of_his_own() -> None:
    found = record(
        "A sergeant of the Syrian army and a captain of the Tiger Forces were killed in clashes with ISIS near Ruba."
    )
    assert [c.value.low for c in found.claims if c.kind == "killed" and c.value is not None] == [1, 1]
    assert len({c.subject.actor for c in found.claims if c.kind == "killed"}) == 2


def test_a_man_from_one_town_and_a_woman_from_another_are_two_dead() -> None:
    told = "A weaver from Oro and a midwife from Ruba were killed by a shell on Friday."
    assert [(kind, low) for kind, low, _ in said(told)] == [("killed", 1), ("killed", 1)]


def test_a_bomb_behind_and_is_not_of_those_killed_before_it() -> None:
    told = "Gunmen in a car and a sniper on a roof killed a clerk of the mint in Ruba on Friday."
    assert [(kind, low) for kind, low, _ in said(told)] == [("killed", 1)]
