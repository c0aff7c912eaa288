"""Where a lorry came from, factions that a country backs, and men told to be like a group."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


@pytest.mark.parametrize("way", ["travelling", "returning", "driving"])
def test_where_a_lorry_came_from_is_not_the_scene(way: str) -> None:
    found = record(f"Gunmen shot at a lorry {way} from Gao, killing four traders, on 4 May 2018 in Mali.")
    (event,) = found.engagements
    assert event.place is None or event.place.name != "Gao"


def test_factions_that_a_country_backs_are_the_attackers() -> None:
    found = record("Turkish-backed factions shelled Tell Rifaat in Syria on 4 May 2019, killing two boys.")
    (event,) = found.engagements
    assert [a.name for a in found.actors if a.id in event.attackers] == ["Turkish-backed factions"]


def test_armed_men_likened_to_a_group_are_told_as_its_men() -> None:
    found = record("Armed men likened to the 3R killed two herders near Bocaranga on 4 May 2020.")
    assert ("Armed men", "3R") in [a.mentions for a in found.actors]


@pytest.mark.parametrize(
    ("scene", "name", "within"),
    [
        ("Diyarbakir's Lice district", "Lice district", "Diyarbakir"),
        ("Baghdad's Amiriya district", "Amiriya district", "Baghdad"),
    ],
)
def test_a_district_that_a_town_has_is_the_finer_place(scene: str, name: str, within: str) -> None:
    found = record(f"Three guards were killed in {scene} on 4 May 2016.")
    place = found.engagements[0].place
    assert place is not None
    assert (place.name, place.within) == (name, (within,))
