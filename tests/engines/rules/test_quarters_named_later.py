"""The quarter of a city that a report names behind its lead, or in the same breath as the city."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "A blast on a tram killed six people in Aleppo on Sunday. Radio Oro said the explosion took place in Al "
            "Zorwa region of the northern city and that nine were hurt.",
            "Al Zorwa",
        ),
        (
            "A missile killed 18 people on Tuesday in an old part of Aleppo, the army said. "
            "The missile struck in the Zorwan district while they slept.",
            "Zorwan",
        ),
        (
            "A car bomb killed nine people in Homs on Monday. "
            "The bomb went off in the Zorwan area of the Dewa neighbourhood in the central city.",
            "Zorwan",
        ),
        ("Nine people died when shells hit Homs on Friday. The shells landed in Zorwana suburb.", "Zorwana"),
        (
            "Four people were killed on Sunday when mortars hit Homs. Four people were killed on Sunday after shells "
            "fell on the central district of Old Homs, a doctor said.",
            "Old Homs",
        ),
        (
            "Two people were killed in Homs on Monday when mortars hit the Al-Zorwa neighbourhood of the city.",
            "Al-Zorwa",
        ),
    ],
)
def test_a_quarter_named_behind_the_city_is_the_place(text: str, place: str) -> None:
    found = record(text).engagements
    assert [e.place and e.place.name for e in found] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "A bomb killed nine people in Homs on Monday. Residents of the Zorwan district said the blast woke them.",
        "A bomb killed nine people in Homs on Monday. The blast was heard in many neighbourhoods and in Zorwan area.",
        "A bomb killed nine people in Homs on Monday. The wounded were taken to a hospital in the Zorwan district.",
    ],
)
def test_a_quarter_where_somebody_lives_or_hears_it_is_not(text: str) -> None:
    places = [e.place and e.place.name for e in record(text).engagements]
    assert places == ["Homs"]
