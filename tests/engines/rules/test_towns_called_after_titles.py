"""Towns and quarters called after sheikhs, generals and presidents are places where something was done in them."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _places(text: str) -> list[str | None]:
    found = record(text, published="2015-06-09").engagements
    return [e.place.name if e.place else None for e in found]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen shot two policemen in Sheikh Zuweid on Tuesday.", "Sheikh Zuweid"),
        ("A grenade hurt six people in General Santos, police said.", "General Santos"),
        ("Insurgents ambushed a convoy near Imam Sahib and killed a driver.", "Imam Sahib"),
        (
            "Rebels shelled the Sheikh Maqsoud neighbourhood on Monday, wounding three women.",
            "Sheikh Maqsoud",
        ),
        ("Air strikes on Tal al-Sultan killed nine people.", "Tal al-Sultan"),
        ("Rebels attacked Taybat al-Imam on Monday, killing six.", "Taybat al-Imam"),
        ("Jets bombed Sheikh Zuweid on Monday, killing six.", "Sheikh Zuweid"),
        ("A drone hit Mullah Daud village in Helmand and killed nine fighters.", "Mullah Daud"),
    ],
)
def test_a_town_may_have_its_name_from_a_title(text: str, place: str) -> None:
    assert _places(text) == [place]


def test_somebody_with_a_title_stays_a_person() -> None:
    found = record("A bomb in Sheikh Ahmed's house in Mosul killed four guards.", published="2015-06-09")
    assert [e.place.name for e in found.engagements if e.place] == ["Mosul"]


def test_a_name_behind_nearby_is_a_place_and_a_people_there_is_none() -> None:
    assert _places("Rebels clashed with soldiers in nearby Tolimba, wounding one.") == ["Tolimba"]
    assert _places("Gunmen killed six farmers in neighbouring Hutu villages.") == [None]
