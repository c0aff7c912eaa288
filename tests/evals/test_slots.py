"""The credit of each slot, decided by hand from the codebook's section 5.2."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.slots import date_credit, fit, place_credit, side_credit
from extract.records import Engagement, Place, When

from .makers import fight


def when(start: str, end: str | None = None, precision: str = "day") -> When:
    return When.model_validate({"start": start, "end": end or start, "precision": precision})


def engagement(**fields: object) -> Engagement:
    return Engagement.model_validate(fight(**fields))


SAME = {"a1": "a1", "a2": "a2", "a3": "a3"}


@pytest.mark.parametrize(
    ("gold", "predicted", "credit"),
    [
        (when("2024-07-01"), when("2024-07-01"), 1),
        (when("2024-07-01"), when("2024-07-02"), 0),
        (when("2024-07-01", "2024-07-02"), when("2024-07-02"), 1 / 2),
        (when("2024-07-01", "2024-07-03"), when("2024-07-01"), 1 / 3),
        (when("2024-07-01", "2024-07-04"), when("2024-07-03", "2024-07-06"), 2 / 6),
        # the coarser precision decides: any day of the week, month or year is the week, month or year
        (when("2024-07-01", "2024-07-07", "week"), when("2024-07-03"), 1),
        (when("2024-07-03"), when("2024-07-01", "2024-07-07", "week"), 1),
        (when("2024-07-01", "2024-07-07", "week"), when("2024-07-08"), 0),
        (when("2024-07-01", "2024-07-31", "month"), when("2024-07-30"), 1),
        (when("2024-07-01", "2024-07-31", "month"), when("2024-08-01"), 0),
        (when("2024-01-01", "2024-12-31", "year"), when("2024-07-01", "2024-07-31", "month"), 1),
        (None, None, 1),
        (when("2024-07-01"), None, 0),
        (None, when("2024-07-01"), 0),
    ],
)
def test_dates_are_compared_by_the_jaccard_index_at_the_coarser_precision(
    gold: When | None, predicted: When | None, credit: float
) -> None:
    assert date_credit(gold, predicted) == pytest.approx(credit)


@given(st.dates(), st.integers(0, 40), st.dates(), st.integers(0, 40))
def test_the_credit_of_dates_is_symmetric_and_full_only_for_the_same_days(
    a: dt.date, length: int, b: dt.date, other: int
) -> None:
    last = dt.date.max - dt.timedelta(days=40)
    a, b = min(a, last), min(b, last)
    x = When(start=a, end=a + dt.timedelta(days=length), precision="day")
    y = When(start=b, end=b + dt.timedelta(days=other), precision="day")
    assert date_credit(x, y) == date_credit(y, x)
    assert (date_credit(x, y) == 1) == (x == y)
    assert (date_credit(x, y) > 0) == (x.start <= y.end and y.start <= x.end)


def place(name: str | None, *within: str, country: str | None = None) -> Place:
    return Place(name=name, within=within, country=country)


@pytest.mark.parametrize(
    ("gold", "predicted", "credit"),
    [
        (place("Dilba"), place("DILBA"), 1),
        (place("Tin-Zaouatène"), place("Tin Zaouatene"), 1),
        (place("Dilba", "Mopti Region"), place("Mopti region"), 0.5),
        (place("Dilba", "Mopti Region"), place("Karo"), 0),
        (place("Dilba"), place("Karo", "Dilba"), 0),
        (place(None, country="ML"), place(None, country="ML"), 1),
        (place(None, country="ML"), place(None, country="NE"), 0),
        (place(None, "Mopti", country="ML"), place("Mopti", country="ML"), 0.5),
        (place("Dilba", country="ML"), place(None, country="ML"), 0),
        (None, None, 1),
        (None, place("Dilba"), 0),
        (place("Dilba"), None, 0),
    ],
)
def test_places_are_right_by_folded_name_and_half_right_by_an_enclosing_area(
    gold: Place | None, predicted: Place | None, credit: float
) -> None:
    assert place_credit(gold, predicted) == credit


@pytest.mark.parametrize(
    ("gold", "predicted", "credit"),
    [
        (["a1"], ["a1"], 1),
        (["a1", "a2"], ["a1"], 2 / 3),
        (["a1"], ["a1", "a3"], 2 / 3),
        (["a1"], ["a2"], 0),
        (["a1"], [], 0),
        ([], ["a1"], 0),
        ([], [], 1),
        (["a1"], ["p9"], 0),
    ],
)
def test_a_side_is_worth_the_f1_of_its_paired_actors(
    gold: list[str], predicted: list[str], credit: float
) -> None:
    assert side_credit(gold, predicted, SAME) == pytest.approx(credit)


def test_similarity_is_the_mean_over_the_slots_that_gold_fills() -> None:
    gold = engagement(date=None, attackers=[])
    predicted = engagement(place={"name": "Karo"}, attackers=["a3"])
    how = fit(gold, predicted, SAME)
    assert how.credits == {"type": 1, "place": 0, "defenders": 1}
    assert how.similarity == pytest.approx(2 / 3)


def test_a_pair_is_found_from_one_half_with_the_date_or_the_place_right() -> None:
    gold = engagement()
    half = fit(gold, engagement(type="assault", date=None, attackers=["a3"], defenders=["a2", "a3"]), SAME)
    assert half.similarity == pytest.approx((0 + 0 + 1 + 0 + 2 / 3) / 5)
    assert not half.found  # the place is right, and the rest is too little
    enough = fit(gold, engagement(type="assault", date=None, attackers=["a1"], defenders=["a2", "a3"]), SAME)
    assert enough.found
    nowhere = fit(gold, engagement(date=None, place={"name": "Karo"}), SAME)
    assert nowhere.similarity == pytest.approx(3 / 5)
    assert not nowhere.found


def test_exactly_one_half_is_found() -> None:
    gold = engagement(attackers=[])
    how = fit(gold, engagement(type="assault", place=None), SAME)
    assert how.similarity == 0.5
    assert how.found


def test_an_enclosing_area_is_place_enough_and_a_third_of_the_days_is_not_date_enough() -> None:
    area = fit(
        engagement(place={"name": "Dilba", "within": ["Mopti"]}),
        engagement(date=None, place={"name": "Mopti"}),
        SAME,
    )
    assert area.found
    third = fit(
        engagement(date={"start": "2024-07-01", "end": "2024-07-03", "precision": "day"}),
        engagement(place=None),
        SAME,
    )
    assert third.similarity > 0.5
    assert not third.found


def test_where_gold_has_neither_date_nor_place_the_similarity_alone_decides() -> None:
    gold = engagement(date=None, place=None)
    assert fit(gold, engagement(), SAME).found
    assert not fit(gold, engagement(type="assault", attackers=["a3"]), SAME).found


def test_sides_are_unordered_only_where_gold_knows_no_initiator() -> None:
    turned = engagement(attackers=["a2"], defenders=["a1"])
    known = fit(engagement(), turned, SAME)
    assert (known.credits["attackers"], known.credits["defenders"], known.swapped) == (0, 0, False)
    unknown = fit(engagement(initiator_known=False), turned, SAME)
    assert (unknown.credits["attackers"], unknown.credits["defenders"], unknown.swapped) == (1, 1, True)
