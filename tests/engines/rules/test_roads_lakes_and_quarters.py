"""Places between two towns, on lakes called after lands, in quarters of a capital, in districts of a region."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


@pytest.mark.parametrize(
    ("where", "name", "within", "country"),
    [
        ("between Gao and Ansongo", None, [], "ML"),
        ("on the highway connecting Gao with Ansongo", None, [], "ML"),
        ("on the road linking Gao to Ansongo", None, [], "ML"),
        ("in the Karrada district of the capital Baghdad", "Karrada", ["Baghdad"], "IQ"),
        ("in the Hodan district of the Somali capital Mogadishu", "Hodan", ["Mogadishu"], "SO"),
        ("in the Dashti Barchi neighbourhood of the Afghan capital", "Dashti Barchi", [], "AF"),
        ("near Lake Chad", "Lake Chad", [], None),
        ("in the Lake Chad region", "Lake Chad region", [], "NG"),
        ("in the Nuba Mountains", "Nuba Mountains", [], "SD"),
        ("in Cabo Delgado's Palma district", "Palma district", ["Cabo Delgado"], "MZ"),
    ],
)
def test_where_is_told_by_two_places(
    where: str, name: str | None, within: list[str], country: str | None
) -> None:
    found = record(f"Gunmen killed two herders {where} on Monday.")
    place = found.engagements[0].place
    assert place is not None
    assert (place.name, list(place.within), place.country) == (name, within, country)


@pytest.mark.parametrize("way", ["travelling between Gao and Ansongo", "heading from Gao to Ansongo"])
def test_a_convoy_ambushed_on_a_road_without_a_name_is_an_engagement(way: str) -> None:
    found = record(f"A convoy {way} was ambushed on Monday.")
    assert [(e.type, e.place.country if e.place else None) for e in found.engagements] == [("ambush", "ML")]
