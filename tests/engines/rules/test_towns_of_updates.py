"""Updates that list the towns struck, and tell the dead of each behind: every town is an engagement of its own."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record


def _killed(text: str) -> dict[str | None, list[int | None]]:
    """The counts of killed by the town of their engagement."""
    found = record(text, published="2015-06-09")
    return {
        e.place.name if e.place else None: [
            c.value.low for c in found.claims if c.engagement == e.id and c.kind == "killed" and c.value
        ]
        for e in found.engagements
    }


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        (
            "Army artillery shelled the villages of Sarja, Deir Sunbul and Shinan in Jabal al-Zawiya at dawn. Three "
            "women were killed in Shinan.",
            {"Sarja": [], "Deir Sunbul": [], "Shinan": [3]},
        ),
        (
            "Helicopters dropped barrels on Nawa and Jasim in the Daraa countryside. The barrels killed six in Jasim.",
            {"Nawa": [], "Jasim": [6]},
        ),
        (
            "Rebels raided Amoti and Ketu villages on Friday. Ten people were killed in Amoti while two died in Ketu.",
            {"Amoti": [10], "Ketu": [2]},
        ),
        (
            "Jets launched four raids on Bajil, two on Hays and one on Zabid in Hodeidah governorate.",
            {"Bajil": [], "Hays": [], "Zabid": []},
        ),
        ("Two bombs exploded in Balad and one in Dujail.", {"Balad": [], "Dujail": []}),
    ],
)
def test_each_town_of_a_list_is_an_engagement_with_the_dead_told_of_it_later(
    text: str, killed: dict[str | None, list[int | None]]
) -> None:
    assert _killed(text) == killed


def test_a_town_that_another_one_lies_in_is_none_of_those_struck() -> None:
    assert list(_killed("Shells hit the town of Tamanah in Jabal Shahshabo on Monday.")) == ["Tamanah"]


def test_those_who_raided_two_villages_raided_the_one_whose_dead_stand_last() -> None:
    text = "Herdsmen attacked the villages of Ukum and Logo last Friday. Six died in Ukum and four others in Logo."
    found = record(text, published="2015-06-09")
    names = {a.id: a.name for a in found.actors}
    assert [[names[x] for x in e.attackers] for e in found.engagements] == [["Herdsmen"], ["Herdsmen"]]


def test_the_sides_of_clashes_in_several_towns_may_stand_behind_all_of_them() -> None:
    text = "Clashes broke out in the villages of Ghuna, Tal Baydar and Mabruka in Hasakah between rebels and the army."
    found = record(text, published="2015-06-09")
    assert len(found.engagements) == 3
    assert all(e.attackers and e.defenders for e in found.engagements)
