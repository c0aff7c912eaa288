"""Cartels and gangs under each of their names, rivals as actors of their own, and marines of whatever land."""

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


def test_marines_named_without_a_country_are_those_of_the_land() -> None:
    told = "Marines killed six gunmen in Tamaulipas, a state in Mexico near the U.S. border, on Friday."
    assert [a.country for a in record(told).actors if a.type == "state_forces"] == ["MX"]
    told = "U.S. troops entered the city on Friday. Marines killed six gunmen there, the Pentagon said."
    assert "US" in [a.country for a in record(told).actors if a.type == "state_forces"]
