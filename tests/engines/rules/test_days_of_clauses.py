"""Which day of a sentence is that of the deed, where another one tells when somebody did something about it."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


@pytest.mark.parametrize(
    "text",
    [
        "Two guards were buried on Monday after they were killed in Kano on Friday.",
        "Schools reopened on Monday after gunmen killed two teachers in Kano on Friday.",
        "A curfew was imposed on Monday after nine people were killed in clashes in Jos on Friday.",
        "Troops deployed on Monday to Jos, where clashes killed nine people on Friday.",
        "Thousands buried on Monday two guards who were killed in Kano on Friday.",
    ],
)
def test_the_day_of_the_violent_clause_is_that_of_the_deed(text: str) -> None:
    found = record(text, published="2015-06-09")
    assert [str(e.date and e.date.start) for e in found.engagements] == ["2015-06-05"]


def test_two_violent_clauses_keep_the_day_of_the_first() -> None:
    found = record(
        "Troops shelled Kano on Monday after rebels stormed a post there on Friday.", published="2015-06-09"
    )
    assert "2015-06-08" in [str(e.date and e.date.start) for e in found.engagements]
