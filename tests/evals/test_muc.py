"""MUC's views and CEAF-RME, counted by hand."""

import pytest

from evals.metrics import Count
from evals.muc import ceaf_rme
from evals.scoring import score

from .makers import DAY, actor, fight, record

LATER = {**DAY, "start": "2024-07-09", "end": "2024-07-09"}


def test_the_views_differ_by_which_unpaired_templates_they_count() -> None:
    far = {"date": LATER, "place": {"name": "Karo"}, "type": "bombing"}
    gold = record(fight("g1"), fight("g2", **far))
    predicted = record(
        fight("p1", type="assault"),
        fight("p2", date=None, place={"name": "Suna"}, attackers=[], defenders=["a1"]),
    )
    views = score(predicted, gold).views
    # g1 and p1 share date, place and both sides of five fills; g2 has five fills, p2 has type, place and one side
    assert views["matched"] == Count.of(4, 5, 5)
    assert views["missing"] == Count.of(4, 10, 5)
    assert views["spurious"] == Count.of(4, 5, 8)
    assert views["all"] == Count.of(4, 10, 8)


def test_a_date_that_overlaps_is_half_right_in_the_views() -> None:
    gold = record(fight(date={**DAY, "end": "2024-07-03"}))
    assert score(record(fight()), gold).views["matched"] == Count.of(4.5, 5, 5)


def test_ceaf_rme_counts_shared_mentions_under_the_best_alignment() -> None:
    gold = record(fight(), actors=[actor("a1", "Hill Front", "HF", "the front"), actor("a2", "army")])
    predicted = record(fight(), actors=[actor("a1", "Hill Front", "fighters"), actor("a2", "army")])
    # type 1, place 1, attackers 1 of 3 and of 2, defenders 1
    count = ceaf_rme(gold, predicted)
    assert count == Count.of(4, 6, 5)
    assert count.precision == pytest.approx(4 / 5)


def test_ceaf_rme_gives_no_credit_twice() -> None:
    gold = record(fight())
    predicted = record(fight("p1"), fight("p2"))
    once = ceaf_rme(gold, gold)
    assert ceaf_rme(gold, predicted) == Count.of(once.found, once.gold, 2 * once.predicted)
