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
    "more", ["Tags were found on the mines.", "Tags on the shells said so.", "He read the Tags."]
)
def test_other_tags_stay(more: str) -> None:
    assert tidy(_LEAD + more) is None
