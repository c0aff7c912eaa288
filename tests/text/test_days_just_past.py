"""The day and the night that have just passed: "over the last day", "the past night"."""

from __future__ import annotations

import datetime as dt

import pytest

from extract.text import dates, numbers

DAY = dt.date(2024, 5, 10)


@pytest.mark.parametrize("words", ["In the last day", "In the course of the last day", "Over the past night"])
def test_the_day_just_past_is_the_day_before_and_that_of_publication(words: str) -> None:
    found = dates.find(f"{words} two people were killed.", DAY)
    assert [(x.when.start, x.when.end) for x in found if x.when] == [(DAY - dt.timedelta(1), DAY)]


def test_the_last_day_of_several_is_not_told_by_the_day_of_publication() -> None:
    assert not [x for x in dates.find("It was on the last day of the truce.", DAY) if x.when]


def test_a_count_behind_the_last_day_numbers_no_day() -> None:
    found = numbers.find("In the last day 5 Ruritanian guards were killed.")
    assert [x.low for x in found] == [5]
    assert not numbers.find("On day 5 Ruritanian guards were killed.")
