"""Releases on raids: leaders who are sought or killed, what they did for a living, and where they were sought."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides

_DAY = "2011-05-04"
_LEAD = "Coalition forces killed two insurgents in Sabari district, Khost province, yesterday. "


@pytest.mark.parametrize(
    "name",
    [
        "Afghan and coalition forces",
        "Afghan National Security and coalition forces",
        "Afghan and International Security Assistance Forces",
        "Afghan-led combined security force",
    ],
)
def test_forces_of_two_nations_with_one_noun_are_one_actor_and_the_security_force_after_that(
    name: str,
) -> None:
    text = f"{name} killed two insurgents in Sabari district yesterday. The security force found a rifle."
    found = record(text, published=_DAY)
    (force,) = [a for a in found.actors if a.type in ("international", "state_forces")]
    assert force.type == "international"
    assert "security force" in force.mentions
    assert found.engagements[0].attackers == (force.id,)


@pytest.mark.parametrize(
    "trade",
    [
        "The targeted man coordinates suicide attacks in Gorbaz district.",
        "The leader was responsible for planning attacks against Afghan troops in Gorbaz district.",
        "He led insurgents involved in emplacing roadside bombs against police patrols.",
        "Zalmo was planning attacks against the Afghan National Police.",
        "The network is known for conducting rocket attacks on coalition convoys.",
    ],
)
def test_what_a_leader_does_for_a_living_is_no_part_of_the_fight(trade: str) -> None:
    (e,) = record(_LEAD + trade, published=_DAY).engagements
    assert e.type == "battle"
    assert e.place is not None
    assert e.place.name == "Sabari district"
    assert sides(_LEAD + trade, published=_DAY)[0][1] == ["insurgents"]


def test_a_planner_who_hurt_people_on_a_day_is_told_of_all_the_same() -> None:
    text = (
        _LEAD
        + "The leader was involved in planning the bombing that killed nine farmers in Gorbaz on Monday."
    )
    assert 9 in [c.value.low for c in record(text, published=_DAY).claims if c.value]


def test_whom_an_operation_was_after_is_not_whom_it_hit() -> None:
    text = (
        "Coalition forces killed one insurgent during an operation in Sabari district yesterday targeting a Taliban "
        "leader."
    )
    assert sides(text, published=_DAY)[0][1] == ["insurgent"]


@pytest.mark.parametrize(
    "told",
    [
        "Coalition forces killed a Taliban leader and two insurgents in Sabari district yesterday.",
        "Coalition forces targeted a Taliban commander, killing two insurgents in Sabari district yesterday.",
    ],
)
def test_insurgents_killed_with_the_leader_of_a_group_are_of_it(told: str) -> None:
    assert sides(told, published=_DAY)[0][1] == ["taliban"]


@pytest.mark.parametrize(
    "found",
    [
        "Tips led the troops to a compound north of Tarwani in Sabari district.",
        "The troops searched several buildings near the village of Tarwani.",
        "The patrol moved to a compound in the village of Tarwani, Sabari district.",
    ],
)
def test_a_fight_told_of_a_district_was_in_the_town_whose_compound_was_searched(found: str) -> None:
    (e,) = record(_LEAD + found, published=_DAY).engagements
    assert e.place is not None
    assert e.place.name == "Tarwani"
    assert e.place.within[:1] == ("Sabari district",)


def _killed(text: str) -> list[str]:
    found = record(text, published=_DAY)
    names = {a.id: a.name for a in found.actors}
    return [names[c.subject.actor] for c in found.claims if c.kind == "killed" and c.subject.actor]


@pytest.mark.parametrize(
    "text",
    [
        "Coalition forces killed the Taliban leader, Zalmo, in Sabari district yesterday.",
        "Coalition forces killed a Haqqani facilitator named Zalmo in Sabari district yesterday.",
        "Coalition forces killed a Taliban leader in Sabari district yesterday. Zalmo, the Taliban leader, ran a cell.",
        "Coalition forces killed a Taliban leader in Sabari district yesterday. The leader, identified as Zalmo, had "
        "supplied weapons.",
        "Coalition forces killed a Taliban commander in Sabari district yesterday. Zalmo was a rebel commander who had "
        "supplied weapons.",
    ],
)
def test_a_leader_of_a_single_name_is_who_was_killed_also_where_the_name_comes_later(text: str) -> None:
    assert _killed(text) == ["Zalmo"]


def test_a_town_beside_a_leader_is_no_man() -> None:
    text = (
        "Troops fired on the offices in Kabul, but the rebel leader was unhurt. The rebel leader, Kabul officials "
        "said, was not there. Two guards were killed."
    )
    assert not [a.name for a in record(text, published=_DAY).actors if a.type == "person"]


def test_one_of_the_men_of_a_leader_is_not_he() -> None:
    text = (
        "Coalition forces killed a Taliban leader in Sabari district yesterday. Zalmo, the Taliban leader, ran a cell. "
        "One of Zalmo's associates was detained."
    )
    found = record(text, published=_DAY)
    names = {a.id: a.name for a in found.actors}
    held = [names[c.subject.actor] for c in found.claims if c.kind == "captured" and c.subject.actor]
    assert held == ["Taliban"]


def test_multiple_are_several() -> None:
    text = _LEAD + "The troops found multiple rifles."
    assert [c.value.low for c in record(text, published=_DAY).claims if c.value] == [2, 3]
