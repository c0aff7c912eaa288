"""Where and when those met or travelled who spoke of a deed is not where and when it happened."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

_RAID = "Gunmen ambushed a convoy in Mali on Saturday, killing six soldiers. "


@pytest.mark.parametrize(
    "meeting",
    [
        "The Peace Council is to convene in Nairobi on Sunday over the ambush.",
        "The foreign ministers will hold an emergency meeting in Abuja on Sunday on the ambush.",
        "The president, who was in Paris for a summit, condemned the ambush.",
        "The president condemned the ambush during a visit to Lisbon.",
    ],
)
def test_talks_on_a_deed_give_it_neither_place_nor_day(meeting: str) -> None:
    (e,) = record(_RAID + meeting, published="2024-11-14").engagements
    assert e.place is not None
    assert e.place.name is None
    assert e.date is not None
    assert str(e.date.end) == "2024-11-09"


def test_a_day_between_a_doer_and_his_deed_is_that_of_the_deed() -> None:
    (e,) = record(
        "She said troops on Nov. 6 stormed a camp at Kareto, killing four.", published="2024-11-14"
    ).engagements
    assert e.date is not None
    assert str(e.date.start) == "2024-11-06"
