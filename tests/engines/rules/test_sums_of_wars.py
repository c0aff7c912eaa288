"""Sums over weeks and months, which are of no single engagement."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures

NEWS = "Gunmen killed a soldier near Gao on Friday."


@pytest.mark.parametrize(
    "words",
    [
        "In the nine months before the truce, the rebels had killed 40 soldiers.",
        "From the beginning of 2024, the region saw 12 raids by the rebels, in which 70 people died.",
        "That added to a toll of at least 31 dead and dozens wounded.",
        "Over 90 herders' men and 60 villagers have died since a sweep of the army two months ago enraged the clans.",
        "During the week from July 15 to July 21, eleven persons were killed. The toll includes two nuns.",
    ],
)
def test_a_sum_over_months_is_no_claim_on_the_day_told(words: str) -> None:
    assert figures(f"{NEWS} {words}") == [("killed", 1, 1)]


@pytest.mark.parametrize(
    "words",
    [
        "The dead include two nuns.",
        "At least 30 people have died in Gao since Thursday.",
    ],
)
def test_a_toll_of_days_stays_one(words: str) -> None:
    assert len(figures(f"Rebels shelled Gao on Friday. {words}")) == 1
