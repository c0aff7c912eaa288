"""A monitor's record gives its day in its form; what it tells of earlier attacks keeps days of their own."""

from __future__ import annotations

import pytest

from .reading import record

_ACCOUNT = (
    "At least nine herders were killed in an airstrike on the town of Wajid, local media reported. "
    "In a previous raid on the town on April 21 two women had died."
)


@pytest.mark.parametrize(
    "head",
    [
        "Incident code\nSO991\nIncident date\nMay 2, 2023\nLocation\nWajid, Bakool, Somalia\nAssessment\n",
        "SO-0991\nDate: 2 May 2023\nLocation: Wajid, Somalia\n",
    ],
)
def test_the_day_under_the_label_is_that_of_the_incident_and_not_of_an_earlier_raid(head: str) -> None:
    days = [e.date and e.date.start.isoformat() for e in record(head + _ACCOUNT, published=None).engagements]
    assert days == ["2023-05-02", "2023-04-21"]


def test_rows_with_a_day_head_accounts_of_their_own() -> None:
    text = (
        "N-1 | 2014-03-08 | Wajid district | rebels\n"
        "Three soldiers killed when rebels set off a landmine under their jeep. Two rebels also died.\n\n"
        "N-2 | 2014-03-11 to 2014-03-12 | Wajid district | rebels\n"
        "A shopkeeper was shot dead by about ten rebels in Dinsoor. No soldiers were there."
    )
    found = record(text, published=None).engagements
    days = [e.date and (e.date.start.day, e.date.end.day) for e in found]
    assert days == [(8, 8), (11, 12)]


@pytest.mark.parametrize(
    "head",
    [
        "[SOM-2019-114] Bakool, Wajid. 13 Jun 2019. ",
        "SOM114\nJune 13 2019\nLocation: Wajid, Bakool\n\n",
        "SOM-7731 | Bakool region, Somalia, Wajid district, Wajid | 13/06/2019\n",
    ],
)
def test_the_place_in_the_head_of_a_record_is_that_of_an_account_that_names_none(head: str) -> None:
    (told,) = record(head + "Masked gunmen raked worshippers; four were killed.", published=None).engagements
    assert told.date is not None
    assert told.date.start.isoformat() == "2019-06-13"
    assert told.place is not None
    assert told.place.name == "Wajid"


def test_days_that_stand_over_parts_take_their_year_from_the_title() -> None:
    text = (
        "August 1\n\nThree policemen were killed when their vehicle hit a landmine in Wajid.\n\n"
        "August 5\n\nSeparately, gunmen abducted six labourers near Dinsoor.\n\n"
        "August 9\n\nEight soldiers were killed in a blast in Baidoa."
    )
    found = record(text, published=None, title="Somalia timeline - August 2017").engagements
    assert [(e.focus, e.date and e.date.start.isoformat()) for e in found] == [
        ("main", "2017-08-01"),
        ("main", "2017-08-05"),
        ("main", "2017-08-09"),
    ]


def test_a_title_that_opens_on_the_weekday_of_its_day_dates_what_it_sums_up() -> None:
    text = (
        "In Wajid, two car bombs killed eight people. Gunmen in Dinsoor shot dead a policeman. "
        "Warplanes bombed rebel positions near Baidoa last night, killing three."
    )
    found = record(text, published="2024-07-24", title="Wednesday: 9 killed in Somalia").engagements
    assert [e.date and e.date.start.day for e in found] == [24, 24, 23]
