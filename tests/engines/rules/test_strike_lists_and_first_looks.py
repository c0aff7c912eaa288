"""Lists of what strikes hit, what was only tried, and what a command's first look found."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides


def _things(text: str) -> list[tuple[int | None, str | None]]:
    return [(c.value.low, c.item) for c in record(text).claims if c.value and c.kind == "materiel_destroyed"]


def test_words_that_and_makes_one_of_before_a_noun_part_no_list() -> None:
    text = "Near Oro, two strikes destroyed three command and control nodes, two fire and rescue trucks, and a tunnel."
    assert [n for n, _ in _things(text)] == [3, 2, 1]


@pytest.mark.parametrize("wells", ["two oil well heads", "two gas wells", "two oil well pumps"])
def test_what_is_drawn_from_wells_parts_no_list(wells: str) -> None:
    assert [n for n, _ in _things(f"Near Oro, one strike destroyed {wells}, four trucks, and a crane.")] == [
        2,
        4,
        1,
    ]


def test_a_store_that_is_struck_is_one() -> None:
    text = "Near Oro, one strike destroyed an ISIL rocket cache, an arms cache, and four trucks."
    assert [n for n, _ in _things(text)] == [1, 1, 4]


@pytest.mark.parametrize("bid", ["an attempt", "a bid", "an apparent attempt", "an effort"])
def test_what_somebody_moved_for_was_not_done(bid: str) -> None:
    text = (
        "Coalition forces killed nine insurgents in Oro district on Monday. As the force drew near, three insurgents "
        f"crept up in {bid} to ambush the force, and they were killed by a coalition helicopter."
    )
    assert [e.type for e in record(text).engagements] != ["ambush"]
    assert sides(text)[0][1] == ["insurgents"]


@pytest.mark.parametrize("look", ["Initial reports indicate", "Post-strike assessments determined"])
def test_a_first_look_that_found_nobody_hurt_is_that_of_who_tells(look: str) -> None:
    text = f"Troops killed four insurgents near Oro on Monday. {look} no civilians were harmed."
    claimants = {c.claimant.text for c in record(text).claims if c.value and c.value.high == 0}
    assert claimants == {None}


def test_reports_of_dead_are_no_look_of_who_tells() -> None:
    text = "Troops attacked rebels near Oro on Monday. Initial reports indicate nine civilians were killed."
    assert {c.claimant.text for c in record(text).claims if c.value and c.value.low == 9} != {None}


@pytest.mark.parametrize("who", ["all four of the insurgents", "four of the men"])
def test_those_counted_out_of_others_being_killed_are_counted(who: str) -> None:
    text = f"Insurgents attacked a patrol near Oro on Monday. The patrol fired back, resulting in {who} being killed."
    assert [c.value.low for c in record(text).claims if c.value and c.kind == "killed"] == [4]


@pytest.mark.parametrize(
    "fire", ["small arms and RPG fire", "small arms, mortar and machine gun fire", "rifle or mortar fire"]
)
@pytest.mark.parametrize("came", ["came under", "received"])
def test_fire_of_a_row_of_arms_is_fire(came: str, fire: str) -> None:
    text = f"As the soldiers searched the village of Oro on Monday they {came} {fire}. No one was hurt."
    assert sides(text) == [([], ["soldiers"])]


def test_whom_a_search_that_only_caught_men_was_after_was_not_attacked() -> None:
    text = "Police arrested two men near Oro on Monday during a search targeting a rebel network."
    assert not any(e.attackers for e in record(text).engagements)
