"""What a place is called: with the noun behind its name, or without."""

from __future__ import annotations

import pytest

from .reading import record


def _places(text: str) -> list[str | None]:
    return [e.place.name for e in record(text).engagements if e.place]


@pytest.mark.parametrize("noun", ["province", "region", "district", "department", "governorate"])
def test_an_area_keeps_its_noun_where_the_text_never_names_it_without(noun: str) -> None:
    text = f"Nine soldiers were killed in an ambush in the Varo {noun} on Sunday. The army sent troops."
    assert _places(text) == [f"Varo {noun}"]


@pytest.mark.parametrize("noun", ["province", "region", "district", "department", "municipality"])
def test_an_area_loses_its_noun_where_the_text_names_it_without(noun: str) -> None:
    text = (
        f"Nine soldiers were killed in an ambush in Varo {noun} on Sunday. The army sent more troops to Varo after "
        "the ambush."
    )
    assert _places(text) == ["Varo"]


def test_a_noun_written_as_part_of_the_name_stays() -> None:
    text = (
        "Nine soldiers were killed in an ambush in Kale Township on Sunday. It was the worst loss for the army in "
        "months, a trader reached by telephone in Kale said."
    )
    assert _places(text) == ["Kale Township"]


@pytest.mark.parametrize("noun", ["forest", "jungles", "garrison"])
def test_grounds_around_a_village_are_no_part_of_its_name(noun: str) -> None:
    assert _places(f"Three rebels were killed in a clash in the Dopar {noun} on Sunday.") == ["Dopar"]


def test_the_name_of_a_group_is_no_bare_name_of_a_place() -> None:
    text = (
        "Nine soldiers were killed in an ambush in Varo province on Sunday. The Varo Liberation Front claimed the "
        "ambush."
    )
    assert _places(text) == ["Varo province"]


def test_capitals_leave_the_noun_of_an_area_with_its_name() -> None:
    text = "SEVEN GUARDS DIED IN AN AMBUSH IN MORAZAN PROVINCE ON SUNDAY, THE ARMY PRESS OFFICE SAID."
    assert _places(text) == ["MORAZAN PROVINCE"]
