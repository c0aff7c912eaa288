"""Tests of sentences that bring in other attacks beside the one told, or none: sums, aims, whence shots came."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record, sides


@pytest.mark.parametrize(
    "other",
    [
        "Two other attacks in the city left three constables dead.",
        "Two earlier attacks in the city on Friday saw three constables killed.",
        "Three more bombs wounded nine constables in the city.",
    ],
)
def test_other_attacks_in_the_same_town_are_told_apart_from_the_first(other: str) -> None:
    found = record(f"A car bomb killed 12 shoppers in Mosul on Friday. {other}")
    assert len(found.engagements) == 2
    assert [c.engagement for c in found.claims] == [e.id for e in found.engagements]


def test_more_people_hurt_were_hurt_in_the_same_attack() -> None:
    assert (
        len(record("A bomb killed 12 men in Mosul on Friday. Three more people were hurt.").engagements) == 1
    )


def test_troops_who_shot_others_as_gunmen_killed_clerks_made_an_attack_of_their_own() -> None:
    told = "Gunmen killed six clerks near Homs on Friday, as troops shot dead ten people at a checkpoint of the town."
    assert [x for x, _ in sides(told)] == [["gunmen"], ["syrian army"]]


def test_troops_who_killed_gunmen_as_these_killed_soldiers_fought_one_battle() -> None:
    assert len(sides("Gunmen killed six soldiers near Homs on Friday, as troops killed ten gunmen.")) == 1


@pytest.mark.parametrize("bent", ["focused on attacking", "bent on attacking", "intent on attacking"])
def test_what_a_group_is_bent_on_doing_was_not_done(bent: str) -> None:
    assert not record(f"The Sand Front remains {bent} the army in Ruba.").engagements


@pytest.mark.parametrize(
    "summing",
    [
        "The past week has seen a number of clashes between ISIS and the Syrian army.",
        "The valley has witnessed repeated attacks by ISIS cells on the army.",
    ],
)
def test_a_week_that_has_seen_many_clashes_opens_no_engagement(summing: str) -> None:
    found = record(f"{summing} Gunmen kidnapped three traders in Tadmur on Friday.")
    assert [e.type for e in found.engagements] == ["abduction"]


def test_a_land_whence_shells_came_is_not_where_they_fell() -> None:
    found = record("One Saudi border guard was killed by shells fired from inside Yemen on Friday.")
    assert found.engagements[0].place is not None
    assert found.engagements[0].place.country == "SA"


def test_a_land_whence_fire_came_is_no_army_of_it() -> None:
    attackers, defenders = camps("A Turkish post near Kilis came under fire from Syria on Friday.")
    assert (attackers, defenders) == ([], ["Turkish army"])


def test_fire_from_a_land_at_war_is_that_of_its_army() -> None:
    assert camps("Armenian posts near Goris came under fire from Azerbaijan on Friday.")[0] == [
        "Azerbaijani army"
    ]


@pytest.mark.parametrize(
    "told",
    [
        "Al Arabiya said a Houthi rocket hit a shop in Marib, which falls under control of the government, on Friday.",
        "The police chief said a remotely controlled car bomb killed four soldiers in Kabul on Friday.",
        "The army said rebels raided Ruba, a town controlled by the militia, on Friday.",
    ],
)
def test_words_that_tell_whose_a_town_is_claim_no_control(told: str) -> None:
    assert not [c for c in record(told).claims if c.kind == "control"]


def test_a_town_said_to_be_under_their_control_is_claimed() -> None:
    told = "The army said on Friday that the town of Dur was under its control after a battle with rebels."
    assert [c.kind for c in record(told).claims] == ["control"]


def test_federal_police_forces_are_no_army() -> None:
    told = "A bomb struck the federal police forces near Kirkuk on Friday, killing an officer."
    assert [x.type for x in record(told).actors] == ["state_forces"]
    assert "federal police" in camps(told)[1][0].lower()
    assert figures(told) == [("killed", 1, 1)]


def test_a_party_by_its_long_name_is_the_one_of_its_letters() -> None:
    told = "Troops killed five members of the Party for Free Life in Kurdistan near Sardasht on Friday. PJAK fled."
    (group,) = [a for a in record(told).actors if a.type == "armed_group"]
    assert {"PJAK", "Party for Free Life in Kurdistan"} <= {group.name, *group.mentions}
