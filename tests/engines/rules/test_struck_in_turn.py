"""Deeds told behind others: struck in return, next morning, by a later hour; and lines that only name the story."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _told(text: str) -> list[tuple[str, str, str | None, str | None]]:
    found = record(text, published="2015-06-09").engagements
    return [
        (
            e.type,
            e.focus,
            e.place.name if e.place else None,
            e.date.start.isoformat() if e.date else None,
        )
        for e in found
    ]


@pytest.mark.parametrize(
    ("text", "type_", "place"),
    [
        ("The rebels retaliated by firing rockets at the city of Latakia.", "shelling", "Latakia"),
        ("The Israeli air force responded by striking a post in Beit Hanoun.", "air_strike", "Beit Hanoun"),
        ("The army answered by shelling the town of Rastan, killing nine civilians.", "shelling", "Rastan"),
        (
            "The militants retaliated by attacking a police post in Wana, killing two policemen.",
            "assault",
            "Wana",
        ),
    ],
)
def test_what_was_done_in_return_to_a_town_is_a_deed(text: str, type_: str, place: str) -> None:
    assert [(x[0], x[2]) for x in _told(text)] == [(type_, place)]


@pytest.mark.parametrize("day", ["The next morning", "The following day", "The next day"])
def test_gunmen_behind_the_next_day_are_none_told_of_before(day: str) -> None:
    text = f"A bomb went off in Kirkuk on Sunday, killing three. {day} gunmen killed two policemen in Hawija."
    first, second = _told(text)
    assert first[2:] == ("Kirkuk", "2015-06-07")
    assert second[2:] == ("Hawija", "2015-06-08")


def test_what_was_done_by_evening_is_told_of_as_much_as_what_came_before() -> None:
    text = "Rebels stormed Kutum on Saturday. By evening they had also overrun Mellit and burned a mill."
    assert [(x[1], x[2]) for x in _told(text)] == [("main", "Kutum"), ("main", "Mellit")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Explosion in Kabul. Six people died when a suicide bomber blew himself up in Deh Mazang on Monday.",
            ("suicide_bombing", "Deh Mazang"),
        ),
        (
            "Air raid on Sirte. Libyan jets struck a depot at Gardabiya air base on Saturday, wounding two guards.",
            ("air_strike", "Gardabiya air base"),
        ),
    ],
)
def test_a_line_that_only_names_the_story_is_no_attack_beside_it(text: str, told: tuple[str, str]) -> None:
    assert [(x[0], x[2]) for x in _told(text)] == [told]


def test_the_year_in_which_something_was_done_for_the_third_time_is_not_its_day() -> None:
    assert [x[3] for x in _told("Rebels bombed a pipeline near Arish for the third time this year.")] == [
        None
    ]


def test_the_same_men_in_another_town_struck_again() -> None:
    text = "Gunmen raided Kutum on 4 May, killing six men. The same gunmen killed a judge in Mellit."
    assert [x[2] for x in _told(text)] == ["Kutum", "Mellit"]


def test_a_text_that_breaks_off_behind_a_verb_of_seizing_is_read() -> None:
    assert _told("The town was one that rebels seized") == []
