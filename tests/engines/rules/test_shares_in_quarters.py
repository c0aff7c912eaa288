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
