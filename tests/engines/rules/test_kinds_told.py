"""The type of an engagement where a sentence names several weapons, a post, a road or a body of men on its way."""

from __future__ import annotations

import pytest

from .reading import record

_CASES = [
    ("In Lomba, a bomb planted in a mayor's house killed his wife; he himself was unharmed.", "bombing"),
    (
        "A man detonated a bomb in an office in Lomba on Monday, killing four people and himself.",
        "suicide_bombing",
    ),
    ("Nine civilians were killed on Monday in coalition air and artillery strikes on Tabqa.", "air_strike"),
    (
        "Soldiers captured the rebel stronghold of Malavi on Monday after clashes that left nine dead.",
        "assault",
    ),
    ("Rebels clashed with soldiers near Malavi on Monday; nine rebels died.", "battle"),
    ("On Sunday another attack was repelled at Kelbo, the army said.", "assault"),
    ("Rebels killed nine soldiers who were escorting officials at Sanam on Monday.", "ambush"),
    ("Nine soldiers were killed by rebels near Sanam on Monday.", "battle"),
    ("Rebels attacked a column of troops with mines and drones outside Tabye on Monday.", "ambush"),
    (
        "Rebels attacked the town of Tabye with missiles and drones on Monday, killing nine people.",
        "air_strike",
    ),
    ("Militants attacked a military base in Tera with mortars and rifles on Monday.", "assault"),
    ("Militants shelled a military base in Tera with mortars on Monday.", "shelling"),
    ("A suicide bomber rammed the gate of a base in Kidal and gunmen then stormed it.", "assault"),
    ("Two soldiers died when their convoy hit a roadside bomb and came under fire near Menaka.", "ambush"),
    ("Two soldiers died when their convoy hit a roadside bomb near Menaka.", "bombing"),
    ("Taliban fighters killed five policemen at a checkpoint in Maiwand on Monday.", "assault"),
    (
        "The army recaptured the town of Tabye on Monday under cover of air strikes, killing nine rebels.",
        "assault",
    ),
]


@pytest.mark.parametrize(("text", "kind"), _CASES)
def test_the_codebooks_order_holds_where_several_things_are_told(text: str, kind: str) -> None:
    assert record(text).engagements[0].type == kind


def test_a_camp_of_displaced_people_is_no_post() -> None:
    text = "Rebels attacked a camp for displaced people near Gulu on Monday, killing nine. The raiders left the camp."
    assert record(text).engagements[0].type == "attack_on_civilians"
