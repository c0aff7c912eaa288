"""What wire reports add in passing: who tells of the dead, other names of a town, plots that came to nothing."""

from __future__ import annotations

import pytest

from tests.engines.rules.reading import camps, figures, record


@pytest.mark.parametrize(
    "told",
    [
        "The mayor of Kesra was shot dead on Friday along with two guards in his car, a police officer said.",
        "A trader was killed in Kesra on Friday together with two drivers, a hospital worker told reporters.",
    ],
)
def test_who_tells_of_the_dead_is_not_one_of_them(told: str) -> None:
    assert [x for _, x, _ in figures(told)] == [1, 2]


@pytest.mark.parametrize(
    "told",
    [
        "Rebels took over the town of Kobani, also known as Ayn al-Arab, on Friday, killing nine soldiers.",
        "Rebels took over the town of Kobani, formerly called Madras, on Friday, killing nine soldiers.",
    ],
)
def test_another_name_of_a_town_is_no_second_place(told: str) -> None:
    assert [e.place and e.place.name for e in record(told).engagements] == ["Kobani"]


@pytest.mark.parametrize(
    "told",
    [
        "Authorities said they had foiled a plot by militants to attack officials.",
        "Police uncovered a plan by rebels to blow up the station, the mayor said.",
    ],
)
def test_a_plot_that_was_foiled_is_no_deed(told: str) -> None:
    found = record(f"A bomb exploded in Kesra on Friday, killing one man. {told}")
    assert [list(e.attackers) for e in found.engagements] == [[]]
    assert [c.kind for c in found.claims] == ["killed"]


@pytest.mark.parametrize("name", ["Northern Front", "Dawn Army", "Western Command", "Sand Hills Front"])
def test_a_band_called_a_front_or_an_army_bears_that_name(name: str) -> None:
    told = f"A rebel alliance called the {name} stormed the town of Kesra on Friday, killing nine soldiers."
    assert camps(told) == ([name], ["soldiers"])


def test_those_who_call_a_deed_something_did_not_do_it() -> None:
    told = "A bomb killed two men in Kesra on Friday. It was described as a terrorist attack by the army."
    assert camps(told) == ([], ["men"])


@pytest.mark.parametrize(
    "told",
    [
        "Explosions and gunfire rocked Goma on Friday.",
        "Gunfire and a blast shook Goma on Friday.",
        "Gunfire rocked the town of Goma on Friday.",
    ],
)
def test_a_toll_belongs_to_the_shooting_told_before(told: str) -> None:
    found = record(f"{told} Nine people were killed, a nurse said.")
    assert [(e.place and e.place.name, str(e.date and e.date.start)) for e in found.engagements] == [
        ("Goma", "2024-07-26")
    ]


def test_those_who_took_part_in_a_raid_raided() -> None:
    told = "More than 200 rebels took part in an attack on Kesra on Friday that killed nine soldiers, a clerk said."
    assert camps(told) == (["rebels"], ["soldiers"])
