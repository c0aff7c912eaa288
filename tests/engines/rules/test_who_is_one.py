"""Promises about which descriptions of a text are one actor, and by which words the record names it."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, sides


def forms(text: str, type_: str) -> list[set[str]]:
    """Gives the surface forms of each core actor of a type."""
    return [{m.lower() for m in a.mentions} for a in record(text).actors if a.core and a.type == type_]


@pytest.mark.parametrize(
    ("text", "noun", "fuller"),
    [
        ("Gunmen abducted seven foreign road workers near Tumaco on Monday.", "road workers", "foreign road workers"),
        ("A bomb killed three elderly shoppers in Quetta on Monday.", "shoppers", "elderly shoppers"),
        ("Rebels took away nine villagers of Kambele on Monday.", "villagers", "villagers of kambele"),
    ],
)  # fmt: skip
def test_a_group_of_victims_is_named_by_its_noun_and_by_the_words_around_it(
    text: str, noun: str, fuller: str
) -> None:
    (found,) = forms(text, "civilians")
    assert {noun, fuller} <= found


def test_attackers_are_named_with_what_they_wore() -> None:
    (found,) = forms("Men in military fatigues shot dead a teacher in Basra on Monday.", "unidentified")
    assert {"men", "men in military fatigues"} <= found


def test_words_that_count_or_tell_a_fate_are_no_part_of_a_name() -> None:
    (found,) = forms(
        "At least six other wounded residents died in Sumy on Monday after shelling.", "civilians"
    )
    assert found == {"residents"}


def test_a_country_that_shares_a_patrol_is_named_by_its_adjective() -> None:
    text = "Taliban fighters ambushed a convoy of Afghan and coalition forces near Maiwand on Monday."
    assert {"afghan"} in forms(text, "state_forces")


def test_victims_of_one_kind_in_two_attacks_are_one_group_beside_those_of_a_third() -> None:
    text = (
        "On Monday, gunmen near Baga shot dead three fishermen.\n\n"
        "On Tuesday, a mine near Duguri killed two fishermen and hurt six others.\n\n"
        "On Friday, a suicide bomber killed nine people at a market in Bama."
    )
    assert [d for _, d in sides(text)] == [["fishermen"], ["fishermen"], ["people"]]
