"""Towns that only tell across which border or river another one lies, and police who bear one name in many lands."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


@pytest.mark.parametrize(
    "lies",
    ["located across the border from", "just across the Rio Grande from", "which lies across the river from"],
)
def test_the_state_of_the_town_across_the_border_is_not_the_place(lies: str) -> None:
    told = f"Four gunmen were killed on Friday in Matamoros, {lies} Brownsville, Texas, officials said."
    place = record(told).engagements[0].place
    assert place is not None
    assert (place.name, list(place.within), place.country) == ("Matamoros", [], "MX")


def test_the_state_of_the_town_itself_still_is() -> None:
    told = "Four gunmen were killed on Friday in Laredo, Texas, across the river from Nuevo Laredo, officials said."
    place = record(told).engagements[0].place
    assert place is not None
    assert (place.name, list(place.within), place.country) == ("Laredo", ["Texas"], "US")


@pytest.mark.parametrize(
    ("where", "land"), [("Mosul, Iraq", "IQ"), ("Reynosa, Mexico", "MX"), ("Recife, Brazil", "BR")]
)
def test_the_federal_police_are_those_of_the_land(where: str, land: str) -> None:
    found = record(f"Gunmen shot at a van of the Federal Police in {where}, on Friday.")
    assert [a.country for a in found.actors if a.type == "state_forces"] == [land]
