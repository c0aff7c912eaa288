"""Tests of totals over a year or a war, and of the lists that part them."""

from __future__ import annotations

from tests.engines.rules.reading import figures

_KILLED = "Gunmen killed two guards near Ruba on Friday.\n"


def test_a_total_of_the_year_that_a_death_brings_about_is_no_toll_of_the_attack() -> None:
    told = (
        _KILLED
        + "Their deaths bring the number of guards slain by gunmen this year to 61, 40 in towns and 21 on roads."
    )
    assert figures(told) == [("killed", 2, 2)]


def test_the_lines_under_a_total_since_some_year_count_no_engagement() -> None:
    told = _KILLED + (
        "The monitor says that the toll of the valley since late 2021 has reached 90:\n\n"
        "• 30 gunmen were shot dead by guards.\n\n"
        "• 60 guards, including five women, were killed in 12 ambushes by gunmen.\n\n"
        "By district the attacks were:\n\n"
        "- Upper valley: seven attacks left 20 dead."
    )
    assert figures(told) == [("killed", 2, 2)]


def test_a_line_of_such_a_list_with_a_day_of_its_own_is_told_as_an_engagement() -> None:
    told = (
        "More than 90 guards have been killed since May 2023:\n\n"
        "- On July 3, 2024, eleven guards were killed in an ambush near Oro."
    )
    assert ("killed", 11, 11) in figures(told)


def test_attacks_that_a_monitor_counted_together_are_no_engagement() -> None:
    told = _KILLED + "Observers documented seven attacks in the valley and the death of 14 guards."
    assert figures(told) == [("killed", 2, 2)]


def test_a_plain_breakdown_of_one_toll_keeps_its_parts() -> None:
    told = "Shells killed five people in Ruba on Friday. The army said:\n\n- Two boys were killed at home."
    assert ("killed", 2, 2) in figures(told)
