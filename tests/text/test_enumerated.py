"""Things listed line by line under what became of them."""

from __future__ import annotations

import pytest

from extract.text.enumerated import joined
from tests.engines.rules.reading import losses


def test_short_items_under_a_colon_become_one_sentence_of_the_same_length() -> None:
    text = "The patrol reported seizing:\n\n- six carbines\n- a mortar;\n* two flags\n\nNobody was hurt.\n"
    made = joined(text)
    assert len(made) == len(text)
    assert [x.split() for x in made.split(":")[1].splitlines()[0].split(",")] == [
        ["six", "carbines"],
        ["a", "mortar"],
        ["two", "flags"],
    ]
    assert made.endswith("\n\nNobody was hurt.\n")


@pytest.mark.parametrize(
    "text",
    [
        "They seized:\n- six carbines\n",
        "They found:\n- A guard was shot at dawn.\n- The mayor said so.\n",
        "News of the day:\n- six carbines\n- a mortar\n",
        "They seized six carbines:\n\n\n",
    ],
)
def test_a_lone_item_sentences_and_other_lists_stay_as_they_are(text: str) -> None:
    assert joined(text) == text


def test_each_thing_listed_is_counted() -> None:
    text = "Troops raided a rebel camp. They recovered the following:\n- six carbines\n- a mortar\n"
    assert [x for x in losses(text) if x[0] == "materiel_captured"] == [
        ("materiel_captured", 6),
        ("materiel_captured", 1),
    ]
