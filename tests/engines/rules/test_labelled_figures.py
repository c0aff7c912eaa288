"""Figures behind a label, as fact sheets and coded notes give them, and the words that count beside them."""

from __future__ import annotations

import pytest

from .reading import figures, losses, record

RAID = "On 3 May 2024 raiders attacked a market in Port Mara."


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("Fatalities: 3", [("killed", 3, 3)]),
        ("Killed: 3\nInjured: 17\nAbducted: 9", [("captured", 9, 9), ("killed", 3, 3), ("wounded", 17, 17)]),
        ("Total number of deaths: 17", [("killed", 17, 17)]),
        ("Best: 9 High: 17 Low: 3.", [("killed", 9, 9)]),
        ("Dead: 9 nurses, 3 guards.", [("killed", 3, 3), ("killed", 9, 9)]),
        ("Killed - 9, wounded - 17.", [("killed", 9, 9), ("wounded", 17, 17)]),
        ("Fatalities unknown and coded as 10.", [("killed", 10, 10)]),
        ("Number of fatalities: unknown", []),
        ("Page: 3", []),
    ],
)
def test_a_figure_behind_a_label_is_counted(label: str, expected: list[tuple[str, int, int]]) -> None:
    assert figures(f"{RAID}\n{label}") == expected


def test_a_coded_total_of_all_sides_is_of_no_side_and_no_claim_where_it_repeats_a_figure() -> None:
    text = f"{RAID} Nine traders and three raiders were killed. "
    total = [c.subject.side for c in record(text + "Best: 12 High: 17 Low: 9.").claims if c.value.low == 12]
    assert total == [None]
    assert figures(text + "Best: 9 High: 17 Low: 9.") == [("killed", 3, 3), ("killed", 9, 9)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The raid led to the killing of nine members of the guild.", [("killed", 9)]),
        ("The murder on Saturday of nine union leaders is blamed on raiders.", [("killed", 9)]),
        ("Diplomats put the rebel dead at 40.", [("killed", 40)]),
        ("Nine army and militia fighters, among them three cooks, and 17 rebels were killed.",
         [("killed", 9), ("killed", 3), ("killed", 17)]),
        ("The clash left the rebels with 17 dead and the army with nine.", [("killed", 17), ("killed", 9)]),
        ("Among those killed in the raid on Monday was a surgeon.", [("killed", 1)]),
        ("The figure was later lowered to nine.", [("killed", 9)]),
        ("Raiders captured a pilot.", [("captured", 1)]),
        ("A bomb went off without leaving victims.", [("killed_or_wounded", 0)]),
        ("One of the guards is in critical condition.", [("wounded", 1)]),
    ],
)  # fmt: skip
def test_the_dead_and_the_hurt_are_counted_in_other_turns_of_phrase(
    text: str, expected: list[tuple[str, int]]
) -> None:
    assert losses(text) == expected


def test_a_loss_that_was_not_any_keeps_its_negation_in_its_evidence() -> None:
    claims = record(
        "Rebels shelled the fort of Port Mara on 3 May 2024 without causing any casualties."
    ).claims
    assert [c.evidence[0].quote for c in claims] == ["without causing any casualties"]
