"""What one says and another one's answer to it in the passive: "…, but this report was denied by the army"."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _told(text: str) -> list[tuple[str | None, str]]:
    found = record(text, published="2015-06-09").claims
    return [(c.claimant.text, c.stance) for c in found if c.kind == "killed"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Residents said nine civilians were killed in the raid on Baga on Monday, but this was denied by the army.",
            [("Residents", "asserts"), ("the army", "denies")],
        ),
        (
            "It was reported that nine civilians died in the raid on Baga, but the report was denied by the army.",
            [(None, "asserts"), ("the army", "denies")],
        ),
        (
            "RESIDENTS SAID THE ARMY LOST TWO MEN IN A RAID ON BAGA, BUT THIS VERSION WAS DENIED BY THE ARMED FORCES.",
            [("RESIDENTS", "asserts"), ("THE ARMED FORCES", "denies")],
        ),
        (
            "Residents said nine civilians were killed in the raid on Baga, and this was confirmed by the army.",
            [("Residents", "asserts"), ("the army", "confirms")],
        ),
    ],
)
def test_both_the_word_and_the_answer_to_it_are_told(text: str, told: list[tuple[str | None, str]]) -> None:
    assert _told(text) == told
