"""Promises about who is counted in short notes: one told by his post, men of a band, figures summed up again."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import record

_ON = "On 5 April 2021, "


def _killed(text: str) -> list[tuple[str | None, str | None, int | None]]:
    found = record(text)
    return [(c.subject.side, c.subject.text, c.value.low) for c in found.claims if c.kind == "killed"]


@pytest.mark.parametrize(
    ("who", "count"),
    [
        ("The officer in charge of Orim Police station and a CRPF trooper", 2),
        ("A captain of the army and a trooper", 2),
        ("The commander of the patrol and two policemen", 2),
        ("The rebel commander in the area and four of his bodyguards", 2),
    ],
)
def test_one_told_by_his_post_is_counted_beside_those_behind_and(who, count):
    assert len(_killed(f"{who} were killed in a clash with the Lodu Front in Korvath, Kenya.")) == count


def test_a_commander_of_a_patrol_is_no_civilian():
    found = record(
        "The commander of the patrol and two policemen were killed in an ambush in Korvath, Kenya."
    )
    assert all(a.type != "civilians" for a in found.actors)


@pytest.mark.parametrize("beside", ["", " and an officer was injured"])
def test_men_who_fell_in_a_clash_with_armed_men_are_theirs(beside):
    text = f"{_ON}armed men clashed with soldiers in Korvath, Kenya. Two men died{beside}."
    assert _killed(text) == [("attacker", "men", 2)]


@pytest.mark.parametrize(
    "again",
    ["2 fatalities and 1 injured.", "2 fatalities.", "2 fatalities, 1 injured.", "2 dead, 1 wounded."],
)
def test_figures_summed_up_again_are_no_further_claims(again):
    text = f"{_ON}armed men clashed with soldiers in Korvath, Kenya. Two men died and a soldier was injured. {again}"
    assert len(record(text).claims) == 2
