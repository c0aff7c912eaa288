"""The letterhead of a release is no part of its story, and a place over an item stands on a line of its own."""

from __future__ import annotations

import pytest

from extract.text import dates
from extract.text.letterheads import places_over_items, without_letterhead
from extract.text.prose import mask

_HEAD = "Joint Command Update, March 3, 2011\nJoint Command - Lomba 2011-03-S-021 1204, 1311 For Immediate Release"
_DATELINE = "ORO, Lomba (March 3, 2011) –"


def _places(text: str) -> list[str]:
    masked = without_letterhead(mask(text))
    assert len(masked) == len(text)
    return [text[start:end] for start, end, _ in places_over_items(masked)]


def test_the_number_of_a_release_is_no_date_and_its_dateline_stands_on_a_line_of_its_own() -> None:
    text = f"{_HEAD} Download PDF   {_DATELINE} Troops killed two rebels."
    masked = without_letterhead(mask(text))
    assert "2011-03-S-021" not in masked
    assert "Release" not in masked
    assert masked[: masked.index("ORO")].rstrip(" ").endswith("\n")
    line = dates.dateline(masked)
    assert line is not None
    assert line[0].isoformat() == "2011-03-03"


@pytest.mark.parametrize(
    ("behind", "places"),
    [
        (" Kob-e Dara/Sanmin In the same area, troops killed two rebels.", ["Kob-e Dara/Sanmin"]),
        ("\u2028Kob 'Ali/Sanmin\u2028Troops killed two rebels.", ["Kob 'Ali/Sanmin"]),
        (" Dara District, Sanmin Province A patrol was attacked.", ["Dara District, Sanmin Province"]),
        (" Sanmin Province Kob District Two rebels were killed.", ["Sanmin Province Kob District"]),
        (" Sanmin Province During a patrol, two rebels were killed.", ["Sanmin Province"]),
        (" Two rebels were killed. Kob/Dara A patrol was attacked.", ["Kob/Dara"]),
        (" Five Sanmin villagers were killed on the Kob/Dara road.", []),
    ],
)
def test_places_between_the_dateline_and_the_story_are_over_it(behind: str, places: list[str]) -> None:
    assert _places(f"{_HEAD} {_DATELINE}{behind}") == places


def test_a_text_that_is_no_release_keeps_its_words() -> None:
    text = "News/Sanmin\nORO, Lomba - Two rebels were killed, their release having been refused."
    assert without_letterhead(text) == text
    assert not places_over_items(text)
