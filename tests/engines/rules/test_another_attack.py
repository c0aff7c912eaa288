"""Further attacks on a town of which one attack was told: the words that say that another one follows."""

from __future__ import annotations

import pytest

from .reading import record

_FIRST = "Rebels stormed a police post in Kassala on Monday, killing four officers. "


@pytest.mark.parametrize(
    "second",
    [
        "In other developments on Monday, snipers shot at a school bus in Kassala, wounding two pupils.",
        "Also on Monday, snipers shot at a school bus in Kassala, wounding two pupils.",
        "The same day, snipers shot at a school bus in Kassala, wounding two pupils.",
        "Hours later, a car bomb tore through a bus station in Kassala and killed nine travellers.",
        "Late in the evening, mortar rounds landed on a school in Kassala, wounding six pupils.",
        "Earlier in the day, unknown gunmen shot dead a judge in Kassala.",
        "Across town, a grenade went off in a bar, killing three drinkers.",
        "Two more officers were killed in a second attack on a roadblock in the town.",
    ],
)
def test_others_hurt_in_the_same_town_are_another_attack_where_the_sentence_says_so(second: str) -> None:
    told = record(_FIRST + second, published="2016-04-27")
    assert len(told.engagements) == 2
    assert len({c.engagement for c in told.claims if c.kind in ("killed", "wounded")}) == 2


@pytest.mark.parametrize(
    "more",
    [
        "Hours later, two of the wounded died in hospital.",
        "Later that day, an officer succumbed to his wounds.",
        "Late in the evening, two of those hurt died as well.",
    ],
)
def test_those_who_die_later_of_their_wounds_belong_to_the_attack_told(more: str) -> None:
    assert len(record(_FIRST + more, published="2016-04-27").engagements) == 1
