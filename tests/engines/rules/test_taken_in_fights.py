"""Promises about arrests that end a fight, "the other" of two, one who dies of those shot, districts before a comma."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested two rebels following a shootout in Korvath, Kenya.",
        "Two rebels were arrested in an encounter with police in Korvath, Kenya.",
        "On Monday, two rebels were arrested after a gun battle with police at Korvath village in Kenya.",
    ],
)
def test_those_arrested_in_a_fight_are_prisoners(text):
    (found,) = record(text).claims
    assert (found.kind, found.value.low) == ("captured", 2)
    first, second = camps(text)
    assert "rebels" in (*first, *second)


def test_what_was_seized_after_an_arrest_in_a_fight_was_the_prisoners():
    text = (
        "A rebel was arrested after a gun battle with police in Korvath, Kenya. A rifle was seized from her."
    )
    found = record(text)
    name = {a.id: a.name for a in found.actors}
    (rifle,) = [c for c in found.claims if c.kind == "materiel_captured"]
    assert name[rifle.subject.actor].startswith("rebel")


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested two rebels in Korvath, Kenya.",
        "Two rebels were arrested on Monday in Korvath, Kenya, in connection with a clash last year.",
    ],
)
def test_an_arrest_alone_takes_no_prisoners(text):
    assert all(c.kind != "captured" for c in record(text).claims)


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen attacked two farmers in Korvath, Kenya, killing one and seriously wounding the other.",
        "Gunmen shot two farmers in Korvath, Kenya. One was killed and the other was wounded.",
    ],
)
def test_the_other_of_two_is_one(text):
    assert {("killed", 1, 1), ("wounded", 1, 1)} <= set(figures(text))


def test_two_who_were_shot_did_not_both_die_where_one_died():
    text = "Two farmers were shot by gunmen in Korvath, Kenya. One died."
    assert figures(text) == [("killed", 1, 1)]


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("Shah Wali Kot district, Kandahar", "Shah Wali Kot district"),
        ("Panjwai district, Kandahar", "Panjwai district"),
    ],
)
def test_a_district_before_the_comma_lies_in_what_stands_behind(where, name):
    (found,) = record(f"Gunmen killed three traders in {where}.").engagements
    assert found.place.name == name
