"""Two who give counts in one sentence, each his own."""

from __future__ import annotations

import pytest

from .reading import record

AT_WAZA = "Rebels attacked the base at Waza in Cameroon on Monday. "


def counts(told: str) -> set[tuple[str | None, int | None]]:
    """Who counts how many killed."""
    return {
        (c.claimant.text, c.value.low if c.value else None)
        for c in record(AT_WAZA + told).claims
        if c.kind == "killed"
    }


@pytest.mark.parametrize(
    "told",
    [
        "The army spoke of 12 dead, the rebels of 40.",
        "The army put the toll at 12, the rebels at 40.",
        "The army put the toll at 12 and the rebels at 40.",
        "The army admitted 12 dead, the rebels claimed 40.",
        "While the army spoke of 12 dead, the rebels claimed 40.",
    ],
)
def test_each_count_is_his_who_gives_it(told: str) -> None:
    found = {(who.lower() if who else None, many) for who, many in counts(told)}
    assert found == {("the army", 12), ("the rebels", 40)}


def test_a_doctor_who_counts_is_nobody_s_victim() -> None:
    assert counts("The army gave the number of dead as 12, a doctor as 19.") == {
        ("The army", 12),
        ("a doctor", 19),
    }


def test_what_stands_before_who_said_it_is_his() -> None:
    assert counts("Twelve soldiers were killed, the army said on Tuesday.") == {("the army", 12)}
    assert counts("Twelve soldiers were killed in the raid, the rebels claimed.") == {("the rebels", 12)}
