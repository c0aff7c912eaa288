"""Those whom a relative clause tells to have been taken: "the men whom they seized", "nine men they had shot"."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, sides


@pytest.mark.parametrize(
    "text",
    [
        "Raiders on Monday let go 30 pupils whom they kidnapped from a school in Tumba.",
        "Raiders have released 30 pupils whom they had kidnapped from a school in Tumba.",
        "Raiders released 30 pupils they had kidnapped from a school in Tumba.",
        "Raiders released 30 pupils that they kidnapped from a school in Tumba.",
    ],
)
def test_those_whom_the_raiders_let_go_are_the_ones_they_took(text: str) -> None:
    assert figures(text) == [("captured", 30, 30)]
    assert sides(text) == [(["raiders"], ["pupils"])]


def test_men_whom_they_had_captured_are_prisoners() -> None:
    assert ("captured", 9, 9) in figures(
        "Rebels freed nine soldiers whom they had captured in a raid on Tumba in May."
    )


@pytest.mark.usefixtures("by_rules_alone")
def test_what_they_told_somebody_that_others_did_is_no_relative_clause() -> None:
    text = "Rebels told nine soldiers that they attacked Tumba on Monday."
    assert not any("soldiers" in x for _, x in sides(text))
