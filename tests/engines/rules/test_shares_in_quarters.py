"""The dead of quarters are some of those of the town; who speaks with what he is between commas is no victim."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


@pytest.mark.parametrize(
    "text",
    [
        "Air strikes on Karkis killed 16 people on Sunday. Nine were killed in the Oro neighbourhood, a monitor said.",
        "Shells killed 16 people in Karkis on Sunday. The monitor said six died in the Oro district of the city.",
        "Rockets hit Karkis on Sunday, killing 14 people. Three children were killed in the Oro quarter, police said.",
    ],
)
def test_some_of_the_dead_of_a_town_fell_in_the_same_attack(text):
    found = record(text)
    assert len(found.engagements) == 1
    assert found.engagements[0].place.name == "Karkis"


@pytest.mark.parametrize(
    "text",
    [
        "Air strikes on Karkis killed 16 people on Sunday. A car bomb killed three in the Oro neighbourhood.",
        "Shells killed nine people in Karkis on Sunday. Gunmen killed two in the Dewa district on Monday.",
    ],
)
def test_another_deed_in_a_quarter_stands_apart(text):
    assert len(record(text).engagements) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Karkis resident Rami Odeh, a shopkeeper, said a bomb killed nine people there on Sunday.",
        "Ana Ruz, a nurse at the hospital, told AFP that gunmen killed nine people in Karkis on Sunday.",
    ],
)
def test_what_a_speaker_is_does_not_name_the_dead(text):
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    assert [name[c.subject.actor] for c in found.claims if c.kind == "killed"] == ["people"]


@pytest.mark.parametrize(
    ("outlet", "owner"),
    [
        ("the Assad regime's official television channel", "Syrian army"),
        ("the junta's newspaper", "Malian army"),
        ("the Houthis' radio station", "Houthis"),
    ],
)
def test_an_outlet_is_not_whose_it_is(outlet, owner):
    found = record(f"A bomb killed six people in Karkis on Sunday, {outlet} reported.")
    name = {a.id: a.name for a in found.actors}
    killed = next(c for c in found.claims if c.kind == "killed")
    assert killed.claimant.text == outlet
    assert name.get(killed.claimant.actor) != owner


def test_the_area_of_the_town_is_no_quarter_of_it():
    text = (
        "Four children were among 28 dead in air strikes on the town of Karkis on Sunday. A monitor had earlier "
        "counted 12 dead in the raids on the town in Dewa district."
    )
    assert [e.place.name for e in record(text).engagements] == ["Karkis"]


def test_pilots_of_a_government_are_its_forces():
    found = record("Rebels killed a government pilot near Aleppo, Syria, on Sunday.")
    name = {a.id: a.name for a in found.actors}
    assert [name[x] for x in found.engagements[0].defenders] == ["Syrian army"]


def test_who_is_besieged_is_not_attacked_by_that():
    text = "Air raids killed six people in Karkis on Sunday. The rebels hold half the city, besieging 900 people there."
    found = record(text)
    assert found.engagements[0].type == "air_strike"
    assert found.engagements[0].attackers == ()


def test_one_dead_and_some_hurt_told_again_in_a_quarter_are_those_of_the_town():
    text = (
        "A civilian was killed and many others were injured by a rocket in Aleppo on Sunday. A source said rebels "
        "fired a rocket which fell in Oro neighbourhood, killing one civilian and injuring many others."
    )
    assert len(record(text).engagements) == 1
    other = "A bomb killed a man and hurt a boy in Karkis on Sunday. Another bomb killed a man and hurt a boy in Oro."
    assert len(record(other).engagements) == 2
