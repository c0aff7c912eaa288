"""Places of engagements: what stands over an item, sites and suburbs of towns, names that roads and countries share."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _places(text: str, title: str | None = None) -> list[str | None]:
    found = record(text, published="2019-03-04", title=title).engagements
    return [e.place.name if e.place is not None else None for e in found]


def _within(text: str) -> tuple[str, ...]:
    place = record(text, published="2019-03-04").engagements[0].place
    return place.within if place is not None else ()


@pytest.mark.parametrize(
    ("heading", "item", "name"),
    [
        ("Battle of Darfur", "Rebels shoot dead 11 farmers in Tawila, Sudan.", "Tawila"),
        ("2019 March UFDR attacks", "Gunmen kill four traders in Gao, Mali.", "Gao"),
        ("2019 March UFDR attacks", "Gunmen kill four traders in Mali.", None),
        ("Zolbe massacre", "Gunmen kill 40 farmers in Mopti Region, Mali.", "Zolbe"),
        ("Zolbe massacre", "Gunmen kill 40 farmers on a farm in Bankass, Mali.", "Zolbe"),
    ],
)
def test_a_heading_over_an_item_gives_its_place_if_it_names_a_small_one(
    heading: str, item: str, name: str | None
) -> None:
    text = f"- Sahel war\n- {heading}\n- {item} (AFP)\n- Soldiers kill two rebels in Ber, Mali. (AFP)\n"
    assert _places(text) == [name, "Ber"]


def test_a_note_takes_day_and_place_from_the_two_lines_over_it() -> None:
    text = (
        "2021-05-02\nTudun Zazzo\nGunmen on foot shot dead three farmers.\n\n"
        "2021-05-04\nGarin Bobbo, Sokoto\nHerders killed a trader on the road and fled."
    )
    found = record(text, published=None).engagements
    assert [e.place.name for e in found if e.place] == ["Tudun Zazzo", "Garin Bobbo"]
    assert [e.date.start.isoformat() for e in found if e.date] == ["2021-05-02", "2021-05-04"]


def test_a_title_under_a_day_is_no_place() -> None:
    text = "2021-05-02\nFive Soldiers Killed\nGunmen attacked a post near Gwoza on Saturday, killing five soldiers."
    assert _places(text) == ["Gwoza"]


@pytest.mark.parametrize(
    ("text", "name", "area"),
    [
        (
            "A car bomb killed six people in the Damascus suburb of Deir el-Zarrif.",
            "Deir el-Zarrif",
            "Damascus",
        ),
        ("A bomb killed six people in Villa Sol resort in Cancun, Mexico.", "Villa Sol resort", "Cancun"),
        ("Jets killed nine people in al- Zarrab in the city of Homs.", "al- Zarrab", "Homs"),
    ],
)
def test_the_suburb_or_site_of_a_town_goes_before_the_town(text: str, name: str, area: str) -> None:
    assert _places(text) == [name]
    assert area in _within(text)


def test_two_names_before_one_noun_are_two_places() -> None:
    assert _places("Rockets hit its Zekhi and Zarron districts, killing nine people, Syria said.")[0] in (
        "Zekhi",
        "Zarron",
    )


def test_a_road_called_after_its_two_ends_is_no_place() -> None:
    assert _places("Rebels blew up an army truck on the Zalay-Falam Road in Myanmar, killing two.") == [None]


def test_a_word_of_the_title_is_a_place_only_if_known_or_told_again() -> None:
    text = "Rebels killed 30 people in several towns of eastern Colombia over the weekend."
    assert _places(text, title="A Truce in Tatters") == [None]


def test_a_town_lies_in_the_country_that_the_text_gives_it() -> None:
    text = (
        "- Rebels besiege Palma, Mozambique, killing nine people. (AFP)\n"
        "- The army retakes Palma after heavy fighting with the rebels. (AFP)\n"
    )
    found = record(text, published="2019-03-04").engagements
    assert {e.place.country for e in found if e.place} == {"MZ"}


def test_northern_ireland_is_no_north_of_ireland() -> None:
    place = record("A policeman was shot dead in Lurgan, Northern Ireland.").engagements[0].place
    assert place is not None
    assert place.country == "GB"


def test_a_city_in_capitals_over_a_story_is_no_place_of_it() -> None:
    text = (
        "KHARTOUM Nine soldiers were killed on Sunday when rebels attacked a post in Kadugli, Sudan, the army said. "
        "A doctor said that two civilians were hurt."
    )
    assert _places(text) == ["Kadugli"]


def test_a_part_of_the_city_lies_in_the_city_told_before() -> None:
    text = (
        "A bomb killed nine people in a market in Jalalabad on Sunday, police said. The blast, which wounded four "
        "others, hit a row of shops in the Zarrin district of the city."
    )
    assert "Jalalabad" in _within(text)


@pytest.mark.parametrize(("noun", "name"), [("province", "Kunduz"), ("region", "Kunduz"), ("district", None)])
def test_a_province_is_called_by_its_bare_name(noun: str, name: str | None) -> None:
    text = f"Nine soldiers were killed in an ambush in Kunduz {noun} of Afghanistan on Sunday."
    assert _places(text) == [name or f"Kunduz {noun}"]


@pytest.mark.parametrize(
    "text",
    [
        "Nine were shot dead in Lom on Sunday in the worst attack since the president took\noffice in March 2012.",
        "Nine were shot dead in Lom on Sunday, and it happened the day before elections held on 4 March 2019.",
    ],
)
def test_days_of_offices_and_elections_are_none_of_the_attack(text: str) -> None:
    found = record(text, published="2019-03-04").engagements
    assert [e.date.start.isoformat() for e in found if e.date] == ["2019-03-03"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pirates killed nine sailors of a tanker in the Gulf of Oman on Sunday.", "Gulf of Oman"),
        ("Pirates seized a tanker in the Zandar Strait on Sunday, taking nine sailors.", "Zandar Strait"),
        ("Missiles hit the Black Sea port of Odesa in Ukraine on Sunday, killing nine people.", "Odesa"),
    ],
)
def test_what_happened_at_sea_has_the_sea_for_its_place(text: str, name: str) -> None:
    assert _places(text) == [name]


def test_the_site_that_the_next_sentence_gives_lies_in_the_town() -> None:
    text = (
        "A bomb killed nine people in the Pakistani city of Quetta on Sunday. "
        "The blast occurred in the parking area of Zarghoon Park, officials said."
    )
    assert _places(text) == ["Zarghoon Park"]
    assert "Quetta" in _within(text)


def test_a_day_takes_the_year_of_the_line_over_it() -> None:
    text = (
        "2016 – After the truce\n\nOn 3 October, rebels shot dead nine soldiers in Gwoza.\n\n"
        "2018 – Talks\n\nNobody came to the talks in Abuja."
    )
    found = record(text, published=None).engagements
    assert [e.date.start.isoformat() for e in found if e.date] == ["2016-10-03"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Gunmen wounded nine people in the streets of Vienna, Austria, near the old Zeltplatz square on Sunday.",
            "Zeltplatz",
        ),
        (
            "Nine soldiers were killed in the Zerrin sector of Rajouri district in Jammu and Kashmir on Sunday.",
            "Zerrin",
        ),
        (
            "Reports came from camps outside of Maiduguri of an attack on Zulwari villagers that killed nine people. "
            "Zulwari village was burned.",
            "Zulwari",
        ),
        ("In Syria's Zalmun mountain range, nine fighters were killed in a clash on Sunday.", "Zalmun"),
    ],
)
def test_the_finer_of_two_places_is_found(text: str, name: str) -> None:
    assert _places(text)[0] == name


def test_what_is_done_in_the_neighbouring_village_was_done_there() -> None:
    text = (
        "The attack on Sunday did not stop at Zulwari village, with three suicide bombers killing four people in "
        "neighbouring Gazori village."
    )
    assert _places(text) == ["Gazori"]


def test_a_region_may_have_two_names_in_one() -> None:
    place = record("A soldier was shot dead in Samba in Jammu and Kashmir on Sunday.").engagements[0].place
    assert place is not None
    assert place.within == ("Jammu and Kashmir",)


@pytest.mark.parametrize(
    "text",
    [
        "The Zarrun Air Base in Zarrun, Syria, was hit by an air strike on Sunday that killed nine soldiers.",
        "Nine soldiers died on Sunday when jets hit the Zarrun Air Base near Zarrun in Syria.",
    ],
)
def test_a_base_that_bears_the_name_of_its_town_is_the_finer_place(text: str) -> None:
    assert _places(text) == ["Zarrun Air Base"]


def test_who_puts_out_a_report_under_its_day_is_no_place() -> None:
    text = "21 Jun 2019 The Oxus Group\n\nRebels stormed a base in Badghis province on June 18, killing 20 soldiers."
    assert _places(text)[0] == "Badghis"


def test_the_previous_day_of_a_digest_is_the_day_before_it() -> None:
    text = (
        "- Gunmen kill four traders in Gao, Mali. (AFP)\n"
        "- Russia reports 12 soldiers killed in the previous day during the bombardment of Tskhinvali. (BBC)\n"
    )
    found = record(text, published="2019-03-04").engagements
    assert [e.date.start.isoformat() for e in found if e.date] == ["2019-03-04", "2019-03-03"]


def test_a_deed_that_a_party_claims_to_have_done_was_done_on_the_day_it_names() -> None:
    text = "On 2 March, Ukrainian forces claimed to have killed nine Russian soldiers at Bishkyn village."
    found = record(text, published="2022-03-09").engagements
    assert [e.date.start.isoformat() for e in found if e.date] == ["2022-03-02"]
