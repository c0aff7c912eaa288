"""Counts that add, and what is said where there is nothing to count."""

from hypothesis import given
from hypothesis import strategies as st

from evals.metrics import Accuracy, Count, Scores, total

numbers = st.integers(0, 50)
counts = st.builds(lambda f, m, r, i: Count(f, f + m, r, r + i), numbers, numbers, numbers, numbers)


@given(st.lists(counts, max_size=6))
def test_the_counts_of_a_set_are_the_sums_of_its_documents(parts: list[Count]) -> None:
    whole = total(Scores({"claims": c}) for c in parts).counts.get("claims", Count())
    assert whole.gold == sum(c.gold for c in parts)
    assert whole.invented == sum(c.invented for c in parts)
    assert whole.missed == sum(c.missed for c in parts)


@given(counts)
def test_scores_stay_between_zero_and_one_and_f1_between_its_parts(c: Count) -> None:
    for value in (c.precision, c.recall, c.f1):
        assert value is None or 0 <= value <= 1
    if c.precision is not None and c.recall is not None and c.f1 is not None:
        assert min(c.precision, c.recall) - 1e-12 <= c.f1 <= max(c.precision, c.recall) + 1e-12


def test_nothing_to_find_and_nothing_invented_is_unscored_and_not_zero() -> None:
    assert Count().f1 is None
    assert Count(0, 0, 2, 2).f1 is None  # right for free, as actors that are not core
    assert Accuracy().value is None


def test_an_invention_where_there_is_nothing_to_find_is_zero() -> None:
    assert Count.of(0, 0, 1).f1 == 0


def test_finding_nothing_is_zero() -> None:
    assert Count.of(0, 3, 0).f1 == 0


def test_f1_is_the_harmonic_mean_of_precision_and_recall() -> None:
    c = Count.of(2, 4, 3)
    assert (c.precision, c.recall) == (2 / 3, 0.5)
    assert c.f1 == 2 * (2 / 3) * 0.5 / (2 / 3 + 0.5)


def test_accuracies_add_and_average() -> None:
    both = Accuracy.mean([1, 0.5]) + Accuracy.mean([0])
    assert both == Accuracy(1.5, 3)
    assert both.value == 0.5
