"""Notes whose title only says where or what it was: the day they came out is theirs, and the place of the title."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

_SHOT = "Gunmen with rifles attacked the village and shot two farmers to death."


def _day(text: str, title: str) -> str | None:
    found = record(text, published="2019-04-26", title=title).engagements[0].date
    return found.start.isoformat() if found is not None else None


@pytest.mark.parametrize("title", ["Gidan Oromba, Gao", "Oromba bus attack", "Oromba serial bombings"])
def test_what_a_labelled_note_tells_happened_on_its_day(title: str) -> None:
    assert _day(_SHOT, title) == "2019-04-26"


@pytest.mark.parametrize(
    "title", ["Two shot dead in Oromba attack", "Army on alert after attack", "Oromba mourns"]
)
def test_a_headline_is_no_label(title: str) -> None:
    assert _day(_SHOT, title) is None


def test_a_labelled_note_that_names_a_day_keeps_it() -> None:
    assert _day("Gunmen shot two farmers to death on 3 April 2019.", "Gidan Oromba, Gao") == "2019-04-03"


def test_a_village_that_no_list_knows_is_the_place_with_the_areas_behind_it() -> None:
    place = record(_SHOT, title="Gidan Oromba, Gao Region, Mali").engagements[0].place
    assert place is not None
    assert (place.name, place.within, place.country) == ("Gidan Oromba", ("Gao Region",), "ML")


def test_a_state_that_is_called_like_a_country_lies_in_the_land_of_which_the_note_speaks() -> None:
    text = "Bandits attacked the village, shot two farmers to death and wounded three Nigerian soldiers."
    place = record(text, title="Gidan Oromba, Niger").engagements[0].place
    assert place is not None
    assert (place.name, place.country) == ("Gidan Oromba", "NG")


def test_a_town_that_the_note_names_is_kept() -> None:
    place = record("Gunmen shot two farmers to death in Kidal.", title="Oromba, Gao").engagements[0].place
    assert place is not None
    assert place.name == "Kidal"
