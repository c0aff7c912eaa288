"""Soldiers told of by their rank or by the armies that sent them: whose they are, on which side, and that they fell."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, losses, record


@pytest.mark.parametrize(
    "aside",
    [
        ", having led his platoon,",
        ", 28, a native of Swat, having led his platoon bravely,",
        ", a father of two, having held out for an hour,",
    ],
)
def test_what_a_soldier_had_done_may_stand_before_his_death(aside: str) -> None:
    assert losses(f"Captain Bilal Khan{aside} embraced martyrdom.") == [("killed", 1)]


@pytest.mark.parametrize("rank", ["Sepoy", "Lance Naik", "Havildar", "Captain"])
def test_a_soldier_who_falls_in_the_raid_of_his_force_is_no_civilian_target(rank: str) -> None:
    text = (
        f"Security forces searched and raided a compound in Kech on Monday. "
        f"{rank} Bilal Rasool was killed in the shootout."
    )
    attackers, defenders = camps(text)
    assert attackers == ["Pakistani security forces"]
    assert defenders == []


def test_soldiers_are_those_of_the_army_named_before_them_where_several_sent_theirs() -> None:
    text = (
        "Gunmen in Somalia ambushed Ugandan troops on Saturday, killing at least nine soldiers. "
        "Kenyan helicopters and Burundian troops came to their help. Two soldiers were missing."
    )
    made = record(text)
    name = {a.id: a.name for a in made.actors}
    killed = next(c for c in made.claims if c.kind == "killed")
    assert name[killed.subject.actor or ""] == "Ugandan army"
    assert "Somali army" not in name.values()


def test_none_of_the_hurt_badly_is_no_count_of_the_hurt() -> None:
    text = "Three riders were hurt, none of them badly, when rebels shot at a train near Bouar on Monday."
    assert figures(text) == [("wounded", 3, 3)]


def test_one_of_a_body_with_a_long_name_is_counted() -> None:
    assert ("killed", 1) in losses("She added that one guard of the old town hall was killed in the raid.")
