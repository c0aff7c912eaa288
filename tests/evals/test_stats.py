"""Intervals that can be had again, and comparisons that are paired."""

from hypothesis import given, settings
from hypothesis import strategies as st

from evals.metrics import Accuracy, Count, Scores
from evals.stats import intervals, paired


def document(found: int, gold: int, predicted: int) -> Scores:
    return Scores({"claims": Count.of(found, gold, predicted)}, {"claimant": Accuracy(found, gold)})


MIXED = [document(n % 4, 3, 4) for n in range(12)]


def test_the_same_seed_gives_the_same_interval_and_another_seed_a_close_one() -> None:
    one = intervals(MIXED, ["claims"], resamples=500, seed=1)["claims"]
    assert one == intervals(MIXED, ["claims"], resamples=500, seed=1)["claims"]
    others = [intervals(MIXED, ["claims"], resamples=500, seed=s)["claims"] for s in range(2, 8)]
    assert any(other != one for other in others)
    for other in others:
        assert abs(other.low - one.low) < 0.1


def test_an_interval_holds_its_own_score() -> None:
    whole = sum(MIXED, Scores())
    for name in ("claims", "claimant"):
        interval = intervals(MIXED, [name])[name]
        value = whole.value(name)
        assert value is not None
        assert interval.low < value < interval.high


def test_documents_that_are_all_alike_leave_no_doubt() -> None:
    interval = intervals([document(1, 2, 2)] * 5, ["claims"])["claims"]
    assert interval.low == interval.high == 0.5


def test_a_measure_that_is_never_scored_has_no_interval() -> None:
    assert intervals([Scores()] * 3) == {}
    assert intervals([]) == {}


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), min_size=1, max_size=8))
def test_a_run_against_itself_differs_by_nothing(parts: list[tuple[int, int]]) -> None:
    scores = [document(f, f + m, f + 1) for f, m in parts]
    delta = paired(scores, scores, ["claims"], resamples=50)["claims"]
    assert delta.difference == 0
    assert delta.interval is not None
    assert (delta.interval.low, delta.interval.high) == (0, 0)
    assert delta.p == 1


def test_a_gain_in_every_document_is_no_chance_and_in_one_of_many_may_be() -> None:
    better = [document(2, 3, 4) for _ in range(12)]
    worse = [document(1, 3, 4) for _ in range(12)]
    sure = paired(worse, better, ["claims"])["claims"]
    assert sure.p is not None
    assert sure.p < 0.01
    unsure = paired(worse, [better[0], *worse[1:]], ["claims"])["claims"]
    assert unsure.p is not None
    assert unsure.p > 0.05


def test_the_difference_is_of_the_sums_not_the_mean_of_documents() -> None:
    before = [document(0, 1, 1), document(9, 9, 9)]
    after = [document(1, 1, 1), document(9, 9, 9)]
    difference = paired(before, after, ["claims"])["claims"].difference
    assert difference is not None
    assert abs(difference - 0.1) < 1e-9
