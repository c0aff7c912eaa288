"""Posts of forces that have a name, envoys who are struck at home, and deeds placed by those who tell of them."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _told(text: str) -> list[tuple[str | None, list[str]]]:
    made = record(text)
    names = {a.id: a.name for a in made.actors}
    return [
        (e.place.name if e.place is not None else None, [names[x] for x in e.defenders])
        for e in made.engagements
    ]


@pytest.mark.parametrize(
    ("text", "defender"),
    [
        (
            "Rebels attacked the El Carmen police station in Colombia on Friday, killing two.",
            "Colombian police",
        ),
        (
            "Gunmen stormed the El Carmen military base in Colombia on Friday and burned two trucks.",
            "Colombian army",
        ),
        ("A bomb went off at the El Carmen police post in Colombia on Friday.", "Colombian police"),
    ],
)
def test_a_post_of_forces_with_a_name_is_the_police_s_or_the_army_s(text: str, defender: str) -> None:
    for told in (text, text.upper()):
        assert [x.lower() for x in _told(told)[0][1]] == [defender.lower()]


def test_a_police_station_belongs_to_those_whom_the_text_calls_otherwise() -> None:
    text = "Rebels attacked the El Carmen police station in Chile on Friday. A Carabinero was killed."
    assert "Chilean police" not in _told(text)[0][1]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked the residence of the Nicaraguan ambassador in Tegucigalpa on Friday.",
        "Gunmen fired on the home of the British consul in Tegucigalpa on Friday, wounding a guard.",
        "Gunmen shot dead the Peruvian envoy in Tegucigalpa on Friday.",
    ],
)
def test_an_envoy_who_is_struck_is_struck_where_he_is_posted(text: str) -> None:
    assert [x for x, _ in _told(text)] == ["Tegucigalpa"]


def test_where_an_envoy_speaks_nothing_happened() -> None:
    text = "The British consul in Tegucigalpa said that gunmen killed two nuns in Choluteca on Friday."
    assert [x for x, _ in _told(text)] == ["Choluteca"]


@pytest.mark.parametrize(
    "told",
    [
        "Residents of Quibor reported that rebels downed a pylon on Saturday",
        "Villagers of Quibor said that rebels burned two trucks on Saturday",
        "A report from Quibor says that rebels killed a mayor on Saturday",
        "Reports from Quibor indicate that rebels blew up a bridge on Saturday",
    ],
)
def test_a_deed_without_a_place_was_where_those_live_who_tell_of_it(told: str) -> None:
    text = f"Rebels killed two soldiers near Barinas on Friday. {told}."
    for x in (text, text.upper()):
        assert [(name or "").lower() for name, _ in _told(x)] == ["barinas", "quibor"]


def test_those_who_tell_more_of_a_deed_do_not_move_it() -> None:
    text = "Rebels attacked a post near Barinas on Friday. Residents of Quibor said the attack began at dawn."
    assert [x for x, _ in _told(text)] == ["Barinas"]


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked posts on Friday in Suchitoto, Santa Ana, and Usulutan in El Salvador.",
        "There was fighting on Friday in Suchitoto, Santa Ana and Usulutan in El Salvador.",
        "There were clashes in Suchitoto, Santa Ana, Usulutan, Apopa, and some shooting near a camp on Friday.",
    ],
)
def test_towns_that_provinces_are_called_after_stand_in_one_row_with_others(text: str) -> None:
    for told in (text, text.upper()):
        found = {(x or "").lower() for x, _ in _told(told)}
        assert {"suchitoto", "santa ana", "usulutan"} <= found


def test_a_province_behind_its_town_is_no_town_of_a_row() -> None:
    assert [x for x, _ in _told("Rebels attacked a post in Jucuapa, Usulutan, on Friday.")] == ["Jucuapa"]
