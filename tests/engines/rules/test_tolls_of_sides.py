"""Tolls of one side, those reported dead or caught, what the killed had come for, and counterattacks on their own."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, record


def _claims(text: str) -> list[tuple[str, str, int | None]]:
    return [
        (c.kind, c.subject.text or "", c.value.low)
        for c in record(text, published="2021-03-04").claims
        if c.value and c.kind != "strength"
    ]


def _sides(text: str) -> tuple[list[str], list[str]]:
    return camps(text, published="2021-03-04")


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Fighting went on in Zinder. The death toll of soldiers rose to 18.", "soldiers"),
        ("Fighting went on in Zinder. The toll of dead rebels has risen to 18.", "dead rebels"),
        ("Fighting went on in Zinder. The death toll among policemen stands at 18.", "policemen"),
    ],
)
def test_a_toll_of_one_side_is_its_own(text: str, whose: str) -> None:
    assert _claims(text) == [("killed", whose, 18)]


@pytest.mark.parametrize(
    ("text", "hurt"),
    [
        ("Gunmen attacked a base in Zinder with five soldiers and nine attackers reported dead.", [5, 9]),
        ("Rebels stormed Zinder on Monday, with six guards reported killed.", [6]),
        ("A bomb went off in Zinder with seven people reported injured.", [7]),
        ("Rebels shelled Zinder, with at least eight villagers confirmed dead.", [8]),
    ],
)
def test_those_reported_dead_behind_with_are_counted(text: str, hurt: list[int]) -> None:
    assert [low for _, _, low in _claims(text)] == hurt


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Nine people died when gunmen attacked Zinder. Two of the attackers have been caught.", 2),
        ("Nine people died when gunmen attacked Zinder. Three of the gunmen were caught by police.", 3),
        ("Nine people died when gunmen attacked Zinder. One attacker was caught while fleeing.", 1),
    ],
)
def test_attackers_who_were_caught_are_captured(text: str, count: int) -> None:
    assert [low for kind, _, low in _claims(text) if kind == "captured"] == [count]


def test_who_was_caught_in_crossfire_is_no_prisoner() -> None:
    assert not [
        x
        for x in _claims("Four villagers were caught in crossfire in Zinder and died.")
        if x[0] == "captured"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan police killed four militants who had crossed the border to carry out attacks in Garissa.",
        "Kenyan police killed four militants who came to carry out attacks in Garissa.",
        "Kenyan police shot dead four militants who had entered Garissa to attack villages.",
        "Kenyan police killed four militants after the militants slipped into Garissa to carry out attacks.",
    ],
)
def test_what_the_killed_had_come_for_makes_them_no_attackers(text: str) -> None:
    assert _sides(text) == (["Kenyan police"], ["militants"])


@pytest.mark.parametrize(
    "text",
    [
        "The Syrian army launched a major counter-offensive against rebel forces in Qusair.",
        "Heavy fighting is reported in Qusair as the Syrian army launches a counteroffensive against rebel forces.",
        "The Syrian army mounted a counterattack on rebel forces in Qusair.",
    ],
)
def test_a_counterattack_with_nothing_before_it_is_an_attack(text: str) -> None:
    assert _sides(text) == (["Syrian army"], ["rebel forces"])
