"""Lists that an aside on those counted first breaks up, and bombs set off by the posts and patrols of forces."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


@pytest.mark.parametrize(
    "text",
    [
        "Rebels kill nine villagers, mostly women, and two Malian soldiers near Ansongo, Mali, on Friday.",
        "Rebels killed nine villagers, all of them women, and two Malian soldiers near Ansongo, Mali, on Friday.",
        "Nine villagers, mainly women and children, and two Malian soldiers were killed by rebels near Ansongo, Mali.",
        "Nine villagers, all women, and two Malian soldiers were killed by rebels near Ansongo, Mali, on Friday.",
    ],
)
def test_an_aside_on_what_those_counted_are_does_not_end_the_list(text: str) -> None:
    found = record(text, published="2021-03-05")
    lows = [c.value.low for c in found.claims if c.kind == "killed" and c.value]
    assert sorted(x for x in lows if x) == [2, 9]


def test_those_hurt_behind_such_an_aside_are_of_the_verb_that_tells_of_them() -> None:
    text = "Rebels killed nine villagers, most of them women, and wounded two Malian soldiers near Ansongo, Mali."
    found = record(text, published="2021-03-05").claims
    assert sorted((c.kind, c.value.low) for c in found if c.value) == [("killed", 9), ("wounded", 2)]


@pytest.mark.parametrize(
    "where",
    ["next to a police patrol", "near a police post", "at a police station", "in front of a police station"],
)
def test_a_bomber_who_blows_himself_up_by_forces_attacks_them(where: str) -> None:
    text = f"A suicide bomber blew himself up {where} in Ansongo, Mali, killing nine people."
    found = record(text, published="2021-03-05")
    names = {a.id: a.name for a in found.actors}
    assert [[names[x] for x in e.defenders] for e in found.engagements] == [["Malian police"]]


@pytest.mark.parametrize("where", ["at a funeral near a police station", "in a market", "at a school"])
def test_a_bomber_among_others_attacks_no_forces_near_by(where: str) -> None:
    text = f"A suicide bomber blew himself up {where} in Ansongo, Mali, killing nine people."
    found = record(text, published="2021-03-05")
    kinds = {a.id: a.type for a in found.actors}
    assert [[kinds[x] for x in e.defenders] for e in found.engagements] == [["civilians"]]


def test_a_vehicle_set_off_at_a_post_is_aimed_at_its_men() -> None:
    text = "A suicide bomber explodes a truck at an army base in Ansongo, Mali, killing nine people."
    found = record(text, published="2021-03-05")
    names = {a.id: a.name for a in found.actors}
    assert [[names[x] for x in e.defenders] for e in found.engagements] == [["Malian army"]]


def test_hostages_of_one_item_are_not_the_people_of_another() -> None:
    text = (
        "- Nine hostages are killed by gunmen in a hotel in Gossi, Mali. (Sahel Post)\n"
        "- At least four people are killed in a suicide bombing in Kano, Nigeria. (Sahel Post)"
    )
    found = record(text, published="2021-03-04")
    names = {a.id: a.name for a in found.actors}
    assert [names[c.subject.actor] for c in found.claims if c.subject.actor] == ["hostages", "people"]


@pytest.mark.parametrize(
    ("text", "hit"),
    [
        ("An attack on a convoy in Oro, Gao Region, Mali kills six gendarmes.", "Malian gendarmerie"),
        ("A car bomb near Ansongo, Mali kills six Malian soldiers.", "Malian army"),
        ("A shooting at a school in Lomba, Southwest, Cameroon kills six children.", "children"),
    ],
)
def test_a_land_behind_its_town_kills_nobody(text: str, hit: str) -> None:
    found = record(text, published="2021-03-05")
    names = {a.id: a.name for a in found.actors}
    assert [[names[x] for x in e.defenders] for e in found.engagements] == [[hit]]
    assert not any(e.attackers for e in found.engagements)


@pytest.mark.parametrize(
    "text",
    [
        "On Friday in Kashmir, India killed six militants.",
        "Hours after a raid in Lahore, Pakistan killed six militants.",
    ],
)
def test_a_land_behind_what_opens_a_sentence_is_who_acts(text: str) -> None:
    found = record(text, published="2021-03-05")
    kinds = {a.id: a.type for a in found.actors}
    assert [[kinds[x] for x in e.attackers] for e in found.engagements] == [["state_forces"]]


def test_those_who_have_been_killed_with_a_raid_are_counted() -> None:
    text = (
        "Boko Haram militants raid the town of Baga, Nigeria, with as many as 200 people having been killed."
    )
    found = record(text, published="2021-03-05").claims
    assert [(c.kind, c.value.high) for c in found if c.value] == [("killed", 200)]
