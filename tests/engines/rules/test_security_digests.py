"""Digests of an agency, one item a line: starred lines under a town, and who did what behind "police said"."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record, sides


def test_starred_lines_led_by_a_town_are_items_even_if_the_town_is_the_same() -> None:
    found = record(
        "Following are security incidents in Iraq on Tuesday.\n\n* denotes a new item\n\n"
        "* TIKRIT - A mine hurt three farmers when it blew up in the Qadisiya district, police said.\n\n"
        "* TIKRIT - Men armed with silenced guns attacked an army post in the Zuhur district, wounding a soldier.\n\n"
        "KUT - A rocket killed a guard at a bank, a hospital source said.",
        published="2009-06-02",
    )
    assert len(found.engagements) == 3
    assert {str(e.date.start) for e in found.engagements if e.date} == {"2009-06-02"}


@pytest.mark.parametrize(
    "text",
    [
        "A mine wounded two drivers when it went off in Tikrit, Iraq, police said.",
        "In Tikrit, Iraq, police say they came upon two drivers' corpses -- shot and bound -- on Monday.",
    ],
)
def test_the_police_who_only_speak_attacked_nobody(text: str) -> None:
    assert all("police" not in x for camp in sides(text) for x in camp[0])


def test_who_fired_before_he_was_shot_is_the_one_that_began() -> None:
    text = "Marines killed a gunman after they had shot at an American column by Tikrit, Iraq, police said."
    assert camps(text)[0] == ["gunman"]


def test_those_killed_while_conducting_an_operation_attacked_nobody() -> None:
    text = "Two Marines were killed on Monday while conducting a combat operation in Anbar Province, Iraq."
    assert camps(text) == ([], ["Marines"])


def test_who_was_shot_and_lies_in_hospital_is_wounded() -> None:
    text = "Gunmen raided a shop in Yala, Thailand, on Monday. A clerk was also shot and is in a serious condition."
    assert [(kind, low) for kind, low, _ in figures(text)] == [("wounded", 1)]


def test_a_man_fired_at_is_no_place() -> None:
    found = record(
        "Troops opened fire at Sami Nassar, 25, a baker, in Nablus on Monday. He died from his wounds."
    )
    assert [e.place.name for e in found.engagements if e.place] == ["Nablus"]
    assert "Sami Nassar" in [a.name for a in found.actors]


def test_paragraphs_that_begin_with_a_bare_day_and_month_are_entries() -> None:
    found = record(
        "Chronology of the militia's crimes\n\n3 July Militiamen shot dead two farmers in Balibo.\n\n"
        "Nobody was arrested.\n\n8 July Soldiers opened fire on a crowd in Maliana, killing a nurse.\n\n"
        "11 July\nFour students were abducted in Atsabe by men of the Sixth Company.",
        published="1999-08-01",
    )
    assert [str(e.date.start) for e in found.engagements if e.date] == [
        "1999-07-03",
        "1999-07-08",
        "1999-07-11",
    ]


def test_the_convoy_of_a_junta_is_its_army() -> None:
    found = record(
        "KIA men waylaid one junta convoy by Momauk, Myanmar, on 4 June 2023, and burned two trucks."
    )
    assert [a.type for a in found.actors if a.id in found.engagements[0].defenders] == ["state_forces"]
