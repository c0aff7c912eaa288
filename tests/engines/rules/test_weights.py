"""Weights add up, whoever watches sees what was weighed, and what is shipped names what a record may hold."""

from __future__ import annotations

import threading
from typing import get_args

import pytest

from evals.fitting import FIGURED
from extract.engines.rules.vocabulary.weights import seen, table, table_of, watch, watching
from extract.records import EngagementType
from tests.engines.rules.reading import record

RAID = "Gunmen attacked an army post near Bankilare on Saturday, killing four soldiers, the governor said."


def test_the_weights_of_the_cues_that_are_there_add_up_for_each_name() -> None:
    made = table_of("# name\tcue\tweight\nlate\tnight\t7\nlate\tnoon\t-4\nearly\tnight\t-2\n")
    assert made.names == ("early", "late")
    assert made.totals(["night", "noon", "dawn"]) == [-2, 3]
    assert made.totals([]) == [0, 0]


def test_a_table_without_lines_has_no_names() -> None:
    assert table_of("# name\tcue\tweight\n").names == ()


def test_who_watches_sees_what_is_weighed_in_a_text_and_nobody_else_does() -> None:
    with watching() as mine:
        record(RAID)
        assert watch() is mine
    assert {name for name, _, _ in mine.seen} >= {"kinds.tsv"}
    assert list(mine.engagements.values()) == [["e1"]]
    assert set(mine.actors) <= set(mine.names)
    before = len(mine.seen)
    record(RAID)
    assert watch() is None
    assert len(mine.seen) == before


def test_a_table_that_is_left_out_is_not_asked_and_seen_all_the_same() -> None:
    with watching("a.tsv") as mine:
        assert not seen("a.tsv", 1, ["x"])
        assert seen("b.tsv", 2, ["y"])
    assert mine.seen == [("a.tsv", 1, ["x"]), ("b.tsv", 2, ["y"])]


def test_another_thread_is_not_watched() -> None:
    with watching() as mine:
        other = threading.Thread(target=record, args=(RAID,))
        other.start()
        other.join()
        assert mine.seen == []


@pytest.mark.parametrize(
    ("file", "names"),
    [
        ("sides.tsv", {"attacker", "defender"}),
        ("kinds.tsv", set(get_args(EngagementType))),
        ("figures.tsv", set(FIGURED)),
    ],
)
def test_the_tables_that_are_shipped_name_what_they_choose_between(file: str, names: set[str]) -> None:
    assert set(table(file).names) == names
    assert all(weight for row in table(file).of.values() for _, weight in row)
