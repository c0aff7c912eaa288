"""Peoples of whom a text counts the dead, several who are named, and what came of shelling without a comma."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Serb forces massacred 45 Kosovo Albanians in the village of Racak on Friday.", "Kosovo Albanians"),
        ("Croatian soldiers killed 29 Serbs in the village of Gospic on Friday.", "Serbs"),
        ("Croatian forces began the mass murder of Croatian Serbs in Sisak on Friday.", "Croatian Serbs"),
        ("Gunmen shot dead two Basques in Bayonne on Friday.", "Basques"),
    ],
)
def test_a_people_of_whom_so_many_were_killed_is_civilians(text: str, people: str) -> None:
    found = record(text)
    dead = [a for a in found.actors if people in a.mentions or a.name == people]
    assert [a.type for a in dead] == ["civilians"]
    assert found.engagements[0].type == "attack_on_civilians"


def test_a_people_that_attacks_is_a_party() -> None:
    assert camps("The Serbs attacked the village of Kusonje on Friday, killing 12 Croats.")[0] == ["Serbs"]


def test_each_of_two_with_whose_names_a_text_opens_was_killed() -> None:
    text = "Juan Perez and Pedro Lopez were killed by gunmen in Lima on Friday."
    assert figures(text) == [("killed", 1, 1)] * 2


def test_a_year_of_birth_does_not_part_a_name_from_what_befell_it() -> None:
    text = "Aliyeva Sevinj and Huseynova Aysu, born in 2013, were killed in Barda on Friday by shelling."
    assert figures(text) == [("killed", 1, 1)] * 2


@pytest.mark.parametrize(
    "cause", ["As a result of mortar shelling", "Due to shelling", "Resulting from heavy shelling"]
)
def test_what_came_of_shelling_is_counted_without_a_comma(cause: str) -> None:
    text = f"{cause} two civilians were wounded in Krymske on Friday."
    assert figures(text) == [("wounded", 2, 2)]


def test_who_was_shelling_two_villages_hurt_nobody_by_that() -> None:
    text = "The army was shelling two villages when a mine killed nine people near Gori on Friday."
    assert figures(text) == [("killed", 9, 9)]
