"""Promises of what the exporters know of countries and places."""

from __future__ import annotations

import pytest

from extract.engines.rules.vocabulary.lexicon import Lexicon
from extract.exports.geo import Areas, areas, nation, spot
from extract.records import Place

ACLED_REGIONS = {
    *("Western Africa", "Middle Africa", "Eastern Africa", "Southern Africa", "Northern Africa"),
    *("South Asia", "Southeast Asia", "East Asia", "Caucasus and Central Asia", "Middle East", "Europe"),
    *("North America", "Central America", "South America", "Caribbean", "Oceania"),
}


def test_every_country_of_the_lexicon_has_names_and_regions_in_both_data_sets() -> None:
    for iso in Lexicon.load().countries:
        found = nation(iso)
        assert found is not None
        assert found.acled_region in ACLED_REGIONS, iso
        assert found.ucdp_region in {"Africa", "Americas", "Asia", "Europe", "Middle East"}, iso
        assert found.acled_name, iso
        assert found.ucdp_name, iso


@pytest.mark.parametrize(
    ("iso", "numeric", "gw", "acled", "ucdp"),
    [
        ("ML", 466, 432, "Mali", "Mali"),
        ("CD", 180, 490, "Democratic Republic of Congo", "DR Congo (Zaire)"),
        ("RU", 643, 365, "Russia", "Russia (Soviet Union)"),
        ("AF", 4, 700, "Afghanistan", "Afghanistan"),
        ("MM", 104, 775, "Myanmar", "Myanmar (Burma)"),
        ("SS", 728, 626, "South Sudan", "South Sudan"),
    ],
)
def test_countries_have_the_codes_of_both_data_sets(
    iso: str, numeric: int, gw: int, acled: str, ucdp: str
) -> None:
    found = nation(iso)
    assert found is not None
    assert (found.iso, found.gw, found.acled_name, found.ucdp_name) == (numeric, gw, acled, ucdp)


def test_an_unknown_country_is_none() -> None:
    assert nation("ZZ") is None
    assert nation(None) is None


def test_a_point_is_of_the_place_in_its_own_country() -> None:
    found = spot(Place(name="Gao", country="ML"))
    assert found is not None
    assert (found.level, round(found.latitude), round(found.longitude)) == ("town", 16, 0)
    assert spot(Place(name="Gao", country="UA")) is None
    assert spot(Place(name="Gao")) is None
    assert spot(None) is None


def test_areas_come_from_their_own_words_and_else_from_the_gazetteer() -> None:
    said = Place(name="Xyzzy", within=("Abc District", "Northern Province"), country="LK")
    assert areas(said) == Areas("Northern Province", "Abc District")
    assert areas(Place(name="Gao", country="ML")).admin1 == "Gao"
    assert areas(Place(country="ML")) == Areas()
