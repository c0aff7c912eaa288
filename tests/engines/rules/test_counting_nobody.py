"""What stands among those hurt and counts none of them, and whom a clause behind "with" counts."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, said


@pytest.mark.parametrize("ages", ["41, 18 and 70", "41, 18, and 70", "41 and 70"])
def test_ages_are_no_further_people(ages: str) -> None:
    text = f"Shells fell on Lomba on Friday. Three nurses, aged {ages}, were wounded."
    assert figures(text) == [("wounded", 3, 3)]


def test_what_a_place_is_was_not_killed() -> None:
    text = "A mine claimed the lives of two monks in Lomba, a hamlet nine kilometres north of Gao, on Friday."
    assert figures(text) == [("killed", 2, 2)]


def test_those_of_another_town_in_a_list_were() -> None:
    text = "Bandits killed a monk in Gao, a smith in Ansongo and a nurse in Timbuktu on Friday."
    assert len(figures(text)) == 3


def test_another_shell_is_nobody() -> None:
    text = "A shell hit a bakery in Gao on Friday, killing two bakers, and another, which fell short, hit a wall."
    assert figures(text) == [("killed", 2, 2)]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("with four guards and nine cooks receiving injuries", [("wounded", 4, 4), ("wounded", 9, 9)]),
        ("with six of its men being killed", [("killed", 6, 6)]),
    ],
)
def test_all_behind_with_are_counted(words: str, told: list[tuple[str, int, int]]) -> None:
    assert figures(f"A mine went off under a lorry of the army near Gao on Friday, {words}.") == told


def test_those_who_perish_are_dead_under_a_heading_of_losses() -> None:
    text = "The army took losses, too, near Gao on Friday: three sappers perished in the fight, and two were wounded."
    assert figures(text) == [("killed", 3, 3), ("wounded", 2, 2)]


def test_the_thousands_of_a_range_are_both_numbers() -> None:
    assert figures("2-3,000 guerrillas attacked Gao on Friday.") == [("strength", 2000, 3000)]


@pytest.mark.parametrize(
    "words",
    [
        "First reports put the toll at six, but Saturday, the mayor said nine people were killed.",
        "First reports put the toll at six, but on Saturday the mayor said nine people were killed.",
    ],
)
def test_who_speaks_behind_a_time_says_only_what_follows(words: str) -> None:
    told = {
        low: who
        for kind, low, who in said(f"A shell hit a market in Gao on Friday. {words}")
        if kind == "killed"
    }
    assert "mayor" not in (told[6] or "")
    assert "mayor" in (told[9] or "")


def test_deaths_from_an_attack_on_a_suburb_are_no_suburb_s() -> None:
    from tests.engines.rules.reading import record

    found = record("Medics confirmed three deaths from an attack on a Gao suburb on Friday.")
    assert all("suburb" not in (c.subject.text or "") for c in found.claims)
