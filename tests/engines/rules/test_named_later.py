"""What is read of villages named only later, of alliances, and of what came by land beside what came from the air."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed nine porters after they took a village on Thursday. People from the village of Tarrano fled.",
        "Rebels took a village in northern Lorwa, killing nine. The village of Tarrano, by Bortou, lies in ruins.",
        "Rebels raided a hamlet on Monday, killing six. The hamlet, called Tarrano, lies near the border.",
    ],
)
def test_a_village_told_by_no_name_has_the_one_that_is_told_later(text: str) -> None:
    (deed,) = record(text).engagements
    assert deed.place is not None
    assert deed.place.name == "Tarrano"


@pytest.mark.parametrize(
    "text",
    [
        "Rebels killed nine porters in Oro on Thursday. People from the village of Tarrano fled.",
        "Rebels raided a mill on Monday, killing six. Their leader was born in the village of Tarrano.",
    ],
)
def test_another_village_is_not_the_place(text: str) -> None:
    (deed,) = record(text).engagements
    assert deed.place is None or deed.place.name != "Tarrano"


def test_the_ends_of_a_road_by_which_a_village_lies_are_no_place() -> None:
    text = (
        "Rebels killed nine porters in a village on Thursday. Six more are missing from it, a village that lies by "
        "a highway linking Tarrano and Bortou."
    )
    found = record(text).engagements
    assert all(x.place is None or x.place.name not in ("Tarrano", "Bortou") for x in found)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("An alliance of rebels attacked Oro, killing nine porters.", ["rebels"]),
        (
            "Nine porters died in Oro in a raid by a coalition of rebel groups including the Red Sands Front and the "
            "Oro Hills Brigade.",
            ["rebel groups", "Red Sands Front", "Oro Hills Brigade"],
        ),
        (
            "The raid on Oro, which killed nine porters, was launched by rebels known as the Red Sands Front.",
            ["Red Sands Front"],
        ),
    ],
)
def test_an_alliance_is_those_who_are_told_to_be_in_it(text: str, who: list[str]) -> None:
    found = record(text)
    (deed,) = found.engagements
    assert [x.name for a in deed.attackers for x in found.actors if x.id == a] == who


@pytest.mark.parametrize(
    "text",
    [
        "An air strike on Oro killed 18 people on Sunday. South of Oro, troops ambushed a patrol, killing 12 rebels.",
        "Shells hit Oro on Sunday, killing 18 people. Outside Oro, troops stormed a rebel camp and killed 12 rebels.",
    ],
)
def test_an_ambush_beside_a_town_struck_from_afar_is_another_deed(text: str) -> None:
    found = record(text)
    assert len(found.engagements) == 2
    assert {x.value.low: x.engagement for x in found.claims if x.kind == "killed"} == {18: "e1", 12: "e2"}


def test_a_storming_that_goes_on_with_the_shelling_is_the_same_deed() -> None:
    text = "Rebels shelled the post at Oro on Sunday, killing two guards. They then stormed it, killing six more."
    assert len(record(text).engagements) == 1
