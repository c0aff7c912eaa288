"""Days of news tell in the present what was done: drones strike, sides clash and trade fire, missiles are shot down."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record


@pytest.mark.parametrize(
    "text",
    [
        "A drone strikes a fuel tank in Oro.",
        "A long-range missile strikes the town hall in Oro.",
        "An Iranian-made rocket strikes two buildings in Oro.",
    ],
)
def test_one_drone_strikes_something(text: str) -> None:
    (found,) = record(text).engagements
    assert found.type in ("air_strike", "shelling")
    assert found.place is not None
    assert found.place.name == "Oro"


def test_a_wave_of_strikes_stays_a_noun() -> None:
    assert camps("The Malian army killed nine rebels in a wave of drone strikes in Oro.") == (
        ["Malian army"],
        ["rebels"],
    )


@pytest.mark.parametrize(
    "text",
    [
        "Police and protesters clash in Oro, leaving nine dead.",
        "Nine people are killed as police and protesters clash in Oro.",
        "Police and the protesters clash in Oro, and nine people are killed.",
    ],
)
def test_several_clash(text: str) -> None:
    assert [x.type for x in record(text).engagements] == ["battle"]
    assert not record(text).engagements[0].initiator_known


@pytest.mark.parametrize(
    "text",
    [
        "Armenia and Azerbaijan exchange fire along their border.",
        "Armenia and Azerbaijan trade artillery fire near Tovuz.",
        "Armenia and Azerbaijan clash near Tovuz, leaving nine soldiers dead.",
        "Fighting resumes between Armenia and Azerbaijan in Tovuz.",
        "Armenia and Azerbaijan resume hostilities after a truce expires.",
    ],
)
def test_countries_that_fight_are_their_forces(text: str) -> None:
    assert camps(text) == (["Armenian army"], ["Azerbaijani army"])


@pytest.mark.parametrize(
    "text",
    [
        "Armenia and Azerbaijan exchange 200 prisoners of war.",
        "Armenia and Azerbaijan clash over water at a summit.",
        "Armenia and Azerbaijan resume talks in Geneva.",
    ],
)
def test_countries_that_quarrel_fight_no_battle(text: str) -> None:
    assert record(text).engagements == ()


@pytest.mark.parametrize(
    "text",
    [
        "Gunfights between rebels and the Malian army break out in Oro.",
        "Firefights break out between rebels and the Malian army in Oro.",
        "Skirmishes between rebels and the Malian army erupt in Oro.",
    ],
)
def test_fights_that_break_out_between_sides(text: str) -> None:
    assert camps(text) == (["rebels"], ["Malian army"])


@pytest.mark.parametrize(
    "text",
    [
        "The Jordanian air force intercepts a missile fired by the Houthis.",
        "The Jordanian air force shoots down two drones launched by the Houthis.",
        "Two missiles fired by the Houthis are intercepted by the Jordanian air force.",
    ],
)
def test_who_shoots_down_what_was_fired_is_the_one_attacked(text: str) -> None:
    (found,) = record(text).engagements
    assert camps(text) == (["Houthis"], ["Jordanian air force"])
    assert found.type in ("air_strike", "shelling")
    assert [(c.kind, c.subject.side) for c in record(text).claims] == [("materiel_destroyed", "attacker")]


def test_a_boat_that_is_intercepted_is_not_shot_down() -> None:
    assert record("The Indian Navy intercepts a boat carrying drugs off Oro.").engagements == ()


@pytest.mark.parametrize(
    "share",
    [
        "at least 90% of Oro",
        "around 80 percent of Oro",
        "more than half of Oro",
        "over 70 per cent of the town of Oro",
    ],
)
def test_a_share_of_a_town_is_taken_like_the_town(share: str) -> None:
    (found,) = record(f"Kurdish fighters recapture {share}, Syria.").engagements
    assert (found.type, found.outcome) == ("assault", "attackers")
    assert found.place is not None
    assert found.place.name == "Oro"


@pytest.mark.parametrize(
    "text",
    [
        "Militants take over a mosque in the town of Oro, and the people flee.",
        "Rebels took over a hospital and a radio station in Oro.",
        "A school in Oro is seized by militants.",
    ],
)
def test_fighters_take_over_what_is_no_post(text: str) -> None:
    assert [x.type for x in record(text).engagements] == ["assault"]


@pytest.mark.parametrize(
    "text",
    [
        "The health ministry takes over a private hospital in Oro.",
        "Uganda threatens to invade the country and take control of Oro.",
        "The president vows to attack the rebels in Oro and seize the town.",
        "The army plans to enter the region and capture Oro.",
        "President Juan Mota orders police to kill his eldest son.",
        "The governor orders troops to shoot dead two smugglers.",
        "Soldiers are granted permission to shoot to kill in Oro.",
        "A senior leader of the Houthis has died in an Israeli prison.",
        "Two rebels died in custody in Oro.",
        "Army sappers set off a controlled explosion by a bridge in Oro.",
    ],
)
def test_what_is_threatened_ordered_or_done_safely_is_no_deed(text: str) -> None:
    assert record(text).engagements == ()


def test_those_killed_in_a_raid_on_a_prison_are_counted() -> None:
    assert figures("Rebels stormed a prison in Oro on Friday. Nine guards died.") == [("killed", 9, 9)]
