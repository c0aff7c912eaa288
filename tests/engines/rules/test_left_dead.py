"""Holds that those who are left dead or hurt were killed or wounded, whoever left them so."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import figures, losses, record, sides


@pytest.mark.parametrize(
    "deed", ["killed nine dockers and injured 14", "left nine dockers dead and injured 14"]
)
def test_hurting_others_is_told_apart_from_leaving_some_dead(deed: str) -> None:
    assert figures(f"A truck bomb {deed} in the port of Tulmera on Sunday.") == [
        ("killed", 9, 9),
        ("wounded", 14, 14),
    ]


def test_leaving_dead_and_wounding_are_two_figures() -> None:
    text = "Mortar rounds fell on Tulmera on Sunday, leaving at least six nuns dead and wounding a cook."
    assert figures(text) == [("killed", 6, None), ("wounded", 1, 1)]


def test_those_told_behind_who_was_left_dead_died_too() -> None:
    assert losses("A clash left at least nine guards dead and three smugglers.") == [
        ("killed", 9),
        ("killed", 3),
    ]


def test_dead_or_wounded_of_one_figure_stay_together() -> None:
    assert losses("The raid left nine guards dead or wounded.") == [("killed_or_wounded", 9)]
    assert losses("The raid left nine guards dead and wounded.") == [("killed_or_wounded", 9)]


def test_a_group_that_leaves_people_dead_killed_them() -> None:
    text = "Rebels left two constables dead near Tulmera on Sunday, police said."
    assert sides(text) == [(["rebels"], ["police"])]
    assert "responsibility" in [c.kind for c in record(text).claims]


def test_those_who_flee_leave_their_own_dead() -> None:
    text = (
        "Rebels attacked a mill near Tulmera on Sunday but fled, leaving four fighters dead, the army said."
    )
    killed = [c.subject.side for c in record(text).claims if c.kind == "killed"]
    assert killed == ["attacker"]


def test_the_state_of_some_of_the_hurt_counts_nobody_anew() -> None:
    assert losses("The blast left several nuns injured, some seriously.") == [("wounded", 3)]
    assert losses("The blast wounded several nuns, some critically.") == [("wounded", 3)]


def test_those_left_injured_are_no_toll_of_the_dead() -> None:
    text = "The number of casualties may rise as the blast left several nuns injured."
    assert ("killed", 3) not in losses(text)


def test_the_quote_of_those_left_dead_says_that_they_are() -> None:
    found = record("A raid on a mill near Tulmera left nine guards, a cook and two nuns dead on Sunday.")
    quotes = [c.evidence[0].quote for c in found.claims if c.kind == "killed"]
    assert len(quotes) == 3
    assert all(quote.endswith("dead") for quote in quotes)
