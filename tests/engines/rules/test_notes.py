"""Lists of notes without bullets, and reports that string several incidents together."""

from __future__ import annotations

import pytest

from extract.engines.rules.layout.notes import heads, spots
from tests.engines.rules.reading import record

_BY_DATE = (
    "On 3 May 2017, gunmen on a motorcycle shot dead a shopkeeper in the Pishin area of Quetta district.\n\n"
    "On 6 May 2017, a roadside bomb went off near a police vehicle in Sibi district, wounding two policemen."
)
_BY_PLACE = (
    "The past 24 hours\n\n"
    "Orikhiv: 2 dead, 3 wounded under mortar fire.\n\n"
    "Huliaipole: a rocket strike on a private sector. One person was killed.\n\n"
    "Stepnohirsk: a mine exploded under a tractor, the driver was injured."
)


def test_notes_by_date_are_engagements_of_their_own() -> None:
    found = record(_BY_DATE, published=None).engagements
    assert [e.date.start.isoformat() for e in found if e.date] == ["2017-05-03", "2017-05-06"]
    assert {e.focus for e in found} == {"main"}
    assert [e.type for e in found] == ["attack_on_civilians", "bombing"]


def test_notes_by_place_take_the_place_that_heads_them() -> None:
    found = record(_BY_PLACE, published="2023-06-02").engagements
    assert [e.place.name for e in found if e.place] == ["Orikhiv", "Huliaipole", "Stepnohirsk"]
    assert [e.type for e in found] == ["shelling", "shelling", "bombing"]


def test_notes_without_a_date_take_the_hours_that_the_list_covers() -> None:
    found = record(_BY_PLACE, published="2023-06-02").engagements
    assert {(e.date.start.isoformat(), e.date.end.isoformat()) for e in found if e.date} == {
        ("2023-06-01", "2023-06-02")
    }


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked a post near Sirba on Monday.\n\nThe army said it lost two men.",
        "Update: the toll rose to nine.\n\nNote: names were withheld.",
        "",
    ],
)
def test_plain_paragraphs_are_no_list_of_notes(text: str) -> None:
    assert heads(text) == []


def test_recent_incidents_of_one_report_are_all_main() -> None:
    text = (
        "GOMA, 12 March - Rebels attacked an army base near Sake on Monday, killing three soldiers, the army said.\n\n"
        "In a separate incident on Sunday, gunmen abducted four aid workers near Rutshuru."
    )
    found = record(text, published="2024-03-12").engagements
    assert [e.focus for e in found] == ["main", "main"]


def test_nested_bullets_under_headings_are_items() -> None:
    text = (
        "* Conflict in the north\n"
        "** A roadside bomb kills two soldiers near Djibo, Burkina Faso.\n"
        "* Conflict in the east\n"
        "** Gunmen kill five farmers in Beni, Democratic Republic of the Congo."
    )
    found = record(text, published="2022-02-02").engagements
    assert len(found) == 2
    assert {e.date.start.isoformat() for e in found if e.date} == {"2022-02-02"}


_LED = (
    "2021-03-04, Sefu, Kasai: Raiders with rifles entered farms and abducted two farmers.\n"
    "2021-03-06, Lomba, Kasai: A trader stepped on a mine on a secondary road. The blast killed him.\n"
    "2021-03-09, Tiko, Kasai: Raiders shot and killed four civilians near the Aberde camp."
)


def test_lines_led_by_day_and_place_are_engagements_there_and_then() -> None:
    found = record(_LED, published=None).engagements
    assert [(e.place.name, e.date.start.isoformat()) for e in found if e.place and e.date] == [
        ("Sefu", "2021-03-04"),
        ("Lomba", "2021-03-06"),
        ("Tiko", "2021-03-09"),
    ]
    assert all(e.place and list(e.place.within) == ["Kasai"] for e in found)


@pytest.mark.parametrize(
    "text",
    [
        "Sefu, Kasai (2021-03-04): Raiders killed two farmers and left.",
        "2021-03-04 Sefu\nRaiders killed two farmers and left.",
        "* 2021-03-04. Sefu. Raiders arrived at the place. They killed two farmers in the Aberde camp.",
    ],
)
def test_a_single_note_happened_where_its_head_says(text: str) -> None:
    (found,) = record(text, published=None).engagements
    assert found.place
    assert found.place.name == "Sefu"
    assert found.date
    assert found.date.start.isoformat() == "2021-03-04"


def test_a_date_before_a_name_in_a_sentence_heads_no_note() -> None:
    assert spots("On 4 March 2021, Boko Haram attacked Sefu.") == []
    assert spots("SEFU, 25 Aug 88 (AFP) -- Two men were killed.") == []


_CITED = (
    "Lowland war\n"
    "Rebels attacked a police post in Dikwa, Nigeria, killing four officers. (Morning Wire) (The Record)\n"
    "A bomb went off at a market in Quetta, Pakistan, wounding nine people who were shopping there. (Morning Wire)"
)


def test_lines_that_end_in_their_sources_are_items_of_a_digest() -> None:
    found = record(_CITED, published="2021-05-03").engagements
    assert [(e.place.name, e.focus, e.date.start.isoformat()) for e in found if e.place and e.date] == [
        ("Dikwa", "main", "2021-05-03"),
        ("Quetta", "main", "2021-05-03"),
    ]


def test_items_of_a_dated_digest_happened_on_its_day() -> None:
    text = "Rebels attacked a police post in Dikwa, Nigeria, killing four officers."
    (found,) = record(text, title="Diary:Events of 2021 May 3", published="2021-05-03").engagements
    assert found.date
    assert found.date.start.isoformat() == "2021-05-03"


def test_related_items_are_background_each_by_itself() -> None:
    text = (
        "Five peacekeepers were killed when gunmen attacked their base in Dikwa on Friday.\n\n### Related:\n\n"
        "1. A car bombing in Dikwa kills two soldiers.\n"
        "2. Boko Haram attacks a remote army base in northern Nigeria, claiming to have killed nine soldiers."
    )
    found = record(text).engagements
    assert [e.focus for e in found] == ["main", "background", "background"]


def test_the_title_names_the_place_that_the_text_leaves_out() -> None:
    text = "Gunmen killed six villagers on Monday, the police said."
    (found,) = record(text, title="Six killed in attack in Dikwa, Nigeria").engagements
    assert found.place
    assert (found.place.name, found.place.country) == ("Dikwa", "NG")
