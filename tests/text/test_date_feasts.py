"""Feasts are days of the year like any other date."""

import datetime as dt

import pytest

from extract.text import dates
from extract.text.date_feasts import easter

PUBLISHED = dt.date(2019, 4, 25)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Bombs fell on Christmas Eve.", dt.date(2018, 12, 24)),
        ("Bombs fell on New Year's Day.", dt.date(2019, 1, 1)),
        ("Bombs fell on New Year\u2019s Eve.", dt.date(2018, 12, 31)),
        ("Bombs fell on Boxing Day 1996.", dt.date(1996, 12, 26)),
        ("Bombs fell on Easter Sunday.", dt.date(2019, 4, 21)),
        ("Bombs fell on Good Friday 1998.", dt.date(1998, 4, 10)),
    ],
)
def test_a_feast_names_its_day_of_the_last_year_that_had_it(text: str, day: dt.date) -> None:
    found = dates.find(text, PUBLISHED)
    assert [(d.when.start, d.when.end) for d in found if d.when] == [(day, day)]


def test_a_feast_that_moves_is_open_where_nothing_tells_the_year() -> None:
    assert [d.when for d in dates.find("Bombs fell on Easter Sunday.")] == [None]


def test_an_eve_of_something_else_is_no_date() -> None:
    assert dates.find("Bombs fell on the eve of the vote.", PUBLISHED) == []


def test_easter_falls_where_the_calendar_has_it() -> None:
    assert [easter(year) for year in (1988, 2000, 2016, 2024)] == [
        dt.date(1988, 4, 3),
        dt.date(2000, 4, 23),
        dt.date(2016, 3, 27),
        dt.date(2024, 3, 31),
    ]
