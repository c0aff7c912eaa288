"""Days of texts that name no year: they tell engagements apart, and no record gives them."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Baga on 3 March, killing nine people. On 5 April they attacked the town again, killing six.",
        "judge ana ruiz was killed on 28 july in cali; magistrate luis soto was killed on 17 october.",
        "Rebels attacked Baga in March, killing nine. The rebels attacked the town again in May, killing six.",
    ],
)
def test_deeds_of_two_days_are_two_where_no_year_is_known(text: str) -> None:
    found = record(text, published=None).engagements
    assert [e.date for e in found] == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "Two soldiers died on 3 March when a mine exploded near Cali. The army said the two were killed on 3 March.",
        "Early on 31 December gunmen raided Baga, killing nine people. Two of the wounded died on 2 January.",
    ],
)
def test_one_deed_stays_one_where_no_year_is_known(text: str) -> None:
    assert [e.date for e in record(text, published=None).engagements] == [None]


def test_a_year_that_is_named_is_given() -> None:
    found = record("Rebels attacked Baga on 3 March 2015, killing nine people.", published=None).engagements
    assert [e.date.start.year for e in found if e.date] == [2015]
