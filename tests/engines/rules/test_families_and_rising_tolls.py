"""Families that share a lot, tolls that rise, and hedges told behind those counted, as monitors write."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures


@pytest.mark.parametrize(
    "text",
    [
        "The number of villagers who were killed by mortar fire on the town of Qadran has risen to 9.",
        "The number of people who died in the air raid on Qadran rose to nine, medics said.",
        "The number of citizens who lost their lives in the shelling of Qadran went up to 9.",
        "It rose to 9 the number of those who were killed in the bombardment of Qadran village.",
        "Rose to 9 the number of citizens who were killed by warplanes' raids on the town of Qadran.",
        "The number of traders slain in the two raids on Qadran has reached 9, a nurse said.",
    ],
)
def test_the_number_of_those_who_died_is_told_wherever_it_has_risen_to(text: str) -> None:
    assert figures(text) == [("killed", 9, 9)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Gunmen killed nine shepherds at least in Qadran on Friday and fled.", "killed"),
        ("Helicopters bombed the village of Qadran, killing nine people at least while many fled.", "killed"),
        ("The raid on Qadran wounded 9 guards at least, a clerk said.", "wounded"),
    ],
)
def test_a_hedge_behind_those_counted_bounds_the_figure(text: str, kind: str) -> None:
    assert figures(text) == [(kind, 9, None)]


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Two boys were killed with their uncle by a mine in the village of Qadran.", [1, 2]),
        ("A couple were killed with their three sons in a strike on a house in Qadran.", [2, 3]),
        ("A woman and four of her sons as well as an old man died in the shelling of Qadran.", [1, 1, 4]),
        ("A raid on the town of Qadran killed seven people; four women and three boys.", [3, 4, 7]),
        ("The death toll of the raid on the town of Qadran rose to 11; 6 boys and 5 women.", [5, 6, 11]),
    ],
)
def test_each_of_a_family_and_of_the_parts_of_a_toll_is_counted(text: str, killed: list[int]) -> None:
    assert [low for kind, low, _ in figures(text) if kind == "killed"] == sorted(killed, key=str)


def test_those_before_a_bracket_of_names_share_the_lot_of_those_behind_it() -> None:
    text = "Three men of the Oro Rifles (OR, or Tigers) and one policeman were hurt in an ambush in Qadran."
    assert figures(text) == [("wounded", 1, 1), ("wounded", 3, 3)]
