"""Hospitals in which those hurt died later are no scenes; distances and what somebody attacked are."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _places(text: str) -> list[tuple[str | None, list[int | None]]]:
    found = record(text, published="2015-06-09")
    return [
        (
            e.place.name if e.place else None,
            [c.value.low for c in found.claims if c.engagement == e.id and c.kind == "killed" and c.value],
        )
        for e in found.engagements
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Gunmen shot a mayor in Gao on Monday. He died at a hospital in Bamako.",
        "Gunmen shot a mayor in Gao on Monday. The mayor died of his wounds in hospital in Bamako.",
    ],
)
def test_who_dies_in_a_hospital_of_another_town_was_killed_where_he_was_shot(text: str) -> None:
    assert _places(text) == [("Gao", [1])]


@pytest.mark.parametrize(
    "text",
    [
        "Six people died at a hospital in Kunduz when aircraft bombed it.",
        "Six people died in an attack on a hospital in Kunduz.",
    ],
)
def test_a_hospital_that_was_struck_is_where_it_happened(text: str) -> None:
    assert _places(text) == [("Kunduz", [6])]


def test_about_so_many_kilometres_from_a_town_is_that_town() -> None:
    text = "A soldier was killed when his lorry hit a mine about 40 kilometres from Tessalit."
    assert _places(text) == [("Tessalit", [1])]


def test_what_an_attack_by_somebody_is_on_is_a_place() -> None:
    assert _places("Troops repulsed an attack by rebels on Tolimba.") == [("Tolimba", [])]
