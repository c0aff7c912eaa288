"""Whose loss it is where a noun names no party but only one of those who fought can be meant."""

from __future__ import annotations

import pytest

from .reading import record


def lost(text: str) -> list[tuple[str, int | None, str | None, str | None]]:
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    return [
        (c.kind, c.value.low, name.get(c.subject.actor or ""), c.subject.side)
        for c in found.claims
        if c.value is not None and c.kind != "strength"
    ]


@pytest.mark.parametrize(
    ("text", "loss"),
    [
        (
            "Police and gunmen exchanged fire in Torreon on Monday. An officer was killed.",
            ("killed", 1, "Police", "attacker"),
        ),
        (
            "Police and gunmen exchanged fire in Torreon on Monday. Four suspects were killed.",
            ("killed", 4, "gunmen", "defender"),
        ),
        (
            "Soldiers raided a camp of the Shining Path near Tocache on Monday. A captain was wounded.",
            ("wounded", 1, "Peruvian army", "attacker"),
        ),
    ],
)
def test_officers_are_of_the_one_regular_force_and_suspects_of_those_across(
    text: str, loss: tuple[str, int, str, str]
) -> None:
    assert lost(text) == [loss]


def test_members_are_of_the_party_by_whose_noun_they_are_called() -> None:
    text = (
        "Peasant patrols clashed with Shining Path rebels near Tocache on Monday and killed two rebels. Three patrol "
        "members were wounded."
    )
    assert ("wounded", 3, "Peasant patrols", "attacker") in lost(text)


def test_a_figure_for_two_parties_that_died_is_neither_ones() -> None:
    text = "At least 40 soldiers and rebels died when FARC guerrillas attacked a post of the army near Mitu on Monday."
    assert lost(text) == [("killed", 40, None, None)]


def test_no_casualties_on_either_side_are_one_claim_of_nobody() -> None:
    text = (
        "Nepali troops attacked a camp of the Maoists near Dang on Monday, with no casualties on either side."
    )
    assert lost(text) == [("killed_or_wounded", 0, None, None)]


def test_who_puts_a_toll_at_a_figure_counts_those_attacked() -> None:
    text = (
        "Ansar Dine fighters attacked a camp of the Malian army in Lere on Monday. The army put the toll at six hurt "
        "and two lorries burnt."
    )
    assert {(k, n, who) for k, n, who, _ in lost(text)} == {
        ("wounded", 6, "Malian army"),
        ("materiel_destroyed", 2, "Malian army"),
    }


def test_resistance_casualties_are_those_of_the_fighters_called_so() -> None:
    text = "Resistance fighters bombed a police station in Kale on Monday. No resistance casualties were reported."
    assert [(n, side) for _, n, _, side in lost(text)] == [(0, "attacker")]
