"""The area or country that a note writes behind a place without a comma is no part of its name."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


@pytest.mark.parametrize(
    ("where", "name", "within", "country"),
    [
        ("Orlat Farah", "Orlat", ("Farah",), "AF"),
        ("Orlat Zimbabwe", "Orlat", (), "ZW"),
        ("Orlat Chiapas", "Orlat", ("Chiapas",), "MX"),
    ],
)
def test_an_area_behind_a_place_without_a_comma_is_where_it_lies(
    where: str, name: str, within: tuple[str, ...], country: str
) -> None:
    place = (
        record(f"Gunmen attacked an army post in {where} 14 June 2019. Four soldiers killed.")
        .engagements[0]
        .place
    )
    assert place is not None
    assert (place.name, place.country) == (name, country)
    assert all(x in place.within for x in within)


@pytest.mark.parametrize(
    "where", ["Port Sudan", "North Darfur", "New Orlat", "Ciudad Juarez", "Puerto Chiapas"]
)
def test_a_name_that_ends_like_an_area_stays_whole(where: str) -> None:
    place = (
        record(f"Gunmen attacked an army post in {where} on 14 June 2019, killing four soldiers.")
        .engagements[0]
        .place
    )
    assert place is not None
    assert place.name == where
