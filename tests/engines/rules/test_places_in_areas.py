"""Places as the areas around them tell where they lie, however the chain of areas is worded."""

from __future__ import annotations

import pytest

from .reading import record


def _place(text: str) -> tuple[str | None, list[str], str | None]:
    place = record(text).engagements[0].place
    assert place is not None
    return place.name, list(place.within), place.country


@pytest.mark.parametrize(
    ("where", "name", "within", "country"),
    [
        ("in Santa Marta, Cabañas Department", "Santa Marta", "Cabañas Department", "SV"),
        ("in La Victoria, in the south of Santa Fe Province", "La Victoria", "Santa Fe Province", "AR"),
        ("in Puerto Libertador, Córdoba", "Puerto Libertador", "Córdoba", "CO"),
        ("in Djomkari, in the province of Oudalan", "Djomkari", "Oudalan", "BF"),
        ("in the Zzurkeli village of Bingol province", "Zzurkeli", "Bingol province", "TR"),
        ("in the town of General Mosconi, Salta province", "General Mosconi", "Salta province", "AR"),
        ("in Capitan Zzorri, a farming hamlet in Chiapas state", "Capitan Zzorri", "Chiapas state", "MX"),
        ("in Barangay Zzimara, Sumisip town, Basilan", "Zzimara", "Sumisip", "PH"),
        ("in Zzaraq, the capital of Ghor province", "Zzaraq", "Ghor province", "AF"),
        ("in the village of Al-Zzuqata, west of Sheikh Zuweid, North Sinai", "Al-Zzuqata", "", "EG"),
        ("in Torodi, close to its frontier with Burkina Faso", "Torodi", "", "NE"),
        ("on Al-Zzarqa Street in Baghdad", "Al-Zzarqa Street", "", "IQ"),
    ],
)
def test_a_place_lies_in_the_area_named_beside_it(where: str, name: str, within: str, country: str) -> None:
    found = _place(f"Gunmen shot dead two herders {where} on Monday.")
    assert (found[0], found[2]) == (name, country)
    assert not within or within in found[1]


def test_a_scene_told_to_lie_in_an_area_is_not_taken_for_that_area() -> None:
    text = (
        "In Zzorri, a hamlet of the municipality of Tame in Arauca, gunmen shot dead two herders on Monday."
    )
    assert _place(text)[0] == "Zzorri"


def test_a_road_between_towns_has_no_name_though_another_is_on_it() -> None:
    assert (
        _place("Gunmen shot dead two herders between Damaturu and Biu on the Gashua road on Monday.")[0]
        is None
    )


def test_a_general_in_whom_somebody_trusts_is_no_town() -> None:
    text = (
        "Gunmen shot dead two herders in Zzorri on Monday. Elders lost faith in General Mosconi, Salta said."
    )
    assert _place(text)[0] == "Zzorri"


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("AT CAMP ZZORRI IN KHOST PROVINCE", "CAMP ZZORRI"),
        ("IN THE AIN ZZORRI SUBURB OF TRIPOLI", "AIN ZZORRI"),
        ("IN UPPER ZZORRI VILLAGE, MAGUINDANAO", "UPPER ZZORRI"),
        ("IN TIN-ZZORRI, GAO REGION", "TIN-ZZORRI"),
        ("AT THE ZZORRI PALM HOTEL IN MOGADISHU", "ZZORRI PALM HOTEL"),
        ("AT FORWARD OPERATING BASE ZZORRI IN PAKTIKA", "FORWARD OPERATING BASE ZZORRI"),
    ],
)
def test_capitals_do_not_take_away_the_first_word_of_a_place(where: str, name: str) -> None:
    assert _place(f"GUNMEN SHOT DEAD TWO HERDERS {where} ON MONDAY.")[0] == name


def test_an_unmarked_hamlet_ends_where_its_town_begins() -> None:
    assert (
        _place("Gunmen shot dead two herders in Barangay Zzimara Sumisip town Basilan on Monday")[0]
        == "Zzimara"
    )


@pytest.mark.parametrize(
    ("area", "name"),
    [("LODU TOWNSHIP", "LODU TOWNSHIP"), ("LODU COUNTY", "LODU COUNTY"), ("LODU PROVINCE", "LODU PROVINCE")],
)
def test_in_capitals_an_area_keeps_its_noun(area: str, name: str) -> None:
    made = record(
        f"REBELS ATTACKED AN ARMY CONVOY IN {area} ON MONDAY AND KILLED SIX SOLDIERS, OFFICIALS SAID."
    )
    assert made.engagements[0].place is not None
    assert made.engagements[0].place.name == name
