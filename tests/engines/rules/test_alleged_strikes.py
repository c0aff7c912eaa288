"""Strikes told as alleged are those of whom they are said to be; home guards beside soldiers fought with them."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _sides(text: str) -> list[tuple[str, list[str], list[str]]]:
    found = record(text, published="2015-06-09")
    names = {a.id: a.name for a in found.actors}
    return [
        (e.type, [names[x] for x in e.attackers], [names[x] for x in e.defenders]) for e in found.engagements
    ]


@pytest.mark.parametrize("told", ["a", "an alleged", "a suspected", "a second"])
def test_a_strike_of_somebody_is_no_verb_whatever_word_stands_before_him(told: str) -> None:
    text = f"Six civilians died in {told} Coalition strike on the Rumayla district of Raqqa."
    assert _sides(text) == [("air_strike", ["Coalition"], ["civilians"])]


@pytest.mark.parametrize(
    "text",
    [
        "Nine soldiers and two members of the Civilian JTF died when insurgents ambushed a patrol near Damboa.",
        "Insurgents ambushed a patrol near Damboa, killing nine soldiers and three fighters of the Civilian JTF.",
    ],
)
def test_home_guards_who_fall_beside_soldiers_are_not_those_who_attacked(text: str) -> None:
    ((_, attackers, defenders),) = _sides(text)
    assert attackers in (["insurgents"], ["Insurgents"])
    assert "Civilian JTF" in defenders
