"""Promises about the tags of a page in the line of its story."""

from __future__ import annotations

import pytest

from extract.text.tidying import tidy

_LEAD = "Raids on a village near Orvane killed nine people on Monday. "


@pytest.mark.parametrize(
    ("tags", "story"),
    [
        ("Tags Orvane siege Lomba Peace Front", "At least nine people were killed in raids on a village."),
        ("Tags PRF Lomba Orvane Kalo", "A clinic of the PRF was hit by shells."),
        (
            "Tags Lomba Orvane raids Lomban regime Anton Riva",
            "Raids on a village near Orvane killed nine people.",
        ),
        ("Tags Lomba Regime Rebels Anton Riva Raids", "Lomban jets on Monday bombed a village near Orvane."),
    ],
)
def test_tags_between_lead_and_story_go(tags: str, story: str) -> None:
    made = tidy(f"{_LEAD}{tags} {story}")
    assert made is not None
    assert made[0] == _LEAD + story


@pytest.mark.parametrize(
    ("tags", "story"),
    [
        ("Tags Lomba Board for Human Rights", "At least nine people were killed in raids on a village."),
        ("Tags Lomba Peace Front raids Anton Riva", "Almost a dozen people were killed near Orvane."),
        ("Tags Orvane Lomba siege war.", "A car bomb killed nine people near Orvane."),
    ],
)
def test_tags_with_names_of_several_words_or_a_stop_go(tags: str, story: str) -> None:
    made = tidy(f"{_LEAD}{tags} {story}")
    assert made is not None
    assert made[0] == _LEAD + story


def test_tags_behind_a_lead_without_its_stop_end_it() -> None:
    made = tidy("Raids near Orvane killed nine people Tags Lomba Orvane raids Four people were hurt in Tira.")
    assert made is not None
    assert made[0] == "Raids near Orvane killed nine people. Four people were hurt in Tira."


@pytest.mark.parametrize(
    "more", ["Tags were found on the mines.", "Tags on the shells said so.", "He read the Tags."]
)
def test_other_tags_stay(more: str) -> None:
    assert tidy(_LEAD + more) is None
