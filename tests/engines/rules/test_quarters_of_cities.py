"""In which quarter of a city it happened, and quarters that bear the names of groups."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "A car bomb blew up in a market in Baghdad on Friday, killing eight people. "
            "The blast occurred at 9 a.m. in the Zorwa area, police said.",
            "Zorwa",
        ),
        (
            "Six people died in a blast in Kabul on Monday. The blast hit a cafe in the Zorwa quarter.",
            "Zorwa",
        ),
        (
            "A bomb killed 13 people in southern Baghdad on Friday. Two officers said the car exploded near "
            "noon in the main market of Abu Zorwa, a part of a mixed neighbourhood.",
            "Abu Zorwa",
        ),
    ],
)
def test_the_next_sentence_tells_the_quarter_of_the_city(text: str, place: str) -> None:
    found = record(text).engagements
    assert [e.place and e.place.name for e in found] == [place]
    assert found[0].place is not None
    assert found[0].place.within


def test_another_city_told_of_later_is_no_quarter() -> None:
    text = (
        "A bomb killed four people in Karachi on Sunday. The blast occurred in Quetta a year after another."
    )
    place = record(text).engagements[0].place
    assert place is not None
    assert place.name == "Karachi"


def test_a_quarter_that_bears_the_name_of_a_group_is_a_place() -> None:
    found = record("Air strikes hit the Amal neighbourhood of Khan Oro on Friday, killing five people.")
    assert all(a.type != "armed_group" for a in found.actors)
    assert found.engagements[0].place is not None
    assert found.engagements[0].place.name == "Amal"


def test_the_name_of_a_suburb_before_a_spokesman_is_not_his() -> None:
    text = "Five guards died when gunmen attacked a post in the suburb of Dahr Zorwa, an army spokesman said."
    found = record(text)
    assert all(a.type != "person" for a in found.actors)
    assert found.engagements[0].place is not None
    assert found.engagements[0].place.name == "Dahr Zorwa"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "A mortar shell targeted al-Zorwa residential neighborhood on Friday, killing two traders.",
            "al-Zorwa",
        ),
        ("Two traders were killed when gunmen targeted al-Zorwa and al-Qadra neighborhoods.", "al-Zorwa"),
        ("A shell fell on al-Zorwa area, killing two traders.", "al-Zorwa"),
        ("Two traders died in raids on al-Zorwa, al-Qadra and al-Dewa districts.", "al-Zorwa"),
    ],
)
def test_what_a_quarter_is_called_behind_its_name_makes_it_a_place(text: str, place: str) -> None:
    found = record(text).engagements
    assert found[0].place is not None
    assert found[0].place.name == place


@pytest.mark.parametrize(
    ("text", "place", "within"),
    [
        (
            "Rockets killed five people in Aleppo's government-held Zzania district.",
            "Zzania district",
            "Aleppo",
        ),
        (
            "A bomb killed nine people in Baghdad's mainly Shiite Zzania district.",
            "Zzania district",
            "Baghdad",
        ),
        (
            "In Donetsk, a tram depot in the Zzania district was hit by shells, and seven people died.",
            "Zzania",
            "Donetsk",
        ),
        ("Nine people were killed in Damascus by mortar shells that fell on Bab Zzouma.", "Bab Zzouma", None),
        ("Helicopters pounded hideouts in Swat valley's Zzipah area, killing nine gunmen.", "Zzipah", None),
        ("On 2 March rebels ambushed nine trucks at La Zzona curve, Jinotega.", "La Zzona curve", "Jinotega"),
    ],
)
def test_a_part_of_a_town_is_told_by_what_holds_it(text: str, place: str, within: str | None) -> None:
    found = record(text, published="2017-03-05").engagements[0].place
    assert found is not None
    assert found.name == place
    assert within is None or within in found.within
