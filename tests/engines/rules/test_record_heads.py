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
