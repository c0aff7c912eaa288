"""Places and days of an attack that a later sentence gives, without telling of the deed again."""

from __future__ import annotations

import datetime as dt

import pytest

from .reading import record

_LEAD = "Four guards died on Sunday when gunmen fell upon a convoy in Niger."
_POST = "Four guards died on Sunday when gunmen attacked a customs post in Niger."
_BARE = "Four guards died when gunmen fell upon a convoy near Gotheye in Niger."


def _place(text: str) -> str | None:
    made = record(text, published="2024-05-15").engagements
    assert len(made) == 1
    return made[0].place.name if made[0].place is not None else None


def _day(text: str) -> dt.date | None:
    made = record(text, published="2024-05-15").engagements
    assert len(made) == 1
    return made[0].date.start if made[0].date is not None else None


@pytest.mark.parametrize(
    "later",
    [
        "The convoy was hit near Gotheye.",
        "The incident occurred in Gotheye, a day’s drive from the capital, Niamey.",
        "It happened outside Gotheye, police said.",
        "The scene was Gotheye, a market town.",
        "Gotheye was where it happened.",
        "It was in Gotheye that the guards were caught.",
        "It was close to Gotheye that the men set upon them.",
        "They were set upon near Gotheye.",
    ],
)
def test_where_it_was_is_told_behind_it(later: str) -> None:
    assert _place(f"{_LEAD} {later}") == "Gotheye"


@pytest.mark.parametrize(
    "later",
    [
        "The post is in Gotheye, part of Tera district.",
        "The post lies in Gotheye, a town on the river.",
        "The post, situated in Gotheye, was built last year.",
        "The post, which stands in Gotheye, was built last year.",
    ],
)
def test_what_was_attacked_lies_where_the_text_says_it_lies(later: str) -> None:
    assert _place(f"{_POST} {later}") == "Gotheye"


@pytest.mark.parametrize(
    "later",
    [
        "The wounded were taken to Gotheye.",
        "The hospital is in Gotheye.",
        "The governor was in Gotheye at the time.",
        "The convoy had come from Gotheye.",
        "It was from Gotheye that word of the deaths came.",
        "The place was full of smoke, a driver told a radio in Gotheye.",
    ],
)
def test_what_lies_elsewhere_is_not_where_it_was(later: str) -> None:
    assert _place(f"{_LEAD} {later}") is None


@pytest.mark.parametrize(
    "later",
    [
        "The convoy was hit on May 12.",
        "It happened late on Sunday.",
        "It was on Sunday that the convoy was hit.",
        "The attack dates from Sunday.",
        "This took place on 12 May, at about noon.",
    ],
)
def test_the_day_is_told_behind_it(later: str) -> None:
    assert _day(f"{_BARE} {later}") == dt.date(2024, 5, 12)


@pytest.mark.parametrize(
    "later",
    [
        "The road was closed on Monday.",
        "It was on Monday that the governor came.",
        "The men were buried on Monday.",
    ],
)
def test_the_day_of_something_else_is_not_that_of_the_attack(later: str) -> None:
    assert _day(f"{_BARE} {later}") is None


def test_a_place_that_was_told_is_kept() -> None:
    assert _place(f"{_BARE} It happened as the trucks reached Tera.") == "Gotheye"
