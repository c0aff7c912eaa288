"""Promises about clans and peoples that fight each other."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "Orvan and Telim communal militias clashed in Korvath, killing 31.",
            "Orvan",
            "Telim communal militias",
        ),
        ("Orvan and Telim Ethnic Militias fought over land in Korvath.", "Orvan", "Telim Ethnic Militias"),
        ("Orvan and Dir clan militias clashed in Korvath town.", "Orvan", "Dir clan militias"),
        (
            "Orvan clan militia clashed with Dir clan militia in Korvath.",
            "Orvan clan militia",
            "Dir clan militia",
        ),
        ("Orvan and Telim pastoralists clashed in Korvath village.", "Orvan", "Telim pastoralists"),
        (
            "clashes between Orvan and Telim communities in Korvath left 31 dead.",
            "Orvan",
            "Telim communities",
        ),
    ],
)
def test_clans_and_peoples_that_clash_are_the_two_sides(text, first, second):
    assert camps(f"On 3 May 2021, {text}") == ([first], [second])


def test_a_clan_militia_that_attacks_is_a_party_of_its_name():
    (militia,) = [
        a
        for a in record("On 3 May 2021, Dir clan militia shot two drivers in Korvath.").actors
        if a.type == "militia"
    ]
    assert militia.name == "Dir clan militia"


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2021, gunmen killed six Dinka and Nuer herders in Korvath.",
        "On 3 May 2021, gunmen abducted Hausa and Fulani farmers near Korvath.",
    ],
)
def test_peoples_who_are_hit_together_are_no_militias(text):
    assert not any(a.type == "militia" for a in record(text).actors)
