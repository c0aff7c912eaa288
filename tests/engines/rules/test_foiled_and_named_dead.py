"""Agencies of a state: attempts foiled, prevented or met in time, a countryside and its village, the dead by name."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides_of


@pytest.mark.parametrize(
    "told",
    [
        "Army units foiled an attempt by terrorists to infiltrate towards Nasib and killed nine of them.",
        "An army unit prevented terrorists from infiltrating into Nasib, killing nine of them.",
        "Army units confronted terrorists who tried to storm a post in Nasib, killing nine of them.",
        "Army units clashed with terrorists trying to enter Nasib and killed nine.",
    ],
)
def test_those_who_tried_attacked_and_lost_men(told: str) -> None:
    found = record(f"Syria, 4 May 2014. {told}")
    assert sides_of(found) == [(["terrorists"], ["Syrian army"])]
    assert [e.outcome for e in found.engagements] == ["defenders"]
    assert [c.subject.side for c in found.claims if c.kind == "killed" and c.subject is not None] == [
        "attacker"
    ]


def test_troops_who_keep_people_from_entering_a_town_fight_nobody() -> None:
    assert not record("Police prevented journalists from entering Nasib, Syria, on 4 May 2014.").engagements


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("In Homs countryside, Syrian army units killed nine terrorists in the village of Ghanto.", "Ghanto"),
        ("Syrian army units killed nine terrorists in Daraa's western countryside.", "Daraa"),
        (
            "Syrian army units foiled a bid by terrorists to infiltrate from Ghanto towards Teir Maalah.",
            "Teir Maalah",
        ),
    ],
)
def test_the_village_in_a_countryside_is_the_place(text: str, place: str) -> None:
    assert [e.place.name for e in record(text).engagements if e.place is not None] == [place]


@pytest.mark.parametrize(
    "told",
    [
        "Among the dead were Abu Samir al-Tunisi and Hasan Zeitoun.",
        "Abu Samir al-Tunisi and Hasan Zeitoun were identified among the dead.",
    ],
)
def test_the_dead_are_told_by_name(told: str) -> None:
    found = record(f"The army killed nine terrorists in Nasib, Syria, on 4 May 2014. {told}")
    name = {a.id: a.name for a in found.actors}
    dead = {name.get(c.subject.actor or "") for c in found.claims if c.subject is not None}
    assert {"Abu Samir al-Tunisi", "Hasan Zeitoun"} <= dead


def test_men_named_behind_among_them_are_dead() -> None:
    found = record(
        "The army killed nine terrorists in Nasib, Syria, among them Samir al-Ali and Hasan Zeitoun."
    )
    assert {"Samir al-Ali", "Hasan Zeitoun"} <= {a.name for a in found.actors if a.type == "person"}


def test_soldiers_with_a_capital_are_those_of_the_command_whose_release_it_is() -> None:
    found = record(
        "BAGHDAD – Coalition Forces searched a house near Taji, Iraq. A bomb struck a vehicle, wounding two Soldiers."
    )
    assert [x for _, x in sides_of(found)] == [["Coalition"]]


def test_ultras_are_the_men_of_the_one_group_named() -> None:
    found = record(
        "Two militants of the Lashkar-e-Taiba were killed in an encounter near Sopore, India. The hiding ultras had "
        "fired on a search party. In a separate incident, unidentified gunmen shot dead a clerk in Tral."
    )
    assert sides_of(found)[0][0] == ["Lashkar-e-Taiba"]
