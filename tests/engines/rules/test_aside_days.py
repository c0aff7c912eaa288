"""What is read of days on which somebody spoke or turned up, and nothing was done."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def test_today_in_a_quotation_is_the_day_of_the_deed_told_before() -> None:
    text = (
        "A guard was killed on Sunday in an attack by an armed group, a spokesman said. “Earlier today a guard was "
        "killed when his patrol came under attack by an armed group near Oro,” he told reporters."
    )
    (deed,) = record(text, published="2024-07-29").engagements
    assert deed.date is not None
    assert deed.date.end.isoformat() == "2024-07-28"


def test_today_of_the_narrator_is_the_day_of_publication() -> None:
    text = "A guard was killed on Sunday in a raid on a mill in Oro. Two porters were killed today in Dewa."
    days = {x.place.name: x.date.start.isoformat() for x in record(text).engagements if x.place and x.date}
    assert days == {"Oro": "2024-07-28", "Dewa": "2024-07-29"}


def test_the_day_on_which_those_who_escaped_were_found_is_not_that_of_the_deed() -> None:
    text = (
        "On 14 July a lorry was ambushed near Oro. One porter was killed, one was hurt and two escaped and were found "
        "the following day in a hamlet."
    )
    (deed,) = record(text).engagements
    assert deed.date is not None
    assert deed.date.start == deed.date.end
    assert deed.date.start.isoformat() == "2024-07-14"


@pytest.mark.parametrize(
    "aside",
    ["during the 1979-1989 war against the northerners", "promised in the December 25, 2011 agreement"],
)
def test_the_years_of_a_war_and_the_day_of_an_accord_are_not_those_of_a_deed(aside: str) -> None:
    text = f"Gunmen killed nine goatherds at Kirkuk, Iraq, close to the shelters dug {aside}."
    assert [e.date for e in record(text, published="2016-05-04").engagements] == [None]
