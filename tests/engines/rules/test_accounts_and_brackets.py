"""Whose word it is by the name of an account or a page, in brackets, and in a list of outlets."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record, said

HIT = "A shell hit a house in Oro on Friday. "


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("@oro_eye tweeted that six traders were killed.", "@oro_eye"),
        ("However, oro24.net said that six traders died.", "oro24.net"),
        ("Oro Yah sh7 wrote that six traders were killed there.", "Oro Yah sh7"),
        (
            "A Blue Rights investigation later found: “Six traders were killed.”",
            "A Blue Rights investigation",
        ),
        ("ZDU Syria said six traders were killed.", "ZDU Syria"),
    ],
)
def test_an_account_a_page_or_an_inquiry_speaks_under_its_own_name(text: str, who: str) -> None:
    assert said(HIT + text) == [("killed", 6, who)]


def test_each_bracket_says_on_whose_word_the_figure_before_it_is() -> None:
    text = "Seven nuns were killed (per Reuters) and 12 hurt (according to Al Jazeera) in a raid on Oro."
    assert said(text) == [("killed", 7, "Reuters"), ("wounded", 12, "Al Jazeera")]


def test_a_country_that_ends_the_name_of_a_speaker_is_not_its_government() -> None:
    found = record(HIT + "ZDU Syria said six traders were killed.")
    assert all(a.type != "government" for a in found.actors)


def test_two_outlets_joined_by_and_are_two_claimants_and_one_body_of_two_tasks_is_one() -> None:
    text = "Karun TV and Zulf Press Agency reported that four people were hurt in an attack near Oro."
    assert [who for _, _, who in said(text)] == ["Karun TV", "Zulf Press Agency"]
    text = "The Oro Press and Information Committee said four people were hurt in an attack near Oro."
    assert len(said(text)) == 1
