"""Whose fate a list of parts shares, who is named behind what he is, "both of", and strikes beside the town."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, record


@pytest.mark.parametrize("verb", ["included", "include"])
def test_what_the_hurt_include_is_hurt_whatever_befell_those_before(verb: str) -> None:
    text = f"A raid on Qadran killed two traders, while the injured {verb} four policemen and a nurse."
    assert figures(text) == [("killed", 2, 2), ("wounded", 1, 1), ("wounded", 4, 4)]


def test_a_name_behind_what_somebody_is_counts_him_no_second_time() -> None:
    text = (
        "Troops raided Qadran on Friday. Among those killed was a surgeon, Usad Jabwar, of the town's clinic."
    )
    assert figures(text) == [("killed", 1, 1)]
    text = "Troops raided Qadran on Friday. Among those killed were a surgeon, a nurse, and two clerks."
    assert figures(text) == [("killed", 1, 1), ("killed", 1, 1), ("killed", 2, 2)]


def test_both_of_those_told_are_two() -> None:
    assert figures("Troops shot dead both of the suspects in Qadran.") == [("killed", 2, 2)]


@pytest.mark.parametrize(
    "where", ["South of the town", "To the west of the town", "To the north-east of the city"]
)
def test_what_is_counted_beside_the_town_is_of_another_attack(where: str) -> None:
    text = f"Air strikes hit a market in Qadran on Monday, killing four traders. {where}, a mine killed two herders."
    assert [e.type for e in record(text).engagements] == ["air_strike", "bombing"]
