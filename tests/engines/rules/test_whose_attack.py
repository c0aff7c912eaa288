"""Whose an attack is that a killing followed, that a group of so many men made, and whose word an agency passes on."""

from __future__ import annotations

from tests.engines.rules.reading import camps, record, said, sides


def test_those_killed_after_their_own_raid_had_begun() -> None:
    text = "The army and residents of Savane killed nine rebels on Monday, following the rebels' raid on the town."
    assert sides(text) == [(["rebels"], ["army", "residents"])]


def test_an_onslaught_that_a_killing_followed_came_first() -> None:
    text = "Soldiers killed nine rebels at Savane on Monday, after the rebels' onslaught on the camp."
    assert camps(text) == (["rebels"], ["Soldiers"])


def test_a_group_does_what_those_do_whom_it_is_made_of() -> None:
    for made in ("composed of", "made up of", "consisting of"):
        text = (
            f"A band {made} some 50 gunmen stormed an army post in Savane on Monday, killing nine soldiers."
        )
        assert sides(text)[0][0] == ["gunmen"]


def test_a_faith_before_an_outlet_is_nobodys_name() -> None:
    found = record(
        "Rebels killed nine people at Savane on Monday, an independent Catholic radio channel said."
    )
    assert not [a for a in found.actors if a.type == "person"]


def test_whom_an_agency_reported_as_saying_it_at_the_end_of_what_he_said() -> None:
    for verb in ("reported", "quoted"):
        text = f"Nine soldiers were killed near Gossi on Monday, AFP {verb} a military source as saying."
        assert said(text) == [("killed", 9, "a military source")]


def test_the_village_of_an_attack_that_was_first_told_to_be_near_a_town() -> None:
    (e,) = record(
        "UNITA rebels shot nine people dead near the city of Kuito last week. The attack occurred at Sandula, a village"
        " of Belo in the province of Bie."
    ).engagements
    assert e.place is not None
    assert e.place.name == "Sandula"
