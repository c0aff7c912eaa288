"""Promises about names and days that lost the apostrophe of what they own."""

from __future__ import annotations

import pytest

from extract.engines.rules.restoration.lost_owners import owners
from extract.engines.rules.vocabulary.lexicon import Lexicon
from tests.engines.rules.reading import record


@pytest.mark.parametrize(
    ("bare", "owned"),
    [
        ("They shelled Benghazis Sabri district.", "Benghazi's Sabri district"),
        ("Nine died in Mondays fighting.", "Monday's fighting"),
        ("General Korro spoke. Korros forces fled.", "Korro's forces"),
        ("Shells hit the citys outskirts.", "the city's outskirts"),
        ("Al-Qaedas former wing took it.", "Al-Qaeda's former wing"),
        ("The Oro-led coalitions airstrikes hit a farm.", "coalition's airstrikes"),
        ("Shells of the Lorwan militarys guns fell.", "military's guns"),
        ("Its armys bases burned.", "Its army's bases"),
    ],
)
def test_what_owns_something_gets_its_apostrophe_back(bare: str, owned: str) -> None:
    found = owners(bare, Lexicon.load(()))
    assert found is not None
    assert owned in found[0]
    assert [bare[i] for i, c in zip(found[1], found[0], strict=False) if c != "'"] == list(bare)


@pytest.mark.parametrize(
    "whole",
    [
        "The Libyans fled to Honduras Bay.",
        "They meet on Mondays near the well.",
        "A Houthi chief and three Houthis died.",
        "Médecins Sans Frontières runs it.",
        "Korro's men and Mondays raid.",
    ],
)
def test_whole_words_and_kept_apostrophes_stay(whole: str) -> None:
    assert owners(whole, Lexicon.load(())) is None


def test_a_quarter_of_an_owning_city_is_the_place() -> None:
    text = (
        "Air raids on Benghazis Sabri district killed at least ten people including seven children on Friday the Peace "
        "Board for Human Rights said. The board which tracks the war from abroad said that it was unclear whose jets "
        "they were and that the toll was likely to rise because many of the wounded were in a bad way."
    )
    found = record(text)
    assert [x.place.name for x in found.engagements if x.place] == ["Sabri district"]


@pytest.mark.parametrize(
    ("bare", "owned"),
    [
        ("One of the groups members blew himself up.", "the group's members"),
        ("Shells hit the capitals eastern outskirts.", "the capital's eastern"),
    ],
)
def test_what_there_is_one_of_owns_what_follows(bare: str, owned: str) -> None:
    found = owners(bare, Lexicon.load(()))
    assert found is not None
    assert owned in found[0]


@pytest.mark.parametrize(
    "whole",
    ["The groups clashed near the wells.", "The groups have fled.", "The groups positioned in Dewa fled."],
)
def test_several_bodies_that_act_stay_several(whole: str) -> None:
    assert owners(whole, Lexicon.load(())) is None
