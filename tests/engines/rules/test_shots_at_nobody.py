"""Shots aimed at nobody put nobody on a side, and what is told again of a blast or owned to beside it."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides


@pytest.mark.parametrize(
    "shots",
    [
        "Police fired in the air to scatter a mob.",
        "Police opened fire into the air.",
        "Police fired tear gas shells and used their sticks.",
        "Police fired warning shots at protesters.",
    ],
)
def test_who_shoots_in_the_air_is_no_attacker_of_those_shot_before(shots: str) -> None:
    assert sides(f"Masked men shot dead two shepherds in Magura on Saturday. {shots}") == [
        (["masked men"], ["shepherds"])
    ]


def test_who_then_shoots_at_a_crowd_is_one() -> None:
    text = "Police fired in the air and then at a crowd in Magura on Saturday, killing two men."
    assert sides(text)[0][0] == ["police"]


def test_an_officer_who_tells_where_a_van_was_when_the_bomb_went_off_tells_of_the_same_blast() -> None:
    text = (
        "Four people, two constables among them, were killed in a blast in Swabi district’s Topi area on Saturday. "
        "A police officer told reporters that the constables were on their way home in a van when a device went off "
        "near the Kotha village. A barber and a tailor also lost their lives."
    )
    made = record(text)
    assert len(made.engagements) == 1
    assert [c.value.low for c in made.claims if c.value is not None] == [4, 2, 1, 1]


def test_another_bomb_that_killed_others_on_their_way_is_another() -> None:
    text = (
        "A bomb killed three soldiers in Kurram on Saturday. Police said two traders were driving home when a mine "
        "exploded near Bannu, killing both."
    )
    assert [x.place and x.place.name for x in record(text).engagements] == ["Kurram", "Bannu"]


def test_a_further_attack_that_a_group_owns_to_is_an_engagement_of_its_own() -> None:
    text = (
        "The Hill Front has taken credit for attacks on security forces in the Kech and Panjgur districts. "
        "Its spokesman said fighters struck an army camp in the Gowar area of Kech on July 26. The Hill Front also "
        "claimed responsibility for an ambush of a police van in Panjgur on July 25. An inspector died in it, it said."
    )
    made = record(text)
    assert [(x.place and x.place.name, x.date and x.date.start.day) for x in made.engagements] == [
        ("Gowar", 26),
        ("Panjgur", 25),
    ]


def test_the_wing_of_a_party_in_brackets_is_no_newspaper() -> None:
    text = "Men of the Front of Asom (Independent) ambushed a convoy in Digboi on Saturday, killing three soldiers."
    assert "media" not in {a.type for a in record(text).actors}
    told = record("Three soldiers were killed in Digboi on Saturday, the Independent reported.")
    assert [c.claimant.text for c in told.claims] == ["the Independent"]
