"""Notes that open on a day: the days named behind it lie after it, and the next one opens the next note."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _days(text: str) -> list[str | None]:
    found = record(text, published="2015-06-09").engagements
    return [e.date.start.isoformat() if e.date else None for e in found]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "May 11: Gunmen attack a police post in Kano. May 19: Insurgents seize Damask.",
            ["2015-05-11", "2015-05-19"],
        ),
        (
            "11 March - A mine hit an army lorry near Kidal. Two soldiers died. 14 March - Gunmen raided Boni.",
            ["2015-03-11", "2015-03-14"],
        ),
        (
            "4 May – Gunmen shoot a teacher in Gao. The police chief is wounded by a bomb in Kidal on 21 May.",
            ["2015-05-04", "2015-05-21"],
        ),
    ],
)
def test_a_day_named_behind_that_of_a_note_is_not_one_of_the_year_before(
    text: str, days: list[str | None]
) -> None:
    assert _days(text) == days


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday, a car bomb killed six people in Samarra; the Ansar Brigades claimed responsibility.",
        "On Sunday six people were killed in a bombing in Samarra, and the Ansar Brigades claimed responsibility.",
        "On 7 June gunmen shot dead a judge in Samarra and the Ansar Brigades admitted responsibility.",
    ],
)
def test_a_day_before_a_deed_is_not_the_one_on_which_somebody_owned_to_it(text: str) -> None:
    assert _days(text) == ["2015-06-07"]


def test_a_day_in_the_clause_of_those_who_own_to_a_deed_is_not_its_own() -> None:
    text = (
        "On Monday the Ansar Brigades claimed responsibility for a bombing in Samarra that killed six people."
    )
    assert _days(text) == [None]
