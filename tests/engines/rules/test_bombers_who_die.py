"""Suicide bombings told without the word."""

from __future__ import annotations

import pytest

from .reading import record


def _types(text: str) -> list[str]:
    return [e.type for e in record(text).engagements]


@pytest.mark.parametrize(
    "who",
    [
        "A car bomber killed",
        "A bomber on a motorbike killed",
        "A lone bomber killed",
        "A woman wearing an explosive belt killed",
        "A visitor with a bomb in his turban killed",
        "A man who hid explosives under his clothes killed",
        "A man who set off his load of explosives killed",
        "A boy detonated his explosives and killed",
    ],
)
def test_who_carries_the_bomb_that_kills_dies_by_it(who: str) -> None:
    assert _types(f"{who} nine people at a mosque in Gao on Monday.") == ["suicide_bombing"]


@pytest.mark.parametrize(
    "what",
    [
        "An explosives-laden car rammed",
        "Two boats filled with explosives rammed",
        "A tanker crammed with explosives crashed into",
        "A car bomb was driven into",
        "A lorry packed with explosives drove into",
        "A suicide lorry full of explosives ploughed into",
        "A lorry full of explosives rammed into",
        "A man rammed an explosives-laden vehicle into",
    ],
)
def test_what_is_driven_full_of_explosives_is_a_suicide_bombing(what: str) -> None:
    assert _types(f"{what} a navy post in Gao on Monday, killing nine sailors.") == ["suicide_bombing"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A car bomb killed nine people in Gao on Monday.", "bombing"),
        ("A car bomb exploded outside a navy post in Gao on Monday, killing nine people.", "bombing"),
        (
            "A drone packed with explosives crashed into a market in Gao on Monday, killing nine.",
            "air_strike",
        ),
        ("Soldiers detonated their charges and blew up a bridge in Gao on Monday.", "bombing"),
    ],
)
def test_a_bomb_that_nobody_carries_is_none(text: str, kind: str) -> None:
    assert _types(text) == [kind]


@pytest.mark.parametrize(
    "what",
    [
        "A suicide lorry full of explosives ploughed",
        "A suicide truck ploughed",
        "A car full of dynamite crashed",
    ],
)
def test_whose_convoy_it_drives_into_is_the_target(what: str) -> None:
    text = f"{what} into a convoy of 24 army buses at Gao on Monday."
    assert _types(text) == ["suicide_bombing"]
    assert [len(e.defenders) for e in record(text).engagements] == [1]


def test_a_bus_that_ploughs_into_a_crowd_is_no_bombing() -> None:
    assert "suicide_bombing" not in _types("A bus ploughed into a crowd in Gao on Monday, killing nine.")
