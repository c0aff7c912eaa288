"""Where a story was filed as the scene, embassies abroad, sites with long nouns, brothers who are no comrades."""

from __future__ import annotations

import pytest

from .reading import figures, record, sides


def _places(text: str, **kwargs: str | None) -> list[str | None]:
    return [e.place.name if e.place is not None else None for e in record(text, **kwargs).engagements]


HERE = [
    "CALI, Colombia (AP) -- A bomb went off in a bank here on Monday, killing two clerks.",
    "CALI, Colombia (AP) -- Gun battles broke out here on Monday and went on till noon. In Bogota a bomb hurt one.",
    "CALI, 3 MAY 89 (EFE) -- [TEXT] TWO MEN WERE SHOT HERE YESTERDAY BY UNIDENTIFIED GUNMEN.",
]


@pytest.mark.parametrize("text", HERE)
def test_what_was_done_here_was_done_where_the_story_was_filed(text: str) -> None:
    assert next((x or "").lower() for x in _places(text, published="1989-05-03")) == "cali"


SAID_HERE = [
    "BOGOTA, Colombia (AP) -- Rebels killed nine soldiers in a raid, the army said here Monday.",
    "BOGOTA, Colombia (AP) -- Rebels killed nine soldiers in a raid, officials here said Monday.",
]


@pytest.mark.parametrize("text", SAID_HERE)
def test_what_was_only_said_here_happened_nobody_knows_where(text: str) -> None:
    assert _places(text) == [None]


def test_the_police_before_an_embassy_are_those_of_the_town() -> None:
    text = (
        "Lima, 3 May 89 (EFE) -- [Text] Two men were killed yesterday when the police fired on a crowd in front of the "
        "embassy of France."
    )
    found = record(text, published=None)
    assert [a.country for a in found.actors if a.type == "state_forces"] == ["PE"]


SITES = [
    (
        "Rebels clashed with troops at the Chixoy hydroelectric plant on Monday.",
        "Chixoy hydroelectric plant",
    ),
    ("Rebels attacked the troops who guard the Chaparra sugar mill on Monday.", "Chaparra sugar mill"),
    (
        "Four rebels were killed on Monday by men of the Ninth Region at Los Robles hill.",
        "Los Robles hill",
    ),
]


@pytest.mark.parametrize(("text", "place"), SITES)
def test_a_mill_a_plant_and_a_hill_behind_a_unit_are_where_it_happened(text: str, place: str) -> None:
    assert _places(text) == [place]


def test_the_brothers_of_a_teacher_are_no_comrades_of_the_rebels() -> None:
    text = (
        "Rebels fired rockets at the barracks in San Miguel on Sunday. A teacher and two of his brothers were "
        "kidnapped in Lolotique on Monday."
    )
    assert all("rebels" not in defenders for _, defenders in sides(text))


def test_what_goes_on_in_another_town_on_the_other_hand_is_another_fight() -> None:
    text = (
        "Rebels clashed with soldiers in San Miguel on Sunday. In Usulutan, in turn, a fight goes on, and 20 "
        "civilians have been wounded there."
    )
    assert set(_places(text)) == {"San Miguel", "Usulutan"}


def test_the_city_that_rebels_entered_is_the_one_of_the_dateline_where_no_other_is_named() -> None:
    text = "SAN MIGUEL, 28 MAR 82 (YSR) -- [TEXT] At 0400 rebels entered the city and fought with soldiers."
    assert _places(text, published=None) == ["SAN MIGUEL"]


def test_the_town_that_rebels_entered_is_the_one_told_of() -> None:
    text = (
        "SAN SALVADOR, 28 MAR 82 (YSR) -- [TEXT] Rebels today attacked Tecoluca. They entered the town and "
        "fought with soldiers."
    )
    assert _places(text, published=None) == ["Tecoluca"]


def test_one_counts_behind_in_which() -> None:
    text = "Rebels met a patrol near Tocache on Monday and a shootout followed in which one guard was hit and wounded."
    assert ("wounded", 1, 1) in figures(text)


def test_which_one_counts_nobody() -> None:
    assert figures("Nobody knows which one soldier of the patrol at Tocache fired on Monday.") == []


def test_a_town_whose_name_opens_with_puerto_is_no_spokesman() -> None:
    text = (
        "The bodies of nine youths were found on Monday near Puerto del Sol Viejo, a police spokesman said."
    )
    assert [a.name for a in record(text).actors if a.type == "person"] == []


def test_charges_with_which_something_was_blown_up_are_not_lost() -> None:
    text = (
        "Rebels burned two trucks near Tocache on Monday and destroyed a pylon with four charges of dynamite."
    )
    assert ("materiel_destroyed", 4, 4) not in figures(text)


def test_who_dies_of_wounds_told_at_length_was_hit_on_the_day_before() -> None:
    text = (
        "The clerk died late on Tuesday in a private clinic of the capital as a consequence of the bullet wounds "
        "received on Monday, when three men shot at his car in Tarma."
    )
    (e,) = record(text, published="2024-07-31").engagements
    assert e.date is not None
    assert str(e.date.start) == "2024-07-29"
