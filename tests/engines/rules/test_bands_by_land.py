"""Fighters whom a text calls by their land or cause, and then by the bare noun, are one band."""

from __future__ import annotations

import pytest

from .reading import record


def bands(text: str) -> list[str]:
    return [a.name for a in record(text).actors if a.type in ("armed_group", "unidentified", "militia")]


@pytest.mark.parametrize(
    ("text", "band"),
    [
        (
            "Radio Lorwa, which belongs to the Salvadoran guerrillas, said the rebels burned lorries near Berlin on "
            "Monday. The army said nine guerrillas died.",
            "Salvadoran guerrillas",
        ),
        (
            "Somali gunmen shelled a convoy of Nigerian peacekeepers near Baidoa on Monday, and other gunmen shot at "
            "the lorries that came to help.",
            "Somali gunmen",
        ),
        (
            "Nine soldiers died when pro-Russian separatists fired rockets at a post near Popasna on Monday. The army "
            "said the rebels, whose commander fled, lost seven men.",
            "pro-Russian separatists",
        ),
    ],
)
def test_bare_rebels_and_gunmen_are_those_of_the_one_land_that_a_text_tells(text: str, band: str) -> None:
    assert [x.lower() for x in bands(text)] == [band.lower()]


def test_gunmen_of_two_lands_stay_apart() -> None:
    text = (
        "Chadian rebels held a pass near Bardai on Monday, where Sudanese rebels had camped before. An officer said "
        "the rebels were well armed and had killed four soldiers."
    )
    assert len(bands(text)) > 1


def test_rebel_forces_of_the_land_of_the_one_group_that_a_text_names_are_its_men() -> None:
    text = (
        "Angolan rebel forces shot dead six farmers near Ambriz on Monday. The mayor said men of UNITA had come down "
        "from the hills at dusk."
    )
    assert bands(text) == ["UNITA"]


def test_the_rebels_of_dated_notes_on_one_country_are_the_one_group_that_these_name() -> None:
    text = (
        "Aug. 3: The Popular Liberation Army (EPL) said it had killed six soldiers in Tierralta.\n\n"
        "Aug. 9: Colombian army spokesmen reported that rebels attacked a post in Dabeiba, wounding two soldiers.\n\n"
        "Aug. 11: Three rebels died in a clash with troops at Tibu.\n"
    )
    assert bands(text) == ["Popular Liberation Army"]
