"""Dispatches that a station passed on, further items of newscasts, who was hit and died, to whom a deed is laid."""

from __future__ import annotations

import pytest

from .reading import camps, figures, record

PASSED = (
    "Paris AFP in Spanish 0230 GMT 12 Aug 88 -- [Text] Lima, 11 Aug (AFP) -- Rebels shot six clerks dead in Tambo "
    "yesterday."
)


@pytest.mark.parametrize("text", [PASSED, PASSED.upper()])
def test_a_dispatch_passed_on_is_of_the_day_on_which_it_was_written(text: str) -> None:
    (only,) = record(text, published=None).engagements
    assert only.place is not None
    assert (only.place.name or "").lower() == "tambo"
    assert only.place.country == "PE"
    assert only.date is not None
    assert only.date.start.isoformat() == "1988-08-10"


def test_a_further_paragraph_of_a_newscast_is_a_main_item() -> None:
    text = (
        "Lima, 3 May 90 (Radio Sol) -- [Text] Six farmers were shot dead in Tambo yesterday.\n\n"
        "Also last night, rebels raided the town of Huanta."
    )
    assert [e.focus for e in record(text, published=None).engagements] == ["main", "main"]


def test_who_is_hit_by_a_bullet_and_dies_is_dead() -> None:
    assert figures("A bomb went off in Ica on Monday. One shopper was hit by a splinter and died.") == [
        ("killed", 1, 1)
    ]


def test_watchmen_of_the_night_are_counted() -> None:
    assert ("killed", 2, 2) in figures("A bomb killed two night watchmen at a mill in Ica on Monday.")


def test_a_car_that_is_found_abandoned_is_no_booty_and_where_it_stood_no_scene() -> None:
    text = (
        "Two men shot a clerk dead in Ica on Monday and got away in a van that was found abandoned in Pisco."
    )
    found = record(text)
    assert [e.place.name for e in found.engagements if e.place is not None] == ["Ica"]
    assert not any(c.kind == "materiel_captured" for c in found.claims)


LAID = ["ascribed the murder to the Shining Path", "attributed the deed to a commando of the Shining Path"]


@pytest.mark.parametrize("laid", LAID)
def test_to_whom_a_murder_is_laid_is_the_attacker(laid: str) -> None:
    text = f"The mayor was shot dead in Lima on Monday. The colonel {laid}."
    attackers, defenders = camps(text)
    assert attackers == ["Shining Path"]
    assert "Shining Path" not in defenders
    assert [c.kind for c in record(text).claims].count("responsibility") == 1


def test_a_crime_may_bear_the_stamp_of_a_group() -> None:
    text = "The mayor was shot dead in Lima on Monday. The general said the murder bore the stamp of the Shining Path."
    assert [c.kind for c in record(text).claims].count("responsibility") == 1


def test_nobody_is_his_own_enemy() -> None:
    text = "Baghdad, 10 Nov 86 (INA) -- Iraqi jets raided positions near Basrah today, killing 34 enemy soldiers."
    found = record(text, published=None)
    (killed,) = [c for c in found.claims if c.kind == "killed"]
    assert killed.subject.side == "defender"
