"""Digests that tell of one country after another, and the week over which they tell."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

_LABELLED = (
    "Iraq: Gunmen killed a tribal leader in Samarra. Syria: A mine wounded three children near Palmyra. "
    "Nigeria: Fighters attacked an army camp, and seven soldiers were killed."
)
_OPENING = (
    "In Mali, militants ambushed a convoy near Ansongo, killing five soldiers. In Niger, two gendarmes died when their "
    "car hit a mine. In Burkina Faso, armed men killed nine farmers in a village called Lomba."
)


def _lands(text: str) -> list[tuple[str | None, set[int | None]]]:
    """The country and the figures of each engagement."""
    made = record(text)
    return [
        (
            e.place.country if e.place else None,
            {c.value.low for c in made.claims if c.engagement == e.id and c.value},
        )
        for e in made.engagements
    ]


def test_a_country_before_a_colon_within_a_line_opens_an_item() -> None:
    assert _lands(_LABELLED) == [("IQ", {1}), ("SY", {3}), ("NG", {7})]


def test_a_country_on_which_a_sentence_opens_is_where_that_happened() -> None:
    assert _lands(_OPENING) == [("ML", {5}), ("NE", {2}), ("BF", {9})]


@pytest.mark.parametrize(("text", "name"), [(_LABELLED, "Nigerian army"), (_OPENING, "Nigerien gendarmerie")])
def test_forces_without_a_country_are_those_of_the_country_that_a_digest_has_turned_to(
    text: str, name: str
) -> None:
    assert name in {a.name for a in record(text).actors}


def test_the_week_on_which_a_digest_opens_is_when_all_of_it_happened() -> None:
    text = "The week of 3-9 May 2021 brought more violence to the Sahel. " + _OPENING
    days = {(str(e.date.start), str(e.date.end)) if e.date else None for e in record(text).engagements}
    assert days == {("2021-05-03", "2021-05-09")}
