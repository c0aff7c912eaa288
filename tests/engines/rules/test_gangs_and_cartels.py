"""Cartels and gangs under each of their names, and rivals as actors of their own."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Gulf cartel", "Gulf drug cartel"),
        ("Jalisco New Generation cartel", "Jalisco New Generation drug cartel"),
        ("Zetas", "Los Zetas drug cartel"),
    ],
)
def test_a_cartel_is_one_with_the_drug_cartel_of_its_name(one: str, other: str) -> None:
    told = f"Gunmen of the {one} killed two officers in Culiacan on Friday. The {other} has held the city for a year."
    names = [a.name for a in record(told).actors if a.type == "armed_group"]
    assert len(names) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Los Choneros", "Los Lobos"), ("400 Mawozo", "Gran Grif"), ("Los Rojos", "Guerreros Unidos")],
)
def test_rival_gangs_are_two(one: str, other: str) -> None:
    assert camps(f"Members of {one} attacked members of {other} on Friday, killing six.") == ([one], [other])
