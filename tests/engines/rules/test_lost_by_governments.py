"""What a government lost was lost by its army; those let go later were taken in the fight told before."""

from __future__ import annotations

import pytest

from .reading import record

AT_GODE = "Rebels attacked a camp at Gode in Ethiopia on 3 May 1999. "


def subjects(text: str) -> list[tuple[str | None, int | None]]:
    """Name of who fell, and how many, of each claim of killed."""
    found = record(text)
    names = {a.id: a.name for a in found.actors}
    return [
        (names.get(c.subject.actor or ""), c.value and c.value.low)
        for c in found.claims
        if c.kind == "killed"
    ]


@pytest.mark.parametrize(
    "told",
    [
        "The Ethiopian government lost 12 men.",
        "The government put its losses at 12 dead.",
        "The Defence Ministry put its losses at 12 dead.",
        "The information ministry in Addis Ababa spoke of 12 dead on its side.",
    ],
)
def test_an_army_falls_and_its_government_speaks(told: str) -> None:
    assert subjects(AT_GODE + told) == [("Ethiopian army", 12)]


def test_officials_are_no_soldiers() -> None:
    text = "Rebels attacked a camp at Gode in Ethiopia on 3 May 1999 and killed two government officials."
    assert ("Ethiopian army", 2) not in subjects(text)


@pytest.mark.parametrize(
    "told",
    [
        "Twenty soldiers surrendered; they were freed a week later.",
        "Twenty soldiers surrendered; they were handed over to the Red Cross a week later.",
        "Twenty soldiers were captured and exchanged for rebels in June.",
        "Twenty soldiers were captured; they were exchanged in Jijiga on 2 June.",
    ],
)
def test_letting_go_is_no_second_fight(told: str) -> None:
    found = record(AT_GODE + told + " The rebels claimed 52 enemy dead.")
    assert len(found.engagements) == 1


@pytest.mark.parametrize(
    ("told", "place"),
    [
        ("Herders from Guma attacked the village of Agatu on Monday, killing 12 people.", "Agatu"),
        ("Militants from Loralai ambushed a convoy near Duki on Monday, killing two soldiers.", "Duki"),
    ],
)
def test_where_they_came_from_is_no_scene(told: str, place: str) -> None:
    (engagement,) = record(told).engagements
    assert engagement.place is not None
    assert engagement.place.name == place


def test_armies_have_names_of_their_own() -> None:
    text = "SADF troops attacked a SWAPO camp near Ongiva on Monday. The South African army said it had killed 30."
    armies = [a for a in record(text).actors if a.type == "state_forces"]
    assert [a.country for a in armies] == ["ZA"]
