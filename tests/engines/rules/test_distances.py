"""Towns that lie far apart are not one place, whatever else two sentences share."""

from __future__ import annotations

import pytest

from extract.engines.rules.scenes.distances import far_apart
from extract.engines.rules.vocabulary.gazetteer import Gazetteer

from .reading import record

PLACES = Gazetteer.load()


def _place(name: str, country: str | None = "SD") -> dict[str, object]:
    return {"name": name, "within": [], "country": country}


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [
        ("Kassala", "El Fasher", True),
        ("El Fasher", "Kassala", True),
        ("Khartoum", "Omdurman", False),
        ("Kassala", "Kassala", False),
        ("Kassala", "Nowhereville", False),
    ],
)
def test_towns_lie_apart_by_their_coordinates(one: str, other: str, far: bool) -> None:
    assert far_apart(PLACES, _place(one), _place(other)) is far


def test_a_town_does_not_lie_apart_from_the_province_around_it() -> None:
    assert not far_apart(PLACES, _place("Mukalla", "YE"), _place("Hadramawt", "YE"))
    assert far_apart(PLACES, _place("Mukalla", "YE"), _place("Hajjah", "YE"))


def test_without_a_country_nothing_lies_apart() -> None:
    assert not far_apart(PLACES, _place("Kassala", None), _place("El Fasher", None))
    assert not far_apart(PLACES, None, _place("El Fasher"))


def test_a_strike_on_a_far_province_is_no_nearer_account_of_one_outside_a_town() -> None:
    told = record(
        "Warplanes killed some 15 gunmen outside Mukalla on Friday, hospital staff said. Shops stayed shut. "
        "Air raids on Friday struck a tribal chief's compound in the province of Hajjah.",
        published="2016-04-23",
    )
    assert {e.place.name for e in told.engagements if e.place} == {"Mukalla", "Hajjah"}
